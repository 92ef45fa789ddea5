import type { Span } from '../text/span';

/** Quotation marks of every typography, also as they are escaped. */
const QUOTE = '(?:["“”„‟«»‹›\'‘’‚`´]|&(?:amp;)?quot;|\\\\+"|%22)';
const QUOTES_BEFORE = new RegExp(`${QUOTE}{1,3}\\s{0,8}$`);
const QUOTES_BEHIND = new RegExp(`^\\s{0,8}${QUOTE}{1,3}`);

/** A prompt and the words of a command, up to its argument. */
const COMMAND =
  /(?:^|[\n\r])([^\n\r]{0,160}?\blicense\s+smart\s+(?:reservation|import|factory|export)[\w\s-]{0,60}?)\s*$/i;

/** The mark of a list in front of its item. */
const BULLET = /(?:^|[\n\r])[ \t]*((?:[-*+•·]|\d{1,3}[.)])[ \t]+)$/;

export interface Around {
  readonly bullet: Span | undefined;
  readonly command: Span | undefined;
  readonly quotes: readonly Span[];
}

/** Mark of a list, prompt, command and quotation marks around the code at `span`. */
export function aroundCode(text: string, span: Span): Around {
  const quotes: Span[] = [];
  let start = span.start;
  const before = text.slice(Math.max(0, span.start - 300), span.start);
  const opening = QUOTES_BEFORE.exec(before);
  if (opening) {
    start = span.start - opening[0].length;
    quotes.push({ start, end: start + opening[0].trimEnd().length });
  }
  const closing = QUOTES_BEHIND.exec(text.slice(span.end, span.end + 32));
  if (closing) {
    const end = span.end + closing[0].length;
    quotes.push({ start: end - closing[0].trimStart().length, end });
  }
  const from = Math.max(0, start - 300);
  const command = groupSpan(COMMAND, text.slice(from, start), from);
  const bullet = groupSpan(BULLET, text.slice(from, command?.start ?? start), from);
  return { bullet, command, quotes };
}

/** Where the first group of the pattern stands. */
function groupSpan(pattern: RegExp, text: string, offset: number): Span | undefined {
  const match = pattern.exec(text);
  const group = match?.[1];
  if (!match || group === undefined) return undefined;
  const start = offset + match.index + match[0].indexOf(group);
  return { start, end: start + group.length };
}
