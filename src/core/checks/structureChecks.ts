import type { AuthorizationCode } from '../codes/model';
import { type ElementRule, parentOf, ruleOf, SLR } from '../codes/schema';
import type { Span } from '../text/span';
import { isBlank } from '../text/whitespace';
import { contentSpan, elementSpan, nameSpan, openTagSpan, type XmlElement } from '../xml/element';
import { MarkupEnds, markupAt } from '../xml/markup';
import type { Problem, Report } from './problem';

/** Which elements are there: missing, repeated, in the wrong place, unknown, and text where only elements belong. */
export function reportStructure(text: string, code: AuthorizationCode, isReadToItsEnd: boolean, report: Report): void {
  if (code.root) checkElement(text, code.root, SLR, isReadToItsEnd, report);
}

function checkElement(text: string, element: XmlElement, rule: ElementRule, complete: boolean, report: Report): void {
  if (element.hasAttributes) {
    report({ code: 'element.attributes', span: openTagSpan(element), name: element.name });
  }
  if (element.hasMarkup) report({ code: 'element.markup', span: markupSpan(text, element), name: element.name });
  if (rule.children === undefined) {
    checkLeaf(element, rule, report);
    return;
  }
  checkText(text, element, report);
  if (isInOrder(element, rule.children)) {
    const { children } = element;
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (child) checkElement(text, child, rule.children[index] ?? rule.children[0] ?? rule, complete, report);
    }
  } else checkChildren(text, element, rule.children, complete, report);
}

/** Whether the children are exactly those of a real code: the common case, told without keeping books. */
function isInOrder({ children }: XmlElement, rules: readonly ElementRule[]): boolean {
  const only = rules[0];
  const repeated = only?.repeats ? only.name : undefined;
  if (repeated === undefined ? children.length !== rules.length : children.length === 0) return false;
  for (let index = 0; index < children.length; index++) {
    if (children[index]?.name !== (repeated ?? rules[index]?.name)) return false;
  }
  return true;
}

function checkLeaf(element: XmlElement, rule: ElementRule, report: Report): void {
  for (const inner of element.children) {
    if (ruleOf(inner.name)) report(misplaced(inner, rule.name));
    else report({ code: 'element.unknown', span: elementSpan(inner), name: inner.name, parent: rule.name });
  }
}

function checkChildren(
  text: string,
  element: XmlElement,
  rules: readonly ElementRule[],
  complete: boolean,
  report: Report,
): void {
  const seen = new Map<string, XmlElement>();
  let position = 0;
  for (const child of element.children) {
    const index = rules.findIndex((rule) => rule.name === child.name);
    const rule = rules[index];
    if (!rule) {
      if (ruleOf(child.name)) report(misplaced(child, element.name));
      else report({ code: 'element.unknown', span: elementSpan(child), name: child.name, parent: element.name });
      continue;
    }
    const first = seen.get(child.name);
    if (first && !rule.repeats) {
      report({
        code: 'element.repeated',
        span: elementSpan(child),
        name: child.name,
        related: [{ span: elementSpan(first), what: 'first-element' }],
      });
    } else if (!first) {
      if (index < position) report(misplaced(child, element.name));
      else position = index;
      seen.set(child.name, child);
    }
    checkElement(text, child, rule, complete, report);
  }
  // Of a code that was cut, what is missing is said once, by `code.cut`.
  if (!complete && !element.closed) return;
  for (const rule of rules) {
    if (!seen.has(rule.name)) {
      report({ code: 'element.missing', span: nameSpan(element), name: rule.name, parent: element.name });
    }
  }
}

function misplaced(element: XmlElement, foundIn: string): Problem {
  return {
    code: 'element.misplaced',
    span: elementSpan(element),
    name: element.name,
    parent: parentOf(element.name) ?? foundIn,
  };
}

function checkText(text: string, element: XmlElement, report: Report): void {
  let from = element.openEnd;
  for (const child of element.children) {
    if (from < child.start) checkGap(text, { start: from, end: child.start }, element, report);
    from = Math.max(from, child.end);
  }
  if (from < element.closeStart) checkGap(text, { start: from, end: element.closeStart }, element, report);
}

function checkGap(text: string, gap: Span, element: XmlElement, report: Report): void {
  if (isBlank(text, gap)) return;
  // What the tolerant scanner reports in a gap (a stray `<`, a declaration) is named by it; markup has its own hint.
  const content = text.slice(gap.start, gap.end);
  if (/<!(?!--|\[CDATA\[)/.test(content)) return;
  const visible = content.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>?/g, (markup) => ' '.repeat(markup.length));
  if (visible.trim() === '') return;
  const start = gap.start + visible.search(/\S/);
  report({ code: 'element.text', span: { start, end: gap.start + visible.trimEnd().length }, parent: element.name });
}

/** The first comment, CDATA section or instruction directly in an element. */
function markupSpan(text: string, element: XmlElement): Span {
  const ends = new MarkupEnds(text.slice(0, element.closeStart));
  let from = element.openEnd;
  for (const child of [...element.children, undefined]) {
    const to = child?.start ?? element.closeStart;
    for (let at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at + 1)) {
      const form = markupAt(text, at);
      const end = form ? ends.after(form, at) : -1;
      if (end >= 0) return { start: at, end };
    }
    from = child?.end ?? to;
  }
  return contentSpan(element);
}
