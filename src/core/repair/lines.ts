import type { Span } from '../text/span';

/** Every end of line that a terminal, an editor or a page leaves: LF, CRLF, `\r\r\n`, a lone CR, NEL, LS, PS, VT, FF. */
const LINE_END = /\r*\n|\r|[\u0085\u2028\u2029\u000b\u000c]/g;

/** The lines of a text, without their ends. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const end of text.matchAll(LINE_END)) {
    lines.push({ start, end: end.index });
    start = end.index + end[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

const BREAK = /[\n\r\u0085\u2028\u2029\u000b\u000c]/;

export function hasLineBreak(text: string): boolean {
  return BREAK.test(text);
}
