import type { MatchCheck, MatchSubject } from '../match/match';
import type { CodeFacts } from './codeFacts';

/** When and for how long a line holds. */
export interface Term {
  readonly licenseType: string;
  /** Milliseconds since 1970 at 00:00 UTC of that day. */
  readonly startDate: number | undefined;
  readonly endDate: number | undefined;
}

/** A line as it is added or removed. */
export interface Line extends Term {
  readonly count: number | undefined;
  readonly version: string | undefined;
  readonly displayName: string;
}

/** One difference between two lines of one entitlement; places in `entitlements` of either code tell which lines. */
export type Change = {
  /** The tag as the newer code writes it, or the older one where the newer has none. */
  readonly tag: string;
  readonly name: string;
  readonly olderLine: number | undefined;
  readonly newerLine: number | undefined;
} & (
  | { readonly what: 'added'; readonly from: null; readonly to: Line }
  | { readonly what: 'removed'; readonly from: Line; readonly to: null }
  | { readonly what: 'count'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly what: 'term'; readonly from: Term; readonly to: Term }
  | { readonly what: 'version'; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly what: 'name'; readonly from: string; readonly to: string }
);

export type ChangeKind = Change['what'];

interface OfEntitlement {
  readonly tag: string;
  readonly name: string;
}

/** What has to be looked at before the newer code is installed, with its facts and without a sentence. */
export type Risk =
  /** The same code again: Cisco's own page prints it as the update. */
  | { readonly code: 'code.same' }
  /** What was given as the newer code was made before the other one. */
  | { readonly code: 'code.older'; readonly older: number; readonly newer: number }
  /** Made at the same time for the same device, and yet not the same: one of the two was changed since. */
  | { readonly code: 'code.conflict'; readonly issued: number }
  | {
      readonly code: 'device.other';
      readonly part: Exclude<MatchSubject, 'piid'>;
      readonly left: string;
      readonly right: string;
    }
  | { readonly code: 'instance.other'; readonly left: string; readonly right: string }
  | ({ readonly code: 'entitlement.dropped'; readonly count: number } & OfEntitlement)
  | ({ readonly code: 'count.lowered'; readonly from: number; readonly to: number } & OfEntitlement)
  | ({ readonly code: 'count.zero'; readonly from: number | undefined } & OfEntitlement)
  | ({
      readonly code: 'term.shorter';
      /** `undefined` for a line that had no end. */
      readonly from: number | undefined;
      readonly to: number;
    } & OfEntitlement)
  | ({ readonly code: 'term.ended'; readonly end: number } & OfEntitlement);

export type RiskCode = Risk['code'];

/**
 * `error`: a device would not take the code, or taking it undoes a later one. `warning`: it may be meant.
 *
 * | risk | severity | why |
 * | --- | --- | --- |
 * | `code.same` | error | nothing would change; an agent refuses a code that was used (`reservationalreadyinstalled`, 100 and 153) |
 * | `code.older` | error | it would undo a later change, or be refused |
 * | `code.conflict` | error | License Central makes a code once: one of the two was altered |
 * | `device.other` | error | refused: `codevalidationfailed`, 73 |
 * | `instance.other` | warning | usual after a return and a new reservation; an update of one instance should keep it |
 * | `entitlement.dropped` | warning | may be meant; what is in use becomes not authorized |
 * | `count.lowered` | warning | as above |
 * | `count.zero` | warning | a blank quantity at the portal counts as 0 |
 * | `term.shorter` | warning | may be meant |
 * | `term.ended` | warning | the line covers nothing any more |
 */
export const RISK_SEVERITY: Readonly<Record<RiskCode, 'error' | 'warning'>> = {
  'code.same': 'error',
  'code.older': 'error',
  'code.conflict': 'error',
  'device.other': 'error',
  'instance.other': 'warning',
  'entitlement.dropped': 'warning',
  'count.lowered': 'warning',
  'count.zero': 'warning',
  'term.shorter': 'warning',
  'term.ended': 'warning',
};

/** Which of two codes License Central made first, going by the times in them alone. */
export type IssueOrder = 'later' | 'earlier' | 'equal' | 'unknown';

export interface Comparison {
  readonly older: CodeFacts;
  readonly newer: CodeFacts;
  /** How the newer code's time of issue stands to the older one's: `later` when all is as it should be. */
  readonly order: IssueOrder;
  /** Product, serial, UUID and instance: the same in both? */
  readonly checks: readonly MatchCheck[];
  /** By tag, then by line. */
  readonly changes: readonly Change[];
  /** Those of the codes first, then by tag. */
  readonly risks: readonly Risk[];
}
