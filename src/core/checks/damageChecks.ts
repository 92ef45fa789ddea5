import { isCutOff, isEmptyField } from '../codes/decode';
import type { Field, MaybeField } from '../codes/field';
import { KNOWN_TAGS, knownTag, knownTagByUuid } from '../codes/knownTags';
import type { AuthorizationCode, DeviceIdentity, Entitlement, RequestCode } from '../codes/model';
import { comparable } from '../codes/udi';
import { oneEdit, slip } from '../text/oneEdit';
import type { Span } from '../text/span';
import type { FindingCode, ProblemOf } from './problem';
import { productOf } from './productNames';
import { hidesAny } from './valueChecks';

/** What a code says twice and not in the same way, or not as all others do. */
export type Finding = ProblemOf<FindingCode>;

const CERTAIN = new Set<FindingCode>(['tag.near-known']);

/** All that one code says against itself and against what is known; of several that come from one accident the surest. */
export function* findings(code: AuthorizationCode): Generator<Finding> {
  const seen = new Set<string>();
  for (const finding of allFindings(code)) {
    const about = finding.code.startsWith('name.') ? 'name' : finding.code;
    const key = `${about} ${finding.span.start}`;
    if (!seen.has(key)) yield finding;
    seen.add(key);
  }
}

function* allFindings(code: AuthorizationCode): Generator<Finding> {
  const piid = code.piid;
  if (piid?.value && isOddUuid(piid.value)) yield { code: 'uuid.version', span: piid.span, name: 'piid' };
  const entitlements = wholeEntitlements(code);
  const issued = timeOfIssue(code);
  for (const entitlement of entitlements) yield* termFindings(entitlement, issued);
  // What reads to the letter as it is known needs no comparing with the rest.
  if (!entitlements.every(isKnown)) {
    for (const entitlement of entitlements) {
      yield* tagFindings(entitlement, issued);
      yield* nameFindings(entitlement);
    }
    yield* oddVersions(entitlements);
    yield* oddFamilies(entitlements);
    yield* oddWords(entitlements);
  }
  yield* udiFindings(code);
}

function isKnown({ tag, displayName, tagDescription }: Entitlement): boolean {
  const known = tag?.value && knownTag(tag.value.raw);
  if (!known) return false;
  return displayName?.value === known.displayName && tagDescription?.value === known.tagDescription;
}

/** A part of a value is like no other: the one that a cut code ends in is left out. */
function wholeEntitlements(code: AuthorizationCode): readonly Entitlement[] {
  const last = code.entitlements.at(-1);
  if (code.complete || !last) return code.entitlements;
  const whole = <Value>(field: MaybeField<Value>) => (field && isCutOff(code, field.element) ? undefined : field);
  const { tag, licenseType, displayName, tagDescription } = last;
  return [
    ...code.entitlements.slice(0, -1),
    {
      ...last,
      tag: whole(tag),
      licenseType: whole(licenseType),
      displayName: whole(displayName),
      tagDescription: whole(tagDescription),
    },
  ];
}

/** When the first known tag was registered: a time before it is damaged itself and says nothing of others. */
const FIRST_REGISTERED = '2014-05';

function timeOfIssue({ timestamp }: AuthorizationCode): number | undefined {
  const time = timestamp?.value;
  return time !== undefined && time >= Date.parse(FIRST_REGISTERED) ? time : undefined;
}

