import type { Analysis } from '../analyze';
import type { Inspection } from '../repair/inspect';
import { applyEdits, type Edit } from '../text/edit';
import type { Span } from '../text/span';
import { type Alias, AliasTable, type Secret } from './aliases';
import type { SecretKind } from './kinds';
import { knownIn } from './known';
import { occurrencesIn } from './occurrences';
import { sweep } from './sweeps';
import { type View, viewsOf } from './views';

export interface RedactOptions {
  /** Kinds that stay as they are, such as host names. */
  readonly keep?: Iterable<SecretKind>;
  /** The table of texts that belong together; `keep` is the table's then. */
  readonly aliases?: AliasTable;
}

/** A secret that is still there. Never says which. */
export interface Leak {
  readonly kind: SecretKind;
  readonly alias: string;
  /** In the redacted text. */
  readonly span: Span;
}

export interface Redaction {
  readonly text: string;
  /** Of the original; sorted, not overlapping. */
  readonly edits: readonly Edit[];
  /** Those of this text, or of all texts that share the table. */
  readonly aliases: readonly Alias[];
  /** Empty but for a mistake of ours. */
  readonly leaks: readonly Leak[];
}

/**
 * The text with an alias in place of everything that names a device, an account, a person or a host, or that can be used as a
 * code: wherever it stands, in all of its writings and encodings. Tags, counts, dates, versions and names of licenses stay.
 *
 * @param inspection of this very text; without it only what the text says by its own words is found
 */
export function redact(
  text: string,
  inspection: Analysis | Inspection | undefined,
  options: RedactOptions = {},
): Redaction {
  const table = options.aliases ?? new AliasTable(options.keep);
  const edits = editsFor(text, inspection, table);
  const redacted = applyEdits(text, edits, { start: 0, end: text.length });
  return { text: redacted, edits, aliases: table.aliases, leaks: leaksIn(redacted, table) };
}

/** The redacted part of a text, for a selection. A value that is only half in it is redacted all the same. */
export function redactedPart(text: string, { edits }: Redaction, { start, end }: Span): string {
  const inside = edits
    .filter(({ span }) => span.start < end && start < span.end)
    .map(({ span, newText }) => ({
      span: { start: Math.max(start, span.start), end: Math.min(end, span.end) },
      newText,
    }));
  return applyEdits(text, inside, { start, end });
}

/** Which secrets of a table still stand in a text, in any writing or encoding. */
export function leaksIn(text: string, table: AliasTable): Leak[] {
  const leaks = new Map<number, Leak>();
  const add = (secret: Secret, span: Span) => {
    if (!leaks.has(span.start)) leaks.set(span.start, { kind: secret.kind, alias: table.alias(secret), span });
  };
  for (const view of viewsOf(text)) {
    for (const { secret, span } of occurrencesIn(view, table)) add(secret, view.origin(span));
    for (const { kind, value, span } of sweep(view)) {
      const secret = table.get(kind, value);
      if (secret) add(secret, view.origin(span));
    }
  }
  return [...leaks.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Takes values and texts that belong together: a report, an export, the labels of a tree. */
export interface Redactor {
  /** The alias of a value, or the value where it is kept or says nothing. */
  value(kind: SecretKind, value: string): string;
  /** A text without all that is known so far, and without what the text itself shows to be a secret. */
  text(text: string): string;
}

export function redactWith(aliases: AliasTable): Redactor {
  return {
    value: (kind, value) => {
      const secret = aliases.add(kind, value);
      return secret ? aliases.alias(secret) : value;
    },
    text: (text) => applyEdits(text, editsFor(text, undefined, aliases), { start: 0, end: text.length }),
  };
}

/** A stretch of the text that has to go. */
interface Place extends Span {
  readonly secret: Secret;
}

function editsFor(text: string, inspection: Analysis | Inspection | undefined, table: AliasTable): Edit[] {
  const views = viewsOf(text);
  const places: Place[] = [];
  const put = (secret: Secret | undefined, { start, end }: Span) => {
    if (secret && start < end) places.push({ secret, start, end });
  };
  for (const { kind, value, span } of inspection ? knownIn(inspection) : []) {
    const secret = table.add(kind, value);
    if (span) put(secret, span);
  }
  const swept = views.map((view) => ({ view, found: sweep(view) }));
  const publicUuids = tagUuids(views);
  // What a key says of a value counts for more than its look.
  for (const isByForm of [false, true]) {
    for (const { view, found } of swept) {
      for (const { kind, value, span } of found) {
        if ((kind === 'uuid') !== isByForm || publicUuids.has(value.toLowerCase())) continue;
        put(placed(table, table.add(kind, value), text, view, span), view.origin(span));
      }
    }
  }
  for (const view of views) {
    for (const { secret, span } of occurrencesIn(view, table)) {
      put(placed(table, secret, text, view, span), view.origin(span));
    }
  }
  return merged(places).map(({ secret, start, end }) => {
    table.count(secret);
    return { span: { start, end }, newText: table.alias(secret) };
  });
}

/** Of encoded text no part can be replaced alone. */
function placed(
  table: AliasTable,
  secret: Secret | undefined,
  text: string,
  view: View,
  span: Span,
): Secret | undefined {
  if (!secret || view.form !== 'encoded') return secret;
  const { start, end } = view.origin(span);
  return table.add('encoded', text.slice(start, end));
}

/** UUIDs that end a tag are public; some outputs print them alone as well. */
function tagUuids(views: readonly View[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of views) {
    for (const { 1: uuid = '' } of text.matchAll(/regid\.[\w.-]{1,160},[\w.]{1,16}_([0-9a-f-]{36})/gi)) {
      found.add(uuid.toLowerCase());
    }
  }
  return found;
}

/** Sorted, none in another: of those that overlap the first reaches over all. */
function merged(places: Place[]): Place[] {
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Place[] = [];
  for (const place of places) {
    const last = result.at(-1);
    if (!last || place.start >= last.end) result.push(place);
    else if (place.end > last.end) result[result.length - 1] = { ...last, end: place.end };
  }
  return result;
}
