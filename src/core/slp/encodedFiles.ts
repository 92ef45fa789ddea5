import { base64, utf8 } from '@scure/base';
import type { Span } from '../text/span';
import { SpanSet } from '../text/spanSet';
import type { EncodedFile } from './model';

/** How base64 begins of `<smartLicense`, `<specificPLR`, `<RUMReport` and of an XML declaration. */
const BEGINNING = /P(?:HNtYXJ0TGljZW5z|HNwZWNpZmljUExS|FJVTVJlcG9y|D94bWwg)/g;
const ROOTS = ['<smartLicense', '<specificPLR', '<RUMReport'] as const;

/** Base64 longer than this is not decoded. */
const LONGEST = 1024 * 1024;
const BASE64_CHARACTER = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/') {
  BASE64_CHARACTER[character.charCodeAt(0)] = 1;
}

/**
 * Finds codes and files that are written in base64, with or without line breaks in it. Linear.
 *
 * @param codes stretches that others read
 */
export function findEncodedFiles(text: string, codes: readonly Span[] = []): EncodedFile[] {
  const found: EncodedFile[] = [];
  const known = new SpanSet(codes);
  const beginning = new RegExp(BEGINNING);
  for (let match = beginning.exec(text); match; match = beginning.exec(text)) {
    const at = match.index;
    if (isBase64(text.charCodeAt(at - 1))) continue;
    const span = { start: at, end: endOfBase64(text, at) };
    const code = unwrap(text, span);
    if (code && !known.meets(span)) found.push(code);
    beginning.lastIndex = span.end;
  }
  return found;
}

function isBase64(code: number): boolean {
  return code < 128 && BASE64_CHARACTER[code] === 1;
}

/** A whole line of base64, as wide as the first one or the last of all. */
const NEXT_LINE = /\r?\n([A-Za-z0-9+/]+={0,2})[ \t]*(?=\r?\n|$|["'<])/y;

/** Behind the base64 that begins at `start`: all of a line, and lines below that are not longer. */
function endOfBase64(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST);
  let end = endOfLine(text, start, limit);
  const width = end - start;
  let isFull = true;
  while (isFull && end < limit) {
    NEXT_LINE.lastIndex = end;
    const line = NEXT_LINE.exec(text)?.[1];
    if (line === undefined || line.length > width) break;
    end = text.indexOf(line, end) + line.length;
    isFull = line.length === width;
  }
  return end;
}

function endOfLine(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    // In JSON a line break is written \n, and a slash may be written \/.
    if (isBase64(text.charCodeAt(at))) at++;
    else if (text.charCodeAt(at) === 0x5c && /[nr/]/.test(text.charAt(at + 1))) at += 2;
    else break;
  }
  while (text.charCodeAt(at) === 0x3d) at++;
  return at;
}

function unwrap(text: string, span: Span): EncodedFile | undefined {
  const characters = text.slice(span.start, span.end).replace(/\\[nr]|[\\\s=]/g, '');
  const whole = characters.slice(0, characters.length - (characters.length % 4 === 1 ? 1 : 0));
  const decoded = decode(whole + '='.repeat((4 - (whole.length % 4)) % 4));
  if (decoded === undefined || !ROOTS.some((root) => decoded.includes(root))) return undefined;
  return { kind: 'encodedFile', span, decoded, complete: whole === characters && decoded.trimEnd().endsWith('>') };
}

function decode(padded: string): string | undefined {
  try {
    return utf8.encode(base64.decode(padded));
  } catch {
    return undefined;
  }
}
