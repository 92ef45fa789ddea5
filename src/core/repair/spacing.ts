import { canonicalEdits } from '../codes/canonical';
import type { AuthorizationCode } from '../codes/model';
import type { Edit } from '../text/edit';
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
    columns: commonLength(lines.text),
    hasOddBlanksOnly: hasOddBlanksOnly(text, code),
    hasLooseBlanks,
    isSuspicious: hasLooseBlanks ? blanksInRows(lines, taken) : () => false,
  };
}

/** Margins that line ends are cut at; further apart they are seen as what they are. */
const NARROWEST = 19;
const WIDEST = 300;

/**
 * Whether a blank may be what a line end was turned into: there is a width by which a blank follows a blank all through the
 * code, and this one is in that row, and another one of it stands where no blank can be.
 */
function blanksInRows(lines: Lines, taken: readonly TakenSpace[]): (offset: number) => boolean {
  // Real line ends came later and are not counted.
  const places = new Int32Array(lines.text.length + 1);
  const ends = new Set<number>();
  let flat = '';
  let from = 0;
  const runs = [...lines.text.matchAll(/\s+/g)].filter(([run]) => hasLineBreak(run));
  for (const run of [...runs, undefined]) {
    const end = run?.index ?? lines.text.length;
    for (let at = from; at <= end; at++) places[at] = flat.length + at - from;
    flat += lines.text.slice(from, end);
    from = end + (run?.[0].length ?? 0);
    if (run) ends.add(flat.length);
  }
  const loose = new Set(
    taken.filter(({ run }) => run.length === 1 && !hasLineBreak(run)).map(({ place }) => places[place] ?? -1),
  );
  const row: Row = {
    start: Math.max(0, flat.search(/<\s{0,99}s\s{0,99}p\s{0,99}e\s{0,99}c/i)),
    end: flat.lastIndexOf('>'),
    blanks: blanksOf(flat, ends),
    loose,
  };
  return (offset) => {
    const at = places[lines.placeOf(offset)] ?? 0;
    for (let width = NARROWEST; width <= WIDEST; width++) if (isInRow(row, at, width)) return true;
    return false;
  };
}

interface Row {
  readonly start: number;
  readonly end: number;
  /** For each place the blank at it or beside it, -1 where there is none. */
  readonly blanks: Int32Array;
  /** Blanks that stand where no blank can be. */
  readonly loose: ReadonlySet<number>;
}

function isInRow(row: Row, at: number, width: number): boolean {
  let isLoose = false;
  for (const step of [-width, width]) {
    for (let place = at + step; place > row.start && place < row.end; place += step) {
      const blank = row.blanks[place] ?? -1;
      if (blank < 0) return false;
      isLoose ||= row.loose.has(blank);
      place = blank;
    }
  }
  return isLoose;
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
function commonLength(text: string): number {
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
