import type { Span } from '../text/span';
import type { AliasTable, Branch, Secret } from './aliases';
import { ALIAS, aliasIn, isWord } from './kinds';
import { type Skeleton, skeletonOf, spaced } from './skeleton';
import type { View } from './views';

/** Where a secret stands in the text of a view. */
export interface Occurrence {
  readonly secret: Secret;
  readonly span: Span;
}

/** Every place of every secret in a view, the longest first; none of them overlap. Linear in the text. */
export function* occurrencesIn({ text }: View, { root }: AliasTable): Generator<Occurrence> {
  if (root.next.size === 0) return;
  const skeleton = skeletonOf(text);
  const { letters, places } = skeleton;
  const kept = new Kept(text);
  for (let at = 0; at < letters.length; ) {
    const secret = longestAt(root, text, skeleton, at, kept);
    if (secret) {
      const last = at + secret.letters.length - 1;
      yield { secret, span: { start: places[at] ?? 0, end: (places[last] ?? 0) + 1 } };
      at = last + 1;
    } else at++;
  }
}

function longestAt(
  root: Branch,
  text: string,
  { letters, places }: Skeleton,
  at: number,
  kept: Kept,
): Secret | undefined {
  let branch = root.next.get(letters[at] ?? 0);
  let longest: Secret | undefined;
  for (let next = at + 1; branch; next++) {
    const { secret } = branch;
    if (secret) {
      const span = { start: places[at] ?? 0, end: (places[next - 1] ?? 0) + 1 };
      if (isMeant(secret, text, span) && !kept.holds(span, isWord(secret.kind))) longest = secret;
    }
    branch = next < letters.length ? branch.next.get(letters[next] ?? 0) : undefined;
  }
  return longest;
}

/** So many letters and digits do not come together by chance, whatever stands between them. */
const SURE = 11;
const SHORT = 8;

/** Whether it is the value, and not characters that make it up by chance. */
function isMeant({ kind, letters, spaced: own }: Secret, text: string, { start, end }: Span): boolean {
  if (letters.length >= SURE) return true;
  if (spaced(text.slice(start, end)) !== own) return false;
  if (letters.length >= SHORT) return true;
  // A short number stands alone among digits; a short word begins one: "paris" is not in "comparison".
  if (/^\d+$/.test(letters)) return !/\d/.test(text.charAt(start - 1)) && !/\d/.test(text.charAt(end));
  if (!isWord(kind) || !/^\p{L}+$/u.test(letters)) return true;
  return !/\p{L}/u.test(text.charAt(start - 1)) || /^\p{Ll}\p{Lu}/u.test(text.slice(start - 1, start + 1));
}

/** Tags, counts, dates, and the aliases of an earlier redaction. */
const KEPT = new RegExp(
  `regid\\.\\d{4}-\\d\\d\\.[\\w.-]+(?:,\\s{0,12}[\\w.]{1,16}_\\s{0,12}[0-9a-f-]{1,36})?|<(?:count|flag|version|timestamp|startdate|enddate|licensetype|datestamp|tagtype)>[^<]{1,64}|\\bcount\\\\{0,8}["']?[:=] ?["']?\\d+|\\b\\d{4}-(?:\\d\\d|[a-z]{3})-\\d\\d\\b|\\b\\d\\d:\\d\\d:\\d\\d \\d{4}\\b|(?<!\\w)(${ALIAS})(?!\\w)|(<(?:displayname|tagdescription)>[^<]{1,300})`,
  'gi',
);

/** What no secret is looked for in. Asked for spans in the order of the text. */
class Kept {
  readonly #matches: Iterator<RegExpExecArray>;
  #span: Span = { start: 0, end: 0 };
  #isName = false;

  constructor(text: string) {
    this.#matches = text.matchAll(KEPT);
  }

  holds({ start, end }: Span, isWordKind: boolean): boolean {
    while (this.#span.end <= start) {
      const { done, value } = this.#matches.next();
      if (done) {
        this.#span = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };
        return false;
      }
      // A host that is called so is no alias.
      if (value[1] !== undefined && !aliasIn(value[1])) continue;
      this.#span = { start: value.index, end: value.index + value[0].length };
      this.#isName = value[2] !== undefined;
    }
    return this.#span.start <= start && end <= this.#span.end && (!this.#isName || isWordKind);
  }
}
