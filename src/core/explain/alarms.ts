import { msg } from '../platforms/product';
import { type Entry, explanations } from './explanation';
import { STEPS } from './steps';

const IN_EVAL: Entry = {
  meaning: msg('The reservation mode is on and no code is installed; the evaluation period ends soon.'),
  causes: [msg('The request was made and the code was never installed.'), msg('No request was made.')],
  checks: ['state', 'match-request'],
  next: [STEPS.request, STEPS.install],
  sources: ['ALARM15', 'REL14SU1', 'RTMT15'],
};

const EVAL_EXPIRED: Entry = {
  meaning: msg('The evaluation period is over and no code is installed: users and devices can no longer be added.'),
  causes: [msg('The code was never installed.'), msg('The reservation was lost, for example by a restore.')],
  checks: ['state', 'match-request'],
  next: [STEPS.install, STEPS.request],
  sources: ['ALARM15', 'REL14SU1', 'RTMT15'],
};

const EXPORT_NOT_ALLOWED: Entry = {
  meaning: msg('The cluster is in mixed mode, and the account that the code comes from does not allow that.'),
  causes: [msg('The code was made in an account without export controlled functionality.')],
  checks: ['export', 'entitlements'],
  next: [STEPS.update],
  sources: ['ALARM15', 'REL14SU1', 'RTMT15'],
};

/** Alarms of Unified CM. From 14SU1 three of them have `Reservation` in place of `SLR`. */
export const CUCM_ALARMS = explanations('alarm', {
  SmartLicense_SLR_InEval: IN_EVAL,
  SmartLicense_Reservation_InEval: IN_EVAL,
  SmartLicense_SLR_NoProvision_EvalExpired: EVAL_EXPIRED,
  SmartLicense_Reservation_NoProvision_EvalExpired: EVAL_EXPIRED,
  SmartLicense_SLR_InOverage_NotAuthorized: {
    meaning: msg('More licenses are in use than the code reserves. The overage period is running.'),
    causes: [
      msg('Users or devices were added after the reservation was made.'),
      msg('A tier has too few: under a reservation nothing is borrowed from a higher one.'),
    ],
    checks: ['counts', 'entitlements', 'terms'],
    next: [STEPS.update, STEPS.showStatus],
    sources: ['ALARM15', 'SYS15'],
  },
  SmartLicense_SLR_NoProvision_NotAuthorized: {
    meaning: msg('More licenses are in use than the code reserves, for too long: nothing can be added any more.'),
    causes: [
      msg('The reservation was not enlarged while the overage period ran.'),
      msg('A tier has too few: under a reservation nothing is borrowed from a higher one.'),
    ],
    checks: ['counts', 'entitlements', 'terms'],
    next: [STEPS.update],
    sources: ['ALARM15', 'SYS15'],
  },
  SmartLicense_SLR_ExportControlNotAllowed: EXPORT_NOT_ALLOWED,
  SmartLicense_Reservation_ExportControlNotAllowed: EXPORT_NOT_ALLOWED,
});

/** Alarms of Unity Connection. */
export const CUC_ALARMS = explanations('alarm', {
  EvtCucSlrEnable: {
    meaning: msg('The reservation mode was turned on.'),
    causes: [],
    checks: ['state'],
    next: [STEPS.request],
    sources: ['CUCALARM'],
  },
  EvtCucSlrDisable: {
    meaning: msg('The reservation mode was turned off.'),
    causes: [],
    checks: ['state'],
    next: [STEPS.showStatus],
    sources: ['CUCALARM'],
  },
  EvtCucSlrInProgress: {
    meaning: msg('A request code was made; the authorization code for it is not installed yet.'),
    causes: [],
    checks: ['state', 'match-request'],
    next: [STEPS.install],
    sources: ['CUCALARM'],
  },
  EvtCucSlrCancel: {
    meaning: msg('The request was cancelled. A code that was made for it can no longer be installed.'),
    causes: [],
    checks: ['match-request'],
    next: [STEPS.returnAuthorization, STEPS.request],
    sources: ['CUCALARM'],
  },
  EvtCucSlrInstallSuccess: {
    meaning: msg('The authorization code is installed.'),
    causes: [],
    checks: ['match-device'],
    next: [STEPS.showStatus, STEPS.confirm],
    sources: ['CUCALARM'],
  },
  EvtCucSlrReturnSuccess: {
    meaning: msg(
      'The reservation has left the system. Its licenses stay blocked until the return code is at the portal.',
    ),
    causes: [],
    checks: ['alphabet'],
    next: [STEPS.enterReturnCode],
    sources: ['CUCALARM'],
  },
  EvtCucSlrAuthFailed: {
    text: 'Product License Authorization Code is invalid.',
    said: ['Product License Authorization Code is invalid'],
    meaning: msg('The system refused the authorization code.'),
    causes: [
      msg('The code is for another device or another request.'),
      msg('The code is cut or was changed on the way.'),
      msg('What was given is no authorization code.'),
    ],
    checks: ['match-request', 'match-device', 'code-form', 'code-kind', 'signature-form'],
    next: [STEPS.copyAgain, STEPS.newCode],
    sources: ['CUCALARM'],
  },
  EvtCucSlrNotAuthorized: {
    meaning: msg('More licenses are in use than the code reserves.'),
    causes: [msg('Users or features were added after the reservation was made.')],
    checks: ['counts', 'entitlements', 'terms'],
    next: [STEPS.update],
    sources: ['CUCALARM'],
  },
});
