import type { AuthorizationCode, DeviceIdentity, RequestCode } from '../codes/model';
import { comparable, type Udi } from '../codes/udi';
import type { DeviceOutput } from '../device/output/model';

/** What is compared. `vid` is left out: no code has one. */
export type MatchSubject = 'udi.pid' | 'udi.sn' | 'udi.uuid' | 'piid';

/** matches, does not match, cannot be checked. There is no fourth answer. */
export type MatchResult = 'match' | 'mismatch' | 'unchecked';

export interface MatchCheck {
  readonly subject: MatchSubject;
  readonly result: MatchResult;
  /** The values as written; `null` where a side does not say. */
  readonly left: string | null;
  readonly right: string | null;
}

/** Anything that names the device it is of or for. */
export type Identified = AuthorizationCode | RequestCode | DeviceIdentity | DeviceOutput;

/**
 * Whether an artifact can be held against another one: a device output that names no device cannot, and a session only
 * repeats the request code that stands in it.
 */
export function isIdentified(artifact: { readonly kind: string }): artifact is Identified {
  switch (artifact.kind) {
    case 'authorizationCode':
    case 'requestCode':
    case 'deviceIdentity':
      return true;
    case 'deviceOutput':
      return (artifact as DeviceOutput).source !== 'session' && udisOf(artifact as DeviceOutput).length > 0;
    default:
      return false;
  }
}

/** The identifiers of the devices that an artifact names: several for the units of a stack. */
export function udisOf(artifact: Identified): readonly Udi[] {
  switch (artifact.kind) {
    case 'authorizationCode':
      return artifact.udi?.value ? [artifact.udi.value] : [];
    case 'requestCode':
    case 'deviceIdentity':
      return [artifact.udi];
    case 'deviceOutput':
      return [artifact.udi, ...artifact.units.map(({ udi }) => udi)].filter((udi) => udi !== undefined);
  }
}

/** The first of {@link udisOf}. */
export function udiOf(artifact: Identified): Udi | undefined {
  return udisOf(artifact)[0];
}

function piidOf(artifact: Identified): string | null {
  return artifact.kind === 'authorizationCode' ? artifact.piid?.value || null : null;
}

/** Compares two artifacts part by part; of a stack the unit that fits best. */
export function match(left: Identified, right: Identified): MatchCheck[] {
  return [...matchDevices(left, right), matchPiid(left, right)];
}

function matchDevices(left: Identified, right: Identified): MatchCheck[] {
  const [first, ...others] = udisOf(left).flatMap((own) => udisOf(right).map((other) => matchUdi(own, other)));
  if (!first) return matchUdi(udiOf(left), udiOf(right));
  return others.reduce((best, checks) => (scoreOf(checks) > scoreOf(best) ? checks : best), first);
}

const PARTS = ['pid', 'sn', 'uuid'] as const;

export function matchUdi(left: Udi | undefined, right: Udi | undefined): MatchCheck[] {
  return PARTS.map((part) => {
    const a = left?.[part]?.value || null;
    const b = right?.[part]?.value || null;
    const result =
      a === null || b === null ? 'unchecked' : comparable(part, a) === comparable(part, b) ? 'match' : 'mismatch';
    return { subject: `udi.${part}`, result, left: a, right: b };
  });
}

/** The PIID names the instance in the account; only codes carry it. Codes of different devices have different ones anyway. */
function matchPiid(left: Identified, right: Identified): MatchCheck {
  const a = piidOf(left);
  const b = piidOf(right);
  const result = a === null || b === null ? 'unchecked' : a.toLowerCase() === b.toLowerCase() ? 'match' : 'mismatch';
  return { subject: 'piid', result, left: a, right: b };
}

/** The one answer over all parts: a mismatch anywhere decides; a match needs one part that matches. */
export function verdict(checks: readonly MatchCheck[]): MatchResult {
  if (checks.some((check) => check.result === 'mismatch')) return 'mismatch';
  return checks.some((check) => check.result === 'match') ? 'match' : 'unchecked';
}

/** Whether both name the same device, going by the parts that both have. */
export function sameDevice(left: Identified, right: Identified): boolean {
  return verdict(matchDevices(left, right)) === 'match';
}

/**
 * The counterpart that fits best: the one with the most matching and the fewest differing parts; the first of equals.
 */
export function bestMatch<Candidate extends Identified>(
  code: Identified,
  candidates: readonly Candidate[],
): { readonly candidate: Candidate; readonly checks: readonly MatchCheck[] } | undefined {
  let best: { candidate: Candidate; checks: MatchCheck[] } | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const checks = match(code, candidate);
    const score = scoreOf(checks);
    if (score > bestScore) {
      best = { candidate, checks };
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(checks: readonly MatchCheck[]): number {
  return checks.reduce((sum, check) => sum + SCORE[check.result], 0);
}

const SCORE: Readonly<Record<MatchResult, number>> = { match: 1, unchecked: 0, mismatch: -4 };
