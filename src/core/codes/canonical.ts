import { applyEdits, type Edit } from '../text/edit';
import { encloses, type Span, slice } from '../text/span';
import { hasWhitespace, isBlank, whitespaceKind, whitespaceRuns } from '../text/whitespace';
import { contentSpan, type XmlElement } from '../xml/element';
import { ruleOf, type ValueKind, WHITESPACE_POLICY } from './schema';
import { parseUdi } from './udi';

/**
 * The edits that take the insignificant white space out of one value; empty for a value as it should be.
 *
 * A break inside a product ID is left alone: whether a blank or nothing stood there cannot be known.
 */
export function valueEdits(text: string, value: Span, kind: ValueKind): Edit[] {
  const policy = WHITESPACE_POLICY[kind];
  if (policy === 'name' || !hasWhitespace(slice(text, value))) return [];
  const runs = whitespaceRuns(text, value);
  switch (policy) {
    case 'none':
      return runs.map(remove);
    case 'date':
      return runs.flatMap((run) => dateEdit(text, value, run));
    case 'udi': {
      const productId = parseUdi(text, value).pid?.span;
      return runs.filter((run) => !productId || !encloses(productId, run)).map(remove);
    }
  }
}

function remove(span: Span): Edit {
  return { span, newText: '' };
}

/** `2020-Feb-26 UTC` has one blank, in front of the zone; all other white space in a date is damage. */
function dateEdit(text: string, value: Span, run: Span): Edit[] {
  const betweenDayAndZone =
    /\d/.test(text.charAt(run.start - 1)) && run.end < value.end && /[A-Za-z]/.test(text.charAt(run.end));
  if (!betweenDayAndZone) return [remove(run)];
  return text.slice(run.start, run.end) === ' ' ? [] : [{ span: run, newText: ' ' }];
}

/**
 * The edits that turn the code as it stands into its canonical form: one line, no white space between elements and none in
 * values that never hold any. Sorted, not overlapping, and empty for a code as License Central writes it.
 *
 * Display names and descriptions are left as they are: they are signed, and white space belongs to them.
 */
export function canonicalEdits(text: string, root: XmlElement): Edit[] {
  const edits: Edit[] = [];
  collect(text, root, edits);
  return edits;
}

function collect(text: string, element: XmlElement, edits: Edit[]): void {
  const kind = ruleOf(element.name)?.value;
  if (element.children.length === 0) {
    const value = contentSpan(element);
    if (kind !== undefined) for (const edit of valueEdits(text, value, kind)) edits.push(edit);
    else if (ruleOf(element.name) !== undefined && isBlank(text, value) && value.start < value.end)
      edits.push(remove(value));
    return;
  }
  let from = element.openEnd;
  for (const child of element.children) {
    pushGap(text, { start: from, end: child.start }, edits);
    collect(text, child, edits);
    from = child.end;
  }
  pushGap(text, { start: from, end: element.closeStart }, edits);
}

function pushGap(text: string, gap: Span, edits: Edit[]): void {
  // Text between elements is a problem of its own and stays; only blank gaps are insignificant.
  if (gap.start < gap.end && isBlank(text, gap)) edits.push(remove(gap));
}

/** The code as it has to be pasted: one line, unless a name holds a line break, which only the user can decide. */
export function canonicalText(text: string, root: XmlElement): string {
  return applyEdits(text, canonicalEdits(text, root), { start: root.start, end: root.end });
}

/** Those of the edits that take out a line break. */
export function lineBreaks(text: string, edits: readonly Edit[]): Edit[] {
  return edits.filter((edit) => whitespaceKind(text, edit.span) === 'line-break');
}
