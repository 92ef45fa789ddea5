import type { CodeFacts, UdiFacts } from '../compare/codeFacts';
import type { Role } from '../device/output/model';
import type { Action } from '../platforms/product';
import type { CodeEvidence, Evidence, MarkEvidence, RequestEvidence, SessionEvidence } from './evidence';

/**
 * Where a reservation stands, as far as evidence tells (domain facts, section 8).
 *
 * - `requested`: the device gave a request code, and there is no authorization code
 * - `authorized`: there is a code, and nothing says that it is installed
 * - `installed`: a code is installed
 * - `updateAwaitingConfirmation`: an update is installed, and its confirmation code was not marked as entered
 * - `returned`: the reservation, or the unused code, was returned
 * - `cancelled`: the request was cancelled
 * - `unknown`: the evidence does not tell; {@link Device.missing} says what is missing
 */
export const STATES = [
  'requested',
  'authorized',
  'installed',
  'updateAwaitingConfirmation',
  'returned',
  'cancelled',
  'unknown',
] as const;
export type ReservationState = (typeof STATES)[number];

/**
 * What is missing for knowing more.
 *
 * - `order`: which of several things came last: they stand in different documents, and no time in them tells
 * - `code`, `request`: neither a code nor a request was found
 * - `installedCode`: something is installed; which of the codes is not said
 * - `returnCode`: the reservation was returned, and the return code was not captured
 * - `confirmationCode`: an update took the place of an installed code, and its confirmation code was not captured
 */
export type Missing = 'order' | 'code' | 'request' | 'installedCode' | 'returnCode' | 'confirmationCode';

/**
 * - `installed`: the device has it, or had it last
 * - `waiting`: the one to install next
 * - `superseded`: made before the one that is installed or waiting
 * - `returned`: given back
 * - `undated`: its time of issue cannot be read, so that its place among the others is not known
 */
export type CodeRole = 'installed' | 'waiting' | 'superseded' | 'returned' | 'undated';

/** One code, wherever it stands. */
export interface DeviceCode {
  readonly facts: CodeFacts;
  readonly role: CodeRole;
  /** Where it stands, in files and in commands. */
  readonly places: readonly CodeEvidence[];
  /** The sessions in which it was installed. */
  readonly installs: readonly SessionEvidence[];
}

/** A confirmation or return code that a device gave. */
export interface CapturedCode {
  readonly value: string;
  readonly places: readonly Evidence[];
  /**
   * Whether License Central waits for it. Confirmation codes: `yes` after an update, `unknown` where it may be the first install, `no`
   * once it is history.
   */
  readonly needed: 'yes' | 'unknown' | 'no';
  /** The user's mark that it was entered. */
  readonly entered: MarkEvidence | undefined;
}

export type NextStep =
  | {
      readonly action: Extract<Action, 'generate-code'>;
      readonly request: RequestEvidence | SessionEvidence | undefined;
      readonly value: string;
    }
  | { readonly action: Extract<Action, 'install' | 'return-authorization'>; readonly code: DeviceCode | undefined }
  | { readonly action: Extract<Action, 'confirm' | 'enter-return-code'>; readonly captured: readonly CapturedCode[] }
  /** `request`: a member of a stack whose other members have a code. */
  | { readonly action: Extract<Action, 'show-status' | 'request'> };

export interface StackMember {
  readonly udi: UdiFacts;
  /** {@link Device.id} of the member. */
  readonly id: string;
  readonly role: Role | undefined;
}

/** Something worth looking at across documents, with its facts and without a sentence. */
export type Finding = { readonly at: readonly Evidence[] } & (
  | { readonly code: 'device.ambiguous' }
  | { readonly code: 'device.two-instances'; readonly piids: readonly string[] }
  | { readonly code: 'instance.changed'; readonly from: string; readonly to: string }
  | { readonly code: 'instance.two-devices'; readonly piid: string; readonly others: readonly UdiFacts[] }
  | { readonly code: 'code.two-places'; readonly documents: number }
  | { readonly code: 'code.conflict'; readonly issued: number }
  /** `wasInstalled`: it was installed after the later one; otherwise it is only there. */
  | {
      readonly code: 'code.older-than-installed';
      readonly issued: number;
      readonly installed: number;
      readonly wasInstalled: boolean;
    }
  | { readonly code: 'install.refused' }
  | { readonly code: 'request.orphan' }
  | { readonly code: 'confirmation.open'; readonly value: string; readonly isSure: boolean }
  | { readonly code: 'return.open'; readonly value: string | undefined }
  | { readonly code: 'stack.member-without-code' }
  | { readonly code: 'order.unknown' }
);

export type FindingCode = Finding['code'];

export const FINDING_SEVERITY: Readonly<Record<FindingCode, 'error' | 'warning' | 'information'>> = {
  'device.ambiguous': 'information',
  'device.two-instances': 'warning',
  'instance.changed': 'warning',
  'instance.two-devices': 'warning',
  'code.two-places': 'information',
  'code.conflict': 'error',
  'code.older-than-installed': 'information',
  'install.refused': 'warning',
  'request.orphan': 'information',
  'confirmation.open': 'information',
  'return.open': 'information',
  'stack.member-without-code': 'warning',
  'order.unknown': 'information',
};

/** One device with all that is known of its reservation. Depends on evidence alone, and not on any clock. */
export interface Device {
  /** Stays the same as long as the same is known of its UDI. */
  readonly id: string;
  readonly udi: UdiFacts;
  /** The PIIDs of its codes, the newest first. */
  readonly instances: readonly string[];
  readonly state: ReservationState;
  /** The evidence that decided the state. */
  readonly because: readonly Evidence[];
  readonly missing: readonly Missing[];
  readonly next: NextStep | undefined;
  /** Newest first; those without a readable time last. */
  readonly codes: readonly DeviceCode[];
  /** The code that counts: the installed one, else the newest; none once the reservation is returned. */
  readonly inForce: DeviceCode | undefined;
  readonly confirmations: readonly CapturedCode[];
  readonly returns: readonly CapturedCode[];
  /** All units of its stack, itself among them; empty for one that stands alone. */
  readonly stack: readonly StackMember[];
  readonly findings: readonly Finding[];
  /** Everything that names it, by document and place. */
  readonly evidence: readonly Evidence[];
}
