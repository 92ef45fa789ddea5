import { claim, msg, type Product } from '../product';
import { PORTAL } from './portalSteps';
import { BESIDE_THE_PROCEDURE, product, undocumented } from './steps';

/** Cisco Meeting Management. */
export const MEETING_MANAGEMENT: Product = product({
  id: 'cmm',
  name: 'Cisco Meeting Management',
  udiPids: [],
  codes: ['slr', 'plr'],
  steps: {
    ...PORTAL,
    ...undocumented(
      claim(
        msg(
          'The document says that specific and permanent reservation are done in the web interface of Meeting Management. Its steps are not described.',
        ),
        'CMM',
      ),
      'enable',
      'request',
      'save-request',
      'install',
      'install-file',
      'set-license-count',
      'return',
      'return-authorization',
      'cancel',
      'disable',
      ...BESIDE_THE_PROCEDURE,
    ),
  },
});
