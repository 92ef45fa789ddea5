import { UCCX_SERIAL } from '../checks/damageChecks';
import type { LayerCode, RepairReason } from '../checks/layers';
import type { FindingCode, ProblemOf } from '../checks/problem';
import type { EchoDifference } from '../repair/echo';
import { MAX_ENCODINGS } from '../repair/peel';
import type { Cut, RepairStep } from '../repair/steps';
import type { Translate } from './translate';
import { visible } from './visible';

/** What a step does, in one sentence of at most 90 characters. */
export function stepMessage({ code, count }: Pick<RepairStep, 'code' | 'count'>, t: Translate): string {
  return STEP[code](t, count);
}

const STEP: Readonly<Record<LayerCode, (t: Translate, count: number) => string>> = {
  'layer.utf16': (t, count) =>
    count === 1
      ? t('UTF-16 read as single bytes: 1 character taken out or put right.')
      : t('UTF-16 read as single bytes: {0} characters taken out or put right.', count),
  'layer.ansi': (t, count) => t('Terminal colours and modes (escape sequences) taken out: {0}.', count),
  'layer.cursor': (t, count) => t("Sequences that moved the terminal's cursor taken out: {0}.", count),
  'layer.backspace': (t, count) => t('Characters that were rubbed out with backspaces taken out: {0}.', count),
  'layer.overwrite': (t, count) => t('Characters typed over others, as the terminal showed them: {0}.', count),
  'layer.paging': (t, count) => t('Text of a pager such as --More-- taken out: {0}.', count),
  'layer.console-message': (t, count) => t('Messages that the console wrote in between taken out: {0}.', count),
  'layer.invisible': (t, count) =>
    count === 1
      ? t('Invisible characters taken out at 1 place.')
      : t('Invisible characters taken out at {0} places.', count),
  'layer.mail-quote': (t, count) => t('">" in front of quoted lines taken out: {0}.', count),
  'layer.decoration': (t, count) => t('Marks of a list, table or log at the edges of lines taken out: {0}.', count),
  'layer.continuation': (t, count) => t('Marks at line ends that say that the line goes on taken out: {0}.', count),
  'layer.truncation-mark': (t, count) => t('"$" at the edge of the screen taken out: {0}.', count),
  'layer.html-escape': (t, count) => t('HTML escapes such as &lt; undone: {0}.', count),
  'layer.percent': (t, count) =>
    count === 1
      ? t('Percent-encoding such as %3C undone: 1 character.')
      : t('Percent-encoding such as %3C undone: {0} characters.', count),
  'layer.json': (t, count) => t('Escapes of a JSON string undone: {0}.', count),
  'layer.quoted-printable': (t, count) => t('Quoted-printable of a mail source undone: {0}.', count),
  'layer.base64': (t) => t('Base64 decoded.'),
  'layer.punctuation': (t, count) => t('Typographic signs replaced by those of the keyboard: {0}.', count),
  'layer.case': (t, count) => t('Element names written with the right case of letters: {0}.', count),
  'layer.wrap': (t, count) =>
    count === 1 ? t('Line break taken out at 1 place.') : t('Line breaks taken out at {0} places.', count),
  'layer.blank': (t, count) =>
    count === 1 ? t('Blanks and tabs taken out at 1 place.') : t('Blanks and tabs taken out at {0} places.', count),
  'layer.nbsp': (t, count) =>
    count === 1
      ? t('No-break or other odd blank taken out or replaced at 1 place.')
      : t('No-break and other odd blanks taken out or replaced at {0} places.', count),
  'layer.command': (t) => t('Prompt and command in front of the code left out.'),
  'layer.quotes': (t) => t('Quotation marks around the code left out.'),
  'layer.pasted-twice': (t) => t('The same code stands here twice; one of the two is left out.'),
  'layer.run-together': (t) => t('Two codes with nothing between them told apart.'),
};

