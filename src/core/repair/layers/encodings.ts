import type { Edit } from '../../text/edit';
import { characterOfByte, decodeBase64 } from '../base64';
import { countRawTags, countTagsBehind, tagPattern } from '../elementNames';
import { type Layer, replaceEscape } from '../layer';

const ENCODED = { kind: 'encoded' } as const;

const AMPERSAND = '&(?:\\s*(?:a\\s*m\\s*p|#\\s*0*\\s*3\\s*8|#\\s*x\\s*0*\\s*2\\s*6)\\s*;)*';
const LESS_THAN = `${AMPERSAND}(?:\\s*l\\s*t|#\\s*0*\\s*6\\s*0|#\\s*x\\s*0*\\s*3\\s*c)\\s*;`;
const ESCAPED_TAG = tagPattern(LESS_THAN);
const REFERENCE = /&\s*(?:#\s*x((?:\s*[0-9a-f]){1,6})|#((?:\s*\d){1,7})|((?:[a-z]\s*){2,8}))\s*;/gi;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['shy', '\u00ad'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
]);

/** One level of HTML or XML escaping. */
const htmlEscape: Layer = {
  code: 'layer.html-escape',
  sure: true,
  reason: ENCODED,
  encoding: true,
  find: (text) => {
    if (!text.includes('&') || countTagsBehind(text, ESCAPED_TAG) <= countRawTags(text)) return [];
    const edits: Edit[] = [];
    for (const match of text.matchAll(REFERENCE)) {
      const [written, hex, decimal, name] = match;
      const character =
        name === undefined
          ? characterOf(Number.parseInt((hex ?? decimal ?? '').replace(/\s+/g, ''), hex === undefined ? 10 : 16))
          : NAMED.get(name.replace(/\s+/g, '').toLowerCase());
      if (character !== undefined) replaceEscape(written, match.index, character, edits);
    }
    return edits;
  },
};

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Percent-encoding: in URLs, and in forms, which write a blank as `+`. */
const percent: Layer = {
  code: 'layer.percent',
  sure: true,
  reason: ENCODED,
  encoding: true,
  find: (text) => {
    if (!/%\s*[0-9a-f]\s*[0-9a-f]/i.test(text) || countRawTags(text) > 0) return [];
    const edits: Edit[] = [];
    const hasEncodedBlank = /%\s*2\s*0/.test(text);
    for (const match of text.matchAll(/(?:%\s*[0-9a-f]\s*[0-9a-f]\s*?)+|\+/gi)) {
      if (match[0] === '+') {
        if (!hasEncodedBlank) edits.push({ span: { start: match.index, end: match.index + 1 }, newText: ' ' });
      } else decodePercent(match[0], match.index, edits);
    }
    return edits;
  },
};

function decodePercent(run: string, start: number, edits: Edit[]): void {
  const bytes = [...run.matchAll(/%\s*([0-9a-f])\s*([0-9a-f])/gi)].map((match) => ({
    escape: match[0],
    at: start + match.index,
    value: `%${match[1]}${match[2]}`,
  }));
  for (let index = 0; index < bytes.length; ) {
    const first = bytes[index];
    if (!first) break;
    const lead = Number.parseInt(first.value.slice(1), 16);
    const length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const group = bytes.slice(index, index + length);
    const decoded = length === 1 ? undefined : decodeUtf8(group.map(({ value }) => value).join(''));
    const taken = decoded === undefined ? 1 : group.length;
    const last = group[taken - 1] ?? first;
    const end = last.at + last.escape.length;
    replaceEscape(run.slice(first.at - start, end - start), first.at, decoded ?? characterOfByte(lead), edits);
    index += taken;
  }
}

function decodeUtf8(escapes: string): string | undefined {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return undefined;
  }
}

