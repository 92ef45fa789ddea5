import type { Span } from '../text/span';
import { decodeBase64 } from './base64';
import { CLOSERS, OPENERS, SLASHES, tolerant } from './tolerant';
import type { WholeCode } from './whole';

/** A stretch of text in which a code is, or was meant to be, in some layer; whole lines as a rule. */
export interface Region extends Span {
  /** No root opens in it: the code lost its start. */
  readonly isHeadless: boolean;
}

/** Names that no text holds by chance, and runs that may be base64. */
const ANCHOR =
  /(specificPLR|authorizationCode|licenseType|subscriptionID|tagDescription|displayName|entitlements?)|[A-Za-z0-9+/_-]{40,}/gi;
/** Nothing of one code lies further apart than this, long values and escaping counted in. */
const REACH = 4000;
/** No code takes more text, whatever layers lie over it. */
const LONGEST = 256 * 1024;
/** How far in front of its line's first character a prompt, a command and a mark reach. */
const LONGEST_FRONT = 400;
const BRACKET_BEFORE = new RegExp(`${OPENERS}[\\s\\\\\\0]{0,12}(${SLASHES})?[\\s\\\\\\0]{0,12}$`, 'i');
const ROOT = tolerant('specificPLR');
const ROOT_OPEN = new RegExp(`${OPENERS}[^A-Za-z<]{0,12}${ROOT}`, 'gi');
const ROOT_CLOSE = new RegExp(`(?:${SLASHES})[^A-Za-z<]{0,12}${ROOT}`, 'i');

/** Less than this behind a root is nothing. */
const MOST_EMPTY = 16;

interface Anchor extends Span {
  /** In lower case. */
  readonly name: string;
  /** The root opens here. */
  readonly isRoot: boolean;
  /** The root closes here. */
  readonly isEnd: boolean;
}

/**
 * Finds where codes are or were meant to be, one after the other, so that a caller can stop for breath in between. Linear in
 * the text; a text without any name of a code and without base64 costs one search.
 *
 * @param whole codes that have nothing to be repaired, sorted: their names are not looked for
 */
export function* findCodeRegions(text: string, whole: readonly WholeCode[] = []): Generator<Region> {
  if (NUL.test(text)) yield* regionsOfUtf16(text);
  else if (text.includes('\u3c00')) yield* regionsIn(unswapped(text), []);
  else yield* regionsIn(text, whole);
}

/** The other half of each character of UTF-16, also as it is escaped. */
const NUL = /\0|%(?:25){0,8}00|\\{1,16}u0000/;

/** The same characters with their bytes the right way round; offsets stay. */
function unswapped(text: string): string {
  return text.replace(/[\u0900-\u7f00]/g, (character) => {
    const code = character.charCodeAt(0);
    return (code & 0xff) === 0 ? String.fromCharCode(code >> 8) : character;
  });
}

/** The NULs are left out for the search; offsets are those of the text with them. */
function* regionsOfUtf16(text: string): Generator<Region> {
  const offsets = new Int32Array(text.length + 1);
  let bare = '';
  let from = 0;
  const keep = (end: number) => {
    for (let at = from; at < end; at++) offsets[bare.length + at - from] = at;
    bare += text.slice(from, end);
  };
  for (const { index, 0: nul } of text.matchAll(new RegExp(NUL, 'g'))) {
    keep(index);
    from = index + nul.length;
  }
  keep(text.length);
  for (const { start, end, isHeadless } of regionsIn(bare, [])) {
    yield { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1, isHeadless };
  }
}

function* regionsIn(text: string, whole: readonly WholeCode[]): Generator<Region> {
  const pattern = new RegExp(ANCHOR);
  let next = 0;
  let anchors: Anchor[] = [];
  let previousEnd = 0;
  const flush = function* (limit: number): Generator<Region> {
    const region = regionOf(text, anchors, previousEnd, limit);
    anchors = [];
    if (!region) return;
    previousEnd = region.end;
    pattern.lastIndex = Math.max(pattern.lastIndex, region.end);
    yield region;
  };
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index, 0: found, 1: name } = match;
    if (name === undefined) {
      if (anchors.length > 0 && !anchors.some(({ isEnd }) => isEnd)) continue;
      const block = endOfBase64(text, index);
      pattern.lastIndex = Math.max(index + 1, block.end);
      if (!block.holdsCode) continue;
      yield* flush(index);
      const region = {
        start: startOfLine(text, index, previousEnd),
        end: endOfLine(text, block.end, startOfNextBase64(text, block.end)),
        isHeadless: false,
      };
      previousEnd = region.end;
      pattern.lastIndex = region.end;
      yield region;
      continue;
    }
    const bracket = BRACKET_BEFORE.exec(text.slice(Math.max(previousEnd, index - 64), index));
    if (!bracket) continue;
    const isRoot = name.toLowerCase() === 'specificplr';
    const isClose = bracket[1] !== undefined;
    const anchor: Anchor = {
      name: name.toLowerCase(),
      isRoot: isRoot && !isClose,
      isEnd: isRoot && isClose,
      start: index - bracket[0].length,
      end: index + found.length,
    };
    if (isOfNextCode(anchor, anchors)) yield* flush(anchor.start);
    if (anchor.start < previousEnd) continue;
    anchors.push(anchor);
    if (!anchor.isRoot) continue;
    while ((whole[next]?.start ?? Number.POSITIVE_INFINITY) < anchor.start) next++;
    const code = whole[next];
    if (code?.start !== anchor.start || !code.isDense) continue;
    // All names up to its end are its own, and near each other.
    const nameEnd = code.end - 1;
    anchors.push({
      name: anchor.name,
      isRoot: false,
      isEnd: true,
      start: nameEnd - anchor.name.length - 2,
      end: nameEnd,
    });
    pattern.lastIndex = nameEnd;
  }
  yield* flush(text.length);
}

