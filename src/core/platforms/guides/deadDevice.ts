import { claim, msg } from '../product';
import type { Guide } from './guide';

export const DEAD_DEVICE: Guide = {
  id: 'dead-device',
  title: msg('The device is gone and its licenses are still reserved'),
  applies: claim(
    msg('The device failed, was replaced, or its virtual machine was destroyed, so that it cannot make a return code.'),
    'CUCM',
    'SYS15',
  ),
  steps: [
    {
      when: msg('The device still answers, if only on the console'),
      text: msg('Return the reservation after all: it is the only way without a case.'),
      sources: ['CUCM', 'SYS15'],
      actions: ['return'],
    },
    {
      when: msg('The reservation was returned and the return code lost'),
      text: msg('Look for it on the device; IOS-XE and CML still show the last one.'),
      sources: ['GENIE', 'VIRL2'],
      actions: ['show-codes'],
    },
    {
      text: msg('Open a case with TAC. The text below names the product instance.'),
      sources: ['CUCM', 'SYS15', 'EXPTAC'],
      actions: ['dead-device'],
    },
    {
      text: msg(
        'The menu of License Central also has Rehost Licenses from a Failed Product. Whether it is offered for the product is not documented.',
      ),
      sources: ['FTDHINT'],
    },
  ],
  notKnown: [msg('Which facts TAC asks for.')],
  appendix: 'tac-text',
};
