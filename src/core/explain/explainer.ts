import type { Span } from '../text/span';
import { SYSLOG_MESSAGES } from './cliMessages';
import type { ErrorPlatform, Explanation } from './explanation';
import { AGENT_ERRORS, ALARMS, ALL_EXPLANATIONS, errorByNumber } from './explanations';
import { matchPhrase, type Phrase, phraseOf } from './phrases';
import { WordFinder } from './words';

/** A message of a device that stands in a text, with what it means. */
export interface ExplainedMessage {
  readonly kind: 'deviceMessage';
  readonly span: Span;
  readonly name: string;
  readonly explanation: Explanation;
  /** How it was recognised. */
  readonly by: 'wording' | 'name' | 'number';
  /** Set where a number was all there was and it means this on one platform only. */
  readonly platform: ErrorPlatform | undefined;
  /** The entitlement a syslog line speaks of. */
  readonly tag: Span | undefined;
  /** The device a syslog line speaks of, `PID:…,SN:…`. */
  readonly udi: Span | undefined;
  /** What a syslog line gives as its reason. */
  readonly reason: Span | undefined;
}

export interface ExplainOptions {
  /** What the device runs, where that is known: numbers of errors differ. */
  readonly platform?: ErrorPlatform;
}

/** Finds every message of a text that can be explained, in the order of the text. Linear; never fails. */
export function explainMessages(text: string, options: ExplainOptions = {}): ExplainedMessage[] {
  const found: ExplainedMessage[] = [];
  WORDS.search(text, (word, start) => {
    if (word === SYSLOG_WORD) add(found, syslogAt(text, start));
    if (word === 'error') found.push(...numberAt(text, start, options.platform));
    const named = BY_NAME.get(word);
    const end = start + word.length;
    if (named && (named.isDistinct || speaksOfLicensing(text, start))) {
      found.push(message(named.explanation, { start, end }, 'name'));
    }
    for (const phrase of BY_ANCHOR.get(word) ?? []) {
      const span = matchPhrase(text, phrase, start);
      if (span) found.push(message(phrase.meaning, span, 'wording'));
    }
  });
  return withoutInner(found);
}

const SYSLOG_WORD = 'smart_lic';

interface Named {
  readonly explanation: Explanation;
  /** Means nothing else, whatever stands around it. */
  readonly isDistinct: boolean;
}

/** Parts of names that no other software uses. */
const DISTINCT =
  /reserv(?!ed$)|b58|base58|authcode|codevalidation|noauthorizationinstalled|trustchain|softwareidtag|udi|signcert|nodecert|verifysignaturefailed|notinunidentified|mismatchentitlement|previouslyinstalled|exportrestrict|smartlicense_|evtcuc/i;

const BY_NAME: ReadonlyMap<string, Named> = new Map(
  [...Object.values(AGENT_ERRORS), ...Object.values(ALARMS)].map((explanation: Explanation) => [
    explanation.name.toLowerCase(),
    { explanation, isDistinct: DISTINCT.test(explanation.name) },
  ]),
);

const BY_ANCHOR = new Map<string, Phrase<Explanation>[]>();
for (const explanation of ALL_EXPLANATIONS) {
  for (const said of explanation.said) {
    const phrase = phraseOf(said, explanation);
    const anchor = phrase.words[phrase.anchor] ?? '';
    const phrases = BY_ANCHOR.get(anchor);
    if (phrases) phrases.push(phrase);
    else BY_ANCHOR.set(anchor, [phrase]);
  }
}

const WORDS = new WordFinder([SYSLOG_WORD, 'error', ...BY_NAME.keys(), ...BY_ANCHOR.keys()]);

function message(
  explanation: Explanation,
  span: Span,
  by: ExplainedMessage['by'],
  more: Partial<ExplainedMessage> = {},
): ExplainedMessage {
  const none = { platform: undefined, tag: undefined, udi: undefined, reason: undefined };
  return { kind: 'deviceMessage', span, name: explanation.name, explanation, by, ...none, ...more };
}

