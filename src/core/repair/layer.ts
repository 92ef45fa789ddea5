import type { LayerCode, RepairReason } from '../checks/layers';
import type { Edit } from '../text/edit';

export type { LayerCode, RepairReason } from '../checks/layers';

/** One layer: a pure function that finds what belongs to it. No edits: the layer is not there. */
export interface Layer {
  readonly code: LayerCode;
  /** Whether what it takes away or maps cannot have been anything else. */
  readonly sure: boolean;
  readonly reason: RepairReason;
  /** The text as a whole is written in another way, so layers may lie below it again. */
  readonly encoding?: boolean;
  /** Decoding changes each character, so only all of it can be replaced. */
  readonly opaque?: boolean;
  /** Also counts where it stands in front of the code in its first line. */
  readonly around?: boolean;
  /** Sorted, not overlapping. */
  find(text: string): Edit[];
}

/** An edit for each match of a pattern, which has to be global. */
export function replaceMatches(text: string, pattern: RegExp, newText = ''): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    if (match[0] !== '') edits.push({ span: { start: match.index, end: match.index + match[0].length }, newText });
  }
  return edits;
}

/**
 * Replaces an escape by what it stands for and leaves white space inside it where it is: a line that was broken in the middle
 * of `&lt;` is still a broken line afterwards.
 */
export function replaceEscape(written: string, start: number, newText: string, edits: Edit[]): void {
  if (!/\s/.test(written)) {
    edits.push({ span: { start, end: start + written.length }, newText });
    return;
  }
  let replacement = newText;
  for (const piece of written.matchAll(/\S+/g)) {
    const from = start + piece.index;
    edits.push({ span: { start: from, end: from + piece[0].length }, newText: replacement });
    replacement = '';
  }
}
