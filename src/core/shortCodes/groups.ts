import { isAlphanumeric, isWordPart } from './characters';

/** Letters and digits in groups of these lengths, a hyphen between them. */
export type Shape = readonly number[];

export interface Grouped {
  readonly start: number;
  readonly end: number;
  /** Without the line breaks. */
  readonly value: string;
}

/** `Reservation Return Code is: ` and a return code are 87 characters: a terminal of 80 columns breaks them once. */
const MAX_BREAKS = 2;
const LINE_BREAK = /\r?\n[ \t]{0,8}/y;

/**
 * Reads a code of exactly this shape at `start`, behind which no word goes on.
 *
 * @param wrapped whether line breaks inside are allowed
 */
export function readGroups(text: string, start: number, shape: Shape, wrapped: boolean): Grouped | undefined {
  let at = start;
  let breaks = wrapped ? MAX_BREAKS : 0;
  let value = '';
  for (let group = 0; group < shape.length; group++) {
    const length = (shape[group] ?? 0) + (group > 0 ? 1 : 0);
    for (let index = 0; index < length; index++) {
      if (value !== '' && breaks > 0) {
        LINE_BREAK.lastIndex = at;
        const lineBreak = LINE_BREAK.exec(text);
        if (lineBreak) {
          at += lineBreak[0].length;
          breaks--;
        }
      }
      const code = text.charCodeAt(at);
      const fits = group > 0 && index === 0 ? code === 0x2d : isAlphanumeric(code);
      if (!fits) return undefined;
      value += text.charAt(at);
      at++;
    }
  }
  return isWordPart(text.charCodeAt(at)) ? undefined : { start, end: at, value };
}
