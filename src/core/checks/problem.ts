import type { ValueKind } from '../codes/schema';
import type { SignatureDamage } from '../codes/signature';
import type { UdiPartName } from '../codes/udi';
import type { DeviceFinding } from '../device/output/compare';
import type { SlpProblem } from '../slp/problems';
import type { Span } from '../text/span';
import type { WhitespaceKind } from '../text/whitespace';
import type { XmlProblem } from '../xml/element';
import type { LayerCode, RepairReason } from './layers';

/** Values that never hold white space, or only at one place. */
export type TightValue = Exclude<ValueKind, 'displayName' | 'tagDescription'>;

/** Another place in the same text that a problem is about, and what stands there. */
export interface RelatedPlace {
  readonly span: Span;
  readonly what:
    | 'first-tag'
    | 'first-element'
    | 'same-code'
    | 'request-code'
    | 'device'
    | 'other-piid'
    | 'start-date'
    | 'same-layer'
    | 'other-copy'
    | 'in-code';
}

/**
 * What is wrong, where, and with which facts: never a sentence. `code` is stable; scripts, settings and the pages of
 * `docs/problems.md` go by it. Offsets point into the analysed text. A new problem is one member here: the compiler names
 * the severity, the message and the page that must follow.
 */
export type Problem = (XmlProblem | CodeProblem | SlpProblem | DeviceProblem) & {
  readonly related?: readonly RelatedPlace[];
};

/** What a device's output says against a code or against itself; other devices are `udi.mismatch`. */
type DeviceProblem = AtDevice<Exclude<DeviceFinding, { readonly what: 'other-device' }>>;
type AtDevice<Finding extends DeviceFinding> = Finding extends DeviceFinding
  ? Omit<Finding, 'what' | 'code' | 'device'> & { readonly code: `device.${Finding['what']}`; readonly span: Span }
  : never;

