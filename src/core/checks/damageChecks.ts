import { isCutOff, isEmptyField } from '../codes/decode';
import type { Field, MaybeField } from '../codes/field';
import { KNOWN_TAGS, knownTag, knownTagByUuid } from '../codes/knownTags';
import type { AuthorizationCode, DeviceIdentity, Entitlement, RequestCode } from '../codes/model';
import { comparable, type UdiPart } from '../codes/udi';
import { oneEdit, slip } from '../text/oneEdit';
import type { Span } from '../text/span';
import type { FindingCode, ProblemOf } from './problem';
import { productOf } from './productNames';
import { hidesAny } from './valueChecks';

/** What a code says twice and not in the same way, or not as all others do. */
export type Finding = ProblemOf<FindingCode>;

const CERTAIN: FindingCode = 'tag.near-known';

/** All that one code says against itself and against what is known; of several that come from one accident the surest. */
export function findings(code: AuthorizationCode): Finding[] {
  const all: Finding[] = [];
  collect(code, (finding) => all.push(finding));
  if (all.length < 2) return all;
  const seen = new Set<string>();
  return all.filter((finding) => {
    const about = finding.code.startsWith('name.') ? 'name' : finding.code;
    const key = `${about} ${finding.span.start}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Takes findings one by one: most codes have none, and nothing has to be kept for them. */
type Found = (finding: Finding) => void;

function collect(code: AuthorizationCode, found: Found): void {
  const piid = code.piid;
  if (piid?.value && isOddUuid(piid.value)) found({ code: 'uuid.version', span: piid.span, name: 'piid' });
  const entitlements = wholeEntitlements(code);
  const issued = timeOfIssue(code);
  for (const entitlement of entitlements) termFindings(entitlement, issued, found);
  // What reads to the letter as it is known needs no comparing with the rest.
  if (!entitlements.every(isKnown)) {
    const month = issued === undefined ? undefined : new Date(issued).toISOString().slice(0, 7);
    const sensible = entitlements.filter(hasShortNames);
    for (const entitlement of sensible) {
      tagFindings(entitlement, month, found);
      nameFindings(entitlement, found);
    }
    oddVersions(sensible, found);
    oddFamilies(sensible, found);
    oddTagParts(sensible, found);
    oddWords(sensible, found);
  }
  const near = udiFindings(code);
  for (let at = 0; at < near.length; at++) found(near[at] as NearUdi);
}

/** Twice of what the longest known ones take. Names are compared word by word, which takes long for one without an end. */
const LONGEST_NAME = 200;

function hasShortNames({ tag, displayName, tagDescription }: Entitlement): boolean {
  return [tag, displayName, tagDescription].every((field) => (field?.raw.length ?? 0) <= LONGEST_NAME);
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
const FIRST_TIME = Date.parse(FIRST_REGISTERED);

function timeOfIssue({ timestamp }: AuthorizationCode): number | undefined {
  const time = timestamp?.value;
  return time !== undefined && time >= FIRST_TIME ? time : undefined;
}

/** Those that leave no doubt that the code is damaged. */
export function certainFindings(code: AuthorizationCode): Finding[] {
  return findings(code).filter((finding) => finding.code === CERTAIN);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{12}$/;

function isOddUuid(uuid: string): boolean {
  const form = UUID.exec(uuid);
  return form !== null && (form[1] !== '4' || !/[89ab]/.test(form[2] ?? ''));
}

/** @param month in which the code was issued, `2026-11` */
function tagFindings({ tag, displayName, tagDescription }: Entitlement, month: string | undefined, found: Found): void {
  if (!tag || isEmptyField(tag)) return;
  const { span } = tag;
  const written = tag.value?.raw ?? tag.raw.replace(/\s+/g, '');
  if (knownTag(written)) return;
  const near = nearKnownTag(written);
  if (near !== undefined) {
    found({ code: 'tag.near-known', span, known: near });
    return;
  }
  const value = tag.value;
  if (!value) return;
  const known = value.uuid === undefined ? undefined : knownTagByUuid(value.uuid);
  if (known) found({ code: 'tag.mismatch', span, known: known.tag });
  if (value.uuid !== undefined && isOddUuid(value.uuid)) found({ code: 'uuid.version', span, name: 'tag' });
  if (value.registered < FIRST_REGISTERED || (month !== undefined && value.registered > month)) {
    found({ code: 'tag.registered', span, registered: value.registered });
  }
  const names = `${displayName?.raw ?? ''} ${tagDescription?.raw ?? ''}`;
  versionFindings(span, value.version, names, found);
  tagNameFindings(span, value.name, names, found);
}

/** The end of a UUID that tells it apart. One accident is in it or is not, and then it is all there. */
const TAIL = 24;
const TAG_BY_TAIL = new Map(KNOWN_TAGS.map(({ tag }) => [tag.slice(-TAIL), tag]));
const TAG_BY_HEAD = new Map(KNOWN_TAGS.map(({ tag }) => [headOf(tag), tag]));

/** All but the UUID. */
function headOf(tag: string): string {
  return tag.slice(0, tag.lastIndexOf('_'));
}

/** The known tag that differs in one character. */
function nearKnownTag(written: string): string | undefined {
  const candidates = [TAG_BY_TAIL.get(written.slice(-TAIL)), TAG_BY_HEAD.get(headOf(written))];
  return candidates.find((tag) => tag !== undefined && oneEdit(written, tag) !== undefined);
}

function versionFindings(span: Span, version: string | undefined, names: string, found: Found): void {
  if (version === undefined || !names.includes('.')) return;
  const major = /\((\d{1,3})\.[xX]\)/.exec(names)?.[1];
  if (major !== undefined && version.split('.')[0] !== major) {
    found({ code: 'tag.version', span, here: version, there: major });
  }
  // A number without a point is a size or a rate as often as it is a version.
  for (const [there] of names.matchAll(/\b\d+\.\d*(?=\s|$)/g)) {
    const edit = oneEdit(there, version);
    // Tags of devices say 1.0 whatever the version of the product is.
    if (edit && (edit.kind !== 'replaced' || /^\d\d/.test(version))) {
      found({ code: 'tag.version', span, here: version, there });
    }
  }
}

/** Words shorter than this are alike by chance. */
const SHORTEST_WORD = 4;

function tagNameFindings(span: Span, name: string, names: string, found: Found): void {
  const words = names.toLowerCase().split(/[^a-z]+/);
  for (const word of name.split(/[^A-Za-z0-9]+/)) {
    if (word.length < SHORTEST_WORD - 1 || !/^[A-Za-z]+$/.test(word)) continue;
    const there = nearlyIn(word.toLowerCase(), words);
    if (there !== undefined) found({ code: 'tag.name', span, here: word, there });
  }
}

/**
 * The words, written as one, that differ from `word` in one character, unless it is in them as it is. Whole words only: tags
 * abbreviate, and the beginning of a word is often one character away from its abbreviation. None leaves out the first letter.
 */
function nearlyIn(word: string, words: readonly string[]): string | undefined {
  const isPart = word.length < SHORTEST_WORD || words.join('').includes(word);
  let near: string | undefined;
  for (let first = 0; first < words.length; first++) {
    let joined = '';
    for (let last = first; last < words.length && joined.length <= word.length; last++) {
      joined += words[last];
      if (joined === word) return undefined;
      const isNear = isPart ? joined.slice(1) === word && joined.length >= SHORTEST_WORD : slip(word, joined);
      if (isNear) near ??= joined;
    }
  }
  return near;
}

function nameFindings({ tag, displayName, tagDescription }: Entitlement, found: Found): void {
  const known = tag?.value && knownTag(tag.value.raw);
  for (const [name, field] of [
    ['displayName', displayName],
    ['tagDescription', tagDescription],
  ] as const) {
    const expected = known?.[name];
    if (field && expected !== undefined && isNearName(field.raw, expected)) {
      found({ code: 'name.near-known', span: field.span, name, known: expected });
      return;
    }
  }
  if (!displayName || !tagDescription || isEmptyField(displayName) || isEmptyField(tagDescription)) return;
  if (hasOwnProblem(displayName.raw) || hasOwnProblem(tagDescription.raw)) return;
  const differing = twinWords(displayName.raw, tagDescription.raw);
  if (differing) found({ code: 'name.twin', span: displayName.span, here: differing[0], there: differing[1] });
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
  // As a rule the description is the name without the version.
  if (left === right || left.startsWith(`${right} `)) return undefined;
  const a = left.split(' ');
  const b = right.split(' ');
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [here = '', there = ''] = [a[at], b[at]];
    if (here === there) continue;
    if (isRunTogether(here, there, b[at + 1])) return [here, `${there} ${b[at + 1]}`];
    if (isRunTogether(there, here, a[at + 1])) return [`${here} ${a[at + 1]}`, there];
    if (runsOn(here, there) || runsOn(there, here)) return [here, there];
    const isLong = Math.min(here.length, there.length) >= SHORTEST_WORD;
    const goesOn = a[at + 1] !== undefined && a[at + 1] === b[at + 1];
    return (isLong || goesOn) && slip(here, there) ? [here, there] : undefined;
  }
  return undefined;
}

/** Two words whose blank is lost, or is a letter now. */
function isRunTogether(word: string, first: string, second: string | undefined): boolean {
  if (!second || !word.startsWith(first) || !word.endsWith(second)) return false;
  const between = word.length - first.length - second.length;
  return between === 0 || (between === 1 && /[a-z]/.test(word.charAt(first.length)));
}

/** Whether `word` begins with the other one and goes on with the beginning of a next word: its blank is lost, or is a letter now. */
function runsOn(word: string, other: string): boolean {
  return (
    other.length >= SHORTEST_WORD &&
    word.startsWith(other) &&
    /[a-z]$/.test(other) &&
    /^[a-z]?[A-Z0-9(]/.test(word.slice(other.length))
  );
}

const YEAR = 366 * 86_400_000;
const LONGEST_TERM = 15 * YEAR;
const FARTHEST_START = 10 * YEAR;
const LICENSE_TYPES = ['PERPETUAL', 'TERM'];

function termFindings(
  { licenseType, startDate, endDate }: Entitlement,
  issued: number | undefined,
  found: Found,
): void {
  const type = licenseType?.value ?? '';
  const known = LICENSE_TYPES.includes(type) ? undefined : LICENSE_TYPES.find((candidate) => oneEdit(type, candidate));
  if (licenseType && known) found({ code: 'license-type.near', span: licenseType.span, known });
  const start = startDate?.value;
  const end = endDate?.value;
  if (startDate && start !== undefined && issued !== undefined && Math.abs(start - issued) > FARTHEST_START) {
    found({ code: 'term.odd', span: startDate.span, name: 'startDate' });
  } else if (endDate && start !== undefined && end !== undefined && end - start > LONGEST_TERM) {
    found({ code: 'term.odd', span: endDate.span, name: 'endDate' });
  }
}

/** So many others have to agree before one is odd. */
const MAJORITY = 2;

function oddVersions(entitlements: readonly Entitlement[], found: Found): void {
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
    if (there !== undefined) found({ code: 'tag.version', span: tag.span, here: version, there });
  }
}

/** The first word of a tag's name, `UCM` of `UCM_Basic`, where all others have another one. */
function oddFamilies(entitlements: readonly Entitlement[], found: Found): void {
  const families = entitlements.map(({ tag }) => /^[A-Za-z]+(?=_)/.exec(tag?.value?.name ?? '')?.[0] ?? '');
  const count = new Map<string, number>();
  for (const family of families) count.set(family, (count.get(family) ?? 0) + 1);
  if (count.size !== 2) return;
  const [usual] = [...count].find(([family, times]) => family !== '' && times >= MAJORITY) ?? [];
  const odd = families.findIndex((family) => count.get(family) === 1);
  const here = families[odd];
  const tag = entitlements[odd]?.tag;
  if (tag && here && usual && slip(here, usual)) found({ code: 'tag.name', span: tag.span, here, there: usual });
}

/**
 * The parts of a tag's name, `CCX_FLEX_PREMIUM`: one that others have with one character more, less or other, and two that are
 * one here and two in all others.
 */
function oddTagParts(entitlements: readonly Entitlement[], found: Found): void {
  if (entitlements.length <= MAJORITY) return;
  const names = entitlements.map(({ tag }) => tag?.value?.name.split('_') ?? []);
  const count = new Map<string, number>();
  for (const parts of names) for (const part of new Set(parts)) count.set(part, (count.get(part) ?? 0) + 1);
  const usual = [...count.keys()]
    .filter((part) => part.length >= SHORTEST_WORD && (count.get(part) ?? 0) >= MAJORITY)
    .slice(0, MOST_WORDS);
  for (const [index, { tag }] of entitlements.entries()) {
    const parts = names[index] ?? [];
    if (!tag?.value || knownTag(tag.value.raw)) continue;
    const others = names.filter((_, other) => other !== index);
    const isOnePartLess = others.every(({ length }) => length === parts.length + 1);
    for (const [place, here] of parts.entries()) {
      if (count.get(here) !== 1) continue;
      const part = isOnePartLess ? others[0]?.[place] : undefined;
      const isJoined = part && here.startsWith(part) && others.every((other) => other[place] === part);
      const there = isJoined ? `${part}_` : usual.find((candidate) => slip(here, candidate));
      if (there !== undefined) found({ code: 'tag.name', span: tag.span, here, there });
    }
  }
}

/** Enough for any real code; keeps the comparison of each with each short. */
const MOST_WORDS = 400;

interface Word {
  readonly entitlements: Set<number>;
  readonly field: Field<unknown>;
}

function oddWords(entitlements: readonly Entitlement[], found: Found): void {
  if (entitlements.length < MAJORITY) return;
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
    const there =
      usual.find(([text]) => text.length >= SHORTEST_WORD && slip(here, text))?.[0] ?? twoWords(here, words);
    if (there !== undefined) found({ code: 'name.odd-word', span: field.span, here, there });
  }
}

/** Two words that other entitlements have, and that run together here. */
function twoWords(here: string, words: ReadonlyMap<string, Word>): string | undefined {
  const isUsual = (text: string) => (words.get(text)?.entitlements.size ?? 0) >= MAJORITY;
  for (let at = 2; at <= here.length - 2; at++) {
    const first = here.slice(0, at);
    if (!isUsual(first)) continue;
    for (const second of [here.slice(at), here.slice(at + 1)]) {
      if (second.length >= 2 && isUsual(second) && isRunTogether(here, first, second)) return `${first} ${second}`;
    }
  }
  return undefined;
}

/** Serials of Unified CM are the end of its UUID in all public samples. */
const UCM_SERIAL_LENGTH = 5;

/** Those of UCCX are twelve hexadecimal digits in all of them. */
export const UCCX_SERIAL = 'xxxxxxxxxxxx';

type NearUdi = ProblemOf<'udi.near'>;

/** What the UDI of a code says against the rest of it. */
export function udiFindings(code: AuthorizationCode): NearUdi[] {
  const { pid, sn, uuid } = code.udi?.value ?? {};
  if (!pid) return [];
  const near: NearUdi[] = [];
  const product = productOf(code);
  if (product && oneEdit(pid.value, product)) {
    near.push({ code: 'udi.near', span: pid.span, part: 'pid', expected: product, source: 'tags' });
  }
  const finding = sn && serialFinding(pid.value, sn, uuid);
  if (finding) near.push(finding);
  return near;
}

function serialFinding(product: string, { value, span }: UdiPart, uuid: UdiPart | undefined): NearUdi | undefined {
  const near = (expected: string, source: NearUdi['source']) =>
    ({ code: 'udi.near', span, part: 'sn', expected, source }) as const;
  if (value.includes(':')) {
    // The comma in front of the next part is lost, or the colon in front of this one is doubled.
    const [, serial = '', rest] = /^([^:]*?)[^A-Za-z0-9:]?((?:U|UUID):.*)$/.exec(value) ?? [];
    if (serial !== '') return near(`${serial},${rest}`, 'tags');
    return value.startsWith(':') ? near(value.slice(1), 'tags') : undefined;
  }
  if (product === 'UCM' && uuid) {
    const expected = comparable('uuid', uuid.value).slice(-UCM_SERIAL_LENGTH);
    return oneEdit(comparable('sn', value), expected) ? near(expected, 'uuid') : undefined;
  }
  // Of an unknown form nothing is said: only of what is one character away from the known one. `udi.form` says the rest.
  if (product !== 'UCCX' || /[^!-~]/.test(value)) return undefined;
  const form = value.replace(/[^0-9a-f]/g, '?').replace(/[^?]/g, 'x');
  return oneEdit(form, UCCX_SERIAL) ? near(UCCX_SERIAL, 'tags') : undefined;
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
  // Serial and UUID that do not agree are found without the request code: one accident, one finding.
  const own = only.part === 'pid' ? undefined : udiFindings(code).find(({ source }) => source === 'uuid');
  if (own) return own;
  const source = other.kind === 'requestCode' ? 'request-code' : 'device';
  return { code: 'udi.near', span: only.span, part: only.part, expected: only.expected, source };
}
