import type { Span } from '../text/span';
import { findConfirmationCodes } from './confirmationCodes';
import { groupedCodeAt } from './groupedCodes';
import type { RequestCodeZ, ReturnCode, ShortCode, UniversalCode } from './model';
import { requestCodeAt } from './requestCodeZ';
import { SpanCursor } from './spanCursor';
import { findTagMentions } from './tagMentions';

const HYPHEN = 0x2d;

/**
 * Finds the short strings that travel between device and portal, and tags, in any text. Linear; never fails.
 *
 * @param codeSpans spans of the XML codes of the text, sorted; what stands inside one belongs to it
 * @returns in the order of the text
 */
export function findShortCodes(text: string, codeSpans: readonly Span[]): ShortCode[] {
  return [
    ...findHyphenated(text, codeSpans),
    ...findConfirmationCodes(text, codeSpans),
    ...findTagMentions(text, codeSpans),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** Request, return and universal codes: each is found by its first hyphen. */
function findHyphenated(text: string, codeSpans: readonly Span[]): (RequestCodeZ | ReturnCode | UniversalCode)[] {
  const found: (RequestCodeZ | ReturnCode | UniversalCode)[] = [];
  const holder = new SpanCursor(codeSpans);
  let at = text.indexOf('-');
  while (at >= 0) {
    const inside = holder.endOfHolder(at);
    let next = inside ?? at + 1;
    // Rulers are long runs of hyphens.
    while (text.charCodeAt(next) === HYPHEN) next++;
    if (inside === undefined && next === at + 1) {
      const code = requestCodeAt(text, at) ?? groupedCodeAt(text, at);
      if (code) {
        found.push(code);
        next = code.span.end;
      }
    }
    at = text.indexOf('-', next);
  }
  return found;
}
