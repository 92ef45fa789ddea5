import type { Span } from './span';

/** What a run of white space looks like to the user. */
export type WhitespaceKind = 'line-break' | 'tab' | 'blank';

export function isWhitespace(charCode: number): boolean {
  return (
    charCode === 0x20 ||
    (charCode >= 0x09 && charCode <= 0x0d) ||
    charCode === 0xa0 ||
    charCode === 0x85 ||
    charCode === 0x1680 ||
    charCode === 0x2028 ||
    charCode === 0x2029 ||
    charCode === 0x202f ||
    charCode === 0x205f ||
    charCode === 0x3000 ||
    (charCode >= 0x2000 && charCode <= 0x200a)
  );
}

/** Whether any stands in `value`; quicker than looking for the runs. */
export function hasWhitespace(value: string): boolean {
  if (value.length > SHORT) return ANY.test(value);
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code <= 0x20 || code >= 0x7f) return ANY.test(value);
  }
  return false;
}

/** Longer values are looked through faster by a regular expression, which takes its time to begin. */
const SHORT = 16;

/** As {@link isWhitespace}, and the byte order mark. */
const ANY = /[\s\u0085]/;

/** Every run of white space in `within`, in order. */
export function whitespaceRuns(text: string, within: Span): Span[] {
  const runs: Span[] = [];
  let at = within.start;
  while (at < within.end) {
    if (!isWhitespace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < within.end && isWhitespace(text.charCodeAt(at))) at++;
    runs.push({ start, end: at });
  }
  return runs;
}

/** The most telling character of a run: a line break shows on the screen, a tab less, a blank least. */
export function whitespaceKind(text: string, run: Span): WhitespaceKind {
  let kind: WhitespaceKind = 'blank';
  for (let at = run.start; at < run.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029) return 'line-break';
    if (code === 0x09) kind = 'tab';
  }
  return kind;
}

export function isBlank(text: string, within: Span): boolean {
  for (let at = within.start; at < within.end; at++) if (!isWhitespace(text.charCodeAt(at))) return false;
  return true;
}
