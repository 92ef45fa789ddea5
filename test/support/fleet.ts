import { marksText, newMark } from '../../src/core/reservation/marks';
import { type CodeParts, code, type EntitlementParts, signatureOf } from './code';

/**
 * The sample fleet: a folder as somebody keeps it who looks after a dozen devices. Serials, instances and codes are made up, signatures
 * are by a throw-away key; `media/sample/fleet` holds these files, and a test that they are still the same.
 */
export const FLEET_FOLDER = 'media/sample/fleet';

const time = (iso: string) => Date.parse(iso);

const CUWL = {
  tag: 'regid.2017-02.com.cisco.UCM_CUWL,12.0_cc59375a-1cd8-4b36-8366-6f4d2abba965',
  displayName: 'UC Manager CUWL License (12.X)',
  tagDescription: 'UC Manager CUWL License (12.X)',
};
const ENHANCED = {
  tag: 'regid.2016-07.com.cisco.UCM_Enhanced,12.0_66d0d1cf-4863-4761-91d0-d01d3eb1949a',
  displayName: 'UC Manager Enhanced License (12.x)',
  tagDescription: 'UC Manager Enhanced License',
};
const BASIC = {
  tag: 'regid.2016-07.com.cisco.UCM_Basic,12.0_ef827a2f-f4ae-4ebb-887f-052737063d3a',
  displayName: 'UC Manager Basic License (12.x)',
  tagDescription: 'UC Manager Basic License',
};
const PREMIUM = {
  tag: 'regid.2019-06.com.cisco.CCX_FLEX_PREMIUM,12.5_0ecc396f-9a80-4b7b-a4c1-35011a2bc68f',
  displayName: 'CCX Flex Premium Seat 12.5',
  tagDescription: 'CCX Flex Premium License',
};
const STANDARD = {
  tag: 'regid.2019-06.com.cisco.CCX_FLEX_STD,12.5_be49ea3c-8224-4a1c-b3cc-f98b7c63de3b',
  displayName: 'CCX Flex Standard Seat',
  tagDescription: 'CCX Flex Standard License',
};
const MESSAGING = {
  tag: 'regid.2020-06.com.cisco.CUC_BasicMessaging,14_74b6bdc1-b3e1-45dc-9468-6412b12fdef2',
  displayName: 'Unity Connection Basic Messaging',
  tagDescription: 'Unity Connection Basic Messaging',
};
const ADVANTAGE = {
  tag: 'regid.2017-05.com.cisco.C9300_48P_NW_Advantagek9,1.0_6a224fe3-c92e-4440-a9c1-5d0e53a54015',
  displayName: 'C9300 48P Network Advantage',
  tagDescription: 'C9300 48P Network Advantage',
};
const HSEC = {
  tag: 'regid.2019-03.com.cisco.DNA_HSEC,1.0_509c41ab-05a8-431f-95fe-ec28086e8844',
  displayName: 'Router US Export Lic. for DNA',
  tagDescription: 'Router US Export Lic. for DNA',
};

const term = (startDate: string, endDate: string) => ({ licenseType: 'TERM', startDate, endDate });

/** A product instance of the sample. */
const piid = (digits: string) => `5a3b${digits}-0000-4000-8000-00000000${digits}`;

function uc(serial: string): string {
  return `P:UCM,S:${serial},U:5a3b1e00-0000-4000-8000-0000000${serial}`;
}

