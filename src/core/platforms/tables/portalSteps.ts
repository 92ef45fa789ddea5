import { claim, msg, type Step } from '../product';
import { step, withNotes } from './steps';

/** What is done in License Central or with TAC, whatever the product. Nothing is typed on the device. */

const PORTAL_NAME = claim(
  msg('License Central was called Cisco Smart Software Manager (CSSM) until 2026; most documents still say so.'),
  'CUCM',
);

export const GENERATE_CODE: Step = step('generate-code', {
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
});

export const UPDATE: Step = step('update', {
  summary: claim(
    msg('Adds, removes or changes reserved licenses; License Central makes a new authorization code.'),
    'SYS125',
    'SYS15',
    'CSSMU',
  ),
  place: 'portal',
  instructions: [
    claim(
      msg('Next to the product instance, choose Update Reserved Licenses from Actions.'),
      'SYS125',
      'SYS15',
      'CSSMU',
    ),
    claim(msg('Add, remove or change licenses. Lower a quantity to release licenses.'), 'SYS125', 'SYS15', 'CSSMU'),
    claim(
      msg('Make the authorization code and install it on the device with install or install-file.'),
      'SYS125',
      'SYS15',
      'CUCM',
    ),
    claim(msg('Enter the confirmation code that the device then gives: see confirm.'), 'SYS125', 'SYS15', 'CUCM'),
  ],
  next: ['install', 'install-file', 'confirm'],
  notes: [
    claim(msg('The change stays in transit until the confirmation code is entered.'), 'SYS125', 'SYS15'),
    PORTAL_NAME,
  ],
});

export const CONFIRM: Step = step('confirm', {
  summary: claim(msg('Finishes an update. Without it the change stays in transit.'), 'CUCM', 'SYS125', 'SYS15'),
  place: 'portal',
  before: [
    claim(
      msg('The updated authorization code is installed and the device has given a confirmation code.'),
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
  notes: [PORTAL_NAME],
});

export const ENTER_RETURN_CODE: Step = step('enter-return-code', {
  summary: claim(
    msg('Gives the licenses back to the virtual account and removes the product instance.'),
    'CUCM',
    'SYS125',
    'SYS15',
  ),
  place: 'portal',
  before: [claim(msg('The device has given a return code.'), 'CUCM', 'SYS125', 'SYS15')],
  instructions: [
    claim(msg('Enter the return code in License Central and remove the product instance.'), 'CUCM', 'SYS125', 'SYS15'),
  ],
  notes: [
    claim(msg('Until then the licenses stay blocked.'), 'CUCM', 'SYS125', 'SYS15'),
    claim(msg('If the return code is lost, only Cisco Licensing can remove the product instance.'), 'EXPTAC'),
    PORTAL_NAME,
  ],
});

export const DEAD_DEVICE: Step = step('dead-device', {
  summary: claim(
    msg(
      'When the device failed, was replaced, or its virtual machine was destroyed, no return code can be made: TAC removes the product instance from the smart account.',
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
  notes: [claim(msg('Which facts TAC asks for is not documented.'), 'CUCM')],
});

/** The portal steps of products whose own documents say nothing of them. */
export const PORTAL = {
  'generate-code': elsewhere(GENERATE_CODE),
  update: elsewhere(UPDATE),
  confirm: elsewhere(CONFIRM),
  'enter-return-code': elsewhere(ENTER_RETURN_CODE),
  'dead-device': elsewhere(DEAD_DEVICE),
} as const;

function elsewhere(of: Step): Step {
  return withNotes(
    of,
    claim(
      msg(
        'No document read describes this for the product itself; the sources are those of License Central and of Unified CM.',
      ),
      'CSSMH',
      'CUCM',
    ),
  );
}

/** A universal code covers everything: there is nothing to choose and, as far as documented, nothing to update. */
export const GENERATE_UNIVERSAL: Step = step('generate-code', {
  summary: claim(
    msg('License Central makes a universal authorization code, a short string, from the request code.'),
    'ASA223093',
    'FDMT',
    'CSSMH',
  ),
  place: 'portal',
  before: [
    claim(msg('The smart account is enabled for permanent reservation.'), 'ASA223093'),
    claim(msg('The virtual account holds the license for permanent reservation that is to be used.'), 'ASA223093'),
  ],
  instructions: [
    claim(msg('Log in and enter the request code (Inventory, Licenses, License Reservation).'), 'CSSMH'),
    claim(msg('Choose the permanent license, make the authorization code and copy it.'), 'ASA223093', 'CSSMH'),
  ],
  next: ['install', 'return-authorization'],
  notes: [PORTAL_NAME],
});