/** Those that leave no doubt that the code is damaged. */
export function certainFindings(code: AuthorizationCode): Finding[] {
  return [...findings(code)].filter((finding) => CERTAIN.has(finding.code));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{12}$/;

function isOddUuid(uuid: string): boolean {
  const form = UUID.exec(uuid);
  return form !== null && (form[1] !== '4' || !/[89ab]/.test(form[2] ?? ''));
}

function* tagFindings(
  { tag, displayName, tagDescription }: Entitlement,
  issued: number | undefined,
): Generator<Finding> {
  if (!tag || isEmptyField(tag)) return;
  const { span } = tag;
  const written = tag.value?.raw ?? tag.raw.replace(/\s+/g, '');
  if (knownTag(written)) return;
  const near = KNOWN_TAGS.find((known) => oneEdit(written, known.tag) !== undefined);
  if (near) {
    yield { code: 'tag.near-known', span, known: near.tag };
    return;
  }
  const value = tag.value;
  if (!value) return;
  const known = value.uuid === undefined ? undefined : knownTagByUuid(value.uuid);
  if (known) yield { code: 'tag.mismatch', span, known: known.tag };
  if (value.uuid !== undefined && isOddUuid(value.uuid)) yield { code: 'uuid.version', span, name: 'tag' };
  const isLate = issued !== undefined && value.registered > new Date(issued).toISOString().slice(0, 7);
  if (value.registered < FIRST_REGISTERED || isLate) {
    yield { code: 'tag.registered', span, registered: value.registered };
  }
  const names = `${displayName?.raw ?? ''} ${tagDescription?.raw ?? ''}`;
  const major = /\((\d{1,3})\.[xX]\)/.exec(names)?.[1];
  if (major !== undefined && value.version !== undefined && value.version.split('.')[0] !== major) {
    yield { code: 'tag.version', span, here: value.version, there: major };
  }
  // A number without a point is a size or a rate as often as it is a version.
  for (const [there] of names.matchAll(/\b\d+\.\d*(?=\s|$)/g)) {
    const edit = value.version === undefined ? undefined : oneEdit(there, value.version);
    if (edit && edit.kind !== 'replaced') yield { code: 'tag.version', span, here: value.version ?? '', there };
  }
  yield* tagNameFindings(span, value.name, names);
}

/** Words shorter than this are alike by chance. */
const SHORTEST_WORD = 4;

function* tagNameFindings(span: Span, name: string, names: string): Generator<Finding> {
  const words = names.toLowerCase().split(/[^a-z]+/);
  for (const word of name.split(/[^A-Za-z0-9]+/)) {
    if (word.length < SHORTEST_WORD || !/^[A-Za-z]+$/.test(word)) continue;
    const there = nearlyIn(word.toLowerCase(), words);
    if (there !== undefined) yield { code: 'tag.name', span, here: word, there };
  }
}

/**
 * The words, written as one, that differ from `word` in one character, unless it is in them as it is. Whole words only: tags
 * abbreviate, and the beginning of a word is often one character away from its abbreviation.
 */
function nearlyIn(word: string, words: readonly string[]): string | undefined {
  if (words.join('').includes(word)) return undefined;
  for (let first = 0; first < words.length; first++) {
    let joined = '';
    for (let last = first; last < words.length && joined.length <= word.length; last++) {
      joined += words[last];
      if (slip(word, joined)) return joined;
    }
  }
  return undefined;
}

function* nameFindings({ tag, displayName, tagDescription }: Entitlement): Generator<Finding> {
  const known = tag?.value && knownTag(tag.value.raw);
  for (const [name, field] of [
    ['displayName', displayName],
    ['tagDescription', tagDescription],
  ] as const) {
    const expected = known?.[name];
    if (field && expected !== undefined && isNearName(field.raw, expected)) {
      yield { code: 'name.near-known', span: field.span, name, known: expected };
      return;
    }
  }
  if (!displayName || !tagDescription || isEmptyField(displayName) || isEmptyField(tagDescription)) return;
  if (hasOwnProblem(displayName.raw) || hasOwnProblem(tagDescription.raw)) return;
  const differing = twinWords(displayName.raw, tagDescription.raw);
  if (differing) yield { code: 'name.twin', span: displayName.span, here: differing[0], there: differing[1] };
}

/** White space other than blanks: what a name reads like there is for the user to say. */
const BREAK = /[^\S ]/;

/** What a name reads like is said where it is broken, or holds something that cannot be seen. */
function hasOwnProblem(name: string): boolean {
  return BREAK.test(name) || hidesAny(name);
}

/** Another number counts here, for this tag's name is known. */
function isNearName(name: string, known: string): boolean {
  const isSameWord = name.toLowerCase() === known.toLowerCase() || `${name}s` === known || name === `${known}s`;
  return !isSameWord && !hasOwnProblem(name) && oneEdit(name, known) !== undefined;
}

/** The first word in which two names differ, if it is but for one character, or one blank, the same. */
function twinWords(left: string, right: string): [string, string] | undefined {
  const a = left.split(' ');
  const b = right.split(' ');
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [here = '', there = ''] = [a[at], b[at]];
    if (here === there) continue;
    // A blank more or less.
    if (here === there + (b[at + 1] ?? '\0')) return [here, `${there} ${b[at + 1]}`];
    if (there === here + (a[at + 1] ?? '\0')) return [`${here} ${a[at + 1]}`, there];
    const isLong = Math.min(here.length, there.length) >= SHORTEST_WORD;
    const goesOn = a[at + 1] !== undefined && a[at + 1] === b[at + 1];
    return (isLong || goesOn) && slip(here, there) ? [here, there] : undefined;
  }
  return undefined;
}

const YEAR = 366 * 86_400_000;
const LONGEST_TERM = 15 * YEAR;
const FARTHEST_START = 10 * YEAR;
const LICENSE_TYPES = ['PERPETUAL', 'TERM'];

function* termFindings(
  { licenseType, startDate, endDate }: Entitlement,
  issued: number | undefined,
): Generator<Finding> {
  const type = licenseType?.value ?? '';
  const known = LICENSE_TYPES.includes(type) ? undefined : LICENSE_TYPES.find((candidate) => oneEdit(type, candidate));
  if (licenseType && known) yield { code: 'license-type.near', span: licenseType.span, known };
  const start = startDate?.value;
  const end = endDate?.value;
  if (startDate && start !== undefined && issued !== undefined && Math.abs(start - issued) > FARTHEST_START) {
    yield { code: 'term.odd', span: startDate.span, name: 'startDate' };
  } else if (endDate && start !== undefined && end !== undefined && end - start > LONGEST_TERM) {
    yield { code: 'term.odd', span: endDate.span, name: 'endDate' };
  }
}

