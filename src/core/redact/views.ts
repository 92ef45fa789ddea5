import { MappedText } from '../repair/mappedText';
import { countWhile } from '../text/countWhile';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/** A text as it reads after something was undone, which knows where its characters came from. */
export interface View {
  readonly text: string;
  /** - `lines`: as it is, or escapes undone
   * - `joined`: line ends, and what mail programs and logs put there, taken out
   * - `encoded`: out of base64 or hexadecimal digits, all of which any part of it came from */
  readonly form: 'lines' | 'joined' | 'encoded';
  origin(span: Span): Span;
}

/** Encodings one inside the other. */
const MOST_LEVELS = 4;

/** All the ways to read a text in which a value may stand. Each takes one pass; most texts have few. */
export function viewsOf(text: string): View[] {
  const views: View[] = [];
  collect(text, (span) => span, 'lines', 0, views);
  return views;
}

function collect(text: string, origin: View['origin'], form: View['form'], level: number, views: View[]): void {
  views.push({ text, form, origin });
  const decoded = decode(text);
  const lines = decoded?.text ?? text;
  const fromLines = decoded ? (span: Span) => origin(decoded.origin(span)) : origin;
  if (decoded) views.push({ text: lines, form, origin: fromLines });
  const edits = form === 'lines' ? lineEnds(lines) : [];
  if (edits.length > 0) {
    const joined = (decoded ?? mapped(lines)).apply(edits);
    views.push({ text: joined.text, form: 'joined', origin: (span) => origin(joined.origin(span)) });
  }
  if (level === MOST_LEVELS) return;
  const encoded = new Pieces(fromLines);
  for (const { span, text: inner } of encodedIn(lines)) {
    encoded.add(inner, span);
    const readable = readableText(inner);
    if (readable === undefined) continue;
    const place = fromLines(span);
    collect(readable, () => place, 'encoded', level + 1, views);
  }
  const { view } = encoded;
  if (view) views.push(view);
}

/** Between pieces of encoded text: it counts as a letter, and no value has it. */
const BETWEEN = '\udfff';

/** Many short texts as one view. */
class Pieces {
  readonly #texts: string[] = [];
  readonly #ends: number[] = [];
  readonly #spans: Span[] = [];
  readonly #outer: View['origin'];

  constructor(outer: View['origin']) {
    this.#outer = outer;
  }

  add(text: string, span: Span): void {
    this.#texts.push(text, BETWEEN);
    this.#ends.push((this.#ends.at(-1) ?? 0) + text.length + BETWEEN.length);
    this.#spans.push(span);
  }

