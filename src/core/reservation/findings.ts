import type { CapturedCode, DeviceCode, Finding, ReservationState } from './device';
import type { Evidence } from './evidence';
import { type Event, isBefore } from './timeline';

/** What is known of a device when the look across its documents begins. */
export interface Known {
  readonly isAmbiguous: boolean;
  readonly evidence: readonly Evidence[];
  readonly events: readonly Event[];
  readonly codes: readonly DeviceCode[];
  readonly state: ReservationState;
  readonly isOrderUnknown: boolean;
  readonly because: readonly Evidence[];
  readonly confirmations: readonly CapturedCode[];
  readonly returns: readonly CapturedCode[];
}

/** Everything worth looking at that concerns this device alone. */
export function findingsOf(known: Known): Finding[] {
  return [...about(known)];
}

function* about(known: Known): Generator<Finding> {
  const { evidence, codes, state } = known;
  if (known.isAmbiguous) yield { code: 'device.ambiguous', at: evidence };
  if (known.isOrderUnknown) yield { code: 'order.unknown', at: known.because };
  yield* instances(known);
  yield* copies(codes);
  yield* conflicts(codes);
  yield* olderOnes(known);
  yield* refused(known);
  if (state === 'requested' && codes.length === 0) {
    yield { code: 'request.orphan', at: known.because };
  }
  yield* open(known);
}

/** An update keeps the instance; another one comes about by a return. */
function* instances({ codes, events }: Known): Generator<Finding> {
  const byPiid = new Map<string, DeviceCode[]>();
  for (const code of codes) {
    const piid = code.facts.piid.toLowerCase();
    if (piid !== '') byPiid.set(piid, [...(byPiid.get(piid) ?? []), code]);
  }
  if (byPiid.size < 2 || events.some(({ what }) => what === 'returned' || what === 'returnedUnused')) return;
  const installed = codes.find(({ role }) => role === 'installed');
  const waiting = codes.find(({ role }) => role === 'waiting');
  if (installed && waiting && installed.facts.piid.toLowerCase() !== waiting.facts.piid.toLowerCase()) {
    const at = [...waiting.places, ...installed.places];
    yield { code: 'instance.changed', from: installed.facts.piid, to: waiting.facts.piid, at };
    return;
  }
  const firsts = [...byPiid.values()].flatMap(([first]) => (first ? [first] : []));
  yield {
    code: 'device.two-instances',
    piids: firsts.map(({ facts }) => facts.piid),
    at: firsts.flatMap(({ places }) => places),
  };
}

/** The same code as a file in two documents; that it also stands in the command that installed it is as it should be. */
function* copies(codes: readonly DeviceCode[]): Generator<Finding> {
  for (const { places } of codes) {
    const files = places.filter(({ isTyped }) => !isTyped);
    const documents = new Set(files.map(({ document }) => document)).size;
    if (documents > 1) yield { code: 'code.two-places', documents, at: files };
  }
}

function* conflicts(codes: readonly DeviceCode[]): Generator<Finding> {
  for (const [index, { facts, places }] of codes.entries()) {
    const next = codes[index + 1];
    if (!next || facts.issued === undefined || facts.issued !== next.facts.issued) continue;
    if (!facts.complete || !next.facts.complete || facts.format !== next.facts.format) continue;
    yield { code: 'code.conflict', issued: facts.issued, at: [...places, ...next.places] };
  }
}

function* olderOnes({ codes, events }: Known): Generator<Finding> {
  const installs = events.filter(({ what, code }) => what === 'installed' && code !== undefined);
  const latest = Math.max(...installs.map(({ code }) => code?.facts.issued ?? Number.NEGATIVE_INFINITY));
  if (!Number.isFinite(latest)) return;
  for (const { facts, places, installs: sessions, role } of codes) {
    const { issued } = facts;
    if (issued === undefined || issued >= latest || role === 'returned') continue;
    const late = installs.find(
      (event) =>
        event.code?.facts === facts &&
        installs.some((other) => (other.code?.facts.issued ?? issued) > issued && isBefore(other, event)),
    );
    const of = { code: 'code.older-than-installed', issued, installed: latest } as const;
    if (late) yield { ...of, wasInstalled: true, at: [late.at] };
    else if (sessions.length === 0) yield { ...of, wasInstalled: false, at: places };
  }
}

function* refused({ evidence, events }: Known): Generator<Finding> {
  for (const item of evidence) {
    if (item.kind !== 'session' || item.outcome !== 'refused' || item.action !== 'install') continue;
    // What was done about it stands below.
    const isSettled = events.some(
      ({ what, at }) => what !== 'issued' && at.document === item.document && at.span.start > item.span.start,
    );
    if (!isSettled) yield { code: 'install.refused', at: [item] };
  }
}

function* open({ state, confirmations, returns, because }: Known): Generator<Finding> {
  if (state === 'installed' || state === 'updateAwaitingConfirmation') {
    for (const { value, places, needed, entered } of confirmations) {
      if (!entered && needed !== 'no') yield { code: 'confirmation.open', value, isSure: needed === 'yes', at: places };
    }
  }
  const left = returns.filter(({ entered }) => !entered);
  for (const { value, places } of left) yield { code: 'return.open', value, at: places };
  if (state === 'returned' && returns.length === 0) yield { code: 'return.open', value: undefined, at: because };
}
