/**
 * What can lie over a code, outermost first as a rule. The code names the layer for good: scripts, diagnostics and
 * documentation go by it.
 */
export type LayerCode =
  // What terminals leave behind
  | 'layer.utf16'
  | 'layer.ansi'
  | 'layer.cursor'
  | 'layer.backspace'
  | 'layer.overwrite'
  | 'layer.paging'
  | 'layer.console-message'
  | 'layer.invisible'
  // What stands at the edges of every line
  | 'layer.mail-quote'
  | 'layer.decoration'
  | 'layer.continuation'
  | 'layer.truncation-mark'
  // The whole text written in another way
  | 'layer.html-escape'
  | 'layer.percent'
  | 'layer.json'
  | 'layer.quoted-printable'
  | 'layer.base64'
  // Characters of the code itself
  | 'layer.punctuation'
  | 'layer.case'
  | 'layer.wrap'
  | 'layer.blank'
  | 'layer.nbsp'
  // What stands around the code
  | 'layer.command'
  | 'layer.quotes'
  | 'layer.pasted-twice'
  | 'layer.run-together';

/** Why a step is right, or where its reading comes from. */
export type RepairReason =
  /** No code holds such characters in such a place. */
  | { readonly kind: 'never-holds-any' }
  /** The text reads as a code only when it is decoded. */
  | { readonly kind: 'encoded' }
  /** The same stands at the edge of every line. */
  | { readonly kind: 'every-line' }
  /** Outside the code. */
  | { readonly kind: 'around' }
  /** The name of this entitlement tag is known. */
  | { readonly kind: 'known-tag' }
  /** The other name of the same entitlement reads like this. */
  | { readonly kind: 'twin-field' }
  /** Another code names this entitlement tag like this. */
  | { readonly kind: 'other-code' }
  /** The same break stands where surely nothing was, so often. */
  | { readonly kind: 'same-break-elsewhere'; readonly count: number }
  /** A blank is left beside a break that stands elsewhere without one. */
  | { readonly kind: 'blank-kept' }
  /** All lines are of one length, so a margin cut them and not a blank. */
  | { readonly kind: 'line-length'; readonly columns: number }
  /** All blanks of all names are of this kind. */
  | { readonly kind: 'all-blanks' }
  /** The same signs can belong to the code, or stand in its values as well. */
  | { readonly kind: 'may-belong' }
  /** Nothing decides. */
  | { readonly kind: 'undecided' }
  /** The same code, or its beginning, stands here a second time. */
  | { readonly kind: 'same-code' }
  /** A terminal shows this where it left characters out: some may be missing. */
  | { readonly kind: 'left-out' }
  /** The terminal moved its cursor; what it overwrote cannot be seen any more. */
  | { readonly kind: 'overwritten' }
  /** Only the case of letters differs from a known element. */
  | { readonly kind: 'case-only' };
