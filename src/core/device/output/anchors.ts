/** Words of which at least one stands in every line an output can begin with. */
const WORDS: readonly string[] = [
  'icens',
  'ICENS',
  'UDI',
  'verall status:',
  'eservation Info',
  'SlotID',
  'essage History',
  'Security Appliance',
  'sh lic',
  'how ver',
];

/** Finds, from one place to the next, where an output may begin; each word is looked for only once over the whole text. */
export class Anchors {
  readonly #text: string;
  readonly #found: number[] = WORDS.map(() => -2);

  constructor(text: string) {
    this.#text = text;
  }

  /** The first word at or behind `from`, or `-1`. */
  next(from: number): number {
    let first = -1;
    for (let index = 0; index < WORDS.length; index++) {
      let at = this.#found[index] ?? -1;
      if (at !== -1 && at < from) {
        at = this.#text.indexOf(WORDS[index] ?? '', from);
        this.#found[index] = at;
      }
      if (at >= 0 && (first < 0 || at < first)) first = at;
    }
    return first;
  }
}

/** Finds the next place of one word for offsets that only grow, without looking over the same text twice. */
export class NextPlace {
  readonly #text: string;
  readonly #word: string;
  #found = -2;

  constructor(text: string, word: string) {
    this.#text = text;
    this.#word = word;
  }

  /** The first place at or behind `from`, or `-1`. */
  at(from: number): number {
    if (this.#found !== -1 && this.#found < from) this.#found = this.#text.indexOf(this.#word, from);
    return this.#found;
  }
}