function made(issued: string, udi: string, instance: string, entitlements: readonly EntitlementParts[]): string {
  const parts: CodeParts = { version: 'D', timestamp: time(issued), udi, piid: piid(instance), entitlements };
  return code({ ...parts, signature: signatureOf(`${udi} ${issued}`) });
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Of the form of a return code; no device gave it. */
function returnCode(seed: number): string {
  let state = seed;
  let digits = 'C';
  while (digits.length < 51) {
    state = (state * 1103515245 + 12345) % 2147483648;
    digits += BASE58.charAt(Math.floor(state / 65536) % BASE58.length);
  }
  return (digits.match(/.{6}|.{3}$/g) ?? []).join('-');
}

const PLEASE_WAIT = 'License reservation is being installed. Please wait ...';

const cucm = {
  enable: 'admin:license smart reservation enable\nLicense reservation mode is enabled successfully.\n',
  request: (udi: string) => `admin:license smart reservation request\n${udi}\n`,
  install: (text: string, confirmation?: string) =>
    `admin:license smart reservation install "${text}"\nAuthorization code installed successfully.\n${confirmation === undefined ? '' : `Confirmation Code is: ${confirmation}\n`}`,
  return: (given: string) =>
    `admin:license smart reservation return\nLicense reservation is returned successfully.\nReservation Return Code is: ${given}\nUse this code in Cisco SSM to complete the reservation return process.\n`,
  cancel:
    'admin:license smart reservation cancel\nLicense reservation request is canceled successfully.\nCommand successful.\n',
};

const uccx = {
  request: (given: string) =>
    `admin:license smart reservation request\nLicense reservation requested successfully.\nReservation Request Code is: ${given}\nUse this code in Cisco SSM to obtain the Authorization Code.\n\nCommand successful.\n`,
  install: (text: string, confirmation?: string) =>
    `admin:license smart reservation install "${text}"\n\nThis operation has to be performed in maintenance window.\nContinue (y/n)?y\n\n${PLEASE_WAIT}\nLicense reservation is installed successfully. Reboot the system for the changes to take effect.\n${
      confirmation === undefined
        ? ''
        : `Confirmation Code is: ${confirmation}\nUse this code in Cisco SSM to the complete license reservation update process.\n`
    }Command successful.\n`,
  return: (given: string) =>
    `admin:license smart reservation return\n\nThis command will return the license reservation and this product instance will transition back to the unregistered state.\nContinue (y/n)?y\n\nLicense reservation is being returned. Please wait ...\nLicense reservation is returned successfully.\nReservation Return Code is: ${given}\nUse this code in Cisco SSM to complete the reservation return process.\nCommand successful.\n`,
};

const ccxRequest = (serial: string, check: string) => `CB-ZUCCX:${serial}-AAwxxawE5-${check}`;

const files: Record<string, string> = {};

// 1 requested: a request code, and no code yet
files['london/cucm-pub-request.log'] = `${cucm.enable}${cucm.request(uc('a0001'))}admin:\n`;

// 2 authorized: the code has come, nobody has installed it
files['london/uccx-request.log'] = `${uccx.request(ccxRequest('5a3b00000002', '1C'))}admin:\n`;
files['london/AC_5a3b00000002.xml'] = `${made('2026-11-18T09:12:44.120Z', 'P:UCCX,S:5a3b00000002', '0002', [
  { ...PREMIUM, count: 20, ...term('2026-Nov-01 UTC', '2027-Oct-31 UTC') },
  { ...STANDARD, count: 50, ...term('2026-Nov-01 UTC', '2027-Oct-31 UTC') },
])}\n`;

// 3 installed, with an older code that was never installed, and a copy in a mail
const cucm3 = made('2026-03-02T10:00:00.000Z', uc('a0003'), '0003', [
  { ...CUWL, count: 400 },
  { ...ENHANCED, count: 1200 },
]);
files['london/cucm-sub-install.log'] = `${cucm.request(uc('a0003'))}${cucm.install(cucm3)}admin:\n`;
files['london/AC_a0003.xml'] = `${cucm3}\n`;
files['london/mail-to-night-shift.txt'] =
  `Hi both,\n\nthis is the code for the London subscriber again, please keep it with the others:\n\n${cucm3}\n\nThanks, K.\n`;
files['london/archive/AC_a0003-first-try.xml'] = `${made('2026-02-27T16:30:00.000Z', uc('a0003'), '0003', [
  { ...CUWL, count: 400 },
])}\n`;

// 4 an update is installed, its confirmation code has not gone back
const ccx4 = 'P:UCCX,S:5a3b00000004';
files['berlin/AC_5a3b00000004.xml'] = `${made('2025-06-10T08:00:00.000Z', ccx4, '0004', [
  { ...PREMIUM, count: 10, ...term('2025-Jun-01 UTC', '2028-May-31 UTC') },
])}\n`;
files['berlin/uccx-update.log'] = `${uccx.install(
  made('2026-11-20T13:45:10.500Z', ccx4, '0004', [
    { ...PREMIUM, count: 25, ...term('2025-Jun-01 UTC', '2028-May-31 UTC') },
  ]),
  '5a3b0c04',
)}admin:\n`;

// 5 an update is installed and confirmed
const cucm5 = uc('a0005');
files['berlin/AC_a0005.xml'] = `${made('2024-09-01T07:00:00.000Z', cucm5, '0005', [{ ...CUWL, count: 100 }])}\n`;
files['berlin/cucm-update.log'] = `${cucm.install(
  made('2026-10-05T07:00:00.000Z', cucm5, '0005', [
    { ...CUWL, count: 100 },
    { ...BASIC, count: 300 },
  ]),
  '5a3b0c05',
)}admin:\n`;

// 6 returned, the return code has not been entered
const ccx6 = made('2024-05-05T05:05:05.000Z', 'P:UCCX,S:5a3b00000006', '0006', [
  { ...STANDARD, count: 40, ...term('2024-May-01 UTC', '2027-Apr-30 UTC') },
]);
files['berlin/uccx-old-site.log'] = `${uccx.install(ccx6)}admin:\n${uccx.return(returnCode(6))}admin:\n`;

// 7 returned, and the return code was entered
const cucm7 = made('2023-01-15T12:00:00.000Z', uc('a0007'), '0007', [{ ...BASIC, count: 80 }]);
files['paris/AC_a0007.xml'] = `${cucm7}\n`;
files['paris/cucm-decommission.log'] =
  `admin:show license UDI\nUDI: PID:UCM,SN:a0007,UUID:5a3b1e000000400080000000000a0007\nadmin:\n${cucm.return(returnCode(7))}admin:\n`;

// 8 cancelled after License Central had made the code: it still blocks licenses
files['paris/AC_FCW0000A008.xml'] = `${made('2026-11-02T15:00:00.000Z', 'P:C9300-48P,S:FCW0000A008', '0008', [
  { ...ADVANTAGE, count: 1 },
])}\n`;
files['paris/switch-cancel.log'] =
  'sw-paris-2#license smart reservation request local\nEnter this request code in the Cisco Smart Software Manager portal:\nCB-ZC9300-48P:FCW0000A008-AK9A6sMTr-4D\nsw-paris-2#license smart reservation install file flash:AC_FCW0000A008.xml\nReservation install file failed: The Reservation Authorization Code does not match the Reservation Request Code\nsw-paris-2#license smart reservation cancel local\nLicense reservation request is canceled successfully.\nsw-paris-2#\n';

// 9 and 10 a stack: one member has a code, the other has none
files['paris/AC_FCW0000A009.xml'] = `${made('2025-12-12T12:12:12.000Z', 'P:C9300-48UXM,S:FCW0000A009', '0009', [
  { ...ADVANTAGE, count: 1 },
])}\n`;
files['paris/stack-show-license-all.txt'] = [
  'sw-paris-1#show license all',
  '',
  'Smart Licensing Status',
  '======================',
  '',
  'Smart Licensing is ENABLED',
  'License Reservation is ENABLED',
  '',
  'Registration:',
  '  Status: REGISTERED - SPECIFIC LICENSE RESERVATION',
  '  Export-Controlled Functionality: Not Allowed',
  '  Initial Registration: SUCCEEDED on Dec 13 08:10:02 2025 UTC',
  '',
  'License Authorization:',
  '  Status: AUTHORIZED - RESERVED',
  '',
  'License Usage',
  '==============',
  '',
  'C9300 48P Network Advantage (C9300_48P_NW_Advantagek9):',
  '  Description: C9300 48P Network Advantage',
  '  Count: 1',
  '  Status: AUTHORIZED',
  '',
  'Product Information',
  '===================',
  'UDI: PID:C9300-48UXM,SN:FCW0000A009',
  '',
  'HA UDI List:',
  '    Active:PID:C9300-48UXM,SN:FCW0000A009',
  '    Standby:PID:C9300-48UXM,SN:FCW0000A010',
  '',
  'Agent Version',
  '=============',
  'Smart Agent for Licensing: 4.4.5_rel/71',
  '',
  'Reservation Info',
  '================',
  '',
  'Overall status:',
  '  Active: PID:C9300-48UXM,SN:FCW0000A009',
  '    License reservation: ENABLED',
  '      Reservation status: SPECIFIC INSTALLED on Dec 13 08:10:02 2025 UTC',
  '      Export-Controlled Functionality: Not Allowed',
  '      Last Confirmation code: 5a3b0c09',
  '  Standby: PID:C9300-48UXM,SN:FCW0000A010',
  '    License reservation: ENABLED',
  '      Reservation status: NOT INSTALLED',
  '      Export-Controlled Functionality: Not Allowed',
  '',
  'sw-paris-1#',
  '',
].join('\n');

// 11 installed, and its term has ended
files['rome/uccx-install.log'] = `${uccx.install(
  made('2024-11-03T09:00:00.000Z', 'P:UCCX,S:5a3b00000011', '0011', [
    { ...PREMIUM, count: 15, ...term('2024-Nov-01 UTC', '2025-Oct-31 UTC') },
  ]),
)}admin:\n`;

// 12 two instances of one device, and nothing says that the first was returned
const cuc12 = 'P:Cisco Unity Connection,S:5a3b1e0000004000800000000b0,U:5a3b1e00-0000-4000-8000-00000b000012';
files['rome/AC_unity-2025.xml'] =
  `${made('2025-04-04T04:04:04.000Z', cuc12, '0012', [{ ...MESSAGING, count: 500 }])}\n`;
files['rome/AC_unity-2026.xml'] =
  `${made('2026-08-08T08:08:08.000Z', cuc12, '1012', [{ ...MESSAGING, count: 500 }])}\n`;

// 13 a code in one file, a cancelled request in another: what came last is not known
files['rome/AC_a0013.xml'] = `${made('2026-09-09T09:09:09.000Z', uc('a0013'), '0013', [{ ...BASIC, count: 60 }])}\n`;
files['rome/cucm-cancel.log'] = `${cucm.request(uc('a0013'))}${cucm.cancel}admin:\n`;

// 14 the policy model: an import file, imported
const slac = made('2026-07-01T14:10:28.000Z', 'P:C8000V,S:TST0000A014', '0014', [{ ...HSEC, count: 1 }]);
const body = /<authorizationCode>.*<\/authorizationCode>/.exec(slac)?.[0] ?? '';
files['oslo/SLAC_TST0000A014.txt'] = `<smartLicense><smartLicenseAuthorization><udi>P:C8000V,S:TST0000A014</udi>${body
  .replace(
    '<flag>',
    '<customerInfo><smartAccount>Example</smartAccount><virtualAccount>Oslo</virtualAccount></customerInfo><flag>',
  )
  .replace(/<timestamp>\d+<\/timestamp>/, '<dateStamp>2026-07-01T14:10:28</dateStamp>')
  .replaceAll(
    '<subscriptionID></subscriptionID>',
    '<tagType>PERPETUAL</tagType><status><success>true</success></status>',
  )
  .replace(
    '<version>D',
    '<version>C',
  )}<signature>${signatureOf('oslo')}</signature></smartLicenseAuthorization></smartLicense>\n`;
files['oslo/router-import.log'] =
  'rt-oslo#show license udi\nUDI: PID:C8000V,SN:TST0000A014\n\nrt-oslo#license smart import flash:SLAC_TST0000A014.txt\nImport Data Successful\nrt-oslo#\n';

files['.license-reservation.json'] = marksText([
  newMark(
    { pid: 'UCM', sn: 'a0005', uuid: '5a3b1e00-0000-4000-8000-0000000a0005' },
    '5a3b0c05',
    time('2026-10-06'),
    'kim',
  ),
  newMark(
    { pid: 'UCM', sn: 'a0007', uuid: '5a3b1e00-0000-4000-8000-0000000a0007' },
    returnCode(7),
    time('2026-06-30'),
    'kim',
  ),
]);

files['README.md'] = [
  '# A sample fleet',
  '',
  'Fourteen devices, as somebody keeps them who looks after reservations: session logs, code files, a mail, what a stack prints,',
  'and in `.license-reservation.json` what was entered in License Central.',
  '',
  'Everything is made up. No device has these serials, and no device would take these codes.',
  '',
].join('\n');

/** Path in the folder → text. */
export const FLEET: Readonly<Record<string, string>> = files;
