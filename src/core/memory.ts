import type { CheckOptions } from './checks/valueChecks';
import type { Span } from './text/span';
import { shifted, type XmlElement } from './xml/element';

/** What is known of a code before it is read: its elements, and whether anything is wrong with it. */
export interface KnownCode {
  /** At the place of the code. */
  readonly root: XmlElement;
  /** No check had anything to say of it. */
  readonly isClean: boolean;
}

/** Whether a code needs no repair, and whether its elements lie close together; see `wholeCodes`. */
export type Wholeness = 'dense' | 'sparse' | 'not whole';

interface Kept extends KnownCode {
  readonly start: number;
  /** One for all versions in which the code is the same. */
  readonly known: { wholeness?: Wholeness };
}

/**
 * What was read of the codes of one version of a text, for the next version: a code that is the same to the letter is neither parsed
 * nor checked again, wherever it stands then. Nothing has to be known of the edit.
 *
 * Only codes that are whole and well formed are kept. Of the text itself nothing is, but the part that is looked up: values are taken
 * from the text that is there, so that no earlier version stays in memory.
 */
export class Memory {
  readonly #options: CheckOptions;
  readonly #kept = new Map<string, Kept>();
  readonly #at = new Map<number, Kept>();
  readonly #hasSameOptions: boolean;
  #previous: ReadonlyMap<string, Kept> | undefined;

  /** @param previous that of the version before; this one lets go of it with {@link close} */
  constructor(options: CheckOptions, previous?: Memory) {
    this.#options = options;
    this.#hasSameOptions = previous !== undefined && sameOptions(previous.#options, options);
    this.#previous = previous === undefined ? undefined : previous.#kept;
  }

  /** What is known of the code that stands at `span`. */
  find(text: string, span: Span): KnownCode | undefined {
    const written = text.slice(span.start, span.end);
    const own = this.#kept.get(written);
    const kept = own ?? this.#previous?.get(written);
    if (!kept) return undefined;
    const root = shifted(kept.root, span.start - kept.start);
    const isClean = kept.isClean && (own !== undefined || this.#hasSameOptions);
    this.#keep(written, { root, isClean, start: span.start, known: kept.known });
    return { root, isClean };
  }

  keep(text: string, span: Span, root: XmlElement, isClean: boolean): void {
    this.#keep(text.slice(span.start, span.end), { root, isClean, start: span.start, known: {} });
  }

  #keep(written: string, kept: Kept): void {
    this.#kept.set(written, kept);
    this.#at.set(kept.start, kept);
  }

  /** What `find` says of the code at `start`; it is asked once for all versions in which the code is the same. */
  wholeness(start: number, find: () => Wholeness): Wholeness {
    const kept = this.#at.get(start);
    if (!kept) return find();
    kept.known.wholeness ??= find();
    return kept.known.wholeness;
  }

  /** All codes are read. */
  close(): void {
    this.#previous = undefined;
  }
}

function sameOptions(a: CheckOptions, b: CheckOptions): boolean {
  return a.today === b.today && a.endingWithinDays === b.endingWithinDays;
}
