import type { Span } from '../text/span';

/**
 * One XML element with the four offsets every feature needs. All offsets point into the whole text.
 *
 *     <count>5</count>
 *     ^start ^openEnd ^closeStart ^end
 *
 * An element that is never closed has `closed: false`; its `closeStart` and `end` are where its content stops.
 */
export interface XmlElement {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  /** Written as `<name/>`: there is no content and no close tag. */
  readonly selfClosing: boolean;
  readonly closed: boolean;
  /** Whether the open tag holds anything behind the name. No real code has attributes. */
  readonly hasAttributes: boolean;
  /** Whether a comment, CDATA section or processing instruction stands somewhere directly in the content. */
  readonly hasMarkup: boolean;
  readonly children: readonly XmlElement[];
}

/** Shared by all elements without children, which are most of them. */
export const NO_ELEMENTS: readonly XmlElement[] = Object.freeze([]);

export function elementSpan(element: XmlElement): Span {
  return { start: element.start, end: element.end };
}

/** The name in the open tag, without `<`. */
export function nameSpan(element: XmlElement): Span {
  return { start: element.start + 1, end: element.start + 1 + element.name.length };
}

/** The open tag, `<` and `>` included. */
export function openTagSpan(element: XmlElement): Span {
  return { start: element.start, end: element.openEnd };
}

/** What stands between open and close tag, as it is in the text. */
export function contentSpan(element: XmlElement): Span {
  return { start: element.openEnd, end: element.closeStart };
}

/** The same elements in a text in which they stand elsewhere. */
export function shifted(element: XmlElement, by: number): XmlElement {
  if (by === 0) return element;
  return {
    name: element.name,
    start: element.start + by,
    openEnd: element.openEnd + by,
    closeStart: element.closeStart + by,
    end: element.end + by,
    selfClosing: element.selfClosing,
    closed: element.closed,
    hasAttributes: element.hasAttributes,
    hasMarkup: element.hasMarkup,
    children: allShifted(element.children, by),
  };
}

function allShifted(elements: readonly XmlElement[], by: number): readonly XmlElement[] {
  if (elements.length === 0) return NO_ELEMENTS;
  const result: XmlElement[] = [];
  for (const element of elements) result.push(shifted(element, by));
  return result;
}

/** What is wrong with the XML as XML. `name` is the element's, where there is one. */
export type XmlProblem =
  | { readonly code: 'xml.unclosed-element'; readonly span: Span; readonly name: string; readonly expectedAt: number }
  | { readonly code: 'xml.unexpected-close'; readonly span: Span; readonly name: string }
  | { readonly code: 'xml.unterminated-tag'; readonly span: Span; readonly name: string }
  | { readonly code: 'xml.stray-lt'; readonly span: Span }
  | { readonly code: 'xml.unclosed-comment'; readonly span: Span }
  | { readonly code: 'xml.unclosed-cdata'; readonly span: Span }
  | { readonly code: 'xml.declaration'; readonly span: Span }
  | { readonly code: 'xml.doctype'; readonly span: Span }
  | { readonly code: 'xml.reference'; readonly span: Span; readonly reference: string }
  | { readonly code: 'xml.too-deep'; readonly span: Span; readonly limit: number }
  | { readonly code: 'xml.too-large'; readonly span: Span; readonly limit: number }
  | { readonly code: 'xml.too-many-problems'; readonly span: Span; readonly limit: number };

export interface XmlResult {
  /** The first element of the fragment; absent only when there is none. */
  readonly root: XmlElement | undefined;
  /** Elements behind the first one on the top level (never in a real code). */
  readonly extraRoots: readonly XmlElement[];
  readonly problems: readonly XmlProblem[];
}

/** What is read of a text that has one root and nothing wrong. */
export function wellFormed(root: XmlElement): XmlResult {
  return { root, extraRoots: NOTHING, problems: NOTHING };
}

const NOTHING: readonly never[] = Object.freeze([]);
