import type { Span } from '../../text/span';

/** One line without its end, its indentation, blanks behind it and what a pager left in it. */
export interface Line extends Span {
  /** Where the next line begins. */
  readonly next: number;
}

/** What most pagers write, and that of ASA. */
const MORE = /--More--|<--- More --->/;

const ESCAPE = '\u001b';
const LONGEST_ESCAPE = 8;

/** The line that begins at `from`. */
export function lineAt(text: string, from: number): Line {
  const lineFeed = text.indexOf('\n', from);
  const stop = lineFeed < 0 ? text.length : lineFeed;
  const end = lineEnd(text, from, stop);
  let start = behindPager(text, from, end);
  while (start < end && isMargin(text.charCodeAt(start))) start++;
  return { start, end, next: lineFeed < 0 ? text.length : lineFeed + 1 };
}

/** Where a line's own text ends: behind it there may be blanks, and escapes by which a terminal clears or colours. */
function lineEnd(text: string, start: number, stop: number): number {
  let end = stop;
  for (;;) {
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    const last = Math.max(start, end - LONGEST_ESCAPE);
    const tail = text.slice(last, end).lastIndexOf(ESCAPE);
    if (tail < 0 || behindEscape(text, last + tail, end) < end) return end;
    end = last + tail;
  }
}

/** Where a line's own text begins when a pager wrote its line first and then went back over it. */
function behindPager(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  // Nearly every line begins with a letter or a few blanks; only others can have been paged.
  let at = start;
  while (at < end && text.charCodeAt(at) === 0x20) at++;
  const code = text.charCodeAt(at);
  if (first !== 0x1b && first !== 0x0d && first !== 0x08 && code !== 0x2d && code !== 0x1b && code !== 0x3c)
    return start;
  const more = MORE.exec(text.slice(start, Math.min(end, start + 64)));
  at = more ? start + more.index + more[0].length : start;
  while (at < end) {
    const here = text.charCodeAt(at);
    if (here === 0x1b) at = behindEscape(text, at, end);
    else if (here === 0x08 || here === 0x0d || (more && here === 0x20)) at++;
    else break;
  }
  return at;
}

/** ESC `[` parameters letter. */
function behindEscape(text: string, from: number, end: number): number {
  let at = from + 1;
  if (text.charCodeAt(at) !== 0x5b) return at;
  at++;
  while (at < end && text.charCodeAt(at) < 0x40) at++;
  return Math.min(end, at + 1);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0d || code === 0x09 || code === 0xa0;
}

/** Indentation, and the marks of mail programs and wikis in front of a quoted line. */
function isMargin(code: number): boolean {
  return isBlank(code) || code === 0x3e || code === 0x7c;
}
