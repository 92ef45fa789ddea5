import type { Edit } from '../text/edit';
import { hasLineBreak } from './lines';

/** Shorter runs of letters and digits are words. */
const SHORTEST_RUN = 16;
/** Less than this holds no code. */
const SHORTEST_TEXT = 64;

/** What a decoded text must hold to have been worth it: the name of an element, plain or as UTF-16, or base64 again. */
const MARKER =
  /s\0?p\0?e\0?c\0?i\0?f\0?i\0?c\0?P\0?L\0?R|a\0?u\0?t\0?h\0?o\0?r\0?i\0?z\0?a\0?t\0?i\0?o\0?n\0?C\0?o\0?d\0?e|e\0?n\0?t\0?i\0?t\0?l\0?e\0?m\0?e\0?n\0?t/i;
const BASE64_AGAIN = /^[\sA-Za-z0-9+/_-]{64}/;

export function isWorthDecoding(decoded: string): boolean {
  return MARKER.test(decoded) || BASE64_AGAIN.test(decoded);
}

/** Edits that decode each stretch of base64 in which a code lies. */
export function decodeBase64(text: string): Edit[] {
  return stretches(text).flatMap((positions) => decodeStretch(text, positions));
}

/** Stretches of base64, as the offsets of their characters: runs with nothing but white space between, up to the padding. */
function stretches(text: string): Int32Array[] {
  const found: Int32Array[] = [];
  const places = new Int32Array(text.length);
  let length = 0;
  let end = 0;
  const flush = () => {
    if (length >= SHORTEST_TEXT) found.push(places.slice(0, length));
    length = 0;
  };
  for (const { index, 0: run } of text.matchAll(/[A-Za-z0-9+/_-]+=*/g)) {
    const gap = text.slice(end, index);
    const behind = index + run.length;
    const isShort = run.length < SHORTEST_RUN;
    // A short line goes on with a block or ends it; any other short word is no base64.
    const isWord = isShort && gap !== '' && !(hasLineBreak(gap) && !/[^\s"'“”„«»‘’`|]/.test(text.charAt(behind)));
    if (isWord || /\S/.test(gap)) flush();
    end = behind;
    if (isWord || (isShort && length === 0)) continue;
    const padding = run.indexOf('=');
    const digitsEnd = padding < 0 ? end : index + padding;
    for (let at = index; at < digitsEnd; at++) places[length++] = at;
    if (padding >= 0) flush();
  }
  flush();
  return found;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;
// The alphabet for URLs.
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;

function decodeStretch(text: string, places: Int32Array): Edit[] {
  const pieces = decode(text, places);
  if (!isWorthDecoding(pieces.map(({ decoded }) => decoded).join(''))) return [];
  let end = (places.at(-1) ?? 0) + 1;
  while (text.charAt(end) === '=') end++;
  return pieces.map(({ decoded, start }, index) => ({
    span: { start, end: pieces[index + 1]?.start ?? end },
    newText: decoded,
  }));
}

interface Piece {
  readonly start: number;
  readonly decoded: string;
}

/** Group by group of four digits; a character of several bytes keeps the groups it lies in together. */
function decode(text: string, places: Int32Array): Piece[] {
  const pieces: Piece[] = [];
  const { length } = places;
  let start = places[0] ?? 0;
  let bytes: number[] = [];
  const valueAt = (index: number) => (index < length ? (VALUES[text.charCodeAt(places[index] ?? 0)] ?? 0) : 0);
  for (let index = 0; index < length; index += 4) {
    const there = Math.min(4, length - index);
    const bits = (valueAt(index) << 18) | (valueAt(index + 1) << 12) | (valueAt(index + 2) << 6) | valueAt(index + 3);
    const isAscii = (bits & 0x808080) === 0 && there === 4 && bytes.length === 0;
    if (isAscii) {
      pieces.push({ start, decoded: String.fromCharCode(bits >> 16, (bits >> 8) & 0xff, bits & 0xff) });
    } else {
      for (let byte = 0; byte < there - 1; byte++) bytes.push((bits >> (16 - 8 * byte)) & 0xff);
      if (there === 4 && index + 4 < length && isInsideCharacter(bytes)) continue;
      pieces.push({ start, decoded: utf8(bytes) });
      bytes = [];
    }
    start = places[index + 4] ?? start;
  }
  return pieces;
}

/** Far more than any name takes: in a text of three bytes a character no group may end where a character ends. */
const LONGEST_PIECE = 3000;

/** Whether the last character of these bytes goes on behind them. */
function isInsideCharacter(bytes: readonly number[]): boolean {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) > back && bytes.length < LONGEST_PIECE;
    if (byte < 0x80) return false;
  }
  return false;
}

/** A byte that is no UTF-8: of Latin-1, as far as all who extend it agree. Others are lost, and a code with one is not whole. */
export function characterOfByte(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? '\ufffd' : String.fromCharCode(byte);
}

/** Bytes as UTF-8; what is none, as single bytes. */
function utf8(bytes: readonly number[]): string {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const rest = bytes.slice(at + 1, at + length);
    const isWhole = rest.length === length - 1 && rest.every((byte) => (byte & 0xc0) === 0x80);
    const bits = rest.reduce(
      (code, byte) => (code << 6) | (byte & 0x3f),
      length === 1 ? first : first & (0x7f >> length),
    );
    const isCharacter = isWhole && bits <= 0x10ffff;
    text += isCharacter ? String.fromCodePoint(bits) : characterOfByte(first);
    at += isCharacter ? length : 1;
  }
  return text;
}
