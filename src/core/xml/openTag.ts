import { isSpace } from './characters';

/** How an open tag goes on behind its name. */
export interface OpenTag {
  /** Behind the `>`, or where the tag breaks off. */
  readonly end: number;
  readonly selfClosing: boolean;
  readonly hasAttributes: boolean;
  /** False when there is no `>`, or only one inside a quote that never closes. */
  readonly terminated: boolean;
}

const GT = 62;
const LT = 60;
const SLASH = 47;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/**
 * Reads an open tag from behind its name to its end: the first `>` outside quotes.
 *
 * A `<` always ends the search, also inside quotes: XML does not allow it there, and a forgotten quote must not
 * swallow the elements that follow. The tag then ends at the first `>` behind that quote, if there is one.
 */
export function readOpenTag(source: string, nameEnd: number): OpenTag {
  let quote = 0;
  let gtInQuote = -1;
  let at = nameEnd;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === LT) {
      break;
    }
    if (quote === 0) {
      if (code === GT) {
        return closedTag(source, nameEnd, at, true);
      }
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        quote = code;
        gtInQuote = -1;
      }
    } else if (code === quote) {
      quote = 0;
    } else if (code === GT && gtInQuote < 0) {
      gtInQuote = at;
    }
  }
  if (quote !== 0 && gtInQuote >= 0) {
    return closedTag(source, nameEnd, gtInQuote, false);
  }
  return { end: at, selfClosing: false, hasAttributes: hasVisible(source, nameEnd, at), terminated: false };
}

function closedTag(source: string, nameEnd: number, gt: number, terminated: boolean): OpenTag {
  const selfClosing = gt > nameEnd && source.charCodeAt(gt - 1) === SLASH;
  const attributesEnd = selfClosing ? gt - 1 : gt;
  return { end: gt + 1, selfClosing, hasAttributes: hasVisible(source, nameEnd, attributesEnd), terminated };
}

function hasVisible(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isSpace(source.charCodeAt(at))) {
      return true;
    }
  }
  return false;
}
