import { countWhile } from './countWhile';

/** Line starts of one text, made once, so that an offset becomes line and column in logarithmic time. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    // The three line ends that editors know: LF, CRLF and a lone CR.
    let lf = text.indexOf('\n');
    let cr = text.indexOf('\r');
    while (lf >= 0 || cr >= 0) {
      if (cr < 0 || (lf >= 0 && lf < cr)) {
        this.#starts.push(lf + 1);
        lf = text.indexOf('\n', lf + 1);
      } else {
        if (lf !== cr + 1) this.#starts.push(cr + 1);
        cr = text.indexOf('\r', cr + 1);
      }
    }
  }

  /** One-based line and column (UTF-16 units) of an offset. */
  at(offset: number): { readonly line: number; readonly column: number } {
    const line = countWhile(this.#starts, (start) => start <= offset);
    return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1 };
  }
}
