import { claim, msg } from '../product';
import type { Guide } from './guide';

export const CANCEL_AFTER_CODE: Guide = {
  id: 'cancel-after-code',
  title: msg('A code was made and is not wanted'),
  applies: claim(
    msg('License Central made an authorization code, and it is not going to be installed.'),
    'CUCM',
    'SYS15',
    'EXP155',
  ),
  steps: [
    {
      text: msg(
        'Keep the code: it is needed to give its licenses back. If it is lost, take it from License Central again.',
      ),
      sources: ['EXP155', 'RES15'],
    },
    {
      text: msg(
        'Do not stop at cancel. It ends the request on the device only; the licenses of the code stay blocked.',
      ),
      sources: ['EXP155', 'RES15'],
    },
    {
      when: msg('Expressway and CML'),
      text: msg('Cancel the request first. Their way back is for the code of a cancelled request.'),
      sources: ['EXP155', 'VIRL2'],
      actions: ['cancel'],
      products: ['expressway', 'cml'],
    },
    {
      text: msg('Return the code itself on the device it was made for. The device prints a return code.'),
      sources: ['CUCM', 'SYS15', 'EXP155'],
      actions: ['return-authorization'],
    },
    {
      text: msg('Enter the return code in License Central, so that the licenses go back to the virtual account.'),
      sources: ['CUCM', 'SYS15'],
      actions: ['enter-return-code'],
    },
    {
      when: msg('The device refuses, or the code cannot be found'),
      text: msg('Have Cisco remove the product instance.'),
      sources: ['RES15', 'EXPTAC'],
      actions: ['dead-device'],
    },
  ],
  notKnown: [
    msg('Whether return-authorization still works on Unified CM after a cancel.'),
    msg('How such a code is given back on ASA, NX-OS and IOS-XR.'),
  ],
};
