import {
  type Access,
  type Action,
  claim,
  type FileRule,
  type Message,
  msg,
  type PidPattern,
  type Product,
  type Step,
} from '../product';
import type { SourceKeys } from '../sources';
import { CONFIRM, DEAD_DEVICE, ENTER_RETURN_CODE, GENERATE_CODE, UPDATE } from './portalSteps';
import { notDocumented, product, step, undocumented, withNotes } from './steps';

const COMMANDS: SourceKeys = ['LIC217541', 'LIC217546', 'CX217847', 'MFG'];
const ACCESS: Access = { words: msg('privileged EXEC (enable)'), sources: ['CX217847'] };
const TYPED = { place: 'execCli', access: ACCESS } as const;

/** Families of product IDs that the documents and outputs read name; both dialects of IOS-XE run on them. */
export const IOS_XE_PIDS: readonly PidPattern[] = [
  { pattern: 'C9300-[A-Z0-9-]+', sources: ['MFG', 'GENIE'] },
  { pattern: 'C9350-[A-Z0-9-]+', sources: ['GENIE'] },
  { pattern: 'C94\\d\\dR', sources: ['GENIE'] },
  { pattern: 'C9500X-[A-Z0-9-]+', sources: ['GENIE'] },
  { pattern: 'C9800-[A-Z0-9-]+', sources: ['GENIE', 'RUM'] },
  { pattern: 'C8000V', sources: ['GVE'] },
  { pattern: 'C8200L?-[A-Z0-9-]+', sources: ['CUBE', 'GENIE'] },
  { pattern: 'CSR1000V', sources: ['GENIE', 'AZCSR'] },
  { pattern: 'ISR4\\d{3}/K9', sources: ['SNMP288'] },
];

const MODE_ON = claim(msg('Reservation mode is on: enable was run.'), 'XEERR', 'MFG');
const REQUESTED = claim(msg('A request code has been made, and the code fits it and the UDI of the device.'), 'XEERR');
const INSTALLED = claim(msg('An authorization code is installed.'), 'XEERR');
const TOO_LONG = claim(
  msg('An XML code is too long for the command line of the device: it has to be installed from a file.'),
  'MFG',
);

const AFTER_RESERVATION = claim(
  msg(
    'After a reservation the output has Reservation Info, Last Confirmation code and Specified license reservations.',
  ),
  'MFG',
  'GENIE',
);

const FILE: FileRule = {
  shape: 'wrapped',
  folder: 'flash:',
  copyLines: ['copy tftp://<server>/{name} flash:{name}'],
  verifyLines: ['show license all', 'show license reservation'],
  longestPath: 127,
  notes: [
    claim(
      msg(
        'The only document that shows the content puts the code inside smartLicense. The manufacturing script writes what its service returns, without showing it.',
      ),
      'AIRGAP',
      'MFG',
    ),
    claim(msg('TFTP reports the size on arrival, such as OK - 1335 bytes: it has to be that of the file.'), 'MFG'),
    claim(
      msg('On some devices the folder is bootflash: instead of flash:; a TFTP address can be installed directly.'),
      'CX217847',
      'AZCSR',
      'MFG',
    ),
  ],
  sources: ['AIRGAP', 'MFG'],
};

const SHOWN = {
  'show-status': msg('Shows the licensing status.'),
  'show-summary': msg('Shows the licensing status and the license usage.'),
  'show-usage': msg('Shows the entitlements that are in use.'),
  'show-reservation': msg('Shows the reservation of each device.'),
  'show-udi': msg('Shows product ID and serial number of the device and of its members.'),
  'show-all': msg('Shows status, usage, UDI and the reservation.'),
  'show-tech-support': msg('Shows everything, with the last confirmation and return codes.'),
} as const satisfies Partial<Readonly<Record<Action, Message>>>;

/** A show command that is the same in both dialects. */
export function shown(action: keyof typeof SHOWN, line: string): Step {
  return step(action, {
    place: 'execCli',
    summary: claim(SHOWN[action], 'LIC217541', 'GENIE'),
    forms: [{ lines: [line], sources: ['LIC217541', 'GENIE'] }],
  });
}

