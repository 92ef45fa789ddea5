import { type Access, claim, type Form, msg, type Product, type Releases, type Step } from '../product';
import type { SourceKeys } from '../sources';
import { CONFIRM, DEAD_DEVICE, ENTER_RETURN_CODE, GENERATE_CODE, UPDATE } from './portalSteps';
import { notDocumented, product, step, undocumented, withNotes } from './steps';

const GUIDES: SourceKeys = ['UCCX125', 'UCCX15'];
const ACCESS: Access = { level: 1, duringUpgrade: false, sources: GUIDES };
const RELEASES: Releases = { from: '12.5', documentedIn: ['12.5(1)SU1', '15'] };

const TYPED = { place: 'adminCli', access: ACCESS, releases: RELEASES } as const;

const REGISTERED = claim(msg('An authorization code is installed.'), ...GUIDES);
const QUOTES = claim(
  msg(
    'The code stands in straight double quotes and on one line. A file name is not accepted: the content has to be pasted.',
  ),
  ...GUIDES,
);

/** The guides of the two releases write this one command differently; each release has its own. */
const REQUEST_FORMS: readonly Form[] = [
  {
    lines: ['license smart reservation request'],
    sources: ['UCCX125'],
    when: msg('Release 12.5'),
    before: '15',
  },
  {
    lines: ['license smart reservation request specific'],
    sources: ['UCCX15', 'UCCXF'],
    when: msg('Release 15'),
    from: '15',
  },
];

const INSTALL: Step = step('install', {
  ...TYPED,
  summary: claim(
    msg('Installs the authorization code that License Central made for this request, the first one or an update.'),
    ...GUIDES,
  ),
  forms: [{ lines: ['license smart reservation install "{code}"'], sources: ['UCCX125', 'UCCX15', 'UCCXF'] }],
  before: [claim(msg('The request code has been made.'), ...GUIDES)],
  prompts: claim(msg('This operation has to be performed in maintenance window. Continue (y/n)? Answer y.'), ...GUIDES),
  expected: {
    lines: [
      'License reservation is being installed. Please wait ...',
      'License reservation is installed successfully. Reboot the system for the changes to take effect.',
      'Command successful.',
    ],
    isExample: false,
    sources: GUIDES,
  },
  answers: [
    {
      when: msg('After an update, with the confirmation code'),
      lines: [
        'License reservation is being installed. Please wait ...',
        'License reservation is installed successfully. Reboot the system for the changes to take effect.',
        'Confirmation Code is: 125ffe1b',
        'Use this code in Cisco SSM to the complete license reservation update process.',
        'Command successful.',
      ],
      isExample: true,
      sources: GUIDES,
    },
  ],
  danger: claim(
    msg(
      'This needs a maintenance window and a reboot. If the wrong licenses are reserved, critical services of the contact center stop.',
    ),
    ...GUIDES,
  ),
  next: ['confirm'],
  notes: [QUOTES],
});

