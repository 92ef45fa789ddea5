import type { Span } from '../text/span';
import type { XmlElement } from '../xml/element';

/**
 * One value of a code at its place.
 *
 * `raw` is the text as it stands there, `value` the same with references decoded and the white space taken out that cannot
 * belong to it. `span` is the content between the tags; it may be empty.
 */
export interface Field<Value = string> {
  readonly element: XmlElement;
  readonly span: Span;
  readonly raw: string;
  readonly value: Value;
}

/** A field that may be missing from the text, or be there without making sense (`value` is then `undefined`). */
export type MaybeField<Value = string> = Field<Value | undefined> | undefined;
