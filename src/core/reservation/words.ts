import { udiWords } from '../compare/codeFacts';
import { issuedText } from '../compare/words';
import type { Language } from '../render/language';
import { subjectName } from '../render/report';
import type { Translate } from '../render/translate';
import { visible } from '../render/visible';
import type { CodeRole, Device, DeviceCode, Finding, Missing, NextStep, ReservationState } from './device';
import type { FollowUp } from './followUps';
import type { MarksProblem } from './marks';
import type { EndingTerm } from './terms';

export function deviceName({ udi }: Pick<Device, 'udi'>, { t }: Language): string {
  return visible(udiWords(udi), 60) || t('Unknown device');
}

export function deviceCount(count: number, { t, number }: Language): string {
  return count === 1 ? t('1 device') : t('{0} devices', number(count));
}

export function stateLabel(state: ReservationState, t: Translate): string {
  switch (state) {
    case 'requested':
      return t('requested');
    case 'authorized':
      return t('authorized, not installed');
    case 'installed':
      return t('installed');
    case 'updateAwaitingConfirmation':
      return t('update awaiting confirmation');
    case 'returned':
      return t('returned');
    case 'cancelled':
      return t('cancelled');
    case 'unknown':
      return t('unknown');
  }
}

export function roleLabel(role: CodeRole, t: Translate): string {
  switch (role) {
    case 'installed':
      return t('installed');
    case 'waiting':
      return t('to be installed');
    case 'superseded':
      return t('superseded');
    case 'returned':
      return t('returned');
    case 'undated':
      return t('order unknown');
  }
}

export function missingText(missing: Missing, t: Translate): string {
  switch (missing) {
    case 'order':
      return t('What happened last is not known: nothing in the evidence tells.');
    case 'code':
      return t('No authorization code was found for it.');
    case 'request':
      return t('No request code was found for it.');
    case 'installedCode':
      return t('Which of the codes is installed is not said anywhere.');
    case 'returnCode':
      return t('The return code was not captured.');
    case 'confirmationCode':
      return t('The confirmation code of the update was not captured.');
  }
}

/** What to do next, in a few words; empty when nothing is open. */
export function nextText(next: NextStep | undefined, t: Translate): string {
  switch (next?.action) {
    case 'generate-code':
      return t('make the authorization code in License Central');
    case 'install':
      return t('install the code');
    case 'return-authorization':
      return t('give the code back: return-authorization');
    case 'confirm':
      return t('enter the confirmation code in License Central');
    case 'enter-return-code':
      return t('enter the return code in License Central');
    case 'request':
      return t('request a code for this member of the stack');
    case 'show-status':
      return t('look at the device: show license status');
    case undefined:
      return '';
  }
}

export function findingMessage(finding: Finding, language: Language): string {
  const { t, number } = language;
  switch (finding.code) {
    case 'device.ambiguous':
      return t('This may be one of several devices with the same serial. A UUID would tell which.');
    case 'device.two-instances':
      return t('There are codes for {0} instances of this device, and no return between them.', finding.piids.length);
    case 'instance.changed':
      return t(
        'The later code is for another instance than the installed one. An update keeps it; look whether a return came between.',
      );
    case 'instance.two-devices':
      return t(
        'Another device has a code with the same {0}: {1}.',
        subjectName('piid', t),
        visible(finding.others.map(udiWords).join(', '), 80),
      );
    case 'code.two-places':
      return t('The same code stands in {0} documents.', number(finding.documents));
    case 'code.conflict':
      return t(
        'Two codes were made at {0} and yet differ. One of them was changed; copy both again.',
        issuedText(finding.issued, language),
      );
    case 'code.older-than-installed':
      return finding.wasInstalled
        ? t('An older code was installed after the one of {0}.', issuedText(finding.installed, language))
        : t(
            'This code is older than the installed one of {0}. Keep it, but do not install it.',
            issuedText(finding.installed, language),
          );
    case 'install.refused':
      return t('The device refused this code, and nothing later says that it was settled.');
    case 'request.orphan':
      return t('A request without a code: make the code in License Central, or cancel the request.');
    case 'confirmation.open':
      return finding.isSure
        ? t(
            'Confirmation code {0} was not marked as entered. Until it is entered, the update stays in transit.',
            visible(finding.value, 20),
          )
        : t(
            'Confirmation code {0} was not marked as entered. It is needed if this was an update.',
            visible(finding.value, 20),
          );
    case 'return.open':
      return finding.value === undefined
        ? t(
            'The reservation was returned, and the return code was not captured. Without it only Cisco can free the licenses.',
          )
        : t('The return code was not marked as entered. Until it is entered, the licenses stay blocked.');
    case 'stack.member-without-code':
      return t('Other members of this stack have a code, this one has none. Each member needs its own.');
    case 'order.unknown':
      return missingText('order', t);
  }
}

