import type { Span } from '../text/span';

/** Answers, for offsets that only grow, which of some sorted spans one lies in; linear over all questions together. */
export class SpanCursor {
  readonly #spans: readonly Span[];
  #next = 0;

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  /** The end of the span that holds `offset`, or `undefined` outside all of them. */
  endOfHolder(offset: number): number | undefined {
    while (this.#next < this.#spans.length && (this.#spans[this.#next]?.end ?? 0) <= offset) this.#next++;
    const span = this.#spans[this.#next];
    return span && span.start <= offset ? span.end : undefined;
  }
}
