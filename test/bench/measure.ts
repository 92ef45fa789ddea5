/** One thing to time; returns something so that the engine cannot leave it out. */
export interface Subject {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds for one run: the median over the rounds, and the quartiles around it. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Per round, so that ratios can be taken within a round. */
  readonly rounds: readonly number[];
}

const WARM_UP_ROUNDS = 3;
const ROUND_MILLISECONDS = 40;

/**
 * Times the subjects in turn, round by round, so that a machine that gets slower or faster does so for all of them.
 */
export function measure(subjects: readonly Subject[], rounds: number): Timing[] {
  const repeats = subjects.map((subject) => Math.max(...Array.from({ length: WARM_UP_ROUNDS }, () => runsIn(subject))));
  const times = subjects.map((): number[] => []);
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const [index, subject] of subjects.entries()) {
      const start = performance.now();
      const runs = repeats[index] ?? 1;
      for (let run = 0; run < runs; run++) subject.run();
      if (round >= 0) times[index]?.push((performance.now() - start) / runs);
    }
  }
  return subjects.map(({ name }, index) => summary(name, times[index] ?? []));
}

/** How often a subject runs in one round; the first answers are those of code that is not compiled yet. */
function runsIn({ run }: Subject): number {
  const start = performance.now();
  let runs = 0;
  do {
    run();
    runs++;
  } while (performance.now() - start < ROUND_MILLISECONDS);
  return runs;
}

function summary(name: string, rounds: readonly number[]): Timing {
  const sorted = [...rounds].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { name, median: at(0.5), low: at(0.25), high: at(0.75), rounds };
}

/** Median over the rounds of how often `base` would fit into `timing`. */
export function ratio(timing: Timing, base: Timing): number {
  return ratios(timing, base).median;
}

/** As {@link ratio}, with its quartiles. */
export function ratioSpread(timing: Timing, base: Timing): string {
  const { median, low, high } = ratios(timing, base);
  const digits = median < 10 ? 2 : median < 100 ? 1 : 0;
  return `${median.toFixed(digits)} × (${low.toFixed(digits)} – ${high.toFixed(digits)})`;
}

function ratios(timing: Timing, base: Timing): Timing {
  return summary(
    timing.name,
    timing.rounds.map((time, round) => time / (base.rounds[round] ?? Number.NaN)),
  );
}

/** The exponent by which the time grows with the size: 1 is linear. Least squares over the logarithms. */
export function growthExponent(points: readonly { readonly size: number; readonly time: number }[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ time }) => Math.log(time));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const above = xs.reduce((sum, x, index) => sum + (x - mx) * ((ys[index] ?? 0) - my), 0);
  const below = xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
  return above / below;
}
