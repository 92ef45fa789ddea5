/**
 * The first line of every runbook. It tells a runbook from other documents: what stands in one is no evidence, since it repeats codes
 * that were found elsewhere and answers that are still to come.
 */
const MARK = '<!-- license-reservation-runbook:1';

export function markLine(isRedacted: boolean): string {
  return `${MARK}${isRedacted ? ' redacted' : ''} -->`;
}

export function isRunbook(text: string): boolean {
  return withoutMark(text).startsWith(MARK);
}

/** A redacted runbook is for passing on: its steps have no ids, which would be sums over serials. */
export function isRedactedRunbook(text: string): boolean {
  return withoutMark(text).startsWith(markLine(true));
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
