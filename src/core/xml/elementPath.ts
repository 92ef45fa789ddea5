import { countWhile } from '../text/countWhile';
import type { XmlElement } from './element';

/** The elements that hold the character at `offset`, from `root` to the innermost; empty where `root` does not. */
export function elementPath(root: XmlElement, offset: number): XmlElement[] {
  const path: XmlElement[] = [];
  let next = holds(root, offset) ? root : undefined;
  while (next) {
    path.push(next);
    next = childAt(next.children, offset);
  }
  return path;
}

/** Siblings are in the order of the text, so the one that holds `offset` is the last that begins before it. */
function childAt(siblings: readonly XmlElement[], offset: number): XmlElement | undefined {
  const candidate = siblings[countWhile(siblings, ({ start }) => start <= offset) - 1];
  return candidate && holds(candidate, offset) ? candidate : undefined;
}

/** An element without a close tag also holds its end: that is where the user is typing. */
function holds(element: XmlElement, offset: number): boolean {
  return element.start <= offset && (offset < element.end || (offset === element.end && !element.closed));
}
