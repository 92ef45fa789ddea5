import type { Field, MaybeField } from '../codes/field';
import type { AuthorizationCode, Entitlement } from '../codes/model';
import type { Udi } from '../codes/udi';
import type { Span } from '../text/span';
import type { XmlElement } from '../xml/element';

/** One value out of JSON: `span` is where it first stands in the JSON, or the JSON as a whole. */
export interface JsonValue<Value = string> {
  readonly value: Value;
  readonly span: Span;
}

/** Text that is JSON inside an element, read with care; `value` is `undefined` when it is not JSON or too long. */
export interface JsonField extends Field<unknown> {
  readonly isTooLong: boolean;
}

/** The device that JSON names: `udi_pid`, `udi_serial_number` and the like. */
export interface JsonUdi {
  readonly udi: Udi;
  readonly role: string | undefined;
}

interface Part {
  readonly span: Span;
  readonly complete: boolean;
  readonly root: XmlElement | undefined;
}

export interface CustomerInfo {
  readonly element: XmlElement;
  readonly smartAccount: MaybeField;
  readonly virtualAccount: MaybeField;
  readonly smartAccountId: MaybeField;
  readonly virtualAccountId: MaybeField;
  readonly smartAccountDomain: MaybeField;
  /** Milliseconds since 1970. */
  readonly timestamp: MaybeField<number>;
}

export interface SlpStatus {
  readonly element: XmlElement;
  readonly success: MaybeField<boolean>;
  readonly correlationId: MaybeField;
}

export interface SlacEntitlement extends Entitlement {
  readonly tagType: MaybeField;
  readonly status: SlpStatus | undefined;
}

/**
 * `<smartLicenseAuthorization>`: the authorization code of the policy model. It has all that a `<specificPLR>` has, so that it
 * is compared and shown like one; `timestamp` is its `<dateStamp>`, which is UTC though it names no zone.
 */
export interface SlacPart extends AuthorizationCode {
  readonly part: 'authorization';
  readonly format: 'slac';
  readonly entitlements: readonly SlacEntitlement[];
  readonly customerInfo: CustomerInfo | undefined;
  readonly status: SlpStatus | undefined;
}

/** Days until and between reports for one kind of license; 0 stands for no requirement. */
export interface PolicyRule {
  readonly element: XmlElement;
  readonly name: string;
  readonly firstTimeReport: MaybeField<number>;
  readonly onGoingReporting: MaybeField<number>;
  readonly reportOnMacd: MaybeField<number>;
}

export interface PolicyPart extends Part {
  readonly part: 'policy';
  readonly name: MaybeField;
  /** A number, unlike the letter of an authorization code. */
  readonly version: MaybeField<number>;
  readonly flag: MaybeField;
  /** `<datestamp>`, in lower case here; UTC. */
  readonly issuedAt: MaybeField<number>;
  readonly ackRequired: MaybeField<boolean>;
  readonly rules: readonly PolicyRule[];
  readonly signature: MaybeField;
}

export interface AccountPart extends Part {
  readonly part: 'account';
  readonly customerInfo: CustomerInfo | undefined;
  readonly signature: MaybeField;
}

/** A reservation code inside the wrapper; it is read by the decoder for those. */
export interface ReservationPart extends Part {
  readonly part: 'reservation';
}

export interface AcknowledgementPart extends Part {
  readonly part: 'acknowledgement';
  readonly data: JsonField | undefined;
  readonly signature: MaybeField;
}

export interface Measurement {
  readonly metric: string | undefined;
  /** Milliseconds since 1970. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly count: number | undefined;
}

/** `<RUMReport>`: what was in use. The payload is checked byte for byte by the portal and must never be written anew. */
export interface UsageReportPart extends Part {
  readonly part: 'usageReport';
  readonly data: JsonField | undefined;
  readonly reportId: JsonValue | undefined;
  readonly device: JsonUdi | undefined;
  readonly units: readonly JsonUdi[];
  /** The tag of the product. */
  readonly softwareTag: JsonValue | undefined;
  readonly entitlementTag: JsonValue | undefined;
  readonly softwareVersion: JsonValue | undefined;
  readonly measurements: readonly Measurement[];
  /** `builtin` and the base64 of 32 bytes in all reports seen; another thing than the signature of a code. */
  readonly signing: { readonly type: string | undefined; readonly value: JsonValue | undefined } | undefined;
}

/** `<smartLicenseSystemInfo>` and `<smartLicenseAuthRequest>` of a file that asks for an authorization. */
export interface SystemInfoPart extends Part {
  readonly part: 'systemInfo';
  readonly data: JsonField | undefined;
  readonly device: JsonUdi | undefined;
  readonly hostname: JsonValue | undefined;
  readonly softwareTags: readonly JsonValue[];
  /** Milliseconds since 1970. */
  readonly timestamp: number | undefined;
}

export interface RequestedKey {
  readonly tag: JsonValue;
  readonly count: number | undefined;
}

export interface AuthRequest {
  readonly device: JsonUdi | undefined;
  readonly keys: readonly RequestedKey[];
  readonly confirmCode: JsonValue | undefined;
  readonly removeCode: JsonValue | undefined;
}

export interface AuthRequestPart extends Part {
  readonly part: 'authRequest';
  readonly data: JsonField | undefined;
  readonly requests: readonly AuthRequest[];
}

export type SlpPart =
  | SlacPart
  | PolicyPart
  | AccountPart
  | ReservationPart
  | AcknowledgementPart
  | UsageReportPart
  | SystemInfoPart
  | AuthRequestPart;

/** A file of the policy model: `<smartLicense>` with its parts, or one part without it. */
export interface SlpFile {
  /** What it is for: to be imported on a device, to be sent to the portal, or to ask the portal. */
  readonly kind: 'importFile' | 'usageReport' | 'authorizationRequest';
  readonly span: Span;
  readonly complete: boolean;
  readonly isWrapped: boolean;
  readonly parts: readonly SlpPart[];
  readonly correlationId: MaybeField;
  /** Elements of the wrapper that are not known; kept as they are. */
  readonly unknown: readonly XmlElement[];
}

/** Base64 of a file or code, as the portal's programming interface gives it. */
export interface EncodedFile {
  readonly kind: 'encodedFile';
  /** Where the base64 stands. */
  readonly span: Span;
  /** What it says. */
  readonly decoded: string;
  /** False when the base64 breaks off inside a character or a group. */
  readonly complete: boolean;
}
