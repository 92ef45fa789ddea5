/** `<!DOCTYPE` or `<!ENTITY`, in any case of letters: no real code has one, and other parsers act on them. */
export function isDoctype(source: string, lt: number): boolean {
  const word = source.slice(lt + 2, lt + 9).toUpperCase();
  return word === 'DOCTYPE' || word.startsWith('ENTITY');
}

/** Finds ends of declarations in one pass forward over a text. */
export class DeclarationEnds {
  readonly #source: string;
  /** Once a search ran off the end of the text, later ones would as well: from then on the nearest `>` will do. */
  #exhausted = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Behind the declaration that begins with the `<` at `lt`; where it breaks off, if it has no end. */
  after(lt: number): number {
    if (!this.#exhausted) {
      const end = wholeDeclaration(this.#source, lt + 2);
      if (end >= 0) {
        return end;
      }
      this.#exhausted = true;
    }
    return nearestEnd(this.#source, lt);
  }
}

/**
 * Behind the `>` that stands outside quotes and outside the `[…]` of an internal subset, or before the first `<` that
 * cannot belong to the declaration. -1 when the text ends first.
 */
function wholeDeclaration(source: string, from: number): number {
  let inSubset = false;
  for (let at = from; at < source.length; at++) {
    const character = source[at];
    if (character === '>' && !inSubset) {
      return at + 1;
    }
    if (character === '[') {
      inSubset = true;
    } else if (character === ']') {
      inSubset = false;
    } else if (character === '"' || character === "'") {
      at = source.indexOf(character, at + 1);
    } else if (character === '<') {
      const next = source[at + 1];
      if (!inSubset || (next !== '!' && next !== '?')) {
        return at;
      }
      // Quotes and brackets in comments and instructions mean nothing.
      if (next === '?') {
        at = source.indexOf('?>', at);
      } else if (source.startsWith('<!--', at)) {
        at = source.indexOf('-->', at + 4);
      }
    }
    if (at < 0) {
      return -1;
    }
  }
  return -1;
}

/** Behind the nearest `>`, or before a `<` that comes first: for a `<!` that is most likely a slip of the pen. */
export function nearestEnd(source: string, lt: number): number {
  for (let at = lt + 1; at < source.length; at++) {
    const character = source[at];
    if (character === '>') {
      return at + 1;
    }
    if (character === '<') {
      return at;
    }
  }
  return source.length;
}
