import { type CodeRule, claim, msg, type Product } from '../product';
import { PORTAL } from './portalSteps';
import { product, step, undocumented } from './steps';

const CALL = { place: 'rest' } as const;

/** `^[a-zA-Z0-9,_.:<>=/+ -]{1,8192}$` in the schema of the server. */
const RULE: CodeRule = { character: '[a-zA-Z0-9,_.:<>=/+ -]', longest: 8192, sources: ['CMLS'] };

const REFUSES = claim(
  msg(
    'A code may have 8,192 characters: letters, digits, blank and the characters , _ . : = / + - and angle brackets. Parentheses, quotes, line breaks and other characters that names of licenses may hold are refused.',
  ),
  'CMLS',
);

/** Cisco Modeling Labs: everything goes over its REST interface. */
export const CML: Product = product({
  id: 'cml',
  name: 'Cisco Modeling Labs',
  udiPids: [],
  codes: ['slr'],
  codeRule: RULE,
  steps: {
    ...PORTAL,
    enable: step('enable', {
      ...CALL,
      summary: claim(msg('Turns the reservation mode on.'), 'VIRL2'),
      forms: [{ lines: ['PUT licensing/reservation/mode', 'true'], sources: ['VIRL2'] }],
      before: [claim(msg('The product is not registered.'), 'VIRL2')],
      answers: [
        { when: msg('When the mode is on already'), lines: ['HTTP 400'], isExample: false, sources: ['VIRL2T'] },
      ],
      next: ['request'],
    }),
    request: step('request', {
      ...CALL,
      summary: claim(msg('Gives the request code, as a string.'), 'VIRL2'),
      forms: [{ lines: ['POST licensing/reservation/request'], sources: ['VIRL2'] }],
      before: [claim(msg('The reservation mode is on.'), 'VIRL2T')],
      next: ['generate-code', 'cancel'],
      notes: [claim(msg('It is the same code until it is cancelled, and another one afterwards.'), 'VIRL2T')],
    }),
    install: step('install', {
      ...CALL,
      summary: claim(msg('Completes the reservation; the answer is the confirmation code.'), 'VIRL2'),
      forms: [{ lines: ['POST licensing/reservation/complete', '"{code}"'], sources: ['VIRL2', 'CMLS'], takes: 'xml' }],
      before: [claim(msg('The request code has been made; the status is RESERVATION_IN_PROGRESS.'), 'VIRL2T')],
      next: ['show-status', 'show-codes', 'confirm'],
      notes: [REFUSES],
    }),
    return: step('return', {
      ...CALL,
      summary: claim(msg('Releases a completed reservation; the answer is the return code.'), 'VIRL2'),
      forms: [{ lines: ['DELETE licensing/reservation/release'], sources: ['VIRL2'] }],
      before: [claim(msg('The reservation is completed.'), 'VIRL2')],
      danger: claim(
        msg(
          'This gives up the reservation. Keep the return code: the licenses stay blocked in License Central until it is entered there.',
        ),
        'VIRL2',
        'CUCM',
      ),
      next: ['enter-return-code', 'show-codes', 'disable'],
    }),
    'return-authorization': step('return-authorization', {
      ...CALL,
      summary: claim(
        msg('Discards the authorization code of a request that is already cancelled; the answer is the return code.'),
        'VIRL2',
      ),
      forms: [{ lines: ['POST licensing/reservation/discard', '"{code}"'], sources: ['VIRL2', 'CMLS'], takes: 'xml' }],
      before: [claim(msg('The request was cancelled and its code not installed.'), 'VIRL2')],
      danger: claim(msg('This gives up the licenses of this code. For a completed reservation, use return.'), 'VIRL2'),
      next: ['enter-return-code'],
      notes: [REFUSES],
    }),
    cancel: step('cancel', {
      ...CALL,
      summary: claim(msg('Cancels the request without completing it.'), 'VIRL2'),
      forms: [{ lines: ['DELETE licensing/reservation/cancel'], sources: ['VIRL2'] }],
      before: [claim(msg('A request code has been made and no code installed for it.'), 'VIRL2')],
      danger: claim(
        msg(
          'If License Central has already made an authorization code for this request, its licenses stay blocked there: go on with return-authorization and that code.',
        ),
        'VIRL2',
        'EXP155',
      ),
      next: ['return-authorization', 'request', 'disable'],
    }),
    disable: step('disable', {
      ...CALL,
      summary: claim(msg('Turns the reservation mode off.'), 'VIRL2'),
      forms: [{ lines: ['PUT licensing/reservation/mode', 'false'], sources: ['VIRL2'] }],
    }),
    'show-status': step('show-status', {
      ...CALL,
      summary: claim(msg('Gives configuration and status of licensing.'), 'VIRL2'),
      forms: [{ lines: ['GET licensing'], sources: ['VIRL2'] }],
      notes: [claim(msg('States seen: RESERVATION_IN_PROGRESS, NOT_AUTHORIZED, IN_COMPLIANCE.'), 'VIRL2T')],
    }),
    'show-usage': step('show-usage', {
      ...CALL,
      summary: claim(msg('Gives the licensed features.'), 'VIRL2'),
      forms: [{ lines: ['GET licensing/features'], sources: ['VIRL2'] }],
      notes: [claim(msg('Each feature has minEndDate and maxEndDate.'), 'CMLA')],
    }),
    'show-codes': step('show-codes', {
      ...CALL,
      summary: claim(msg('Gives the last confirmation code, or the last return code.'), 'VIRL2'),
      forms: [
        { lines: ['GET licensing/reservation/confirmation_code'], sources: ['VIRL2'], when: msg('Confirmation code') },
        { lines: ['GET licensing/reservation/return_code'], sources: ['VIRL2'], when: msg('Return code') },
      ],
      notes: [claim(msg('DELETE on the same path removes the code.'), 'VIRL2')],
    }),
    'show-tech-support': step('show-tech-support', {
      ...CALL,
      summary: claim(msg('Gives data for technical support.'), 'VIRL2'),
      forms: [{ lines: ['GET licensing/tech_support'], sources: ['VIRL2'] }],
    }),
    ...undocumented(
      claim(
        msg(
          'The reservation calls are mode, request, complete, cancel, release, discard, confirmation_code and return_code.',
        ),
        'VIRL2',
      ),
      'save-request',
      'install-file',
      'set-license-count',
      'save-usage',
      'show-summary',
      'show-reservation',
      'show-authorization',
      'show-udi',
      'show-all',
      'show-trace',
      'collect-logs',
      'reset-udi',
      'factory-reset',
    ),
  },
});
