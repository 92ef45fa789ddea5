import { countWhile } from './countWhile';
import type { Span } from './span';

/** Many spans, asked often whether one of them meets another span. */
export class SpanSet {
  readonly #sorted: readonly Span[];
  /** The furthest end among the spans up to each one: spans may overlap. */
  readonly #reach: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#sorted = [...spans].sort((a, b) => a.start - b.start);
    let furthest = Number.NEGATIVE_INFINITY;
    this.#reach = this.#sorted.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** Whether any span has a character in common with this one. */
  meets({ start, end }: Span): boolean {
    const count = countWhile(this.#sorted, (span) => span.start < end);
    return count > 0 && (this.#reach[count - 1] ?? 0) > start;
  }
}

/** The same stretches, sorted, those that overlap made one. */
export function united(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end) {
      if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end };
    } else result.push(span);
  }
  return result;
}
