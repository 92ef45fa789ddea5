import { code, UDI } from '../../../support/code';
import { fixture } from '../../../support/fixtures';

/** Sessions and outputs of Unified CM. The first two are the document this project began with: the only real texts here. */

export const SOURCE_DOCUMENT = fixture('source-document.txt');
export const SOURCE_CODE = fixture('cucm-12.5.xml').trim();

/** As printed, with a blank behind the first comma of the UDI; without it; and with a line break. */
export const CODE_WITH_BLANK = code({ udi: UDI.replace(',', ', ') });
export const CODE = code();
export const CODE_WITH_BREAK = code({ udi: UDI.replace(',', ',\n') });

/** The remark behind the UDI is the writer's. */
export const SESSION = `admin:license smart reservation enable
License reservation mode is enabled successfully.
admin:license smart reservation request
${UDI} --> UDI
license smart reservation install "${CODE}"
Authorization code installed successfully.
`;

/** Of a web page: no-break spaces, and columns that run into each other. */
export const SUMMARY = `Smart Licensing is ENABLED.

Registration:
  Status: REGISTERED
  Smart Account: Test Account
  Virtual Account: Test-VA
  Last Renewal Attempt: None

License Authorization:
  Status: AUTHORIZED
  Last Communication Attempt: SUCCEEDED

License Usage:

  License                     Entitlement Tag                                                             Count        Status
  --------------------------------------------------------------------------------------------------------------------------
                              regid.2017-02.com.cisco.UCM_TestA,12.0_cc59375a-1cd8-4b36-8366-6f4d2abba900     0            Init
  66d0d1cf-4863-4761-91d0-d01d3eb19400regid.2016-07.com.cisco.UCM_TestB,12.0_66d0d1cf-4863-4761-91d0-d01d3eb19400     5            InCompliance
`.replace(/ {2}/g, '\u00a0 ');

export const UDI_OUTPUT = 'UDI: PID:UCM,SN:fae00,UUID:0123456789abcdef0123456789afae00\n';