function isOfNextCode(anchor: Anchor, anchors: readonly Anchor[]): boolean {
  const first = anchors[0];
  const last = anchors.at(-1);
  if (!first || !last) return false;
  return anchor.isRoot || last.isEnd || anchor.start - last.end > REACH || anchor.end - first.start > LONGEST;
}

/** @param limit where the next code begins, or the text ends */
function regionOf(text: string, anchors: readonly Anchor[], from: number, limit: number): Region | undefined {
  const first = anchors[0];
  const last = anchors.at(-1);
  if (!first || !last) return undefined;
  // A root with nothing in it, and the next one at once: no code of any kind.
  if (anchors.length === 1 && first.isRoot && limit < text.length && limit - first.end < MOST_EMPTY) return undefined;
  const root = first.isRoot ? first : brokenRootBefore(text, first.start, from);
  if (!root && !last.isEnd && !isHeadlessCode(text, anchors)) return undefined;
  const start = root
    ? startOfLine(text, startOfEscape(text, root.start, from), from)
    : startOfParagraph(text, first.start, from);
  const close = last.isEnd ? last.end : brokenCloseBehind(text, last.end, limit);
  const end = close === undefined ? endOfParagraph(text, last.end, limit) : endOfLine(text, close, limit);
  return { start, end, isHeadless: root === undefined };
}

/** Of text that was escaped over and over: the `&` of `&amp;amp;…lt;`. */
function startOfEscape(text: string, at: number, from: number): number {
  let start = at;
  while (start - 4 >= from && at - start < LONGEST && text.startsWith('amp;', start - 4)) start -= 4;
  return start > from && text.charAt(start - 1) === '&' ? start - 1 : start;
}

/** Something of a code without both of its ends; a file of Smart Licensing Using Policy has the same elements. */
function isHeadlessCode(text: string, anchors: readonly Anchor[]): boolean {
  const names = new Set(anchors.map(({ name }) => name));
  if (names.size < 3 || !(names.has('authorizationcode') || names.has('entitlement'))) return false;
  const start = Math.max(0, (anchors[0]?.start ?? 0) - 2000);
  return !/smartLicense/i.test(text.slice(start, anchors.at(-1)?.end));
}

/** A root whose name is broken, within reach in front of the first name that is whole. */
function brokenRootBefore(text: string, before: number, from: number): Span | undefined {
  const start = Math.max(from, before - 600);
  const found = [...text.slice(start, before).matchAll(ROOT_OPEN)].at(-1);
  return found && { start: start + found.index, end: start + found.index + found[0].length };
}

/** The offset behind a broken name of the root's close tag. */
function brokenCloseBehind(text: string, behind: number, limit: number): number | undefined {
  const found = ROOT_CLOSE.exec(text.slice(behind, Math.min(limit, behind + REACH)));
  return found ? behind + found.index + found[0].length : undefined;
}

const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;

function startOfLine(text: string, at: number, from: number): number {
  const first = Math.max(from, at - LONGEST_FRONT);
  for (let start = at; start > first; start--) if (LINE_BREAK.test(text.charAt(start - 1))) return start;
  return first;
}

const BRACKET_BEHIND = new RegExp(`^(?:-{2} ?more ?-{2}|<-{3} ?more ?-{3}>|[^A-Za-z<]){0,24}?${CLOSERS}`, 'i');

/** A line end with what can stand at both sides of it, or a mark at a margin. */
const LINE_EDGE = /\\?[\r\n]+[ \t]*(?:>[ \t]?)*(?:\[?\d\d:\d\d:\d\d\]?[ \t])?|[\s$]/g;

