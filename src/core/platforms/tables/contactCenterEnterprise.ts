import { type Action, claim, msg, type Product, type Sourced, type Step } from '../product';
import { PORTAL } from './portalSteps';
import { BESIDE_THE_PROCEDURE, product, step, undocumented, withNotes } from './steps';

function inGui(action: Action, summary: Sourced, instruction: Sourced, more: Partial<Step> = {}): Step {
  return step(action, { summary, place: 'gui', instructions: [instruction], ...RELEASES, ...more });
}

const RELEASES = { releases: { from: undefined, documentedIn: ['12.6(2)', '15.0(1)'] } };

const NO_UPDATE_OF_PLR = claim(msg('A permanent (universal) reservation cannot be updated.'), 'PCCE15');

/** Unified CCE, Packaged CCE and CVP: everything is done in the administration's license page. */
export const CONTACT_CENTER_ENTERPRISE: Product = product({
  id: 'ucce',
  name: 'Cisco Unified CCE, Packaged CCE, CVP',
  udiPids: [],
  codes: ['slr', 'plr'],
  steps: {
    ...PORTAL,
    enable: inGui(
      'enable',
      claim(msg('Turns license reservation on in the web interface.'), 'PCCE15'),
      claim(msg('In the web interface, choose Enable Reservation.'), 'PCCE15'),
      { next: ['request'] },
    ),
    request: inGui(
      'request',
      claim(msg('Shows the request code, which License Central needs to make the authorization code.'), 'PCCE15'),
      claim(msg('In the web interface, choose Request Reservation Code and copy the code.'), 'PCCE15'),
      { next: ['generate-code'] },
    ),
    install: inGui(
      'install',
      claim(msg('Installs the authorization code that License Central made for this request.'), 'PCCE15'),
      claim(msg('Paste the authorization code in the web interface.'), 'PCCE15'),
      {
        next: ['confirm'],
        notes: [claim(msg('With a reservation the status reads ReservedInCompliance.'), 'PCCE15')],
      },
    ),
    update: withNotes(
      {
        ...PORTAL.update,
        instructions: [
          ...(PORTAL.update.instructions ?? []).slice(0, 2),
          claim(msg('Make the authorization code and enter it with Update in the web interface.'), 'PCCE15'),
          ...(PORTAL.update.instructions ?? []).slice(3),
        ],
      },
      NO_UPDATE_OF_PLR,
    ),
    return: inGui(
      'return',
      claim(msg('Gives the reservation back; the interface shows the return code.'), 'PCCE15'),
      claim(msg('In the web interface, choose Return and enter the authorization code that it asks for.'), 'PCCE15'),
      {
        danger: claim(
          msg(
            'The reserved licenses are taken off the system. Keep the return code: the licenses stay blocked in License Central until it is entered there.',
          ),
          'PCCE15',
          'CUCM',
        ),
        next: ['enter-return-code'],
        notes: [claim(msg('Before CVP is uninstalled to a base release, return the reservation.'), 'CVP126')],
      },
    ),
    ...undocumented(
      claim(
        msg(
          'The guide describes Enable Reservation, Request Reservation Code, the paste of the code, Update and Return in the web interface, and nothing beyond.',
        ),
        'PCCE15',
      ),
      'save-request',
      'install-file',
      'set-license-count',
      'return-authorization',
      'cancel',
      'disable',
      ...BESIDE_THE_PROCEDURE,
    ),
  },
});
