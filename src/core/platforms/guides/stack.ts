import { claim, msg } from '../product';
import type { Guide } from './guide';

export const STACK: Guide = {
  id: 'stack',
  title: msg('Stacks, clusters and high availability'),
  applies: claim(
    msg('Several devices, supervisors or nodes act as one, and each has a UDI.'),
    'CLIC',
    'XRERR',
    'EXPTAC',
  ),
  steps: [
    {
      text: msg('List the UDIs of all members: active, standby and members.'),
      sources: ['GENIE', 'MFG'],
      actions: ['show-udi'],
    },
    {
      when: msg('IOS-XE'),
      text: msg('Request for all. Each device has its own request code.'),
      sources: ['LIC217541', 'AZCSR'],
      actions: ['request'],
      products: ['iosxe'],
    },
    {
      text: msg(
        'A stack needs one code per member; a modular switch one for the supervisor and one for the chassis. This is from a reseller; use with care.',
      ),
      sources: ['CLIC'],
      actions: ['generate-code'],
    },
    {
      text: msg('Reserve the same licenses for active and standby: a device complains when their tags differ.'),
      sources: ['MFG'],
    },
    {
      when: msg('Unity Connection'),
      text: msg('Reserve on the publisher only.'),
      sources: ['CUCINST14', 'CUCINST'],
      products: ['cuc'],
    },
    {
      when: msg('Expressway'),
      text: msg('Reserve on each node; the licenses are shared in the cluster.'),
      sources: ['EXP155', 'EXPTAC'],
      products: ['expressway'],
    },
    {
      text: msg('Install, and see that every member has its reservation.'),
      sources: ['GENIE'],
      actions: ['install', 'install-file'],
    },
  ],
  notKnown: [
    msg('How a file with the codes of several devices looks. IOS-XR knows that one may lack the code of a member.'),
    msg('Whether the members of a stack on IOS-XE install from one file or from several.'),
  ],
};
