import { claim, msg, type Product } from '../product';
import { GENERATE_UNIVERSAL, PORTAL } from './portalSteps';
import { notDocumented, product, step, undocumented } from './steps';

/** ASA, ASAv and ASAc: universal reservation only. */
export const ASA: Product = product({
  id: 'asa',
  name: 'ASA, ASAv, ASAc',
  udiPids: [],
  codes: ['plr'],
  steps: {
    ...PORTAL,
    'generate-code': GENERATE_UNIVERSAL,
    enable: step('enable', {
      place: 'execCli',
      summary: claim(msg('Turns the reservation mode on.'), 'ASAHINT'),
      forms: [{ lines: ['configure terminal', 'license smart reservation'], sources: ['ASAHINT', 'ASA223093'] }],
      next: ['request'],
      notes: [
        claim(
          msg(
            'ASAv from 9.23.1 on: license smart flex-model with a name such as asav50_plr chooses the entitlement without regard to memory. Before 9.23.1 the memory decides.',
          ),
          'ASA223093',
        ),
      ],
    }),
    request: step('request', {
      place: 'execCli',
      summary: claim(
        msg('Prints the request code, which License Central needs to make the authorization code.'),
        'ASAHINT',
      ),
      forms: [{ lines: ['license smart reservation request universal'], sources: ['ASAHINT'] }],
      before: [claim(msg('Reservation mode is on: enable was run.'), 'ASAHINT')],
      next: ['generate-code'],
    }),
    install: step('install', {
      place: 'execCli',
      summary: claim(msg('Installs the universal authorization code that License Central made.'), 'ASAHINT'),
      forms: [{ lines: ['license smart reservation install {code}'], sources: ['ASAHINT'], takes: 'short' }],
      before: [claim(msg('The request code has been made.'), 'ASAHINT')],
      next: ['show-status', 'show-all'],
      notes: [
        claim(msg('Then, in configuration mode: license smart, and in it feature tier standard.'), 'ASAHINT'),
        claim(msg('A reload may be needed before some features work.'), 'ASAHINT'),
      ],
    }),
    update: notDocumented(
      claim(
        msg(
          'A universal code covers everything. An update is not documented; Packaged CCE says that one cannot be updated.',
        ),
        'PCCE15',
      ),
    ),
    confirm: notDocumented(
      claim(
        msg('A confirmation code belongs to the update of a specific reservation; the notes on ASA name none.'),
        'ASAHINT',
      ),
    ),
    'show-status': step('show-status', {
      place: 'execCli',
      summary: claim(msg('Shows, among much else, whether reservation is on.'), 'UNICON'),
      forms: [{ lines: ['show version'], sources: ['UNICON'] }],
      expected: {
        lines: ['License mode: Smart Licensing', 'License reservation: Enabled'],
        isExample: true,
        sources: ['UNICON'],
      },
    }),
    'show-all': step('show-all', {
      place: 'execCli',
      summary: claim(msg('Shows the licensing state.'), 'ASAHINT'),
      forms: [{ lines: ['show license all'], sources: ['ASAHINT'] }],
    }),
    ...undocumented(
      claim(
        msg(
          'The notes on ASA give license smart reservation, request universal, install and show license all, nothing to give a reservation back.',
        ),
        'ASAHINT',
      ),
      'return',
      'return-authorization',
      'cancel',
      'disable',
    ),
    ...undocumented(
      claim(
        msg('The notes on ASA give license smart reservation, request universal, install and show license all.'),
        'ASAHINT',
      ),
      'save-request',
      'install-file',
      'set-license-count',
      'save-usage',
      'show-summary',
      'show-usage',
      'show-reservation',
      'show-authorization',
      'show-codes',
      'show-udi',
      'show-tech-support',
      'show-trace',
      'collect-logs',
      'reset-udi',
      'factory-reset',
    ),
  },
});
