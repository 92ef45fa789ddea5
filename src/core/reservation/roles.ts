import type { KnownCode } from './codesOf';
import type { CodeRole, DeviceCode, ReservationState } from './device';
import { type Event, isBefore } from './timeline';

export function isInstalled(state: ReservationState): boolean {
  return state === 'installed' || state === 'updateAwaitingConfirmation';
}

/** The code that was installed last, where that is known. */
export function installedCode(events: readonly Event[], codes: readonly KnownCode[]): KnownCode | undefined {
  const installs = events.filter(({ what }) => what === 'installed');
  const [only, ...others] = codes;
  if (installs.length === 0) return others.length === 0 ? only : undefined;
  const last = installs.filter((event) => !installs.some((other) => other !== event && isLater(other, event)));
  const [first, ...more] = [...new Set(last.map(({ code }) => code))];
  return more.length === 0 ? first : undefined;
}

/** By place and time, else by when their codes were made: a code that was used is refused. */
function isLater(a: Event, b: Event): boolean {
  if (isBefore(b, a)) return true;
  if (isBefore(a, b)) return false;
  return (a.code?.facts.issued ?? Number.NaN) > (b.code?.facts.issued ?? Number.NaN);
}

export function deviceCode(
  { facts, places }: KnownCode,
  known: readonly KnownCode[],
  events: readonly Event[],
  state: ReservationState,
  installed: KnownCode | undefined,
): DeviceCode {
  const own = events.filter(({ code }) => code?.facts === facts);
  const installs = own.flatMap(({ what, at }) => (what === 'installed' && at.kind === 'session' ? [at] : []));
  return { facts, places, installs, role: roleOf(facts, own, known, state, installed) };
}

function roleOf(
  facts: KnownCode['facts'],
  own: readonly Event[],
  known: readonly KnownCode[],
  state: ReservationState,
  installed: KnownCode | undefined,
): CodeRole {
  if (own.some(({ what }) => what === 'returnedUnused')) return 'returned';
  if (facts === installed?.facts) return 'installed';
  if (state === 'returned') return 'returned';
  if (facts.issued === undefined) return known.length === 1 && !isInstalled(state) ? 'waiting' : 'undated';
  const reference = isInstalled(state) ? installed?.facts.issued : undefined;
  // Which one is installed is not known: the newest may be it as well.
  if (isInstalled(state) && reference === undefined) return facts === known[0]?.facts ? 'undated' : 'superseded';
  const isNewest = facts === known[0]?.facts;
  // One that was installed before is refused: it does not wait.
  const isUsed = isInstalled(state) && own.some(({ what }) => what === 'installed');
  return isNewest && !isUsed && (reference === undefined || facts.issued > reference) ? 'waiting' : 'superseded';
}

/** The code that counts: what is reserved, installed or not. */
export function inForce(state: ReservationState, codes: readonly DeviceCode[]): DeviceCode | undefined {
  if (state === 'returned') return undefined;
  const left = codes.filter(({ role }) => role !== 'returned');
  return left.find(({ role }) => role === 'installed') ?? left[0];
}
