/** One character that was lost, added, replaced, or swapped with its neighbour. */
export interface OneEdit {
  readonly kind: 'missing' | 'added' | 'replaced' | 'swapped';
  /** Where, in the first text. */
  readonly at: number;
}

/** How `text` differs from `other`, if it does so by one accident of a keyboard or a line. */
export function oneEdit(text: string, other: string): OneEdit | undefined {
  if (text === other || Math.abs(text.length - other.length) > 1) return undefined;
  let at = 0;
  while (at < text.length && text.charCodeAt(at) === other.charCodeAt(at)) at++;
  if (text.length < other.length) return text.slice(at) === other.slice(at + 1) ? { kind: 'missing', at } : undefined;
  if (text.length > other.length) return text.slice(at + 1) === other.slice(at) ? { kind: 'added', at } : undefined;
  if (text.slice(at + 1) === other.slice(at + 1)) return { kind: 'replaced', at };
  const isSwapped =
    text.charAt(at) === other.charAt(at + 1) &&
    text.charAt(at + 1) === other.charAt(at) &&
    text.slice(at + 2) === other.slice(at + 2);
  return isSwapped ? { kind: 'swapped', at } : undefined;
}

/**
 * As {@link oneEdit}, but not where two words can well be both meant: another case, a plural, another number or model.
 */
export function slip(word: string, other: string): OneEdit | undefined {
  const edit = oneEdit(word, other);
  if (!edit || word.toLowerCase() === other.toLowerCase() || `${word}s` === other || word === `${other}s`)
    return undefined;
  const changed = changedBy(edit, word, other);
  const isNumber = /^\d+$/.test(changed);
  const isModel = /^[A-Za-z]+$/.test(changed) && /\d{3}/.test(word);
  return isNumber || isModel ? undefined : edit;
}

/** The characters that one of the two has and the other has not. */
function changedBy({ kind, at }: OneEdit, word: string, other: string): string {
  switch (kind) {
    case 'missing':
      return other.charAt(at);
    case 'added':
      return word.charAt(at);
    case 'replaced':
      return word.charAt(at) + other.charAt(at);
    case 'swapped':
      return word.slice(at, at + 2);
  }
}