/** Cisco Unified Contact Center Express. */
export const CONTACT_CENTER_EXPRESS: Product = product({
  id: 'uccx',
  name: 'Cisco Unified Contact Center Express',
  udiPids: ['UCCX'],
  codes: ['slr'],
  steps: {
    enable: step('enable', {
      ...TYPED,
      summary: claim(msg('Turns the license reservation feature on.'), ...GUIDES),
      forms: [{ lines: ['license smart reservation enable'], sources: ['UCCX125', 'UCCX15', 'UCCXF'] }],
      expected: {
        lines: ['License reservation is enabled successfully.', 'Command successful.'],
        isExample: false,
        sources: GUIDES,
      },
      next: ['request'],
    }),
    request: step('request', {
      ...TYPED,
      summary: claim(
        msg(
          'Prints the request code, which License Central needs to make the authorization code, and the names of the licenses to reserve.',
        ),
        ...GUIDES,
      ),
      forms: REQUEST_FORMS,
      before: [claim(msg('Reservation is turned on: enable was run.'), ...GUIDES)],
      expected: {
        lines: [
          'License reservation requested successfully.',
          'Reservation Request Code is: CB-ZUCCX:059d8a992467-AAwxxawE5-73',
          'Use this code in Cisco SSM to obtain the Authorization Code.',
        ],
        isExample: true,
        sources: GUIDES,
      },
      next: ['generate-code', 'cancel'],
      notes: [
        claim(msg('A table of the license names to reserve follows; it says which are mandatory.'), ...GUIDES),
        claim(msg('The guide of release 15 prints the same sample code as that of 12.5.'), 'UCCX15'),
      ],
    }),
    'generate-code': withNotes(
      GENERATE_CODE,
      claim(
        msg(
          'Reserve the licenses that the table behind the request code names. Over-use of a reserved license is not allowed.',
        ),
        'UCCX125',
        'UCCXF',
      ),
    ),
    install: INSTALL,
    'install-file': notDocumented(
      claim(msg('A file name is not accepted: the content of the code has to be pasted with install.'), ...GUIDES),
    ),
    update: {
      ...withNotes(UPDATE, claim(msg('The features guide describes the same.'), 'UCCXF')),
      before: [REGISTERED],
    },
    confirm: withNotes(CONFIRM, claim(msg('Printed by the install of an update only, not by a first one.'), ...GUIDES)),
    return: step('return', {
      ...TYPED,
      summary: claim(msg('Makes the return code for the code that is installed.'), ...GUIDES),
      forms: [{ lines: ['license smart reservation return'], sources: ['UCCX125', 'UCCX15', 'UCCXF'] }],
      before: [REGISTERED],
      prompts: claim(
        msg(
          'This command will return the license reservation and this product instance will transition back to the unregistered state. Continue (y/n)? Answer y.',
        ),
        ...GUIDES,
      ),
      expected: {
        lines: [
          'License reservation is being returned. Please wait ...',
          'License reservation is returned successfully.',
          'Reservation Return Code is: Cb3AEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3',
          'Use this code in Cisco SSM to complete the reservation return process.',
          'Command successful.',
        ],
        isExample: true,
        sources: GUIDES,
      },
      danger: claim(
        msg(
          'The product instance becomes unregistered at once. Keep the return code: the licenses stay blocked in License Central until it is entered there.',
        ),
        'UCCX125',
        'CUCM',
      ),
      next: ['enter-return-code', 'disable'],
      notes: [
        claim(msg('If the return code is lost, only Cisco Licensing can remove the product instance.'), 'EXPTAC'),
      ],
    }),
    'return-authorization': step('return-authorization', {
      ...TYPED,
      summary: claim(msg('Makes the return code for the authorization code that is given.'), ...GUIDES),
      forms: [{ lines: ['license smart reservation return-authorization "{code}"'], sources: GUIDES }],
      before: [claim(msg('May be used before or after the code is installed.'), ...GUIDES)],
      expected: {
        lines: [
          'License reservation is being returned. Please wait ...',
          'License reservation is returned successfully.',
        ],
        isExample: false,
        sources: GUIDES,
      },
      danger: claim(
        msg(
          'This gives up the licenses of this code. Keep the return code: the licenses stay blocked until it is entered in License Central.',
        ),
        'UCCX125',
        'CUCM',
      ),
      next: ['enter-return-code'],
      notes: [
        QUOTES,
        claim(msg('The return code follows these lines; the one that the guide prints is no real code.'), 'UCCX125'),
      ],
    }),
    'enter-return-code': ENTER_RETURN_CODE,
    cancel: step('cancel', {
      ...TYPED,
      summary: claim(msg('Ends the request, before its authorization code is installed.'), ...GUIDES),
      forms: [{ lines: ['license smart reservation cancel'], sources: GUIDES }],
      before: [claim(msg('A request code has been made and no code installed for it.'), ...GUIDES)],
      expected: {
        lines: ['License reservation request is canceled successfully.', 'Command successful.'],
        isExample: false,
        sources: GUIDES,
      },
      danger: claim(
        msg(
          'After this the request code must not be used any more. If License Central has already made an authorization code for it, its licenses stay blocked there: use return-authorization with that code.',
        ),
        'UCCX125',
        'EXP155',
      ),
      next: ['request', 'disable'],
    }),
    disable: step('disable', {
      ...TYPED,
      summary: claim(msg('Turns the license reservation feature off.'), ...GUIDES),
      forms: [{ lines: ['license smart reservation disable'], sources: ['UCCX125', 'UCCX15', 'UCCXF'] }],
      before: [claim(msg('The request is cancelled, or the reservation returned.'), ...GUIDES)],
      expected: {
        lines: ['License reservation is disabled successfully.', 'Command successful.'],
        isExample: false,
        sources: GUIDES,
      },
    }),
    'dead-device': DEAD_DEVICE,
    ...undocumented(
      claim(
        msg('The guides of Unified CCX have reservation commands only, none that shows licenses or collects logs.'),
        ...GUIDES,
      ),
      'show-status',
      'show-summary',
      'show-usage',
      'show-reservation',
      'show-authorization',
      'show-codes',
      'show-udi',
      'show-all',
      'show-tech-support',
      'show-trace',
      'collect-logs',
    ),
    ...undocumented(
      claim(
        msg(
          'The reservation commands of Unified CCX are enable, request, install, return, return-authorization, cancel and disable.',
        ),
        ...GUIDES,
      ),
      'save-request',
      'set-license-count',
      'save-usage',
      'reset-udi',
      'factory-reset',
    ),
  },
});
