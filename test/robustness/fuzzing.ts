import { analyze } from '../../src/core/analyze';
import { compareEcho } from '../../src/core/repair/echo';
import { findCodeRegions } from '../../src/core/repair/regions';
import { repairCodes } from '../../src/core/repair/repair';
import { withReadings } from '../../src/core/repair/steps';
import type { Span } from '../../src/core/text/span';
import { TODAY } from '../support/analysis';
import { mutate, seededRandom } from '../support/mutations';
import { LAYERS } from './damage';

/** Milliseconds for 100 kB; a short input may take what a timer and a garbage collection take. */
const LIMIT = 50;
const SHORTEST = 20_000;

/** What went wrong with one input, with all that is needed to see it again. */
export type Failure = string;

/** Runs mutated inputs through everything; `now` is a clock, so that the core needs none. */
export function fuzz(codes: readonly string[], count: number, seed: number, now: () => number): Failure[] {
  warmUp(codes, seed, Math.min(count, 100));
  const random = seededRandom(seed);
  const failures: Failure[] = [];
  for (let index = 0; index < count; index++) {
    const text = inputOf(codes, random);
    const what = failureOf(text, now);
    if (what !== undefined) failures.push(`input ${index} of seed ${seed} (${text.length} characters): ${what}`);
  }
  return failures;
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

function failureOf(text: string, now: () => number): string | undefined {
  try {
    const wrong = wrongSpans(text);
    if (wrong !== undefined) return wrong;
    const limit = (LIMIT * Math.max(text.length, SHORTEST)) / 100_000;
    // The fastest of some runs: everything else is the machine's.
    let fastest = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 8 && fastest > limit; run++) {
      const began = now();
      [...repairCodes(text)];
      fastest = Math.min(fastest, now() - began);
    }
    return fastest > limit ? `${Math.round(fastest)} ms` : undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function wrongSpans(text: string): string | undefined {
  const isInside = ({ start, end }: Span) => start >= 0 && start <= end && end <= text.length;
  for (const region of findCodeRegions(text)) if (!isInside(region)) return 'a region outside the text';
  for (const repair of repairCodes(text)) {
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
