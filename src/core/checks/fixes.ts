import { canonicalEdits, valueEdits } from '../codes/canonical';
import type { AuthorizationCode } from '../codes/model';
import type { Edit } from '../text/edit';
import { encloses } from '../text/span';
import { contentSpan } from '../xml/element';
import { elementPath } from '../xml/elementPath';
import type { Problem } from './problem';

export type FixKind =
  | 'remove-whitespace'
  | 'one-line'
  | 'break-to-blank'
  | 'remove-break'
  | 'add-quotes'
  | 'straight-quote';

/** A change of the text that mends a problem without guessing, or one of several when only the user can decide. */
export interface Fix {
  readonly kind: FixKind;
  readonly edits: readonly Edit[];
  /** Whether it is the one right answer. */
  readonly isPreferred: boolean;
}

const QUOTE = /["“”„«»'‘’`]/;

/**
 * The ways to mend a problem; none for what would need invention.
 *
 * @param code the code that the problem lies in, where there is one
 */
export function fixesFor(text: string, problem: Problem, code: AuthorizationCode | undefined): Fix[] {
  switch (problem.code) {
    case 'flag.whitespace':
    case 'version.whitespace':
    case 'piid.whitespace':
    case 'timestamp.whitespace':
    case 'tag.whitespace':
    case 'count.whitespace':
    case 'startDate.whitespace':
    case 'endDate.whitespace':
    case 'licenseType.whitespace':
    case 'subscriptionId.whitespace':
    case 'signature.whitespace':
    case 'udi.whitespace': {
      const element = code?.root && elementPath(code.root, problem.span.start).at(-1);
      if (!element) return [];
      const edits = valueEdits(text, contentSpan(element), problem.kind).filter(({ span }) =>
        encloses(problem.span, span),
      );
      return edits.length === 0 ? [] : [{ kind: 'remove-whitespace', edits, isPreferred: true }];
    }
    case 'code.multi-line':
      return code?.root ? [{ kind: 'one-line', edits: canonicalEdits(text, code.root), isPreferred: true }] : [];
    case 'name.line-break':
      return [
        { kind: 'break-to-blank', edits: [{ span: problem.span, newText: ' ' }], isPreferred: false },
        { kind: 'remove-break', edits: [{ span: problem.span, newText: '' }], isPreferred: false },
      ];
    case 'command.unquoted': {
      const { start, end } = problem.argument;
      // One of the two quotes may be there.
      const edits = [
        ...(QUOTE.test(text.charAt(start - 1)) ? [] : [{ span: { start, end: start }, newText: '"' }]),
        ...(QUOTE.test(text.charAt(end)) ? [] : [{ span: { start: end, end }, newText: '"' }]),
      ];
      return [{ kind: 'add-quotes', edits, isPreferred: true }];
    }
    case 'command.quotes':
      return [{ kind: 'straight-quote', edits: [{ span: problem.span, newText: '"' }], isPreferred: true }];
    default:
      return [];
  }
}
