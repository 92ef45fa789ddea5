import type { Finding } from '../checks/damageChecks';
import type { Problem } from '../checks/problem';
import { type ElementRule, parentOf, SLR } from '../codes/schema';
import type { Span } from '../text/span';
import type { Cut } from './steps';

/** The shortest value there is. */
const VALUE = '?';

/** The shortest text of a code: what is missing at the least is read off it. */
const SHORTEST = shortest(SLR);

function shortest(rule: ElementRule): string {
  const content = rule.children?.map(shortest).join('') ?? (rule.mayBeEmpty ? '' : VALUE);
  return `<${rule.name}>${content}</${rule.name}>`;
}

const TAG = /<(\/?)([A-Za-z]+)>/g;

/**
 * What a code lacks whose root never opens: `undefined` for a text that has no tag of a code.
 *
 * @param isAll there is no other text around it
 */
export function missingStart(text: string, isAll: boolean, toOriginal: (span: Span) => Span): Cut | undefined {
  const tags = [...text.matchAll(TAG)].filter((tag) => SHORTEST.includes(tag[0]));
  const first = tags[0];
  const last = tags.at(-1);
  if (!first?.[2] || !last) return undefined;
  if (first === last) {
    // One tag alone is likely spoken of, unless it is the last one and the end of another tag or nothing stands before it.
    const isEnd = first[0] === `</${SLR.name}>`;
    const isTorn = /^\S*>\s*$/.test(text.slice(0, first.index));
    if (!isEnd || !(isTorn || (isAll && first.index === 0))) return undefined;
  }
  const before = SHORTEST.indexOf(first[0]) - partsOf(text.slice(0, first.index), SHORTEST.indexOf(first[0]));
  const behind = SHORTEST.length - SHORTEST.lastIndexOf(last[0]) - last[0].length;
  return {
    side: 'start',
    span: toOriginal({ start: 0, end: first.index + first[0].length }),
    length: text.length,
    inside: first[1] === '/' ? first[2] : (parentOf(first[2]) ?? SLR.name),
    entitlement: undefined,
    missing: Math.max(1, before + behind),
  };
}

/** How many characters of the shortest text are there, in parts, in front of the first whole tag at `at`. */
function partsOf(torn: string, at: number): number {
  let expected = SHORTEST.slice(0, at);
  const value = torn.length - (torn.lastIndexOf('>') + 1);
  const hasValue = value > 0 && expected.endsWith(VALUE);
  if (hasValue) expected = expected.slice(0, -VALUE.length);
  const rest = torn.slice(0, torn.length - value);
  let same = Math.min(rest.length, expected.length);
  while (!expected.endsWith(rest.slice(rest.length - same))) same--;
  return same + (hasValue ? VALUE.length : 0);
}

export function missingEnd(
  problems: readonly (Problem | Finding)[],
  toOriginal: (span: Span) => Span,
): Cut | undefined {
  const cut = problems.find((problem) => problem.code === 'code.cut');
  if (!cut) return undefined;
  const { length, inside, entitlement, missing } = cut;
  return { side: 'end', span: toOriginal(cut.span), length, inside, entitlement, missing };
}