type CodeProblem =
  // The code as a whole
  | {
      readonly code: 'code.cut';
      readonly span: Span;
      /** Number of characters that are there. */
      readonly length: number;
      /** The innermost element that the text ends in. */
      readonly inside: string;
      /** One-based, when the text ends inside one; `read` is how many have begun. */
      readonly entitlement: number | undefined;
      /** How many characters are missing at the very least. */
      readonly missing: number;
    }
  | {
      readonly code: 'code.start-missing';
      readonly span: Span;
      /** Number of characters that are there. */
      readonly length: number;
      /** The innermost element that the text begins in. */
      readonly inside: string;
      /** How many characters are missing at the very least. */
      readonly missing: number;
    }
  | { readonly code: 'code.layers-too-deep'; readonly span: Span }
  | { readonly code: 'code.multi-line'; readonly span: Span; readonly lines: number }
  | { readonly code: 'code.duplicate'; readonly span: Span }
  // Elements
  | { readonly code: 'element.missing'; readonly span: Span; readonly name: string; readonly parent: string }
  | { readonly code: 'element.repeated'; readonly span: Span; readonly name: string }
  | { readonly code: 'element.misplaced'; readonly span: Span; readonly name: string; readonly parent: string }
  | { readonly code: 'element.unknown'; readonly span: Span; readonly name: string; readonly parent: string }
  | { readonly code: 'element.attributes'; readonly span: Span; readonly name: string }
  | { readonly code: 'element.text'; readonly span: Span; readonly parent: string }
  | { readonly code: 'element.markup'; readonly span: Span; readonly name: string }
  // Values
  | { readonly code: 'value.empty'; readonly span: Span; readonly name: string }
  | {
      readonly code: `${TightValue}.whitespace`;
      readonly span: Span;
      readonly kind: TightValue;
      readonly what: WhitespaceKind;
    }
  | { readonly code: 'name.line-break'; readonly span: Span; readonly name: string }
  | { readonly code: 'name.invisible'; readonly span: Span; readonly name: string; readonly codePoint: number }
  | { readonly code: 'flag.unknown'; readonly span: Span; readonly value: string }
  | { readonly code: 'version.unknown'; readonly span: Span; readonly value: string }
  | { readonly code: 'piid.form'; readonly span: Span }
  | { readonly code: 'timestamp.form'; readonly span: Span }
  | { readonly code: 'timestamp.future'; readonly span: Span; readonly time: number }
  | { readonly code: 'timestamp.early'; readonly span: Span; readonly time: number }
  | { readonly code: 'tag.form'; readonly span: Span }
  | { readonly code: 'count.form'; readonly span: Span }
  | { readonly code: 'count.large'; readonly span: Span; readonly count: number }
  | { readonly code: 'date.form'; readonly span: Span; readonly name: string }
  | { readonly code: 'license-type.unknown'; readonly span: Span; readonly value: string }
  // Entitlements
  | { readonly code: 'entitlement.count-zero'; readonly span: Span; readonly name: string }
  | { readonly code: 'entitlement.duplicate-tag'; readonly span: Span; readonly name: string }
  | { readonly code: 'entitlements.total-zero'; readonly span: Span; readonly entitlements: number }
  | { readonly code: 'term.order'; readonly span: Span; readonly start: number; readonly end: number }
  | { readonly code: 'term.ended'; readonly span: Span; readonly end: number }
  | { readonly code: 'term.ending'; readonly span: Span; readonly end: number; readonly days: number }
  | { readonly code: 'term.missing-date'; readonly span: Span; readonly name: 'startDate' | 'endDate' }
  | { readonly code: 'term.perpetual-date'; readonly span: Span; readonly name: 'startDate' | 'endDate' }
  // Signature
  | {
      readonly code: 'signature.base64';
      readonly span: Span;
      readonly damage: Extract<SignatureDamage, { what: 'character' | 'group' }>;
    }
  | { readonly code: 'signature.length'; readonly span: Span; readonly stated: number; readonly present: number }
  | { readonly code: 'signature.der'; readonly span: Span }
  | { readonly code: 'signature.range'; readonly span: Span }
  | { readonly code: 'signature.curve'; readonly span: Span }
  // Device
  | { readonly code: 'udi.form'; readonly span: Span; readonly part: 'pid' | 'sn' | 'uuid' | 'rest' | 'character' }
  | { readonly code: 'udi.serial'; readonly span: Span; readonly serial: string; readonly expected: string }
  | {
      readonly code: 'udi.mismatch';
      readonly span: Span;
      readonly part: 'pid' | 'sn' | 'uuid';
      readonly here: string;
      readonly there: string;
      readonly source: 'request-code' | 'device';
      /** Whether the other identifier stands above the code. */
      readonly above: boolean;
    }
  | { readonly code: 'piid.mismatch'; readonly span: Span; readonly here: string; readonly there: string }
  // Likely a character that was lost or changed: said twice and not in the same way, or not as all others do
  /** One character away from a tag that is known; its UUID makes chance impossible. */
  | { readonly code: 'tag.near-known'; readonly span: Span; readonly known: string }
  /** The UUID is that of a known tag, or name and version are, and the rest is not. */
  | { readonly code: 'tag.mismatch'; readonly span: Span; readonly known: string }
  /** Not of version 4, as every known tag and PIID is. */
  | { readonly code: 'uuid.version'; readonly span: Span; readonly name: 'tag' | 'piid' }
  /** Registered before all known tags, or after the code was issued. */
  | { readonly code: 'tag.registered'; readonly span: Span; readonly registered: string }
  /** The version is not that of the display name, or is an odd form of that of all other tags. */
  | { readonly code: 'tag.version'; readonly span: Span; readonly here: string; readonly there: string }
  /** A word of the tag's name is in the display name but for one character. */
  | { readonly code: 'tag.name'; readonly span: Span; readonly here: string; readonly there: string }
  /** One character away from the name that this tag is known by. */
  | { readonly code: 'name.near-known'; readonly span: Span; readonly name: string; readonly known: string }
  /** Display name and description differ in one character of a word. */
  | { readonly code: 'name.twin'; readonly span: Span; readonly here: string; readonly there: string }
  /** A word that other entitlements have with one character more, less or other. */
  | { readonly code: 'name.odd-word'; readonly span: Span; readonly here: string; readonly there: string }
  | { readonly code: 'license-type.near'; readonly span: Span; readonly known: string }
  /** A term of decades, or one far from the day of issue. */
  | { readonly code: 'term.odd'; readonly span: Span; readonly name: 'startDate' | 'endDate' }
  /** One character away from what it should be by the UUID, the tags, or the request code. */
  | {
      readonly code: 'udi.near';
      readonly span: Span;
      readonly part: UdiPartName;
      readonly expected: string;
      readonly source: 'uuid' | 'tags' | 'request-code' | 'device';
    }
  /** Another copy of the same code, going by signature or by PIID and time, reads differently here. */
  | { readonly code: 'code.other-copy'; readonly span: Span; readonly name: string; readonly other: Span }
  // Layers over the code, which have to be undone to get at it
  | {
      readonly code: LayerCode;
      readonly span: Span;
      readonly count: number;
      readonly sure: boolean;
      readonly reason: RepairReason;
    }
  // Codes that are short strings
  | {
      readonly code: 'short-code.mistyped';
      readonly span: Span;
      readonly character: string;
      readonly of: 'requestCode' | 'returnCode' | 'universalCode';
    }
  // The command around the code
  | { readonly code: 'command.unquoted'; readonly span: Span; readonly argument: Span }
  | { readonly code: 'command.quotes'; readonly span: Span; readonly character: string };

