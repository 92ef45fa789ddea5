import { daysBetween } from '../codes/dates';
import type { AuthorizationCode } from '../codes/model';
import { comparable } from '../codes/udi';
import type { MatchCheck } from '../match/match';
import { type CodeFacts, codeFacts, type EntitlementFacts, licensesOf, UDI_PARTS } from './codeFacts';
import type { Change, Comparison, IssueOrder, Line, Risk, Term } from './model';
import { type Group, type Pair, pairLines } from './pairLines';

/**
 * Two codes, entitlement by entitlement. The caller says which one takes the place of the other; whether that is so is told by the
 * times in the codes (`order`, `code.older`) and by nothing else.
 *
 * @param today milliseconds since 1970: a term that ended before that day is over
 */
export function compareCodes(older: AuthorizationCode, newer: AuthorizationCode, today: number): Comparison {
  return compareFacts(codeFacts(older), codeFacts(newer), today);
}

/** {@link compareCodes} for codes of which only the facts were kept. */
export function compareFacts(older: CodeFacts, newer: CodeFacts, today: number): Comparison {
  const groups = pairLines(older.entitlements, newer.entitlements);
  const checks = checksOf(older, newer);
  const order = issueOrder(older, newer);
  return {
    older,
    newer,
    order,
    checks,
    changes: groups.flatMap((group) => group.pairs.flatMap((pair) => [...changesOf(pair)])),
    risks: [...codeRisks(older, newer, order, checks), ...groups.flatMap((group) => [...lineRisks(group, today)])],
  };
}

/** How `newer` stands to `older` in time. */
export function issueOrder(older: CodeFacts, newer: CodeFacts): IssueOrder {
  if (older.issued === undefined || newer.issued === undefined) return 'unknown';
  if (newer.issued === older.issued) return 'equal';
  return newer.issued > older.issued ? 'later' : 'earlier';
}

/** The two as they were made; where their times do not tell, in the order given. */
export function inOrderOfIssue<Code extends Pick<AuthorizationCode, 'timestamp'>>(a: Code, b: Code): [Code, Code] {
  const first = a.timestamp?.value;
  const second = b.timestamp?.value;
  return first !== undefined && second !== undefined && second < first ? [b, a] : [a, b];
}

/** Fingerprints leave out white space that does not count, so that two printings of one code are the same code. */
export function isSameCode(a: CodeFacts, b: CodeFacts): boolean {
  return a.fingerprint !== undefined && a.fingerprint === b.fingerprint;
}

function checksOf(older: CodeFacts, newer: CodeFacts): MatchCheck[] {
  const left = older.udi;
  const right = newer.udi;
  const parts = UDI_PARTS.map((part) =>
    check(`udi.${part}`, left?.[part] ?? '', right?.[part] ?? '', (value) => comparable(part, value)),
  );
  return [...parts, check('piid', older.piid, newer.piid, (piid) => piid.toLowerCase())];
}

function check(
  subject: MatchCheck['subject'],
  left: string,
  right: string,
  significant: (text: string) => string,
): MatchCheck {
  const isKnown = left !== '' && right !== '';
  const result = !isKnown ? 'unchecked' : significant(left) === significant(right) ? 'match' : 'mismatch';
  return { subject, result, left: left || null, right: right || null };
}

function* changesOf({ older, newer }: Pair): Generator<Change> {
  const of = {
    tag: newer?.line.tag || older?.line.tag || '',
    name: newer?.line.name ?? older?.line.name ?? '',
    olderLine: older?.index,
    newerLine: newer?.index,
  };
  if (!older || !newer) {
    if (newer) yield { ...of, what: 'added', from: null, to: lineOf(newer.line) };
    if (older) yield { ...of, what: 'removed', from: lineOf(older.line), to: null };
    return;
  }
  const from = older.line;
  const to = newer.line;
  if (from.count !== to.count) yield { ...of, what: 'count', from: from.count, to: to.count };
  if (!sameTerm(from, to)) yield { ...of, what: 'term', from: termOf(from), to: termOf(to) };
  if (from.version !== to.version) yield { ...of, what: 'version', from: from.version, to: to.version };
  if (from.displayName !== to.displayName) yield { ...of, what: 'name', from: from.displayName, to: to.displayName };
}

function sameTerm(a: Term, b: Term): boolean {
  return a.licenseType === b.licenseType && a.startDate === b.startDate && a.endDate === b.endDate;
}

function termOf({ licenseType, startDate, endDate }: Term): Term {
  return { licenseType, startDate, endDate };
}

function lineOf({ count, version, displayName, ...line }: EntitlementFacts): Line {
  return { count, ...termOf(line), version, displayName };
}

function* codeRisks(
  older: CodeFacts,
  newer: CodeFacts,
  order: IssueOrder,
  checks: readonly MatchCheck[],
): Generator<Risk> {
  const other = checks.find(({ subject, result }) => subject !== 'piid' && result === 'mismatch');
  if (isSameCode(older, newer)) yield { code: 'code.same' };
  else if (order === 'earlier') yield { code: 'code.older', older: older.issued ?? 0, newer: newer.issued ?? 0 };
  // Codes of several devices may well be made in one millisecond.
  else if (order === 'equal' && !other && isWhole(older) && isWhole(newer))
    yield { code: 'code.conflict', issued: newer.issued ?? 0 };
  if (other && other.subject !== 'piid') {
    yield { code: 'device.other', part: other.subject, left: other.left ?? '', right: other.right ?? '' };
    // Another device is another instance anyway.
    return;
  }
  const instance = checks.find(({ subject }) => subject === 'piid');
  if (instance?.result === 'mismatch')
    yield { code: 'instance.other', left: instance.left ?? '', right: instance.right ?? '' };
}

/** Of a code that was cut, or cannot be read, it is no wonder that it differs. */
function isWhole({ complete, fingerprint }: CodeFacts): boolean {
  return complete && fingerprint !== undefined;
}

function* lineRisks({ older, newer, pairs }: Group, today: number): Generator<Risk> {
  const before = licensesOf(older.map(({ line }) => line));
  const after = licensesOf(newer.map(({ line }) => line));
  const [first] = [...newer, ...older];
  const of = { tag: first?.line.tag ?? '', name: first?.line.name ?? '' };
  // Nothing is lost with a line that reserved nothing.
  if (newer.length === 0 && before > 0) yield { code: 'entitlement.dropped', ...of, count: before };
  // By entitlement, not by line: ten of one term may have become five of two.
  if (newer.length > 0 && after > 0 && after < before && newer.every(hasCount))
    yield { code: 'count.lowered', ...of, from: before, to: after };
  for (const { older: from, newer: to } of pairs) {
    if (!to) continue;
    const { line } = to;
    const here = { tag: line.tag, name: line.name };
    if (line.count === 0) yield { code: 'count.zero', ...here, from: from?.line.count };
    if (line.endDate === undefined) continue;
    if (from && isShorter(from.line, line))
      yield { code: 'term.shorter', ...here, from: from.line.endDate, to: line.endDate };
    if (daysBetween(line.endDate, today) > 0) yield { code: 'term.ended', ...here, end: line.endDate };
  }
}

function hasCount({ line }: { readonly line: EntitlementFacts }): boolean {
  return line.count !== undefined;
}

/** Whether it ends earlier than before, or ends at all where it did not. */
function isShorter(from: EntitlementFacts, to: EntitlementFacts): boolean {
  if (to.endDate === undefined) return false;
  return from.endDate === undefined ? from.licenseType === 'PERPETUAL' : to.endDate < from.endDate;
}