function add(found: ExplainedMessage[], one: ExplainedMessage | undefined): void {
  if (one) found.push(one);
}

const LICENSING = /licen[cs]|smart.?agent|reservation/i;
const ABOUT_LICENSING_REACH = 160;

/** Whether the line around speaks of licenses: error names such as `standby` are words of every log. */
function speaksOfLicensing(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - ABOUT_LICENSING_REACH), at + ABOUT_LICENSING_REACH);
  const before = line.slice(0, Math.min(at, ABOUT_LICENSING_REACH));
  const own = before.slice(before.lastIndexOf('\n') + 1) + (line.slice(before.length).split('\n', 1)[0] ?? '');
  return LICENSING.test(own) && /error|err\b|fail/i.test(own);
}

const NUMBER = /error(?:[ _-]?(?:code|number|no\.?|id))?[ \t]{0,3}[:=#(]?[ \t]{0,3}(\d{1,3})(?![\w.%])/iy;

/** `error 77`, where the line speaks of licenses; one message for each platform on which the number means something else. */
function* numberAt(text: string, start: number, platform: ErrorPlatform | undefined): Generator<ExplainedMessage> {
  NUMBER.lastIndex = start;
  const match = NUMBER.exec(text);
  if (!match || !speaksOfLicensing(text, start)) return;
  const number = Number(match[1]);
  const span = { start, end: start + match[0].length };
  const onXe = platform === 'iosXr' ? undefined : errorByNumber(number, 'iosXe');
  const onXr = platform === 'iosXe' ? undefined : errorByNumber(number, 'iosXr');
  if (onXe) yield message(onXe, span, 'number', { platform: onXe === onXr ? platform : 'iosXe' });
  if (onXr && onXr !== onXe) yield message(onXr, span, 'number', { platform: 'iosXr' });
}

const SYSLOG = /SMART_LIC-\d-([A-Z][A-Z0-9_]{0,60})/y;
const LONGEST_LINE = 600;
const UDI = /\bPID:[^,\s][^,\r\n]{0,63},\s?SN:[\w./-]{1,64}/;
const TAG = /regid\.[\w.,-]{1,200}\w/;
const REASON = /Reason:\s*(\S.*)$/;

function syslogAt(text: string, start: number): ExplainedMessage | undefined {
  SYSLOG.lastIndex = start;
  const explanation: Explanation | undefined = SYSLOG_BY_MNEMONIC.get(SYSLOG.exec(text)?.[1] ?? '');
  if (!explanation) return undefined;
  const from = text.charAt(start - 1) === '%' ? start - 1 : start;
  const line = (/^[^\r\n]*/.exec(text.slice(from, from + LONGEST_LINE))?.[0] ?? '').trimEnd();
  const at = (found: RegExpExecArray | null, group = 0): Span | undefined => {
    const part = found?.[group];
    if (!found || part === undefined) return undefined;
    const offset = from + found.index + found[0].length - part.length;
    return { start: offset, end: offset + part.length };
  };
  return message(explanation, { start: from, end: from + line.length }, 'name', {
    udi: at(UDI.exec(line)),
    tag: at(TAG.exec(line)),
    reason: at(REASON.exec(line), 1),
  });
}

const SYSLOG_BY_MNEMONIC: ReadonlyMap<string, Explanation> = new Map(Object.entries(SYSLOG_MESSAGES));

/** Of messages that overlap the longest stays; a number that means two things stays twice. */
function withoutInner(found: ExplainedMessage[]): ExplainedMessage[] {
  const sorted = found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: ExplainedMessage[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || one.span.start >= last.span.end) kept.push(one);
    else if (one.by === 'number' && last.by === 'number' && one.span.start === last.span.start) kept.push(one);
    else if (one.span.start > last.span.start && one.span.end > last.span.end) kept.push(one);
  }
  return kept;
}