/** IOS-XE with classic Smart Licensing. */
export const IOS_XE: Product = product({
  id: 'iosxe',
  name: 'IOS-XE, classic Smart Licensing',
  udiPids: [],
  udiPidPatterns: IOS_XE_PIDS,
  codes: ['slr', 'plr'],
  releases: { until: '17.3.1', sources: ['S216520'] },
  file: FILE,
  steps: {
    enable: step('enable', {
      ...TYPED,
      summary: claim(msg('Turns the reservation mode on.'), ...COMMANDS),
      forms: [{ lines: ['configure terminal', 'license smart reservation', 'exit'], sources: COMMANDS }],
      next: ['request'],
      notes: [
        claim(msg('On a Catalyst 9300 with 16.x, license smart enable was configured before.'), 'MFG'),
        claim(
          msg('From 17.3.2 on a reservation is no longer needed: see IOS-XE with Smart Licensing Using Policy.'),
          'S216520',
        ),
      ],
    }),
    request: step('request', {
      ...TYPED,
      summary: claim(
        msg('Prints the request code, which License Central needs to make the authorization code.'),
        ...COMMANDS,
      ),
      forms: [
        { lines: ['license smart reservation request local'], sources: COMMANDS, when: msg('This device') },
        {
          lines: ['license smart reservation request all'],
          sources: ['LIC217541', 'LIC217546', 'AZCSR'],
          when: msg('All devices of the stack or high-availability pair, one code each'),
        },
        {
          lines: ['license smart reservation request universal'],
          sources: ['LIC217541', 'LIC217546'],
          when: msg('Universal (permanent) reservation'),
        },
      ],
      before: [MODE_ON],
      expected: {
        lines: [
          'Enter this request code in the Cisco Smart Software Manager portal:',
          'CB-ZC9300-24UX:FCW2134L0RN-AK9A6sMTr-86',
        ],
        isExample: true,
        sources: ['MFG'],
      },
      answers: [
        {
          when: msg('With a reservation installed'),
          lines: ['Already registered'],
          isExample: false,
          sources: ['MFG'],
        },
      ],
      next: ['generate-code', 'cancel'],
      notes: [claim(msg('With all, each device has a line that begins with "Request code:".'), 'AZCSR')],
    }),
    'generate-code': GENERATE_CODE,
    install: step('install', {
      ...TYPED,
      summary: claim(
        msg('Installs a short (universal) authorization code from the command line.'),
        'LIC217541',
        'LIC217546',
      ),
      forms: [
        { lines: ['license smart reservation install {code}'], sources: ['LIC217541', 'LIC217546'], takes: 'short' },
      ],
      before: [MODE_ON, REQUESTED],
      next: ['show-status', 'confirm'],
      notes: [TOO_LONG],
    }),
    'install-file': step('install-file', {
      ...TYPED,
      summary: claim(
        msg('Installs the authorization code from a file on the device, or from a TFTP server.'),
        ...COMMANDS,
      ),
      forms: [{ lines: ['license smart reservation install file {file}'], sources: COMMANDS }],
      before: [
        MODE_ON,
        REQUESTED,
        claim(msg('The file is on the device, or on a TFTP server that it reaches.'), 'MFG'),
      ],
      expected: {
        lines: ['Reservation install file successful', 'Last Confirmation code 17488c1f'],
        isExample: true,
        sources: ['MFG'],
      },
      answers: [
        {
          when: msg('When the code was made for another request'),
          lines: [
            'Reservation install file failed: The Reservation Authorization Code does not match the Reservation Request Code',
          ],
          isExample: false,
          sources: ['MFG'],
        },
        {
          when: msg('In the log'),
          lines: [
            '%SMART_LIC-6-RESERVED_INSTALLED: Specific License Reservation Authorization code installed for udi PID:C9300-24UX,SN:FCW2134L0RN',
          ],
          isExample: true,
          sources: ['MFG'],
        },
        {
          when: msg('In the log, for a license that is used and not in the code'),
          lines: [
            '%SMART_LIC-3-NOT_AUTHORIZED: The entitlement regid.2017-03.com.cisco.advantagek9,1.0_bd1da96e-ec1d-412b-a50e-53846b347d53 in Not Authorized to be used. Reason: License not present in SLR auth code',
          ],
          isExample: true,
          sources: ['MFG'],
        },
      ],
      next: ['show-all', 'confirm'],
      notes: [
        TOO_LONG,
        claim(msg('A confirmation code is printed on a first install as well.'), 'MFG'),
        claim(msg('The path may have 127 characters.'), 'YANGXE'),
      ],
    }),
    update: UPDATE,
    confirm: CONFIRM,
    return: step('return', {
      ...TYPED,
      summary: claim(msg('Removes the installed reservation and prints the return code.'), ...COMMANDS),
      forms: [
        { lines: ['license smart reservation return local'], sources: COMMANDS, when: msg('This device') },
        {
          lines: ['license smart reservation return all'],
          sources: ['LIC217541', 'LIC217546'],
          when: msg('All devices of the stack or high-availability pair'),
        },
      ],
      before: [INSTALLED],
      prompts: claim(
        msg(
          'This command will remove the license reservation authorization code and the device will transition back to the unregistered state. Some features may not function properly. Do you want to continue? (yes/no) Answer yes.',
        ),
        'MFG',
      ),
      expected: {
        lines: [
          'Enter this return code in Cisco Smart Software Manager portal:',
          'ChWhde-okvz5f-ckFy8a-aSx4AK-Qf1iFZ-WXYaP1-wwDwmB-K5SEWq-rbr',
        ],
        isExample: true,
        sources: ['MFG'],
      },
      danger: claim(
        msg(
          'The device becomes unregistered at once and some features may stop. Keep the return code: the licenses stay blocked in License Central until it is entered there.',
        ),
        'MFG',
        'CUCM',
      ),
      next: ['enter-return-code', 'disable'],
      notes: [claim(msg('The last return code can be read again with show-codes.'), 'GENIE')],
    }),
    'return-authorization': step('return-authorization', {
      ...TYPED,
      summary: claim(
        msg('Makes the return code for an authorization code that is not installed.'),
        'LIC217541',
        'LIC217546',
      ),
      forms: [
        { lines: ['license smart reservation return authorization "{code}"'], sources: ['LIC217541', 'LIC217546'] },
      ],
      before: [MODE_ON],
      danger: claim(
        msg('This gives up the licenses of this code. For a code that is installed, use return.'),
        'LIC217541',
        'CUCM',
      ),
      next: ['enter-return-code'],
      notes: [
        claim(
          msg('An XML code is too long for the command line of the device; a form with a file is not documented.'),
          'MFG',
        ),
      ],
    }),
    'enter-return-code': ENTER_RETURN_CODE,
    cancel: step('cancel', {
      ...TYPED,
      summary: claim(msg('Cancels the request, before its authorization code is installed.'), 'LIC217541', 'LIC217546'),
      forms: [{ lines: ['license smart reservation cancel local'], sources: ['LIC217541', 'LIC217546'] }],
      before: [claim(msg('A request code has been made and no code installed for it.'), 'XEERR')],
      danger: claim(
        msg(
          'If License Central has already made an authorization code for this request, its licenses stay blocked there after a cancel. Use return-authorization with that code instead.',
        ),
        'EXP155',
        'RES15',
      ),
      next: ['request', 'disable'],
    }),
    disable: step('disable', {
      ...TYPED,
      summary: claim(msg('Turns the reservation mode off.'), 'LIC217541', 'MFG'),
      forms: [{ lines: ['configure terminal', 'no license smart reservation', 'exit'], sources: ['LIC217541', 'MFG'] }],
      before: [claim(msg('The reservation is returned: the script does it in this order.'), 'MFG')],
    }),
    'show-status': shown('show-status', 'show license status'),
    'show-summary': shown('show-summary', 'show license summary'),
    'show-usage': shown('show-usage', 'show license usage'),
    'show-reservation': shown('show-reservation', 'show license reservation'),
    'show-codes': step('show-codes', {
      place: 'execCli',
      summary: claim(msg('Shows the last confirmation code and the last return code.'), 'GENIE'),
      forms: [{ lines: ['show license tech support'], sources: ['GENIE'] }],
    }),
    'show-udi': shown('show-udi', 'show license udi'),
    'show-all': {
      ...shown('show-all', 'show license all'),
      expected: {
        lines: ['Status: REGISTERED - SPECIFIC LICENSE RESERVATION', 'Reservation status: SPECIFIC INSTALLED'],
        isExample: true,
        sources: ['MFG'],
      },
      notes: [AFTER_RESERVATION],
    },
    'show-tech-support': shown('show-tech-support', 'show license tech support'),
    'dead-device': withNotes(
      DEAD_DEVICE,
      claim(msg('The menu of License Central also has Rehost Licenses from a Failed Product.'), 'FTDHINT'),
    ),
    'show-authorization': notDocumented(
      claim(
        msg('show license authorization belongs to Smart Licensing Using Policy, 17.3.2 and later.'),
        'SLPCMD',
        'CUBE',
      ),
    ),
    ...undocumented(
      claim(
        msg('The request code is printed, not saved; usage reports belong to Smart Licensing Using Policy.'),
        'LIC217541',
        'SLPCMD',
      ),
      'save-request',
      'save-usage',
    ),
    ...undocumented(
      claim(
        msg('The documents read give request, install, return and cancel, and the show commands.'),
        'LIC217541',
        'LIC217546',
      ),
      'set-license-count',
      'show-trace',
      'collect-logs',
      'reset-udi',
      'factory-reset',
    ),
  },
});