/** What is to be done, with what, in one line. */
export function followUpText(followUp: FollowUp, language: Language): string {
  const { t } = language;
  switch (followUp.what) {
    case 'confirm':
      return followUp.captured
        ? t('Enter confirmation code {0} in License Central', visible(followUp.captured.value, 20))
        : t('Find the confirmation code of the update and enter it in License Central');
    case 'confirm-unsure':
      return t(
        'Enter confirmation code {0} in License Central if this was an update',
        visible(followUp.captured?.value ?? '?', 20),
      );
    case 'enter-return-code':
      return followUp.captured
        ? t('Enter return code {0} in License Central', visible(followUp.captured.value, 70))
        : t('Find the return code and enter it in License Central');
    case 'return-authorization':
      return t('Give the unused code back: return-authorization');
    case 'install':
      return installText(followUp.code, language);
    case 'generate-code':
      return t('Make the authorization code in License Central');
    case 'term-ended':
    case 'term-ending':
      return termsText(followUp.terms, language);
    case 'request':
      return t('Request a code for this member of the stack');
    case 'look':
      return t('Look at the device: what happened last is not known');
  }
}

/** What has no time of issue that can be read, such as a universal code, is not told by it. */
export function installText(code: DeviceCode | undefined, language: Language): string {
  const { t } = language;
  const time = code?.facts.issued;
  return time === undefined
    ? t('Install the code that License Central made')
    : t('Install the code of {0}', issuedText(time, language));
}

function termsText([first, ...others]: readonly EndingTerm[], language: Language): string {
  const { t } = language;
  if (!first) return '';
  const text = termText(first, language);
  return others.length === 0 ? text : t('{0}, and {1} more', text, others.length);
}

/** `CCX Flex Premium Seat 12.5 ended 20 Feb 2021`, `… ends 20 Feb 2027, 88 days left` */
export function termText({ line, endDate, days }: EndingTerm, { t, date }: Language): string {
  const name = visible(line.displayName || line.name, 60);
  if (days < 0) return t('{0} ended {1}', name, date(endDate));
  if (days === 0) return t('{0} ends today', name);
  return days === 1
    ? t('{0} ends {1}, 1 day left', name, date(endDate))
    : t('{0} ends {1}, {2} days left', name, date(endDate), days);
}

export function marksProblemText({ what }: MarksProblem, t: Translate): string {
  switch (what) {
    case 'not-json':
      return t('This is not JSON. What can be read still counts; the file is not written to.');
    case 'conflict':
      return t('A merge left its marks here. Resolve it; until then the file is not written to.');
    case 'not-an-object':
      return t('The file does not hold an object with "schema" and "marks".');
    case 'schema':
      return t('This version of the file is not known. It is neither read nor written to.');
    case 'no-list':
      return t('"marks" is not a list.');
    case 'not-a-mark':
      return t('This is not a mark: "device", "code", "what" and "on" are needed, and nothing else but "by".');
    case 'unknown-key':
      return t('There is something beside "schema" and "marks". It would be lost, so the file is not written to.');
  }
}