/** What lies over a code and how often, in a sentence of at most 90 characters; then the way out, or what is unsure. */
export function layerMessage({ code, count, reason, sure }: ProblemOf<LayerCode>, t: Translate): string {
  const inName = NAME_REASONS.has(reason.kind) ? IN_NAME[code] : undefined;
  const inFront = reason.kind === 'around' ? IN_FRONT[code] : undefined;
  const state = inName ?? inFront ?? STATE[code];
  return `${state(t, count)} ${wayOut(code, reason, sure, t)}`;
}

type State = (t: Translate, count: number) => string;

/** The same sentence for each number of places. */
function places(phrase: string, count: number, t: Translate): string {
  return count === 1 ? t('{0}, at 1 place.', phrase) : t('{0}, at {1} places.', phrase, count);
}

const STATE: Readonly<Record<LayerCode, State>> = {
  'layer.utf16': (t, count) => places(t('NULs or odd letters, as of UTF-16 read in the wrong way'), count, t),
  'layer.ansi': (t, count) => places(t('Escape sequences of a terminal (colours, modes) inside the code'), count, t),
  'layer.cursor': (t, count) => places(t("Escape sequences that move a terminal's cursor inside the code"), count, t),
  'layer.backspace': (t, count) => places(t('Characters rubbed out with backspaces inside the code'), count, t),
  'layer.overwrite': (t) => t('Backspaces inside the code go back over characters.'),
  'layer.paging': (t, count) => places(t('Text of a pager such as --More-- inside the code'), count, t),
  'layer.console-message': (t, count) => places(t('Messages of the console inside the code'), count, t),
  'layer.invisible': (t, count) => places(t('Characters that cannot be seen inside the code'), count, t),
  'layer.mail-quote': (t, count) => places(t('Marks of mail quoting (">") inside the code'), count, t),
  'layer.decoration': (t, count) => places(t('Marks of a list, table or log in the lines of the code'), count, t),
  'layer.continuation': (t, count) => places(t('Marks at line ends that say that the line goes on'), count, t),
  'layer.truncation-mark': (t, count) => places(t('"$" at the edge of the screen'), count, t),
  'layer.html-escape': (t, count) => places(t('HTML escapes such as &lt; inside the code'), count, t),
  'layer.percent': (t, count) => places(t('Percent-encoding such as %3C inside the code'), count, t),
  'layer.json': (t, count) => places(t('Escapes of a JSON string inside the code'), count, t),
  'layer.quoted-printable': (t, count) => places(t('Quoted-printable of a mail source inside the code'), count, t),
  'layer.base64': (t) => t('The code is written in base64.'),
  'layer.punctuation': (t, count) => places(t('Typographic signs in place of those of the keyboard'), count, t),
  'layer.case': (t, count) => places(t('Element names in the wrong case of letters'), count, t),
  'layer.wrap': (t, count) => places(t('Line breaks inside the code'), count, t),
  'layer.blank': (t, count) => places(t('Blanks or tabs inside the code'), count, t),
  'layer.nbsp': (t, count) => places(t('No-break or other odd blanks inside the code'), count, t),
  'layer.command': (t) => t('Prompt and command stand in front of the code.'),
  'layer.quotes': (t) => t('Quotation marks stand around the code.'),
  'layer.pasted-twice': (t) => t('The same code, or its beginning, stands here once more.'),
  'layer.run-together': (t) => t('Another code begins here with nothing in between.'),
};

/** Where only what stands in front of the code is meant. */
const IN_FRONT: Readonly<Partial<Record<LayerCode, State>>> = {
  'layer.invisible': (t) => t('Characters that cannot be seen in front of the code.'),
  'layer.mail-quote': (t) => t('Mail quoting (">") in front of the code.'),
  'layer.decoration': (t) => t('The mark of a list, table or log in front of the code.'),
};

const IN_NAME: Readonly<Partial<Record<LayerCode, State>>> = {
  'layer.wrap': (t, count) => places(t('Line breaks inside names'), count, t),
  'layer.blank': (t, count) => places(t('Odd blanks or tabs inside names'), count, t),
  'layer.nbsp': (t, count) => places(t('No-break or other odd blanks inside names'), count, t),
};

