import type { Translate } from '../render/translate';
import type { Place } from './product';

/** Where a step is done. */
export function placeText(place: Place, t: Translate): string {
  switch (place) {
    case 'adminCli':
      return t('on the server, at the prompt {0}', 'admin:');
    case 'expresswayCli':
      return t('on the command line of Expressway');
    case 'execCli':
      return t('on the device, at the prompt {0}', '#');
    case 'configCli':
      return t('on the device, in configuration mode');
    case 'rest':
      return t('over the REST interface of the product');
    case 'gui':
      return t('in the web interface of the product');
    case 'server':
      return t('on the server');
    case 'portal':
      return t('in License Central');
    case 'tac':
      return t('in a case with TAC');
  }
}
