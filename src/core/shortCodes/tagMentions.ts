import { parseEntitlementTag } from '../codes/entitlementTag';
import type { Span } from '../text/span';
import type { TagMention } from './model';
import { SpanCursor } from './spanCursor';

const MARKER = 'regid.';

/** The head of a tag, and what may follow it: version and UUID, where pages and terminals break the line behind the comma. */
const HEAD = /regid\.\d{4}-\d{2}\.com\.cisco\.[A-Za-z\d](?:[A-Za-z\d._-]{0,126}[A-Za-z\d])?/y;
const TAIL =
  /,(?:\r?\n[ \t]{0,8}|[ \t]{0,2})[A-Za-z\d.]{1,16}_(?:\r?\n[ \t]{0,8})?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/y;
/** A tail that was begun: behind such a head the tag is cut or mistyped. */
const BROKEN_TAIL = /,[A-Za-z\d.]{1,16}_[0-9A-Za-z-]*/y;

const PRODUCT = /(?:software (?:id|tag)|product ?tag)[\w"' ]{0,16}[:=]?\s*["']?$/i;
const CONTEXT_REACH = 32;

/** Finds entitlement and product tags outside the codes. */
export function findTagMentions(text: string, codes: readonly Span[]): TagMention[] {
  const found: TagMention[] = [];
  const holder = new SpanCursor(codes);
  let at = text.indexOf(MARKER);
  while (at >= 0) {
    const inside = holder.endOfHolder(at);
    const mention = inside === undefined ? mentionAt(text, at) : undefined;
    if (mention) found.push(mention);
    at = text.indexOf(MARKER, inside ?? mention?.span.end ?? at + MARKER.length);
  }
  return found;
}

function mentionAt(text: string, start: number): TagMention | undefined {
  HEAD.lastIndex = start;
  const head = HEAD.exec(text)?.[0];
  if (head === undefined) return undefined;
  const behindHead = start + head.length;
  const tail = read(TAIL, text, behindHead);
  const broken = tail === '' ? read(BROKEN_TAIL, text, behindHead) : '';
  const end = behindHead + tail.length + broken.length;
  const tag = broken === '' ? parseEntitlementTag(text.slice(start, end).replace(/\s+/g, '')) : undefined;
  const isProduct = PRODUCT.test(text.slice(Math.max(0, start - CONTEXT_REACH), start));
  return { kind: 'tagMention', span: { start, end }, tag, isProduct };
}

function read(form: RegExp, text: string, at: number): string {
  form.lastIndex = at;
  return form.exec(text)?.[0] ?? '';
}
