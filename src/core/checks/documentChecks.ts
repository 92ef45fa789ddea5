import type { AuthorizationCode, DeviceIdentity, RequestCode } from '../codes/model';
import { comparable, type Udi } from '../codes/udi';
import { DeviceIndex } from '../match/deviceIndex';
import { matchUdi } from '../match/match';
import { type Copies, copyProblems, findCopies } from './copies';
import { udiAgainst, udiFindings } from './damageChecks';
import type { ProblemOf, RelatedPlace } from './problem';

type Identity = RequestCode | DeviceIdentity;
type NearProblem = ProblemOf<'udi.near'>;

/** Codes that stand in a text twice. Here and below, `codes` and `identities` are sorted by place. */
export function* duplicateProblems(codes: readonly AuthorizationCode[]): Generator<ProblemOf<'code.duplicate'>> {
  // By time and signature, and where these agree by their text: only such codes are worth comparing to the letter.
  const seen = new Map<string, AuthorizationCode>();
  for (const code of codes) {
    if (!code.root || !code.complete) continue;
    const key = `${code.timestamp?.value} ${code.signature?.value}`;
    const alike = seen.get(key);
    if (!alike) {
      seen.set(key, code);
      continue;
    }
    if (!seen.has(alike.canonical)) seen.set(alike.canonical, alike);
    const first = seen.get(code.canonical);
    if (first) {
      yield { code: 'code.duplicate', span: rootTag(code), related: [{ span: rootTag(first), what: 'same-code' }] };
    } else seen.set(code.canonical, code);
  }
}

function rootTag(code: AuthorizationCode): { start: number; end: number } {
  return { start: code.span.start, end: code.root?.openEnd ?? code.span.end };
}

/**
 * A code for another device than the one the text is about.
 *
 * Identifiers that belong to another code of the text are left out: a list of several devices is no contradiction. A code that
 * fits any identifier is at home; one that is a character away from fitting is likely damaged; one that fits none is held
 * against the nearest one that is free, those above it first.
 */
export function* mismatchProblems(
  codes: readonly AuthorizationCode[],
  identities: readonly Identity[],
): Generator<NearProblem | ProblemOf<'udi.mismatch'>> {
  if (codes.length === 0 || identities.length === 0) return;
  const codeIndex = new DeviceIndex(codes);
  const free = identities.filter((identity) => !codeIndex.find(identity));
  const identityIndex = new DeviceIndex(identities);
  const byPart = indexByPart(identities);
  let above = 0;
  for (const code of codes) {
    while (above < free.length && (free[above]?.span.start ?? 0) < code.span.start) above++;
    if (identityIndex.find(code)) continue;
    const near = nearProblem(code, byPart);
    const other = free[Math.max(above - 1, 0)];
    if (near) {
      // The code may say so itself.
      if (![...udiFindings(code)].some(({ part }) => part === near.part)) yield near;
    } else if (other) yield* mismatch(code, other);
  }
}

/** The parts that tell devices apart: two of one product are often a character away from each other. */
const TELLING = ['sn', 'uuid'] as const;

function* tellingParts(udi: Udi | undefined): Generator<string> {
  for (const part of TELLING) {
    const value = udi?.[part]?.value;
    if (value) yield `${part} ${comparable(part, value)}`;
  }
}

/** The first identifier with each serial and each UUID. */
function indexByPart(identities: readonly Identity[]): ReadonlyMap<string, Identity> {
  const byPart = new Map<string, Identity>();
  for (const identity of identities) {
    for (const key of tellingParts(identity.udi)) if (!byPart.has(key)) byPart.set(key, identity);
  }
  return byPart;
}

function nearProblem(code: AuthorizationCode, byPart: ReadonlyMap<string, Identity>): NearProblem | undefined {
  for (const key of tellingParts(code.udi?.value)) {
    const other = byPart.get(key);
    const near = other && udiAgainst(code, other);
    if (near) return { ...near, related: [placeOf(other)] };
  }
  return undefined;
}

function* mismatch(code: AuthorizationCode, other: Identity): Generator<ProblemOf<'udi.mismatch'>> {
  const differing = matchUdi(code.udi?.value, other.udi).filter((check) => check.result === 'mismatch');
  // The serial is what people compare by; the product only when the serial cannot be told apart.
  const check = differing.find(({ subject }) => subject === 'udi.sn') ?? differing[0];
  if (!check || check.left === null || check.right === null || !code.udi?.value) return;
  const part = check.subject === 'udi.pid' ? 'pid' : check.subject === 'udi.sn' ? 'sn' : 'uuid';
  yield {
    code: 'udi.mismatch',
    span: code.udi.value[part]?.span ?? code.udi.span,
    part,
    here: check.left,
    there: check.right,
    source: other.kind === 'requestCode' ? 'request-code' : 'device',
    above: other.span.start < code.span.start,
    related: [placeOf(other)],
  };
}

function placeOf({ kind, span }: Identity): RelatedPlace {
  return { span, what: kind === 'requestCode' ? 'request-code' : 'device' };
}

/** Codes that say different things where they ought to say one: copies of one code, and codes of one device. */
export function* conflictProblems(
  codes: readonly AuthorizationCode[],
): Generator<ProblemOf<'code.other-copy' | 'piid.mismatch'>> {
  const copies = findCopies(codes);
  yield* copyProblems(copies);
  yield* piidProblems(codes, copies);
}

/** Two codes of one device with different instances: one of them belongs to an earlier or later life of it. */
function* piidProblems(codes: readonly AuthorizationCode[], copies: Copies): Generator<ProblemOf<'piid.mismatch'>> {
  if (codes.length < 2) return;
  const earlier = new DeviceIndex<AuthorizationCode>([]);
  for (const code of codes) {
    const other = earlier.find(code);
    if (!other) {
      if (code.piid?.value) earlier.add(code);
      continue;
    }
    const here = code.piid?.value;
    const there = other.piid?.value;
    if (!code.piid || !other.piid || !here || !there || here.toLowerCase() === there.toLowerCase()) continue;
    // Of a copy that has another PIID one of the two is damaged.
    const original = copies.get(code);
    if (original && original.piid?.value !== here) continue;
    yield {
      code: 'piid.mismatch',
      span: code.piid.span,
      here,
      there,
      related: [{ span: other.piid.span, what: 'other-piid' }],
    };
  }
}
