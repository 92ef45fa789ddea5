import type { ProblemCode } from '../../../src/core/checks/problem';
import { SIGNATURE } from '../../support/code';
import { mark } from '../../support/marks';
import { ACCOUNT, AUTHORIZATION, IMPORT, POLICY } from '../../support/slp';
import type { Case } from './cases';

type FileCode = Extract<ProblemCode, `slp.${string}` | `short-code.${string}`>;

const SYSTEM = '<smartLicenseSystemInfo><data>{"hostname":"edge-1"}</data></smartLicenseSystemInfo>';

function replaced(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`not in the text: ${part}`);
  return text.replace(part, () => by);
}

/** Files of the policy model and codes that are short strings. */
export const FILE_CASES: Readonly<Record<FileCode, readonly Case[]>> = {
  'short-code.mistyped': [
    ['a return code', 'Return code: CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3'],
    [
      'a zero in it, which such codes leave out',
      'Return code: CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D⟦0⟧',
      'short-code.mistyped',
    ],
    ['a request code', 'CB-ZC9300-24TEST:TST0000L0RN-AK9A6sMTr-86'],
    ['a capital O in it', 'CB-ZC9300-24TEST:TST0000L0RN-AK9A6sMT⟦O⟧-86', 'short-code.mistyped'],
  ],
  'slp.cut': [
    ['a whole file', IMPORT],
    ['the wrapper has no end', mark(IMPORT.replace('</smartLicense>', ''), '<smartLicense'), 'slp.cut'],
    ['a policy without its end', mark(POLICY.replace('</smartLicensePolicy>', ''), '<smartLicensePolicy>'), 'slp.cut'],
  ],
  'slp.date-stamp': [
    ['a date and a time', AUTHORIZATION],
    [
      'a month that there is none of',
      mark(replaced(AUTHORIZATION, '2026-07-01T14:10:28', '2026-17-01T14:10:28'), '2026-17-01T14:10:28'),
      'slp.date-stamp',
    ],
  ],
  'slp.json': [
    ['JSON', `<smartLicense>${SYSTEM}</smartLicense>`],
    [
      'JSON that lost its end',
      `<smartLicense>${mark(replaced(SYSTEM, '"}', '"'), '{"hostname":"edge-1"')}</smartLicense>`,
      'slp.json',
    ],
  ],
  'slp.not-successful': [
    ['all of it succeeded', AUTHORIZATION],
    [
      'the entitlement did not',
      mark(
        replaced(
          AUTHORIZATION,
          '<success>true</success></status></entitlement>',
          '<success>false</success></status></entitlement>',
        ),
        'false',
      ),
      'slp.not-successful',
    ],
  ],
  'slp.signature': [
    ['a signature of its own for each part', ACCOUNT],
    [
      'one that lost its end',
      mark(replaced(ACCOUNT, SIGNATURE, SIGNATURE.slice(0, 40)), SIGNATURE.slice(0, 40)),
      'slp.signature',
    ],
  ],
};
