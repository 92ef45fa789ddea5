import { analyze, readCodes } from '../../src/core/analyze';
import type { CheckOptions } from '../../src/core/checks/valueChecks';
import { findCommands } from '../../src/core/device/commands';
import { readDeviceOutput } from '../../src/core/device/output/readDeviceOutput';
import { findIdentities } from '../../src/core/device/requestCodes';
import { findShortCodes } from '../../src/core/shortCodes/findShortCodes';
import { findEncodedFiles } from '../../src/core/slp/encodedFiles';
import { findSlpFragments } from '../../src/core/slp/findSlpFragments';
import type { Span } from '../../src/core/text/span';
import { ARTIFACTS_PER_BLOCK, sessionLog, TECH_SUPPORT } from './deviceTexts';
import { growthExponent, measure, ratio, type Subject } from './measure';
import { duration, section, spread } from './page';
import { manyCodes } from './texts';

const MEGABYTE = 1_000_000;
const ROUNDS = 7;
const TECH_SUPPORT_AIM = 1;
const SESSION_LOG_AIM = 300;
const ARTIFACTS = 500;

/** Everything that is looked for beside reservation codes, each on its own. */
const PASSES: Readonly<Record<string, (text: string, codes: readonly Span[]) => { readonly length: number }>> = {
  'short codes and tags': findShortCodes,
  'device outputs': readDeviceOutput,
  'files of the policy model': (text) => findSlpFragments(text),
  'base64 of codes and files': findEncodedFiles,
  'names of devices': findIdentities,
  commands: findCommands,
};

const allPasses = (text: string, codes: readonly Span[]) =>
  Object.values(PASSES).reduce((sum, pass) => sum + pass(text, codes).length, 0);

const spansOf = (text: string, options: CheckOptions) => readCodes(text, options).codes.map(({ span }) => span);

export function deviceSections(options: CheckOptions): void {
  techSupport();
  log(options);
  amongCodes(options);
}

function techSupport(): void {
  const [timing] = measure([{ name: 'read', run: () => readDeviceOutput(TECH_SUPPORT) }], 15);
  if (!timing) return;
  section(
    `Reading \`show license tech support\` (aim: less than ${TECH_SUPPORT_AIM} ms)`,
    ['text', 'time'],
    [`${(TECH_SUPPORT.length / 1000).toFixed(1)} kB, six licenses, two units`, spread(timing)],
  );
}

function log(options: CheckOptions): void {
  const text = sessionLog(10 * MEGABYTE, ARTIFACTS);
  const codes = spansOf(text, options);
  const found = analyze(text, options).artifacts.length;
  if (found < ARTIFACTS || found > ARTIFACTS + ARTIFACTS_PER_BLOCK) throw new Error(`${found} artifacts in the log`);
  const [timing] = measure([{ name: 'all', run: () => allPasses(text, codes) }], ROUNDS);
  const points = [1, 2, 4, 8].map((megabytes) => {
    const part = sessionLog(megabytes * MEGABYTE, (ARTIFACTS * megabytes) / 10);
    const own = spansOf(part, options);
    const [one] = measure([{ name: `${megabytes} MB`, run: () => allPasses(part, own) }], ROUNDS);
    return { size: part.length, time: one?.median ?? Number.NaN };
  });
  if (!timing) return;
  section(
    `Everything beside codes in a session log (aim: 10 MB with ${ARTIFACTS} artifacts in less than ${SESSION_LOG_AIM} ms; an exponent of 1 is linear)`,
    ['1 MB', '2 MB', '4 MB', '8 MB', 'exponent', '10 MB'],
    [...points.map(({ time }) => duration(time)), growthExponent(points).toFixed(2), spread(timing)],
  );
}

/** Codes are jumped over by their places: a text of nothing else must cost next to nothing more. */
function amongCodes(options: CheckOptions): void {
  const text = manyCodes(MEGABYTE);
  const codes = spansOf(text, options);
  const subjects: Subject[] = [
    { name: 'the codes themselves', run: () => readCodes(text, options) },
    ...Object.entries(PASSES).map(([name, pass]) => ({ name, run: () => pass(text, codes) })),
  ];
  const [base, ...timings] = measure(subjects, ROUNDS);
  if (!base) return;
  const share = (timing: typeof base) => `${(100 * ratio(timing, base)).toFixed(2)} %`;
  section(
    'What the search for everything else costs in 1 MB of codes',
    ['what is looked for', 'time', 'of reading the codes'],
    [base.name, spread(base), ''],
    ...timings.map((timing) => [timing.name, spread(timing), share(timing)]),
  );
}
