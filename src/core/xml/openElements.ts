import { skipSpace, trimSpace } from './characters';
import { NO_ELEMENTS, type XmlElement } from './element';
import type { OpenTag } from './openTag';
import type { ProblemCollector } from './problems';

/** An element whose close tag has not been met. Its own offsets are in the fragment, its children are finished. */
interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly tag: OpenTag;
  readonly children: XmlElement[];
  hasMarkup: boolean;
}

/** The elements that are open at one place of the text, outermost first, and the tree of those that are finished. */
export class OpenElements {
  readonly roots: XmlElement[] = [];
  readonly #stack: OpenElement[] = [];
  readonly #source: string;
  readonly #base: number;
  readonly #problems: ProblemCollector;

  constructor(source: string, base: number, problems: ProblemCollector) {
    this.#source = source;
    this.#base = base;
    this.#problems = problems;
  }

  get depth(): number {
    return this.#stack.length;
  }

  open(name: string, start: number, tag: OpenTag): void {
    const element = { name, start, tag, children: [], hasMarkup: false };
    if (tag.selfClosing) {
      this.#finish(element, tag.end, tag.end, true);
    } else {
      this.#stack.push(element);
    }
  }

  /** Closes the nearest open element of that name; those inside it stay unclosed. False when none is open. */
  close(name: string, closeStart: number, end: number): boolean {
    const index = this.#stack.findLastIndex((element) => element.name === name);
    if (index < 0) {
      return false;
    }
    for (let element = this.#stack.pop(); element; element = this.#stack.pop()) {
      if (this.#stack.length === index) {
        this.#finish(element, closeStart, end, true);
        break;
      }
      this.#leave(element, closeStart);
    }
    return true;
  }

  /**
   * A close tag whose name is not open stands at `closeStart`. In an element that holds no others it is most likely that
   * element's own, misspelt: the element ends there, so that the tag does not become part of its value.
   */
  leaveLeaf(closeStart: number): void {
    if (this.#stack.length > 1 && this.#stack.at(-1)?.children.length === 0) {
      const leaf = this.#stack.pop();
      if (leaf) {
        this.#leave(leaf, closeStart);
      }
    }
  }

  /** The text ends, and what can be read of it ends at `end`: whatever is open stays unclosed. */
  leaveAll(end: number, report: boolean): void {
    for (let element = this.#stack.pop(); element; element = this.#stack.pop()) {
      if (report) {
        this.#reportUnclosed(element, this.#source.length);
      }
      this.#finish(element, end, end, false);
    }
  }

  noteMarkup(): void {
    const parent = this.#stack.at(-1);
    if (parent) {
      parent.hasMarkup = true;
    }
  }

  #leave(element: OpenElement, end: number): void {
    this.#reportUnclosed(element, trimSpace(this.#source, element.tag.end, end));
    this.#finish(element, end, end, false);
  }

  #reportUnclosed(element: OpenElement, end: number): void {
    this.#problems.add({
      code: 'xml.unclosed-element',
      span: { start: this.#base + element.start, end: this.#base + element.tag.end },
      name: element.name,
      expectedAt: this.#base + (this.#signOfEnd(element) ?? end),
    });
  }

  /**
   * Where the content shows that the close tag is missing, if it does. In codes an element holds either text or other
   * elements, and never one of its own name: text should have ended before the next tag, and an element before the next
   * of its name. The root is spared the first rule, for it holds everything.
   */
  #signOfEnd({ name, tag, children }: OpenElement): number | undefined {
    const isRoot = this.#stack.length === 0;
    const next = !isRoot && this.#beginsWithText(tag.end) ? children[0] : children.find((child) => child.name === name);
    return next && trimSpace(this.#source, tag.end, next.start - this.#base);
  }

  #beginsWithText(openEnd: number): boolean {
    return this.#source[skipSpace(this.#source, openEnd)] !== '<';
  }

  #finish(element: OpenElement, closeStart: number, end: number, closed: boolean): void {
    const { name, start, tag, children, hasMarkup } = element;
    const siblings = this.#stack.at(-1)?.children ?? this.roots;
    siblings.push({
      name,
      start: this.#base + start,
      openEnd: this.#base + tag.end,
      closeStart: this.#base + closeStart,
      end: this.#base + end,
      selfClosing: tag.selfClosing,
      closed,
      hasAttributes: tag.hasAttributes,
      hasMarkup,
      children: children.length > 0 ? children : NO_ELEMENTS,
    });
  }
}
