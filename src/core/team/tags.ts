import type { Analysis } from '../analyze';
import { type Span, touches } from '../text/span';
import type { Team, TeamTag } from './team';

/** What each team file says of a tag, at most one entry a file: the one for this very tag, else the one with the longest beginning. */
export function teamTags(teams: readonly Team[], tag: string): readonly TeamTag[] {
  const forms = formsOf(tag);
  return teams.flatMap(({ tags }) => {
    const exact = tags.find((entry) => forms.includes(entry.tag));
    if (exact) return [exact];
    const [best] = tags.filter((entry) => fits(entry, forms)).sort((a, b) => b.tag.length - a.tag.length);
    return best ? [best] : [];
  });
}

const COMMON = /^regid\.\d{4}-\d{2}\.com\.cisco\./;

/** The tag, the part behind `com.cisco.`, and the name in it. */
function formsOf(tag: string): readonly string[] {
  const own = tag.replace(COMMON, '');
  return [tag, own, own.split(',', 1)[0] ?? own];
}

function fits({ tag }: TeamTag, forms: readonly string[]): boolean {
  if (!tag.endsWith('*')) return false;
  const beginning = tag.slice(0, -1);
  return forms.some((form) => form.startsWith(beginning));
}

/** The tag that an offset is about: one that stands alone, or that of an entitlement whose tag or name stands there. */
export function tagAt({ artifacts, codes }: Pick<Analysis, 'artifacts' | 'codes'>, offset: number): string | undefined {
  const isHere = (place: { readonly span: Span } | undefined) => place !== undefined && touches(place.span, offset);
  const code = codes.find(isHere);
  if (code) {
    const entitlement = code.entitlements.find(isHere);
    const places = [entitlement?.tag, entitlement?.displayName, entitlement?.tagDescription];
    return places.some(isHere) ? entitlement?.tag?.value?.raw : undefined;
  }
  const mention = artifacts.find((artifact) => artifact.kind === 'tagMention' && isHere(artifact));
  return mention?.kind === 'tagMention' ? mention.tag?.raw : undefined;
}
