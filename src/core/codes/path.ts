import type { XmlElement } from '../xml/element';
import { elementAt } from '../xml/elementAt';

/** The elements of a code that hold the character at `offset`, outermost first; empty outside the code. */
export function elementPath(root: XmlElement, offset: number): readonly XmlElement[] {
  const found = elementAt({ root, extraRoots: [], problems: [] }, offset);
  return found ? [...found.ancestors, found.element] : [];
}