/** Takes the problems of a check, one by one. */
export type Report = (problem: Problem) => void;

export type ProblemCode = Problem['code'];
/** Findings of damage beyond syntax: from what a code repeats, and from what is known of tags. */
export type FindingCode =
  | 'tag.near-known'
  | 'tag.mismatch'
  | 'uuid.version'
  | 'tag.registered'
  | 'tag.version'
  | 'tag.name'
  | 'name.near-known'
  | 'name.twin'
  | 'name.odd-word'
  | 'license-type.near'
  | 'term.odd'
  | 'udi.near'
  | 'code.other-copy';

/** Of what a device says, alone or against a code. */
export type DeviceProblemCode = Extract<Problem['code'], `device.${string}`>;

export type ProblemOf<Code extends ProblemCode> = Extract<Problem, { readonly code: Code }>;

/**
 * - `error`: a device would refuse the code, or something would be lost.
 * - `warning`: likely a mistake.
 * - `information`: worth knowing.
 * - `hint`: seldom needed.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const SEVERITY: Readonly<Record<ProblemCode, Severity>> = {
  'xml.unclosed-element': 'error',
  'xml.unexpected-close': 'error',
  'xml.unterminated-tag': 'error',
  'xml.stray-lt': 'error',
  'xml.unclosed-comment': 'error',
  'xml.unclosed-cdata': 'error',
  'xml.declaration': 'error',
  'xml.doctype': 'error',
  'xml.reference': 'error',
  'xml.too-deep': 'error',
  'xml.too-large': 'information',
  'xml.too-many-problems': 'information',
  'code.cut': 'error',
  'code.start-missing': 'error',
  'code.layers-too-deep': 'information',
  'code.multi-line': 'hint',
  'code.duplicate': 'information',
  'element.missing': 'error',
  'element.repeated': 'error',
  'element.misplaced': 'warning',
  'element.unknown': 'hint',
  'element.attributes': 'hint',
  'element.text': 'error',
  'element.markup': 'hint',
  'value.empty': 'error',
  'flag.whitespace': 'warning',
  'version.whitespace': 'warning',
  'piid.whitespace': 'warning',
  'timestamp.whitespace': 'warning',
  'tag.whitespace': 'warning',
  'count.whitespace': 'warning',
  'startDate.whitespace': 'warning',
  'endDate.whitespace': 'warning',
  'licenseType.whitespace': 'warning',
  'subscriptionId.whitespace': 'warning',
  'signature.whitespace': 'warning',
  'udi.whitespace': 'warning',
  'name.line-break': 'warning',
  'name.invisible': 'warning',
  'flag.unknown': 'hint',
  'version.unknown': 'hint',
  'piid.form': 'error',
  'timestamp.form': 'error',
  'timestamp.future': 'warning',
  'timestamp.early': 'warning',
  'tag.form': 'error',
  'count.form': 'error',
  'count.large': 'warning',
  'date.form': 'error',
  'license-type.unknown': 'hint',
  'entitlement.count-zero': 'warning',
  'entitlement.duplicate-tag': 'warning',
  'entitlements.total-zero': 'warning',
  'term.order': 'error',
  'term.ended': 'warning',
  'term.ending': 'information',
  'term.missing-date': 'warning',
  'term.perpetual-date': 'warning',
  'signature.base64': 'error',
  'signature.length': 'error',
  'signature.der': 'error',
  'signature.range': 'error',
  'signature.curve': 'error',
  'udi.form': 'error',
  'udi.serial': 'hint',
  'udi.mismatch': 'error',
  'piid.mismatch': 'warning',
  'tag.near-known': 'error',
  'tag.mismatch': 'warning',
  'uuid.version': 'hint',
  'tag.registered': 'warning',
  'tag.version': 'hint',
  'tag.name': 'hint',
  'name.near-known': 'warning',
  'name.twin': 'hint',
  'name.odd-word': 'hint',
  'license-type.near': 'warning',
  'term.odd': 'hint',
  'udi.near': 'warning',
  'code.other-copy': 'warning',
  'layer.utf16': 'warning',
  'layer.ansi': 'warning',
  'layer.cursor': 'warning',
  'layer.backspace': 'warning',
  'layer.overwrite': 'warning',
  'layer.paging': 'warning',
  'layer.console-message': 'warning',
  'layer.invisible': 'warning',
  'layer.mail-quote': 'warning',
  'layer.decoration': 'warning',
  'layer.continuation': 'warning',
  'layer.truncation-mark': 'warning',
  'layer.html-escape': 'warning',
  'layer.percent': 'warning',
  'layer.json': 'warning',
  'layer.quoted-printable': 'warning',
  'layer.base64': 'warning',
  'layer.punctuation': 'warning',
  'layer.case': 'warning',
  'layer.wrap': 'warning',
  'layer.blank': 'warning',
  'layer.nbsp': 'warning',
  'layer.command': 'hint',
  'layer.quotes': 'hint',
  'layer.pasted-twice': 'information',
  'layer.run-together': 'information',
  'command.unquoted': 'error',
  'command.quotes': 'error',
  'short-code.mistyped': 'warning',
  'slp.cut': 'error',
  'slp.date-stamp': 'warning',
  'slp.json': 'error',
  'slp.not-successful': 'error',
  'slp.signature': 'error',
  'device.nothing-installed': 'information',
  'device.reserved-not-installed': 'warning',
  'device.installed-not-in-code': 'warning',
  'device.used-not-reserved': 'warning',
  'device.used-more-than-reserved': 'warning',
  'device.count-differs': 'warning',
  'device.term-differs': 'warning',
  'device.term-empty': 'information',
  'device.active-standby-tags-differ': 'warning',
  'device.clock-wrong': 'warning',
  'device.installed-before-issued': 'information',
};

export const PROBLEM_CODES = Object.keys(SEVERITY) as readonly ProblemCode[];

export const DEVICE_PROBLEMS: readonly DeviceProblemCode[] = PROBLEM_CODES.filter((code): code is DeviceProblemCode =>
  code.startsWith('device.'),
);
