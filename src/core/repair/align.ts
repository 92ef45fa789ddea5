import { countWhile } from '../text/countWhile';
import type { Span } from '../text/span';

/** A stretch of one text that stands for a stretch of another; one of the two may be empty. */
export interface Difference {
  readonly left: Span;
  readonly right: Span;
}

/** Stretches of this length are looked for elsewhere when two texts part. */
const ANCHOR = 16;
/** So many small edits are searched for the best way between two anchors; beyond it the whole stretch counts as changed. */
const MOST_EDITS = 64;

/**
 * Where two texts that should be the same differ. Linear but for short stretches: the texts are tied together at pieces that
 * occur once in each, and only what lies between two of them is compared character by character.
 */
export function alignment(left: string, right: string): Difference[] {
  const differences: Difference[] = [];
  compare(left, right, { start: 0, end: left.length }, { start: 0, end: right.length }, differences);
  return differences;
}

function compare(left: string, right: string, a: Span, b: Span, differences: Difference[]): void {
  let { start: i, end: iEnd } = a;
  let { start: j, end: jEnd } = b;
  while (i < iEnd && j < jEnd && matches(left, right, i, j)) {
    i++;
    j++;
  }
  while (iEnd > i && jEnd > j && matches(left, right, iEnd - 1, jEnd - 1)) {
    iEnd--;
    jEnd--;
  }
  if (i === iEnd && j === jEnd) return;
  const outer = { left: { start: i, end: iEnd }, right: { start: j, end: jEnd } };
  if (i === iEnd || j === jEnd) {
    differences.push(outer);
    return;
  }
  const anchors = commonPieces(left, right, outer);
  if (anchors.length === 0) {
    differences.push(...shortestWay(left, right, outer));
    return;
  }
  for (const { left: at, right: to } of anchors) {
    if (at < i || to < j) continue;
    compare(left, right, { start: i, end: at }, { start: j, end: to }, differences);
    i = at + ANCHOR;
    j = to + ANCHOR;
  }
  compare(left, right, { start: i, end: iEnd }, { start: j, end: jEnd }, differences);
}

function matches(left: string, right: string, i: number, j: number): boolean {
  return left.charCodeAt(i) === right.charCodeAt(j);
}

interface Tie {
  readonly left: number;
  readonly right: number;
}

/** Pieces that occur once on either side, in an order that both sides share. */
function commonPieces(left: string, right: string, { left: a, right: b }: Difference): Tie[] {
  const places = new Map<string, number>();
  for (let at = a.start; at + ANCHOR <= a.end; at++) {
    const piece = left.slice(at, at + ANCHOR);
    places.set(piece, places.has(piece) ? -1 : at);
  }
  const found = new Map<string, number>();
  for (let at = b.start; at + ANCHOR <= b.end; at++) {
    const piece = right.slice(at, at + ANCHOR);
    if ((places.get(piece) ?? -1) >= 0) found.set(piece, found.has(piece) ? -1 : at);
  }
  const ties: Tie[] = [];
  for (const [piece, to] of found) if (to >= 0) ties.push({ left: places.get(piece) ?? 0, right: to });
  return longestRising(ties);
}

/** The longest series of ties that rises on both sides (patience sorting); they come sorted by their right place. */
function longestRising(ties: readonly Tie[]): Tie[] {
  const tops: number[] = [];
  const previous = new Int32Array(ties.length).fill(-1);
  for (const [index, tie] of ties.entries()) {
    const length = countWhile(tops, (top) => (ties[top]?.left ?? 0) < tie.left);
    previous[index] = tops[length - 1] ?? -1;
    tops[length] = index;
  }
  const rising: Tie[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const tie = ties[index];
    if (tie) rising.push(tie);
  }
  return rising.reverse();
}

/** Myers' algorithm with a bound; what needs more edits is one changed stretch. */
function shortestWay(left: string, right: string, whole: Difference): Difference[] {
  const a = left.slice(whole.left.start, whole.left.end);
  const b = right.slice(whole.right.start, whole.right.end);
  const most = Math.min(MOST_EDITS, a.length + b.length);
  const offset = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    history.push(reach.slice());
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (reach[offset + k - 1] ?? 0) < (reach[offset + k + 1] ?? 0));
      let x = down ? (reach[offset + k + 1] ?? 0) : (reach[offset + k - 1] ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && matches(a, b, x, y)) {
        x++;
        y++;
      }
      reach[offset + k] = x;
      if (x >= a.length && y >= b.length) return stretches(history, edits, offset, a.length, b.length, whole);
    }
  }
  return [whole];
}

/** Goes the way back and joins edits that stand side by side. */
function stretches(
  history: readonly Int32Array[],
  edits: number,
  offset: number,
  endX: number,
  endY: number,
  { left, right }: Difference,
): Difference[] {
  const steps: Difference[] = [];
  let x = endX;
  let y = endY;
  for (let depth = edits; depth > 0; depth--) {
    const reach = history[depth];
    const k = x - y;
    const down = k === -depth || (k !== depth && (reach?.[offset + k - 1] ?? 0) < (reach?.[offset + k + 1] ?? 0));
    const fromK = down ? k + 1 : k - 1;
    const fromX = reach?.[offset + fromK] ?? 0;
    const fromY = fromX - fromK;
    const at = { x: left.start + fromX, y: right.start + fromY };
    const step = {
      left: { start: at.x, end: down ? at.x : at.x + 1 },
      right: { start: at.y, end: down ? at.y + 1 : at.y },
    };
    const next = steps.at(-1);
    if (next && step.left.end === next.left.start && step.right.end === next.right.start) {
      steps[steps.length - 1] = {
        left: { start: step.left.start, end: next.left.end },
        right: { start: step.right.start, end: next.right.end },
      };
    } else steps.push(step);
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}
