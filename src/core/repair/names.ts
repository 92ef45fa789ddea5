import { productOf } from '../checks/productNames';
import { knownTag } from '../codes/knownTags';
import type { AuthorizationCode, Entitlement } from '../codes/model';
import type { Span } from '../text/span';
import { isWhitespace, whitespaceRuns } from '../text/whitespace';
import { hasOddSpace } from './knowledge';
import type { RepairReason } from './layer';
import { hasLineBreak } from './lines';

/** What may have stood where a name is broken: a blank or nothing. Nothing else is ever put there. */
export type Reading = ' ' | '';

export interface NameBreak {
  /** In the text of the code. */
  readonly span: Span;
  readonly reading: Reading;
  readonly sure: boolean;
  readonly reason: RepairReason;
  readonly field: NameField;
  /** One-based; the product ID belongs to none. */
  readonly entitlement: number | undefined;
}

/** Values that may hold blanks; of the UDI it is the product ID. */
export type NameField = 'displayName' | 'tagDescription' | 'udi';

/** How white space was broken at places where nothing can have stood, and how long the lines are. */
export interface Geometry {
  /** The breaks taken out of tags and of values that hold no white space, and how often each was there. */
  readonly tightBreaks: ReadonlyMap<string, number>;
  /** All lines but the first and the last are so long; 0 when they differ. */
  readonly columns: number;
  /** Whether a single blank of a name, at this offset, may be what a line end was turned into. */
  isSuspicious(offset: number): boolean;
  /** Blanks stood where none can be, in any place. */
  readonly hasLooseBlanks: boolean;
  /** No name holds a plain blank: all of them were turned into another kind. */
  readonly hasOddBlanksOnly: boolean;
}

/**
 * Decides, break by break, what stood at each break inside a display name, a description or a product ID.
 *
 * @param namesOf how other codes name an entitlement tag
 */
export function nameBreaks(
  text: string,
  code: AuthorizationCode,
  namesOf: (tag: string) => readonly string[],
  geometry: Geometry,
): NameBreak[] {
  const names = code.entitlements.flatMap((entitlement, index) =>
    (['displayName', 'tagDescription'] as const).flatMap((field) => {
      const value = entitlement[field];
      if (!value || value.element.hasMarkup || value.element.children.length > 0) return [];
      const references = referencesFor(entitlement, field, namesOf);
      return breaksIn(text, value.span, references, geometry).map((found) => ({
        ...found,
        field,
        entitlement: index + 1,
      }));
    }),
  );
  const pid = code.udi?.value?.pid;
  if (!pid || code.udi?.element.hasMarkup) return inOrder(names);
  const product = productOf(code);
  const references: Reference[] = product === undefined ? [] : [{ name: product, reason: { kind: 'known-tag' } }];
  const inside = breaksIn(text, pid.span, references, geometry);
  const inUdi = inside.map((found) => ({ ...found, field: 'udi' as const, entitlement: undefined }));
  return inOrder([...names, ...inUdi]);
}

/** In the order of the text: the elements of a damaged code may not be. */
function inOrder(breaks: readonly NameBreak[]): NameBreak[] {
  return [...breaks].sort((a, b) => a.span.start - b.span.start);
}

/** Names are a few words; each break of one is held against all of the other. */
const LONGEST_NAME = 500;

function breaksIn(text: string, value: Span, known: readonly Reference[], geometry: Geometry): FoundBreak[] {
  const references = value.end - value.start > LONGEST_NAME ? [] : known;
  return whitespaceRuns(text, value).flatMap((span) => {
    const run = text.slice(span.start, span.end);
    const isPlain = run === ' ';
    const isAtEdge = span.start === value.start || span.end === value.end;
    const isSuspicious = geometry.isSuspicious(span.start);
    if (isPlain && !(isAtEdge ? geometry.hasLooseBlanks : isSuspicious)) return [];
    const before = text.slice(value.start, span.start);
    const place = { before, run, after: text.slice(span.end, value.end), isSuspicious };
    const decision = decide(place, references, geometry);
    return isPlain && decision.reading === ' ' && decision.sure ? [] : [{ span, ...decision }];
  });
}

interface FoundBreak extends Decision {
  readonly span: Span;
}

interface Reference {
  readonly name: string;
  readonly reason: RepairReason;
}

/** Names that read like this one as far as it is whole, the most telling first. */
function referencesFor(
  entitlement: Entitlement,
  field: 'displayName' | 'tagDescription',
  namesOf: (tag: string) => readonly string[],
): Reference[] {
  const tag = entitlement.tag?.value?.raw ?? '';
  const known = knownTag(tag);
  const twin = entitlement[field === 'displayName' ? 'tagDescription' : 'displayName'];
  const references: Reference[] = [];
  for (const name of [known?.[field], known?.displayName, known?.tagDescription]) {
    if (name !== undefined) references.push({ name, reason: { kind: 'known-tag' } });
  }
  if (twin?.element.closed && twin.raw !== '' && !hasOddSpace(twin.raw)) {
    references.push({ name: twin.raw, reason: { kind: 'twin-field' } });
  }
  for (const name of namesOf(tag)) references.push({ name, reason: { kind: 'other-code' } });
  return references;
}

