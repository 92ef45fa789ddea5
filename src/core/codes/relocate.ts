import type { Span } from '../text/span';
import type { XmlElement } from '../xml/element';
import type { Field, MaybeField } from './field';
import type { AuthorizationCode, Entitlement } from './model';
import type { Udi, UdiPart } from './udi';

/** Leads from a stretch of one text to the stretch of another that it came from. */
export type ToOriginal = (span: Span) => Span;

/**
 * A code that was read in a repaired text, with all its places in the text that it came from. What it says stays: its values,
 * and its canonical text, are those of the repaired one.
 */
export function relocateCode(code: AuthorizationCode, toOriginal: ToOriginal): AuthorizationCode {
  const elements = new Map<XmlElement, XmlElement>();
  const root = code.root && relocateElement(code.root, toOriginal, elements);
  const element = (from: XmlElement) => elements.get(from) ?? relocateElement(from, toOriginal, elements);
  const field = <Value>(from: MaybeField<Value>): MaybeField<Value> => from && relocateField(from, element, toOriginal);
  const udi = code.udi && relocateField(code.udi, element, toOriginal);
  return {
    kind: code.kind,
    format: code.format,
    span: toOriginal(code.span),
    root,
    get canonical() {
      return code.canonical;
    },
    get fingerprint() {
      return code.fingerprint;
    },
    complete: code.complete,
    flag: field(code.flag),
    version: field(code.version),
    piid: field(code.piid),
    timestamp: field(code.timestamp),
    entitlementsElement: code.entitlementsElement && element(code.entitlementsElement),
    entitlements: code.entitlements.map((entitlement) => relocateEntitlement(entitlement, element, field, toOriginal)),
    signature: field(code.signature),
    udi: udi && { ...udi, value: udi.value && relocateUdi(udi.value, toOriginal) },
  };
}

function relocateElement(from: XmlElement, toOriginal: ToOriginal, elements: Map<XmlElement, XmlElement>): XmlElement {
  const open = toOriginal({ start: from.start, end: from.openEnd });
  const close = toOriginal({ start: from.closeStart, end: from.end });
  const relocated: XmlElement = {
    ...from,
    start: open.start,
    openEnd: open.end,
    closeStart: Math.max(open.end, close.start),
    end: Math.max(open.end, close.end),
    children: from.children.map((child) => relocateElement(child, toOriginal, elements)),
  };
  elements.set(from, relocated);
  return relocated;
}

function relocateField<Value>(
  from: Field<Value>,
  element: (from: XmlElement) => XmlElement,
  toOriginal: ToOriginal,
): Field<Value> {
  return { element: element(from.element), span: toOriginal(from.span), raw: from.raw, value: from.value };
}

function relocateEntitlement(
  from: Entitlement,
  element: (from: XmlElement) => XmlElement,
  field: <Value>(from: MaybeField<Value>) => MaybeField<Value>,
  toOriginal: ToOriginal,
): Entitlement {
  return {
    element: element(from.element),
    span: toOriginal(from.span),
    tag: field(from.tag),
    count: field(from.count),
    startDate: field(from.startDate),
    endDate: field(from.endDate),
    licenseType: field(from.licenseType),
    displayName: field(from.displayName),
    tagDescription: field(from.tagDescription),
    subscriptionId: field(from.subscriptionId),
  };
}

function relocateUdi(from: Udi, toOriginal: ToOriginal): Udi {
  const part = (value: UdiPart | undefined) => value && { value: value.value, span: toOriginal(value.span) };
  return {
    span: toOriginal(from.span),
    pid: part(from.pid),
    sn: part(from.sn),
    uuid: part(from.uuid),
    vid: part(from.vid),
    rest: from.rest.map(toOriginal),
  };
}
