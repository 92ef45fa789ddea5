import type { Problem, ProblemOf, RelatedPlace, TightValue } from '../checks/problem';
import type { WhitespaceKind } from '../text/whitespace';
import { deviceMessage } from './deviceMessages';
import { fileMessage } from './fileMessages';
import type { Language } from './language';
import { findingMessage, layerMessage, tooDeepMessage } from './repairMessages';
import type { Translate } from './translate';
import { codePoint, visible } from './visible';

/**
 * What a problem says to the user: a first sentence of at most 90 characters that says what and where, then the way out.
 *
 * One case for each problem; the compiler names the one that a new problem lacks.
 */
export function problemMessage(problem: Problem, language: Language): string {
  const { t, date, number } = language;
  switch (problem.code) {
    case 'xml.unclosed-element':
      return t('<{0}> is not closed: </{0}> is missing. Copy the code again.', name(problem.name));
    case 'xml.unexpected-close':
      return t('</{0}> closes nothing: <{0}> is missing in front of it.', name(problem.name));
    case 'xml.unterminated-tag':
      return t('The tag <{0} has no end: ">" is missing.', name(problem.name));
    case 'xml.stray-lt':
      return t('"<" does not begin a tag here. Characters are missing or have been added.');
    case 'xml.unclosed-comment':
      return t('A comment begins here and never ends.');
    case 'xml.unclosed-cdata':
      return t('A CDATA section begins here and never ends.');
    case 'xml.declaration':
      return t('A declaration does not belong in an authorization code.');
    case 'xml.doctype':
      return t('A DOCTYPE does not belong in an authorization code. It was not read.');
    case 'xml.reference':
      return t('"&" does not begin a reference that XML knows. Written out it is "&amp;".');
    case 'xml.too-deep':
      return t('Elements lie more than {0} deep. What lies deeper was not read.', problem.limit);
    case 'xml.too-large':
      return t('The code is longer than {0} characters and was not read.', number(problem.limit));
    case 'xml.too-many-problems':
      return t('More than {0} problems; the rest is not shown.', problem.limit);
    case 'code.cut':
      return cutMessage(problem, t, number);
    case 'code.start-missing':
      return t(
        'The start of the code is missing: {0} or more characters in front of <{1}>. Copy it again.',
        number(problem.missing),
        name(problem.inside),
      );
    case 'code.layers-too-deep':
      return tooDeepMessage(t);
    case 'code.multi-line':
      return t('The code is spread over {0} lines. It goes onto the device as one line.', problem.lines);
    case 'code.duplicate':
      return t('The same code stands above. This is not a new one.');
    case 'element.missing':
      return t('<{0}> is missing in <{1}>.', name(problem.name), name(problem.parent));
    case 'element.repeated':
      return t('<{0}> stands here a second time. Only the first one is used.', name(problem.name));
    case 'element.misplaced':
      return t('<{0}> is in the wrong place: it belongs in <{1}>.', name(problem.name), name(problem.parent));
    case 'element.unknown':
      return t('<{0}> is not known in <{1}>. It is kept as it is.', name(problem.name), name(problem.parent));
    case 'element.attributes':
      return t('<{0}> has attributes; no known code has any.', name(problem.name));
    case 'element.text':
      return t('Text between the elements of <{0}> does not belong there.', name(problem.parent));
    case 'element.markup':
      return t('<{0}> holds a comment or the like; no known code does.', name(problem.name));
    case 'value.empty':
      return t('<{0}> is empty. Every real code has a value here.', name(problem.name));
    case 'flag.whitespace':
    case 'version.whitespace':
    case 'piid.whitespace':
    case 'timestamp.whitespace':
    case 'tag.whitespace':
    case 'count.whitespace':
    case 'startDate.whitespace':
    case 'endDate.whitespace':
    case 'licenseType.whitespace':
    case 'subscriptionId.whitespace':
    case 'signature.whitespace':
    case 'udi.whitespace':
      return whitespaceMessage(problem.what, problem.kind, t);
    case 'name.line-break':
      return t('Line break inside a name. It is signed as it was: a blank or nothing stood here.');
    case 'name.invisible':
      return t('A character that cannot be seen stands in a name: {0}.', codePoint(problem.codePoint));
    case 'flag.unknown':
      return t('Flag {0} has not been seen before; known codes have A.', visible(problem.value, 20));
    case 'version.unknown':
      return t('Version {0} has not been seen before; a device may not know it.', visible(problem.value, 20));
    case 'piid.form':
      return t('The PIID does not have the form of a UUID. Copy the code again.');
    case 'timestamp.form':
      return t('The time of issue is not 13 digits. Copy the code again.');
    case 'timestamp.future':
      return t('Issued on {0}, in the future. Check the clock of this machine.', date(problem.time));
    case 'timestamp.early':
      return t('Issued on {0}, before there were such codes. A digit may be wrong.', date(problem.time));
    case 'tag.form':
      return t('The entitlement tag does not have the form of one. Copy the code again.');
    case 'count.form':
      return t('The count is not a whole number.');
    case 'count.large':
      return t('The count is {0}. Check that no digit was doubled.', number(problem.count));
    case 'date.form':
      return t('<{0}> is not a date such as 2020-Feb-26 UTC.', name(problem.name));
    case 'license-type.unknown':
      return t('License type {0} has not been seen before.', visible(problem.value, 30));
    case 'entitlement.count-zero':
      return t('Count is 0: nothing is reserved for {0}.', visible(problem.name, 50));
    case 'entitlement.duplicate-tag':
      return t('The tag of {0} stands in this code twice.', visible(problem.name, 50));
    case 'entitlements.total-zero':
      return t('All {0} counts are 0: this code reserves nothing.', problem.entitlements);
    case 'term.order':
      return t('The term ends on {0}, before it starts on {1}.', date(problem.end), date(problem.start));
    case 'term.ended':
      return t('Ended {0}: the license is no longer covered by this code.', date(problem.end));
    case 'term.ending':
      if (problem.days === 0) return t('Ends today. Update the reservation in License Central.');
      return problem.days === 1
        ? t('Ends tomorrow. Update the reservation in License Central.')
        : t('Ends {0}, in {1} days. Update the reservation in time.', date(problem.end), problem.days);
    case 'term.missing-date':
      return t('A term license without <{0}>: its term cannot be known.', problem.name);
    case 'term.perpetual-date':
      return t('A perpetual license with <{0}>: one of the two is wrong.', problem.name);
    case 'signature.base64':
      return problem.damage.what === 'character'
        ? t('This character cannot be part of a signature. Copy the code again.')
        : t('The signature is not whole: {0} characters make no base64 text.', problem.damage.length);
    case 'signature.length':
      return signatureLengthMessage(problem.stated - problem.present, t);
    case 'signature.der':
      return t('The signature is damaged: it does not hold two numbers. Copy the code again.');
    case 'signature.range':
      return t('The signature is damaged: a number is out of range. Copy the code again.');
    case 'signature.curve':
      return t('The signature is damaged: it does not fit the curve P-256. Copy the code again.');
    case 'udi.form':
      return udiFormMessage(problem.part, t);
    case 'udi.serial':
      return t(
        'Serial {0} is not the end of the UUID ({1}), as on every known UCM.',
        visible(problem.serial, 20),
        problem.expected,
      );
    case 'udi.mismatch':
      return mismatchMessage(problem, t);
    case 'piid.mismatch':
      return t('Another instance: a code for this device further up has another PIID.');
    case 'tag.near-known':
    case 'tag.mismatch':
    case 'uuid.version':
    case 'tag.registered':
    case 'tag.version':
    case 'tag.name':
    case 'name.near-known':
    case 'name.twin':
    case 'name.odd-word':
    case 'license-type.near':
    case 'term.odd':
    case 'udi.near':
    case 'code.other-copy':
      return findingMessage(problem, t);
    case 'layer.utf16':
    case 'layer.ansi':
    case 'layer.cursor':
    case 'layer.backspace':
    case 'layer.overwrite':
    case 'layer.paging':
    case 'layer.console-message':
    case 'layer.invisible':
    case 'layer.mail-quote':
    case 'layer.decoration':
    case 'layer.continuation':
    case 'layer.truncation-mark':
    case 'layer.html-escape':
    case 'layer.percent':
    case 'layer.json':
    case 'layer.quoted-printable':
    case 'layer.base64':
    case 'layer.punctuation':
    case 'layer.case':
    case 'layer.wrap':
    case 'layer.blank':
    case 'layer.nbsp':
    case 'layer.command':
    case 'layer.quotes':
    case 'layer.pasted-twice':
    case 'layer.run-together':
      return layerMessage(problem, t);
    case 'command.unquoted':
      return t('The code is not in quotes. The command wants it in straight double quotes.');
    case 'command.quotes':
      return t('{0} is not a straight double quote ("). The command line wants those.', visible(problem.character, 10));
    case 'short-code.mistyped':
      return t(
        '"{0}" does not occur in codes of this kind: 0, O, I and l are left out. Type it again.',
        problem.character,
      );
    case 'slp.cut':
    case 'slp.date-stamp':
    case 'slp.json':
    case 'slp.not-successful':
    case 'slp.signature':
      return fileMessage(problem, t);
    case 'device.nothing-installed':
    case 'device.reserved-not-installed':
    case 'device.installed-not-in-code':
    case 'device.used-not-reserved':
    case 'device.used-more-than-reserved':
    case 'device.count-differs':
    case 'device.term-differs':
    case 'device.term-empty':
    case 'device.active-standby-tags-differ':
    case 'device.clock-wrong':
    case 'device.installed-before-issued':
      return deviceMessage(problem, language);
  }
}

