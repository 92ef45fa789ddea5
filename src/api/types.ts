/**
 * What the extension "License Reservation Codes" offers to other extensions, version 1.
 * Copy this file; docs/api.md says how to get at it.
 *
 * Everything is plain data that can be written as JSON. Offsets are UTF-16 units into the text that was given, as those of
 * `TextDocument.offsetAt`. Days are `2026-11-24`, times `2026-11-24T08:22:02.579Z`; what is absent is `null`. The results have the
 * form of the command line's `--json`.
 *
 * More keys, kinds, and codes of problems may come within a version: ignore what you do not know. None goes or changes its meaning.
 */

/** `vscode.extensions.getExtension<LicenseReservationExports>('slr-tools.license-reservation-codes')` */
export interface LicenseReservationExports {
  /** @throws an error that says which versions there are, for any other than 1 */
  getAPI(version: 1): LicenseReservationApi;
}

/** Nothing is stored or logged, nothing leaves the machine. No text makes a call throw; what is no text does. */
export interface LicenseReservationApi {
  readonly version: 1;
  /** What a text holds, what that says, and what is wrong with it. */
  decode(text: string): DecodedText;
  /** What a text holds and what is wrong with it, without the values. */
  check(text: string): CheckedText;
  /** Whether the codes of one text are for the device that another text names. */
  match(codes: string, other: string): MatchedTexts;
  /** What changes from one code to a later one. */
  compare(older: string, newer: string): ComparedCodes;
  /** The text with aliases for everything that names a device, an account, a person or a host, or can be used as a code. */
  redact(text: string, options?: RedactionOptions): RedactedText;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Half open: `start` is the first unit, `end` the one behind the last. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface TextProblem {
  /** Stable: `udi.whitespace`, `code.cut` … docs/problems.md has all. */
  readonly code: string;
  /** That of the product; settings of the user do not change it. */
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly span: TextSpan;
  /** One-based. */
  readonly line: number;
  /** One-based, in UTF-16 units. */
  readonly column: number;
  /** In the language of the user. */
  readonly message: string;
}

export interface DecodedText {
  readonly schema: 1;
  /** In the order of the text. */
  readonly artifacts: readonly DecodedArtifact[];
  readonly problems: readonly TextProblem[];
}

export interface CheckedText {
  readonly schema: 1;
  readonly artifacts: readonly { readonly kind: string; readonly span: TextSpan }[];
  readonly problems: readonly TextProblem[];
}

export type DecodedArtifact = DecodedCode | OtherArtifact;

/** An authorization code. */
export interface DecodedCode {
  readonly kind: 'authorizationCode';
  /** A Specific License Reservation, or a Smart Licensing Authorization Code. */
  readonly format: 'slr' | 'slac';
  readonly span: TextSpan;
  /** False where its end is missing. */
  readonly complete: boolean;
  readonly flag: string | null;
  readonly version: string | null;
  /** Names the product instance in the account. */
  readonly piid: string | null;
  readonly issuedAt: string | null;
  /** The device it is for. */
  readonly udi: DecodedUdi | null;
  readonly entitlements: readonly DecodedEntitlement[];
  readonly totals: { readonly entitlements: number; readonly licenses: number };
  /** Well formed or not; whether it is genuine cannot be told here. */
  readonly signature: { readonly wellFormed: boolean; readonly bytes: number | null } | null;
  /** The same for the same code however it was pasted. */
  readonly fingerprint: string | null;
}

export interface DecodedUdi {
  readonly pid: string | null;
  readonly sn: string | null;
  readonly uuid: string | null;
  readonly vid?: string;
}

export interface DecodedEntitlement {
  readonly tag: {
    readonly raw: string;
    readonly registered: string;
    readonly name: string;
    readonly version: string | null;
    readonly uuid: string | null;
  } | null;
  readonly count: number | null;
  readonly licenseType: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly displayName: string | null;
  readonly tagDescription: string | null;
  readonly subscriptionId: string | null;
}

/** Anything else: a request, return or confirmation code, a command, an output of a device, a file of the policy model … */
export interface OtherArtifact {
  readonly kind: string;
  readonly span: TextSpan;
  readonly [fact: string]: Json | TextSpan;
}

/** There is no "valid": what is not said on both sides cannot be checked. */
export type Verdict = 'match' | 'mismatch' | 'unchecked';

export interface MatchedTexts {
  readonly schema: 1;
  /** `mismatch` where any code has a part that differs, else `match` where any part fits. */
  readonly verdict: Verdict;
  /** Why nothing was held against anything. */
  readonly reason: 'no-code' | 'nothing-to-compare-with' | null;
  readonly checks: readonly {
    readonly subject: 'udi.pid' | 'udi.sn' | 'udi.uuid' | 'piid';
    readonly result: Verdict;
    readonly left: string | null;
    readonly right: string | null;
  }[];
}

export type ComparedCodes =
  | {
      readonly schema: 1;
      readonly reason: null;
      readonly changes: readonly {
        readonly tag: string;
        readonly what: 'added' | 'removed' | 'count' | 'term' | 'version' | 'name';
        readonly from: Json;
        readonly to: Json;
      }[];
      /** What to look at before the later code is installed; docs/devices.md and the command line have their names. */
      readonly risks: readonly { readonly code: string; readonly [fact: string]: Json }[];
    }
  | {
      readonly schema: 1;
      /** One of the texts holds no code, or several different ones. */
      readonly reason: 'no-code' | 'several-codes';
      readonly text: 'older' | 'newer';
      readonly changes: null;
      readonly risks: null;
    };

export interface RedactionOptions {
  /** Kinds that stay as they are: `host`, `account` … What is no kind says nothing. */
  readonly keep?: readonly string[];
}

export interface RedactedText {
  readonly schema: 1;
  /** `null` where a value was found to be left in it: then nothing is handed out. */
  readonly text: string | null;
  /** How many places were replaced. */
  readonly replaced: number;
  /** Where a value was left, by its kind; empty but for a mistake of this extension. */
  readonly leaks: readonly { readonly kind: string; readonly span: TextSpan }[];
}
