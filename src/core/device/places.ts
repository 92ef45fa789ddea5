import type { Span } from '../text/span';

/**
 * Finds one word outside the codes, for offsets that only grow: the text of codes is not looked at, so that a text of
 * nothing else costs nothing.
 */
export class PlaceFinder {
  readonly #text: string;
  readonly #word: string;
  readonly #codes: readonly Span[];
  /** The first code behind the stretch that is being searched. */
  #code = 0;
  #found = -2;

  /** @param codes sorted, not overlapping; no word reaches into one */
  constructor(text: string, word: string, codes: readonly Span[]) {
    this.#text = text;
    this.#word = word;
    this.#codes = codes;
  }

  /** The first place at or behind `from`, or `-1`. */
  next(from: number): number {
    if (this.#found === -1 || this.#found >= from) return this.#found;
    this.#found = -1;
    for (; this.#code <= this.#codes.length; this.#code++) {
      const start = Math.max(from, this.#codes[this.#code - 1]?.end ?? 0);
      this.#found = this.#search(start, this.#codes[this.#code]?.start ?? this.#text.length);
      if (this.#found >= 0) break;
    }
    return this.#found;
  }

  #search(start: number, end: number): number {
    if (start + this.#word.length > end) return -1;
    if (end === this.#text.length) return this.#text.indexOf(this.#word, start);
    const at = this.#text.slice(start, end).indexOf(this.#word);
    return at < 0 ? -1 : start + at;
  }
}

/** Every place of a word outside the codes. */
export function* placesOf(text: string, word: string, codes: readonly Span[]): Generator<number> {
  const finder = new PlaceFinder(text, word, codes);
  for (let at = finder.next(0); at >= 0; at = finder.next(at + word.length)) yield at;
}
