import { claim, msg, type Product, type Releases, type Step } from '../product';
import type { SourceKeys } from '../sources';
import { CONFIRM, DEAD_DEVICE, ENTER_RETURN_CODE, GENERATE_CODE, UPDATE } from './portalSteps';
import {
  asIn,
  CANCEL,
  DISABLE,
  ENABLE,
  INSTALL,
  NO_FACTORY_RESET,
  NO_FILES,
  REQUEST,
  RETURN,
  RETURN_AUTHORIZATION,
  SET_LICENSE_COUNT,
} from './reservationSteps';
import { SHOW_ALL, SHOW_STATUS, SHOW_SUMMARY, SHOW_TECH_SUPPORT, SHOW_TRACE, SHOW_UDI, SHOW_USAGE } from './showSteps';
import { notDocumented, product, step, withNotes } from './steps';

const CLI: SourceKeys = ['CERCLI', 'CER125'];
const RELEASES: Releases = { from: undefined, documentedIn: ['12.5', '15'] };

/** The step as the guides of Emergency Responder have it. */
function own(of: Step): Step {
  return asIn(CLI, RELEASES, of);
}

function shown(of: Step): Step {
  return asIn(['CERCLI'], { from: undefined, documentedIn: ['15'] }, of);
}

const IN_PROGRESS = claim(msg('Registration status Reservation In Progress.'), 'CER125');
const REGISTERED = claim(msg('Registration status Registered-Specific License Reservation.'), 'CER125');
const OTHER_GUIDES = claim(
  msg('The sources are those of License Central and Unified CM; the guides of Emergency Responder add nothing.'),
  'CER125',
);
const QUOTES = claim(msg('The code stands in straight double quotes and on one line.'), 'CERCLI');

const hyphen = RETURN_AUTHORIZATION.forms.slice(0, 1);
const { disagreement: _, ...RETURN_AUTHORIZATION_HERE } = RETURN_AUTHORIZATION;

/** Cisco Emergency Responder: the commands of Unified CM without those for a file. */
export const EMERGENCY_RESPONDER: Product = product({
  id: 'cer',
  name: 'Cisco Emergency Responder',
  udiPids: [],
  codes: ['slr', 'plr'],
  steps: {
    ...NO_FILES,
    enable: own(ENABLE),
    request: own(REQUEST),
    'generate-code': withNotes(GENERATE_CODE, OTHER_GUIDES),
    install: { ...withNotes(own(INSTALL), QUOTES), before: [IN_PROGRESS] },
    'install-file': notDocumented(
      claim(msg('The command line guide of Emergency Responder has no install-file: paste the code.'), 'CERCLI'),
    ),
    'set-license-count': {
      ...withNotes(own(SET_LICENSE_COUNT), claim(msg('Only for Permanent License Reservation.'), 'CERCLI')),
      forms: [{ lines: ['license smart reservation set license_count'], sources: ['CERCLI'] }],
    },
    update: { ...withNotes(UPDATE, OTHER_GUIDES), before: [REGISTERED] },
    confirm: withNotes(CONFIRM, OTHER_GUIDES),
    return: { ...own(RETURN), before: [REGISTERED] },
    'return-authorization': {
      ...withNotes(own({ ...RETURN_AUTHORIZATION_HERE, forms: hyphen }), QUOTES),
      before: [IN_PROGRESS],
    },
    'enter-return-code': withNotes(ENTER_RETURN_CODE, OTHER_GUIDES),
    cancel: { ...own(CANCEL), before: [IN_PROGRESS] },
    disable: own(DISABLE),
    'show-status': withNotes(
      shown(SHOW_STATUS),
      claim(
        msg(
          'States the guide names: Registered-Specific License Reservation, Reservation In Progress, Authorized-Reserved, Not Authorized-Reserved, Evaluation Mode, Evaluation Period Expired, No Licenses in Use.',
        ),
        'CER125',
      ),
    ),
    'show-summary': shown(SHOW_SUMMARY),
    'show-usage': shown(SHOW_USAGE),
    'show-udi': withNotes(
      shown(SHOW_UDI),
      claim(msg('How the UDI of Emergency Responder begins is not documented.'), 'CERCLI'),
    ),
    'show-all': shown(SHOW_ALL),
    'show-tech-support': shown(SHOW_TECH_SUPPORT),
    'show-trace': shown(SHOW_TRACE),
    'collect-logs': step('collect-logs', {
      summary: claim(msg("Writes the log of the Smart Agent to the screen; keep the session's text."), 'CERCLI'),
      place: 'adminCli',
      forms: [{ lines: ['show license trace'], sources: ['CERCLI'] }],
      access: { level: 0, duringUpgrade: true, sources: ['CERCLI'] },
      notes: [claim(msg('The paths of the log files are documented for Unified CM only.'), 'CUCM')],
      releases: { from: undefined, documentedIn: ['15'] },
    }),
    'dead-device': withNotes(DEAD_DEVICE, OTHER_GUIDES),
    'reset-udi': step('reset-udi', {
      title: msg('Reset the UDI after an upgrade from 12.0'),
      summary: claim(msg('After an upgrade from 12.0, a COP file that resets the UDI has to be installed.'), 'CERUPG'),
      place: 'server',
      instructions: [
        claim(msg('Download ciscocm.cer_resetudi.cop.sgn from Cisco and install it on the upgraded server.'), 'CERUPG'),
      ],
      before: [claim(msg('Upgraded from 12.0.'), 'CERUPG')],
      danger: claim(
        msg('The UDI changes. A code is tied to the UDI it was made for: one made before does not fit afterwards.'),
        'CERUPG',
        'SYS15',
      ),
      next: ['enable'],
    }),
    'factory-reset': NO_FACTORY_RESET,
  },
});
