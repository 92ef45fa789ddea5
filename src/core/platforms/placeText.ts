import type { Translate } from '../render/translate';
import type { Place } from './product';

/** Where a step is done. */
export function placeText(place: Place, t: Translate): string {
  switch (place) {
    case 'adminCli':
      return t('on the server, at the prompt {0}', 'admin:');
    case 'server':
      return t('on the server');
    case 'portal':
      return t('in License Central');
    case 'tac':
      return t('in a case with TAC');
  }
}
