import { type Access, claim, type FileRule, msg, type Releases, type Step } from '../product';
import type { SourceKeys } from '../sources';
import { notDocumented, step, undocumented } from './steps';

/**
 * The reservation commands as the command reference gives them for Unified CM and Unity Connection alike. What only one
 * product's own guides say (states, output, remarks) is added in the file of that product.
 */

const ACCESS: Access = { level: 4, duringUpgrade: true, sources: ['CLI125', 'CLI15'] };

const SINCE_125: Releases = { from: '12.5', documentedIn: ['12.5', '12.5SU7', '14SU2', '15'] };

export const ENABLE: Step = step('enable', {
  summary: claim(msg('Turns the license reservation feature on.'), 'CLI125', 'CLI15'),
  place: 'adminCli',
  forms: [{ lines: ['license smart reservation enable'], sources: ['CLI125', 'CLI15', 'CUCM'] }],
  access: ACCESS,
  next: ['request'],
  releases: SINCE_125,
});

export const REQUEST: Step = step('request', {
  summary: claim(
    msg('Prints the request code, which License Central needs to make the authorization code.'),
    'CLI125',
    'CLI15',
  ),
  place: 'adminCli',
  forms: [{ lines: ['license smart reservation request'], sources: ['CLI125', 'CLI15', 'CUCM'] }],
  access: ACCESS,
  next: ['generate-code', 'cancel'],
  releases: SINCE_125,
});

export const INSTALL: Step = step('install', {
  summary: claim(
    msg('Installs the authorization code that License Central made for this request, the first one or an update.'),
    'CLI125',
    'CLI15',
  ),
  place: 'adminCli',
  forms: [{ lines: ['license smart reservation install "{code}"'], sources: ['CLI125', 'CLI15', 'CUCM'] }],
  access: ACCESS,
  next: ['show-status', 'confirm'],
  notes: [
    claim(
      msg(
        'The code stands in straight double quotes and on one line. The longest line that the command line takes is not documented; install-file is the documented other way.',
      ),
      'CLI125',
      'CLI15',
    ),
  ],
  releases: SINCE_125,
});

export const INSTALL_FILE: Step = step('install-file', {
  summary: claim(
    msg('Fetches the authorization code as a file from an SFTP server and installs it.'),
    'CLI125',
    'CLI15',
  ),
  place: 'adminCli',
  forms: [{ lines: ['license smart reservation install-file {sftpUrl}'], sources: ['CLI125', 'CLI15'] }],
  access: ACCESS,
  next: ['show-status', 'confirm'],
  notes: [claim(msg('The address is mandatory and has exactly this form, port included.'), 'CLI125', 'CLI15')],
  releases: SINCE_125,
});

export const SET_LICENSE_COUNT: Step = step('set-license-count', {
  summary: claim(
    msg(
      'Notes how many licenses the system is to work within. It is for the administrator only and does not change the compliance status.',
    ),
    'CLI15',
    'REL14SU1',
  ),
  place: 'adminCli',
  forms: [{ lines: ['license smart reservation set license_count'], sources: ['CLI15', 'REL14SU1'] }],
  access: { level: 4, duringUpgrade: true, sources: ['CLI15'] },
  next: ['show-status'],
  notes: [
    claim(msg('Only for Permanent License Reservation, which is limited to FedRAMP customers.'), 'CLI15', 'REL14SU1'),
    claim(
      msg('No argument is documented. The release notes say that the administrator is prompted for the count.'),
      'CLI15',
      'REL14SU1',
    ),
  ],
  releases: { from: '14SU1', documentedIn: ['14SU1', '15'] },
});

export const RETURN: Step = step('return', {
  summary: claim(msg('Makes the return code for the code that is installed.'), 'CLI125', 'CLI15'),
  place: 'adminCli',
  forms: [{ lines: ['license smart reservation return'], sources: ['CLI125', 'CLI15', 'CUCM'] }],
  access: ACCESS,
  danger: claim(
    msg(
      'This takes the authorization code and all reserved licenses off the server at once, and the server becomes unregistered. Keep the return code: the licenses stay blocked in License Central until it is entered there.',
    ),
    'CUCM',
    'UPG15',
  ),
  next: ['enter-return-code'],
  notes: [claim(msg('If the return code is lost, only Cisco Licensing can remove the product instance.'), 'EXPTAC')],
  releases: SINCE_125,
});

