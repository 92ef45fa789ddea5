import { isEmptyField } from '../codes/decode';
import type { AuthorizationCode } from '../codes/model';

/** The names of one entitlement tag in codes other than the one that is repaired. */
export type NamesOfTag = ReadonlySet<string>;

/** What is known besides the damaged code itself. */
export interface Knowledge {
  /** The names that whole codes give each entitlement tag. */
  readonly names: ReadonlyMap<string, NamesOfTag>;
}

export const NO_KNOWLEDGE: Knowledge = { names: new Map() };

/** Learns from the undamaged entitlements of other codes: of the same document, or of all documents that are known. */
export function knowledgeOf(codes: Iterable<AuthorizationCode>): Knowledge {
  const names = new Map<string, Set<string>>();
  for (const { entitlements } of codes) {
    for (const { tag, displayName, tagDescription } of entitlements) {
      if (!tag?.value) continue;
      for (const field of [displayName, tagDescription]) {
        if (!field?.element.closed || isEmptyField(field) || hasOddSpace(field.raw)) continue;
        const known = names.get(tag.value.raw);
        if (known) known.add(field.value ?? '');
        else names.set(tag.value.raw, new Set([field.value ?? '']));
      }
    }
  }
  return { names };
}

/** White space other than single blanks between words: the name may itself be damaged. */
export function hasOddSpace(name: string): boolean {
  return /[^\S ]| {2}|^ | $/.test(name);
}
