import type { Span } from '../text/span';
import type { Mistyped } from './model';

export function isAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

export function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** Whether a word, a number or a dashed group goes on here. */
export function isWordPart(code: number): boolean {
  return isAlphanumeric(code) || code === 0x5f || code === 0x2d;
}

/** Every `0`, `O`, `I` and `l` of a stretch that ought to be Base58. */
export function mistypedIn(text: string, { start, end }: Span): Mistyped[] {
  const found: Mistyped[] = [];
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (NOT_BASE58.has(character)) found.push({ span: { start: at, end: at + 1 }, character });
  }
  return found;
}

const NOT_BASE58: ReadonlySet<string> = new Set(['0', 'O', 'I', 'l']);
