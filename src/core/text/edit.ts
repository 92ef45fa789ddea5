import type { Span } from './span';

/** Replaces the text of `span` by `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text of `within` after the edits, which have to be sorted and must not overlap. Edits outside `within` do not count.
 */
export function applyEdits(text: string, edits: readonly Edit[], within: Span): string {
  let result = '';
  let from = within.start;
  for (const edit of edits) {
    if (edit.span.start < within.start || edit.span.end > within.end) continue;
    result += text.slice(from, edit.span.start) + edit.newText;
    from = edit.span.end;
  }
  return result + text.slice(from, within.end);
}
