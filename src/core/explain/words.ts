const WORD = new Uint8Array(128);
for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz') {
  WORD[character.charCodeAt(0)] = 1;
}

export function isWordCharacter(code: number): boolean {
  return code < 128 && WORD[code] === 1;
}

const SLOTS = 4096;
/** Words are told apart by their first letters first; shorter ones are not looked for. */
const LETTERS = 4;

/** Looks for a fixed set of words, in any case, in one pass over a text of any length. */
export class WordFinder {
  readonly #slots = new Uint8Array(SLOTS);
  readonly #words: ReadonlySet<string>;

  /** @param words lower case, four characters or more */
  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      let hash = 0;
      for (let index = 0; index < LETTERS; index++) hash = mix(hash, word.charCodeAt(index));
      this.#slots[hash & (SLOTS - 1)] = 1;
    }
  }

  /** Calls `found` with each of the words that stands in the text, and where. */
  search(text: string, found: (word: string, start: number) => void): void {
    const length = text.length;
    let at = 0;
    while (at < length) {
      if (!isWordCharacter(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const start = at;
      let hash = 0;
      for (; at < length; at++) {
        const code = text.charCodeAt(at);
        if (!isWordCharacter(code)) break;
        if (at - start < LETTERS) hash = mix(hash, code);
      }
      if (at - start < LETTERS || at - start > LONGEST || this.#slots[hash & (SLOTS - 1)] === 0) continue;
      const word = text.slice(start, at).toLowerCase();
      if (this.#words.has(word)) found(word, start);
    }
  }
}

const LONGEST = 64;

/** Letters of either case give the same; `_` and digits are only kept apart from most others. */
function mix(hash: number, code: number): number {
  return (hash * 33 + (code | 0x20)) | 0;
}
