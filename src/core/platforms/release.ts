/** A release as far as it is written: `12.5`, `12.5(1)SU3`, `14SU2`, `15.0.1.12900-234`. */
interface Release {
  readonly numbers: readonly [major: number, minor: number];
  /** The service update; `undefined` when it is not written, and so not known. */
  readonly su: number | undefined;
}

const RELEASE =
  /^(\d{1,3})(?:\.(\d{1,3}))?(?:\.\d{1,3}|\(\d{1,3}[a-z]?\))?(?:\.\d{1,6}(?:-\d{1,6})?)?[ -]?(?:su[ -]?(\d{1,2})[a-z]?)?$/i;

function parseRelease(text: string): Release | undefined {
  const match = RELEASE.exec(text.trim());
  if (!match) return undefined;
  return {
    numbers: [Number(match[1]), Number(match[2] ?? 0)],
    su: match[3] === undefined ? undefined : Number(match[3]),
  };
}

export type ReleaseAnswer = 'has' | 'too-early' | 'unreadable';

/**
 * Whether a release has what came with `from`. A release written without its service update stands for all of them: only
 * what is certainly earlier is `too-early`.
 */
export function releaseHas(release: string, from: string | undefined): ReleaseAnswer {
  const wanted = parseRelease(release);
  if (!wanted) return 'unreadable';
  const first = from === undefined ? undefined : parseRelease(from);
  if (!first) return 'has';
  const [major, minor] = wanted.numbers;
  const [firstMajor, firstMinor] = first.numbers;
  if (major !== firstMajor) return major < firstMajor ? 'too-early' : 'has';
  if (minor !== firstMinor) return minor < firstMinor ? 'too-early' : 'has';
  return wanted.su !== undefined && wanted.su < (first.su ?? 0) ? 'too-early' : 'has';
}
