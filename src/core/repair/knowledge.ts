import { isEmptyField } from '../codes/decode';
import type { AuthorizationCode } from '../codes/model';
import { overlaps, type Span } from '../text/span';

/** What is known besides the damaged code itself. */
export interface Knowledge {
  /** The names that whole codes give an entitlement tag; `except` is where the code stands that is repaired: it proves nothing. */
  namesOf(tag: string, except: Span): readonly string[];
}

export const NO_KNOWLEDGE: Knowledge = { namesOf: () => [] };

interface NameOfTag {
  readonly name: string;
  readonly code: Span;
}

/** Learns from the undamaged codes of a document, once anything is asked. */
export function knowledgeOf(codes: Iterable<AuthorizationCode>): Knowledge {
  let names: ReadonlyMap<string, readonly NameOfTag[]> | undefined;
  return {
    namesOf(tag, except) {
      names ??= learn(codes);
      const others = names.get(tag)?.filter(({ code }) => !overlaps(code, except)) ?? [];
      return [...new Set(others.map(({ name }) => name))];
    },
  };
}

function learn(codes: Iterable<AuthorizationCode>): ReadonlyMap<string, readonly NameOfTag[]> {
  const names = new Map<string, NameOfTag[]>();
  for (const code of codes) {
    // White space that was put into one of its values may have been put into its names as well.
    if (!code.complete || code.canonical.length !== code.span.end - code.span.start) continue;
    for (const { tag, displayName, tagDescription } of code.entitlements) {
      if (!tag?.value) continue;
      for (const field of [displayName, tagDescription]) {
        if (!field?.element.closed || isEmptyField(field) || hasOddSpace(field.raw)) continue;
        const known = names.get(tag.value.raw) ?? [];
        names.set(tag.value.raw, known);
        if (known.length < MOST_NAMES) known.push({ name: field.value ?? '', code: code.span });
      }
    }
  }
  return names;
}

/** Thousands of codes of a log name a tag in the same way. */
const MOST_NAMES = 64;

/** White space other than single blanks between words: the name may itself be damaged. */
export function hasOddSpace(name: string): boolean {
  return /[^\S ]| {2}|^ | $/.test(name);
}
