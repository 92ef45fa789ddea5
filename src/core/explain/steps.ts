import { msg } from '../platforms/product';
import type { NextStep } from './explanation';

/** What is done next after many messages; one wording for each. */
export const STEPS = {
  copyAgain: {
    text: msg('Copy the whole code again from the portal, as one line, and install it.'),
    action: 'install',
  },
  newCode: {
    text: msg('Have the portal make a code for the request that is pending now, and install that one.'),
    action: 'generate-code',
  },
  install: { text: msg('Install the authorization code.'), action: 'install' },
  installFile: {
    text: msg('Install it from a file instead of the command line, so that nothing is lost on the way.'),
    action: 'install-file',
  },
  enable: { text: msg('Turn the reservation mode on first.'), action: 'enable' },
  request: { text: msg('Make a request code first, and have a code made for it.'), action: 'request' },
  cancel: {
    text: msg('Cancel the pending request, unless an authorization code for it exists already.'),
    action: 'cancel',
  },
  returnAuthorization: {
    text: msg('If an authorization code was made and never installed, return that code itself.'),
    action: 'return-authorization',
  },
  returnInstalled: { text: msg('Return the reservation that is installed.'), action: 'return' },
  enterReturnCode: { text: msg('Enter the return code at the portal.'), action: 'enter-return-code' },
  confirm: { text: msg('Enter the confirmation code at the portal.'), action: 'confirm' },
  update: {
    text: msg('Change the reservation at the portal and install the new code on the device.'),
    action: 'update',
  },
  showStatus: { text: msg('Ask the device for its reservation state.'), action: 'show-status' },
  showUdi: { text: msg('Ask the device for its identifier and compare it with the code.'), action: 'show-udi' },
  techSupport: {
    text: msg('Collect the tech support output; it still shows the last return and confirmation codes.'),
    action: 'show-tech-support',
  },
  tac: { text: msg('Open a case with TAC, with the output at hand.'), action: 'dead-device' },
} as const satisfies Readonly<Record<string, NextStep>>;