/** So many others have to agree before one is odd. */
const MAJORITY = 2;

function* oddVersions(entitlements: readonly Entitlement[]): Generator<Finding> {
  const count = new Map<string, number>();
  for (const { tag } of entitlements) {
    const version = tag?.value?.version;
    if (version !== undefined) count.set(version, (count.get(version) ?? 0) + 1);
  }
  const usual = [...count].filter(([, times]) => times >= MAJORITY).map(([version]) => version);
  for (const { tag } of entitlements) {
    const version = tag?.value?.version;
    if (!tag?.value || version === undefined || count.get(version) !== 1 || knownTag(tag.value.raw)) continue;
    const there = usual.find((other) => {
      const edit = oneEdit(version, other);
      return edit && edit.kind !== 'replaced';
    });
    if (there !== undefined) yield { code: 'tag.version', span: tag.span, here: version, there };
  }
}

/** The first word of a tag's name, `UCM` of `UCM_Basic`, where all others have another one. */
function* oddFamilies(entitlements: readonly Entitlement[]): Generator<Finding> {
  const families = entitlements.map(({ tag }) => /^[A-Za-z]+(?=_)/.exec(tag?.value?.name ?? '')?.[0] ?? '');
  const count = new Map<string, number>();
  for (const family of families) count.set(family, (count.get(family) ?? 0) + 1);
  if (count.size !== 2) return;
  const [usual] = [...count].find(([family, times]) => family !== '' && times >= MAJORITY) ?? [];
  const odd = families.findIndex((family) => count.get(family) === 1);
  const here = families[odd];
  const tag = entitlements[odd]?.tag;
  if (tag && here && usual && slip(here, usual)) yield { code: 'tag.name', span: tag.span, here, there: usual };
}

/** Enough for any real code; keeps the comparison of each with each short. */
const MOST_WORDS = 400;

interface Word {
  readonly entitlements: Set<number>;
  readonly field: Field<unknown>;
}

function* oddWords(entitlements: readonly Entitlement[]): Generator<Finding> {
  const words = new Map<string, Word>();
  for (const [index, { displayName, tagDescription }] of entitlements.entries()) {
    for (const field of [displayName, tagDescription]) {
      if (!field || hidesAny(field.raw)) continue;
      for (const text of field.raw.split(/\s+/)) {
        const word = words.get(text);
        if (word) word.entitlements.add(index);
        else words.set(text, { entitlements: new Set([index]), field });
      }
    }
  }
  const usual = [...words].filter(([, word]) => word.entitlements.size >= MAJORITY).slice(0, MOST_WORDS);
  const rare = [...words].filter(([text, word]) => word.entitlements.size === 1 && text.length >= SHORTEST_WORD - 1);
  for (const [here, { field }] of rare.slice(0, MOST_WORDS)) {
    const there = usual.find(([text]) => text.length >= SHORTEST_WORD && slip(here, text))?.[0];
    if (there !== undefined) yield { code: 'name.odd-word', span: field.span, here, there };
  }
}

/** Serials of Unified CM are the end of its UUID in all public samples. */
const UCM_SERIAL_LENGTH = 5;

/** What the UDI of a code says against the rest of it. */
export function* udiFindings(code: AuthorizationCode): Generator<ProblemOf<'udi.near'>> {
  const { pid, sn, uuid } = code.udi?.value ?? {};
  const product = pid && productOf(code);
  if (product && oneEdit(pid.value, product)) {
    yield { code: 'udi.near', span: pid.span, part: 'pid', expected: product, source: 'tags' };
  }
  if (pid?.value === 'UCM' && sn && uuid) {
    const expected = comparable('uuid', uuid.value).slice(-UCM_SERIAL_LENGTH);
    if (oneEdit(comparable('sn', sn.value), expected)) {
      yield { code: 'udi.near', span: sn.span, part: 'sn', expected, source: 'uuid' };
    }
  }
}

/** A part of the code's UDI that is one character away from that of a request code or device which agrees in all others. */
export function udiAgainst(
  code: AuthorizationCode,
  other: RequestCode | DeviceIdentity,
): ProblemOf<'udi.near'> | undefined {
  const udi = code.udi?.value;
  if (!udi) return undefined;
  const parts = (['pid', 'sn', 'uuid'] as const).flatMap((part) => {
    const here = udi[part];
    const there = other.udi[part]?.value;
    if (!here || there === undefined) return [];
    return [
      { part, span: here.span, here: comparable(part, here.value), there: comparable(part, there), expected: there },
    ];
  });
  const differing = parts.filter(({ here, there }) => here !== there);
  const [only] = differing;
  if (!only || differing.length > 1 || parts.length < 2 || !oneEdit(only.here, only.there)) return undefined;
  const source = other.kind === 'requestCode' ? 'request-code' : 'device';
  return { code: 'udi.near', span: only.span, part: only.part, expected: only.expected, source };
}
