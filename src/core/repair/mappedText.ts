import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/**
 * A text made out of another one by taking away and mapping characters, which still knows for each of its characters where in
 * the original it came from. So each step of a repair, however deep in layers, can name its place in the original.
 */
export class MappedText {
  readonly text: string;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** Where an empty text stands. */
  readonly #base: number;

  private constructor(text: string, starts: Int32Array, ends: Int32Array, base: number) {
    this.text = text;
    this.#starts = starts;
    this.#ends = ends;
    this.#base = base;
  }

  /** A stretch of the original, each character of which stands for itself. */
  static of(original: string, { start, end }: Span): MappedText {
    const text = original.slice(start, end);
    const starts = new Int32Array(text.length);
    const ends = new Int32Array(text.length);
    for (let at = 0; at < text.length; at++) {
      starts[at] = start + at;
      ends[at] = start + at + 1;
    }
    return new MappedText(text, starts, ends, start);
  }

  /** A stretch of this text. */
  part({ start, end }: Span): MappedText {
    const base = this.origin({ start, end }).start;
    return new MappedText(
      this.text.slice(start, end),
      this.#starts.slice(start, end),
      this.#ends.slice(start, end),
      base,
    );
  }

  /** The text after the edits, which have to be sorted and must not overlap. New characters stand for the whole replaced span. */
  apply(edits: readonly Edit[]): MappedText {
    let length = this.text.length;
    for (const { span, newText } of edits) length += newText.length - (span.end - span.start);
    const starts = new Int32Array(length);
    const ends = new Int32Array(length);
    let text = '';
    let from = 0;
    let to = 0;
    const keep = (end: number) => {
      text += this.text.slice(from, end);
      starts.set(this.#starts.subarray(from, end), to);
      ends.set(this.#ends.subarray(from, end), to);
      to += end - from;
    };
    for (const { span, newText } of edits) {
      keep(span.start);
      const origin = this.origin(span);
      text += newText;
      starts.fill(origin.start, to, to + newText.length);
      ends.fill(origin.end, to, to + newText.length);
      to += newText.length;
      from = span.end;
    }
    keep(this.text.length);
    return new MappedText(text, starts, ends, this.#base);
  }

  /** The stretch of the original that a stretch of this text came from. */
  origin({ start, end }: Span): Span {
    if (start < end) return { start: this.#starts[start] ?? this.#base, end: this.#ends[end - 1] ?? this.#base };
    const at = this.#starts[start] ?? this.#ends[start - 1] ?? this.#base;
    return { start: at, end: at };
  }
}
