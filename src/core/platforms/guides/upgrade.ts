import { claim, msg } from '../product';
import type { Guide } from './guide';

export const UPGRADE: Guide = {
  id: 'upgrade',
  title: msg('Upgrade from 12.5 to 14 and 15'),
  applies: claim(
    msg('Unified CM with a reservation is upgraded to a release whose licenses are others.'),
    'SYS15',
    'UPG15',
  ),
  products: ['cucm', 'cuc', 'cer'],
  steps: [
    {
      when: msg('From 12.0'),
      text: msg('Install the file that resets the UDI on the upgraded server, before reservation is turned on.'),
      sources: ['UPG15', 'CERUPG'],
      actions: ['reset-udi'],
    },
    {
      when: msg('12.5 to 14, specific reservation'),
      text: msg('Return the 12.x licenses before the upgrade, which is recommended, or after it.'),
      sources: ['SYS15'],
      actions: ['return'],
    },
    {
      when: msg('14SU2 to 14SU3, or to 15, permanent reservation'),
      text: msg('Return before the upgrade; request and install after it.'),
      sources: ['SYS15'],
      actions: ['return'],
    },
    {
      text: msg('Enter the return code in License Central.'),
      sources: ['SYS15', 'CUCM'],
      actions: ['enter-return-code'],
    },
    {
      text: msg('After the upgrade, request again.'),
      sources: ['SYS15'],
      actions: ['request'],
    },
    {
      text: msg(
        'Reserve the version-less licenses of the new release. On Unity Connection 12.x, licenses of a higher release cannot be reserved.',
      ),
      sources: ['SYS15', 'CUCINST14'],
      actions: ['generate-code'],
    },
    {
      text: msg('Install the new code.'),
      sources: ['SYS15'],
      actions: ['install', 'install-file'],
    },
  ],
  notKnown: [
    msg('Whether a specific reservation of 14 has to be returned for 15.'),
    msg('The tags of the version-less licenses of Unified CM.'),
    msg('Unified CCX 15 goes on with tags of 12.5; a step for its upgrade is not described.'),
  ],
};