export const RETURN_AUTHORIZATION: Step = step('return-authorization', {
  summary: claim(
    msg('Makes the return code for an authorization code that is not installed yet.'),
    'CUCM',
    'CLI125',
    'CLI15',
  ),
  place: 'adminCli',
  forms: [
    {
      lines: ['license smart reservation return-authorization "{code}"'],
      sources: ['CUCM', 'SYS125', 'SYS15', 'RES125', 'RES15', 'UPG15'],
    },
    { lines: ['license smart reservation return authorization "{code}"'], sources: ['CLI125', 'CLI15'] },
  ],
  disagreement: claim(
    msg(
      'The documents disagree on the spelling: most write return-authorization with a hyphen, the command reference writes return authorization with a blank, and the guide of Unity Connection prints return - authorization. If one is refused, type the other.',
    ),
    'CUCM',
    'SYS125',
    'SYS15',
    'CLI125',
    'CLI15',
    'CUCINST14',
    'CUCINST',
  ),
  access: ACCESS,
  danger: claim(
    msg(
      'This gives up the licenses of this code. With the return code, License Central takes them back into the virtual account and removes the product instance. For a code that is installed, use return.',
    ),
    'CUCM',
    'SYS125',
    'SYS15',
  ),
  next: ['enter-return-code'],
  releases: SINCE_125,
});

export const CANCEL: Step = step('cancel', {
  summary: claim(
    msg('Ends the reservation that was requested, before its authorization code is installed.'),
    'CLI125',
    'CLI15',
  ),
  place: 'adminCli',
  forms: [{ lines: ['license smart reservation cancel'], sources: ['CLI125', 'CLI15'] }],
  access: ACCESS,
  danger: claim(
    msg(
      'If License Central has already made an authorization code for this request, its licenses stay blocked there after a cancel. Use return-authorization with that code instead.',
    ),
    'EXP155',
    'RES125',
    'RES15',
  ),
  next: ['request', 'disable'],
  releases: SINCE_125,
});

export const DISABLE: Step = step('disable', {
  summary: claim(msg('Turns the license reservation feature off.'), 'CLI125', 'CLI15'),
  place: 'adminCli',
  forms: [{ lines: ['license smart reservation disable'], sources: ['CLI125', 'CLI15'] }],
  access: ACCESS,
  notes: [
    claim(
      msg(
        'Whether a request or a reservation has to be ended first is not documented here; Unified CCX asks to cancel or return first.',
      ),
      'UCCX125',
    ),
  ],
  releases: SINCE_125,
});

/**
 * A step as another product of the family has it: the same words, on that product's own documents. What the other products'
 * guides add does not come along.
 */
export function asIn(sources: SourceKeys, releases: Releases, of: Step): Step {
  return {
    ...of,
    summary: { ...of.summary, sources },
    forms: of.forms.map((form) => ({ ...form, sources })),
    access: of.access && { ...of.access, sources },
    notes: [],
    releases,
  };
}

export const NO_FACTORY_RESET = notDocumented(
  claim(msg('The command reference gives license smart factory reset for Unified CM only.'), 'CLI15'),
);

/** What the policy model of IOS-XE and interfaces of other products have, and the `admin:` command line has not. */
export const NO_FILES = {
  ...undocumented(
    claim(msg('Requests and usage are written to files on IOS-XE only; here the request code is printed.'), 'CLI15'),
    'save-request',
    'save-usage',
  ),
  ...undocumented(
    claim(
      msg(
        'The command reference has no such command; show license status and show license all are what it gives. Keep the codes that are printed.',
      ),
      'SHOW15',
    ),
    'show-reservation',
    'show-authorization',
    'show-codes',
  ),
};

/** `install-file` fetches the file itself, so nothing is copied to the server. */
export const SFTP_FILE: FileRule = {
  shape: 'bare',
  folder: undefined,
  copyLines: [],
  verifyLines: ['show license status'],
  notes: [
    claim(
      msg('Put the file on an SFTP server that the device reaches; install-file fetches it from there.'),
      'CLI125',
      'CLI15',
    ),
    claim(msg('No document shows the content of the file; this is the code as it is installed.'), 'CLI125', 'CLI15'),
  ],
  sources: ['CLI125', 'CLI15'],
};
