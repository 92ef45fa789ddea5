import type { Span } from '../text/span';
import type { XmlElement } from '../xml/element';
import type { EntitlementTag } from './entitlementTag';
import type { MaybeField } from './field';
import type { Udi } from './udi';

/** One line of a code: what is reserved, how often and for how long. */
export interface Entitlement {
  readonly element: XmlElement;
  readonly span: Span;
  readonly tag: MaybeField<EntitlementTag>;
  readonly count: MaybeField<number>;
  /** Milliseconds since 1970 at 00:00 UTC of that day; `undefined` value for an empty or unreadable date. */
  readonly startDate: MaybeField<number>;
  readonly endDate: MaybeField<number>;
  readonly licenseType: MaybeField;
  readonly displayName: MaybeField;
  readonly tagDescription: MaybeField;
  readonly subscriptionId: MaybeField;
}

/**
 * - `slr`: Specific License Reservation, `<specificPLR>`
 * - `slac`: Smart Licensing Authorization Code of the policy model, `<smartLicenseAuthorization>`
 */
export type CodeFormat = 'slr' | 'slac';

/** An authorization code that is XML, as far as it can be read. */
export interface AuthorizationCode {
  readonly kind: 'authorizationCode';
  readonly format: CodeFormat;
  /** From the root's open tag to behind its close tag, or to where the text stops being a code. */
  readonly span: Span;
  readonly root: XmlElement | undefined;
  /** The code as it has to be pasted, {@link canonicalText}; empty when nothing can be read. Made when first asked for. */
  readonly canonical: string;
  /** Names the code without showing it; `undefined` when nothing can be read. Made when first asked for. */
  readonly fingerprint: string | undefined;
  /** False when the text ends before the code does. */
  readonly complete: boolean;
  readonly flag: MaybeField;
  readonly version: MaybeField;
  readonly piid: MaybeField;
  /** Milliseconds since 1970, UTC. */
  readonly timestamp: MaybeField<number>;
  readonly entitlementsElement: XmlElement | undefined;
  readonly entitlements: readonly Entitlement[];
  /** The base64 text; {@link signatureForm} takes it apart. */
  readonly signature: MaybeField;
  readonly udi: MaybeField<Udi>;
}

/** What a device prints on `license smart reservation request` and the portal asks for. */
export interface RequestCode {
  readonly kind: 'requestCode';
  readonly span: Span;
  readonly udi: Udi;
}

/** A line in which a device names itself, such as `UDI: PID:UCM,SN:37624,UUID:6fe8…`. */
export interface DeviceIdentity {
  readonly kind: 'deviceIdentity';
  readonly span: Span;
  readonly udi: Udi;
}

/** A `license smart …` line in the text. */
export interface CliCommand {
  readonly kind: 'cliCommand';
  readonly span: Span;
  /** The words behind `license smart`, single blanks between them, without their argument: `reservation install`. */
  readonly action: string;
  /** What stands behind the command: the code with its quotes. Empty for commands without argument. */
  readonly argument: Span;
}
