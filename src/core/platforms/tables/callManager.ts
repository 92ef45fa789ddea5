import { claim, type Expected, msg, type Product, type Step } from '../product';
import { CONFIRM, DEAD_DEVICE, ENTER_RETURN_CODE, GENERATE_CODE, UPDATE } from './portalSteps';
import {
  CANCEL,
  DISABLE,
  ENABLE,
  INSTALL,
  INSTALL_FILE,
  NO_FILES,
  REQUEST,
  RETURN,
  RETURN_AUTHORIZATION,
  SET_LICENSE_COUNT,
  SFTP_FILE,
} from './reservationSteps';
import { SHOW_ALL, SHOW_STATUS, SHOW_SUMMARY, SHOW_TECH_SUPPORT, SHOW_TRACE, SHOW_UDI, SHOW_USAGE } from './showSteps';
import { product, step, withNotes } from './steps';

const IN_PROGRESS = claim(
  msg('Registration status Reservation In Progress: enable and request were run, in this order.'),
  'SYS125',
  'SYS15',
);
const REGISTERED = claim(
  msg(
    'Registration status Registered - Specific License Reservation: enable, request and install were run, in this order.',
  ),
  'SYS125',
  'SYS15',
);
const CONFIRMATION = claim(
  msg(
    'Installing an update gives a confirmation code that has to go back to License Central (confirm). How Unified CM prints it is not documented.',
  ),
  'CUCM',
  'SYS125',
  'SYS15',
);
const UPGRADES = claim(
  msg(
    'Upgrade from 12.5 to 14: return the 12.x licenses before the upgrade (recommended) or after it, request again and reserve version-less ones. Permanent reservation, 14SU2 to 14SU3 or to 15: return before, request and install after.',
  ),
  'SYS15',
);

const INSTALLED: Expected = {
  lines: ['Authorization code installed successfully.'],
  isExample: false,
  sources: ['CUCM'],
};

const COLLECT_LOGS: Step = step('collect-logs', {
  summary: claim(
    msg(
      'Sends the three logs that the troubleshooting page asks for to an SFTP server. The log of the Smart Agent is part of slm.log.',
    ),
    'CUCM',
    'FILE15',
  ),
  place: 'adminCli',
  forms: [
    {
      lines: [
        'file get activelog cm/trace/slm/log4j/slm.log',
        'file get activelog cm/trace/slm/log4j/gch.log',
        'file get activelog cm/trace/slm/log4j/tp.log',
      ],
      sources: ['CUCM', 'FILE15'],
    },
  ],
  access: { level: 0, duringUpgrade: true, sources: ['FILE15'] },
  prompts: claim(msg('SFTP host, user name and password are asked for.'), 'FILE15'),
  notes: [
    claim(
      msg('The page names the files, the command reference the command; no document shows both in one line.'),
      'CUCM',
      'FILE15',
    ),
  ],
  releases: { from: undefined, documentedIn: ['12.5', '15'] },
});

const RESET_UDI: Step = step('reset-udi', {
  title: msg('Reset the UDI after an upgrade from 12.0'),
  summary: claim(
    msg(
      'After an upgrade from 12.0, a COP file that resets the UDI has to be installed before reservation is turned on.',
    ),
    'UPG15',
  ),
  place: 'server',
  instructions: [
    claim(
      msg(
        'Download ciscocm-ucm-resetudi.k3.cop.sgn from Cisco and install it on the upgraded server, then run enable.',
      ),
      'UPG15',
    ),
  ],
  before: [claim(msg('Upgraded from 12.0, and reservation not yet turned on.'), 'UPG15')],
  danger: claim(
    msg('The UDI changes. A code is tied to the UDI it was made for: one made before does not fit afterwards.'),
    'UPG15',
    'SYS125',
    'SYS15',
  ),
  next: ['enable'],
  releases: { from: undefined, documentedIn: ['15'] },
});

const FACTORY_RESET: Step = step('factory-reset', {
  summary: claim(
    msg(
      'Clears all licensing information from the trusted store and from memory, but for the evaluation countdown and the sequence number of the reservation.',
    ),
    'CLI15',
  ),
  place: 'adminCli',
  forms: [{ lines: ['license smart factory reset'], sources: ['CLI15'] }],
  access: { level: 4, duringUpgrade: true, sources: ['CLI15'] },
  danger: claim(
    msg(
      'This clears all licensing information of the server. Licenses that are reserved stay blocked in License Central, because only a return code releases them: run return first.',
    ),
    'CLI15',
    'CUCM',
  ),
  releases: { from: '15', documentedIn: ['15'] },
});

