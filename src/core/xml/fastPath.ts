import { type X2jOptions, XMLParser } from 'fast-xml-parser';
import { endOfName, isSpace, skipSpace } from './characters';
import { NO_ELEMENTS, type XmlElement } from './element';
import { MAX_DEPTH } from './limits';
import { MarkupEnds, markupAt } from './markup';
import { readOpenTag } from './openTag';

/**
 * Values stay the text they are (`007` is no number here), no entity is ever expanded, and nothing is trimmed or
 * renamed: all of it would part the tree from the text it stands for.
 */
export const FAST_XML_PARSER_OPTIONS: X2jOptions = {
  preserveOrder: true,
  captureMetaData: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: '#cdata',
  commentPropName: '#comment',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
  jPath: false,
};

/** An element whose close tag is still to come: what that will say is filled in then. */
interface Open extends XmlElement {
  closeStart: number;
  end: number;
  hasMarkup: boolean;
  children: readonly XmlElement[];
}

const LT = 60;
const SLASH = 47;
const GT = 62;
const BANG = 33;
const QUESTION = 63;

/**
 * Walks the text from `<` to `<` in step with the library. Each open tag that the library reports must be the next one of the text,
 * at the same depth, and each close tag of the text that of the innermost element: the library accepts wrong and missing ones in
 * silence. The first difference ends the walk with nothing.
 */
