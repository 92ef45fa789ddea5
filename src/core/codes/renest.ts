import type { XmlElement } from '../xml/element';
import { parentOf, ruleOf } from './schema';

/**
 * Puts elements of a damaged code back where the format has them, so that the rest can still be read.
 *
 * When a close tag is lost, all that follows lies inside the element that was not closed. Its elements that do not belong
 * there are lifted out behind it, and its content ends in front of the first of them. Closed elements stay as they are.
 */
export function renest(element: XmlElement): XmlElement {
  const { element: kept, lifted } = lift(element);
  // Nothing holds the root: what would leave it stays in it.
  return lifted.length === 0 ? kept : { ...kept, children: [...kept.children, ...lifted] };
}

function lift(element: XmlElement): { element: XmlElement; lifted: XmlElement[] } {
  if (element.children.length === 0) return { element, lifted: [] };
  const inOrder: XmlElement[] = [];
  for (const child of element.children) {
    const result = lift(child);
    inOrder.push(result.element, ...result.lifted);
  }
  if (element.closed) return { element: { ...element, children: inOrder }, lifted: [] };

  const first = inOrder.findIndex((child) => !belongsIn(child.name, element.name));
  if (first < 0) return { element: { ...element, children: inOrder }, lifted: [] };
  const end = inOrder[first]?.start ?? element.end;
  return {
    element: { ...element, children: inOrder.slice(0, first), closeStart: end, end },
    lifted: inOrder.slice(first),
  };
}

/** Elements that are not known stay where they are, unless they lie in a value, which never holds elements. */
function belongsIn(child: string, parent: string): boolean {
  const rule = ruleOf(parent);
  if (rule?.value !== undefined) return false;
  const home = parentOf(child);
  return home === undefined ? ruleOf(child) === undefined : home === parent;
}