/** Reasons for what is done inside of names. */
const NAME_REASONS: ReadonlySet<RepairReason['kind']> = new Set<RepairReason['kind']>([
  'known-tag',
  'twin-field',
  'other-code',
  'same-break-elsewhere',
  'blank-kept',
  'line-length',
  'all-blanks',
  'undecided',
]);

function wayOut(code: LayerCode, reason: RepairReason, sure: boolean, t: Translate): string {
  switch (reason.kind) {
    case 'never-holds-any':
    case 'every-line':
      if (code === 'layer.punctuation') return t('Repair puts back those of the keyboard.');
      if (code === 'layer.utf16') return t('Repair takes them out or puts them right.');
      return code === 'layer.run-together' ? t('Repair tells them apart.') : t('Repair takes them out.');
    case 'around':
      return t('Repair leaves out what stands around the code.');
    case 'encoded':
      return t('Repair undoes that.');
    case 'same-code':
      return t('Repair keeps one of the two.');
    case 'known-tag':
      return t('Repair goes by the known name of this tag.');
    case 'twin-field':
      return sure
        ? t('Repair goes by the other name of the same entitlement.')
        : t('The other name of the same entitlement reads oddly here: look at it and choose.');
    case 'other-code':
      return sure
        ? t('Repair goes by the name that another code has for this tag.')
        : t('The name that another code has for this tag reads oddly here: look at it and choose.');
    case 'same-break-elsewhere':
      return t('Likely nothing stood there, as at other breaks like it. Look at the name and choose.');
    case 'blank-kept':
      return t('Likely a blank stood there: one is left beside the break. Look at the name and choose.');
    case 'line-length':
      return t('A margin of {0} columns likely made them. Look at the names and choose.', reason.columns);
    case 'all-blanks':
      return t('All blanks of all names are such; repair makes plain ones of them.');
    case 'undecided':
      return t('A blank or nothing stood there. Look at the name and choose.');
    case 'left-out':
      return t('The terminal may have left characters out. Compare the result with the source.');
    case 'overwritten':
      return t('What was overwritten cannot be seen any more. Compare the result with the source.');
    case 'case-only':
    case 'may-belong':
      return code === 'layer.mail-quote'
        ? t('One of them may be the ">" of a tag. Compare the result with the source.')
        : t('Values may have been changed as well. Compare the result with the source.');
  }
}

/** Why a step is sure, or why it is not. */
export function reasonMessage(reason: RepairReason, t: Translate): string {
  switch (reason.kind) {
    case 'never-holds-any':
      return t('No code holds such characters there.');
    case 'encoded':
      return t('Decoded, the text is a code.');
    case 'every-line':
      return t('They stand at the edge of the lines and belong to no tag or value.');
    case 'around':
      return t('It stands outside the code.');
    case 'known-tag':
      return t('The name of this entitlement tag is known.');
    case 'twin-field':
      return t('The other name of the same entitlement reads like this.');
    case 'other-code':
      return t('Another code names the same tag like this.');
    case 'same-break-elsewhere':
      return t(
        'Likely nothing stood there: the same break stands {0} times where nothing can have stood.',
        reason.count,
      );
    case 'blank-kept':
      return t('Likely a blank stood there: one is left beside a break that elsewhere has none.');
    case 'line-length':
      return t('Likely cut by a margin of {0} columns. Look at the name and choose.', reason.columns);
    case 'all-blanks':
      return t('All blanks of all names are of this kind.');
    case 'undecided':
      return t('A blank or nothing may have stood there. Look at the name and choose.');
    case 'may-belong':
      return t('Values may have been changed as well. Compare the result with the source.');
    case 'same-code':
      return t('Both are the same, or one is the beginning of the other.');
    case 'left-out':
      return t('A terminal shows this where it leaves characters out. Compare the result with the source.');
    case 'overwritten':
      return t('What was overwritten cannot be seen any more. Compare the result with the source.');
    case 'case-only':
      return t('Only the case of letters differs from a known name. Values may have been changed as well.');
  }
}