/** The offset behind the `>` of a tag whose name ends at `at`, also where its escape is broken by a line end. */
function behindBracket(text: string, at: number): number {
  if (text.charAt(at) === '>') return at + 1;
  const stretch = text.slice(at, at + 120);
  // In an escape no bracket of its own can stand, so one in front of a line is a mark of it.
  const edge = /^(?:[&%]|\\{1,9}u)/.test(stretch) ? LINE_EDGE : /\\(?=[\r\n])|[\s$]/g;
  const visible = [...stretch.replace(edge, (run) => '\0'.repeat(run.length)).matchAll(/[^\0]/g)];
  const bracket = BRACKET_BEHIND.exec(visible.map(([character]) => character).join(''));
  const last = bracket && visible[bracket[0].length - 1];
  return last ? at + last.index + 1 : at;
}

const NEXT_TAG = new RegExp(OPENERS, 'i');

/** Behind the `>` of the close tag, a quote and what else its line holds in front of another tag. */
function endOfLine(text: string, at: number, limit: number): number {
  const behind = Math.min(limit, behindBracket(text, at));
  const last = Math.min(limit, behind + LONGEST_FRONT);
  const rest = text.slice(behind, last);
  const ends = [rest.search(LINE_BREAK), rest.search(NEXT_TAG)].filter((end) => end >= 0);
  return ends.length === 0 ? last : behind + Math.min(...ends);
}

/** An empty line or one with a prompt: what lies beyond is not of the code. */
const STOP = /\r?\n[ \t>|]*\r?\n|\n[ \t]*(?:admin:|[\w.-]{1,64}(?:\([\w-]{1,64}\))?[#>](?=\s|$))/g;

function startOfParagraph(text: string, at: number, from: number): number {
  const first = Math.max(from, at - REACH);
  const stops = [...text.slice(first, at).matchAll(STOP)];
  const stop = stops.at(-1);
  if (!stop) return first;
  const isEmptyLine = /\n[ \t>|]*\r?\n$/.test(stop[0]);
  return first + stop.index + (isEmptyLine ? stop[0].length : 1);
}

function endOfParagraph(text: string, at: number, limit: number): number {
  const last = Math.min(limit, at + REACH);
  const stop = text.slice(at, last).search(STOP);
  return stop < 0 ? last : at + stop;
}

/** So much of a block is decoded to see whether it is worth it. */
const SAMPLE = 6000;
const RUN = /(?:[A-Za-z0-9+/_-]|%(?:25)*2[BF]|\\\/)+(?:=|%(?:25)*3D|\\u003d){0,3}/iy;
/** What a terminal leaves between two characters that belong together. */
const RESIDUE =
  /\x1b\[[\d;?]{0,8}[A-Za-z]|\x08+ {1,16}\x08*|-{2} ?more ?-{2}[\b ]*|[^A-Za-z0-9+/=_<\s-]{1,16}|\s{1,4}(?=[^\sA-Za-z0-9+/_<-])/iy;
/** The front of a line, then base64 again: the rest of a block, or its short last line. */
const NEXT_LINE =
  /(?:\s|\\[nr]|[\\^=$`|]){1,12}(?:[^\n\r]{0,48}?(?=[A-Za-z0-9+/_-]{16})|[^A-Za-z0-9\n\r]{0,24}(?=[A-Za-z0-9+/_-]{1,16}(?:=3D|=){0,3}(?:[\s|"'“”„«»‘’`$\\\x08\x1b\u00ad\u200b]|$)))/y;
/** A line that something else wrote into the block. */
const OTHER_LINE =
  /\r?\n<?-{2,3} ?more ?-{2,3}>?(?=\r?\n)|\r?\n(?:(?![A-Za-z0-9+/_-]{16})[^\n\r]){1,200}(?=\r?\n[^\n\r]{0,24}[A-Za-z0-9+/_-]{40})/iy;
/** So many of them can stand together. */
const MOST_GAPS = 4;

/** Where a block of base64 ends that begins at `at`, and whether a code lies in it. */
function endOfBase64(text: string, at: number): { readonly end: number; readonly holdsCode: boolean } {
  let end = at;
  let sample = '';
  let from = at;
  for (let gaps = 0; gaps <= MOST_GAPS && from - at < LONGEST; ) {
    const run = matchAt(RUN, text, from);
    if (run !== '') {
      end = from + run.length;
      from = end;
      gaps = 0;
      if (sample.length < SAMPLE) sample += run;
    } else {
      const gap = matchAt(OTHER_LINE, text, from) || matchAt(NEXT_LINE, text, from) || matchAt(RESIDUE, text, from);
      if (gap === '') break;
      from += gap.length;
      gaps++;
    }
  }
  const digits = sample
    .replace(/%(?:25)*2B/gi, '+')
    .replace(/%(?:25)*2F|\\\//gi, '/')
    .replace(/[^A-Za-z0-9+/_-]+/g, '');
  return { end, holdsCode: decodeBase64(digits).length > 0 };
}

/** A second block in the same line is not of the first. */
function startOfNextBase64(text: string, at: number): number {
  const next = text.slice(at, at + LONGEST_FRONT).search(/[A-Za-z0-9+/_-]{16}/);
  return next < 0 ? text.length : at + next;
}

/** What a sticky pattern matches at an offset; empty where it does not. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
