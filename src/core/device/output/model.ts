import type { Udi } from '../../codes/udi';
import type { Span } from '../../text/span';

/** Something the device says, at its place. `value` is normalised (a number, a time) or the text as it stands there. */
export interface Fact<Value = string> {
  readonly value: Value;
  readonly span: Span;
}

export type MaybeFact<Value = string> = Fact<Value> | undefined;

/** A time as a device prints it: `May 24 18:36:44 2018 UTC`. */
export interface DeviceTime {
  /** Milliseconds since 1970, reading the digits as UTC. Right only when {@link zone} is UTC; else off by up to a day. */
  readonly time: number;
  /** The abbreviation behind the year; empty when there is none. */
  readonly zone: string;
}

export type Role = 'active' | 'standby' | 'member';

/** What was asked of the device. `session` is any command that does something. */
export type OutputSource =
  | 'all'
  | 'summary'
  | 'status'
  | 'usage'
  | 'udi'
  | 'reservation'
  | 'authorization'
  | 'tech-support'
  | 'history'
  | 'rum'
  | 'version'
  | 'session'
  /** Lines of a `show license` output whose beginning is not there. */
  | 'part';

/** What is known of one unit of a stack, of an HA pair or of the only device there is. */
export interface Unit {
  readonly span: Span;
  readonly role: Role | undefined;
  readonly udi: Udi;
  /** `NOT INSTALLED`, `SPECIFIC INSTALLED`, `SMART AUTHORIZATION INSTALLED`; without the time behind it. */
  readonly state: MaybeFact;
  readonly installedAt: MaybeFact<DeviceTime>;
  readonly requestCode: MaybeFact;
  readonly returnCode: MaybeFact;
  readonly confirmationCode: MaybeFact;
  /** What the device prints of the installed code, as it stands there. */
  readonly authorizationCode: MaybeFact;
}

/** One license as the device counts it. */
export interface LicenseUse {
  readonly span: Span;
  readonly name: MaybeFact;
  /** What stands in brackets behind the name: under SLR the NAME of the tag; in other outputs a description, or cut. */
  readonly shortName: MaybeFact;
  readonly tag: MaybeFact;
  readonly description: MaybeFact;
  /** How many are in use. */
  readonly count: MaybeFact<number>;
  /** `IN USE`, `NOT AUTHORIZED`, `InCompliance` …, without the number that tech support adds. */
  readonly status: MaybeFact;
  readonly licenseType: MaybeFact;
  readonly reservationStatus: MaybeFact;
  readonly reserved: MaybeFact<number>;
}

/** The term of a reserved license on one unit. */
export interface ReservedTerm {
  readonly span: Span;
  readonly role: Role | undefined;
  readonly udi: Udi | undefined;
  readonly licenseType: MaybeFact;
  /** Milliseconds since 1970 at 00:00 UTC of that day; `undefined` for a day that is none. */
  readonly startDate: MaybeFact<number | undefined>;
  readonly endDate: MaybeFact<number | undefined>;
  readonly count: MaybeFact<number>;
  readonly authorizationType: MaybeFact;
}

/** One line of `Specified license reservations:` or, under the policy model, of `Authorizations:`. */
export interface ReservedLicense {
  readonly span: Span;
  readonly name: MaybeFact;
  readonly shortName: MaybeFact;
  readonly description: MaybeFact;
  readonly total: MaybeFact<number>;
  readonly terms: readonly ReservedTerm[];
}

/** Another instance that an application knows of: `Peer Info:`. The only `show` line with a PIID there is. */
export interface Peer {
  readonly span: Span;
  readonly udi: Udi | undefined;
  readonly piid: MaybeFact;
  readonly hostname: MaybeFact;
  readonly applicationRole: MaybeFact;
}

/** One usage report of `show license rum id detail`. */
export interface RumDetail {
  readonly span: Span;
  readonly id: Fact;
  readonly metric: MaybeFact;
  readonly tag: MaybeFact;
  readonly state: MaybeFact;
}

export type SessionAction =
  | 'enable'
  | 'disable'
  | 'request'
  | 'cancel'
  | 'install'
  | 'return'
  | 'return-authorization'
  | 'import'
  | 'authorization-request'
  | 'authorization-return'
  | 'save-usage'
  | 'factory-reset';

/** A command that does something, with what the device answered. */
export interface Session {
  readonly action: Fact<SessionAction>;
  /** `asked`: the device asked for a confirmation and what came then is not there. */
  readonly outcome: 'done' | 'refused' | 'asked' | 'unknown';
  /** The line that says so. */
  readonly answer: MaybeFact;
  /** Names of the licenses that UCCX asks to reserve. */
  readonly licensesToReserve: readonly Fact[];
}

/** What a part of an output is about, for saying which one is missing. */
export type Section =
  | 'status'
  | 'registration'
  | 'authorization'
  | 'policy'
  | 'account'
  | 'usage'
  | 'product'
  | 'agent'
  | 'units'
  | 'reservations'
  | 'other';

/** Everything one stretch of device output says. What it does not say is `undefined` or empty. */
export interface DeviceOutput {
  readonly kind: 'deviceOutput';
  /** From the line of the command, or the first line known, to behind the last one. */
  readonly span: Span;
  readonly source: OutputSource;
  /** The command without its prompt. */
  readonly command: MaybeFact;
  readonly hostname: MaybeFact;
  /** The device's own identifier. */
  readonly udi: Udi | undefined;
  /** All units that are named, the own one among them when it is. */
  readonly units: readonly Unit[];
  readonly smartLicensing: MaybeFact;
  /** Whether the reservation mode is on: `License Reservation is ENABLED`, `License reservation: DISABLED`. */
  readonly reservationMode: MaybeFact<boolean>;
  /** `REGISTERED - SPECIFIC LICENSE RESERVATION` … */
  readonly registration: MaybeFact;
  readonly registeredAt: MaybeFact<DeviceTime>;
  /** `AUTHORIZED`, `NOT AUTHORIZED`, `AUTHORIZED - RESERVED` … */
  readonly authorization: MaybeFact;
  readonly exportControlled: MaybeFact;
  /** Whether Smart Licensing using Policy is on. */
  readonly usingPolicy: MaybeFact<boolean>;
  readonly policyName: MaybeFact;
  readonly smartAccount: MaybeFact;
  readonly virtualAccount: MaybeFact;
  readonly trustInstalledAt: readonly Fact<DeviceTime>[];
  /** `Licensing HA configuration error:` and what follows. */
  readonly haError: MaybeFact;
  readonly licenses: readonly LicenseUse[];
  /** `undefined` when the output has no list of reservations, which is not the same as an empty one. */
  readonly reservations: readonly ReservedLicense[] | undefined;
  /** Where the list of reservations begins. */
  readonly reservationsAt: Span | undefined;
  readonly peers: readonly Peer[];
  readonly reports: readonly RumDetail[];
  /** The tag of the product: `Software ID:`. */
  readonly softwareId: MaybeFact;
  readonly agentVersion: MaybeFact;
  readonly softwareVersion: MaybeFact;
  readonly hardware: MaybeFact;
  readonly serial: MaybeFact;
  /** What the device's clock said. */
  readonly clock: MaybeFact<DeviceTime>;
  readonly clockSynchronised: MaybeFact<boolean>;
  readonly requestCode: MaybeFact;
  readonly returnCode: MaybeFact;
  readonly confirmationCode: MaybeFact;
  readonly session: Session | undefined;
  /** Parts that such an output has and this one does not: it was cut, or copied in part. */
  readonly missing: readonly Section[];
}
