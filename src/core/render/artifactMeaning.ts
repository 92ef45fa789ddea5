import type { Artifact } from '../artifact';
import type { SlpPart } from '../slp/model';
import { type Message, msg } from './translate';

/** What was recognised, as far as it makes a difference where it goes. */
export const PLACED_KINDS = [
  'requestCode',
  'slrCode',
  'slacFile',
  'universalCode',
  'confirmationCode',
  'returnCode',
  'policyFile',
  'accountInfo',
  'usageAcknowledgement',
  'usageReport',
  'authorizationRequest',
  'encodedFile',
  'deviceOutput',
  'cliCommand',
  'deviceMessage',
  'entitlementTag',
] as const;
export type PlacedKind = (typeof PLACED_KINDS)[number];

export interface ArtifactMeaning {
  /** What it is called. */
  readonly name: Message;
  readonly what: Message;
  /** What can be read in it. */
  readonly says: Message;
  /** Where it goes next. */
  readonly goes: Message;
}

const MEANINGS: Readonly<Record<PlacedKind, ArtifactMeaning>> = {
  requestCode: {
    name: msg('request code'),
    what: msg('A request code: the device prints it when a reservation is requested.'),
    says: msg('It names the product and the serial number of the device.'),
    goes: msg('It goes to the portal, which makes the authorization code for it.'),
  },
  slrCode: {
    name: msg('authorization code (SLR)'),
    what: msg('An authorization code of a specific license reservation, made by the portal.'),
    says: msg('It says which licenses are reserved, how many, for how long, and for which device.'),
    goes: msg(
      'It is installed on the device that made the request. Not installed, it is returned with return-authorization.',
    ),
  },
  slacFile: {
    name: msg('authorization file (SLAC)'),
    what: msg('A file with a smart licensing authorization code, for devices under the policy model.'),
    says: msg('It says which licenses are authorized and for which device, and names the account.'),
    goes: msg('It is imported on the device as it is, from a file.'),
  },
  universalCode: {
    name: msg('authorization code (universal)'),
    what: msg('An authorization code of a universal (permanent) license reservation.'),
    says: msg('It is a short string in which nothing can be read.'),
    goes: msg('It is installed on the device that made the request, without quotes.'),
  },
  confirmationCode: {
    name: msg('confirmation code'),
    what: msg('A confirmation code: the device prints it when a code was installed.'),
    says: msg('It says nothing but that the installation took place.'),
    goes: msg('It goes to the portal. Until then a change of the reservation is not complete.'),
  },
  returnCode: {
    name: msg('return code'),
    what: msg('A return code: the device prints it when a reservation is given up.'),
    says: msg('It is a short string in which nothing can be read.'),
    goes: msg('It goes to the portal, which sets the licenses free. Lost, only Cisco can remove the device.'),
  },
  policyFile: {
    name: msg('policy'),
    what: msg('A licensing policy for devices under the policy model.'),
    says: msg('It says how often usage has to be reported.'),
    goes: msg('It is imported on the device, from a file.'),
  },
  accountInfo: {
    name: msg('account information'),
    what: msg('The account that a device belongs to.'),
    says: msg('It names smart account, virtual account and their numbers.'),
    goes: msg('It is imported on the device together with the authorization in the same file.'),
  },
  usageAcknowledgement: {
    name: msg('acknowledgement of usage reports'),
    what: msg("The portal's acknowledgement of usage reports."),
    says: msg('It says which reports arrived.'),
    goes: msg('It is imported on the device that made the reports.'),
  },
  usageReport: {
    name: msg('usage report'),
    what: msg('A usage report (RUM) that a device wrote.'),
    says: msg('It says which licenses were in use, how many and when.'),
    goes: msg('It goes to the portal byte for byte as it is; the acknowledgement that comes back is imported.'),
  },
  authorizationRequest: {
    name: msg('request for an authorization (SLAC)'),
    what: msg('A file in which a device under the policy model asks for an authorization.'),
    says: msg('It names the device and what it asks for, or gives back.'),
    goes: msg('It goes to the portal, which makes the file to import.'),
  },
  encodedFile: {
    name: msg('file in base64'),
    what: msg('A file or code in base64, as the programming interface of the portal gives it.'),
    says: msg('Decoded it is the file itself.'),
    goes: msg('It is decoded first; the file in it goes onto the device.'),
  },
  deviceOutput: {
    name: msg('device output'),
    what: msg('What a device printed about its licenses.'),
    says: msg('It says which device it is, in which state, and what it uses.'),
    goes: msg('It goes nowhere; the code can be compared with it.'),
  },
  cliCommand: {
    name: msg('command'),
    what: msg('A licensing command.'),
    says: msg('It says what was typed on the device.'),
    goes: msg('It is typed on the device, not at the portal.'),
  },
  deviceMessage: {
    name: msg('message'),
    what: msg('A message of a device about its licenses.'),
    says: msg('It says what happened or why something was refused.'),
    goes: msg('It goes nowhere; its explanation says what to do.'),
  },
  entitlementTag: {
    name: msg('entitlement tag'),
    what: msg('The tag of a license or of a product.'),
    says: msg('It names what is licensed, and when its tag was made.'),
    goes: msg('It is part of codes and requests and is not entered anywhere by itself.'),
  },
};

/** What an artifact counts as, for where it goes. A file is named by the part that decides that. */
export function placedKind(artifact: Artifact): PlacedKind {
  switch (artifact.kind) {
    case 'authorizationCode':
      return artifact.format === 'slr' ? 'slrCode' : 'slacFile';
    case 'importFile':
    case 'usageReport':
    case 'authorizationRequest':
      return KIND_OF_PART[artifact.parts[0]?.part ?? 'authorization'];
    case 'deviceIdentity':
      return 'deviceOutput';
    case 'tagMention':
      return 'entitlementTag';
    case 'requestCode':
    case 'returnCode':
    case 'confirmationCode':
    case 'universalCode':
    case 'encodedFile':
    case 'deviceOutput':
    case 'cliCommand':
      return artifact.kind;
  }
}

const KIND_OF_PART: Readonly<Record<SlpPart['part'], PlacedKind>> = {
  authorization: 'slacFile',
  reservation: 'slrCode',
  policy: 'policyFile',
  account: 'accountInfo',
  acknowledgement: 'usageAcknowledgement',
  usageReport: 'usageReport',
  systemInfo: 'authorizationRequest',
  authRequest: 'authorizationRequest',
};

/** What an artifact of this kind is, says and is for. */
export function artifactMeaning(kind: PlacedKind): ArtifactMeaning {
  return MEANINGS[kind];
}
