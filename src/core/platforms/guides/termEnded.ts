import { claim, msg } from '../product';
import type { Guide } from './guide';

export const TERM_ENDED: Guide = {
  id: 'term-ended',
  title: msg('A term has ended or is about to'),
  applies: claim(msg('A code holds licenses with an end date, and that day is near or past.'), 'UCCX125', 'UCCX15'),
  steps: [
    {
      text: msg('See what the device says of its licenses.'),
      sources: ['SHOW15', 'MFG'],
      actions: ['show-all'],
    },
    {
      when: msg('Expressway'),
      text: msg(
        'Nothing stops until it is restarted. After a restart the function stops and an alarm is raised: renew before.',
      ),
      sources: ['EXP155'],
      products: ['expressway'],
    },
    {
      text: msg('Have the renewed licenses in the virtual account.'),
      sources: ['CSSMH', 'CSSMU'],
    },
    {
      text: msg(
        'Update the reservation in License Central. Lines that have ended block an update until they are replaced.',
      ),
      sources: ['CSSMU', 'FTDHINT'],
      actions: ['update'],
    },
    {
      text: msg('Install the new code.'),
      sources: ['SYS15', 'UCCXF'],
      actions: ['install', 'install-file'],
    },
    {
      text: msg('Enter the confirmation code in License Central; until then the change is in transit.'),
      sources: ['SYS15'],
      actions: ['confirm'],
    },
  ],
  notKnown: [
    msg('What Unified CM, Unity Connection, Emergency Responder and Unified CCX do on the end date.'),
    msg('Whether the end date itself is still covered.'),
    msg('What Expressway does at once: one sentence of its guide reads as if the function stopped without a restart.'),
  ],
  appendix: 'terms',
};
