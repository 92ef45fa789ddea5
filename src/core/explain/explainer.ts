import type { Span } from '../text/span';
import type { ErrorPlatform, Explanation, ExplanationTables } from './explanation';
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

/** Finds the messages of devices in texts. Made once: it prepares the search for all of them. */
export class Explainer {
  readonly #named: ReadonlyMap<string, Named>;
  readonly #syslog: Readonly<Record<string, Explanation>>;
  readonly #phrases = new Map<string, Phrase<Explanation>[]>();
  readonly #byNumber = new Map<string, Explanation>();
  readonly #words: WordFinder;

  constructor({ errors, cli, syslog, alarms, statuses }: ExplanationTables) {
    this.#syslog = syslog;
    this.#named = new Map(
      [...Object.values(errors), ...Object.values(alarms)].map((explanation) => [
        explanation.name.toLowerCase(),
        { explanation, isDistinct: DISTINCT.test(explanation.name) },
      ]),
    );
    for (const explanation of [errors, cli, syslog, alarms, statuses].flatMap((table) => Object.values(table))) {
      for (const said of explanation.said) this.#addPhrase(phraseOf(said, explanation));
      for (const [platform, number] of Object.entries(explanation.numbers)) {
        this.#byNumber.set(`${platform} ${number}`, explanation);
      }
    }
    this.#words = new WordFinder([SYSLOG_WORD, 'error', ...this.#named.keys(), ...this.#phrases.keys()]);
  }

  #addPhrase(phrase: Phrase<Explanation>): void {
    const anchor = phrase.words[phrase.anchor] ?? '';
    const phrases = this.#phrases.get(anchor);
    if (phrases) phrases.push(phrase);
    else this.#phrases.set(anchor, [phrase]);
  }

  /** Every message of a text that can be explained, in the order of the text. Linear; never fails. */
  find(text: string, options: ExplainOptions = {}): ExplainedMessage[] {
    const found: ExplainedMessage[] = [];
    this.#words.search(text, (word, start) => {
      if (word === SYSLOG_WORD) add(found, this.#syslogAt(text, start));
      if (word === 'error') found.push(...this.#numberAt(text, start, options.platform));
      const named = this.#named.get(word);
      const end = start + word.length;
      if (named && (named.isDistinct || speaksOfLicensing(text, start))) {
        found.push(message(named.explanation, { start, end }, 'name'));
      }
      for (const phrase of this.#phrases.get(word) ?? []) {
        const span = matchPhrase(text, phrase, start);
        if (span && (!phrase.meaning.isLine || isWholeLine(text, span))) {
          found.push(message(phrase.meaning, span, 'wording'));
        }
      }
    });
    return withoutInner(found);
  }

  /** `error 77`, where the line speaks of licenses; a message for each platform on which the number means something else. */
  *#numberAt(text: string, start: number, platform: ErrorPlatform | undefined): Generator<ExplainedMessage> {
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(text);
    if (!match || !speaksOfLicensing(text, start)) return;
    const number = Number(match[1]);
    const span = { start, end: start + match[0].length };
    const onXe = platform === 'iosXr' ? undefined : this.#byNumber.get(`iosXe ${number}`);
    const onXr = platform === 'iosXe' ? undefined : this.#byNumber.get(`iosXr ${number}`);
    if (onXe) yield message(onXe, span, 'number', { platform: onXe === onXr ? platform : 'iosXe' });
    if (onXr && onXr !== onXe) yield message(onXr, span, 'number', { platform: 'iosXr' });
  }

  #syslogAt(text: string, start: number): ExplainedMessage | undefined {
    SYSLOG.lastIndex = start;
    const mnemonic = SYSLOG.exec(text)?.[1] ?? '';
    const explanation = Object.hasOwn(this.#syslog, mnemonic) ? this.#syslog[mnemonic] : undefined;
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

const MARGIN = 40;

/** Whether nothing but blanks and a full stop stands in the line beside it. */
function isWholeLine(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - MARGIN), start);
  return /^(?:.*[\r\n])?[ \t]*$/s.test(before) && /^\.?[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + MARGIN));
}

const NUMBER = /error(?:[ _-]?(?:code|number|no\.?|id))?[ \t]{0,3}[:=#(]?[ \t]{0,3}(\d{1,3})(?![\w.%])/iy;

const SYSLOG = /SMART_LIC-\d-([A-Z][A-Z0-9_]{0,60})/y;
const LONGEST_LINE = 600;
const UDI = /\bPID:[^,\s][^,\r\n]{0,63},\s?SN:[\w./-]{1,64}/;
const TAG = /regid\.[\w.,-]{1,200}\w/;
const REASON = /Reason:\s*(\S.*)$/;

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
