/** Outputs as devices print them, with identifiers of our own. */

export const CLASSIC_ALL = `Switch# show license all

Smart Licensing Status
======================

Smart Licensing is ENABLED
License Reservation is ENABLED

Registration:
  Status: REGISTERED - SPECIFIC LICENSE RESERVATION
  Export-Controlled Functionality: Not Allowed
  Initial Registration: SUCCEEDED on May 24 18:36:44 2026 UTC

License Authorization:
  Status: NOT AUTHORIZED

Licensing HA configuration error:
    Entitlement tags in active and standby does not match

Utility:
  Status: DISABLED

Transport:
  Type: Callhome

License Usage
==============

(TEST_NW_essentialsk9):
  Description:
  Count: 1
  Version: 1.0
  Status: NOT AUTHORIZED
  Reservation:
    Reservation status: SPECIFIC INSTALLED
    Total reserved count: 0

Test 48P DNA Essentials (TEST_dna_essentials):
  Description: Test 48P DNA Essentials
  Count: 0
  Status: NOT IN USE
  Reservation:
    Reservation status: SPECIFIC INSTALLED
    Total reserved count: 1

Product Information
===================
UDI: PID:C9300-48TEST,SN:TST0000G0NH

Agent Version
=============
Smart Agent for Licensing: 4.4.5_rel/71

Reservation Info
================

Overall status:
  Active: PID:C9300-48TEST,SN:TST0000G0NH
    License reservation: ENABLED
      Reservation status: SPECIFIC INSTALLED on Jan 01 00:00:00 1970 UTC
      Export-Controlled Functionality: Not Allowed
      Last Confirmation code: 110afa00

Specified license reservations:
  Test 48P DNA Essentials (TEST_dna_essentials):
    Description: Test 48P DNA Essentials
    Total reserved count: 1
    Term information:
      Active: PID:C9300-48TEST,SN:TST0000G0NH
        License type: TERM
          Start Date: 2019-JAN-15 UTC
          End Date: 2019-JAN-15 UTC
          Term Count: 1
Switch#
`;

export const TECH_SUPPORT = `Load for five secs: 1%/0%; one minute: 0%; five minutes: 0%
Time source is NTP, .13:28:08.565 UTC Tue Jan 11 2022

Smart Licensing Tech Support info

Smart Licensing Status
======================

Smart Licensing is ENABLED

Smart Licensing Using Policy:
  Status: ENABLED

Account Information:
  Smart Account: Test Account As of Jan 10 20:31:32 2022 UTC
  Virtual Account: Test_VA

Policy:
  Policy in use: Installed On Jan 10 17:18:01 2022 UTC
  Policy name: Custom Policy

Usage Reporting:
  Last ACK received: Jan 10 20:32:26 2022 UTC

License Usage
=============
Handle: 1
  License: network-advantage
  Entitlement Tag: regid.2017-03.com.cisco.testk9,1.0_bd1da96e-ec1d-412b-a50e-53846b347d00
  Description: TEST-24 Network Advantage
  Count: 3
  Version: 1.0
  Status: IN USE(15)
  Status time: Jan 10 20:21:10 2022 UTC
  License type: Perpetual
  Measurements:
    ENTITLEMENT:
      Interval: 00:15:00
      Current Value: 3

Product Information
===================
UDI: PID:TEST-24UX,SN:TST2134L00C

HA UDI List:
    Active:PID:TEST-24UX,SN:TST2134L00C
    Standby:PID:TEST-24U,SN:TST2129Z02H
    Member:PID:TEST-24T,SN:TST2125L07Y

Agent Version
=============
Smart Agent for Licensing: 5.3.16_rel/55

Upcoming Scheduled Jobs
=======================
Current time: Jan 11 13:28:08 2022 PDT

Communication Statistics:
=======================
Usage Reporting:
  Attempts: Total=3, Success=3, Fail=0  Ongoing Failure: Overall=0 Communication=0

Reservation Info
================
License reservation: DISABLED

Overall status:
  Active: PID:TEST-24UX,SN:TST2134L00C
      Reservation status: NOT INSTALLED
      Request code: <none>
      Last return code: CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V
      Last Confirmation code: 1fc54c00
      Reservation authorization code: <none>
  Standby: PID:TEST-24U,SN:TST2129Z02H
      Reservation status: NOT INSTALLED
      Last return code: <none>

Specified license reservations:

Purchased Licenses:
  No Purchase Information Available

Other Info
==========
Software ID: regid.2017-05.com.cisco.TEST,v1_727af1d9-6c39-4444-b301-863f81445b00
Agent State: authorized
Build type:: Production
Clock sync-ed with NTP: True
`;

export const PEER = `router#show license all

Smart Licensing Status
======================

Smart Licensing is ENABLED

License Usage
=============

TEST_ENH (TEST_ENH):
  Description: TEST_ENH
  Count: 1
  Status: IN USE
  Application HA Info:
    Application Name: TEST
    Application Role: Standby
    Peer Info:
      Application Name: TEST
      Application Role: Active
      Hostname: Peer-L1
      PIID: 7261db73-a8b6-490c-a1b6-94790a871e00
      UDI: P:C8200L-1N-4T,S:TST2435LHLH
      Smart Account Name: 'nullPtr'

Product Information
===================
UDI: PID:C8200L-1N-4T,SN:TST2435LHP5
`;

export const UC_SUMMARY = `Smart Licensing is ENABLED.

Registration:
  Status: REGISTERED
  Smart Account: Test Account
  Virtual Account: Test-VA

License Authorization:
  Status: AUTHORIZED

License Usage:

  License                     Entitlement Tag                                                             Count        Status
  --------------------------------------------------------------------------------------------------------------------------
                              regid.2017-02.com.cisco.UCM_TestA,12.0_cc59375a-1cd8-4b36-8366-6f4d2abba900     0            Init
  66d0d1cf-4863-4761-91d0-d01d3eb19400regid.2016-07.com.cisco.UCM_TestB,12.0_66d0d1cf-4863-4761-91d0-d01d3eb19400     5            InCompliance
`;

export const AUTHORIZATION = `show license authorization
Overall status:
  Active: PID:C8000V,SN:TST9ABCDEF0
      Status: SMART AUTHORIZATION INSTALLED on Mar 03 04:42:45 2026 UTC
      Last Confirmation code: 6b0a2f00
Authorizations:
  Router Test License (TEST_HSEC):
    Description: Test Compliance license
    Total available count: 2
    Term information:
      Active: PID:C8000V,SN:TST9ABCDEF0
        Authorization type: SMART AUTHORIZATION INSTALLED
        License type: PERPETUAL
        Term Count: 2
`;
