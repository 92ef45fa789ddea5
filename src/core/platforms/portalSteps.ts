import { claim, msg, type Releases, type Step } from './product';

/** What is done in License Central or with TAC, whatever the product. Nothing is typed on the server. */

const ANY_RELEASE: Releases = { from: undefined, documentedIn: [] };

const OUTSIDE = {
  forms: [],
  access: undefined,
  prompts: undefined,
  expected: undefined,
  releases: ANY_RELEASE,
} as const;

const PORTAL_NAME = claim(
  msg('License Central was called Cisco Smart Software Manager (CSSM) until 2026; most documents still say so.'),
  'CUCM',
);

export const GENERATE_CODE: Step = {
  ...OUTSIDE,
  action: 'generate-code',
  title: msg('Make the authorization code in License Central'),
  summary: claim(
    msg('License Central makes the authorization code from the request code and the licenses you choose.'),
    'CUCM',
    'CSSMH',
  ),
  place: 'portal',
  before: [
    claim(
      msg('The smart account is enabled for license reservation; Cisco Licensing does that on request.'),
      'CUCM',
      'CSSMH',
    ),
  ],
  instructions: [
    claim(msg('Log in and enter the request code (Inventory, Licenses, License Reservation).'), 'CUCM', 'CSSMH'),
    claim(msg('Choose the licenses to reserve and their quantities. A blank quantity counts as 0.'), 'CUCM', 'CSSMH'),
    claim(msg('Make the authorization code and copy it, or save it as a file.'), 'CUCM', 'CSSMH', 'LIC225856'),
  ],
  next: ['install', 'install-file', 'return-authorization'],
  notes: [PORTAL_NAME],
};

export const UPDATE: Step = {
  ...OUTSIDE,
  action: 'update',
  title: msg('Change the reserved licenses in License Central'),
  summary: claim(
    msg('Adds, removes or changes reserved licenses; License Central makes a new authorization code.'),
    'SYS125',
    'SYS15',
    'CSSMU',
  ),
  place: 'portal',
  before: [],
  instructions: [
    claim(
      msg('Next to the product instance, choose Update Reserved Licenses from Actions.'),
      'SYS125',
      'SYS15',
      'CSSMU',
    ),
    claim(msg('Add, remove or change licenses. Lower a quantity to release licenses.'), 'SYS125', 'SYS15', 'CSSMU'),
    claim(
      msg('Make the authorization code and install it on the server with install or install-file.'),
      'SYS125',
      'SYS15',
      'CUCM',
    ),
    claim(msg('Enter the confirmation code that the server then gives: see confirm.'), 'SYS125', 'SYS15', 'CUCM'),
  ],
  next: ['install', 'install-file', 'confirm'],
  notes: [
    claim(msg('The change stays in transit until the confirmation code is entered.'), 'SYS125', 'SYS15'),
    PORTAL_NAME,
  ],
};

export const CONFIRM: Step = {
  ...OUTSIDE,
  action: 'confirm',
  title: msg('Enter the confirmation code in License Central'),
  summary: claim(msg('Finishes an update. Without it the change stays in transit.'), 'CUCM', 'SYS125', 'SYS15'),
  place: 'portal',
  before: [
    claim(
      msg('The updated authorization code is installed and the server has given a confirmation code.'),
      'CUCM',
      'SYS125',
      'SYS15',
    ),
  ],
  instructions: [
    claim(
      msg('Copy the confirmation code to License Central and enter it there for the product instance.'),
      'CUCM',
      'SYS125',
      'SYS15',
    ),
  ],
  next: [],
  notes: [PORTAL_NAME],
};

export const ENTER_RETURN_CODE: Step = {
  ...OUTSIDE,
  action: 'enter-return-code',
  title: msg('Enter the return code in License Central'),
  summary: claim(
    msg('Gives the licenses back to the virtual account and removes the product instance.'),
    'CUCM',
    'SYS125',
    'SYS15',
  ),
  place: 'portal',
  before: [claim(msg('The server has given a return code.'), 'CUCM', 'SYS125', 'SYS15')],
  instructions: [
    claim(msg('Enter the return code in License Central and remove the product instance.'), 'CUCM', 'SYS125', 'SYS15'),
  ],
  next: [],
  notes: [
    claim(msg('Until then the licenses stay blocked.'), 'CUCM', 'SYS125', 'SYS15'),
    claim(msg('If the return code is lost, only Cisco Licensing can remove the product instance.'), 'EXPTAC'),
    PORTAL_NAME,
  ],
};

export const DEAD_DEVICE: Step = {
  ...OUTSIDE,
  action: 'dead-device',
  title: msg('Release the licenses of a server that is gone'),
  summary: claim(
    msg(
      'When the server failed, was replaced, or its virtual machine was destroyed, no return code can be made: TAC removes the product instance from the smart account.',
    ),
    'CUCM',
    'SYS125',
    'SYS15',
  ),
  place: 'tac',
  before: [claim(msg('The product instance is not operational.'), 'CUCM', 'SYS125', 'SYS15')],
  instructions: [
    claim(msg('Open a case with TAC and name the product instance that is to be removed.'), 'CUCM', 'SYS125', 'SYS15'),
  ],
  next: [],
  notes: [claim(msg('Which facts TAC asks for is not documented.'), 'CUCM')],
};