class Agreement {
  readonly #source: string;
  readonly #base: number;
  readonly #open: Open[] = [];
  #root: XmlElement | undefined;
  #at: number;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
    this.#at = this.#skipOutside(0);
  }

  /** The library has come to an open tag. False when the text has another one next, or none. */
  element(name: string, depth: number): boolean {
    const source = this.#source;
    const start = this.#nextOpenTag();
    if (start < 0 || depth !== this.#open.length + 1 || depth > MAX_DEPTH) return false;
    const known = sameName(source, start + 1, name);
    if (known === undefined) return false;
    const nameEnd = start + 1 + known.length;
    const tag = source.charCodeAt(nameEnd) === GT ? undefined : readOpenTag(source, nameEnd);
    if (tag && !tag.terminated) return false;
    const openEnd = tag ? tag.end : nameEnd + 1;
    const element: Open = {
      name: known,
      start: this.#base + start,
      openEnd: this.#base + openEnd,
      closeStart: this.#base + openEnd,
      end: this.#base + openEnd,
      selfClosing: tag?.selfClosing === true,
      closed: true,
      hasAttributes: tag?.hasAttributes === true,
      hasMarkup: false,
      children: NO_ELEMENTS,
    };
    this.#at = openEnd;
    if (element.selfClosing) this.#add(element);
    else this.#open.push(element);
    return true;
  }

  /** The library has come to the end: the root, if the text ends with it. */
  end(): XmlElement | undefined {
    if (this.#root === undefined && this.#nextOpenTag() !== -1) return undefined;
    return this.#root && this.#skipOutside(this.#at) === this.#source.length ? this.#root : undefined;
  }

  /**
   * Passes close tags and markup. Where the next open tag begins; -1 when the root is closed before one, -2 when the text is not as it
   * should be.
   */
  #nextOpenTag(): number {
    const source = this.#source;
    if (this.#root !== undefined) return -2;
    for (;;) {
      const at = this.#at;
      const lt = source.charCodeAt(at) === LT ? at : source.indexOf('<', at);
      const open = this.#open[this.#open.length - 1];
      // In front of the root only what was passed may stand.
      if (lt < 0 || (open === undefined && lt !== at)) return -2;
      const code = source.charCodeAt(lt + 1);
      if (code === SLASH) {
        const end = open === undefined ? -1 : this.#endOfCloseTag(open.name, lt);
        if (open === undefined || end < 0) return -2;
        this.#open.pop();
        open.closeStart = this.#base + lt;
        open.end = this.#base + end;
        this.#add(open);
        this.#at = end;
        if (this.#root !== undefined) return -1;
      } else if (code === BANG || code === QUESTION) {
        const end = this.#endOfMarkup(lt);
        if (open === undefined || end < 0) return -2;
        open.hasMarkup = true;
        this.#at = end;
      } else return lt;
    }
  }

  #add(element: XmlElement): void {
    const parent = this.#open[this.#open.length - 1];
    if (parent === undefined) this.#root = element;
    else if (parent.children === NO_ELEMENTS) parent.children = [element];
    // Only the empty one is shared.
    else (parent.children as XmlElement[]).push(element);
  }

  /** Behind the close tag of `name` that begins at `lt`; -1 when it is another's or is none. */
  #endOfCloseTag(name: string, lt: number): number {
    const source = this.#source;
    if (!source.startsWith(name, lt + 2)) return -1;
    let gt = lt + 2 + name.length;
    if (isSpace(source.charCodeAt(gt))) gt = skipSpace(source, gt);
    return source.charCodeAt(gt) === GT ? gt + 1 : -1;
  }

  #endOfMarkup(lt: number): number {
    const form = markupAt(this.#source, lt);
    return form ? new MarkupEnds(this.#source).after(form, lt) : -1;
  }

  /** Behind white space, comments and instructions: all that may stand outside the root. */
  #skipOutside(from: number): number {
    let at = skipSpace(this.#source, from);
    for (;;) {
      const form = markupAt(this.#source, at);
      const end = form && form.kind !== 'cdata' ? new MarkupEnds(this.#source).after(form, at) : -1;
      if (end < 0) {
        return at;
      }
      at = skipSpace(this.#source, end);
    }
  }
}

/** One string for each name, whichever code it stands in: comparing and looking it up is then a matter of its address. */
const names: (string | undefined)[] = Array.from({ length: 128 });

/** The name that begins at `at`, if it is the one the library read there. */
function sameName(source: string, at: number, name: string): string | undefined {
  const slot = (name.length * 8 + source.charCodeAt(at)) & 127;
  let known = names[slot];
  if (known !== name) {
    // The library takes more for a name than is one.
    if (name === '' || endOfName(name, 0) !== name.length) return undefined;
    known = Object.keys({ [name]: 0 })[0] ?? name;
    names[slot] = known;
  }
  if (!source.startsWith(known, at)) return undefined;
  const end = at + known.length;
  return source.charCodeAt(end) === GT || endOfName(source, at) === end ? known : undefined;
}

/** What the library reads right now, and how far the text has been seen to agree; parsing is never interrupted. */
let current: Agreement | undefined;

class Disagreement extends Error {}

/** Thrown by the listener, so that the library stops; one for all, since nobody reads it. */
const DISAGREEMENT = new Disagreement();

/** Codes have no entities, and what the five of XML stand for is told from the text: the library has nothing to decode. */
const NO_ENTITIES: NonNullable<X2jOptions['entityDecoder']> = {
  setExternalEntities: () => {},
  addInputEntities: () => {},
  reset: () => {},
  decode: (text) => text,
  setXmlVersion: () => {},
};

/**
 * The library as a reader that reports what it comes to and keeps nothing: the elements are made in the same pass, from the text that
 * they agree with, and no second tree of everything has to be made, walked and thrown away.
 */
const parser = new XMLParser({
  ...FAST_XML_PARSER_OPTIONS,
  captureMetaData: false,
  entityDecoder: NO_ENTITIES,
  tagValueProcessor: () => '',
  updateTag: (name, matcher) => {
    const depth = typeof matcher === 'string' ? 0 : matcher.getDepth();
    if (!current?.element(name, depth)) throw DISAGREEMENT;
    return false;
  },
});

/**
 * Reads a well-formed fragment with fast-xml-parser. Returns nothing when the library refuses the fragment, or when
 * it and the text disagree anywhere.
 *
 * `base` is the place of `source` in the whole text; it is added to all offsets of the result.
 */
export function readWellFormed(source: string, base: number): XmlElement | undefined {
  const agreement = new Agreement(source, base);
  current = agreement;
  try {
    parser.parse(source);
    return agreement.end();
  } catch {
    // The message quotes the document, so it is dropped here and goes nowhere.
    return undefined;
  } finally {
    current = undefined;
  }
}
