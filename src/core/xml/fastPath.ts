import { type X2jOptions, XMLParser } from 'fast-xml-parser';
import { endOfName, isSpace, skipSpace } from './characters';
import { NO_ELEMENTS, type XmlElement } from './element';
import { MAX_DEPTH } from './limits';
import { MarkupEnds, markupAt } from './markup';
import { readOpenTag } from './openTag';

/** A node of the library's tree: one key with the element's name (or `#text`, `#comment`, `#cdata`) and the metadata. */
interface LibraryNode {
  readonly [name: string]: unknown;
  readonly [metadata: symbol]: { readonly startIndex?: number; readonly endIndex?: number } | undefined;
}

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

const parser = new XMLParser(FAST_XML_PARSER_OPTIONS);

/** The library's typings say `Symbol`, the wrapper object; what it returns is a plain symbol. */
const metadata = XMLParser.getMetaDataSymbol() as unknown as symbol;

/**
 * Reads a well-formed fragment with fast-xml-parser. Returns nothing when the library refuses the fragment, or when
 * its tree and the text disagree anywhere: the library accepts wrong and missing close tags in silence.
 *
 * `base` is the place of `source` in the whole text; it is added to all offsets of the result.
 */
export function readWellFormed(source: string, base: number): XmlElement | undefined {
  let nodes: unknown;
  try {
    nodes = parser.parse(source);
  } catch {
    // The message quotes the document, so it is dropped here and goes nowhere.
    return undefined;
  }
  return Array.isArray(nodes) ? new Agreement(source, base).root(nodes) : undefined;
}

interface Content {
  readonly closeStart: number;
  readonly end: number;
  readonly hasMarkup: boolean;
  readonly children: readonly XmlElement[];
}

const SLASH = 47;
const GT = 62;
const BANG = 33;
const QUESTION = 63;

/**
 * Walks the text from `<` to `<` and the library's tree in step with it. Each open tag, close tag and offset must be
 * found at the same place in both; the first difference ends the walk with nothing.
 */
class Agreement {
  readonly #source: string;
  readonly #base: number;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  root(nodes: readonly LibraryNode[]): XmlElement | undefined {
    const start = this.#skipOutside(0);
    const index = nextElement(nodes, 0);
    const node = nodes[index];
    const root = node && this.#element(node, start, 1);
    if (!root || nextElement(nodes, index + 1) < nodes.length) {
      return undefined;
    }
    return this.#skipOutside(root.end - this.#base) === this.#source.length ? root : undefined;
  }

  #element(node: LibraryNode, start: number, depth: number): XmlElement | undefined {
    const source = this.#source;
    const indices = node[metadata];
    const nameEnd = endOfName(source, start + 1);
    const name = source.slice(start + 1, nameEnd);
    const nodes = name === '' ? undefined : node[name];
    if (depth > MAX_DEPTH || indices?.startIndex !== start || !Array.isArray(nodes)) {
      return undefined;
    }
    const tag = source.charCodeAt(nameEnd) === GT ? undefined : readOpenTag(source, nameEnd);
    if (tag && !tag.terminated) {
      return undefined;
    }
    const openEnd = tag ? tag.end : nameEnd + 1;
    const content = tag?.selfClosing ? emptyContent(openEnd, nodes) : this.#content(name, nodes, openEnd, depth);
    if (!content || content.end !== indices.endIndex) {
      return undefined;
    }
    const base = this.#base;
    return {
      name,
      start: base + start,
      openEnd: base + openEnd,
      closeStart: base + content.closeStart,
      end: base + content.end,
      selfClosing: tag ? tag.selfClosing : false,
      closed: true,
      hasAttributes: tag ? tag.hasAttributes : false,
      hasMarkup: content.hasMarkup,
      children: content.children,
    };
  }

  /** From behind the open tag of `name` to behind its close tag. */
  #content(name: string, nodes: readonly LibraryNode[], from: number, depth: number): Content | undefined {
    const source = this.#source;
    let children: XmlElement[] | undefined;
    let hasMarkup = false;
    let index = 0;
    let at = from;
    for (;;) {
      const lt = source.indexOf('<', at);
      if (lt < 0) {
        return undefined;
      }
      const code = source.charCodeAt(lt + 1);
      if (code === SLASH) {
        const end = this.#endOfCloseTag(name, lt);
        const complete = nextElement(nodes, index) === nodes.length;
        return complete ? { closeStart: lt, end, hasMarkup, children: children ?? NO_ELEMENTS } : undefined;
      }
      if (code === BANG || code === QUESTION) {
        at = this.#endOfMarkup(lt);
        hasMarkup = true;
        if (at < 0) {
          return undefined;
        }
      } else {
        index = nextElement(nodes, index);
        const node = nodes[index++];
        const child = node && this.#element(node, lt, depth + 1);
        if (!child) {
          return undefined;
        }
        at = child.end - this.#base;
        if (children) {
          children.push(child);
        } else {
          children = [child];
        }
      }
    }
  }

  /** Behind the close tag of `name` that begins at `lt`; -1 when it is another's or is none. */
  #endOfCloseTag(name: string, lt: number): number {
    const source = this.#source;
    if (!source.startsWith(name, lt + 2)) {
      return -1;
    }
    let gt = lt + 2 + name.length;
    if (isSpace(source.charCodeAt(gt))) {
      gt = skipSpace(source, gt);
    }
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

/** The index of the next element among `nodes`; only elements carry metadata. */
function nextElement(nodes: readonly LibraryNode[], from: number): number {
  let index = from;
  while (index < nodes.length && nodes[index]?.[metadata] === undefined) {
    index++;
  }
  return index;
}

function emptyContent(at: number, nodes: readonly LibraryNode[]): Content | undefined {
  return nodes.length === 0 ? { closeStart: at, end: at, hasMarkup: false, children: NO_ELEMENTS } : undefined;
}
