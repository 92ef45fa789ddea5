import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import type { ProblemCode } from '../../../src/core/checks/problem';
import {
  code,
  derOf,
  entitlementsOf,
  ISSUED,
  PIID,
  RUNNING_TERM,
  SIGNATURE,
  signatureOf,
  tagOf,
  UDI,
} from '../../support/code';
import { mark } from '../../support/marks';
import { DEVICE_CASES } from './deviceCases';
import { FILE_CASES } from './fileCases';

/**
 * What is the case; the text, in which `⟦…⟧` marks each place where something is found; and what is found there, in that
 * order. Nothing else may be found in it.
 */
export type Case = readonly [says: string, marked: string, ...found: readonly ProblemCode[]];

const CODE = code();
/** A code with another time of issue, as an update is. */
const UPDATE = code({ timestamp: ISSUED + 1 });
const DAY = 86_400_000;
const TODAY = Date.UTC(2026, 10, 24);

/** Takes out `part` once; what is left is what a paste that lost it looks like. */
function without(part: string, text = CODE): string {
  if (!text.includes(part)) throw new Error(`not in the text: ${part}`);
  return text.replace(part, '');
}

/** Puts `added` in front of the first `part`. */
function before(part: string, added: string, text = CODE): string {
  if (!text.includes(part)) throw new Error(`not in the text: ${part}`);
  return text.replace(part, () => added + part);
}

/** Puts `part` between the characters of `text`, so many apart. */
function every(distance: number, part: string, text = CODE): string {
  return (text.match(new RegExp(`.{1,${distance}}`, 'gs')) ?? []).join(part);
}

/** As a web page or a mail program shows it. */
function escaped(text = CODE): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapedTimes(times: number): string {
  return times === 0 ? CODE : escaped(escapedTimes(times - 1));
}

/** What is left of a code that ends with `last`; its last 40 characters are marked. */
function cut(last: string): string {
  return cutIn(CODE, last);
}

function cutIn(text: string, last: string): string {
  const end = text.indexOf(last) + last.length;
  return `${text.slice(0, end - 40)}⟦${text.slice(end - 40, end)}⟧`;
}

/** An entitlement whose tag is known. */
const KNOWN = {
  tag: 'regid.2016-07.com.cisco.UCM_Basic,12.0_ef827a2f-f4ae-4ebb-887f-052737063d3a',
  displayName: 'UC Manager Basic License (12.x)',
  tagDescription: 'UC Manager Basic License',
} as const;
/** A device that is no Unified CM. */
const OTHER = 'P:ACME,S:0123,U:11111111-2222-4333-8444-555555551111';

const named = (displayName: string) => code({ entitlements: [{ displayName }] });
const term = (startDate: string, endDate: string) =>
  code({ entitlements: [{ licenseType: 'TERM', startDate, endDate }] });
const tagged = (tag: string, displayName = 'UC Manager Test License (12.x)') =>
  code({ entitlements: [{ tag, displayName }] });
/** Entitlements with these tags, the names of which have nothing to do with them; the mark is that of the whole tag. */
const tags = (...names: readonly string[]) =>
  code({
    entitlements: names.map((name) => {
      const bare = name.replace(/[⟦⟧]/g, '');
      return { tag: bare === name ? tagOf(name) : `⟦${tagOf(bare)}⟧`, displayName: 'Seat', tagDescription: 'Seat' };
    }),
  });
/** Entitlements whose names begin with these words. */
const several = (...first: readonly string[]) =>
  code({
    entitlements: first.map((word, index) => ({
      tag: tagOf(`UCM_T${index}`),
      displayName: `${word} ${'ABCDE'.charAt(index)}`,
      tagDescription: `${word} ${'ABCDE'.charAt(index)}`,
    })),
  });
const command = (argument: string) => `admin:license smart reservation install ${argument}\n`;

/** The order of P-256, and a number below it that is no x coordinate of a point on it. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const OFF_CURVE = 1n;
/** A signature of 72 bytes: its base64 ends without "=". */
const WHOLE_GROUPS = derOf(ORDER - 2n, ORDER - 2n);
/** The x coordinate of the base point. */
const ON_CURVE = 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n;

/**
 * At least one case for each problem that finds it, and next to it one that does not. The compiler names the problem that has
 * none, `cases.test.ts` the one without both kinds.
 */
