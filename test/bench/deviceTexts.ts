import { CODE, LOG_LINE } from './texts';

/** What devices print, with identifiers of our own. */

const TAG = (name: string) => `regid.2017-05.com.cisco.${name},1.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee`;
const UNITS = ['Active: PID:C9300-24UX,SN:TST2134L00C', 'Standby: PID:C9300-24U,SN:TST2129Z02H'] as const;
const SHORT_UDI = 'P:C9300-24UX,S:TST2134L00C';

const handle = (number: number) => `Handle: ${number}
  License: network-test-${number}
  Entitlement Tag: ${TAG(`test_${number}`)}
  Description: C9300-24 Network Test
  Count: ${number}
  Version: 1.0
  Status: IN USE(15)
  Status time: Jan 10 20:21:10 2026 UTC
  Request Time: Jan 10 20:21:24 2026 UTC
  Export status: NOT RESTRICTED
  Feature Name: network-test
  Feature Description: C9300-24 Network Test
  Enforcement type: NOT ENFORCED
  License type: Perpetual
  Measurements:
    ENTITLEMENT:
      Interval: 00:15:00
      Current Value: 3
      Current Report: 1641834470       Previous: 1641834468
  Soft Enforced: True
`;

const statistics = (name: string) => `${name}:
  Attempts: Total=3, Success=3, Fail=0  Ongoing Failure: Overall=0 Communication=0
  Last Response: OK on Jan 10 20:31:24 2026 UTC
    Failure Reason: <none>
  Last Success Time: Jan 10 20:31:24 2026 UTC
  Last Failure Time: <none>
`;

const unit = (named: string) => `  ${named}
      Reservation status: SPECIFIC INSTALLED on Jan 10 20:21:10 2026 UTC
      Request code: <none>
      Last return code: <none>
      Last Confirmation code: 110afa00
      Reservation authorization code: <none>
`;

const reserved = (number: number) => `  C9300 Test (test_${number}):
    Description: C9300 Test
    Total reserved count: ${number}
    Term information:
      ${UNITS[0]}
        License type: TERM
          Start Date: 2026-JAN-15 UTC
          End Date: 2027-JAN-15 UTC
          Term Count: ${number}
`;

const OTHER = Array.from({ length: 142 }, (_, index) => `SmartAgentPropertyNumber${index}: ${index % 3 === 0}\n`);
const HANDLES = [1, 2, 3, 4, 5, 6];
const STATISTICS = ['Trust Establishment', 'Usage Reporting', 'Result Polling', 'Authorization Request', 'Trust Sync'];

/** `show license tech support` of a stack of two with a reservation: about 13 kB, as real ones are. */
export const TECH_SUPPORT = `Switch#show license tech support
Smart Licensing Tech Support info

Smart Licensing Status
======================

Smart Licensing is ENABLED
License Reservation is ENABLED

Registration:
  Status: REGISTERED - SPECIFIC LICENSE RESERVATION

License Authorization:
  Status: AUTHORIZED

License Usage
=============
${HANDLES.map(handle).join('\n')}
Product Information
===================
UDI: PID:C9300-24UX,SN:TST2134L00C

HA UDI List:
    ${UNITS.join('\n    ')}

Agent Version
=============
Smart Agent for Licensing: 5.3.16_rel/55

Upcoming Scheduled Jobs
=======================
Current time: Jan 11 13:28:08 2026 UTC

Communication Statistics:
=======================
${STATISTICS.map(statistics).join('')}
Reservation Info
================
License reservation: ENABLED

Overall status:
${UNITS.map(unit).join('')}
Specified license reservations:
${HANDLES.map(reserved).join('')}
Other Info
==========
Software ID: ${TAG('C9300')}
${OTHER.join('')}${SHORT_UDI}: ${SHORT_UDI}, state[2], Trust Data INSTALLED
Clock sync-ed with NTP: True

Platform Provided Mapping Table
===============================
Enforced Licenses:
  ${SHORT_UDI}:
    No PD enforced licenses
`;

const RETURN_CODE = 'CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V';

/** Ten artifacts, or things in which an artifact has another one: sessions, codes, outputs, lines that only name a device. */
const ARTIFACTS = [
  'Switch#license smart reservation request local\nEnter this request code in the portal:\nCB-ZC9300-24UX:TST2134L0RN-AbCdEfGhJ-86\nSwitch#\n',
  `admin:license smart reservation install "${CODE}"\nLicense reservation is installed successfully.\nConfirmation Code is: 125ffe00\nCommand successful.\n`,
  `admin:license smart reservation return\nReservation Return Code is: ${RETURN_CODE}\nCommand successful.\n`,
  'UDI: PID:UCM,SN:fae00,UUID:0123456789abcdef0123456789afae00\n',
  'License Usage:\nLicense   Entitlement Tag   Count Status\n-----\nhseck9   (DNA_HSEC)   1 IN USE\n\n',
  `*May  9 21:39:42.810: %SMART_LIC-3-NOT_AUTHORIZED: The entitlement ${TAG('test')} in Not Authorized to be used.\n`,
] as const;

/** How many artifacts {@link ARTIFACTS} are when read; the benchmark checks it. */
export const ARTIFACTS_PER_BLOCK = 13;

/** A session log of `characters` with at least `artifacts` artifacts spread over it. */
export function sessionLog(characters: number, artifacts: number): string {
  const blocks = Math.ceil(artifacts / ARTIFACTS_PER_BLOCK);
  const block = ARTIFACTS.map((artifact) => `\n${artifact}\n`);
  const spare = characters - blocks * block.join('').length;
  const between = Math.max(1, Math.floor(spare / LOG_LINE.length / (blocks * block.length)));
  const noise = LOG_LINE.repeat(between);
  return block
    .map((artifact) => noise + artifact)
    .join('')
    .repeat(blocks);
}
