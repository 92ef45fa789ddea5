/** IOS-XE with Smart Licensing using Policy: what its show commands print, and a few answers. */

export { AUTHORIZATION, PEER } from '../../device-output/texts';

const POLICY_HEAD = `Utility:
  Status: DISABLED

Smart Licensing Using Policy:
  Status: ENABLED

Account Information:
  Smart Account: Test Account As of Jan 30 06:27:46 2026 IST
  Virtual Account: Test VA

Data Privacy:
  Sending Hostname: yes
    Callhome hostname privacy: DISABLED

Policy:
  Policy in use: Installed On Dec 06 14:35:24 2025 IST
  Policy name: Test Policy
  Reporting ACK required: yes (Customer Policy)
  Unenforced/Non-Export Perpetual Attributes:
    First report requirement (days): 30 (Customer Policy)

Usage Reporting:
  Last ACK received: Jan 30 23:57:03 2026 IST
`;

const LICENSE = `network-test (TEST-24 Network Advantage):
  Description: TEST-24 Network Advantage
  Count: 2
  Version: 1.0
  Status: IN USE
  Export status: NOT RESTRICTED
  Enforcement type: NOT ENFORCED
  License type: Perpetual
`;

const SUMMARIES = `Purchased Licenses:
  No Purchase Information Available

Usage Report Summary:
=====================
Total: 12,  Purged: 0
Total Acknowledged Received: 0,  Waiting for Ack: 0
Available to Report: 12  Collecting Data: 4

Device Telemetry Report Summary:
================================
Data Channel: AVAILABLE
Reports on disk: 0
`;

/** The trust code of a single device stands in the line of the heading. */
export const STATUS = `router# show license status
${POLICY_HEAD}
Trust Code Installed: <none>

Device Telemetry Report Summary:
================================
Data Channel: AVAILABLE
Reports on disk: 0
`;

/** Those of a stack stand below, one for each unit. */
export const STACK_STATUS = `Load for five secs: 2%/0%; one minute: 0%; five minutes: 0%
Time source is NTP, .05:30:30.132 UTC Fri Oct 22 2021

${POLICY_HEAD.slice(POLICY_HEAD.indexOf('Smart Licensing Using'))}
Trust Code Installed:
  Active: PID:C9300-24UX,SN:TST2303D16Y
    INSTALLED on Oct 14 11:37:52 2025 UTC
  Standby: PID:C9300-24U,SN:TST2043P09E
    INSTALLED on Oct 14 11:37:53 2025 UTC
`;

/** A stack of three; newer releases write more behind the time of the trust code, and what is enforced. */
export const STACK_ALL = `Smart Licensing Status
======================

Smart Licensing is ENABLED

${POLICY_HEAD}
Trust Code Installed:    Trust Code Type: CSSM
    Attributes: <none>

  Active: PID:C9350-24U,SN:TST2705Y8X0
    INSTALLED on Mar 13 21:32:51 2026 UTC    Valid on Mar 12 21:30:00 2026 UTC
    Expired on Apr 25 02:55:41 2033 UTC
  Standby: PID:C9350-24U,SN:TST2705Y8XF
    INSTALLED on Mar 13 21:32:52 2026 UTC    Valid on Mar 12 21:30:01 2026 UTC

License Usage
=============

${LICENSE}
Product Information
===================
UDI: PID:C9350-24U,SN:TST2705Y8X0

HA UDI List:
    Active:PID:C9350-24U,SN:TST2705Y8X0
    Standby:PID:C9350-24U,SN:TST2705Y8XF
    Member:PID:C9350-24U,SN:TST2718Y66X

Agent Version
=============
Smart Agent for Licensing: 5.11.4_rel/20

License Authorizations
======================
Overall status:
  Active: PID:C9350-24U,SN:TST2705Y8X0
    Status: NOT INSTALLED
  Standby: PID:C9350-24U,SN:TST2705Y8XF
    Status: NOT INSTALLED
  Member: PID:C9350-24U,SN:TST2718Y66X
    Status: NOT INSTALLED

${SUMMARIES}`;

export const NOT_AUTHORIZED = `show license authorization
Overall status:
  Active: PID:C9300-24UX,SN:TST2147L0C5
      Status: NOT INSTALLED

Purchased Licenses:
  No Purchase Information Available
`;

export const HISTORY = `
Message History (oldest to newest):
====================================================
Trust Establishment:
  No past history
Usage Reporting:
  No past history

Import Message History (oldest to newest):
====================================================
Import POLICY:
  No past Import history

Import ACCOUNT INFO:
  No past Import history
`;

export const RUM_DETAIL = `Smart Licensing Usage Report Detail:
====================================
Report Id: 1634211100
  Metric Name: ENTITLEMENT
  Feature Name: dna-test
  Metric Value: regid.2017-05.com.cisco.dna_test,1.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee
  UDI: PID:C9300-24UX,SN:TST2303D16Y
  Previous Report Id: 0,    Next Report Id: 1634211155
  State: ACK,      State Change Reason: ACKED
  Start Time: Oct 14 11:32:40 2025 UTC,      End Time: Oct 14 11:32:48 2025 UTC
`;

/** Telemetry has no tag. */
export const RUM_TELEMETRY = `Smart Licensing Usage Report Detail:
====================================
Report Id: 1685089000
  Metric Name: TELEMETRY
  UDI: PID:C9800-L-F-K9,SN:TST2310M0XB
  Previous Report Id: 1685089006,    Next Report Id: 1685089012
  State: DELETED,      Close Reason: SMART
`;

export const SUMMARY = `License Usage:
License                 Entitlement Tag               Count Status
-----------------------------------------------------------------------------
network-advantage       (C9300-48 Network Advan...)       1 IN USE
hseck9                  (DNA_HSEC)                        1 IN USE
`;

export const INDENTED_SUMMARY = SUMMARY.replace(/^(?=License |-|network|hseck9)/gm, '  ').trimStart();

export const SLOTS = `SlotID   PID    \t\tSN      \t\tUDI
--------------------------------------------------------------------------------
*\t ASR1006               TST1512050G     ASR1006:TST1512050G
`;

export const USAGE = `Load for five secs: 1%/0%; one minute: 0%; five minutes: 0%
Time source is NTP, 12:19:01.163 UTC Tue Nov 16 2021

License Authorization:
  Status: Not Applicable

${LICENSE}
${LICENSE.replaceAll('24', '48').replace('2\n', '1\n')}`.replace(/\n/g, '\r\n');

export const NONE_TO_RETURN = `TESTSVL#license smart authorization return all offline test_path
No reservation authorization code installed in device
TESTSVL#
`;
