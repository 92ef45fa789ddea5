import { claim, msg, type Product } from '../product';
import { GENERATE_UNIVERSAL, PORTAL } from './portalSteps';
import { BESIDE_THE_PROCEDURE, notDocumented, product, step, undocumented } from './steps';

const ROOT = claim(
  msg(
    'Paths are relative to the root of the interface; the reference gives it as /api/fdm/v6. Each call needs an access token as Bearer.',
  ),
  'FDMAPI',
);
const CALL = { place: 'rest', notes: [ROOT] } as const;

/** FTD with the device manager (FDM): universal reservation over its REST interface. */
export const FTD: Product = product({
  id: 'ftd',
  name: 'FTD with device manager (FDM)',
  udiPids: ['NGFWv', 'FPR-1010', 'CSF-220'],
  codes: ['plr'],
  steps: {
    ...PORTAL,
    'generate-code': GENERATE_UNIVERSAL,
    enable: step('enable', {
      ...CALL,
      summary: claim(msg('Sets the licensing connection to universal reservation.'), 'FDMAPI', 'FDMT'),
      forms: [
        {
          lines: [
            'POST license/smartagentconnections',
            '{"connectionType":"UNIVERSAL_PLR","type":"smartagentconnection"}',
          ],
          sources: ['FDMAPI', 'FDMT'],
        },
      ],
      next: ['request'],
      notes: [
        ROOT,
        claim(
          msg(
            'Where a connection exists already, GET it and send it back by PUT to license/smartagentconnections and its id, with its version and the new connectionType.',
          ),
          'FDMT',
        ),
        claim(msg('The device manager offers universal reservation only.'), 'FTDHINT'),
      ],
    }),
    request: step('request', {
      ...CALL,
      summary: claim(
        msg('Gives the request code, which License Central needs to make the authorization code.'),
        'FDMAPI',
        'FDMT',
      ),
      forms: [{ lines: ['GET license/operational/plrrequestcode'], sources: ['FDMAPI', 'FDMT'] }],
      before: [claim(msg('The connection is set to universal reservation: enable was run.'), 'FDMT')],
      next: ['generate-code'],
      notes: [
        ROOT,
        claim(
          msg(
            'The code begins like "DC-ZCSF-220:": two letters, -Z, the product ID and a colon; the serial number follows.',
          ),
          'FDMT',
        ),
      ],
    }),
    install: step('install', {
      ...CALL,
      summary: claim(msg('Installs the universal authorization code that License Central made.'), 'FDMAPI'),
      forms: [
        {
          lines: ['POST license/action/installplrcode', '{"type":"PLRAuthorizationCode","code":"{code}"}'],
          sources: ['FDMAPI', 'FDMT'],
          takes: 'short',
        },
      ],
      before: [claim(msg('The request code has been made.'), 'FDMT')],
      next: ['return'],
    }),
    return: step('return', {
      ...CALL,
      summary: claim(msg('Gives the reservation back; the answer has the return code.'), 'FDMAPI'),
      forms: [
        {
          lines: ['POST license/action/cancelreservation', '{"type":"PLRReleaseCode"}'],
          sources: ['FDMAPI', 'FDMT'],
        },
      ],
      before: [claim(msg('An authorization code is installed.'), 'FDMAPI')],
      danger: claim(
        msg(
          'This gives up the reservation. Keep the return code: the license stays blocked in License Central until it is entered there.',
        ),
        'FDMAPI',
        'CUCM',
      ),
      next: ['enter-return-code'],
    }),
    'return-authorization': step('return-authorization', {
      ...CALL,
      summary: claim(msg('Makes the return code for an authorization code that is not installed.'), 'FDMAPI'),
      forms: [
        {
          lines: ['POST license/action/cancelreservation', '{"type":"PLRReleaseCode","authorizationCode":"{code}"}'],
          sources: ['FDMAPI', 'FDMT'],
          takes: 'short',
        },
      ],
      before: [claim(msg('The request code was entered in License Central and its code is not installed.'), 'FDMAPI')],
      danger: claim(msg('This gives up the license of this code. For a code that is installed, use return.'), 'FDMAPI'),
      next: ['enter-return-code'],
    }),
    cancel: notDocumented(
      claim(msg('There is one call, cancelreservation, for all cases: see return and return-authorization.'), 'FDMAPI'),
    ),
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
        msg('A confirmation code belongs to the update of a specific reservation; the interface names none.'),
        'FDMAPI',
      ),
    ),
    ...undocumented(
      claim(
        msg('The calls read are smartagentconnections, plrrequestcode, installplrcode and cancelreservation.'),
        'FDMAPI',
        'FDMT',
      ),
      'save-request',
      'install-file',
      'set-license-count',
      'disable',
      ...BESIDE_THE_PROCEDURE,
    ),
  },
});
