import type { EntitlementTag } from '../codes/entitlementTag';
import type { RequestCode } from '../codes/model';
import type { Span } from '../text/span';

/** A part of a short code as it stands in the text. */
export interface CodePart {
  readonly value: string;
  readonly span: Span;
}

/** A character that Base58 leaves out because it is mistaken for another one: `0`, `O`, `I` or `l`. */
export interface Mistyped {
  readonly span: Span;
  readonly character: string;
}

/**
 * A request code of the form `CB-ZC9300-24UX:FCW2134L0RN-AK9A6sMTr-86`. What the two capitals in front stand for, what the
 * nine characters encode and how the last two are computed is not public: they are kept, never judged.
 */
export interface RequestCodeZ extends RequestCode {
  readonly form: 'z';
  /** The two capitals in front of `-Z`. */
  readonly prefix: CodePart;
  /** Nine Base58 characters: the same for all devices of a product line. */
  readonly line: CodePart;
  /** Two hexadecimal digits, different for each device. */
  readonly check: CodePart;
  readonly mistyped: readonly Mistyped[];
}

/** What a device prints when a reservation is returned, and the portal wants: `C` and 50 Base58 characters in groups. */
export interface ReturnCode {
  readonly kind: 'returnCode';
  readonly span: Span;
  /** Without the line break of a terminal that wrapped it. */
  readonly value: string;
  readonly mistyped: readonly Mistyped[];
}

/** Eight hexadecimal digits behind the words that say so. Never a number: `1e500000` and `00000001` are codes too. */
export interface ConfirmationCode {
  readonly kind: 'confirmationCode';
  readonly span: Span;
  readonly value: string;
}

/**
 * The authorization code of a universal (permanent) reservation: a short string, no XML.
 *
 * - `observed`: eight groups of six and one of two, the one real code that is public
 * - `pattern`: six groups of six, which one project's guide gives as a pattern; taken only where the text says what it is
 */
export interface UniversalCode {
  readonly kind: 'universalCode';
  readonly span: Span;
  readonly value: string;
  readonly form: 'observed' | 'pattern';
  readonly mistyped: readonly Mistyped[];
}

/** An entitlement or product tag in running text. The two have one form; only the words in front can tell them apart. */
export interface TagMention {
  readonly kind: 'tagMention';
  readonly span: Span;
  /** `undefined` when the tag is cut or mistyped. */
  readonly tag: EntitlementTag | undefined;
  /** Whether the text in front calls it a product's tag (`Software ID:`), which is no license. */
  readonly isProduct: boolean;
}

export type ShortCode = RequestCodeZ | ReturnCode | ConfirmationCode | UniversalCode | TagMention;
