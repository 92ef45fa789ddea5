import { canonicalEdits } from '../codes/canonical';
import type { AuthorizationCode } from '../codes/model';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { isWhitespace } from '../text/whitespace';
import type { LayerCode } from './layer';
import { hasLineBreak, linesOf } from './lines';
import type { Geometry } from './names';

/** White space that was taken out. */
export interface TakenSpace {
  readonly run: string;
  /** In the lines of the code. */
  readonly place: number;
  /** Something of the same tag or value stands on both sides of it. */
  readonly isInner: boolean;
}

/** Which kind of damage a run of white space is. */
export function layerOfSpace(run: string): LayerCode {
  if (hasLineBreak(run)) return 'layer.wrap';
  return /[^ \t]/.test(run) ? 'layer.nbsp' : 'layer.blank';
}

/** The white space of a code that belongs neither between its elements nor into its values, names left out. */
export function tightSpace(text: string, code: AuthorizationCode): Edit[] {
  return code.root ? canonicalEdits(text, code.root) : [];
}

/** Both neighbours of the run belong to the value or tag that it stands in; blanks behind a comma are a matter of style. */
export function isInnerSpace(text: string, { span }: Edit): boolean {
  return !/[>,;]/.test(text.charAt(span.start - 1)) && text.charAt(span.end) !== '<';
}

/** The lines of a code while all of its white space is still there. */
export interface Lines {
  readonly text: string;
  /** The code alone. */
  readonly code: Span;
  /** All lines but the first and the last are so long; 0 when they differ. */
  readonly columns: number;
  /** Whether more than white space was taken out of the code: then distances are no longer those of a margin. */
  isLayered(): boolean;
  /** Where in `text` an offset of the present text is. */
  placeOf(offset: number): number;
}

export function geometryOf(
  text: string,
  code: AuthorizationCode,
  taken: readonly TakenSpace[],
  lines: Lines,
): Geometry {
  const tightBreaks = new Map<string, number>();
  for (const { run, isInner } of taken) {
    if (isInner && hasLineBreak(run)) tightBreaks.set(run, (tightBreaks.get(run) ?? 0) + 1);
  }
  const hasLooseBlanks = taken.some(({ run }) => !hasLineBreak(run));
  return {
    tightBreaks,
    columns: lines.columns,
    hasOddBlanksOnly: hasOddBlanksOnly(text, code),
    hasLooseBlanks,
    isSuspicious: hasLooseBlanks ? blanksInRows(lines, taken) : () => false,
  };
}

/** No real code has so many blanks that each of them could not be held against every margin. */
const MOST_BLANKS = 5000;

/** Margins that line ends are cut at as a rule. */
const NARROWEST = 19;
const WIDEST = 300;

/**
 * Whether a blank may be what a line end was turned into: there is a width by which a blank follows a blank all through the
 * code, and this one is in that row, and another one of it stands where no blank can be. Where those inside tags and values are
 * in no common row, something else than one margin put them there, and every blank is suspicious.
 */
function blanksInRows(lines: Lines, taken: readonly TakenSpace[]): (offset: number) => boolean {
  if (lines.isLayered()) return () => true;
  const { start, end } = lines.code;
  // Real line ends came later and are not counted.
  const places = new Int32Array(end - start + 1);
  const ends = new Set<number>();
  let flat = '';
  let from = start;
  const keep = (to: number) => {
    for (let at = from; at <= to; at++) places[at - start] = flat.length + at - from;
    flat += lines.text.slice(from, to);
  };
  for (const { index, 0: run } of lines.text.slice(start, end).matchAll(/\s+/g)) {
    if (!hasLineBreak(run)) continue;
    keep(start + index);
    from = start + index + run.length;
    ends.add(flat.length);
  }
  keep(end);
  const loose = taken.filter(({ run }) => run.length === 1 && !hasLineBreak(run));
  const placesOf = (spaces: readonly TakenSpace[]) =>
    spaces.map(({ place }) => places[place - start] ?? 0).sort((a, b) => a - b);
  const row: Row = { end: flat.length, blanks: blanksOf(flat, ends), loose: new Set(placesOf(loose)) };
  const inner = placesOf(loose.filter(({ isInner }) => isInner));
  if (flat.split(' ', MOST_BLANKS).length === MOST_BLANKS || (inner.length > 1 && !hasRowOf(row, inner)))
    return () => true;
  // A blank behind a comma is a matter of style. So are blanks between all elements: a wide margin leaves few line ends.
  const others = placesOf(loose.filter(({ place }) => !/[,;]/.test(lines.text.charAt(place - 1))));
  const wide = others.length <= 1 + flat.length / WIDEST ? others : [];
  return (offset) => {
    const at = places[lines.placeOf(offset) - start] ?? 0;
    for (let width = NARROWEST; width <= WIDEST; width++) if (isInRow(row, at, width)) return true;
    return wide.some((other) => isInWideRow(row, at, other));
  };
}

