import { DAY } from '../codes/dates';
import { codeInFile, codeOfSession, type KnownCode } from './codesOf';
import type {
  Evidence,
  GivenEvidence,
  MarkEvidence,
  RequestEvidence,
  SessionEvidence,
  StatusEvidence,
} from './evidence';

export type EventKind =
  | 'requested'
  /** License Central made a code. */
  | 'issued'
  | 'installed'
  | 'returned'
  /** A code that was not installed was given back. */
  | 'returnedUnused'
  | 'cancelled'
  | 'saysInstalled'
  | 'saysRequested'
  | 'saysNotInstalled';

/** Something that happened to a reservation, and between which times. */
export interface Event {
  readonly what: EventKind;
  readonly at: Evidence;
  readonly code: KnownCode | undefined;
  /** Milliseconds since 1970; infinite where nothing tells. */
  readonly notBefore: number;
  readonly notAfter: number;
}

/**
 * All that happened to a reservation. Within a document things happened in the order in which they stand; a code was installed after it
 * was made; a code was given out before it was marked as entered; a device's clock counts if it can be right. Nothing else is
 * known of the order.
 */
export function eventsOf(evidence: readonly Evidence[], codes: readonly KnownCode[]): Event[] {
  const marks = evidence.filter((item) => item.kind === 'mark');
  const byDocument = new Map<string, Bounded[]>();
  for (const item of evidence) {
    if (item.kind === 'code' || item.kind === 'universalCode' || item.kind === 'identity' || item.kind === 'mark')
      continue;
    const known = byDocument.get(item.document) ?? [];
    byDocument.set(item.document, known);
    known.push({ item, ...boundsOf(item, marks, codes) });
  }
  const issued = codes.flatMap((code): Event[] => {
    const [at] = code.places;
    const time = code.facts.issued;
    return at ? [{ what: 'issued', at, code, notBefore: time ?? -Infinity, notAfter: time ?? Infinity }] : [];
  });
  return [
    ...issued,
    ...[...byDocument.values()].flatMap((items) => inOrder(items).flatMap((bounded) => eventOf(bounded, codes))),
  ];
}

interface Bounded {
  readonly item: SessionEvidence | StatusEvidence | RequestEvidence | GivenEvidence;
  readonly notBefore: number;
  readonly notAfter: number;
}

function boundsOf(
  item: Bounded['item'],
  marks: readonly MarkEvidence[],
  codes: readonly KnownCode[],
): { notBefore: number; notAfter: number } {
  const given = 'value' in item ? [item.value] : [item.confirmationCode, item.returnCode];
  // A day is a day somewhere on earth.
  const entered = marks
    .filter(({ code, on }) => on !== undefined && given.includes(code))
    .map(({ on }) => (on ?? 0) + 2 * DAY);
  const clock = item.kind === 'status' ? item : undefined;
  const issued = item.kind === 'session' ? (item.issued ?? codeInFile(item, codes)?.facts.issued) : undefined;
  return {
    notBefore: clock?.notBefore ?? issued ?? -Infinity,
    notAfter: Math.min(clock?.notAfter ?? Infinity, ...entered),
  };
}

/** What stands below came later, so that it is not before what stands above, and the other way round. */
function inOrder(items: readonly Bounded[]): Bounded[] {
  const sorted = [...items].sort((a, b) => a.item.span.start - b.item.span.start);
  let notBefore = -Infinity;
  const forward = sorted.map((bounded) => {
    notBefore = Math.max(notBefore, bounded.notBefore);
    return { ...bounded, notBefore };
  });
  let notAfter = Infinity;
  return forward
    .reverse()
    .map((bounded) => {
      notAfter = Math.min(notAfter, bounded.notAfter);
      return { ...bounded, notAfter };
    })
    .reverse();
}

function eventOf({ item, notBefore, notAfter }: Bounded, codes: readonly KnownCode[]): Event[] {
  const bounds = { at: item, notBefore, notAfter };
  if ('value' in item) return [{ what: SHOWS[item.kind], code: undefined, ...bounds }];
  if (item.kind === 'status') {
    if (item.says === undefined) return [];
    return [{ what: SAYS[item.says], code: undefined, ...bounds }];
  }
  const what = item.outcome === 'done' ? whatOf(item, codes) : undefined;
  const isAboutCode = what === 'installed' || what === 'returnedUnused';
  return what ? [{ what, code: isAboutCode ? codeOfSession(item, codes) : undefined, ...bounds }] : [];
}

/** What a code by itself shows, in a mail or a note: the device gave it out. */
const SHOWS: Readonly<Record<(RequestEvidence | GivenEvidence)['kind'], EventKind>> = {
  request: 'requested',
  confirmation: 'saysInstalled',
  return: 'returned',
};

const SAYS: Readonly<Record<NonNullable<StatusEvidence['says']>, EventKind>> = {
  installed: 'saysInstalled',
  requested: 'saysRequested',
  notInstalled: 'saysNotInstalled',
};

function whatOf({ action, returnCode }: SessionEvidence, codes: readonly KnownCode[]): EventKind | undefined {
  switch (action) {
    case 'request':
      return 'requested';
    case 'install':
      return 'installed';
    case 'import':
      // The same command takes policies and acknowledgements.
      return codes.some(({ facts }) => facts.format === 'slac') ? 'installed' : undefined;
    case 'return':
      return 'returned';
    case 'authorization-return':
      return returnCode === undefined ? undefined : 'returned';
    case 'return-authorization':
      return 'returnedUnused';
    case 'cancel':
      return 'cancelled';
    case 'factory-reset':
      return 'saysNotInstalled';
    case 'enable':
    case 'disable':
    case 'authorization-request':
    case 'save-usage':
      return undefined;
  }
}

/** Whether the first is known to have happened before the second, by place or by time. */
export function isBefore(a: Event, b: Event): boolean {
  const isPlaced = a.what !== 'issued' && b.what !== 'issued' && a.at.document === b.at.document;
  if (isPlaced) return a.at.span.start < b.at.span.start;
  return a.what === 'issued' ? a.notAfter <= b.notBefore && a.notAfter < Infinity : a.notAfter < b.notBefore;
}
