import type { Span } from './span';
import { isWhitespace } from './whitespace';

/** A stretch of text that is, or was meant to be, one code. */
export interface Fragment extends Span {
  /** Whether its close tag is there. */
  readonly complete: boolean;
}

const NAME = 'specificPLR';
const OPEN = `<${NAME}`;
const CLOSE = `</${NAME}`;

/** How far behind the root's open tag the next tag may stand. Further away, the root is only mentioned, as in a manual. */
const REACH = 200;

/**
 * Finds every authorization code in any text: bare, in a command line, in prose, several of them. Linear in the text.
 *
 * A code without its end reaches to where the text stops looking like one: a quote, an empty line, the next code or the end.
 */
export function findFragments(text: string): Fragment[] {
  const fragments: Fragment[] = [];
  let close = -1;
  let start = text.indexOf(OPEN);
  while (start >= 0) {
    const nextOpen = text.indexOf(OPEN, start + OPEN.length);
    const limit = nextOpen < 0 ? text.length : nextOpen;
    if (close < start) close = text.indexOf(CLOSE, start);
    if (close < 0) close = Number.POSITIVE_INFINITY;
    if (isCode(text, start, limit, close < limit)) {
      fragments.push(close < limit ? closedFragment(text, start, close, limit) : openFragment(text, start, limit));
    }
    start = nextOpen;
  }
  return fragments;
}

/**
 * The next tag or the end of the text follows at once. Where something else stands in between, it is a mention in prose:
 * quoted, left out with dots, or followed by words; unless the words stand in a code that has its end.
 */
function isCode(text: string, start: number, limit: number, hasClose: boolean): boolean {
  const behindName = start + OPEN.length;
  const next = text.charCodeAt(behindName);
  const isNameEnd = behindName >= limit || next === 0x3e || next === 0x2f || isWhitespace(next) || next === 0x3c;
  if (!isNameEnd || (next === 0x2f && !hasClose)) return false;
  const found = text.indexOf('<', behindName);
  const tag = found < 0 || found > limit ? limit : found;
  if (tag - behindName > REACH) return false;
  const rest = text.slice(behindName, tag);
  const gap = rest.slice(rest.indexOf('>') + 1).trim();
  if (gap === '') return true;
  return !MENTION.test(gap) && /[A-Za-z]/.test(text.charAt(tag + 1)) && (hasClose || !/\s/.test(gap));
}

/** What follows the root's tag where a text only speaks of it. */
const MENTION = /^(?:["'`“”‘’»…]|\.\.)/;

function closedFragment(text: string, start: number, close: number, limit: number): Fragment {
  let end = close + CLOSE.length;
  while (end < limit && isWhitespace(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) === 0x3e ? { start, end: end + 1, complete: true } : openFragment(text, start, limit);
}

function openFragment(text: string, start: number, limit: number): Fragment {
  return { start, end: endOfCut(text, start, limit), complete: false };
}

/**
 * Where a code without its end can be read to: in front of a tag that was cut in the middle, behind the last character
 * that can be seen.
 */
export function endOfWholeTags(text: string, { start, end }: Span): number {
  const stretch = text.slice(start, end);
  const tag = stretch.lastIndexOf('<');
  return tag < 0 || tag < stretch.lastIndexOf('>') ? end : start + stretch.slice(0, tag).trimEnd().length;
}

/** More text than a whole code of hundreds of entitlements takes. */
const LONGEST = 256 * 1024;

/** Ends of a paragraph, of a quotation and of a command's output: nothing behind them belongs to a code any more. */
const STOP = /"|\r?\n[ \t]*\r?\n|\n[ \t]*(?:admin:|[\w.-]{1,64}(?:\([\w-]{1,64}\))?(?:#|>(?=\s|$)))/;

/** Where a code without its end stops: behind the last character that can still belong to it. */
function endOfCut(text: string, start: number, limit: number): number {
  const stretch = text.slice(start, Math.min(limit, start + LONGEST));
  const stop = STOP.exec(stretch);
  return start + stretch.slice(0, stop?.index).trimEnd().length;
}
