import type { Analysis } from '../analyze';
import type { Artifact } from '../artifact';
import { artifactMeaning, type PlacedKind, placedKind } from './artifactMeaning';
import { type Message, msg, type Translate } from './translate';

/** What someone means to enter, where one of the look-alikes may be taken for another. */
export type WantedKind = 'requestCode' | 'authorizationCode' | 'confirmationCode' | 'returnCode' | 'importFile';

const FITS: Readonly<Record<WantedKind, readonly PlacedKind[]>> = {
  requestCode: ['requestCode'],
  authorizationCode: ['slrCode', 'universalCode'],
  confirmationCode: ['confirmationCode'],
  returnCode: ['returnCode'],
  importFile: ['slacFile', 'slrCode', 'policyFile', 'accountInfo', 'usageAcknowledgement'],
};

const WANTED: Readonly<Record<WantedKind, Message>> = {
  requestCode: msg('What is wanted here is the request code that the device printed.'),
  authorizationCode: msg('What is wanted here is the authorization code that the portal made for the request code.'),
  confirmationCode: msg('What is wanted here is the confirmation code that the device printed after the installation.'),
  returnCode: msg('What is wanted here is the return code that the device printed when the reservation was returned.'),
  importFile: msg('What is wanted here is the file that the portal made for this device.'),
};

/** What to say when `given` is offered where `wanted` belongs; `undefined` when it fits. */
export function wrongPlace(
  wanted: WantedKind,
  given: PlacedKind,
): { readonly is: Message; readonly wanted: Message; readonly goes: Message } | undefined {
  if (FITS[wanted].includes(given)) return undefined;
  const { what, goes } = artifactMeaning(given);
  return { is: what, wanted: WANTED[wanted], goes };
}

/** What a text without authorization code holds in the first place: an output says more than the UDI in it. */
export function mainArtifact({ artifacts }: Analysis): Artifact | undefined {
  return artifacts.find(({ kind }) => kind !== 'tagMention' && kind !== 'cliCommand') ?? artifacts[0];
}

/** What it is and where it goes. */
export function meaningText(artifact: Artifact, t: Translate): string {
  const { what, goes } = artifactMeaning(placedKind(artifact));
  return `${t(what)} ${t(goes)}`;
}

/** What it is, for someone who needs an authorization code, and what is needed instead. */
export function notACodeText(artifact: Artifact, t: Translate): string {
  const wrong = wrongPlace('authorizationCode', placedKind(artifact));
  return wrong ? `${t(wrong.is)} ${t(wrong.wanted)}` : meaningText(artifact, t);
}
