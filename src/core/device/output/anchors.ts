import type { Span } from '../../text/span';
import { PlaceFinder } from '../places';

/** Words of which at least one stands in every line an output can begin with. */
const WORDS: readonly string[] = [
  'icens',
  'ICENS',
  'UDI',
  'Overall status:',
  'Reservation Info',
  'SlotID',
  'Message History',
  'Security Appliance',
  'sh lic',
  'w ver',
];

/** Finds, from one place to the next, where an output may begin; each word is looked for only once over the whole text. */
export class Anchors {
  readonly #words: readonly PlaceFinder[];

  /** @param codes in which no output begins */
  constructor(text: string, codes: readonly Span[]) {
    this.#words = WORDS.map((word) => new PlaceFinder(text, word, codes));
  }

  /** The first word at or behind `from`, or `-1`. */
  next(from: number): number {
    let first = -1;
    for (const word of this.#words) {
      const at = word.next(from);
      if (at >= 0 && (first < 0 || at < first)) first = at;
    }
    return first;
  }
}
