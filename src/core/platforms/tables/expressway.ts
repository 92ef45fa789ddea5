import { claim, type Form, msg, type Product, type Releases } from '../product';
import type { SourceKeys } from '../sources';
import { CONFIRM, DEAD_DEVICE, ENTER_RETURN_CODE, GENERATE_CODE, UPDATE } from './portalSteps';
import { BESIDE_THE_PROCEDURE, product, step, undocumented, withNotes } from './steps';

const GUIDES: SourceKeys = ['EXP155', 'EXPTAC'];
const RELEASES: Releases = { from: 'X14.2', documentedIn: ['X14.2', 'X15.5'] };
const TYPED = { place: 'expresswayCli', releases: RELEASES } as const;

const EACH_NODE = claim(
  msg('Each node of a cluster has a reservation of its own; the licenses are shared in the cluster.'),
  ...GUIDES,
);
const QUOTES = claim(
  msg('A specific code is XML and has to stand in straight double quotes, a permanent one is typed without.'),
  ...GUIDES,
);

function withCode(command: string): readonly Form[] {
  return [
    { lines: [`${command} "{code}"`], sources: GUIDES, when: msg('Specific reservation (SLR)'), takes: 'xml' },
    { lines: [`${command} {code}`], sources: GUIDES, when: msg('Permanent reservation (PLR)'), takes: 'short' },
  ];
}

/** Cisco Expressway, X14.2 and later. */
export const EXPRESSWAY: Product = product({
  id: 'expressway',
  name: 'Cisco Expressway',
  udiPids: [],
  codes: ['slr', 'plr'],
  releases: { from: 'X14.2', sources: GUIDES },
  steps: {
    enable: step('enable', {
      ...TYPED,
      summary: claim(msg('Turns license reservation on. It is off by default.'), ...GUIDES),
      forms: [{ lines: ['xconfiguration License Smart ReservationEnable: On'], sources: GUIDES }],
      before: [
        claim(msg('Smart licensing is turned on. It cannot be turned off again but by a factory reset.'), ...GUIDES),
        claim(
          msg(
            'Expressway is not registered with License Central or an on-prem manager, and no on-prem manager is used.',
          ),
          ...GUIDES,
        ),
      ],
      expected: { lines: ['OK'], isExample: false, sources: ['EXP155'] },
      next: ['request'],
      notes: [
        EACH_NODE,
        claim(msg('There is no graphical way; reservation is done on the command line only.'), 'EXP155'),
      ],
    }),
    request: step('request', {
      ...TYPED,
      summary: claim(
        msg('Prints the request code, which License Central needs to make the authorization code.'),
        ...GUIDES,
      ),
      forms: [{ lines: ['xcommand License Smart Reservation Request'], sources: GUIDES }],
      before: [claim(msg('Reservation is turned on: enable was run.'), ...GUIDES)],
      next: ['generate-code', 'cancel'],
      notes: [EACH_NODE],
    }),
    'generate-code': withNotes(
      GENERATE_CODE,
      claim(
        msg('With a quantity of 0 for the Advanced Account Security entitlement, export control cannot be turned on.'),
        'EXP155',
      ),
    ),
    install: step('install', {
      ...TYPED,
      summary: claim(
        msg('Installs the authorization code that License Central made for this request, the first one or an update.'),
        ...GUIDES,
      ),
      forms: withCode('xcommand License Smart Reservation Install'),
      before: [claim(msg('enable and request were run, in this order.'), ...GUIDES)],
      next: ['confirm'],
      notes: [
        QUOTES,
        claim(
          msg(
            'The guide says that installing a specific code gives a confirmation code, for use with updates. The troubleshooting page says that the first install needs no confirmation in License Central, an update does.',
          ),
          ...GUIDES,
        ),
      ],
    }),
    update: withNotes(UPDATE, claim(msg('Described for specific reservation only.'), 'EXP155')),
    confirm: CONFIRM,
    return: step('return', {
      ...TYPED,
      summary: claim(msg('Prints the return code for the code that is installed.'), ...GUIDES),
      forms: [{ lines: ['xcommand License Smart Reservation Return'], sources: GUIDES }],
      before: [claim(msg('enable, request and install were run, in this order.'), 'EXP155')],
      danger: claim(
        msg(
          'This gives up the installed reservation. Keep the return code: if it is lost, only Cisco Licensing can remove the product instance.',
        ),
        'EXPTAC',
      ),
      next: ['enter-return-code'],
      notes: [EACH_NODE],
    }),
    'return-authorization': step('return-authorization', {
      ...TYPED,
      summary: claim(msg('Prints the return code for an authorization code that is not installed.'), ...GUIDES),
      forms: withCode('xcommand License Smart Reservation ReturnAuthorization'),
      before: [
        claim(
          msg('enable and request were run. The guide runs cancel first and takes the code from License Central.'),
          'EXP155',
        ),
      ],
      danger: claim(
        msg('This gives up the licenses of this code. For a code that is installed, use return.'),
        ...GUIDES,
      ),
      next: ['enter-return-code'],
      notes: [
        QUOTES,
        claim(
          msg(
            'The overview of the guide prints this command without quotes, its procedure for specific reservation with them.',
          ),
          'EXP155',
        ),
      ],
    }),
    'enter-return-code': ENTER_RETURN_CODE,
    cancel: step('cancel', {
      ...TYPED,
      summary: claim(
        msg('Cancels a reservation that is in progress, before its authorization code is installed.'),
        ...GUIDES,
      ),
      forms: [{ lines: ['xcommand License Smart Reservation Cancel'], sources: GUIDES }],
      before: [claim(msg('enable and request were run, in this order.'), 'EXP155')],
      expected: { lines: ['OK'], isExample: false, sources: ['EXP155'] },
      danger: claim(
        msg(
          'If License Central has already made an authorization code for this request, its licenses stay blocked there: go on with return-authorization and that code.',
        ),
        'EXP155',
      ),
      next: ['return-authorization', 'request'],
    }),
    'dead-device': DEAD_DEVICE,
    ...undocumented(
      claim(
        msg(
          'The reservation commands of Expressway are ReservationEnable, Request, Install, Return, ReturnAuthorization and Cancel.',
        ),
        'EXP155',
      ),
      'save-request',
      'install-file',
      'set-license-count',
      'disable',
      ...BESIDE_THE_PROCEDURE,
    ),
  },
});
