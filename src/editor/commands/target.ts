import type { CodeAt, CodeReference, Source } from '../sources';

/** A line of the view. */
export function isTreeNode(argument: unknown): argument is { readonly source: Source } {
  return typeof argument === 'object' && argument !== null && 'source' in argument && 'children' in argument;
}

/** A line of the view that is about a code. */
export function isCodeHolder(argument: unknown): argument is { readonly at: CodeAt } {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'at' in argument &&
    argument.at !== undefined &&
    'children' in argument
  );
}

/** What code lenses and links pass. */
export function isReference(argument: unknown): argument is CodeReference {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'uri' in argument &&
    typeof argument.uri === 'string' &&
    'start' in argument &&
    typeof argument.start === 'number'
  );
}