/** Element names come from the text; a hostile one could be of any length. */
function name(value: string): string {
  return visible(value, 30);
}

function cutMessage(
  problem: Extract<Problem, { code: 'code.cut' }>,
  t: Translate,
  number: (value: number) => string,
): string {
  const { missing, length } = problem;
  return problem.entitlement === undefined
    ? t(
        'The code ends early, inside <{0}>; {1} or more characters are missing. It has {2}. Copy it again.',
        name(problem.inside),
        number(missing),
        number(length),
      )
    : t(
        'The code ends early, inside entitlement {0}; {1} or more characters are missing. It has {2}. Copy it again.',
        problem.entitlement,
        number(missing),
        number(length),
      );
}

function whitespaceMessage(what: WhitespaceKind, kind: TightValue, t: Translate): string {
  const value = valueName(kind, t);
  switch (what) {
    case 'line-break':
      return t('Line break inside {0}. No value of this kind holds one; remove it.', value);
    case 'tab':
      return t('Tab inside {0}. No value of this kind holds one; remove it.', value);
    case 'blank':
      return t('Blank inside {0}. No value of this kind holds one; remove it.', value);
  }
}

/** For translators: what stands behind "Line break inside" and its like, in the case that it asks for. */
function valueName(kind: TightValue, t: Translate): string {
  switch (kind) {
    case 'flag':
      return t('the flag');
    case 'version':
      return t('the version');
    case 'piid':
      return t('the PIID');
    case 'timestamp':
      return t('the time of issue');
    case 'tag':
      return t('the entitlement tag');
    case 'count':
      return t('the count');
    case 'startDate':
      return t('the start date');
    case 'endDate':
      return t('the end date');
    case 'licenseType':
      return t('the license type');
    case 'subscriptionId':
      return t('the subscription ID');
    case 'signature':
      return t('the signature');
    case 'udi':
      return t('the UDI');
  }
}