/** Cisco Unified Communications Manager. */
export const CALL_MANAGER: Product = product({
  id: 'cucm',
  name: 'Cisco Unified Communications Manager',
  udiPids: ['UCM'],
  codes: ['slr', 'plr'],
  file: SFTP_FILE,
  steps: {
    ...NO_FILES,
    enable: {
      ...ENABLE,
      before: [
        claim(msg('Unregistered: not registered with License Central or a satellite.'), 'CUCM', 'SYS125', 'SYS15'),
      ],
      expected: { lines: ['License reservation mode is enabled successfully.'], isExample: false, sources: ['CUCM'] },
      notes: [
        claim(msg('There is no graphical way; reservation is done on the command line only.'), 'CUCM'),
        claim(msg('After an upgrade from 12.0, run reset-udi first.'), 'UPG15'),
      ],
    },
    request: {
      ...REQUEST,
      before: [claim(msg('Reservation is turned on: enable was run.'), 'CUCM', 'SYS125', 'SYS15')],
      expected: {
        lines: ['P:UCM,S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920'],
        isExample: true,
        sources: ['CUCM'],
      },
      notes: [
        claim(msg('The request code of Unified CM is its UDI.'), 'CUCM'),
        claim(
          msg(
            'The guides disagree on the state: the one of Unified CM calls it Reservation in progress as soon as enable was run, the one of Unity Connection Unregistered until the request code is made.',
          ),
          'SYS125',
          'SYS15',
          'CUCINST14',
          'CUCINST',
        ),
      ],
    },
    'generate-code': withNotes(
      GENERATE_CODE,
      claim(
        msg('A higher license does not stand in for a lower one under reservation: reserve each tier that is used.'),
        'SYS125',
        'SYS15',
      ),
      claim(msg('Session Management Edition needs a minimum set of reserved licenses.'), 'SYS125', 'SYS15'),
    ),
    install: {
      ...withNotes(
        INSTALL,
        CONFIRMATION,
        claim(msg('The guide prints curly quotes at the update step; type straight ones.'), 'SYS125', 'SYS15'),
      ),
      before: [
        IN_PROGRESS,
        claim(msg('For an update: registration status Registered - Specific License Reservation.'), 'SYS125', 'SYS15'),
      ],
      expected: INSTALLED,
    },
    'install-file': { ...withNotes(INSTALL_FILE, CONFIRMATION), before: [IN_PROGRESS] },
    'set-license-count': SET_LICENSE_COUNT,
    update: {
      ...withNotes(
        UPDATE,
        claim(
          msg('A higher license does not stand in for a lower one under reservation: update by hand to what is used.'),
          'SYS125',
          'SYS15',
        ),
      ),
      before: [REGISTERED],
    },
    confirm: CONFIRM,
    return: {
      ...withNotes(
        RETURN,
        claim(msg('Deregister does not work under reservation.'), 'CUCM'),
        claim(
          msg(
            'After a restore with status Registered: run return; if License Central still has the product, enter the return code there.',
          ),
          'RES125',
          'RES15',
        ),
        UPGRADES,
      ),
      before: [REGISTERED],
    },
    'return-authorization': {
      ...withNotes(
        RETURN_AUTHORIZATION,
        claim(
          msg(
            'Also after a restore, when the status is Reservation In Progress and License Central still has the product.',
          ),
          'RES125',
          'RES15',
        ),
      ),
      before: [IN_PROGRESS],
    },
    'enter-return-code': ENTER_RETURN_CODE,
    cancel: { ...CANCEL, before: [IN_PROGRESS] },
    disable: { ...DISABLE, before: [claim(msg('Reservation is turned on.'), 'SYS125', 'SYS15')] },
    'show-status': withNotes(
      SHOW_STATUS,
      claim(
        msg(
          'States the guide names: RESERVATION IN PROGRESS, REGISTERED - SPECIFIC LICENSE RESERVATION, REGISTERED - UNIVERSAL LICENSE RESERVATION, AUTHORIZED - RESERVED, NOT AUTHORIZED - RESERVED. The screen itself is not documented under reservation.',
        ),
        'SYS15',
      ),
      claim(
        msg(
          'The guide contradicts itself on NOT AUTHORIZED - RESERVED: its table says too few licenses are reserved, a note says the status is expected with reservation and no failure.',
        ),
        'SYS15',
      ),
    ),
    'show-summary': SHOW_SUMMARY,
    'show-usage': SHOW_USAGE,
    'show-udi': {
      ...SHOW_UDI,
      expected: {
        lines: ['UDI: PID:UCM,SN:37624,UUID:6fe83addc80240bc92dc071ac7a37624'],
        isExample: true,
        sources: ['S212883'],
      },
    },
    'show-all': SHOW_ALL,
    'show-tech-support': SHOW_TECH_SUPPORT,
    'show-trace': SHOW_TRACE,
    'collect-logs': COLLECT_LOGS,
    'dead-device': DEAD_DEVICE,
    'reset-udi': RESET_UDI,
    'factory-reset': FACTORY_RESET,
  },
});
