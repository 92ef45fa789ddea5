import type { CapturedCode, Device, DeviceCode } from './device';
import type { Evidence } from './evidence';
import { type EndingTerm, endingTerms } from './terms';

/** Something that somebody has to do next, the most urgent kind first. */
export const FOLLOW_UPS = [
  /** License Central waits for the confirmation code: until then the update stays in transit. */
  'confirm',
  /** License Central waits for the return code: until then the licenses stay blocked. */
  'enter-return-code',
  /** A code was made, and its request cancelled: it has to be given back. */
  'return-authorization',
  /** A term has ended: License Central refuses updates until it is replaced. */
  'term-ended',
  /** A code is there, and not installed. */
  'install',
  /** A member of a stack has no code of its own. */
  'request',
  'term-ending',
  /** A request code is there, and no code. */
  'generate-code',
  /** A confirmation code is there that may be that of the first install. */
  'confirm-unsure',
  /** What happened last is not known. */
  'look',
] as const;
export type FollowUpKind = (typeof FOLLOW_UPS)[number];

export type FollowUp = {
  readonly device: Device;
  /** Where it comes from. */
  readonly at: readonly Evidence[];
} /** `undefined` when the code was not captured. */ & (
  | { readonly what: 'confirm' | 'confirm-unsure' | 'enter-return-code'; readonly captured: CapturedCode | undefined }
  | { readonly what: 'install' | 'return-authorization'; readonly code: DeviceCode | undefined }
  | { readonly what: 'generate-code'; readonly value: string }
  | { readonly what: 'term-ended' | 'term-ending'; readonly terms: readonly EndingTerm[] }
  | { readonly what: 'look' | 'request' }
);

export interface FollowUpOptions {
  /** Milliseconds since 1970. */
  readonly today: number;
  readonly endingWithinDays: number;
}

/** What is open, the most urgent first; among equals the earlier end, then by device. Marks are evidence, so they count already. */
export function followUps(devices: readonly Device[], options: FollowUpOptions): FollowUp[] {
  return devices.flatMap((device) => followUpsOf(device, options)).sort(byUrgency);
}

/** What is open for one device: for those who keep it until the device is another one. */
export function followUpsOf(device: Device, { today, endingWithinDays }: FollowUpOptions): FollowUp[] {
  return [...ofDevice(device), ...ofTerms(device, today, endingWithinDays)];
}

function* ofDevice(device: Device): Generator<FollowUp> {
  const { state, next, confirmations, returns } = device;
  if (state === 'installed' || state === 'updateAwaitingConfirmation') {
    for (const captured of confirmations) {
      if (captured.entered || captured.needed === 'no') continue;
      yield { what: captured.needed === 'yes' ? 'confirm' : 'confirm-unsure', device, captured, at: captured.places };
    }
  }
  if (device.missing.includes('confirmationCode'))
    yield { what: 'confirm', device, captured: undefined, at: device.because };
  // A return code stays needed whatever came after it.
  for (const captured of returns) {
    if (!captured.entered) yield { what: 'enter-return-code', device, captured, at: captured.places };
  }
  if (state === 'returned' && returns.length === 0)
    yield { what: 'enter-return-code', device, captured: undefined, at: device.because };
  switch (next?.action) {
    case 'install':
    case 'return-authorization':
      yield { what: next.action, device, code: next.code, at: next.code?.places ?? device.because };
      break;
    case 'generate-code':
      yield { what: 'generate-code', device, value: next.value, at: device.because };
      break;
    case 'request':
      yield { what: 'request', device, at: device.because };
      break;
    case 'show-status':
      if (device.missing.includes('order')) yield { what: 'look', device, at: device.because };
      break;
    case 'confirm':
    case 'enter-return-code':
    case undefined:
      break;
  }
}

function* ofTerms(device: Device, today: number, endingWithinDays: number): Generator<FollowUp> {
  const terms = endingTerms([device], today, endingWithinDays);
  if (terms.length === 0) return;
  const ended = terms.filter(({ days }) => days < 0);
  const ending = terms.filter(({ days }) => days >= 0);
  const at = device.inForce?.places ?? [];
  if (ended.length > 0) yield { what: 'term-ended', device, terms: ended, at };
  if (ending.length > 0) yield { what: 'term-ending', device, terms: ending, at };
}

const RANK = Object.fromEntries(FOLLOW_UPS.map((what, rank) => [what, rank])) as Readonly<Record<FollowUpKind, number>>;

/** The order of {@link followUps}. */
export function byUrgency(a: FollowUp, b: FollowUp): number {
  const kinds = RANK[a.what] - RANK[b.what];
  if (kinds !== 0) return kinds;
  const ends = endOf(a) - endOf(b);
  if (ends !== 0) return ends;
  return a.device.id === b.device.id ? 0 : a.device.id < b.device.id ? -1 : 1;
}

function endOf(followUp: FollowUp): number {
  return 'terms' in followUp ? (followUp.terms[0]?.endDate ?? 0) : 0;
}
