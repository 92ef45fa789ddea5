import type { ProblemCode } from '../../../src/core/checks/problem';
import { code, type EntitlementParts, tagOf } from '../../support/code';
import { mark } from '../../support/marks';
import { CLASSIC_ALL } from '../device-output/texts';
import type { Case } from './cases';

type DeviceCode = Extract<ProblemCode, `device.${string}`>;

/** The output of a switch on which all is as the code says. */
const FINE = [
  ['Licensing HA configuration error:\n    Entitlement tags in active and standby does not match\n\n', ''],
  ['on Jan 01 00:00:00 1970 UTC', 'on Nov 20 09:00:00 2026 UTC'],
  ['(TEST_NW_essentialsk9):\n  Description:\n  Count: 1', '(TEST_NW_essentialsk9):\n  Description:\n  Count: 0'],
  ['          End Date: 2019-JAN-15 UTC', '          End Date: 2029-JAN-15 UTC'],
].reduce((text, [part = '', by = '']) => replaced(text, part, by), CLASSIC_ALL);

const UDI = 'P:C9300-48TEST,S:TST0000G0NH';
const ESSENTIALS: EntitlementParts = {
  tag: tagOf('TEST_dna_essentials', '1.0'),
  count: 1,
  licenseType: 'TERM',
  startDate: '2019-Jan-15 UTC',
  endDate: '2029-Jan-15 UTC',
  displayName: 'Test Essentials',
  tagDescription: 'Test Essentials',
};
const OTHER: EntitlementParts = { ...ESSENTIALS, tag: tagOf('TEST_other', '1.0') };

function replaced(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`not in the text: ${part}`);
  return text.replace(part, () => by);
}

/** A code of the switch, and below it what the switch says. */
function below(output: string, ...entitlements: readonly EntitlementParts[]): string {
  return `${code({ udi: UDI, entitlements: entitlements.length > 0 ? entitlements : [ESSENTIALS] })}\n\n${output}`;
}

/** What the outputs of devices say against the codes above them. */
export const DEVICE_CASES: Readonly<Record<DeviceCode, readonly Case[]>> = {
  'device.nothing-installed': [
    ['the code is installed', below(FINE)],
    [
      'the device says that none is',
      below(mark(replaced(FINE, 'SPECIFIC INSTALLED on Nov 20 09:00:00 2026 UTC', 'NOT INSTALLED'), 'NOT INSTALLED')),
      'device.nothing-installed',
    ],
    [
      'the device said so before the code was there',
      `${replaced(FINE, 'SPECIFIC INSTALLED on Nov 20 09:00:00 2026 UTC', 'NOT INSTALLED')}\n\n${code({ udi: UDI, entitlements: [ESSENTIALS] })}`,
    ],
  ],
  'device.reserved-not-installed': [
    ['all of the code is installed', below(FINE)],
    [
      'an entitlement of the code is not in the list',
      below(mark(FINE, 'Specified license reservations:'), ESSENTIALS, OTHER),
      'device.reserved-not-installed',
    ],
    [
      'the list of another device',
      below(FINE.replaceAll('TST0000G0NH', 'TST0000G0NX'), ESSENTIALS, OTHER).replace(
        'S:TST0000G0NH',
        'S:⟦TST0000G0NH⟧',
      ),
      'udi.mismatch',
    ],
  ],
  'device.installed-not-in-code': [
    ['all that is installed is in the code', below(FINE)],
    [
      'the list has what the code has not',
      below(
        mark(
          replaced(
            FINE,
            'reservations:\n  Test 48P DNA Essentials (TEST_dna_essentials)',
            'reservations:\n  Test 48P DNA Essentials (TEST_dna_more)',
          ),
          'TEST_dna_more',
        ),
      ).replace('Specified license reservations:', '⟦Specified license reservations:⟧'),
      'device.reserved-not-installed',
      'device.installed-not-in-code',
    ],
  ],
  'device.used-not-reserved': [
    ['what is not in use is not missed', below(FINE)],
    [
      'in use and not in the code',
      below(
        mark(
          replaced(
            FINE,
            '(TEST_NW_essentialsk9):\n  Description:\n  Count: 0',
            '(TEST_NW_essentialsk9):\n  Description:\n  Count: 1',
          ),
          'TEST_NW_essentialsk9',
        ),
      ),
      'device.used-not-reserved',
    ],
  ],
  'device.used-more-than-reserved': [
    ['as many as are reserved', below(replaced(FINE, 'Count: 0\n  Status: NOT IN USE', 'Count: 1\n  Status: IN USE'))],
    [
      'more than are reserved',
      below(
        mark(
          replaced(FINE, 'Count: 0\n  Status: NOT IN USE', 'Count: 3\n  Status: IN USE'),
          '3',
          FINE.slice(0, FINE.indexOf('TEST_dna_essentials)')).split('3').length - 1,
        ),
      ),
      'device.used-more-than-reserved',
    ],
  ],
  'device.count-differs': [
    ['the same count', below(FINE)],
    ['another count', below(replaced(FINE, 'Term Count: 1', 'Term Count: ⟦2⟧')), 'device.count-differs'],
  ],
  'device.term-differs': [
    ['the same term', below(FINE)],
    ['another end', below(replaced(FINE, '2029-JAN-15 UTC', '⟦2028-JAN-15 UTC⟧')), 'device.term-differs'],
  ],
  'device.term-empty': [
    ['a term of ten years', FINE],
    ['begins and ends on one day', replaced(FINE, '2029-JAN-15 UTC', '⟦2019-JAN-15 UTC⟧'), 'device.term-empty'],
  ],
  'device.active-standby-tags-differ': [
    ['no such error', FINE],
    [
      'the device says so',
      replaced(
        FINE,
        'Utility:',
        'Licensing HA configuration error:\n    ⟦Entitlement tags in active and standby does not match⟧\n\nUtility:',
      ),
      'device.active-standby-tags-differ',
    ],
  ],
  'device.clock-wrong': [
    ['a time of this year', FINE],
    [
      'installed in 1970',
      replaced(FINE, 'Nov 20 09:00:00 2026 UTC', '⟦Jan 01 00:00:00 1970 UTC⟧'),
      'device.clock-wrong',
    ],
  ],
  'device.installed-before-issued': [
    ['installed after the code was made', below(FINE)],
    [
      'installed before',
      below(replaced(FINE, 'Nov 20 09:00:00 2026 UTC', '⟦Mar 01 00:00:00 2020 UTC⟧')),
      'device.installed-before-issued',
    ],
  ],
};
