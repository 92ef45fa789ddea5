import { padColumns, widest } from '../render/columns';
import type { Translate } from '../render/translate';
import { fold } from './fold';
import type { Sourced } from './product';

/** One labelled part of a rendered text. */
export interface Part {
  readonly label: string;
  readonly text: string;
  /** Verbatim text is never folded. */
  readonly isVerbatim: boolean;
}

const WIDTH = 80;

export function prose(label: string, text: string): Part {
  return { label, text, isVerbatim: false };
}

export function verbatim(label: string, text: string): Part {
  return { label, text, isVerbatim: true };
}

/** A claim with the keys of its sources behind it. */
export function cited(claim: Sourced, t: Translate): string {
  return `${t(claim.text)}${keysText(claim.sources)}`;
}

export function keysText(keys: readonly string[]): string {
  return keys.map((key) => ` [${key}]`).join('');
}

/** The labels in one column, the texts in the other. */
export function layOut(parts: readonly Part[]): readonly string[] {
  const width = widest(parts.map((part) => part.label)) + 2;
  return parts.flatMap((part) => {
    const lines = part.isVerbatim ? [part.text] : fold(part.text, WIDTH - width - 2);
    return lines.map((line, index) => `  ${padColumns(index === 0 ? part.label : '', width)}${line}`);
  });
}
