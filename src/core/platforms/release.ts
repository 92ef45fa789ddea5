/** A release as far as it is written: `12.5`, `12.5(1)SU3`, `14SU2`, `X14.2`, `17.3.2a`, `9.3(5)`, `15.0.1.12900-234`. */
interface Release {
  /** Major, minor and maintenance number; `undefined` for what is not written, and so not known. */
  readonly numbers: readonly [number, number | undefined, number | undefined];
  /** The service update. */
  readonly su: number | undefined;
}

const RELEASE =
  /^x?(\d{1,3})(?:\.(\d{1,3}))?(?:\.(\d{1,3})[a-z]?|\((\d{1,3})[a-z]?\)[a-z]?)?(?:\.\d{1,6}(?:-\d{1,6})?)?[ -]?(?:su[ -]?(\d{1,2})[a-z]?)?$/i;

function parseRelease(text: string): Release | undefined {
  const match = RELEASE.exec(text.trim());
  if (!match) return undefined;
  return {
    numbers: [Number(match[1]), numberOf(match[2]), numberOf(match[3] ?? match[4])],
    su: numberOf(match[5]),
  };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Below 0 when `release` is certainly earlier than `other`, above 0 when it is certainly later, 0 when it is the same or
 * cannot be told: a release written without its last numbers stands for all of them. `undefined` when it cannot be read.
 */
export function compareRelease(release: string, other: string): number | undefined {
  const [left, right] = [parseRelease(release), parseRelease(other)];
  if (!left || !right) return undefined;
  for (const [index, number] of left.numbers.entries()) {
    const against = right.numbers[index];
    if (number === undefined || against === undefined) break;
    if (number !== against) return number - against;
  }
  return left.su === undefined || right.su === undefined ? 0 : left.su - right.su;
}

export type ReleaseAnswer = 'has' | 'too-early' | 'unreadable';

/** Whether a release has what came with `from`. */
export function releaseHas(release: string, from: string | undefined): ReleaseAnswer {
  const order = compareRelease(release, from ?? release);
  if (order === undefined) return 'unreadable';
  return order < 0 ? 'too-early' : 'has';
}

/** Whether a release may lie between two others, both included; one that cannot be read may. */
export function isWithin(release: string, from: string | undefined, until: string | undefined): boolean {
  const isEarly = from !== undefined && (compareRelease(release, from) ?? 0) < 0;
  const isLate = until !== undefined && (compareRelease(release, until) ?? 0) > 0;
  return !isEarly && !isLate;
}
