/** IOS-XE with classic Smart Licensing: sessions in which a reservation is requested, installed and returned. */

export { CLASSIC_ALL } from '../../device-output/texts';

export const REQUEST = `Switch#config t
Switch(config)#service internal
Switch(config)#license smart enable
. . .
Switch(config)#license smart reservation
Switch(config)#exit
Switch#license smart reservation request local
Enter this request code in the Cisco Smart Software Manager portal:
CB-ZC9300-24UX:TST2134L0RN-AbCdEfGhJ-86
Switch#
`;

export const REQUEST_AGAIN = `Switch#license smart reservation request local
Already registered
Switch#
`;

/** Log lines between the answer and whatever comes next name the device and a license again. */
export const INSTALL = `Switch#license smart reservation install file flash:AC_TST2134L0RN.xml
Reservation install file successful
Last Confirmation code 17488c00
Switch#
*May  9 21:39:42.799: %SMART_LIC-6-RESERVED_INSTALLED: Specific License Reservation Authorization code installed for udi PID:C9300-24UX,SN:TST2134L0RN
*May  9 21:39:42.810: %SMART_LIC-3-NOT_AUTHORIZED: The entitlement regid.2017-03.com.cisco.testk9,1.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee in Not Authorized to be used. Reason: License not present in SLR auth code
`;

export const INSTALL_TFTP = `Switch#license smart reservation install file tftp://192.0.2.1/SLR/TST2130G0NH.xml
Loading SLR/TST2130G0NH.xml from 192.0.2.1 (via GigabitEthernet0/0): !
[OK - 1335 bytes]
ASR1000-WATCHDOG: Process = Exec
`;

export const INSTALL_MISMATCH = `Switch#license smart reservation install file flash:AC_TST2134L0RN.xml
Reservation install file failed: The Reservation Authorization Code does not match the Reservation Request Code
`;

export const RETURN = `Switch#license smart reservation return local
This command will remove the license reservation authorization code and the device will transition back to the unregistered state.
Some features may not function properly.
Do you want to continue? [yes/no]: y
Enter this return code in Cisco Smart Software Manager portal:
CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V
Switch#
`;

/** Connected, not reserved; one line has lost its indentation. */
export const REGISTERED_ALL = `Smart Licensing Status
======================

Smart Licensing is ENABLED

Registration:
  Status: REGISTERED
  Smart Account: Test Systems, TAC
Virtual Account: Test-NA
  Export-Controlled Functionality: ALLOWED
  Initial Registration: SUCCEEDED on Mar 13 08:09:24 2026 UTC
  Last Renewal Attempt: None

License Authorization:
  Status: AUTHORIZED on Mar 13 08:09:28 2026 UTC
  Last Communication Attempt: SUCCEEDED on Mar 13 08:09:28 2026 UTC

License Usage
==============

No licenses in use

Product Information
===================
UDI: PID:CSR1000V,SN:TST7O74FICQ

Agent Version
=============
Smart Agent for Licensing: 4.8.5.4_rel/22

Reservation Info
================
License reservation: DISABLED
`;

/** The licensing lines of ASA stand in the middle of its show version. */
export const ASA_VERSION = `ASA#
show version
Cisco Adaptive Security Appliance Software Version 9.8(3)235
Firepower Extensible Operating System Version 2.2(2.100)

Compiled on Thu 27-Sep-18 14:58 PDT by builders
TEST-FP2130 up 10 hours 51 mins

Hardware:   FPR-2130, 14852 MB RAM, CPU MIPS 1200 MHz, 1 CPU (12 cores)

1: Int: Internal-Data0/1    : address is 0200.0000.4800, irq 0

License mode: Smart Licensing
License reservation: Enabled

Licensed features for this platform:
Maximum VLANs                     : 1024
Encryption-3DES-AES               : Enabled
`;
