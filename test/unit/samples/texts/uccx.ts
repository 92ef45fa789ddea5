import { PIID, RUNNING_TERM, SIGNATURE, tagOf } from '../../../support/code';

/** Sessions of Contact Center Express, and the code in them with the line breaks that the guide prints. */

const TAG = tagOf('CCX_TEST', '12.5').replace(',', ',\n');
const SIGNED = `${SIGNATURE.slice(0, 70)}\n${SIGNATURE.slice(70)}`;

export const PRINTED_CODE = `<specificPLR><authorizationCode><flag>A</flag><version>C</version>
<piid>${PIID}</piid><timestamp>1793000000000</timestamp>
<entitlements><entitlement><tag>${TAG}</tag><count>1</count><startDate>${RUNNING_TERM.startDate}</startDate>
<endDate>${RUNNING_TERM.endDate}</endDate><licenseType>TERM</licenseType><displayName>
CCX Test Seat 12.5</displayName><tagDescription>CCX Test License</tagDescription>
<subscriptionID></subscriptionID></entitlement></entitlements></authorizationCode>
<signature>${SIGNED}</signature><udi>P:UCCX,S:0123456789ab</udi></specificPLR>`;

const session = (command: string, ...lines: readonly string[]) =>
  `admin:license smart reservation ${command}\n${lines.join('\n')}\nCommand successful.\n`;

const INSTALL = [
  `install "${PRINTED_CODE}"`,
  '',
  'This operation has to be performed in maintenance window.',
  'Continue (y/n)?y',
  '',
  'License reservation is being installed. Please wait ...',
  'License reservation is installed successfully. Reboot the system for the changes to take effect.',
] as const;

export const ENABLE = session('enable', 'License reservation is enabled successfully.');
export const CANCEL = session('cancel', 'License reservation request is canceled successfully.');
export const DISABLE = session('disable', 'License reservation is disabled successfully.');

export const REQUEST = session(
  'request',
  'License reservation requested successfully.',
  'Reservation Request Code is: CB-ZUCCX:0123456789ab-AbCdEfGhJ-73',
  'Use this code in Cisco SSM to obtain the Authorization Code.',
  '',
  'Reserve the following License Names in Cisco SSM to use the associated features.',
  '',
  'SL NO. LICENSE NAME                         MANDATORY',
  '------ --------------------------------- -------------------------------',
  '1      CCX Test Seat 12.5                 Yes, if agent seats are required.',
  '2      CCX Test Port 12.5-Flex 12.5       Yes, if ports are required.',
  '',
);

export const INSTALL_FIRST = session(...INSTALL);

export const INSTALL_UPDATE = session(
  ...INSTALL,
  'Confirmation Code is: 125ffe00',
  'Use this code in Cisco SSM to the complete license reservation update process.',
);

const RETURNED = [
  'License reservation is being returned. Please wait ...',
  'License reservation is returned successfully.',
];
const RETURN_GOES = 'Use this code in Cisco SSM to complete the reservation return process.';

export const RETURN = session(
  'return',
  '',
  'This command will return the license reservation and this product instance will transition back to the unregistered state.',
  'Continue (y/n)?y',
  '',
  ...RETURNED,
  'Reservation Return Code is: CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V',
  RETURN_GOES,
);

/** The manual prints a word that cannot be a return code: it is what the device said, and no return code of ours. */
export const RETURN_NOT_INSTALLED = session(
  `return-authorization "${PRINTED_CODE}"`,
  '',
  ...RETURNED,
  'Reservation Return Code is: abcd123ef',
  RETURN_GOES,
);
