import type { DeviceProblemCode, ProblemOf } from '../checks/problem';
import type { DeviceFinding } from '../device/output/compare';
import type { Language } from './language';
import type { Translate } from './translate';
import { visible } from './visible';

type Difference = Exclude<DeviceFinding, { readonly what: 'other-device' }>;

/** As {@link deviceMessage}, of a finding whose two sides may stand in different texts. */
export function findingMessage({ what, device, code: _code, ...facts }: Difference, language: Language): string {
  // The problems of devices are these findings, one to one; TypeScript does not see that through the rest.
  return deviceMessage({ ...facts, code: `device.${what}`, span: device } as ProblemOf<DeviceProblemCode>, language);
}

/** What the output of a device says against a code, or against itself. */
export function deviceMessage(problem: ProblemOf<DeviceProblemCode>, { t, date, number }: Language): string {
  switch (problem.code) {
    case 'device.nothing-installed':
      return t('The device says {0}: the code above is not installed on it.', visible(problem.state, 30));
    case 'device.reserved-not-installed':
      return t('{0} is reserved in the code and missing in this list.', license(problem.name));
    case 'device.installed-not-in-code':
      return t('{0} is installed and not in the code. Another code may be the newer one.', license(problem.name));
    case 'device.used-not-reserved':
      return t(
        '{0}: {1} in use, none in the code. The device may call it not authorized.',
        license(problem.name),
        number(problem.used),
      );
    case 'device.used-more-than-reserved':
      return t(
        '{0}: {1} in use, {2} in the code.',
        license(problem.name),
        number(problem.used),
        number(problem.reserved),
      );
    case 'device.count-differs':
      return t(
        '{0}: {1} on the device, {2} in the code.',
        license(problem.name),
        number(problem.onDevice),
        number(problem.inCode),
      );
    case 'device.term-differs':
      return termMessage(problem, t, date);
    case 'device.term-empty':
      return t('{0}: this term ends on the day it begins.', license(problem.name));
    case 'device.active-standby-tags-differ':
      return t('The device says that active and standby unit do not have the same licenses.');
    case 'device.clock-wrong':
      return t('The clock of the device was wrong: {0}. Set it before anything is dated by it.', date(problem.time));
    case 'device.installed-before-issued':
      return t('Installed {0}, before the code was made ({1}).', date(problem.installed), date(problem.issued));
  }
}

function license(name: string): string {
  return visible(name, 40);
}

function termMessage(
  { name, part, inCode, onDevice }: ProblemOf<'device.term-differs'>,
  t: Translate,
  date: Language['date'],
): string {
  const shown = (value: string | number | null) =>
    value === null ? '—' : typeof value === 'number' ? date(value) : visible(value, 20);
  const sides = [license(name), shown(onDevice), shown(inCode)] as const;
  switch (part) {
    case 'startDate':
      return t('{0}: starts {1} on the device, {2} in the code.', ...sides);
    case 'endDate':
      return t('{0}: ends {1} on the device, {2} in the code.', ...sides);
    case 'licenseType':
      return t('{0}: type {1} on the device, {2} in the code.', ...sides);
  }
}
