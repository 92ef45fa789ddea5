import type { CodeFacts } from '../compare/codeFacts';
import { confirmationsOf, returnsOf } from './captured';
import { codeOfSession, codesOf, type KnownCode } from './codesOf';
import type { CapturedCode, Device, Missing, ReservationState, StackMember } from './device';
import { byPlace, type Evidence, type SessionEvidence } from './evidence';
import { findingsOf } from './findings';
import { nextStep } from './nextStep';
import { deviceCode, inForce, installedCode, isInstalled } from './roles';
import { stateOf } from './stateOf';
import { type Event, eventsOf } from './timeline';
import { type UdiGroup, udiId } from './udiGroups';

/** What makes a device: a line that only names one does not, nor a mark whose evidence is gone. */
const MAKES_DEVICE: Readonly<Record<Evidence['kind'], boolean>> = {
  code: true,
  universalCode: true,
  request: true,
  session: true,
  status: true,
  confirmation: true,
  return: true,
  mark: false,
  identity: false,
};

/**
 * All that is known of one device; `undefined` when nothing but its name is.
 *
 * @param evidence that names it, in any order
 * @param groupOf all devices that the stack can name, by {@link udiId}
 */
export function describeDevice(
  group: UdiGroup,
  evidence: readonly Evidence[],
  groupOf: ReadonlyMap<string, UdiGroup>,
): Device | undefined {
  const sorted = [...evidence].sort(byPlace);
  if (!sorted.some(({ kind }) => MAKES_DEVICE[kind])) return undefined;
  const known = codesOf(sorted);
  const events = eventsOf(sorted, known);
  const decided = stateOf(events, known);
  const hasUniversal = sorted.some(({ kind }) => kind === 'universalCode');
  const installed = isInstalled(decided.state) ? installedCode(events, known) : undefined;
  const codes = known.map((code) => deviceCode(code, known, events, decided.state, installed));
  const confirmations = confirmationsOf(sorted, events, (session) => isUpdate(session, known));
  const returns = returnsOf(sorted);
  const isUnconfirmed = installed !== undefined && lacksConfirmation(installed, known, events, confirmations);
  const isWaiting = isUnconfirmed || confirmations.some(({ needed, entered }) => needed === 'yes' && !entered);
  const state: ReservationState =
    decided.state === 'installed' && isWaiting
      ? 'updateAwaitingConfirmation'
      : decided.state === 'unknown' && !decided.isOrderUnknown && hasUniversal && decided.last.length === 0
        ? 'authorized'
        : decided.state;
  const because = becauseOf(state, decided.last, confirmations, sorted);
  const isOrderUnknown = decided.isOrderUnknown;
  const { udi, isAmbiguous } = group;
  const findings = findingsOf({
    isAmbiguous,
    evidence: sorted,
    events,
    codes,
    state,
    isOrderUnknown,
    because,
    confirmations,
    returns,
  });
  return {
    id: group.id,
    udi,
    instances: [...new Set(known.map(({ facts }) => facts.piid).filter((piid) => piid !== ''))],
    state,
    because,
    missing: isUnconfirmed ? ['confirmationCode'] : missingOf(state, isOrderUnknown, known, installed, returns, sorted),
    next: nextStep(state, isOrderUnknown, codes, confirmations, returns, sorted),
    codes,
    inForce: inForce(state, codes),
    confirmations,
    returns,
    stack: stackOf(sorted, groupOf),
    findings,
    evidence: sorted,
  };
}

/**
 * Whether the installed code is an update for sure, because an earlier one of its instance was installed before, and no confirmation
 * code was seen: the device gave one, and License Central waits for it.
 */
function lacksConfirmation(
  { facts }: KnownCode,
  known: readonly KnownCode[],
  events: readonly Event[],
  confirmations: readonly CapturedCode[],
): boolean {
  if (confirmations.some(({ needed }) => needed !== 'no')) return false;
  const installs = events.filter(({ what }) => what === 'installed');
  if (!installs.some(({ code }) => code?.facts === facts)) return false;
  return known.some(
    (code) =>
      isSameInstance(code.facts, facts) &&
      (code.facts.issued ?? Number.NaN) < (facts.issued ?? Number.NaN) &&
      installs.some((event) => event.code?.facts === code.facts),
  );
}

/** Whether the code of an install took the place of an earlier one of the same instance. */
function isUpdate(session: SessionEvidence, codes: readonly KnownCode[]): boolean {
  const facts = codeOfSession(session, codes)?.facts;
  const issued = facts?.issued;
  if (!facts || issued === undefined) return false;
  return codes.some((code) => (code.facts.issued ?? issued) < issued && isSameInstance(code.facts, facts));
}

/** A code whose instance cannot be read says nothing of it. */
function isSameInstance(a: CodeFacts, b: CodeFacts): boolean {
  return a.piid !== '' && a.piid.toLowerCase() === b.piid.toLowerCase();
}

function becauseOf(
  state: ReservationState,
  last: readonly Event[],
  confirmations: readonly CapturedCode[],
  evidence: readonly Evidence[],
): Evidence[] {
  const decided = last.map(({ at }) => at);
  const given =
    state === 'updateAwaitingConfirmation'
      ? confirmations.filter(({ needed, entered }) => needed === 'yes' && !entered).flatMap(({ places }) => places)
      : [];
  const universal =
    state === 'authorized' && decided.length === 0 ? evidence.filter(({ kind }) => kind === 'universalCode') : [];
  return [...new Set([...decided, ...given, ...universal])].sort(byPlace);
}

function missingOf(
  state: ReservationState,
  isOrderUnknown: boolean,
  codes: readonly KnownCode[],
  installed: KnownCode | undefined,
  returns: readonly CapturedCode[],
  evidence: readonly Evidence[],
): Missing[] {
  if (isOrderUnknown) return ['order'];
  if (state === 'unknown') {
    return evidence.some(({ kind }) => kind === 'request')
      ? ['code']
      : codes.length > 0
        ? ['order']
        : ['request', 'code'];
  }
  if (state === 'returned') return returns.length === 0 ? ['returnCode'] : [];
  if (isInstalled(state) && installed === undefined) return [codes.length === 0 ? 'code' : 'installedCode'];
  return [];
}

function stackOf(evidence: readonly Evidence[], groupOf: ReadonlyMap<string, UdiGroup>): StackMember[] {
  const members = new Map<string, StackMember>();
  for (const item of evidence) {
    if (item.kind !== 'status') continue;
    for (const { udi, role } of item.stack) {
      const own = udiId(udi);
      const id = groupOf.get(own)?.id ?? own;
      // The role changes with every failover; of several that are known the first by place is shown.
      if (!members.has(id)) members.set(id, { udi, id, role });
    }
  }
  // Two supervisors of one chassis name the chassis twice.
  return members.size < 2 ? [] : [...members.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
