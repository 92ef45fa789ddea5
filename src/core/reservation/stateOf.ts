import type { KnownCode } from './codesOf';
import type { ReservationState } from './device';
import { type Event, type EventKind, isBefore } from './timeline';

export interface Decided {
  /** Before confirmation codes are looked at. */
  readonly state: Exclude<ReservationState, 'updateAwaitingConfirmation'>;
  /** The events that decided it: those that nothing is known to have followed. */
  readonly last: readonly Event[];
  readonly isOrderUnknown: boolean;
}

/**
 * Where a reservation stands: what the device did last, and whether License Central made a code since. Where the last events disagree and
 * nothing tells which came last, the state is unknown.
 */
export function stateOf(events: readonly Event[], codes: readonly KnownCode[]): Decided {
  const last = lastOf(onDevice(events, codes), codes);
  const states = new Set(last.map(({ what }) => STATE[what]));
  // That nothing is installed says no to an install, and leaves open how far it went otherwise.
  if (states.size > 1 && !states.has('installed')) states.delete('unknown');
  const [state = 'unknown', ...others] = states;
  if (others.length > 0) return { state: 'unknown', last, isOrderUnknown: true };
  const issued = newest(events, codes);
  // A code that was installed is not one that waits, whatever became of it.
  const isUsed = events.some(({ what, code }) => what === 'installed' && code === issued?.code);
  if (state === 'unknown' && last.length > 0 && isUsed) return { state, last, isOrderUnknown: false };
  return issued ? withCode(state, last, issued, codes) : { state, last, isOrderUnknown: false };
}

type Certain = Decided['state'];

/** What a code makes of the state that the device is in. */
function withCode(state: Certain, last: readonly Event[], issued: Event, codes: readonly KnownCode[]): Decided {
  const authorized: Decided = { state: 'authorized', last: [issued], isOrderUnknown: false };
  const same: Decided = { state, last, isOrderUnknown: false };
  const isAfterCode = last.some((event) => isBefore(issued, event));
  switch (state) {
    case 'requested':
      // The code is the answer to the request, unless the request is known to be a later one.
      return isAfterCode ? same : authorized;
    case 'unknown':
    case 'authorized':
      return authorized;
    case 'installed':
      // A later code is an update that waits.
      return same;
    case 'returned':
    case 'cancelled': {
      // After a return the account has no such instance any more: a code of the same one was made before.
      if (isAfterCode) return same;
      if (last.every((event) => isBefore(event, issued))) return authorized;
      if (state === 'returned' && last.every((event) => isOneInstanceUntil(event, codes))) return same;
      return { state: 'unknown', last: [...last, issued], isOrderUnknown: true };
    }
  }
}

/** The code that License Central made last and that was not given back unused. */
function newest(events: readonly Event[], codes: readonly KnownCode[]): Event | undefined {
  const [first] = unreturned(events, codes);
  const code = first ?? codes[0];
  return events.find((event) => event.what === 'issued' && event.code === code);
}

function unreturned(events: readonly Event[], codes: readonly KnownCode[]): KnownCode[] {
  const unused = events.filter(({ what }) => what === 'returnedUnused').map(({ code }) => code);
  return codes.filter((code) => !unused.includes(code));
}

/** What happened on the device. It can have thousands of answers in one log; of a document only the last counts. */
function onDevice(events: readonly Event[], codes: readonly KnownCode[]): Event[] {
  const isAnyLeft = unreturned(events, codes).length > 0;
  const lastIn = new Map<string, Event>();
  for (const event of events) {
    if (event.what === 'issued') continue;
    // Of several codes one was given back: with the others it stands as before.
    if (event.what === 'returnedUnused' && event.code !== undefined && isAnyLeft) continue;
    const known = lastIn.get(event.at.document);
    if (!known || known.at.span.start <= event.at.span.start) lastIn.set(event.at.document, event);
  }
  return [...lastIn.values()];
}

/** Whether all codes that can have been there at the event are of one instance, so that the event can only be about that. */
function isOneInstanceUntil({ notAfter }: Event, codes: readonly KnownCode[]): boolean {
  const there = codes.filter(({ facts }) => (facts.issued ?? Number.NEGATIVE_INFINITY) <= notAfter);
  return new Set(there.map(({ facts }) => facts.piid.toLowerCase())).size <= 1;
}

function lastOf(events: readonly Event[], codes: readonly KnownCode[]): Event[] {
  return events.filter(
    (event) =>
      !events.some(
        (other) =>
          other !== event && (isBefore(event, other) || (!isBefore(other, event) && comesFirst(event, other, codes))),
      ),
  );
}

/** What the procedure itself says of two events whose order neither place nor time tells (domain facts, section 8). */
function comesFirst(a: Event, b: Event, codes: readonly KnownCode[]): boolean {
  if (FOLLOWED_BY[a.what].includes(b.what)) return true;
  // What is given back was there before; with one instance there is nothing else it could have been.
  if (GIVEN_BACK_BY[a.what].includes(b.what) && isOneInstanceUntil(b, codes)) return true;
  // A code that was used is refused, so that of two installs the one of the later code came later.
  if (a.what !== 'installed' || b.what !== 'installed') return false;
  const [first, second] = [a.code?.facts.issued, b.code?.facts.issued];
  return first !== undefined && second !== undefined && first < second;
}

const INSTALLS: readonly EventKind[] = ['installed', 'saysInstalled'];
const RETURNS: readonly EventKind[] = ['returned', 'returnedUnused'];

type Followers = Readonly<Record<EventKind, readonly EventKind[]>>;

const FOLLOWED_BY: Followers = {
  requested: [...INSTALLS, 'saysRequested'],
  saysRequested: INSTALLS,
  // Only what was not installed can be cancelled.
  cancelled: INSTALLS,
  issued: [],
  installed: [],
  saysInstalled: [],
  returned: [],
  returnedUnused: [],
  saysNotInstalled: [],
};

const GIVEN_BACK_BY: Followers = {
  requested: RETURNS,
  saysRequested: RETURNS,
  cancelled: RETURNS,
  issued: RETURNS,
  installed: RETURNS,
  saysInstalled: RETURNS,
  returned: [],
  returnedUnused: [],
  saysNotInstalled: [],
};

const STATE: Readonly<Record<EventKind, Certain>> = {
  requested: 'requested',
  saysRequested: 'requested',
  issued: 'authorized',
  installed: 'installed',
  saysInstalled: 'installed',
  returned: 'returned',
  returnedUnused: 'returned',
  cancelled: 'cancelled',
  saysNotInstalled: 'unknown',
};
