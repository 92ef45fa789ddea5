import type { Span } from '../text/span';

/** White space, and what mail programs, tables and terminals put at the ends of lines. */
const EDGE = /[\s>|\\$]/;

/** A value without what cannot belong to its ends. */
export function withoutEdges(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text.charAt(from))) from++;
  while (from < to && EDGE.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
