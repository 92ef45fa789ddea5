import type { Alias } from '../inventory/alias';
import type { Language } from '../render/language';
import { visible } from '../render/visible';
import { installText, termText } from '../reservation/words';
import type { PlannedStep } from './plan';

/** What is to be done, in one line of plain text. */
export function stepTitle(step: PlannedStep, alias: Alias, language: Language): string {
  const { t } = language;
  switch (step.action) {
    case 'request':
      return t('Request a code for this member of the stack');
    case 'generate-code':
      return t('Make the authorization code in License Central');
    case 'install': {
      if (step.code?.kind === 'universal') return t('Install the universal code');
      return installText(step.code?.code, language);
    }
    case 'return-authorization':
      return t('Give the unused code back: return-authorization');
    case 'update': {
      const [first, ...others] = step.terms;
      const text = first ? termText(first, language) : '';
      return others.length === 0
        ? t('Replace the term in License Central: {0}', text)
        : t('Replace the terms in License Central: {0}, and {1} more', text, others.length);
    }
    case 'show-codes':
      return step.lost === 'confirmation'
        ? t('Find the confirmation code of the update')
        : t('Find the return code of the reservation');
    case 'show-status':
      return t('Look at the device: what happened last is not known');
    case 'confirm': {
      if (step.captured) {
        const value = visible(alias(step.captured.value, 'confirmation'), 20);
        return step.need === 'sure'
          ? t('Enter confirmation code {0} in License Central', value)
          : t('Enter confirmation code {0} in License Central if this was an update', value);
      }
      return step.need === 'sure'
        ? t('Enter the confirmation code that the device gave in License Central')
        : t('Enter the confirmation code in License Central, if the device gave one for an update');
    }
    case 'enter-return-code':
      return step.captured
        ? t('Enter return code {0} in License Central', visible(alias(step.captured.value, 'return'), 70))
        : t('Enter the return code that the device gave in License Central');
  }
}
