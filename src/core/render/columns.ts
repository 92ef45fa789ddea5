/**
 * Characters that take two columns in a text of equal columns: those that Unicode calls wide or fullwidth (UAX #11,
 * EastAsianWidth.txt), by block. Left out are emoji, the few symbols that are wide among narrow ones, and old scripts: no text of
 * the product has one, and where a code has, its column is off.
 */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f], // Hangul Jamo, initial consonants
  [0x2e80, 0x303e], // radicals, CJK symbols and punctuation
  [0x3041, 0x3247], // kana, Bopomofo, Hangul compatibility Jamo, Kanbun, enclosed
  [0x3250, 0xa4cf], // compatibility, ideographs, Yi
  [0xa960, 0xa97c], // Hangul Jamo Extended-A
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff], // compatibility ideographs
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe6b], // compatibility forms, small form variants
  [0xff01, 0xff60], // fullwidth forms
  [0xffe0, 0xffe6], // fullwidth signs
  [0x20000, 0x3fffd], // ideographs of the supplementary planes
];

export function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return WIDE.some(([first, last]) => code >= first && code <= last);
}

/** How many columns a text of one line takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character) ? 2 : 1;
  return columns;
}

/** What `padEnd` is for texts that may be Japanese or Chinese. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** The columns of the widest one; 0 for none. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(columnsOf));
}