/** Where a code breaks off and how much is missing at least. */
export function cutMessage({ side, length, inside, entitlement, missing }: Cut, t: Translate): string {
  if (side === 'start')
    return t('The start is missing: {0} or more characters in front of <{1}>. Copy it again.', missing, inside);
  return entitlement === undefined
    ? t('Ends after {0} characters inside <{1}>; {2} or more are missing. Copy it again.', length, inside, missing)
    : t(
        'Ends after {0} characters inside entitlement {1}; {2} or more are missing. Copy it again.',
        length,
        entitlement,
        missing,
      );
}

export function tooDeepMessage(t: Translate): string {
  return t('More than {0} encodings lie one inside the other. The rest was not undone.', MAX_ENCODINGS);
}

/** What the echo of a device shows otherwise than the code. */
export function echoMessage({ kind, count, after }: EchoDifference, t: Translate): string {
  const isOne = count === 1;
  switch (kind) {
    case 'missing':
      return isOne
        ? t('1 character missing after "…{0}".', after)
        : t('{0} characters missing after "…{1}".', count, after);
    case 'added':
      return isOne
        ? t('1 character too many after "…{0}".', after)
        : t('{0} characters too many after "…{1}".', count, after);
    case 'doubled':
      return isOne
        ? t('1 character doubled after "…{0}".', after)
        : t('{0} characters doubled after "…{1}".', count, after);
    case 'changed':
      return isOne
        ? t('1 character differs after "…{0}".', after)
        : t('{0} characters differ after "…{1}".', count, after);
  }
}

/** Words come from the text; two of them have to fit into a line. */
const LONGEST_WORD = 20;

/** What a detector found: a first sentence of at most 90 characters, then how sure it is. */
export function findingMessage(finding: ProblemOf<FindingCode>, t: Translate): string {
  const word = (text: string) => visible(text, LONGEST_WORD);
  switch (finding.code) {
    case 'tag.near-known':
      return t('One character of this tag differs from a known one. It should read {0}.', finding.known);
    case 'tag.mismatch':
      return t('The UUID is that of another known tag. That one reads {0}.', finding.known);
    case 'uuid.version':
      return t('Not a UUID of version 4, as those of all known codes are. A digit may be wrong.');
    case 'tag.registered':
      return t('Registered in {0}: before all known tags, or after the code was issued.', finding.registered);
    case 'tag.version':
      return t(
        'The version "{0}" of the tag does not go with "{1}". A character may be wrong.',
        word(finding.here),
        word(finding.there),
      );
    case 'tag.name':
      return t(
        '"{0}" in the tag, "{1}" in the name. One character may be wrong.',
        word(finding.here),
        word(finding.there),
      );
    case 'name.near-known':
      return t('One character differs from the known name of this tag. That one reads "{0}".', finding.known);
    case 'name.twin':
      return t(
        '"{0}" here, "{1}" in the other name. One character may be wrong.',
        word(finding.here),
        word(finding.there),
      );
    case 'name.odd-word':
      return t(
        '"{0}" here, "{1}" in other entitlements. One character may be wrong.',
        word(finding.here),
        word(finding.there),
      );
    case 'license-type.near':
      return t('Likely {0} with a wrong character.', finding.known);
    case 'term.odd':
      return t('The term is unusually long or far from the day of issue. A digit may be wrong.');
    case 'udi.near':
      return finding.expected === UCCX_SERIAL
        ? t('Known serials of UCCX are 12 hexadecimal digits; one character may be wrong. Compare it with the device.')
        : t('One character away from "{0}". Compare it with the device.', visible(finding.expected, 40));
    case 'code.other-copy':
      return t('Another copy of this code reads differently here: <{0}>. One of the two is damaged.', finding.name);
  }
}
