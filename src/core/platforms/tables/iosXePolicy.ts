import { type Access, claim, type FileRule, type Form, type Message, msg, type Product } from '../product';
import type { SourceKeys } from '../sources';
import { IOS_XE_PIDS, shown } from './iosXe';
import { DEAD_DEVICE, ENTER_RETURN_CODE } from './portalSteps';
import { notDocumented, product, step, undocumented, withNotes } from './steps';

const COMMANDS: SourceKeys = ['CUBE', 'GENIELIBS', 'GVE'];
const ACCESS: Access = { words: msg('privileged EXEC (enable)'), sources: ['CX217847'] };
const TYPED = { place: 'execCli', access: ACCESS } as const;

const LOCAL = msg('This device');
const ALL = msg('All devices of the stack or high-availability pair');
const REPLACE_LOCAL = msg('This device, in place of what is authorized');
const REPLACE_ALL = msg('All devices, in place of what is authorized');

function form(line: string, when: Message): Form {
  return { lines: [line], sources: COMMANDS, when };
}

const FILE: FileRule = {
  shape: 'wrapped',
  folder: 'bootflash:',
  copyLines: [],
  verifyLines: ['show license authorization', 'show license all'],
  longestPath: 127,
  notes: [
    claim(
      msg(
        'A file that License Central made is imported as it is; where its interface gives it base64-encoded, decode it first.',
      ),
      'GVE',
    ),
    claim(
      msg(
        'import takes SLR codes as well; the content of such a file is shown for classic Smart Licensing only, inside smartLicense.',
      ),
      'YANGXE',
      'AIRGAP',
    ),
    claim(msg('How the file is copied to the device is not described.'), 'GVE'),
  ],
  sources: ['GVE', 'YANGXE', 'AIRGAP'],
};

