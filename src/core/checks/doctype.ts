import type { Span } from '../text/span';
import { isWhitespace } from '../text/whitespace';

const DOCTYPE = '<!DOCTYPE';

/** How much text a document type may take. A real code has none, so a longer one is not looked at to its end. */
const LONGEST = 100_000;

/**
 * A `<!DOCTYPE …>` that stands directly in front of a code. One further up, behind which other text stands, is that of the
 * page around it.
 *
 * @param from where the text in front of the code begins: the end of the code before it
 */
export function doctypeBefore(text: string, from: number, code: number): Span | undefined {
  const first = Math.max(from, code - LONGEST);
  const found = text.slice(first, code).lastIndexOf(DOCTYPE);
  if (found < 0) return undefined;
  const start = first + found;
  const declaration = text.slice(start, code);
  const bracket = declaration.indexOf('[');
  const plainEnd = declaration.indexOf('>');
  const hasSubset = bracket >= 0 && (bracket < plainEnd || plainEnd < 0);
  // The last bracket: one in a quoted value of the subset does not end it.
  const end = hasSubset ? declaration.lastIndexOf(']') : plainEnd;
  // A subset that does not end in front of the code swallows it.
  if (end < 0 || (hasSubset && end < bracket)) return { start, end: start + DOCTYPE.length };
  const close = declaration.indexOf('>', end) + 1;
  return close > 0 && isMisc(declaration, close) ? { start, end: start + close } : undefined;
}

/** White space, comments and processing instructions: what XML allows between a document type and the root. */
function isMisc(text: string, from: number): boolean {
  let at = from;
  while (at < text.length) {
    if (isWhitespace(text.charCodeAt(at))) at++;
    else if (text.startsWith('<!--', at)) at = behind(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = behind(text, '?>', at + 2);
    else return false;
  }
  return at === text.length;
}

function behind(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length + 1 : at + end.length;
}
