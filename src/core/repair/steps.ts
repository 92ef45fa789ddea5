import type { Finding } from '../checks/damageChecks';
import type { Problem } from '../checks/problem';
import type { Span } from '../text/span';
import type { LayerCode, RepairReason } from './layer';
import type { NameField, Reading } from './names';

/** One thing that is done to get at the code. All spans are of the original text. */
export interface RepairStep {
  readonly code: LayerCode;
  readonly spans: readonly Span[];
  readonly count: number;
  readonly sure: boolean;
  readonly reason: RepairReason;
}

/** A place where only the user can say what stood there. */
export interface Choice {
  /** Of the original text. */
  readonly span: Span;
  /** Of {@link Repair.text}: where the chosen reading stands. */
  readonly at: Span;
  readonly readings: readonly [Reading, Reading];
  readonly chosen: Reading;
  readonly field: NameField;
  /** One-based; the product ID belongs to none. */
  readonly entitlement: number | undefined;
}

/** Where a code breaks off, and how much is missing at the very least. Never made up. */
export interface Cut {
  readonly side: 'start' | 'end';
  /** Of the original text: what stands at the broken edge. */
  readonly span: Span;
  /** Number of characters that are there. */
  readonly length: number;
  /** The innermost element that the code breaks off in. */
  readonly inside: string;
  /** One-based, when it breaks off inside one. */
  readonly entitlement: number | undefined;
  readonly missing: number;
}

/** How one damaged code becomes the line that goes onto the device. */
export interface Repair {
  /** What {@link text} takes the place of, in the original. */
  readonly span: Span;
  /** In the order in which they are done. */
  readonly steps: readonly RepairStep[];
  /** The code as one line, as far as it can be had by removing and mapping characters. */
  readonly text: string;
  /** Looks whole: nothing is missing or wrong in form as far as can be told. Never: valid. */
  readonly complete: boolean;
  /** Whether the text differs from what stands in `span`. */
  readonly changed: boolean;
  /** Whether every step is sure. */
  readonly sure: boolean;
  readonly choices: readonly Choice[];
  readonly cut: Cut | undefined;
  /** What is still wrong, with spans of {@link text}; {@link toOriginal} leads back. */
  readonly problems: readonly (Problem | Finding)[];
  /** More layers lie over the text than are undone. */
  readonly isTooDeep: boolean;
  /** The stretch of the original that a stretch of {@link text} came from. */
  toOriginal(span: Span): Span;
}

/** The repaired text with other readings than the default ones, one for each choice in their order. */
export function withReadings(repair: Repair, readings: readonly Reading[]): string {
  let text = '';
  let from = 0;
  for (const [index, { at, chosen }] of repair.choices.entries()) {
    text += repair.text.slice(from, at.start) + (readings[index] ?? chosen);
    from = at.end;
  }
  return text + repair.text.slice(from);
}
