import { claim, msg, type Product } from '../product';
import { PORTAL } from './portalSteps';
import { BESIDE_THE_PROCEDURE, product, step, undocumented } from './steps';

/** NX-OS: of the whole procedure only the configuration command is documented. */
export const NX_OS: Product = product({
  id: 'nxos',
  name: 'NX-OS',
  udiPids: [],
  codes: ['slr'],
  releases: { from: '9.3(5)', sources: ['NXDEV'] },
  steps: {
    ...PORTAL,
    enable: step('enable', {
      place: 'configCli',
      summary: claim(msg('Turns the reservation mode on.'), 'NXDEV'),
      forms: [{ lines: ['license smart reservation'], sources: ['NXDEV'] }],
      notes: [
        claim(msg('From 10.2(1)F on, NX-OS has Smart Licensing Using Policy.'), 'NXSLP'),
        claim(msg('Over NX-API REST this is the property fmSmartReservation.'), 'NXDEV'),
      ],
      releases: { from: '9.3(5)', documentedIn: ['9.3(x)'] },
    }),
    ...undocumented(
      claim(
        msg(
          'Of the procedure only license smart reservation in configuration mode is documented, for 9.3(5) and later.',
        ),
        'NXDEV',
      ),
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
