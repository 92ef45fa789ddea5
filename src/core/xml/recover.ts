import type { Span } from '../text/span';
import { endOfName, skipSpace, trimSpace } from './characters';
import { DeclarationEnds, isDoctype, nearestEnd } from './declaration';
import type { XmlElement } from './element';
import { MAX_DEPTH } from './limits';
import { MarkupEnds, type MarkupForm, markupAt } from './markup';
import { OpenElements } from './openElements';
import { readOpenTag } from './openTag';
import type { ProblemCollector } from './problems';

/**
 * Reads any text as elements, however broken: never throws, passes over the text once, and says what is wrong where.
 * For well-formed text the elements are those of the fast path.
 *
 * `base` is the place of `source` in the whole text; it is added to all offsets of the result.
 */
export function recover(source: string, base: number, problems: ProblemCollector): readonly XmlElement[] {
  return new Scanner(source, base, problems).run();
}

class Scanner {
  readonly #source: string;
  readonly #base: number;
  readonly #problems: ProblemCollector;
  readonly #markup: MarkupEnds;
  readonly #declarations: DeclarationEnds;
  readonly #elements: OpenElements;
  /** Where reading ends: at the end of the text, or before a tag behind which nothing can be trusted. */
  #end: number;
  #tooDeep = false;

  constructor(source: string, base: number, problems: ProblemCollector) {
    this.#source = source;
    this.#base = base;
    this.#problems = problems;
    this.#markup = new MarkupEnds(source);
    this.#declarations = new DeclarationEnds(source);
    this.#elements = new OpenElements(source, base, problems);
    this.#end = source.length;
  }

  run(): readonly XmlElement[] {
    let at = 0;
    while (at < this.#end) {
      const lt = this.#source.indexOf('<', at);
      if (lt < 0) {
        break;
      }
      at = this.#tag(lt);
    }
    // Too deep is said once; that all those elements are not closed either is no news.
    this.#elements.leaveAll(this.#end, !this.#tooDeep);
    return this.#elements.roots;
  }

  /** Takes what begins with the `<` at `lt`, and returns where to go on. */
  #tag(lt: number): number {
    const form = markupAt(this.#source, lt);
    if (form) {
      return this.#markupSection(form, lt);
    }
    switch (this.#source[lt + 1]) {
      case '/':
        return this.#closeTag(lt);
      case '!':
        return this.#declaration(lt);
      default:
        return this.#openTag(lt);
    }
  }

  #openTag(lt: number): number {
    const nameEnd = endOfName(this.#source, lt + 1);
    if (nameEnd === lt + 1) {
      return this.#strayLt(lt);
    }
    const name = this.#source.slice(lt + 1, nameEnd);
    const tag = readOpenTag(this.#source, nameEnd);
    if (!tag.terminated) {
      this.#problems.add({ code: 'xml.unterminated-tag', span: this.#visible(lt, tag.end), name });
      // Where the text ends inside a tag, even its name may be only a part: that makes no element.
      if (tag.end === this.#source.length && this.#source[tag.end - 1] !== '>') {
        return this.#stop(lt);
      }
    }
    if (this.#elements.depth === MAX_DEPTH) {
      this.#problems.add({ code: 'xml.too-deep', span: this.#span(lt, tag.end), limit: MAX_DEPTH });
      this.#tooDeep = true;
      return this.#stop(lt);
    }
    this.#elements.open(name, lt, tag);
    return tag.end;
  }

  /** A close tag is `</`, a name, white space and `>`; where anything else follows the name, its `>` is missing. */
  #closeTag(lt: number): number {
    const nameEnd = endOfName(this.#source, lt + 2);
    if (nameEnd === lt + 2) {
      return this.#strayLt(lt);
    }
    const name = this.#source.slice(lt + 2, nameEnd);
    const gt = skipSpace(this.#source, nameEnd);
    const terminated = this.#source[gt] === '>';
    const end = terminated ? gt + 1 : nameEnd;
    if (!terminated) {
      this.#problems.add({ code: 'xml.unterminated-tag', span: this.#span(lt, end), name });
    }
    if (this.#elements.close(name, lt, end)) {
      return end;
    }
    if (gt === this.#source.length) {
      return this.#stop(lt);
    }
    this.#problems.add({ code: 'xml.unexpected-close', span: this.#span(lt, end), name });
    this.#elements.leaveLeaf(lt);
    return end;
  }

  #markupSection(form: MarkupForm, lt: number): number {
    const end = this.#markup.after(form, lt);
    if (end >= 0) {
      this.#elements.noteMarkup();
      return end;
    }
    // Its opening is taken as text and reading goes on behind it, so that the elements there are not lost.
    const openEnd = lt + form.open.length;
    switch (form.kind) {
      case 'comment':
        this.#problems.add({ code: 'xml.unclosed-comment', span: this.#span(lt, openEnd) });
        return openEnd;
      case 'cdata':
        this.#problems.add({ code: 'xml.unclosed-cdata', span: this.#span(lt, openEnd) });
        return openEnd;
      case 'instruction': {
        const nameEnd = endOfName(this.#source, openEnd);
        const name = this.#source.slice(lt + 1, nameEnd);
        this.#problems.add({ code: 'xml.unterminated-tag', span: this.#span(lt, nameEnd), name });
        return nameEnd;
      }
    }
  }

  #declaration(lt: number): number {
    const doctype = isDoctype(this.#source, lt);
    const end = doctype ? this.#declarations.after(lt) : nearestEnd(this.#source, lt);
    const code = doctype ? 'xml.doctype' : 'xml.declaration';
    this.#problems.add({ code, span: this.#visible(lt, end) });
    return end;
  }

  #strayLt(lt: number): number {
    this.#problems.add({ code: 'xml.stray-lt', span: this.#span(lt, lt + 1) });
    return lt + 1;
  }

  #stop(at: number): number {
    this.#end = at;
    return at;
  }

  #span(start: number, end: number): Span {
    return { start: this.#base + start, end: this.#base + end };
  }

  /** Without the white space at the end, which nobody would see marked. */
  #visible(start: number, end: number): Span {
    return this.#span(start, trimSpace(this.#source, start, end));
  }
}