export const CASES: Readonly<Record<ProblemCode, readonly Case[]>> = {
  'xml.unclosed-element': [
    ['all elements closed', CODE],
    ['a value without its close tag', mark(without('</piid>'), '<piid>'), 'xml.unclosed-element'],
    ['an entitlement without its close tag', mark(without('</entitlement>'), '<entitlement>'), 'xml.unclosed-element'],
    ['an empty value without its close tag', mark(without('</startDate>'), '<startDate>'), 'xml.unclosed-element'],
    ['a list without its close tag', mark(without('</entitlements>'), '<entitlements>'), 'xml.unclosed-element'],
  ],
  'xml.unexpected-close': [
    ['each close tag once', CODE],
    [
      'a close tag twice',
      mark(before('<signature>', '</authorizationCode>'), '</authorizationCode>', 1),
      'xml.unexpected-close',
    ],
    [
      'a value without its open tag',
      mark(mark(mark(without('<piid>'), PIID), '</piid>'), 'authorizationCode'),
      'element.missing',
      'element.text',
      'xml.unexpected-close',
    ],
  ],
  'xml.unterminated-tag': [
    ['a blank in front of the ">" is allowed', CODE.replace('</piid>', '</piid >')],
    ['a close tag without ">"', mark(CODE.replace('</piid>', '</piid'), '</piid'), 'xml.unterminated-tag'],
    [
      'an open tag without ">" in front of another tag',
      mark(CODE.replace('<startDate>', '<startDate'), '<startDate'),
      'xml.unterminated-tag',
    ],
  ],
  'xml.stray-lt': [
    ['"<" written out in a name', named('fewer &lt; 5')],
    ['"<" as it is in a name', named('fewer ⟦<⟧ 5'), 'xml.stray-lt'],
    ['"<" doubled', CODE.replace('<piid>', '⟦<⟧<piid>'), 'xml.stray-lt'],
  ],
  'xml.unclosed-comment': [
    ['a comment', before('<piid>', '⟦<!-- note -->⟧'), 'element.markup'],
    ['a comment without its end', before('<udi>', '⟦<!--⟧ note '), 'xml.unclosed-comment'],
  ],
  'xml.unclosed-cdata': [
    ['a CDATA section', named('⟦<![CDATA[UC & Manager]]>⟧'), 'element.markup'],
    ['a CDATA section without its end', named('⟦<![CDATA[⟧UC Manager'), 'xml.unclosed-cdata'],
  ],
  'xml.declaration': [
    ['an XML declaration in front of the code', `<?xml version="1.0"?>\n${CODE}`],
    ['a declaration in the code', before('<udi>', '⟦<!ELEMENT udi ANY>⟧'), 'xml.declaration'],
  ],
  'xml.doctype': [
    ['that of the page around the code', `<!DOCTYPE html>\n<html><body><p>Your code:</p>${CODE}</body></html>`],
    ['that of a page with brackets in it', `<!DOCTYPE html>\n<html><body><p>Your code [1]:</p>${CODE}</body></html>`],
    ['in front of the code', `⟦<!DOCTYPE specificPLR>⟧\n${CODE}`, 'xml.doctype'],
    [
      'in front of a file of the policy model',
      `⟦<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>⟧<smartLicense>${CODE}</smartLicense>`,
      'xml.doctype',
    ],
    [
      'with an external entity, as in CVE-2026-20029',
      `⟦<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>⟧${code({ flag: '⟦⟦&e;⟧⟧' })}`,
      'xml.doctype',
      'xml.reference',
      'flag.unknown',
    ],
    ['with a bracket in a value', `⟦<!DOCTYPE x [<!ENTITY e "]>">]>⟧${CODE}`, 'xml.doctype'],
    ['with a comment behind it', `⟦<!DOCTYPE specificPLR>⟧<!-- code -->${CODE}`, 'xml.doctype'],
    ['inside the code', before('<authorizationCode>', '⟦<!DOCTYPE x>⟧'), 'xml.doctype'],
    ['an entity inside the code', before('<authorizationCode>', '⟦<!ENTITY e "1">⟧'), 'xml.doctype'],
  ],
  'xml.reference': [
    ['the five names and numbers', named('&lt;&gt;&amp;&quot;&apos;&#65;&#x41;')],
    ['"&" alone', named('Room ⟦&⟧ Desk'), 'xml.reference'],
    ['a name that XML does not know', named('Room⟦&nbsp;⟧Desk'), 'xml.reference'],
  ],
  'xml.too-deep': [
    ['as deep as codes are', CODE],
    [
      'beyond 64 levels: what lies there is not read, so it is not missing either',
      before('<udi>', `⟦${'<x>'.repeat(63)}⟧⟦<x>⟧${'</x>'.repeat(64)}`),
      'element.unknown',
      'xml.too-deep',
    ],
  ],
  'xml.too-large': [
    ['a long code', code({ entitlements: entitlementsOf(300) })],
    ['longer than any code', mark(named('x'.repeat(300_000)), '<specificPLR>'), 'xml.too-large'],
  ],
  'xml.too-many-problems': [
    ['one problem', named('⟦&⟧'), 'xml.reference'],
    [
      'a hundred and two',
      named('⟦&⟧'.repeat(101)),
      ...Array.from({ length: 100 }, () => 'xml.reference' as const),
      'xml.too-many-problems',
    ],
  ],
  'code.cut': [
    ['a whole code', CODE],
    ['cut in its first tag', '⟦<specificPLR⟧', 'code.cut'],
    ['cut behind its first tag', '⟦<specificPLR>⟧\n', 'code.cut'],
    ['cut behind the next "<"', '⟦<specificPLR><⟧', 'code.cut'],
    ['cut in a value', cut('<piid>0123'), 'code.cut'],
    ['cut in an open tag', cut('<timest'), 'code.cut'],
    ['cut in a close tag', cut('</pi'), 'code.cut'],
    ['cut in front of the last character', cut('</specificPLR'), 'code.cut'],
    ['cut in the UDI: the serial cannot be judged', `P:UCM,S:abcde\n${cut('P:UCM,S:ab')}`, 'code.cut'],
    ['cut in quotes: the text behind them is none of it', command(`"${cut('<timest')}"`), 'code.cut'],
    ['cut, then an empty line', `${cut('<timest')}\n\nRegards`, 'code.cut'],
    ['cut, then the next prompt', `${cut('<timest')}\nadmin:show status`, 'code.cut'],
    ['only the last line is marked', '⟦<specificPLR>⟧\n⟦<authorizationCode>⟧', 'code.multi-line', 'code.cut'],
    ['a mention in prose', 'The `<specificPLR>` holds `<authorizationCode>`, `<signature>` and `<udi>`.'],
    ['left out with dots', 'install "<specificPLR>...</specificPLR>", install "<specificPLR>…</specificPLR>"'],
  ],
  'code.start-missing': [
    ['a whole code', CODE],
    ['cut in a value', `⟦${CODE.slice(CODE.indexOf('</piid>') - 10).replace('</piid>', '$&⟧')}`, 'code.start-missing'],
    ['cut in a tag', `⟦${CODE.slice(CODE.indexOf('Code>')).replace('<flag>', '$&⟧')}`, 'code.start-missing'],
    ['tags that a text speaks of', 'It has <piid>, <timestamp> and <entitlements>, each with its </entitlements>.'],
  ],
  'code.layers-too-deep': [
    ['escaped twice', mark(escaped(escaped()), '&amp;'), 'layer.html-escape'],
    ['escaped nine times', `⟦${mark(escapedTimes(9), '&amp;')}⟧`, 'code.layers-too-deep', 'layer.html-escape'],
  ],
  'code.multi-line': [
    ['one line', `${CODE}\n`],
    ['a break between elements', mark(before('<entitlements>', '\n'), '<specificPLR>'), 'code.multi-line'],
    ['one break in a value has a problem of its own', code({ udi: `⟦\n⟧${UDI}` }), 'udi.whitespace'],
    [
      'breaks in two values',
      mark(code({ flag: 'A⟦\n⟧', udi: `⟦\n⟧${UDI}` }), '<specificPLR>'),
      'code.multi-line',
      'flag.whitespace',
      'udi.whitespace',
    ],
    ['blanks between elements are no lines', CODE.replaceAll('><', '>  <').replaceAll(/> {2}<\//g, '></')],
  ],
  'code.duplicate': [
    ['two codes', `${CODE}\n${UPDATE}`],
    ['the same code again', `${CODE}\n${mark(CODE, '<specificPLR>')}`, 'code.duplicate'],
    [
      'the same but for a break',
      `${CODE}\n${mark(code({ udi: `⟦\n⟧${UDI}` }), '<specificPLR>')}`,
      'code.duplicate',
      'udi.whitespace',
    ],
  ],
  'element.missing': [
    ['every element', CODE],
    ['no UDI', mark(without(`<udi>${UDI}</udi>`), 'specificPLR'), 'element.missing'],
    ['no count', mark(without('<count>5</count>'), 'entitlement', 1), 'element.missing'],
    ['no entitlement', mark(code({ entitlements: [] }), 'entitlements'), 'element.missing'],
    ['nothing at all', '<⟦⟦⟦specificPLR⟧⟧⟧></specificPLR>', 'element.missing', 'element.missing', 'element.missing'],
  ],
  'element.repeated': [
    ['several entitlements', code({ entitlements: entitlementsOf(2) })],
    ['a second flag', CODE.replace('</flag>', '</flag>⟦<flag>A</flag>⟧'), 'element.repeated'],
    ['a second UDI', CODE.replace('</udi>', `</udi>⟦<udi>${UDI}</udi>⟧`), 'element.repeated'],
  ],
  'element.misplaced': [
    ['elements in their order', CODE],
    [
      'the flag behind the version',
      CODE.replace('<flag>A</flag>', '').replace('</version>', '</version>⟦<flag>A</flag>⟧'),
      'element.misplaced',
    ],
    [
      'the signature inside the code that it signs',
      mark(
        mark(
          CODE.replace(
            `</authorizationCode><signature>${SIGNATURE}</signature>`,
            `<signature>${SIGNATURE}</signature></authorizationCode>`,
          ),
          `<signature>${SIGNATURE}</signature>`,
        ),
        'specificPLR',
      ),
      'element.missing',
      'element.misplaced',
    ],
  ],
  'element.unknown': [
    ['known elements', CODE],
    ['an element of a later version', CODE.replace('</version>', '</version>⟦<ucid>1</ucid>⟧'), 'element.unknown'],
    ['an element in a value', code({ flag: 'A⟦<b>B</b>⟧' }), 'element.unknown'],
  ],
  'element.attributes': [
    ['a bare tag', CODE],
    ['an attribute', CODE.replace('<specificPLR>', '⟦<specificPLR xmlns="urn:x">⟧'), 'element.attributes'],
  ],
  'element.text': [
    ['white space between elements', CODE.replaceAll('<piid>', '  <piid>')],
    ['text between elements', CODE.replace('<piid>', ' ⟦see ticket⟧ <piid>'), 'element.text'],
    [
      'text in front of the first element',
      CODE.replace('<authorizationCode>', '⟦x⟧<authorizationCode>'),
      'element.text',
    ],
  ],
  'element.markup': [
    ['no markup', CODE],
    ['a comment in a value', code({ version: 'C⟦<!--new-->⟧' }), 'element.markup'],
    ['an instruction in a value', code({ version: 'C⟦<?x?>⟧' }), 'element.markup'],
  ],
  'value.empty': [
    [
      'values that real codes leave empty',
      code({ entitlements: [{ startDate: '', endDate: '', subscriptionID: '' }] }),
    ],
    ['no PIID', code({ piid: '' }).replace('<piid></piid>', '⟦$&⟧'), 'value.empty'],
    ['a PIID of blanks', code({ piid: '⟦  ⟧' }).replace('<piid>', '⟦$&⟧'), 'value.empty', 'piid.whitespace'],
    ['no signature', code({ signature: '' }).replace('<signature></signature>', '⟦$&⟧'), 'value.empty'],
    ['written as one tag', CODE.replace(/<udi>.*<\/udi>/, '⟦<udi/>⟧'), 'value.empty'],
  ],
  'flag.whitespace': [
    ['the flag', code({ flag: 'A' })],
    ['a break in front of it', code({ flag: '⟦\r\n⟧A' }), 'flag.whitespace'],
  ],
  'version.whitespace': [
    ['the version', code({ version: 'D' })],
    ['a break behind it', code({ version: 'C⟦\n⟧' }), 'version.whitespace'],
  ],
  'piid.whitespace': [
    ['the PIID', code({ piid: PIID })],
    ['a break in it', code({ piid: PIID.replace('-4', '-⟦\n⟧4') }), 'piid.whitespace'],
    ['a no-break space and a tab', code({ piid: `⟦\u00a0⟧${PIID}⟦\t⟧` }), 'piid.whitespace', 'piid.whitespace'],
  ],
  'timestamp.whitespace': [
    ['the time of issue', code({ timestamp: ISSUED })],
    ['a blank in it', code({ timestamp: String(ISSUED).replace('1793', '1793⟦ ⟧') }), 'timestamp.whitespace'],
  ],
  'tag.whitespace': [
    ['a tag', code({ entitlements: [{ tag: tagOf('UCM_Test') }] })],
    [
      'a break behind its comma',
      code({ entitlements: [{ tag: tagOf('UCM_Test').replace(',', ',⟦\n⟧') }] }),
      'tag.whitespace',
    ],
  ],
  'count.whitespace': [
    ['a count', code({ entitlements: [{ count: 15 }] })],
    ['a break in it', code({ entitlements: [{ count: '1⟦\n⟧5' }] }), 'count.whitespace'],
  ],
  'startDate.whitespace': [
    ['the blank in front of the zone', term('2026-Feb-26 UTC', '2027-Dec-31 UTC')],
    ['a break in its place', term('2026-Feb-26⟦\n⟧UTC', '2027-Dec-31 UTC'), 'startDate.whitespace'],
    ['two blanks in its place', term('2026-Feb-26⟦  ⟧UTC', '2027-Dec-31 UTC'), 'startDate.whitespace'],
  ],
  'endDate.whitespace': [
    ['a date without the zone', term('2026-Feb-26 UTC', '2027-Dec-31')],
    ['a break in the date', term('2026-Feb-26 UTC', '2027-⟦\n⟧Dec-31 UTC'), 'endDate.whitespace'],
  ],
  'licenseType.whitespace': [
    ['a license type', code({ entitlements: [{ licenseType: 'PERPETUAL' }] })],
    ['a break in it', code({ entitlements: [{ licenseType: 'PERP⟦\n⟧ETUAL' }] }), 'licenseType.whitespace'],
  ],
  'subscriptionId.whitespace': [
    ['none, as in every real code', code({ entitlements: [{ subscriptionID: '' }] })],
    ['a break instead of nothing', code({ entitlements: [{ subscriptionID: '⟦\n⟧' }] }), 'subscriptionId.whitespace'],
  ],
  'signature.whitespace': [
    ['a signature', CODE],
    [
      'a break in it',
      code({ signature: `${SIGNATURE.slice(0, 40)}⟦\n⟧${SIGNATURE.slice(40)}` }),
      'signature.whitespace',
    ],
  ],
  'udi.whitespace': [
    ['a UDI', CODE],
    ['a break behind a comma, as the CUCM page prints it', code({ udi: UDI.replace(',', ',⟦\n⟧') }), 'udi.whitespace'],
    [
      'a blank behind a comma, as the CUCM page prints it, too',
      code({ udi: UDI.replace(',', ',⟦ ⟧') }),
      'udi.whitespace',
    ],
    ['a break in the UUID', code({ udi: UDI.replace('-2222', '⟦\r\n⟧-2222') }), 'udi.whitespace'],
    [
      'the blanks of a product ID',
      code({ udi: 'P:Cisco Unity Connection,S:0123,U:11111111-2222-4333-8444-555555555555' }),
    ],
    [
      'a break in a product ID: a blank or nothing stood there',
      code({ udi: 'P:Cisco⟦\n⟧Unity Connection,S:0123' }),
      'udi.whitespace',
    ],
  ],
  'name.line-break': [
    ['blanks in a name', named('UC Manager Test License')],
    ['a break in a name', named('Test⟦\n⟧License'), 'name.line-break'],
    ['a break in a description', code({ entitlements: [{ tagDescription: 'Test⟦\r\n⟧License' }] }), 'name.line-break'],
  ],
  'name.invisible': [
    ['letters of any script', named('UC Manager – Größe 中')],
    ['a soft hyphen', named('UC Man⟦\u00ad⟧ager Test License'), 'name.invisible'],
    ['a change of direction', named('UC ⟦\u202e⟧Manager Test License'), 'name.invisible'],
    ['half of a pair', named('UC⟦\ud800⟧ Manager Test License'), 'name.invisible'],
    ['several next to each other are one place', named('UC Manager⟦\u200b\u200b\ufeff⟧ Test'), 'name.invisible'],
    [
      'in a known name',
      code({ entitlements: [{ ...KNOWN, displayName: 'UC Manager⟦\u200b⟧ Basic License (12.x)' }] }),
      'name.invisible',
    ],
  ],
  'flag.unknown': [
    ['A, the only one seen', code({ flag: 'A' })],
    ['another letter', code({ flag: '⟦B⟧' }), 'flag.unknown'],
  ],
  'version.unknown': [
    ['C', code({ version: 'C' })],
    ['D', code({ version: 'D' })],
    ['another letter', code({ version: '⟦E⟧' }), 'version.unknown'],
  ],
  'piid.form': [
    ['a UUID', code({ piid: PIID })],
    ['one character short', code({ piid: `⟦${PIID.slice(1)}⟧` }), 'piid.form'],
    ['the letter o for a zero', code({ piid: `⟦${PIID.replace('0', 'o')}⟧` }), 'piid.form'],
  ],
  'timestamp.form': [
    ['13 digits', code({ timestamp: ISSUED })],
    ['12 digits', code({ timestamp: '⟦179300000000⟧' }), 'timestamp.form'],
    ['a date', code({ timestamp: '⟦2026-10-26⟧' }), 'timestamp.form'],
  ],
  'timestamp.future': [
    ['today in every time zone', code({ timestamp: TODAY + DAY })],
    ['the day after', code({ timestamp: `⟦${TODAY + DAY + 1}⟧` }), 'timestamp.future'],
  ],
  'timestamp.early': [
    [
      'May 2014, when the oldest known tag was registered',
      code({
        timestamp: Date.UTC(2014, 4, 1),
        entitlements: [{ tag: tagOf('UCM_Test').replace('2017-02', '2014-05') }],
      }),
    ],
    ['before that', code({ timestamp: `⟦${Date.UTC(2014, 3, 30)}⟧` }), 'timestamp.early'],
  ],
  'tag.form': [
    ['with version and UUID', tagged(tagOf('UCM_Test', '14'), 'UC Manager Test License (14.x)')],
    ['without them', code({ entitlements: [{ tag: 'regid.2015-10.com.cisco.NSO-network-element' }] })],
    [
      'a character of the UUID lost',
      code({ entitlements: [{ tag: `⟦${tagOf('UCM_Test').slice(0, -1)}⟧` }] }),
      'tag.form',
    ],
    ['month 13', code({ entitlements: [{ tag: `⟦${tagOf('UCM_Test').replace('2017-02', '2017-13')}⟧` }] }), 'tag.form'],
  ],
  'count.form': [
    ['a number', code({ entitlements: [{ count: 1 }] })],
    ['a letter', code({ entitlements: [{ count: '⟦l⟧' }] }), 'count.form'],
    ['less than nothing', code({ entitlements: [{ count: '⟦-1⟧' }] }), 'count.form'],
  ],
  'count.large': [
    ['below a million', code({ entitlements: [{ count: 999_999 }] })],
    ['a million', code({ entitlements: [{ count: '⟦1000000⟧' }] }), 'count.large'],
  ],
  'date.form': [
    ['as in codes, on devices and at the portal', term('2026-Feb-26 UTC', '2028-JAN-15')],
    ['a month that does not exist', term('⟦2026-Fev-26 UTC⟧', '2027-Dec-31 UTC'), 'date.form'],
    ['a day that does not exist', term('2026-Feb-26 UTC', '⟦2027-Feb-29 UTC⟧'), 'date.form'],
    ['a year that there was none of', term('⟦0026-Feb-26 UTC⟧', '2027-Dec-31 UTC'), 'date.form'],
  ],
  'license-type.unknown': [
    ['PERPETUAL', code({ entitlements: [{ licenseType: 'PERPETUAL' }] })],
    ['TERM', code({ entitlements: [RUNNING_TERM] })],
    ['another word', code({ entitlements: [{ licenseType: '⟦SUBSCRIPTION⟧' }] }), 'license-type.unknown'],
  ],
  'entitlement.count-zero': [
    ['one license', code({ entitlements: [{ count: 1 }] })],
    ['none', code({ entitlements: [{ count: '⟦0⟧' }] }), 'entitlement.count-zero'],
  ],
  'entitlement.duplicate-tag': [
    ['two tags', code({ entitlements: [{ tag: tagOf('A') }, { tag: tagOf('B') }] })],
    [
      'a tag twice',
      code({ entitlements: [{ tag: tagOf('A') }, { tag: `⟦${tagOf('A')}⟧` }] }),
      'entitlement.duplicate-tag',
    ],
  ],
  'entitlements.total-zero': [
    [
      'one of two counts is 0',
      code({ entitlements: [{ tag: tagOf('A'), count: '⟦0⟧' }, { tag: tagOf('B') }] }),
      'entitlement.count-zero',
    ],
    [
      'both are',
      mark(
        code({
          entitlements: [
            { tag: tagOf('A'), count: '⟦0⟧' },
            { tag: tagOf('B'), count: '⟦0⟧' },
          ],
        }),
        '<entitlements>',
      ),
      'entitlements.total-zero',
      'entitlement.count-zero',
      'entitlement.count-zero',
    ],
  ],
  'term.order': [
    ['one day', term('2027-Feb-26 UTC', '2027-Feb-26 UTC')],
    ['the end before the start', term('2027-Feb-26 UTC', '⟦2027-Feb-25 UTC⟧'), 'term.order'],
  ],
  'term.ended': [
    ['ends today', term('2026-Feb-26 UTC', '⟦2026-Nov-24 UTC⟧'), 'term.ending'],
    ['ended yesterday', term('2026-Feb-26 UTC', '⟦2026-Nov-23 UTC⟧'), 'term.ended'],
  ],
  'term.ending': [
    ['in 91 days', term('2026-Feb-26 UTC', '2027-Feb-23 UTC')],
    ['in 90 days', term('2026-Feb-26 UTC', '⟦2027-Feb-22 UTC⟧'), 'term.ending'],
  ],
  'term.missing-date': [
    ['a perpetual license has no dates', CODE],
    ['a term license without its end', mark(term('2026-Feb-26 UTC', ''), '<endDate></endDate>'), 'term.missing-date'],
  ],
  'term.perpetual-date': [
    ['a term license has dates', code({ entitlements: [RUNNING_TERM] })],
    ['a perpetual one with an end', code({ entitlements: [{ endDate: '⟦2027-Dec-31 UTC⟧' }] }), 'term.perpetual-date'],
  ],
  'signature.base64': [
    ['the signature of another code', code({ signature: signatureOf('another') })],
    [
      'a character that base64 does not have',
      code({ signature: SIGNATURE.replace(/^(.{10})./, '$1⟦*⟧') }),
      'signature.base64',
    ],
    [
      'the same behind a break',
      code({ signature: SIGNATURE.replace(/^(.{5})(.{5})./, '$1⟦\n⟧$2⟦*⟧') }),
      'signature.whitespace',
      'signature.base64',
    ],
    [
      'behind a reference, where its place is not told',
      code({ signature: `⟦&#65;*${SIGNATURE}⟧` }),
      'signature.base64',
    ],
    ['one character short', code({ signature: `⟦${SIGNATURE.slice(0, -1)}⟧` }), 'signature.base64'],
  ],
  'signature.length': [
    ['all bytes', CODE],
    ['three bytes short', code({ signature: `⟦${SIGNATURE.slice(0, -4)}⟧` }), 'signature.length'],
    ['three bytes too many', code({ signature: `⟦${WHOLE_GROUPS}AAAA⟧` }), 'signature.length'],
  ],
  'signature.der': [
    ['two numbers', code({ signature: derOf(ON_CURVE, 1n) })],
    ['no sequence', code({ signature: '⟦AAAA⟧' }), 'signature.der'],
  ],
  'signature.range': [
    ['s one below the order', code({ signature: derOf(ON_CURVE, ORDER - 1n) })],
    ['s is the order', code({ signature: `⟦${derOf(ON_CURVE, ORDER)}⟧` }), 'signature.range'],
    ['s is 0', code({ signature: `⟦${derOf(ON_CURVE, 0n)}⟧` }), 'signature.range'],
  ],
  'signature.curve': [
    ['r is the x of a point', code({ signature: derOf(ON_CURVE, 1n) })],
    ['r is not', code({ signature: `⟦${derOf(OFF_CURVE, 1n)}⟧` }), 'signature.curve'],
  ],
  'udi.form': [
    ['product, serial, UUID', CODE],
    ['product and serial, as on UCCX', code({ udi: 'P:UCCX,S:0123456789ab' })],
    ['no serial', code({ udi: '⟦P:UCCX⟧' }), 'udi.form'],
    ['no product', code({ udi: '⟦S:0123456789ab⟧' }), 'udi.form'],
    [
      'a character of the UUID lost',
      code({ udi: 'P:UCM,S:abcde,U:⟦11111111-2222-4333-8444-555555abcde⟧' }),
      'udi.form',
    ],
    ['a dash of the UUID lost', code({ udi: 'P:UCM,S:abcde,U:⟦11111111-2222-4333-84445555555abcde⟧' }), 'udi.form'],
    ['a part that is not known', code({ udi: 'P:UCCX,S:0123456789ab,⟦X:1⟧' }), 'udi.form'],
    ['a letter that no UDI holds', code({ udi: 'P:UCCX,S:0123⟦é⟧456789ab' }), 'udi.form'],
    ['a semicolon for a comma', code({ udi: 'P:UCCX⟦;⟧S:0123456789ab' }), 'udi.form'],
    ['a comma doubled', code({ udi: 'P:UCCX,⟦,⟧S:0123456789ab' }), 'udi.form'],
  ],
  'udi.serial': [
    ['the serial is the end of the UUID', CODE],
    ['it is not', code({ udi: 'P:UCM,S:⟦99999⟧,U:11111111-2222-4333-8444-5555555abcde' }), 'udi.serial'],
    ['a character away from it', code({ udi: 'P:UCM,S:⟦abcdf⟧,U:11111111-2222-4333-8444-5555555abcde' }), 'udi.near'],
    ['other products have other serials', code({ udi: 'P:UCCX,S:0123,U:11111111-2222-4333-8444-5555555abcde' })],
  ],
  'udi.mismatch': [
    ['the request of this device', `${UDI} --> UDI\n${CODE}`],
    [
      'the request of another device above',
      `P:UCM,S:99999 --> UDI\n${CODE.replace('S:abcde', 'S:⟦abcde⟧')}`,
      'udi.mismatch',
    ],
    ['the request of another device below', `${CODE.replace('S:abcde', 'S:⟦abcde⟧')}\nP:UCM,S:99999`, 'udi.mismatch'],
    [
      'another device in its own output',
      `UDI: PID:UCM,SN:99999,UUID:11111111222243338444555555599999\n${CODE.replace('S:abcde', 'S:⟦abcde⟧')}`,
      'udi.mismatch',
    ],
    [
      'the same device in its own output, without dashes',
      `UDI: PID:UCM,SN:ABCDE,UUID:111111112222433384445555555abcde\n${CODE}`,
    ],
    [
      'a list of devices and their codes',
      `${UDI}\nP:UCCX,S:0123\n${CODE}\n${code({ udi: 'P:UCCX,S:0123', timestamp: ISSUED + 1 })}`,
    ],
  ],
  'piid.mismatch': [
    ['an update with the same instance', `${CODE}\n${UPDATE}`],
    [
      'another instance on the same device',
      `${CODE}\n${code({ piid: `⟦${PIID.replace('0', 'f')}⟧` })}`,
      'piid.mismatch',
    ],
    [
      'a copy with another PIID is damaged',
      `${CODE}\n${code({ piid: `⟦${PIID.replace('0', 'f')}⟧`, signature: SIGNATURE })}`,
      'code.other-copy',
    ],
    ['other devices have other instances', `${CODE}\n${code({ piid: PIID.replace('0', 'f'), udi: 'P:UCCX,S:0123' })}`],
  ],
  'tag.near-known': [
    ['a known tag', code({ entitlements: [KNOWN] })],
    ['a tag that is not known', CODE],
    [
      'a letter of the name is another one',
      code({ entitlements: [{ ...KNOWN, tag: `⟦${KNOWN.tag.replace('Basic', 'Basik')}⟧` }] }),
      'tag.near-known',
    ],
    [
      'a digit of the UUID is lost',
      code({ entitlements: [{ ...KNOWN, tag: `⟦⟦${KNOWN.tag.slice(0, -1)}⟧⟧` }] }),
      'tag.form',
      'tag.near-known',
    ],
    ['a known tag that is cut', cutIn(code({ entitlements: [KNOWN] }), KNOWN.tag.slice(0, -1)), 'code.cut'],
  ],
  'tag.mismatch': [
    ['a UUID that is not known', CODE],
    [
      'the UUID of a known tag in another one',
      code({ entitlements: [{ ...KNOWN, tag: `⟦${KNOWN.tag.replace('Basic', 'Premium')}⟧` }] }),
      'tag.mismatch',
    ],
  ],
  'uuid.version': [
    ['version 4', CODE],
    ['a tag with another one', tagged(`⟦${tagOf('UCM_Test').replace('-4ccc', '-5ccc')}⟧`), 'uuid.version'],
    ['a tag of another variant', tagged(`⟦${tagOf('UCM_Test').replace('-8ddd', '-cddd')}⟧`), 'uuid.version'],
    ['a PIID with another one', code({ piid: `⟦${PIID.replace('-4', '-1')}⟧` }), 'uuid.version'],
  ],
  'tag.registered': [
    ['in the month of issue', tagged(tagOf('UCM_Test').replace('2017-02', '2026-10'))],
    ['after it', tagged(`⟦${tagOf('UCM_Test').replace('2017-02', '2026-11')}⟧`), 'tag.registered'],
    ['before all known tags', tagged(`⟦${tagOf('UCM_Test').replace('2017-02', '2014-04')}⟧`), 'tag.registered'],
    [
      'a time of issue that is itself too early says nothing',
      code({ timestamp: '⟦1300000000000⟧' }),
      'timestamp.early',
    ],
  ],
  'tag.version': [
    ['that of the name', tagged(tagOf('UCM_Test', '12.5'))],
    ['another one than in the name', tagged(`⟦${tagOf('UCM_Test', '2.0')}⟧`), 'tag.version'],
    [
      'a character of it is lost',
      tagged(`⟦${tagOf('CCX_Test', '125')}⟧`, 'UC Manager Test License 12.5'),
      'tag.version',
    ],
    ['a number without a point is none', tagged(tagOf('ESR_P_10M', '1.0'), 'UC Manager Test License 10 Mbps')],
    [
      'a digit of it is another one',
      tagged(`⟦${tagOf('CCX_Test', '12.5')}⟧`, 'UC Manager Test License 22.5'),
      'tag.version',
    ],
    ['tags of devices say 1.0', tagged(tagOf('ESR_Test', '1.0'), 'UC Manager Test License 2.0')],
    [
      'all others have a point more',
      code({
        entitlements: ['12.0', '12.0', '120'].map((version, index) => ({
          tag: version === '120' ? `⟦${tagOf(`UCM_T${index}`, version)}⟧` : tagOf(`UCM_T${index}`, version),
          displayName: 'UC Manager Test License',
        })),
      }),
      'tag.version',
    ],
  ],
  'tag.name': [
    ['words of the name, written as one', tagged(tagOf('UCM_ManagerTest'))],
    ['an abbreviation', tagged(tagOf('UCM_STND'), 'UC Manager Standard License')],
    ['a letter is another one', tagged(`⟦${tagOf('UCM_Tesk')}⟧`), 'tag.name'],
    ['a letter is lost, over two words', tagged(`⟦${tagOf('UCM_ManaerTest')}⟧`), 'tag.name'],
    ['the first letter is lost', tagged(`⟦${tagOf('UCM_anager')}⟧`), 'tag.name'],
    ['the last letter is left out, as abbreviations do', tagged(tagOf('UCM_Manage'))],
    ['parts of which two are one', tags('CCX_FLEX_A', 'CCX_FLEX_B', '⟦CCXFLEX_C⟧'), 'tag.name'],
    ['parts of which one lost a letter', tags('CCX_FLEX_A', 'CCX_FLEX_B', '⟦CCX_FLX_C⟧'), 'tag.name'],
    ['another sign between two parts', tags('UCM_A', 'UCM_B', '⟦UCM-C⟧'), 'tag.name'],
    ['one part that goes on', tags('UCM_Enhanced', 'UCM_Enhanced_B', 'UCM_EnhancedPlus')],
    [
      'the product is not that of all others',
      code({ entitlements: [{ tag: tagOf('UCM_A') }, { tag: tagOf('UCM_B') }, { tag: `⟦${tagOf('UCN_C')}⟧` }] }),
      'tag.name',
    ],
  ],
  'name.near-known': [
    ['the known name', code({ entitlements: [KNOWN] })],
    ['another name', code({ entitlements: [{ ...KNOWN, displayName: 'Call Manager Basic' }] })],
    [
      'a letter is lost',
      code({ entitlements: [{ ...KNOWN, displayName: '⟦UC Manager Basic Licese (12.x)⟧' }] }),
      'name.near-known',
    ],
    [
      'a digit is another one',
      code({ entitlements: [{ ...KNOWN, displayName: '⟦UC Manager Basic License (13.x)⟧' }] }),
      'name.near-known',
    ],
    ['a name that is cut', cutIn(code({ entitlements: [KNOWN] }), 'UC Manager Basic License (12.x'), 'code.cut'],
  ],
  'name.twin': [
    [
      'names that differ in words',
      code({ entitlements: [{ displayName: 'Premium Seat', tagDescription: 'Premium Users' }] }),
    ],
    ['a plural', code({ entitlements: [{ displayName: 'Standard Seat', tagDescription: 'Standard Seats' }] })],
    ['a letter is lost', named('⟦UC Manger Test License (12.x)⟧'), 'name.twin'],
    ['a blank is lost', named('⟦UCManager Test License (12.x)⟧'), 'name.twin'],
    ['a blank is a letter', named('⟦UCtManager Test License (12.x)⟧'), 'name.twin'],
    ['the last blank is lost', named('⟦UC Manager Test License(12.x)⟧'), 'name.twin'],
    ['a model that goes on', code({ entitlements: [{ displayName: 'C9300-48 Seat', tagDescription: 'C9300 Seat' }] })],
    ['a blank is doubled', named('⟦UC Manager  Test License (12.x)⟧'), 'name.twin'],
    ['a description that is cut', cutIn(CODE, '<tagDescription>UC Manager Test Licens'), 'code.cut'],
  ],
  'name.odd-word': [
    ['the same words', several('Manager', 'Manager', 'Manager')],
    ['a plural', several('Managers', 'Manager', 'Manager')],
    ['another number', several('Tier 1000', 'Tier 1000', 'Tier 100')],
    ['another model', several('C9300', 'C9300', 'C9300L')],
    ['a letter is lost', mark(several('Manager', 'Manager', 'Mnager'), 'Mnager C'), 'name.odd-word'],
    ['a blank is lost', mark(several('Seat 12.0', 'Seat 12.0', 'Seat12.0'), 'Seat12.0 C'), 'name.odd-word'],
    ['a blank is a letter', mark(several('Seat 12.0', 'Seat 12.0', 'Seatp12.0'), 'Seatp12.0 C'), 'name.odd-word'],
    ['a word of two others, once in each', several('Seat', '12.0', 'Seat12.0')],
  ],
  'license-type.near': [
    ['TERM', code({ entitlements: [RUNNING_TERM] })],
    ['a type that is not known', code({ entitlements: [{ licenseType: '⟦SUBSCRIPTION⟧' }] }), 'license-type.unknown'],
    [
      'a letter is lost',
      code({ entitlements: [{ licenseType: '⟦⟦PERPETUL⟧⟧' }] }),
      'license-type.near',
      'license-type.unknown',
    ],
    ['a type that is cut', cutIn(CODE, 'PERPETUA'), 'code.cut'],
  ],
  'term.odd': [
    ['ten years', term('2026-Feb-26 UTC', '2036-Feb-26 UTC')],
    ['thirty years', term('2026-Feb-26 UTC', '⟦2056-Feb-26 UTC⟧'), 'term.odd'],
    ['starts decades after the code was issued', term('⟦2056-Feb-26 UTC⟧', '2057-Feb-26 UTC'), 'term.odd'],
  ],
  'udi.near': [
    ['UCM', CODE],
    ['the product is not that of the tags', code({ udi: UDI.replace('UCM', '⟦UCN⟧') }), 'udi.near'],
    ['the serial is not that of the UUID', code({ udi: UDI.replace('S:abcde', 'S:⟦abde⟧') }), 'udi.near'],
    ['the comma behind the serial is lost', code({ udi: UDI.replace(/S:abcde,(.*)/, 'S:⟦abcde$1⟧') }), 'udi.near'],
    ['a colon is doubled', code({ udi: 'P:UCCX,S:⟦:0123456789ab⟧' }), 'udi.near'],
    ['a serial of UCCX', code({ udi: 'P:UCCX,S:0123456789ab' })],
    ['a digit of it is lost', code({ udi: 'P:UCCX,S:⟦012345678ab⟧' }), 'udi.near'],
    ['a digit of it is a letter', code({ udi: 'P:UCCX,S:⟦01234567x9ab⟧' }), 'udi.near'],
    ['a serial of an unknown form', code({ udi: 'P:UCCX,S:TST2345X0YZ9' })],
    [
      'the end of the UUID is not that of the request code, and so not the serial: one finding',
      `${UDI}\n${code({ udi: UDI.replace('S:abcde', 'S:⟦abcde⟧').replace(/e$/, 'f') })}`,
      'udi.near',
    ],
    [
      'the serial is not that of the request code',
      `${OTHER}\n${code({ udi: OTHER.replace('0123', '⟦0124⟧') })}`,
      'udi.near',
    ],
    [
      'the UUID is not that of the request code',
      `${code({ udi: OTHER.replace(/U:(.*)1$/, 'U:⟦$12⟧') })}\n${OTHER}`,
      'udi.near',
    ],
    [
      'the product is not what the device says',
      `UDI: PID:ACME,SN:0123\n${code({ udi: 'P:⟦ACNE⟧,S:0123' })}`,
      'udi.near',
    ],
    [
      'said once, where the request code says the same as the UUID',
      `${UDI} --> UDI\n${code({ udi: UDI.replace('S:abcde', 'S:⟦abde⟧') })}`,
      'udi.near',
    ],
    [
      'where only the product is the same it is another device',
      `P:UCCX,S:0123\n${code({ udi: 'P:UCCX,S:⟦0124⟧' })}`,
      'udi.mismatch',
    ],
    [
      'where two parts differ as well',
      `${OTHER}\n${code({ udi: OTHER.replace('ACME', 'ACNE').replace('0123', '⟦0124⟧') })}`,
      'udi.mismatch',
    ],
  ],
  'code.other-copy': [
    ['another code', `${CODE}\n${UPDATE}`],
    ['another device', `${CODE}\n${code({ udi: OTHER, signature: signatureOf('another') })}`],
    ['the same code again', `${CODE}\n${mark(CODE, '<specificPLR>')}`, 'code.duplicate'],
    ['the same code, cut', `${CODE}\n${cut('UC Manager Tes')}`, 'code.cut'],
    ['another count, same signature', `${CODE}\n${code({ entitlements: [{ count: '⟦6⟧' }] })}`, 'code.other-copy'],
    [
      'the same where it is cut',
      `${CODE}\n${cut('UC Manager Tes').replace('<count>5', '<count>⟦6⟧')}`,
      'code.other-copy',
      'code.cut',
    ],
    [
      'another signature, same instance and time',
      `${CODE}\n${code({ signature: `⟦${signatureOf('another')}⟧` })}`,
      'code.other-copy',
    ],
    [
      'another time, same signature',
      `${CODE}\n${code({ timestamp: `⟦${ISSUED + 1}⟧`, signature: SIGNATURE })}`,
      'code.other-copy',
    ],
    [
      'a date more',
      `${code({ entitlements: [{ ...RUNNING_TERM }] })}\n${code({ entitlements: [{ ...RUNNING_TERM, startDate: '' }] }).replace('<startDate></startDate>', '⟦⟦$&⟧⟧')}`,
      'code.other-copy',
      'term.missing-date',
    ],
    [
      'an entitlement less',
      `${code({ entitlements: entitlementsOf(3) })}\n${mark(code({ entitlements: entitlementsOf(3).slice(1) }), '<entitlements>')}`,
      'code.other-copy',
    ],
  ],
  'layer.utf16': [
    ['as it is', CODE],
    ['each second character a NUL', mark([...CODE].join('\0'), '\0'), 'layer.utf16'],
    ['one NUL', before('<piid>', '⟦\0⟧'), 'layer.utf16'],
    [
      'its bytes the wrong way round',
      mark([...CODE].map((sign) => String.fromCharCode(sign.charCodeAt(0) << 8)).join(''), '\u3c00'),
      'layer.utf16',
    ],
  ],
  'layer.ansi': [
    ['what is left of one in front of the code', `[0m\n${CODE}`],
    ['a colour', before('<piid>', '⟦\x1b[1;32m⟧'), 'layer.ansi'],
    ['as some logs write it', before('<piid>', '⟦^[[0m⟧'), 'layer.ansi'],
  ],
  'layer.cursor': [
    ['a colour does not move it', before('<piid>', '⟦\x1b[0m⟧'), 'layer.ansi'],
    ['three to the left', before('<piid>', '⟦\x1b[3D⟧'), 'layer.cursor'],
  ],
  'layer.backspace': [
    ['none', CODE],
    ['a character rubbed out', before('0123', '⟦x\b \b⟧'), 'layer.backspace'],
    ['struck twice', before('0123', '⟦0\b⟧'), 'layer.backspace'],
  ],
  'layer.overwrite': [
    ['rubbed out for certain', before('0123', '⟦x\b \b⟧'), 'layer.backspace'],
    ['typed over', before('0123', '⟦x⟧\b'), 'layer.overwrite'],
  ],
  'layer.paging': [
    ['a pager outside of the code', `--More--\n${CODE}`],
    ['between two lines', mark(before('<piid>', '\n⟦--More--\n⟧'), '\n'), 'layer.wrap', 'layer.paging'],
    ['in a line', before('<piid>', '⟦<--- More --->\r              \r⟧'), 'layer.paging'],
  ],
  'layer.console-message': [
    ['in front of the code', `%SYS-5-CONFIG_I: Configured from console\n${CODE}`],
    [
      'in the middle',
      mark(before('<piid>', '\n⟦%SYS-5-CONFIG_I: Configured from console\n⟧'), '\n'),
      'layer.wrap',
      'layer.console-message',
    ],
  ],
  'layer.invisible': [
    ['a byte order mark in front of it', `\ufeff${CODE}`],
    ['a soft hyphen in a name has a problem of its own', named('UC Man⟦\u00ad⟧ager Test License'), 'name.invisible'],
    ['a zero-width space in the UDI', code({ udi: 'P:UCCX,S:0123⟦\u200b⟧456789ab' }), 'layer.invisible'],
    ['a soft hyphen in a tag name', CODE.replace('<piid>', '<pi⟦\u00ad⟧id>'), 'layer.invisible'],
    ['several next to each other are one place', before('<piid>', '⟦\u200b\u200b\ufeff⟧'), 'layer.invisible'],
  ],
  'layer.mail-quote': [
    ['in front of a code in one line', `> ${CODE}`],
    ['of a code that was broken', `⟦> ⟧${CODE.replace('<piid>', '⟦\n⟧> $&')}`, 'layer.mail-quote', 'layer.wrap'],
  ],
  'layer.decoration': [
    ['a table row', `| ${CODE} |`],
    ['a table', `⟦| ⟧${CODE.replace('<piid>', ' |⟦\n⟧| $&')} |`, 'layer.decoration', 'layer.wrap'],
    ['a log', `⟦12:34:56 ⟧${CODE.replace('<piid>', '⟦\n⟧12:34:57 $&')}`, 'layer.decoration', 'layer.wrap'],
    [
      'the mark of a list in front of an escaped code',
      `⟦- ⟧${mark(escaped(), '&lt;')}`,
      'layer.decoration',
      'layer.html-escape',
    ],
  ],
  'layer.continuation': [
    ['a backslash that is none', `\\\n${CODE}`],
    [
      'at the ends of lines',
      CODE.replace('<piid>', '⟦\\⟧⟦\n⟧$&').replace('<entitlements>', '\\\n$&'),
      'layer.continuation',
      'layer.wrap',
    ],
  ],
  'layer.truncation-mark': [
    ['a prompt', `$ ${CODE}`],
    ['at the end of a line', before('<piid>', '⟦$⟧⟦\n⟧'), 'layer.truncation-mark', 'layer.wrap'],
  ],
  'layer.html-escape': [
    ['a reference that belongs to a name', named('Room &amp; Desk')],
    ['escaped', mark(escaped(), '&lt;'), 'layer.html-escape'],
    ['by numbers', mark(CODE.replaceAll('<', '&#60;').replaceAll('>', '&#x3E;'), '&#60;'), 'layer.html-escape'],
  ],
  'layer.percent': [
    ['a percent sign in a name', named('UC Manager 50% License')],
    ['encoded', mark(encodeURIComponent(CODE), '%3C'), 'layer.percent'],
  ],
  'layer.json': [
    ['a string without escapes', JSON.stringify({ code: CODE })],
    ['hidden brackets', mark(CODE.replaceAll('<', '\\u003c'), '\\u003c'), 'layer.json'],
  ],
  'layer.quoted-printable': [
    ['an "=" of the signature', CODE],
    [
      'soft line ends',
      CODE.replace('<piid>', '⟦=⟧⟦\n⟧$&').replace('<entitlements>', '=\n$&').replace('<udi>', '=\n$&'),
      'layer.quoted-printable',
      'layer.wrap',
    ],
  ],
  'layer.base64': [
    ['the signature is base64, and no code', SIGNATURE],
    ['a code', `⟦${base64.encode(utf8ToBytes(CODE))}⟧`, 'layer.base64'],
  ],
  'layer.punctuation': [
    ['in a name it may be meant', named('UC Manager Test License – 12.x')],
    ['a dash in the PIID', code({ piid: PIID.replace('-', '⟦–⟧') }), 'layer.punctuation'],
    ['a ligature in a tag name', CODE.replace('specificPLR', 'speci⟦ﬁ⟧cPLR'), 'layer.punctuation'],
  ],
  'layer.case': [
    ['the right case', CODE],
    ['a capital in two tags', CODE.replace('<piid>', '<⟦Piid⟧>').replace('</piid>', '</Piid>'), 'layer.case'],
  ],
  'layer.wrap': [
    ['a break in a value has a problem of its own', code({ flag: 'A⟦\n⟧' }), 'flag.whitespace'],
    ['a break in a tag', CODE.replace('<piid>', '<pi⟦\n⟧id>'), 'layer.wrap'],
    [
      'every 80 characters, the fifth of them in a name',
      every(80, '\n').replace(/(?<=^(?:.*\n.*\n.*\n.*\n)?.*)\n/g, '⟦\n⟧'),
      'layer.wrap',
      'layer.wrap',
    ],
  ],
  'layer.blank': [
    ['a blank in a value has a problem of its own', code({ flag: 'A⟦ ⟧' }), 'flag.whitespace'],
    ['a blank in a tag', CODE.replace('<piid>', '<pi⟦ ⟧id>'), 'layer.blank'],
  ],
  'layer.nbsp': [
    ['one in a value has a problem of its own', code({ flag: 'A⟦\u00a0⟧' }), 'flag.whitespace'],
    ['one in a tag', CODE.replace('<piid>', '<pi⟦\u00a0⟧id>'), 'layer.nbsp'],
    [
      'in place of all blanks of an escaped code',
      mark(mark(escaped(CODE.replaceAll(' ', '\u00a0')), '&lt;'), '\u00a0'),
      'layer.html-escape',
      'layer.nbsp',
    ],
  ],
  'layer.command': [
    ['a command around a code as it is', command(`"${CODE}"`)],
    [
      'around an escaped one',
      `⟦${command(`⟧⟦"⟧${mark(escaped(), '&lt;')}"`).replace(' ⟧', '⟧ ')}`,
      'layer.command',
      'layer.quotes',
      'layer.html-escape',
    ],
  ],
  'layer.quotes': [
    ['quotes around a code as it is', `“${CODE}”`],
    ['around an escaped one', `⟦“⟧${mark(escaped(), '&lt;')}”`, 'layer.quotes', 'layer.html-escape'],
  ],
  'layer.pasted-twice': [
    ['a code that is pasted twice as it is', `${CODE}${mark(CODE, '<specificPLR>')}`, 'code.duplicate'],
    ['an escaped one', `${mark(escaped(), '&lt;')}⟦${escaped()}⟧`, 'layer.html-escape', 'layer.pasted-twice'],
  ],
  'layer.run-together': [
    ['two codes next to each other', CODE + UPDATE],
    [
      'two escaped ones',
      `${mark(escaped(), '&lt;')}⟦⟧${mark(escaped(UPDATE), '&lt;')}`,
      'layer.html-escape',
      'layer.run-together',
      'layer.html-escape',
    ],
  ],
  'command.unquoted': [
    ['in straight double quotes', command(`"${CODE}"`)],
    ['without quotes', command(`⟦<⟧${CODE.slice(1)}`), 'command.unquoted'],
    ['without the closing quote', command(`"${CODE.slice(0, -1)}⟦>⟧`), 'command.unquoted'],
    ['without the opening quote', command(`⟦<⟧${CODE.slice(1)}"`), 'command.unquoted'],
    ['a code outside of a command', CODE],
  ],
  'command.quotes': [
    ['in straight double quotes', command(`"${CODE}"`)],
    ['in curly quotes', command(`⟦“⟧${CODE}⟦”⟧`), 'command.quotes', 'command.quotes'],
    ['in single quotes', command(`⟦'⟧${CODE}⟦'⟧`), 'command.quotes', 'command.quotes'],
    ['one of them curly', command(`"${CODE}⟦”⟧`), 'command.quotes'],
  ],
  ...FILE_CASES,
  ...DEVICE_CASES,
};
