import { claim, msg, type Product, type Step } from '../product';
import { CONFIRM, DEAD_DEVICE, ENTER_RETURN_CODE, GENERATE_CODE, UPDATE } from './portalSteps';
import {
  CANCEL,
  DISABLE,
  ENABLE,
  INSTALL,
  INSTALL_FILE,
  NO_FACTORY_RESET,
  NO_FILES,
  REQUEST,
  RETURN,
  RETURN_AUTHORIZATION,
  SET_LICENSE_COUNT,
  SFTP_FILE,
} from './reservationSteps';
import { SHOW_ALL, SHOW_STATUS, SHOW_SUMMARY, SHOW_TECH_SUPPORT, SHOW_TRACE, SHOW_UDI, SHOW_USAGE } from './showSteps';
import { product, step, withNotes } from './steps';

const PUBLISHER_ONLY = claim(msg('In a cluster, on the publisher only.'), 'CUCINST14', 'CUCINST');

/** The reservation commands of a cluster run on its publisher. */
function onPublisher(step: Step): Step {
  return { ...step, notes: [PUBLISHER_ONLY, ...step.notes] };
}

const IN_PROGRESS = claim(
  msg('Registration status Reservation In Progress: the request code has been made.'),
  'CUCINST14',
  'CUCINST',
);
const REGISTERED = claim(
  msg(
    'An authorization code is installed: registration status Registered - Specific License Reservation, with permanent reservation Registered - Universal License Reservation.',
  ),
  'CUCINST14',
  'CUCINST',
);
const NO_UPDATE_IN_GUIDE = claim(
  msg(
    'The guide of Unity Connection does not describe an update; this is what License Central and the guide of Unified CM say.',
  ),
  'CUCINST14',
  'CUCINST',
);
const OTHER_GUIDES = claim(
  msg('The guide of Unity Connection does not go into this; the sources are those of other products.'),
  'CUCINST14',
  'CUCINST',
);

const COLLECT_LOGS: Step = step('collect-logs', {
  place: SHOW_TRACE.place,
  forms: SHOW_TRACE.forms,
  access: SHOW_TRACE.access,
  releases: SHOW_TRACE.releases,
  summary: claim(msg("Writes the log of the Smart Agent to the screen; keep the session's text."), 'SHOW125', 'SHOW15'),
  notes: [claim(msg('The paths of the log files are documented for Unified CM only.'), 'CUCM')],
});

const RESET_UDI: Step = step('reset-udi', {
  title: msg('Give the server a new UDI'),
  summary: claim(msg('Makes a new UDI; the server has to be registered again.'), 'CUCCLI'),
  place: 'adminCli',
  forms: [{ lines: ['utils cuc licensing reset udi'], sources: ['CUCCLI'] }],
  danger: claim(
    msg(
      'The UDI changes and the server has to be registered again. A code is tied to the UDI it was made for: one made before does not fit afterwards. Return an installed reservation first.',
    ),
    'CUCCLI',
    'SYS15',
  ),
  notes: [claim(msg('In a cluster, on the publisher only.'), 'CUCCLI')],
});

/** Cisco Unity Connection. */
export const UNITY_CONNECTION: Product = product({
  id: 'cuc',
  name: 'Cisco Unity Connection',
  udiPids: ['Cisco Unity Connection'],
  codes: ['slr', 'plr'],
  file: SFTP_FILE,
  steps: {
    ...NO_FILES,
    enable: onPublisher({
      ...ENABLE,
      before: [claim(msg('Registration status Unregistered.'), 'CUCINST14', 'CUCINST')],
    }),
    request: onPublisher({
      ...withNotes(
        REQUEST,
        claim(
          msg('With the request code the registration status becomes Reservation In Progress.'),
          'CUCINST14',
          'CUCINST',
        ),
      ),
      before: [
        claim(
          msg('Reservation is turned on: enable was run. The registration status is still Unregistered.'),
          'CUCINST14',
          'CUCINST',
        ),
      ],
    }),
    'generate-code': withNotes(
      GENERATE_CODE,
      claim(msg('On 12.x, licenses of a higher release cannot be reserved.'), 'CUCINST14'),
    ),
    install: onPublisher({ ...INSTALL, before: [IN_PROGRESS] }),
    'install-file': onPublisher({ ...INSTALL_FILE, before: [IN_PROGRESS] }),
    'set-license-count': onPublisher(
      withNotes(
        SET_LICENSE_COUNT,
        claim(
          msg('Until it is run, the License Management screen shows a warning that asks for it.'),
          'CUCINST14',
          'CUCINST',
        ),
      ),
    ),
    update: { ...withNotes(UPDATE, NO_UPDATE_IN_GUIDE), before: [REGISTERED] },
    confirm: withNotes(CONFIRM, NO_UPDATE_IN_GUIDE),
    return: onPublisher({ ...RETURN, before: [REGISTERED] }),
    'return-authorization': onPublisher({ ...RETURN_AUTHORIZATION, before: [IN_PROGRESS] }),
    'enter-return-code': {
      ...ENTER_RETURN_CODE,
      summary: claim(msg('Gives the licenses back to the virtual account.'), 'CUCINST14', 'CUCINST'),
    },
    cancel: onPublisher({ ...CANCEL, before: [IN_PROGRESS] }),
    disable: onPublisher(DISABLE),
    'show-status': withNotes(
      SHOW_STATUS,
      claim(
        msg(
          'Registration states: Unregistered, Reservation In Progress, Registered - Specific License Reservation, Registered - Universal License Reservation. Authorization states: Evaluation Mode, Evaluation Period Expired, No License in Use, Authorized - Reserved, Not Authorized - Reserved. The screen itself is not documented.',
        ),
        'CUCINST14',
        'CUCINST',
      ),
    ),
    'show-summary': SHOW_SUMMARY,
    'show-usage': SHOW_USAGE,
    'show-udi': SHOW_UDI,
    'show-all': SHOW_ALL,
    'show-tech-support': SHOW_TECH_SUPPORT,
    'show-trace': SHOW_TRACE,
    'collect-logs': COLLECT_LOGS,
    'dead-device': withNotes(DEAD_DEVICE, OTHER_GUIDES),
    'reset-udi': RESET_UDI,
    'factory-reset': NO_FACTORY_RESET,
  },
});