function signatureLengthMessage(short: number, t: Translate): string {
  return short > 0
    ? t('The signature is shorter than it says; bytes missing: {0}. Copy the code again.', short)
    : t('The signature is longer than it says; bytes too many: {0}. Copy the code again.', -short);
}

function udiFormMessage(part: ProblemOf<'udi.form'>['part'], t: Translate): string {
  switch (part) {
    case 'pid':
      return t('The UDI names no product (P:).');
    case 'sn':
      return t('The UDI names no serial number (S:).');
    case 'uuid':
      return t('The UUID in the UDI does not have the form of one.');
    case 'rest':
      return t('This part of the UDI is not known. Known are P:, S:, U: and V:.');
    case 'character':
      return t('This character cannot be part of a UDI. Copy the code again.');
  }
}

function mismatchMessage(problem: Extract<Problem, { code: 'udi.mismatch' }>, t: Translate): string {
  const here = visible(problem.here, 24);
  const there = visible(problem.there, 24);
  const part = udiPartName(problem.part, t);
  if (problem.source === 'device') {
    return t('This code is for {0} {1}, the device in this text is {2}.', part, here, there);
  }
  return problem.above
    ? t('This code is for {0} {1}, the request above is for {2}.', part, here, there)
    : t('This code is for {0} {1}, the request below is for {2}.', part, here, there);
}

export function udiPartName(part: 'pid' | 'sn' | 'uuid', t: Translate): string {
  switch (part) {
    case 'pid':
      return t('product');
    case 'sn':
      return t('serial');
    case 'uuid':
      return t('UUID');
  }
}

/** What stands at the other place of a problem. */
export function relatedMessage(place: RelatedPlace, { t }: Language): string {
  switch (place.what) {
    case 'first-tag':
      return t('The same tag stands here first.');
    case 'first-element':
      return t('The first one, which is used.');
    case 'same-code':
      return t('The same code.');
    case 'request-code':
      return t('The request code.');
    case 'device':
      return t('What the device calls itself.');
    case 'other-piid':
      return t('The other PIID.');
    case 'same-layer':
      return t('The same here.');
    case 'other-copy':
      return t('The other copy.');
    case 'start-date':
      return t('The start date.');
    case 'in-code':
      return t('What the code says.');
  }
}
