import { isoDate } from '../codes/dates';
import type { Language } from '../render/language';
import { subjectName } from '../render/report';
import type { Translate } from '../render/translate';
import { visible } from '../render/visible';
import type { EntitlementFacts } from './codeFacts';
import type { Change, ChangeKind, Risk, Term } from './model';

/** `11 Mar 2019, 08:22 UTC` */
export function issuedText(time: number | undefined, { t, dateTime }: Language): string {
  return time === undefined ? t('not readable') : `${dateTime(time)} UTC`;
}

/** `perpetual`, `2026-02-26 – 2027-02-25`. */
export function termText({ licenseType, startDate, endDate }: Term, t: Translate): string {
  if (startDate === undefined && endDate === undefined) {
    return licenseType === 'PERPETUAL' ? t('perpetual') : visible(licenseType.toLowerCase(), 20) || '?';
  }
  return `${startDate === undefined ? '?' : isoDate(startDate)} – ${endDate === undefined ? '?' : isoDate(endDate)}`;
}

/** `UCM_CUWL 12.0` */
export function tagText({ name, version }: Pick<EntitlementFacts, 'name' | 'version'>): string {
  return visible(version === undefined ? name : `${name} ${version}`);
}

export function changeLabel(what: ChangeKind, t: Translate): string {
  switch (what) {
    case 'added':
      return t('added');
    case 'removed':
      return t('removed');
    case 'count':
      return t('count');
    case 'term':
      return t('term');
    case 'version':
      return t('version');
    case 'name':
      return t('name');
  }
}

/** What changed, without which entitlement: `5 → 10`. */
export function changeText(change: Change, { t, number }: Language): string {
  const count = (value: number | undefined) => (value === undefined ? '?' : number(value));
  const arrow = (from: string, to: string) => t('{0} → {1}', from, to);
  switch (change.what) {
    case 'added':
      return `${count(change.to.count)}, ${termText(change.to, t)}`;
    case 'removed':
      return `${count(change.from.count)}, ${termText(change.from, t)}`;
    case 'count':
      return arrow(count(change.from), count(change.to));
    case 'term':
      return arrow(termText(change.from, t), termText(change.to, t));
    case 'version':
      return arrow(visible(change.from || '?', 20), visible(change.to || '?', 20));
    case 'name':
      return arrow(visible(change.from || '?', 60), visible(change.to || '?', 60));
  }
}

/** What is wrong in one sentence, then the way out. */
export function riskMessage(risk: Risk, language: Language): string {
  const { t, number } = language;
  switch (risk.code) {
    case 'code.same':
      return t(
        'This is the same code again. Installing it changes nothing; get the updated code from License Central.',
      );
    case 'code.older':
      return t(
        'This code was made before the other one, {0} against {1}. Look for the later code.',
        issuedText(risk.newer, language),
        issuedText(risk.older, language),
      );
    case 'code.conflict':
      return t(
        'Both codes were made at {0} for one device, and yet they differ. One of them was changed; copy both again.',
        issuedText(risk.issued, language),
      );
    case 'device.other':
      return t(
        'The codes are for different devices: {0} {1} and {2}. A device takes only its own.',
        subjectName(risk.part, t),
        visible(risk.left, 60),
        visible(risk.right, 60),
      );
    case 'instance.other':
      return t(
        'The product instance differs. That is usual after a return, not in an update; look whether a return came between.',
      );
    case 'entitlement.dropped':
      return t('{0} is not in the newer code: {1} fewer.', visible(risk.name, 40), number(risk.count));
    case 'count.lowered':
      return t('Fewer of {0}: {1} before, {2} now.', visible(risk.name, 40), number(risk.from), number(risk.to));
    case 'count.zero':
      return t(
        'Count is 0: nothing is reserved for {0}. A blank quantity in License Central counts as 0.',
        visible(risk.name, 40),
      );
    case 'term.shorter':
      return risk.from === undefined
        ? t('{0} was perpetual and now ends {1}.', visible(risk.name, 40), isoDate(risk.to))
        : t('{0} ends earlier: {1}, before {2}.', visible(risk.name, 40), isoDate(risk.to), isoDate(risk.from));
    case 'term.ended':
      return t('{0} ended {1}: the newer code no longer covers it.', visible(risk.name, 40), isoDate(risk.end));
  }
}
