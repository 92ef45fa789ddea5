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
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