  get view(): View | undefined {
    const text = this.#texts.join('');
    return text === '' ? undefined : { text, form: 'encoded', origin: (span) => this.#origin(span) };
  }

  /** All of the piece that it lies in. */
  #origin({ start }: Span): Span {
    const piece = countWhile(this.#ends, (end) => end <= start);
    return this.#outer(this.#spans[piece] ?? this.#spans.at(-1) ?? { start: 0, end: 0 });
  }
}

function mapped(text: string): MappedText {
  return MappedText.of(text, { start: 0, end: text.length });
}

/**
 * Escapes of URLs, of HTML and of JSON, and what terminals and word processors put between characters: colours, NUL, zero-width
 * spaces, soft hyphens, a pager's `--More--`.
 */
const ESCAPES =
  /(?:%[0-9a-f]{2})+|&(?:#x0{0,5}([0-9a-f]{1,6})|#0{0,5}(\d{1,7})|(amp|lt|gt|quot|apos));|\\{1,16}(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(["\\/nrt]))|(?:\x1b|\u241b|\^\[)\[[0-9;?]{0,24}[A-Za-z]|[\0\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+|<?-{2,3} ?More ?-{2,3}>?/gi;
/** Rubbed-out characters. */
const RUBBED_OUT = /[^\b]\x08 \x08| {0,80}\x08[ \x08]*/g;
/** Of mail sources; elsewhere an `=` is followed by anything. */
const QUOTED = /(?:=[0-9A-F]{2})+|(?<![=\s])=[ \t]{0,8}\r?\n/g;
/** The padding of base64 can stand at a line end as well, but not at many. */
const IS_QUOTED = /=3D|(?:(?<![=\s])=[ \t]{0,8}\r?\n[^=]{0,998}){3}/;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function decode(text: string): MappedText | undefined {
  let result: MappedText | undefined;
  const take = (find: (here: string) => Edit[]): boolean => {
    const here = result?.text ?? text;
    const edits = find(here);
    if (edits.length > 0) result = (result ?? mapped(here)).apply(edits);
    return edits.length > 0;
  };
  if (text.includes('\b')) take((here) => removals(here, RUBBED_OUT));
  for (let level = 0; level < MOST_LEVELS; level++) if (![escapes, quotedIn].map(take).includes(true)) break;
  return result;
}

function removals(text: string, what: RegExp, newText = ''): Edit[] {
  return Array.from(text.matchAll(what), ({ 0: written, index }) => ({
    span: { start: index, end: index + written.length },
    newText,
  }));
}

function escapes(text: string): Edit[] {
  // In forms a blank is a plus sign.
  const edits: Edit[] = /%[0-9a-f]{2}/i.test(text) && !text.includes(' ') ? removals(text, /\+/g, ' ') : [];
  for (const match of text.matchAll(ESCAPES)) {
    const [written, hex, decimal, name, unicode, byte, letter] = match;
    const start = match.index;
    const digits = hex ?? unicode ?? byte;
    const code = Number.parseInt(digits ?? decimal ?? '', digits === undefined ? 10 : 16);
    if (written.startsWith('%')) decodeBytes(written, start, edits);
    else {
      let newText = '';
      if (name !== undefined) newText = NAMED[name.toLowerCase()] ?? '';
      else if (letter !== undefined) newText = LETTERS[letter] ?? letter;
      else if (code > 0 && code <= 0x10ffff) newText = String.fromCodePoint(code);
      edits.push({ span: { start, end: start + written.length }, newText });
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function quotedIn(text: string): Edit[] {
  if (!IS_QUOTED.test(text)) return [];
  const edits: Edit[] = [];
  for (const { 0: written, index } of text.matchAll(QUOTED)) {
    if (/^=[ \t\r\n]/.test(written)) edits.push({ span: { start: index, end: index + written.length }, newText: '' });
    else decodeBytes(written, index, edits);
  }
  return edits;
}

/** `%41%42` or `=41=42`: each by itself, those that make up a character of UTF-8 together. */
function decodeBytes(written: string, start: number, edits: Edit[]): void {
  for (const { 0: escapes, index } of written.matchAll(/(?:.[89a-f].)+|.../gi)) {
    const character = utf8(escapes.replace(/=/g, '%')) ?? '';
    edits.push({ span: { start: start + index, end: start + index + escapes.length }, newText: character });
  }
}

function utf8(escaped: string): string | undefined {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

/** In front of a line end: blanks, and the marks that say that the line goes on. */
const BEFORE_END = /[ \t\u00a0\\$=^`|│]/;
/** Behind it: quotation marks, times, numbers and bullets of lists, what a pager or the console wrote. */
const BEHIND_END =
  /(?:[ \t\u00a0>|│$]|%[A-Z][A-Z0-9_]{1,32}-\d-[^\r\n]{0,400}[\r\n])*(?:\[?(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?\]?[ |>:-]{0,4}|\d{1,5}[:.|)][ \t]|[-*+•·#;!][ \t])?[ \t\u00a0>|│]*/y;

function lineEnds(text: string): Edit[] {
  const edits: Edit[] = [];
  let last = 0;
  for (const { index, 0: written } of text.matchAll(/[\r\n\u0085\u2028\u2029]+/g)) {
    if (index < last) continue;
    let start = index;
    while (start > last && index - start < 16 && BEFORE_END.test(text.charAt(start - 1))) start--;
    BEHIND_END.lastIndex = index + written.length;
    const end = BEHIND_END.lastIndex + (BEHIND_END.exec(text)?.[0].length ?? 0);
    edits.push({ span: { start, end }, newText: '' });
    last = end;
  }
  return edits;
}

interface Encoded {
  readonly span: Span;
  readonly text: string;
}

/** Lines of a block follow one another, quoted or not. */
const BASE64 = /[\w+/-]{8,}(?:={0,2}[ \t]{0,8}\r?\n[ \t>|]{0,8}[\w+/-]{8,})*={0,2}/g;
const HEX = /(?:[0-9a-f]{2}[ :]?){3,}[0-9a-f]{2}/gi;

function* encodedIn(text: string): Generator<Encoded> {
  for (const { 0: written, index } of text.matchAll(BASE64)) {
    // Base64 of a text has both cases; a word, a number or a UUID has one. Names of elements are none.
    if (!/[A-Z]/.test(written) || !/[a-z]/.test(written) || text.charAt(index - 1) === '<') continue;
    const span = { start: index, end: index + written.length };
    const digits = bytesOf(written, BASE64_DIGITS);
    // A group may begin at any of four places.
    for (let from = 0; from < 4; from++) yield* joined(span, digits.subarray(from), 6);
  }
  for (const { 0: written, index } of text.matchAll(HEX)) {
    const span = { start: index, end: index + written.length };
    const digits = bytesOf(written, HEX_DIGITS);
    for (let from = 0; from < 2; from++) yield* joined(span, digits.subarray(from), 4);
  }
}

const BASE64_DIGITS = digitValues('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_', 64);
const HEX_DIGITS = digitValues('0123456789abcdef0123456789ABCDEF', 16);

/** One more than the value of each digit. */
function digitValues(digits: string, base: number): Uint8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < digits.length; at++)
    values[digits.charCodeAt(at)] = 1 + (at < base ? at : at - (base === 64 ? 2 : base));
  return values;
}

function bytesOf(written: string, values: Uint8Array): Uint8Array {
  const digits = new Uint8Array(written.length);
  let length = 0;
  for (let at = 0; at < written.length; at++) {
    const value = values[written.charCodeAt(at)] ?? 0;
    if (value > 0) digits[length++] = value - 1;
  }
  return digits.subarray(0, length);
}

/** The bytes of digits of so many bits, each as a character; NULs of UTF-16 left out. Nothing where no value can be. */
function* joined(span: Span, digits: Uint8Array, width: number): Generator<Encoded> {
  const bytes = new Uint8Array(digits.length);
  let length = 0;
  let bits = 0;
  let have = 0;
  let visible = 0;
  let isPossible = false;
  for (let at = 0; at < digits.length; at++) {
    bits = (bits << width) | (digits[at] ?? 0);
    have += width;
    if (have < 8) continue;
    have -= 8;
    const byte = bits >> have;
    bits &= (1 << have) - 1;
    if (byte === 0) continue;
    visible = byte >= 0x20 && byte !== 0x7f ? visible + 1 : 0;
    if (visible >= SHORTEST) isPossible = true;
    bytes[length++] = byte;
  }
  if (isPossible) yield { span, text: characters(bytes.subarray(0, length)) };
}

const SHORTEST = 4;

function characters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** Bytes that are a text of their own, in UTF-8. */
function readableText(bytes: string): string | undefined {
  if (bytes.length < 16 || /[\x01-\x08\x0e-\x1f\x7f]/.test(bytes)) return undefined;
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  if (NO_UTF8.test(bytes)) return undefined;
  return utf8(bytes.replace(/[%\x80-\xff]/g, (one) => `%${one.charCodeAt(0).toString(16)}`));
}

/** Decoding what is none costs an exception each time. */
const NO_UTF8 = /[\xc2-\xf4](?![\x80-\xbf])|(?<![\x80-\xf4])[\x80-\xbf]|[\xc0\xc1\xf5-\xff]/;