interface Place {
  readonly before: string;
  readonly run: string;
  readonly after: string;
  /** It may be what a line end was turned into. */
  readonly isSuspicious: boolean;
}

interface Decision {
  readonly reading: Reading;
  readonly sure: boolean;
  readonly reason: RepairReason;
}

function decide(place: Place, references: readonly Reference[], geometry: Geometry): Decision {
  const isOpen = (run: string) => run !== ' ' || geometry.hasLooseBlanks;
  for (const { name, reason } of references) {
    const reading = readingIn(name, place, isOpen);
    // What is known of the tag is certain; names of other codes and fields may be damaged as well.
    if (reading !== undefined)
      return { reading, sure: reason.kind === 'known-tag' || isNatural(reading, place), reason };
  }
  return fromGeometry(place, geometry);
}

/** So many characters behind the break have to be the same, or all there are. */
const SUPPORT = 3;

/** What stands in `name` where the other name is broken, if both are the same around that place. */
function readingIn(name: string, { before, after }: Place, isOpen: IsOpen): Reading | undefined {
  const at = follow(name, 0, before, before.length, isOpen);
  if (at < 0) return undefined;
  const hasBlank = isWhitespace(name.charCodeAt(at));
  const behind = hasBlank ? at + 1 : at;
  const end = follow(name, behind, after, SUPPORT, isOpen);
  if (end < 0 || (after === '' && behind < name.length)) return undefined;
  return hasBlank ? ' ' : '';
}

/** Whether it is open what this white space stands for, so that it may stand for a blank or for nothing. */
type IsOpen = (run: string) => boolean;

/**
 * The offset in `name` behind the first `most` visible characters of `part`, or of all there are; -1 where they differ. White
 * space has to be the same, unless it is itself open.
 */
function follow(name: string, from: number, part: string, most: number, isOpen: IsOpen): number {
  let at = from;
  let seen = 0;
  for (const [piece] of part.matchAll(/\s+|\S/g)) {
    if (seen === most) break;
    if (!isWhitespace(piece.charCodeAt(0))) {
      if (name.charAt(at) !== piece) return -1;
      at++;
      seen++;
    } else if (isOpen(piece)) {
      if (isWhitespace(name.charCodeAt(at))) at++;
    } else if (name.startsWith(piece, at)) at += piece.length;
    else return -1;
  }
  return at;
}

/**
 * Whether two words, or two parts of one, meet here as they do in names. Another name may itself have lost or won a blank: one
 * that reads unlike all others is no proof.
 */
function isNatural(reading: Reading, { before, after }: Place): boolean {
  const left = before.slice(-1);
  if (reading === ' ') return /^[A-Z0-9(]/.test(after) && /[A-Za-z0-9.)-]/.test(left);
  return /^(?:[A-Za-z][a-z]|[A-Z][A-Z](?![a-z])|[\d.][\dxX.)])/.test(left + after.slice(0, 2));
}

function fromGeometry({ before, run, after, isSuspicious }: Place, geometry: Geometry): Decision {
  const unsure = (reading: Reading, reason: RepairReason): Decision => ({ reading, sure: false, reason });
  // No name begins or ends with a blank.
  const isAtEdge = before.trim() === '' || after.trim() === '';
  if (!hasLineBreak(run)) {
    if (isAtEdge) return unsure('', { kind: 'undecided' });
    // A blank of another kind stands for a blank where all are like it.
    return geometry.hasOddBlanksOnly && !isSuspicious && run.length === 1 && run !== '\t'
      ? { reading: ' ', sure: true, reason: { kind: 'all-blanks' } }
      : unsure(' ', { kind: 'undecided' });
  }
  const count = geometry.tightBreaks.get(run);
  if (count !== undefined) return unsure('', { kind: 'same-break-elsewhere', count });
  for (const blankless of [run.slice(1), run.slice(0, -1), run.replace(/ (?=[\n\r]|$)/, '')]) {
    if (run !== blankless && geometry.tightBreaks.has(blankless)) return unsure(' ', { kind: 'blank-kept' });
  }
  if (isAtEdge) return unsure('', { kind: 'undecided' });
  if (geometry.columns > 0)
    return unsure(run.startsWith(' ') ? ' ' : '', { kind: 'line-length', columns: geometry.columns });
  return unsure(' ', { kind: 'undecided' });
}
