import type { Edit } from '../text/edit';
import { isWhitespace } from '../text/whitespace';
import { elementNamed } from './elementNames';
import { type Layer, replaceMatches } from './layer';

/** White space inside a tag may be a margin of it on every other line; longer stretches are no tag any more. */
const LONGEST_TAG = 200;

interface Tag {
  readonly start: number;
  readonly end: number;
  /** `</count>`, white space taken out. */
  readonly compact: string;
}

/** From each `<` to the next `>`, where both can belong to one tag. */
function* tagsOf(text: string): Generator<Tag> {
  for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', start + 1)) {
    let compact = '<';
    for (let at = start + 1; at < Math.min(text.length, start + LONGEST_TAG); at++) {
      const character = text.charAt(at);
      if (character === '<' || compact.length > 32) break;
      if (!isWhitespace(text.charCodeAt(at))) compact += character;
      if (character !== '>') continue;
      yield { start, end: at + 1, compact };
      break;
    }
  }
}

const KNOWN_TAG = /^<(\/?)([A-Za-z]+)(\/?)>$/;

/** The white space in tags of known elements. */
export function whitespaceInTags(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end, compact } of tagsOf(text)) {
    if (compact.length === end - start) continue;
    const name = KNOWN_TAG.exec(compact)?.[2];
    if (name === undefined || elementNamed(name) === undefined) continue;
    for (let at = start; at < end; at++) {
      if (!isWhitespace(text.charCodeAt(at))) continue;
      const from = at;
      while (isWhitespace(text.charCodeAt(at + 1))) at++;
      edits.push({ span: { start: from, end: at + 1 }, newText: '' });
    }
  }
  return edits;
}

/** Names of elements whose letters differ from the known ones only in case: a program "corrected" them. */
const letterCase: Layer = {
  code: 'layer.case',
  sure: false,
  reason: { kind: 'case-only' },
  find: (text) => {
    const edits: Edit[] = [];
    for (const match of text.matchAll(/<\/?([A-Za-z]{2,32})(?=[>\s/])/g)) {
      const name = match[1] ?? '';
      const known = elementNamed(name);
      if (known === undefined || known === name) continue;
      const end = match.index + match[0].length;
      edits.push({ span: { start: end - name.length, end }, newText: known });
    }
    return edits;
  },
};

/** A backslash in front of a character that strings escape, where nothing else says that this is a string. */
const loneEscape: Layer = {
  code: 'layer.json',
  sure: false,
  reason: { kind: 'encoded' },
  find(text) {
    const start = text.includes('\\') ? text.search(/<specificPLR/) : -1;
    return start < 0 ? [] : replaceMatches(text, /\\(?=["\\/])/g).filter(({ span }) => span.start > start);
  },
};

/** Display names and descriptions are free text: what looks odd may be meant. Their tags may be broken or look alike as well. */
const NAMES =
  /([<\u2039\u3008\uff1c]\s*(?:d|t\s*a\s*g\s*d)[a-z\s]{1,200}[>\u203a\u3009\uff1e])[^<\u2039\u3008\uff1c]*/gi;

/** Typographic look-alikes and what stands in a code instead. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63'].map((dash) => [dash, '-'] as const),
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\u2024', '.'],
  ['\u2025', '..'],
  ['\u201a', ','],
  ['\u2236', ':'],
  ['\u2044', '/'],
  ['\u2215', '/'],
  ['\u2039', '<'],
  ['\u203a', '>'],
  ['\u3008', '<'],
  ['\u3009', '>'],
]);

const FULL_WIDTH = 0xff01 - 0x21;

/** In tags and in values that have only letters, digits and signs of ASCII. */
const punctuation: Layer = {
  code: 'layer.punctuation',
  sure: true,
  reason: { kind: 'never-holds-any' },
  find: (text) => lookAlikes(text, false),
};

/** Names hold some too, and what put them into the rest may have put them there. */
const unevenPunctuation: Layer = {
  ...punctuation,
  sure: false,
  reason: { kind: 'may-belong' },
  find: (text) => lookAlikes(text, true),
};

function lookAlikes(text: string, isInNames: boolean): Edit[] {
  if (!/[\u2010-\u2044\u2212-\u2236\u3008\u3009\ufb00-\ufb04\ufe58\ufe63\uff01-\uff5e]/.test(text)) return [];
  const names = [...text.matchAll(NAMES)].map(({ index, 0: all, 1: tag = '' }) => ({
    start: index + tag.length,
    end: index + all.length,
  }));
  const edits: Edit[] = [];
  let hasKept = false;
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const code = text.charCodeAt(at);
    if (code < 0x2010) continue;
    const isFullWidth = code >= 0xff01 && code <= 0xff5e;
    const plain = isFullWidth ? String.fromCharCode(code - FULL_WIDTH) : LOOK_ALIKES.get(text.charAt(at));
    if (plain === undefined) continue;
    if ((names[next]?.start ?? Number.POSITIVE_INFINITY) <= at) hasKept = true;
    else edits.push({ span: { start: at, end: at + 1 }, newText: plain });
  }
  return hasKept === isInNames ? edits : [];
}

export const PUNCTUATION_LAYERS: readonly Layer[] = [punctuation, unevenPunctuation];

export const CHARACTER_LAYERS: readonly Layer[] = [letterCase, loneEscape];
