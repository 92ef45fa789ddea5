import { applyEdits } from '../text/edit';
import type { Fragment } from '../text/fragments';
import type { Span } from '../text/span';
import { contentSpan, type XmlElement } from '../xml/element';
import { decodedContent } from '../xml/entities';
import { canonicalText, valueEdits } from './canonical';
import { parseTermDate, parseTimestamp } from './dates';
import type { EntitlementTag } from './entitlementTag';
import type { Field, MaybeField } from './field';
import { fingerprint } from './fingerprint';
import { readTag } from './knownTags';
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
  return new DecodedCode(text, fragment, root, code, child(code, 'entitlements', 4));
}

/** All codes are of one shape, which makes thousands of them quick to read. */
class DecodedCode implements AuthorizationCode {
  readonly kind = 'authorizationCode';
  readonly format = 'slr';
  readonly span: Span;
  readonly root: XmlElement | undefined;
  readonly complete: boolean;
  readonly flag: MaybeField;
  readonly version: MaybeField;
  readonly piid: MaybeField;
  readonly timestamp: MaybeField<number>;
  readonly entitlementsElement: XmlElement | undefined;
  readonly entitlements: readonly Entitlement[];
  readonly signature: MaybeField;
  readonly udi: AuthorizationCode['udi'];
  readonly #text: string;
  #canonical: string | undefined;
  #fingerprint: string | undefined;

  constructor(
    text: string,
    { start, end, complete }: Fragment,
    root: XmlElement | undefined,
    code: XmlElement | undefined,
    entitlements: XmlElement | undefined,
  ) {
    this.#text = text;
    this.span = { start, end };
    this.root = root;
    this.complete = complete;
    this.flag = plain(text, child(code, 'flag', 0));
    this.version = plain(text, child(code, 'version', 1));
    this.piid = plain(text, child(code, 'piid', 2));
    this.timestamp = read(text, child(code, 'timestamp', 3), parseTimestamp);
    this.entitlementsElement = entitlements;
    this.entitlements = decodeEntitlements(text, (entitlements ?? code)?.children ?? []);
    this.signature = plain(text, child(root, 'signature', 1));
    this.udi = readUdi(text, child(root, 'udi', 2), !complete && root);
  }

  get canonical(): string {
    this.#canonical ??= this.root ? canonicalText(this.#text, this.root) : '';
    return this.#canonical;
  }

  get fingerprint(): string | undefined {
    if (this.root) this.#fingerprint ??= fingerprint(this.canonical);
    return this.#fingerprint;
  }
}

/** Whether a code that was cut ends inside this element, so that its value is only a part. */
export function isCutOff(code: AuthorizationCode, element: XmlElement): boolean {
  return !code.complete && code.root !== undefined && endsIn(element, code.root);
}

function endsIn(element: XmlElement, root: XmlElement): boolean {
  return !element.closed && element.end === root.end;
}

function decodeEntitlements(text: string, elements: readonly XmlElement[]): Entitlement[] {
  const entitlements: Entitlement[] = [];
  for (const element of elements) {
    if (element.name === 'entitlement') entitlements.push(decodeEntitlement(text, element));
  }
  return entitlements;
}

function decodeEntitlement(text: string, element: XmlElement): Entitlement {
  return {
    element,
    span: { start: element.start, end: element.end },
    tag: read<EntitlementTag | undefined>(text, child(element, 'tag', 0), readTag),
    count: read(text, child(element, 'count', 1), parseCount),
    startDate: read(text, child(element, 'startDate', 2), parseTermDate),
    endDate: read(text, child(element, 'endDate', 3), parseTermDate),
    licenseType: plain(text, child(element, 'licenseType', 4)),
    displayName: name(text, child(element, 'displayName', 5)),
    tagDescription: name(text, child(element, 'tagDescription', 6)),
    subscriptionId: plain(text, child(element, 'subscriptionID', 7)),
  };
}

function parseCount(value: string): number | undefined {
  return COUNT.test(value) ? Number(value) : undefined;
}

/** @param index where the element stands in a real code */
function child(parent: XmlElement | undefined, name: string, index: number): XmlElement | undefined {
  if (parent === undefined) return undefined;
  const { children } = parent;
  const expected = children[index];
  return expected !== undefined && expected.name === name
    ? expected
    : children.find((element) => element.name === name);
}

function plain(text: string, element: XmlElement | undefined): Field | undefined {
  if (!element) return undefined;
  const raw = text.slice(element.openEnd, element.closeStart);
  return new ReadField(element, raw, isAsMeant(element, raw) ? raw : significantText(text, element));
}

/** As {@link plain}, for values that are signed with their white space: only references are decoded. */
function name(text: string, element: XmlElement | undefined): Field | undefined {
  if (!element) return undefined;
  const raw = text.slice(element.openEnd, element.closeStart);
  const isText = !element.hasMarkup && element.children.length === 0;
  return new ReadField(element, raw, isText && !raw.includes('&') ? raw : significantText(text, element));
}

function read<Value>(
  text: string,
  element: XmlElement | undefined,
  parse: (value: string) => Value,
): Field<Value> | undefined {
  if (!element) return undefined;
  const raw = text.slice(element.openEnd, element.closeStart);
  return new ReadField(element, raw, parse(isAsMeant(element, raw) ? raw : significantText(text, element)));
}

/** Whether a value stands in the text as it is meant, as most do. */
function isAsMeant(element: XmlElement, raw: string): boolean {
  return !element.hasMarkup && element.children.length === 0 && !isSpecial(raw);
}

/** Longer values are looked through faster by a regular expression, which takes its time to begin. */
const SHORT = 16;

function isSpecial(raw: string): boolean {
  if (raw.length > SHORT) return SPECIAL.test(raw);
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code <= 0x20 || code === 0x26 || code >= 0x7f) return SPECIAL.test(raw);
  }
  return false;
}

/** @param cutRoot the root of a code that was cut: of a UDI at its end, the last part is not read */
function readUdi(
  text: string,
  element: XmlElement | undefined,
  cutRoot: XmlElement | false | undefined,
): AuthorizationCode['udi'] {
  if (!element) return undefined;
  const span = contentSpan(element);
  const raw = text.slice(span.start, span.end);
  const length = cutRoot && endsIn(element, cutRoot) ? Math.max(0, raw.lastIndexOf(',')) : raw.length;
  return new ReadField(element, raw, parseUdi(text, { start: span.start, end: span.start + length }));
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
export function isEmptyField({ raw }: Field<unknown>): boolean {
  if (raw === '') return true;
  const first = raw.charCodeAt(0);
  // A visible character of ASCII decides at once.
  return (first <= 0x20 || first >= 0x7f) && raw.trim() === '';
}
