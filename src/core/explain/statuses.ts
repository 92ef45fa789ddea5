import { msg } from '../platforms/product';
import { explanations } from './explanation';
import { STEPS } from './steps';

/** States that devices show; every spelling of the products is recognised. */
export const STATUSES = explanations('status', {
  'status.not-authorized-reserved': {
    text: 'NOT AUTHORIZED - RESERVED',
    said: ['NOT AUTHORIZED - RESERVED', 'NOT AUTHRORIZED - RESERVED'],
    meaning: msg('Too few licenses are reserved for what is in use. So says the table of states in the guide.'),
    otherMeaning: msg(
      'A note in the same guide says that this state is expected under a reservation and is no failure. The two contradict each other; compare the counts in use with the code.',
    ),
    causes: [
      msg('More is in use than the code reserves.'),
      msg('A tier has too few: under a reservation nothing is borrowed from a higher one.'),
      msg('Nothing is wrong, if the note in the guide is right.'),
    ],
    checks: ['counts', 'entitlements', 'terms'],
    next: [{ text: msg('Ask the device what is in use.'), action: 'show-usage' }, STEPS.update],
    sources: ['SYS15'],
  },
  'status.authorized-reserved': {
    text: 'AUTHORIZED - RESERVED',
    said: ['AUTHORIZED - RESERVED', 'ReservedInCompliance', 'reservedAuthorized', 'auth-state-authorized-reservation'],
    meaning: msg('The reservation covers what is in use.'),
    causes: [],
    checks: ['counts', 'terms'],
    next: [],
    sources: ['SYS15', 'PCCE15', 'MIB', 'YANGXE'],
  },
  'status.registered-specific': {
    text: 'REGISTERED - SPECIFIC LICENSE RESERVATION',
    said: ['REGISTERED - SPECIFIC LICENSE RESERVATION', 'slr-installed'],
    meaning: msg('A specific reservation (SLR) is installed.'),
    causes: [],
    checks: ['match-device', 'terms'],
    next: [STEPS.update, STEPS.returnInstalled],
    sources: ['SYS15', 'MFG', 'YANGXR'],
  },
  'status.registered-universal': {
    text: 'REGISTERED - UNIVERSAL LICENSE RESERVATION',
    said: ['REGISTERED - UNIVERSAL LICENSE RESERVATION', 'plr-installed'],
    meaning: msg('A universal reservation is installed; the products of this family call it permanent (PLR).'),
    causes: [],
    checks: ['code-kind', 'state'],
    next: [STEPS.returnInstalled],
    sources: ['SYS15', 'RES15', 'YANGXR'],
  },
  'status.reservation-in-progress': {
    text: 'RESERVATION IN PROGRESS',
    said: ['RESERVATION IN PROGRESS', 'RESERVATION_IN_PROGRESS'],
    meaning: msg('The device waits for the authorization code that belongs to its request code.'),
    otherMeaning: msg(
      'One guide also calls the state before the request so, directly after the reservation mode was turned on; another says unregistered until the request code is made.',
    ),
    causes: [msg('A request code was made and no code is installed yet.')],
    checks: ['match-request', 'state'],
    next: [STEPS.install, STEPS.cancel, STEPS.returnAuthorization],
    sources: ['SYS15', 'CUCINST'],
  },
  'status.specific-installed': {
    text: 'SPECIFIC INSTALLED',
    said: ['Reservation status: SPECIFIC INSTALLED'],
    meaning: msg('A specific reservation (SLR) is installed on this unit.'),
    causes: [],
    checks: ['match-device', 'clock'],
    next: [STEPS.update, STEPS.returnInstalled],
    sources: ['MFG'],
  },
  'status.not-authorized': {
    text: 'NOT AUTHORIZED',
    said: ['Status: NOT AUTHORIZED'],
    meaning: msg('Something is in use for which the device has no license.'),
    causes: [
      msg('The installed code does not contain the entitlement, or too few of it.'),
      msg('On ISR4000 routers, known faults of the display (CSCvw00301, CSCvq04430).'),
    ],
    checks: ['entitlements', 'counts', 'terms'],
    next: [{ text: msg('Ask the device what is in use.'), action: 'show-usage' }, STEPS.update],
    sources: ['MFG', 'CUBEMAP'],
  },
  'status.evaluation-expired': {
    text: 'Evaluation Period Expired',
    said: ['Evaluation Period Expired'],
    meaning: msg('The evaluation period is over and no license is installed.'),
    causes: [
      msg('No code was installed in time.'),
      msg('A reservation was returned or lost; evaluation does not begin again.'),
    ],
    checks: ['state', 'match-request'],
    next: [STEPS.install, STEPS.request],
    sources: ['CUCINST', 'CER125', 'UCCXF'],
  },
  'status.evaluation': {
    text: 'Evaluation Mode',
    said: ['Evaluation Mode'],
    meaning: msg('No license is installed; the evaluation period of 90 days is running.'),
    causes: [msg('No code is installed yet.'), msg('A reservation that was there has been lost.')],
    checks: ['state', 'match-request'],
    next: [STEPS.request, STEPS.install],
    sources: ['CUCINST', 'CER125', 'UCCXF'],
  },
  'status.export-not-allowed': {
    text: 'Export Control Not Allowed',
    said: ['Export Control Not Allowed', 'Export-Controlled Functionality: Not Allowed'],
    meaning: msg('The account that the code comes from does not allow export controlled functionality.'),
    causes: [msg('The code was made in an account without it.')],
    checks: ['export'],
    next: [STEPS.update],
    sources: ['CUCINST', 'MFG'],
  },
});
