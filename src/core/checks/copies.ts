import { isCutOff, isEmptyField } from '../codes/decode';
import type { Field, MaybeField } from '../codes/field';
import type { AuthorizationCode, Entitlement } from '../codes/model';
import type { Span } from '../text/span';
import { hasWhitespace } from '../text/whitespace';
import type { ProblemOf } from './problem';
import { significantSpan } from './visibleSpan';

/** For each code that stands in the text a second time, whole or damaged, the one that it is a copy of. */
export type Copies = ReadonlyMap<AuthorizationCode, AuthorizationCode>;

/** What names one issue of a code. Copies agree in it but for one thing, which may be damaged. */
interface Issue {
  readonly piid: string | undefined;
  readonly time: string | undefined;
  readonly signature: string | undefined;
  readonly udi: string | undefined;
}

interface Seen {
  readonly code: AuthorizationCode;
  readonly issue: Issue;
}

/** Finds the copies of codes, in a time that grows with their number only. */
export function findCopies(codes: readonly AuthorizationCode[]): Copies {
  const copies = new Map<AuthorizationCode, AuthorizationCode>();
  if (codes.length < 2) return copies;
  const seen = new Map<string, Seen>();
  for (const code of codes) {
    const issue = issueOf(code);
    let original: AuthorizationCode | undefined;
    for (const key of keysOf(issue)) {
      const first = seen.get(key);
      if (!original && first && isSameIssue(issue, first.issue)) original = first.code;
      // A cut one is no measure for others.
      if (!first || (code.complete && !first.code.complete)) seen.set(key, { code, issue });
    }
    if (original) copies.set(code, original);
  }
  return copies;
}

function issueOf(code: AuthorizationCode): Issue {
  return {
    piid: whole(code, code.piid),
    time: whole(code, code.timestamp),
    signature: whole(code, code.signature),
    udi: whole(code, code.udi),
  };
}

function whole(code: AuthorizationCode, field: MaybeField<unknown>): string | undefined {
  return (field && !isCutOff(code, field.element) && plain(field.raw)) || undefined;
}

/** What is never the same by chance. */
function keysOf({ piid, time, signature }: Issue): string[] {
  const keys: string[] = [];
  if (signature) keys.push(`signature ${signature}`);
  if (piid && time) keys.push(`issue ${piid} ${time}`);
  return keys;
}

function isSameIssue(a: Issue, b: Issue): boolean {
  const differing =
    differs(a.piid, b.piid) + differs(a.time, b.time) + differs(a.signature, b.signature) + differs(a.udi, b.udi);
  return differing <= 1;
}

function differs(here: string | undefined, there: string | undefined): 0 | 1 {
  return here && there && here !== there ? 1 : 0;
}

/** Where a code reads otherwise than the one it is a copy of: at least one of the two is damaged there. */
export function* copyProblems(copies: Copies): Generator<ProblemOf<'code.other-copy'>> {
  const tables: Tables = new Map();
  for (const [code, other] of copies) {
    if (code.canonical === other.canonical) continue;
    for (const [here, there] of fieldPairs(code, other, tables)) {
      if (!here || !there || plain(here.raw) === plain(there.raw)) continue;
      if (isCutOff(code, here.element) || isCutOff(other, there.element)) continue;
      yield otherCopy(here.element.name, visibleSpan(here), visibleSpan(there));
    }
    const [list, otherList] = [code.entitlementsElement, other.entitlementsElement];
    if (list && otherList && hasOthers(code, other)) {
      yield otherCopy(list.name, significantSpan(list), significantSpan(otherList));
    }
  }
}

function visibleSpan(field: Field<unknown>): Span {
  return isEmptyField(field) ? significantSpan(field.element) : field.span;
}

function otherCopy(name: string, span: Span, other: Span): ProblemOf<'code.other-copy'> {
  return { code: 'code.other-copy', span, name, other, related: [{ span: other, what: 'other-copy' }] };
}

/** White space has problems of its own. */
function plain(raw: string): string {
  return hasWhitespace(raw) ? raw.replace(/\s+/g, '') : raw;
}

type AnyField = MaybeField<unknown>;
const FIELDS = ['flag', 'version', 'piid', 'timestamp', 'signature', 'udi'] as const;
const ENTITLEMENT_FIELDS = [
  'tag',
  'count',
  'startDate',
  'endDate',
  'licenseType',
  'displayName',
  'tagDescription',
  'subscriptionId',
] as const;

/** The entitlements of codes by their tags: of one with thousands of copies they are looked up thousands of times. */
type Tables = Map<AuthorizationCode, ReadonlyMap<string, Entitlement>>;

function* fieldPairs(
  a: AuthorizationCode,
  b: AuthorizationCode,
  tables: Tables,
): Generator<readonly [AnyField, AnyField]> {
  for (const name of FIELDS) yield [a[name], b[name]];
  for (const [entitlement, other] of entitlementPairs(a, b, tables)) {
    for (const name of ENTITLEMENT_FIELDS) yield [entitlement[name], other[name]];
  }
}

/** One of the two has entitlements that the other has not. */
function hasOthers(a: AuthorizationCode, b: AuthorizationCode): boolean {
  return a.complete && b.complete && a.entitlements.length !== b.entitlements.length;
}

/** One by one, or by their tags where one of the two lost one. */
function* entitlementPairs(
  a: AuthorizationCode,
  b: AuthorizationCode,
  tables: Tables,
): Generator<readonly [Entitlement, Entitlement]> {
  const byTag = hasOthers(a, b) && (tables.get(b) ?? new Map(b.entitlements.map((other) => [tagOf(other), other])));
  if (byTag) tables.set(b, byTag);
  for (const [index, entitlement] of a.entitlements.entries()) {
    const other = byTag ? byTag.get(tagOf(entitlement)) : b.entitlements[index];
    if (other) yield [entitlement, other];
  }
}

function tagOf({ tag }: Entitlement): string {
  return plain(tag?.raw ?? '');
}
