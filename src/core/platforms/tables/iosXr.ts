import { claim, type FileRule, msg, type Product, type Step } from '../product';
import { PORTAL } from './portalSteps';
import { notDocumented, product, step, undocumented, withNotes } from './steps';

const FILE: FileRule = {
  shape: 'bare',
  folder: '',
  copyLines: [],
  verifyLines: ['show license status'],
  notes: [
    claim(msg('The script copies the file by SCP to /disk0: and names it without folder in the command.'), 'EZSLR'),
    claim(msg('The file holds the code as License Central gives it, without anything around it.'), 'EZSLR'),
    claim(msg('The file of a stack may hold the codes of several devices; no such file was found.'), 'XRERR'),
  ],
  sources: ['EZSLR'],
};

const BY_SCRIPT = claim(msg('Known from the scripts; no guide of IOS-XR was read.'), 'EZSLR');

function show(action: Step['action'], line: string, summary: Step['summary']): Step {
  return step(action, { place: 'execCli', summary, forms: [{ lines: [line], sources: ['EZSLR'] }] });
}

/** IOS-XR. */
export const IOS_XR: Product = product({
  id: 'iosxr',
  name: 'IOS-XR',
  udiPids: [],
  codes: ['slr'],
  file: FILE,
  steps: {
    ...PORTAL,
    confirm: withNotes(
      PORTAL.confirm,
      claim(msg('The interface of License Central asks for the Software ID as well: see show-udi.'), 'EZSLR'),
    ),
    enable: step('enable', {
      place: 'configCli',
      summary: claim(msg('Turns the reservation mode on.'), 'EZSLR'),
      forms: [{ lines: ['license smart reservation', 'commit', 'end'], sources: ['EZSLR'] }],
      next: ['request'],
      notes: [BY_SCRIPT],
    }),
    request: step('request', {
      place: 'execCli',
      summary: claim(
        msg('Prints the request code, which License Central needs to make the authorization code.'),
        'EZSLR',
      ),
      forms: [{ lines: ['license smart reservation request local'], sources: ['EZSLR'] }],
      before: [claim(msg('Not registered, and reservation mode on: enable was run.'), 'EZSLR')],
      next: ['generate-code'],
      notes: [
        claim(msg('The code follows a line that ends with "portal:".'), 'EZSLR'),
        claim(
          msg(
            'The data model knows requests for this device, for all and universal ones; how the others are typed is not documented.',
          ),
          'YANGXR',
        ),
      ],
    }),
    install: notDocumented(claim(msg('The scripts install from a file; no other form was found.'), 'EZSLR')),
    'install-file': step('install-file', {
      place: 'execCli',
      summary: claim(msg('Installs the authorization code from a file on disk0:.'), 'EZSLR'),
      forms: [{ lines: ['license smart reservation install file {file}'], sources: ['EZSLR'] }],
      before: [claim(msg('The request code has been made and the file is on disk0:.'), 'EZSLR')],
      next: ['show-status', 'confirm'],
      notes: [
        claim(
          msg('After an update, the confirmation code is the fourth word of the fourth line that is printed.'),
          'EZSLR',
        ),
      ],
    }),
    return: step('return', {
      place: 'execCli',
      summary: claim(msg('Prints the return code for the code that is installed.'), 'EZSLR'),
      forms: [{ lines: ['license smart reservation return local'], sources: ['EZSLR'] }],
      before: [claim(msg('Status: REGISTERED'), 'EZSLR')],
      danger: claim(
        msg(
          'This gives up the installed reservation. Keep the return code: the licenses stay blocked in License Central until it is entered there.',
        ),
        'EZSLR',
        'CUCM',
      ),
      next: ['enter-return-code'],
      notes: [claim(msg('The code follows a line that ends with "portal:".'), 'EZSLR')],
    }),
    ...undocumented(
      claim(
        msg('The data model has calls for cancel and return-authorization; how they are typed is not documented.'),
        'YANGXR',
      ),
      'return-authorization',
      'cancel',
    ),
    'show-status': {
      ...show('show-status', 'show license status', claim(msg('Shows the licensing status.'), 'EZSLR')),
      expected: {
        lines: ['Status: REGISTERED - SPECIFIC LICENSE RESERVATION'],
        isExample: true,
        sources: ['EZSLR'],
      },
    },
    'show-udi': step('show-udi', {
      place: 'execCli',
      summary: claim(
        msg('Shows the UDI and the Software ID, by which License Central knows the product instance.'),
        'EZSLR',
      ),
      forms: [
        {
          lines: ['show license techsupport | include UDI:', 'show license techsupport | include Software ID:'],
          sources: ['EZSLR'],
        },
      ],
    }),
    'show-tech-support': show(
      'show-tech-support',
      'show license techsupport',
      claim(msg('Shows data for technical support.'), 'EZSLR'),
    ),
    ...undocumented(
      claim(msg('The scripts use enable, request, install file, return local and two show commands.'), 'EZSLR'),
      'save-request',
      'set-license-count',
      'disable',
      'save-usage',
      'show-summary',
      'show-usage',
      'show-reservation',
      'show-authorization',
      'show-codes',
      'show-all',
      'show-trace',
      'collect-logs',
      'reset-udi',
      'factory-reset',
    ),
  },
});
