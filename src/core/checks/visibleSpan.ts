import type { Span } from '../text/span';
import { openTagSpan, type XmlElement } from '../xml/element';

/** Where to show a problem of an element whose content is empty: a squiggle of no length would not be seen. */
export function significantSpan(element: XmlElement): Span {
  return element.closed && !element.selfClosing && element.closeStart === element.openEnd
    ? { start: element.start, end: element.end }
    : openTagSpan(element);
}
