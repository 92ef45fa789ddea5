import type { Span } from '../text/span';
import type { ConfirmationCode } from './model';
import { SpanCursor } from './spanCursor';

/** `Confirmation Code is: 125ffe1b`, `Last Confirmation code 17488c1f`, `"confirm_code": "1fc54c75"`. */
const NAMED =
  /(?:ation)?[ _-]?codes?["']?\s{0,8}(?:(?:is|was)\b\s{0,8})?[:=]?\s{0,40}(?:>\s{0,4})?["'“”`]?([0-9a-fA-F]{8})(?![0-9A-Za-z_-])/iy;
const MARKER = 'onfirm';

/** Eight hexadecimal digits, only where the words in front call them a confirmation code. */
export function findConfirmationCodes(text: string, codes: readonly Span[]): ConfirmationCode[] {
  const found: ConfirmationCode[] = [];
  const holder = new SpanCursor(codes);
  let at = text.indexOf(MARKER);
  while (at >= 0) {
    let next = at + MARKER.length;
    const inside = holder.endOfHolder(at);
    if (inside !== undefined) {
      next = inside;
    } else {
      NAMED.lastIndex = next;
      const value = NAMED.exec(text)?.[1];
      if (value !== undefined) {
        const end = NAMED.lastIndex;
        found.push({ kind: 'confirmationCode', span: { start: end - value.length, end }, value });
        next = end;
      }
    }
    at = text.indexOf(MARKER, next);
  }
  return found;
}