const JSON_TAG = tagPattern('\\\\{1,32}u\\s*0\\s*0\\s*3\\s*c', '\\\\{0,32}\\s*(?:/|u\\s*0\\s*0\\s*2\\s*f)');
const JSON_ESCAPE = /\\\s*(?:u((?:\s*[0-9a-f]){4})|(["\\/bfnrt]))/gi;
const JSON_LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The string of a JSON document, a log or a program. */
const json: Layer = {
  code: 'layer.json',
  sure: true,
  reason: ENCODED,
  encoding: true,
  find: (text) => {
    if (!text.includes('\\') || !isJson(text)) return [];
    const edits: Edit[] = [];
    for (const match of text.matchAll(JSON_ESCAPE)) {
      const [written, hex, letter] = match;
      const character =
        letter === undefined
          ? String.fromCharCode(Number.parseInt((hex ?? '').replace(/\s+/g, ''), 16))
          : (JSON_LETTERS[letter] ?? letter);
      replaceEscape(written, match.index, character, edits);
    }
    return edits;
  },
};

/** A code in quotes in which all is escaped that has to be escaped there. */
const QUOTED = /"\s*<specificPLR>((?:[^"\\]|\\["\\/bfnrt])*)<\/specificPLR>\s*"/;

/** Hidden brackets, or two escapes, or one with digits, and no backslash that is none: a single one may be a slip of the keyboard. */
function isJson(text: string): boolean {
  if (countTagsBehind(text, JSON_TAG) > 0 || /\\b {0,9}\\b/.test(text)) return true;
  const escapedSlashes = text.match(/<\\{1,32}\//g)?.length ?? 0;
  if (escapedSlashes > 0 && escapedSlashes >= (text.match(/<\//g)?.length ?? 0)) return true;
  if (QUOTED.exec(text)?.[1]?.includes('\\')) return true;
  const escapes = text.match(/\\{1,32}["nrtu/]/g)?.length ?? 0;
  return escapes >= (/\\u[0-9a-f]{4}/i.test(text) ? 1 : 2) && escapes === (text.match(/\\{1,32}/g)?.length ?? 0);
}

/** Quoted-printable of mail sources: `=3D`, and `=` at the end of a line that goes on. */
const quotedPrintable: Layer = {
  code: 'layer.quoted-printable',
  sure: true,
  reason: ENCODED,
  encoding: true,
  find: (text) => {
    const softBreaks = text.match(/=(?=[ \t]*[\r\n])/g)?.length ?? 0;
    // The padding of a signature can stand at one line end, never at several.
    const isBase64 = countRawTags(text) === 0 && /^[\w+/=\s-]*$/.test(text);
    const isSoft = softBreaks > (isBase64 ? 1 : 2);
    const isEscaped = /=3D/.test(text) || (/=3C\/?[a-z]/i.test(text) && countRawTags(text) === 0);
    if (!isSoft && !isEscaped) return [];
    const edits: Edit[] = [];
    for (const { index, 0: written } of text.matchAll(QUOTED_PRINTABLE)) {
      const digits = written.replace(/[=\s]+/g, '');
      const character =
        digits.length > 2
          ? decodeUtf8(digits.replace(/../g, '%$&'))
          : digits && characterOfByte(Number.parseInt(digits, 16));
      replaceEscape(written, index, character ?? '\ufffd', edits);
    }
    return edits;
  },
};

/**
 * The escapes of a character of UTF-8, one escape, or a soft break. Whatever wrapped the lines once more may have torn an escape:
 * behind its first digit, or behind its `=`, where it looks like a soft break; the padding of a signature is told by what follows it,
 * and only one of the two readings leaves a signature whole.
 */
const QUOTED_PRINTABLE =
  /=[C-F][0-9A-F](?:(?:=[ \t]*[\r\n]+)?=[89AB][0-9A-F]){1,3}|=[0-9A-F](?:[ \t]*[\r\n]\s*)?[0-9A-F]|=[ \t]*[\r\n]\s*3D(?==3D|=?\s*<\/signature)|=(?=[ \t]*[\r\n])/gi;

/** Base64 of the code, as the portal's interface gives it. */
const base64: Layer = {
  code: 'layer.base64',
  sure: true,
  reason: ENCODED,
  encoding: true,
  opaque: true,
  find: (text) => (countRawTags(text) > 0 ? [] : decodeBase64(text)),
};

export const ENCODINGS: readonly Layer[] = [quotedPrintable, htmlEscape, percent, json, base64];
