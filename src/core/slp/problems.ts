import { isEmptyField } from '../codes/decode';
import type { MaybeField } from '../codes/field';
import { signatureForm } from '../codes/signature';
import type { Span } from '../text/span';
import { elementSpan, nameSpan, openTagSpan, type XmlElement } from '../xml/element';
import { child } from './fields';
import type { JsonField, SlacPart, SlpFile, SlpPart } from './model';

/**
 * What is wrong with a file of the policy model. `element.missing`, `element.repeated` and `element.unknown` are those of
 * reservation codes; the others are new members for the union of problems.
 */
export type SlpProblem =
  | { readonly code: 'element.missing'; readonly span: Span; readonly name: string; readonly parent: string }
  | { readonly code: 'element.repeated'; readonly span: Span; readonly name: string }
  | { readonly code: 'element.unknown'; readonly span: Span; readonly name: string; readonly parent: string }
  /** The file, or a part of it, has no end. */
  | { readonly code: 'slp.cut'; readonly span: Span; readonly name: string }
  /** A date stamp that is none. */
  | { readonly code: 'slp.date-stamp'; readonly span: Span; readonly name: string }
  /** Content that ought to be JSON and is not, or is too long to be read. */
  | { readonly code: 'slp.json'; readonly span: Span; readonly name: string; readonly isTooLong: boolean }
  /** The portal itself says that something did not succeed. */
  | { readonly code: 'slp.not-successful'; readonly span: Span; readonly of: 'authorization' | 'entitlement' }
  /** The signature of another part than the authorization is not of the known form; `of` names the part. */
  | { readonly code: 'slp.signature'; readonly span: Span; readonly of: string };

interface Shape {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  readonly repeats?: readonly string[];
}

const CODE_SHAPE: Shape = {
  required: ['flag', 'version', 'piid', 'dateStamp', 'entitlements', 'status'],
  optional: ['customerInfo', 'timestamp'],
};

/** The elements of the one public file (domain facts 1.2), by the name of what holds them. */
const SHAPES: Readonly<Record<string, Shape>> = {
  smartLicenseAuthorization: { required: ['udi', 'authorizationCode', 'signature'] },
  authorizationCode: CODE_SHAPE,
  entitlements: { required: ['entitlement'], repeats: ['entitlement'] },
  entitlement: {
    required: ['tag', 'count', 'startDate', 'endDate', 'licenseType', 'displayName', 'tagDescription'],
    optional: ['tagType', 'status', 'subscriptionID'],
  },
  smartLicensePolicy: { required: ['policyCode', 'signature'] },
  smartLicenseAccountInfo: { required: ['customerInfo', 'signature'] },
};

/** Everything that is wrong with the structure and values of a file, part by part; not with its XML. */
export function* slpProblems(file: SlpFile): Generator<SlpProblem> {
  for (const part of file.parts) {
    if (part.part === 'reservation') continue;
    yield* partProblems(part);
  }
  if (!file.complete && file.isWrapped && file.parts.every(({ complete }) => complete)) {
    yield {
      code: 'slp.cut',
      span: { start: file.span.start, end: file.span.start + '<smartLicense'.length },
      name: 'smartLicense',
    };
  }
}

function* partProblems(part: SlpPart): Generator<SlpProblem> {
  const { root } = part;
  if (!root) return;
  if (!part.complete) {
    yield { code: 'slp.cut', span: openTagSpan(root), name: root.name };
  } else {
    yield* shapeProblems(root);
  }
  switch (part.part) {
    case 'authorization':
      yield* authorizationProblems(part);
      break;
    case 'policy':
      yield* dateStamp(part.issuedAt, 'datestamp');
      yield* signature(part.signature, root);
      break;
    case 'account':
      yield* signature(part.signature, root);
      break;
    case 'acknowledgement':
    case 'usageReport':
    case 'systemInfo':
    case 'authRequest':
      yield* json(part.data, root, part.complete);
      break;
    case 'reservation':
      break;
  }
}

function* authorizationProblems(part: SlacPart): Generator<SlpProblem> {
  if (part.timestamp?.element.name === 'dateStamp') yield* dateStamp(part.timestamp, 'dateStamp');
  const { status } = part;
  if (status?.success?.value === false) {
    yield { code: 'slp.not-successful', span: status.success.span, of: 'authorization' };
  }
  for (const { status: own } of part.entitlements) {
    if (own?.success?.value === false) yield { code: 'slp.not-successful', span: own.success.span, of: 'entitlement' };
  }
}

function* shapeProblems(element: XmlElement): Generator<SlpProblem> {
  // The name comes from the text: `constructor` is one, too.
  const shape = Object.hasOwn(SHAPES, element.name) && SHAPES[element.name];
  if (!shape) return;
  const seen = new Set<string>();
  for (const inner of element.children) {
    const { name } = inner;
    const isKnown = shape.required.includes(name) || shape.optional?.includes(name);
    if (!isKnown) yield { code: 'element.unknown', span: nameSpan(inner), name, parent: element.name };
    else if (seen.has(name) && !shape.repeats?.includes(name)) {
      yield { code: 'element.repeated', span: elementSpan(inner), name };
    }
    seen.add(name);
    yield* shapeProblems(inner);
  }
  for (const name of shape.required) {
    if (!child(element, name))
      yield { code: 'element.missing', span: openTagSpan(element), name, parent: element.name };
  }
}

function* dateStamp(field: MaybeField<number>, name: string): Generator<SlpProblem> {
  if (field && field.value === undefined) yield { code: 'slp.date-stamp', span: field.span, name };
}

/** Each part has a signature of its own scope; what any of them signs is not public, so only the form is looked at. */
function* signature(field: MaybeField, of: XmlElement): Generator<SlpProblem> {
  if (!field?.element.closed) return;
  const isWell = !isEmptyField(field) && signatureForm((field.value ?? '').replace(/\s+/g, '')).wellFormed;
  if (!isWell) yield { code: 'slp.signature', span: field.span, of: of.name };
}

function* json(data: JsonField | undefined, root: XmlElement, complete: boolean): Generator<SlpProblem> {
  if (!data || data.value !== undefined || !complete) return;
  yield {
    code: 'slp.json',
    span: data.raw.trim() === '' ? openTagSpan(root) : data.span,
    name: root.name,
    isTooLong: data.isTooLong,
  };
}
