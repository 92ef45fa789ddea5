import type { Span } from '../../src/core/text/span';

const OPEN = '⟦';
const CLOSE = '⟧';

/**
 * A text in which `⟦…⟧` shows where something is expected: the text without the marks, and the spans in the order in which they
 * begin. Marks may be nested, and a span may be empty.
 */
export function readMarks(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === OPEN) {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (character === CLOSE) {
      const span = open.pop();
      if (!span) throw new Error(`"${CLOSE}" without "${OPEN}"`);
      span.end = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error(`"${OPEN}" without "${CLOSE}"`);
  return { text, spans };
}

/** Marks one occurrence of `part` in `text`, the first one unless told otherwise. */
export function mark(text: string, part: string, occurrence = 0): string {
  let at = text.indexOf(part);
  for (let left = occurrence; left > 0 && at >= 0; left--) at = text.indexOf(part, at + part.length);
  if (at < 0) throw new Error(`not in the text: ${part}`);
  return `${text.slice(0, at)}${OPEN}${part}${CLOSE}${text.slice(at + part.length)}`;
}
