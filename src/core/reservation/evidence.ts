import type { CodeFacts, UdiFacts } from '../compare/codeFacts';
import type { Role, SessionAction } from '../device/output/model';
import type { Span } from '../text/span';

interface AtPlace {
  /** Names the document; the index takes it as it is. */
  readonly document: string;
  readonly span: Span;
  /** One-based. */
  readonly line: number;
  /** The device it is of, or for. `undefined` where nothing tells. */
  readonly udi: UdiFacts | undefined;
  /** Whether the device is told only by the document around, which names this one and no other. */
  readonly isByDocument: boolean;
}

/** A code, in a file or in a command. */
export interface CodeEvidence extends AtPlace {
  readonly kind: 'code';
  readonly facts: CodeFacts;
  /** It stands in a command that was typed, and not as a file of its own. */
  readonly isTyped: boolean;
}

/** A short universal (permanent) code. It is a secret and says nothing, so it is not kept. */
export interface UniversalEvidence extends AtPlace {
  readonly kind: 'universalCode';
}

export interface RequestEvidence extends AtPlace {
  readonly kind: 'request';
  readonly value: string;
}

/** A line in which a device is named, and perhaps its instance. No device comes from it alone. */
export interface IdentityEvidence extends AtPlace {
  readonly kind: 'identity';
  readonly piid: string | undefined;
}

/** What a device gave out to be entered in License Central. */
export interface GivenCodes {
  readonly requestCode: string | undefined;
  readonly confirmationCode: string | undefined;
  readonly returnCode: string | undefined;
}

/** A command that does something, with what the device answered. */
export interface SessionEvidence extends AtPlace, GivenCodes {
  readonly kind: 'session';
  readonly action: SessionAction;
  readonly outcome: 'done' | 'refused' | 'asked' | 'unknown';
  /** Fingerprint of the code in the command. */
  readonly code: string | undefined;
  /** When that code was made: the session came later. */
  readonly issued: number | undefined;
  /** Last part of the path of the file that was installed. */
  readonly file: string | undefined;
  /** Typed at the prompt `admin:` of a UC product, where only an update gives a confirmation code. */
  readonly isAdmin: boolean;
}

export interface StackUnit {
  readonly udi: UdiFacts;
  readonly role: Role | undefined;
}

/** What a device says of itself, of one unit of it each. */
export interface StatusEvidence extends AtPlace, GivenCodes {
  readonly kind: 'status';
  readonly says: 'installed' | 'requested' | 'notInstalled' | undefined;
  /** The words in which it says so. */
  readonly words: string;
  /** The output was printed not before, and not after; `undefined` without a clock that can be right. */
  readonly notBefore: number | undefined;
  readonly notAfter: number | undefined;
  /** All units of the stack, this one among them; empty for one that stands alone. */
  readonly stack: readonly StackUnit[];
}

/** A confirmation or return code by itself: in a mail, in a note. */
export interface GivenEvidence extends AtPlace {
  readonly kind: 'confirmation' | 'return';
  readonly value: string;
}

/** The user said that a code was entered in License Central. */
export interface MarkEvidence extends AtPlace {
  readonly kind: 'mark';
  readonly code: string;
  readonly what: 'entered';
  /** Milliseconds since 1970 at 00:00 UTC of that day. */
  readonly on: number | undefined;
}

/**
 * Something recognised at its place, as far as reservations go. Facts alone: neither the text nor its tree is kept. A new kind is one
 * member here; the compiler names what must follow.
 */
export type Evidence =
  | CodeEvidence
  | UniversalEvidence
  | RequestEvidence
  | IdentityEvidence
  | SessionEvidence
  | StatusEvidence
  | GivenEvidence
  | MarkEvidence;

/** A fixed order that says nothing about time: by document, then by place. */
export function byPlace(a: Evidence, b: Evidence): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}
