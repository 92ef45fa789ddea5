import type { AuthorizationCode } from '../codes/model';
import { type ElementRule, ruleOf, SLR } from '../codes/schema';
import { endOfWholeTags, type Fragment } from '../text/fragments';
import type { XmlElement } from '../xml/element';
import type { Problem } from './problem';

/** A code whose end is missing: where the text stops, and how much is missing at the least. */
export function* cutProblems(text: string, fragment: Fragment, code: AuthorizationCode): Generator<Problem> {
  if (fragment.complete) return;
  const open = openElements(code.root);
  const inside = open[open.length - 1]?.name ?? 'specificPLR';
  const entitlement = open.some((element) => element.name === 'entitlement') ? code.entitlements.length : undefined;
  const missing = code.root ? open.reduce((sum, element) => sum + missingIn(element), 0) : shortest(SLR);
  // What is there of a tag that was cut in the middle does not have to be counted again.
  const torn = fragment.end - endOfWholeTags(text, fragment);
  // What can be seen of the place: the last line of the code, not all of it.
  const shown = text.slice(Math.max(fragment.start, fragment.end - 40), fragment.end);
  const line = fragment.end - shown.length + shown.lastIndexOf('\n') + 1;
  yield {
    code: 'code.cut',
    span: { start: line, end: fragment.end },
    length: fragment.end - fragment.start,
    inside,
    entitlement,
    missing: Math.max(1, missing - torn),
  };
}

/** The elements that the end of the text lies in, outermost first. */
function openElements(root: XmlElement | undefined): XmlElement[] {
  const open: XmlElement[] = [];
  for (let at = root; at && !at.closed; at = at.children[at.children.length - 1]) open.push(at);
  return open;
}

/** The shortest text that completes one open element: the elements it still needs, and its close tag. */
function missingIn(element: XmlElement): number {
  const rules = ruleOf(element.name)?.children ?? [];
  const present = new Set(element.children.map((child) => child.name));
  const last = element.children[element.children.length - 1];
  const position = rules.findIndex((rule) => rule.name === last?.name);
  const needed = rules.filter((rule, index) => index > position && !present.has(rule.name));
  return needed.reduce((sum, rule) => sum + shortest(rule), `</${element.name}>`.length);
}

/** Values that are never empty have at least one character. */
const SHORTEST_VALUE = 1;

function shortest(rule: ElementRule): number {
  const tags = `<${rule.name}></${rule.name}>`.length;
  const content =
    rule.children?.reduce((sum, child) => sum + shortest(child), 0) ?? (rule.mayBeEmpty ? 0 : SHORTEST_VALUE);
  return tags + content;
}
