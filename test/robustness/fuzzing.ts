import { analyze } from '../../src/core/analyze';
import { compareEcho } from '../../src/core/repair/echo';
import { findCodeRegions } from '../../src/core/repair/regions';
import { repairCodes } from '../../src/core/repair/repair';
import { type Repair, withReadings } from '../../src/core/repair/steps';
import type { Span } from '../../src/core/text/span';
import { TODAY } from '../support/analysis';
import { mutate, seededRandom } from '../support/mutations';
import { LAYERS } from './damage';

/** Milliseconds for 100 kB; a short input may take what a timer and a garbage collection take. */
const LIMIT = 50;
const SHORTEST = 20_000;

/** What went wrong with one input, with all that is needed to see it again. */
export type Failure = string;

export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  /** The first input: each has its own seed and can be made again alone. */
  readonly from?: number;
  /**
   * Clocks, each of which shows at least what the thread has used: that of the wall counts other programs as well, that of the
   * processor other threads such as the garbage collection's.
   */
  now(): readonly number[];
  /** Told every so many inputs, how many are done. */
  onProgress?(done: number, failures: readonly Failure[]): void;
}

const PROGRESS = 10_000;

/** Runs mutated inputs through everything. */
export function fuzz(codes: readonly string[], { count, seed, from = 0, now, onProgress }: FuzzOptions): Failure[] {
  warmUp(codes, seed, Math.min(count, 100));
  const failures: Failure[] = [];
  const slow: number[] = [];
  const textOf = (index: number) => inputOf(codes, seededRandom(Math.imul(seed, 0x9e3779b1) + index));
  const fail = (index: number, what: string) => failures.push(`input ${index} of seed ${seed}: ${what}`);
  for (let index = from; index < from + count; index++) {
    const text = textOf(index);
    const what = failureOf(text);
    if (what !== undefined) fail(index, what);
    else if (timeOf(text, now, 3) > limitFor(text)) slow.push(index);
    if ((index + 1 - from) % PROGRESS === 0) onProgress?.(index + 1 - from, failures);
  }
  // Once more, and often: a machine that had something else to do is no news.
  for (const index of slow) {
    const text = textOf(index);
    const time = timeOf(text, now, 100);
    if (time > limitFor(text)) fail(index, `${time.toFixed(1)} ms for ${text.length} characters`);
  }
  return failures;
}

function limitFor({ length }: string): number {
  return (LIMIT * Math.max(length, SHORTEST)) / 100_000;
}

/** Milliseconds that a text takes: the fewest of so many runs, or of those up to one that is quick enough. */
function timeOf(text: string, now: FuzzOptions['now'], runs: number): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && fastest > limitFor(text); run++) {
    const began = now();
    [...repairCodes(text)];
    fastest = Math.min(fastest, ...now().map((time, clock) => time - (began[clock] ?? time)));
  }
  return fastest;
}

/** Code that was never run before is slow, and no news. */
function warmUp(codes: readonly string[], seed: number, count: number): void {
  const random = seededRandom(seed + 1);
  for (let index = 0; index < count; index++) for (const _ of repairCodes(inputOf(codes, random)));
}

/** A code, mutated, under up to three layers that are mutated as well, in some text around it. */
export function inputOf(codes: readonly string[], random: () => number): string {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  let text = pick(codes);
  if (random() < 0.3) text = text.slice(Math.floor(random() * text.length));
  if (random() < 0.8) text = mutate(text, random);
  for (let layers = Math.floor(random() * 4); layers > 0; layers--) {
    // Escaping escapes makes texts grow; real ones are no longer than this.
    if (text.length < 60_000) text = pick(LAYERS).apply(text);
    if (random() < 0.3) text = mutate(text, random);
  }
  return random() < 0.3 ? `Dear colleague,\n\n${text}\n\nadmin:show license summary\n` : text;
}

function failureOf(text: string): string | undefined {
  try {
    return wrongSpans(text, [...repairCodes(text)]);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function wrongSpans(text: string, repairs: readonly Repair[]): string | undefined {
  const isInside = ({ start, end }: Span) => start >= 0 && start <= end && end <= text.length;
  for (const region of findCodeRegions(text)) if (!isInside(region)) return 'a region outside the text';
  for (const repair of repairs) {
    const spans = [
      repair.span,
      ...repair.steps.flatMap((step) => step.spans),
      ...repair.choices.map((choice) => choice.span),
      ...repair.problems.map((problem) => repair.toOriginal(problem.span)),
      ...(repair.cut ? [repair.cut.span] : []),
    ];
    if (!spans.every(isInside)) return 'a span outside the text';
    const places = repair.choices.every(({ at, chosen }) => repair.text.slice(at.start, at.end) === chosen);
    if (!places || withReadings(repair, []) !== repair.text) return 'a choice in the wrong place';
    if (
      repair.complete &&
      [...repairCodes(repair.text)].some(({ changed, choices }) => changed && choices.length === 0)
    ) {
      return 'a repair that changes when it is repaired again';
    }
    const [code] = analyze(repair.text, { today: TODAY, endingWithinDays: 90 }).codes;
    if (code) {
      for (const { expected, found } of compareEcho(repair.text, code, text)) {
        if (!isInside(found) || expected.start < 0 || expected.end > repair.text.length)
          return 'an echo outside the text';
      }
    }
  }
  return undefined;
}
