import { isWordCharacter } from './words';

/** A wording as its words, and the one of them that is looked for. */
export interface Phrase<Meaning> {
  readonly words: readonly string[];
  readonly anchor: number;
  readonly meaning: Meaning;
}

/** Hyphen, colon and the like between two words count as much as a blank: products spell the same state differently. */
const MOST_BETWEEN = 40;

/** @param said the wording, verbatim */
export function phraseOf<Meaning>(said: string, meaning: Meaning): Phrase<Meaning> {
  const words = said
    .toLowerCase()
    .split(/[^a-z0-9_]+/)
    .filter((word) => word !== '');
  let anchor = 0;
  // The longest word is the rarest.
  words.forEach((word, index) => {
    if (word.length > (words[anchor]?.length ?? 0)) anchor = index;
  });
  return { words, anchor, meaning };
}

/**
 * Where the phrase stands whose anchor is at `start`, in any case and with any white space between its words.
 */
export function matchPhrase(
  text: string,
  { words, anchor }: Phrase<unknown>,
  start: number,
): { readonly start: number; readonly end: number } | undefined {
  let from = start;
  for (let index = anchor - 1; index >= 0; index--) {
    const word = words[index] ?? '';
    const end = backOverGap(text, from);
    if (end < 0 || !isWordAt(text, end - word.length, word)) return undefined;
    from = end - word.length;
  }
  let to = start + (words[anchor]?.length ?? 0);
  for (let index = anchor + 1; index < words.length; index++) {
    const word = words[index] ?? '';
    const at = overGap(text, to);
    if (at < 0 || !isWordAt(text, at, word)) return undefined;
    to = at + word.length;
  }
  return { start: from, end: to };
}

function isWordAt(text: string, at: number, word: string): boolean {
  if (at < 0 || (at > 0 && isWordCharacter(text.charCodeAt(at - 1)))) return false;
  return !isWordCharacter(text.charCodeAt(at + word.length)) && text.slice(at, at + word.length).toLowerCase() === word;
}

function overGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordCharacter(text.charCodeAt(at))) {
    if (++at - from > MOST_BETWEEN) return -1;
  }
  return at > from ? at : -1;
}

function backOverGap(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isWordCharacter(text.charCodeAt(at - 1))) {
    if (from - --at > MOST_BETWEEN) return -1;
  }
  return at < from ? at : -1;
}