/** IOS-XE with Smart Licensing Using Policy: an authorization (SLAC) instead of a reservation. */
export const IOS_XE_POLICY: Product = product({
  id: 'iosxe-slp',
  name: 'IOS-XE, Smart Licensing Using Policy',
  udiPids: [],
  udiPidPatterns: IOS_XE_PIDS,
  codes: ['slac', 'slr'],
  releases: { from: '17.3.2', sources: ['S216520'] },
  file: FILE,
  steps: {
    enable: notDocumented(
      claim(
        msg(
          'No mode has to be turned on: from 17.3.2 a reservation is no longer needed and counts as deprecated. license smart reservation is still in the configuration grammar.',
        ),
        'S216520',
        'SLPCMD',
      ),
    ),
    request: step('request', {
      ...TYPED,
      summary: claim(
        msg('Asks for the authorization of a feature that needs one, such as an export-controlled one.'),
        ...COMMANDS,
      ),
      forms: [
        form('license smart authorization request add {feature} local', LOCAL),
        form('license smart authorization request add {feature} all', ALL),
        form('license smart authorization request replace {feature} local', REPLACE_LOCAL),
        form('license smart authorization request replace {feature} all', REPLACE_ALL),
      ],
      next: ['save-request'],
    }),
    'save-request': step('save-request', {
      ...TYPED,
      summary: claim(msg('Writes the request to a file that is taken to License Central.'), 'CUBE', 'DBROWN'),
      forms: [
        { lines: ['license smart authorization request save {file}'], sources: ['CUBE', 'GENIELIBS', 'GVE', 'DBROWN'] },
      ],
      before: [claim(msg('request was run.'), 'DBROWN')],
      next: ['generate-code'],
      notes: [
        claim(
          msg('The file names the device and what it asks for. Take it to License Central byte for byte as it is.'),
          'DBROWN',
          'GVE',
        ),
      ],
    }),
    'generate-code': step('generate-code', {
      summary: claim(
        msg('License Central makes a file with the authorization, for the device that the request names.'),
        'GVE',
        'DBROWN',
      ),
      place: 'portal',
      instructions: [
        claim(
          msg(
            'Have License Central make the authorization from the request, or for the product ID and serial number of the device.',
          ),
          'GVE',
          'DBROWN',
        ),
        claim(
          msg('Keep the file as it is. Its interface gives it base64-encoded: the decoded XML is what is imported.'),
          'GVE',
        ),
      ],
      next: ['install-file'],
      notes: [claim(msg('The file names the account: handle it like the code itself.'), 'GVE')],
    }),
    install: notDocumented(
      claim(msg('An authorization is not typed: it is imported from a file with install-file.'), 'CUBE', 'GVE'),
    ),
    'install-file': step('install-file', {
      ...TYPED,
      title: msg('Import the authorization file'),
      summary: claim(
        msg(
          'Imports a file of License Central: authorization codes, SLR codes, policies, trust codes, acknowledgements.',
        ),
        'CUBE',
        'GENIELIBS',
        'GVE',
        'YANGXE',
      ),
      forms: [{ lines: ['license smart import {file}'], sources: COMMANDS }],
      before: [claim(msg('The file is on the device.'), 'GVE')],
      expected: { lines: ['Import Data Successful'], isExample: false, sources: ['CUBE', 'GENIELIBS', 'GVE'] },
      next: ['show-authorization'],
      notes: [claim(msg('The path may have 127 characters.'), 'YANGXE')],
    }),
    return: step('return', {
      ...TYPED,
      title: msg('Return the authorization'),
      summary: claim(msg('Gives up the installed authorization, also that of an earlier reservation.'), ...COMMANDS),
      forms: [
        form(
          'license smart authorization return local offline {file}',
          msg('This device, without connection: the code goes to a file'),
        ),
        form(
          'license smart authorization return all offline {file}',
          msg('All devices, without connection: the code goes to a file'),
        ),
        form('license smart authorization return local online', msg('This device, over its connection')),
        form('license smart authorization return all online', msg('All devices, over their connection')),
      ],
      answers: [
        {
          when: msg('When nothing is installed'),
          lines: ['No reservation authorization code installed in device'],
          isExample: false,
          sources: ['GENIELIBS'],
        },
      ],
      danger: claim(
        msg(
          'This gives up what is authorized on the device. Keep the return code: it has to be entered in License Central.',
        ),
        'CUBE',
        'GVE',
      ),
      next: ['enter-return-code'],
      notes: [claim(msg('The return code has the same form as that of a reservation.'), 'GVE')],
    }),
    'enter-return-code': withNotes(
      ENTER_RETURN_CODE,
      claim(msg('The interface of License Central takes the code of an authorization as remove_code.'), 'GVE'),
    ),
    'save-usage': step('save-usage', {
      ...TYPED,
      summary: claim(msg('Writes all usage reports to a file that is taken to License Central.'), 'CUBE', 'GVE'),
      forms: [{ lines: ['license smart save usage all file {file}'], sources: ['CUBE', 'GENIELIBS', 'GVE'] }],
      next: ['install-file'],
      notes: [
        claim(
          msg('License Central checks the reports byte for byte. Its acknowledgement is imported with install-file.'),
          'GVE',
          'YANGXE',
        ),
      ],
    }),
    'show-status': shown('show-status', 'show license status'),
    'show-summary': shown('show-summary', 'show license summary'),
    'show-usage': shown('show-usage', 'show license usage'),
    'show-reservation': step('show-reservation', {
      place: 'execCli',
      summary: claim(msg('Shows the reservation of each device.'), 'SLPCMD'),
      forms: [{ lines: ['show license reservation'], sources: ['SLPCMD'] }],
    }),
    'show-authorization': step('show-authorization', {
      place: 'execCli',
      summary: claim(msg('Shows what is authorized on each device, and the last confirmation code.'), 'CUBE', 'GENIE'),
      forms: [{ lines: ['show license authorization'], sources: ['CUBE', 'GENIE'] }],
      expected: { lines: ['Last Confirmation code: 1fc54c75'], isExample: true, sources: ['CUBE'] },
      answers: [
        {
          when: msg('When nothing is installed'),
          lines: ['Status: NOT INSTALLED'],
          isExample: false,
          sources: ['GENIE'],
        },
      ],
      notes: [
        claim(msg('With an authorization the status reads SMART AUTHORIZATION INSTALLED on, and the date.'), 'CUBE'),
      ],
    }),
    'show-codes': step('show-codes', {
      place: 'execCli',
      summary: claim(msg('Shows the last confirmation code and the last return code.'), 'GENIE'),
      forms: [{ lines: ['show license tech support'], sources: ['GENIE'] }],
    }),
    'show-udi': shown('show-udi', 'show license udi'),
    'show-all': shown('show-all', 'show license all'),
    'show-tech-support': shown('show-tech-support', 'show license tech support'),
    'dead-device': DEAD_DEVICE,
    update: notDocumented(
      claim(
        msg(
          'What is authorized is changed by a request with replace and a new file; an update in License Central is not described.',
        ),
        ...COMMANDS,
      ),
    ),
    confirm: notDocumented(
      claim(
        msg(
          'The device shows a Last Confirmation code, and request files have a field for it. Whether it has to be entered anywhere is not described.',
        ),
        'CUBE',
        'DBROWN',
      ),
    ),
    ...undocumented(
      claim(
        msg('The commands read are authorization request, request save and return, import and save usage.'),
        'CUBE',
        'GENIELIBS',
      ),
      'set-license-count',
      'return-authorization',
      'cancel',
      'disable',
      'show-trace',
      'collect-logs',
      'reset-udi',
      'factory-reset',
    ),
  },
});
