import { ELEMENT_NAMES } from '../codes/schema';

const BY_LOWER_CASE = new Map(ELEMENT_NAMES.map((name) => [name.toLowerCase(), name]));

/** The element name that this is, whatever the case of its letters. */
export function elementNamed(name: string): string | undefined {
  return BY_LOWER_CASE.get(name.toLowerCase());
}

const ANY = [...ELEMENT_NAMES].sort((a, b) => b.length - a.length).join('|');

/** The tags of a code as they are, and in the writings that hide their bracket. */
const RAW_TAG = new RegExp(`<\\s{0,99}/?\\s{0,99}(?:${ANY})\\b`, 'gi');

export function countRawTags(text: string): number {
  return count(text, RAW_TAG);
}

/** How often a tag follows `bracket`, a pattern for what stands for `<`. */
export function countTagsBehind(text: string, bracket: RegExp): number {
  return count(text, bracket);
}

/** A pattern that finds the tags whose `<` is written as `bracket` and whose `/` may be written as `slash`. */
export function tagPattern(bracket: string, slash = '/'): RegExp {
  return new RegExp(`(?:${bracket})\\s{0,99}(?:${slash})?\\s{0,99}(?:${ANY})`, 'gi');
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
