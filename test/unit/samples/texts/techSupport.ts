import { TECH_SUPPORT } from '../../device-output/texts';

/** The tails of tech support: UDIs in the short writing are keys of lists there, and no request codes. */

const MAPPING = (lines: string) => `
Platform Provided Mapping Table
===============================
  TEST-24UX: Total licenses found: 194
Enforced Licenses:
${lines}`;

const UNITS = ['TEST-24UX,S:TST2134L00C', 'TEST-24U,S:TST2129Z02H', 'TEST-24T,S:TST2125L07Y'] as const;
const NTP = 'Clock sync-ed with NTP: True\n';

const withTail = (trust: string, enforced: string) =>
  TECH_SUPPORT.replace(NTP, `${trust}Overall Trust: No ID\n${NTP}${MAPPING(enforced)}`);

const NOTHING_ENFORCED = UNITS.map((unit) => `  P:${unit}:\n    No PD enforced licenses\n`).join('');
const HSEC = 'regid.2021-05.com.cisco.TEST_HSEC,1.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

/** A stack: no trust. */
export const STACK = withTail(UNITS.map((unit) => `P:${unit}: No Trust Data\n`).join(''), NOTHING_ENFORCED);

/** A stack: each line names its device twice. */
export const STACK_WITH_TRUST = withTail(
  UNITS.map((unit) => `P:${unit}: P:${unit}, state[2], Trust Data INSTALLED\n`).join(''),
  NOTHING_ENFORCED,
);

const [FIRST, SECOND] = UNITS;

/** Two supervisors in one chassis, typed command, a feature with and without its tag. */
export const CHASSIS = `show license tech support\n${withTail(
  `P:${FIRST}: P:${FIRST}, state[2], Trust Data INSTALLED  TrustId:827\n`.repeat(2),
  `  P:${FIRST}:\n    hseck9: ${HSEC} (3)\n    hseck9:  (3)\n`,
).replace(/^Load.*\n.*\n\n/, '')}`;

/** Each of two units has the feature. */
export const PAIR = withTail(
  `P:${FIRST}: No Trust Data\nP:${SECOND}: No Trust Data\n`,
  [FIRST, SECOND].map((unit) => `  P:${unit}:\n    hseck9: ${HSEC} (3)\n`).join(''),
);

/** As releases of 2026 print it: another policy, and tags under a heading that does not reserve them. */
export const ENFORCEMENT = withTail(
  `Local Device: P:${FIRST}, state[2], Trust Data INSTALLED  TrustId:295\n`,
  `  P:${FIRST}:\n    hseck9: ${HSEC} (3)\n`,
)
  .replace('\n\nPolicy:\n', '\n\nPolicyV2:\n')
  .replace(
    'Purchased Licenses:',
    `Enforcement Status:
  Date: Generated on 2026-08-17T08:46:16

  ${HSEC} (TEST-24 Network Advantage):
      Reported In Use Count: 1 on 2026-08-17T08:46:16
    Total Authorized Count: 0

Device Enforcement State:
NOT APPLICABLE

Purchased Licenses:`,
  );
