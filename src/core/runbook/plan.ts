import { entitlementKey } from '../compare/codeFacts';
import type { Action } from '../platforms/product';
import type { CapturedCode, Device, DeviceCode } from '../reservation/device';
import type { Evidence, UniversalEvidence } from '../reservation/evidence';
import { type FollowUp, type FollowUpOptions, followUpsOf } from '../reservation/followUps';
import type { EndingTerm } from '../reservation/terms';

/** The code that a step installs or gives back; `undefined` when it has still to be made. */
export type CodeInHand =
  | { readonly kind: 'code'; readonly code: DeviceCode }
  | { readonly kind: 'universal'; readonly places: readonly UniversalEvidence[] }
  | undefined;

/** One thing to do, with what. The actions are those of the catalogue. */
export type PlannedStep = {
  /** Tells two steps with one action apart, for as long as they are about the same. */
  readonly subject: string;
} & (
  | { readonly action: Extract<Action, 'request' | 'show-status'> }
  /** `value`: the request code; empty when it has still to be made. */
  | { readonly action: Extract<Action, 'generate-code'>; readonly value: string }
  | { readonly action: Extract<Action, 'install' | 'return-authorization'>; readonly code: CodeInHand }
  | { readonly action: Extract<Action, 'update'>; readonly terms: readonly EndingTerm[] }
  /** Looks for a code that the device gave and nobody kept. */
  | { readonly action: Extract<Action, 'show-codes'>; readonly lost: 'confirmation' | 'return' }
  /** `need`: License Central waits for it; it does so only if it comes of an update; only if the device gives one. */
  | {
      readonly action: Extract<Action, 'confirm'>;
      readonly captured: CapturedCode | undefined;
      readonly need: 'sure' | 'if-update' | 'if-given';
    }
  | { readonly action: Extract<Action, 'enter-return-code'>; readonly captured: CapturedCode | undefined }
);

export interface Plan {
  readonly device: Device;
  /** What is open, the most urgent first. */
  readonly followUps: readonly FollowUp[];
  /** All that has to be done until nothing is open, in order. */
  readonly steps: readonly PlannedStep[];
}

/** What is left to do for a device until its reservation is settled: each follow-up with all that comes after it. */
export function planOf(device: Device, options: FollowUpOptions): Plan {
  const followUps = followUpsOf(device, options);
  const waiting = device.next?.action === 'install' ? device.next.code : undefined;
  const steps = followUps.flatMap((followUp) => stepsFor(followUp));
  steps.push(...updateSteps(termsLeft(followUps, waiting)));
  // An unknown state without a contradiction is no follow-up, and still the device has to be asked.
  if (device.next?.action === 'show-status' && !followUps.some(({ what }) => what === 'look'))
    steps.push({ action: 'show-status', subject: occasion(device.because) });
  return { device, followUps, steps };
}

function stepsFor(followUp: FollowUp): PlannedStep[] {
  const { device } = followUp;
  switch (followUp.what) {
    case 'confirm':
      return followUp.captured
        ? [{ action: 'confirm', captured: followUp.captured, need: 'sure', subject: followUp.captured.value }]
        : [
            { action: 'show-codes', lost: 'confirmation', subject: occasion(followUp.at) },
            { action: 'confirm', captured: undefined, need: 'sure', subject: occasion(followUp.at) },
          ];
    case 'confirm-unsure':
      return [
        {
          action: 'confirm',
          captured: followUp.captured,
          need: 'if-update',
          subject: followUp.captured?.value ?? '',
        },
      ];
    case 'enter-return-code':
      return followUp.captured
        ? [{ action: 'enter-return-code', captured: followUp.captured, subject: followUp.captured.value }]
        : [
            { action: 'show-codes', lost: 'return', subject: occasion(followUp.at) },
            { action: 'enter-return-code', captured: undefined, subject: occasion(followUp.at) },
          ];
    case 'return-authorization': {
      const subject = subjectOf(followUp.code);
      return [
        { action: 'return-authorization', code: inHand(followUp.code, device), subject },
        { action: 'enter-return-code', captured: undefined, subject },
      ];
    }
    case 'install': {
      const isUpdate = device.state === 'installed' || device.state === 'updateAwaitingConfirmation';
      return installSteps(inHand(followUp.code, device), isUpdate, subjectOf(followUp.code));
    }
    case 'generate-code':
      return [
        { action: 'generate-code', value: followUp.value, subject: followUp.value },
        ...installSteps(undefined, false, followUp.value),
      ];
    case 'request': {
      const subject = occasion(followUp.at);
      return [
        { action: 'request', subject },
        { action: 'generate-code', value: '', subject },
        ...installSteps(undefined, false, subject),
      ];
    }
    case 'look':
      return [{ action: 'show-status', subject: occasion(followUp.at) }];
    // Both kinds come to one update, see updateSteps.
    case 'term-ended':
    case 'term-ending':
      return [];
  }
}

function installSteps(code: CodeInHand, isUpdate: boolean, subject: string): PlannedStep[] {
  return [
    { action: 'install', code, subject },
    { action: 'confirm', captured: undefined, need: isUpdate ? 'sure' : 'if-given', subject },
  ];
}

function updateSteps(terms: readonly EndingTerm[]): PlannedStep[] {
  if (terms.length === 0) return [];
  const subject = terms.map(({ line, endDate }) => `${entitlementKey(line)} ${endDate}`).join('\n');
  return [{ action: 'update', terms, subject }, ...installSteps(undefined, true, subject)];
}

/** The terms that have ended or end soon, without those that the code to be installed prolongs. */
function termsLeft(followUps: readonly FollowUp[], waiting: DeviceCode | undefined): EndingTerm[] {
  const terms = followUps.flatMap((followUp) => ('terms' in followUp ? followUp.terms : []));
  return terms.filter(({ code, line, endDate }) => {
    if (!waiting || code === waiting) return true;
    const later = waiting.facts.entitlements.filter((other) => entitlementKey(other) === entitlementKey(line));
    return !later.some((other) => (other.endDate ?? Number.POSITIVE_INFINITY) > endDate);
  });
}

function inHand(code: DeviceCode | undefined, { evidence }: Device): CodeInHand {
  if (code) return { kind: 'code', code };
  const places = evidence.filter((item) => item.kind === 'universalCode');
  return places.length > 0 ? { kind: 'universal', places } : undefined;
}

/**
 * What a step without a value of its own is about: the files that made it necessary. Their names alone, so that it is the same for the
 * editor and the command line, and when a line is added to one.
 */
function occasion(at: readonly Evidence[]): string {
  const names = at.map(({ document }) =>
    document.slice(Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\')) + 1),
  );
  return [...new Set(names)].sort().join('\n');
}

function subjectOf(code: DeviceCode | undefined): string {
  return code?.facts.fingerprint ?? (code?.facts.issued === undefined ? '' : String(code.facts.issued));
}