interface Row {
  readonly end: number;
  /** For each place the blank at it or beside it, -1 where there is none. */
  readonly blanks: Int32Array;
  /** Blanks that stand where no blank can be. */
  readonly loose: ReadonlySet<number>;
}

/** The blanks that follow each other by one width and of which `at` is one, if they go all through the code. */
function rowOf({ blanks, end }: Row, at: number, width: number): number[] | undefined {
  const members = [at];
  for (const step of [-width, width]) {
    for (let place = at + step; place > 0 && place < end; place += step) {
      place = blanks[place] ?? -1;
      if (place < 0) return undefined;
      members.push(place);
    }
  }
  return members;
}

function isInRow(row: Row, at: number, width: number): boolean {
  return rowOf(row, at, width)?.some((member) => member !== at && row.loose.has(member)) ?? false;
}

/** As {@link isInRow}, for every width that leads from this blank to a loose one. */
function isInWideRow(row: Row, at: number, loose: number): boolean {
  const distance = Math.abs(at - loose);
  for (let times = 1; distance > times * WIDEST; times++) {
    const width = Math.round(distance / times);
    for (const near of [width - 1, width, width + 1]) if (isInRow(row, at, near)) return true;
  }
  return false;
}

/** Whether all of these blanks are in one row. */
function hasRowOf(row: Row, loose: readonly number[]): boolean {
  const [first = 0, second = 0] = loose;
  for (let width = NARROWEST; width <= second - first + 1; width++) {
    const members = new Set(rowOf(row, first, width));
    if (loose.every((at) => members.has(at))) return true;
  }
  return false;
}

/** @param ends where real line ends were: one of them may have taken the blank beside it along */
function blanksOf(text: string, ends: ReadonlySet<number>): Int32Array {
  const blanks = new Int32Array(text.length + 1).fill(-1);
  const isBlank = (at: number) => ends.has(at) || isWhitespace(text.charCodeAt(at));
  for (let at = 0; at <= text.length; at++) {
    if (!isBlank(at)) continue;
    if (at > 0 && blanks[at - 1] !== at - 1) blanks[at - 1] = at;
    blanks[at] = at;
    if (!isBlank(at + 1)) blanks[at + 1] = at;
  }
  return blanks;
}

/** The length of all lines but the first and the last, if it is one. */
export function commonLength(text: string): number {
  const lines = linesOf(text).slice(1, -1);
  const lengths = new Set(lines.map(({ start, end }) => end - start));
  return lengths.size === 1 ? ([...lengths][0] ?? 0) : 0;
}

/** At least two blanks in names, and every one of them a no-break or another odd one. */
function hasOddBlanksOnly(text: string, code: AuthorizationCode): boolean {
  let odd = 0;
  for (const { displayName, tagDescription } of code.entitlements) {
    for (const field of [displayName, tagDescription]) {
      for (let at = field?.span.start ?? 0; at < (field?.span.end ?? 0); at++) {
        const character = text.charCodeAt(at);
        if (character === 0x20) return false;
        if (character > 0x7f && isWhitespace(character)) odd++;
      }
    }
  }
  return odd >= 2;
}
