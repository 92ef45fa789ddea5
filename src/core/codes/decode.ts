import { applyEdits } from '../text/edit';
import type { Fragment } from '../text/fragments';
import type { Span } from '../text/span';
import { contentSpan, type XmlElement } from '../xml/element';
import { decodedContent } from '../xml/entities';
import { canonicalText, valueEdits } from './canonical';
import { parseTermDate, parseTimestamp } from './dates';
import { parseEntitlementTag } from './entitlementTag';
import type { Field } from './field';
import { fingerprint } from './fingerprint';
import type { AuthorizationCode, Entitlement } from './model';
import { ruleOf, type ValueKind } from './schema';
import { parseUdi } from './udi';

/** More digits than this are no count of licenses; the largest one known is not documented. */
const COUNT = /^\d{1,15}$/;

/**
 * Reads what the elements of one code say. Never fails: what is missing is `undefined`, what cannot be read has no value.
 *
 * @param root the element tree of the fragment; of a damaged code the one {@link renest} made
 */
export function decodeAuthorizationCode(
  text: string,
  fragment: Fragment,
  root: XmlElement | undefined,
): AuthorizationCode {
  // Where an open tag was lost, its elements lie in the one around it.
  const code = child(root, 'authorizationCode', 0) ?? root;
  const entitlements = child(code, 'entitlements', 4);
  const canonical = once(() => (root ? canonicalText(text, root) : ''));
  const print = once(() => (root ? fingerprint(canonical()) : undefined));
  return {
    kind: 'authorizationCode',
    format: 'slr',
    span: { start: fragment.start, end: fragment.end },
    root,
    get canonical() {
      return canonical();
    },
    get fingerprint() {
      return print();
    },
    complete: fragment.complete,
    flag: plain(text, child(code, 'flag', 0)),
    version: plain(text, child(code, 'version', 1)),
    piid: plain(text, child(code, 'piid', 2)),
    timestamp: read(text, child(code, 'timestamp', 3), parseTimestamp),
    entitlementsElement: entitlements,
    entitlements: ((entitlements ?? code)?.children ?? [])
      .filter(isEntitlement)
      .map((element) => decodeEntitlement(text, element)),
    signature: plain(text, child(root, 'signature', 1)),
    udi: readUdi(text, child(root, 'udi', 2), !fragment.complete && root),
  };
}

function once<Value>(compute: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}

/** Whether a code that was cut ends inside this element, so that its value is only a part. */
export function isCutOff(code: AuthorizationCode, element: XmlElement): boolean {
  return !code.complete && code.root !== undefined && endsIn(element, code.root);
}

function endsIn(element: XmlElement, root: XmlElement): boolean {
  return !element.closed && element.end === root.end;
}

function isEntitlement(element: XmlElement): boolean {
  return element.name === 'entitlement';
}

function decodeEntitlement(text: string, element: XmlElement): Entitlement {
  return {
    element,
    span: { start: element.start, end: element.end },
    tag: read(text, child(element, 'tag', 0), parseEntitlementTag),
    count: read(text, child(element, 'count', 1), (value) => (COUNT.test(value) ? Number(value) : undefined)),
    startDate: read(text, child(element, 'startDate', 2), parseTermDate),
    endDate: read(text, child(element, 'endDate', 3), parseTermDate),
    licenseType: plain(text, child(element, 'licenseType', 4)),
    displayName: plain(text, child(element, 'displayName', 5)),
    tagDescription: plain(text, child(element, 'tagDescription', 6)),
    subscriptionId: plain(text, child(element, 'subscriptionID', 7)),
  };
}

/** @param index where the element stands in a real code */
function child(parent: XmlElement | undefined, name: string, index: number): XmlElement | undefined {
  const expected = parent?.children[index];
  return expected?.name === name ? expected : parent?.children.find((element) => element.name === name);
}

function plain(text: string, element: XmlElement | undefined): Field | undefined {
  return element && read(text, element, (value) => value);
}

function read<Value>(text: string, element: XmlElement, parse: (value: string) => Value): Field<Value>;
function read<Value>(
  text: string,
  element: XmlElement | undefined,
  parse: (value: string) => Value,
): Field<Value> | undefined;
function read<Value>(
  text: string,
  element: XmlElement | undefined,
  parse: (value: string) => Value,
): Field<Value> | undefined {
  if (!element) return undefined;
  const raw = text.slice(element.openEnd, element.closeStart);
  // Most values stand in the text as they are meant.
  const isPlain = !element.hasMarkup && element.children.length === 0 && !SPECIAL.test(raw);
  return new ReadField(element, raw, parse(isPlain ? raw : significantText(text, element)));
}

/** @param cutRoot the root of a code that was cut: of a UDI at its end, the last part is not read */
function readUdi(
  text: string,
  element: XmlElement | undefined,
  cutRoot: XmlElement | false | undefined,
): AuthorizationCode['udi'] {
  if (!element) return undefined;
  const span = contentSpan(element);
  const end = cutRoot && endsIn(element, cutRoot) ? text.lastIndexOf(',', span.end - 1) : span.end;
  const value = parseUdi(text, { start: span.start, end: Math.max(span.start, end) });
  return new ReadField(element, text.slice(span.start, span.end), value);
}

/** What may have to be taken out of a value or decoded. */
const SPECIAL = /[&\s\u0085]/;

/** There are some eight of them in each entitlement, so the span is made only when it is asked for. */
class ReadField<Value> implements Field<Value> {
  constructor(
    readonly element: XmlElement,
    readonly raw: string,
    readonly value: Value,
  ) {}

  get span(): Span {
    return contentSpan(this.element);
  }
}

/** The value without the white space that cannot belong to it, references decoded. */
export function significantText(text: string, element: XmlElement): string {
  if (element.hasMarkup) return decodedContent(text, element);
  const kind = ruleOf(element.name)?.value;
  const span = contentSpan(element);
  const edits = kind === undefined ? [] : valueEdits(text, span, kind as ValueKind);
  if (edits.length > 0) return applyEdits(text, edits, span);
  return decodedContent(text, element);
}

/** Whether nothing but white space stands in the field. */
export function isEmptyField(field: Field<unknown>): boolean {
  return field.raw.trim() === '';
}
