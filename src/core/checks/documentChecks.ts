import type { AuthorizationCode, DeviceIdentity, RequestCode } from '../codes/model';
import { DeviceIndex } from '../match/deviceIndex';
import { matchUdi } from '../match/match';
import type { Problem } from './problem';

type Identity = RequestCode | DeviceIdentity;

/** What the codes and identifiers of one text say of each other. `codes` and `identities` are sorted by place. */
export function* documentProblems(
  codes: readonly AuthorizationCode[],
  identities: readonly Identity[],
): Generator<Problem> {
  yield* duplicateProblems(codes);
  yield* mismatchProblems(codes, identities);
  yield* piidProblems(codes);
}

function* duplicateProblems(codes: readonly AuthorizationCode[]): Generator<Problem> {
  if (codes.length < 2) return;
  const seen = new Map<string, AuthorizationCode[]>();
  for (const code of codes) {
    if (!code.root || !code.complete) continue;
    // Only codes that agree in what is never the same by chance are worth comparing to the letter.
    const key = `${code.timestamp?.value} ${code.signature?.value}`;
    const alike = seen.get(key);
    const first = alike?.find((other) => other.canonical === code.canonical);
    if (first) {
      yield { code: 'code.duplicate', span: rootTag(code), related: [{ span: rootTag(first), what: 'same-code' }] };
    } else if (alike) alike.push(code);
    else seen.set(key, [code]);
  }
}

function rootTag(code: AuthorizationCode): { start: number; end: number } {
  return { start: code.span.start, end: code.root?.openEnd ?? code.span.end };
}

/**
 * A code for another device than the one the text is about.
 *
 * Identifiers that belong to another code of the text are left out: a list of several devices is no contradiction. A code that
 * fits any identifier is at home; one that fits none is held against the nearest one that is free, those above it first.
 */
function* mismatchProblems(codes: readonly AuthorizationCode[], identities: readonly Identity[]): Generator<Problem> {
  if (codes.length === 0 || identities.length === 0) return;
  const codeIndex = new DeviceIndex(codes);
  const free = identities.filter((identity) => !codeIndex.find(identity));
  if (free.length === 0) return;
  const identityIndex = new DeviceIndex(identities);
  let above = 0;
  for (const code of codes) {
    while (above < free.length && (free[above]?.span.start ?? 0) < code.span.start) above++;
    if (identityIndex.find(code)) continue;
    const other = free[Math.max(above - 1, 0)];
    if (other) yield* mismatch(code, other);
  }
}

function* mismatch(code: AuthorizationCode, other: Identity): Generator<Problem> {
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
    related: [{ span: other.span, what: other.kind === 'requestCode' ? 'request-code' : 'device' }],
  };
}

/** Two codes of one device with different instances: one of them belongs to an earlier or later life of it. */
function* piidProblems(codes: readonly AuthorizationCode[]): Generator<Problem> {
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
    yield {
      code: 'piid.mismatch',
      span: code.piid.span,
      here,
      there,
      related: [{ span: other.piid.span, what: 'other-piid' }],
    };
  }
}
