import { parseTermDate } from '../../codes/dates';
import { parseUdi, type Udi } from '../../codes/udi';
import type { Span } from '../../text/span';
import type { DeviceTime, Fact, Role } from './model';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TIME = String.raw`([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (\d{4})(?: ([A-Za-z][A-Za-z0-9+-]{1,5}))?`;
const TIME_AT_END = new RegExp(`${TIME}$`);
const TIME_AT_START = new RegExp(`^${TIME}(?=\\s|$)`);

/** The time at the end of a value, if there is one. */
export function timeAtEnd(fact: Fact): Fact<DeviceTime> | undefined {
  return timeIn(fact, TIME_AT_END);
}

/** The time a value begins with: newer releases write more behind it in the same line. */
export function timeAtStart(fact: Fact): Fact<DeviceTime> | undefined {
  return timeIn(fact, TIME_AT_START);
}

function timeIn({ value, span }: Fact, form: RegExp): Fact<DeviceTime> | undefined {
  const match = form.exec(value);
  if (!match) return undefined;
  const month = MONTHS.indexOf(match[1] ?? '');
  if (month < 0) return undefined;
  const [, , day, hours, minutes, seconds, year, zone = ''] = match;
  const time = Date.UTC(Number(year), month, Number(day), Number(hours), Number(minutes), Number(seconds));
  const start = span.start + match.index;
  return { value: { time, zone }, span: { start, end: start + match[0].length } };
}

const ON = /^(.*?),? +(?:on|as on|as of) +(?=[A-Z][a-z]{2} )/i;

const LONGEST_STATE = 200;

/** `SPECIFIC INSTALLED on Jan 01 …` without the time. */
export function stateOf(fact: Fact): Fact {
  const words = ON.exec(fact.value.slice(0, LONGEST_STATE))?.[1];
  return words === undefined ? fact : shorten(fact, words.length);
}

/** `IN USE(15)` without the number that only tech support shows. */
export function withoutNumber(fact: Fact): Fact {
  const number = /\(\d+\)$/.exec(fact.value);
  return number ? shorten(fact, fact.value.slice(0, number.index).trimEnd().length) : fact;
}

function shorten({ value, span }: Fact, length: number): Fact {
  return { value: value.slice(0, length), span: { start: span.start, end: span.start + length } };
}

export function numberOf({ value, span }: Fact): Fact<number> | undefined {
  const digits = /^\d{1,15}(?![\d.])/.exec(value)?.[0];
  return digits === undefined
    ? undefined
    : { value: Number(digits), span: { start: span.start, end: span.start + digits.length } };
}

/** A day such as `2019-JAN-15 UTC`; the value is `undefined` when it is no day of the calendar. */
export function dayOf({ value, span }: Fact): Fact<number | undefined> {
  return { value: parseTermDate(value), span };
}

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['enabled', true],
  ['enable', true],
  ['yes', true],
  ['true', true],
  ['disabled', false],
  ['disable', false],
  ['no', false],
  ['false', false],
]);

export function switchOf({ value, span }: Fact): Fact<boolean> | undefined {
  const on = SWITCH.get(value.replace(/[.\s]+$/, '').toLowerCase());
  return on === undefined ? undefined : { value: on, span };
}

const NOTHING: ReadonlySet<string> = new Set(['', '<none>', '<empty>', 'none', 'not configured', "'nullptr'"]);

/** Whether a device says that there is no value. */
export function isNothing(value: string): boolean {
  return NOTHING.has(value.toLowerCase());
}

/** `PID:UCM,SN:37624,UUID:…` or `P:…,S:…`; `undefined` when the text names no product or serial. */
export function udiOf(text: string, { span }: Fact): Udi | undefined {
  const udi = parseUdi(text, span);
  return udi.pid || udi.sn ? udi : undefined;
}

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['active', 'active'],
  ['standby', 'standby'],
  ['member', 'member'],
]);

export function roleOf(key: string): Role | undefined {
  return ROLES.get(key);
}

/** The value from `start` to `end` of the text. */
export function factAt(text: string, { start, end }: Span): Fact {
  return { value: wordsOf(text, start, end), span: { start, end } };
}

const NO_BREAK_SPACE = '\u00a0';

/** A stretch of the text, with the no-break spaces that web pages put in read as blanks. Offsets stay as they are. */
export function wordsOf(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  return words.includes(NO_BREAK_SPACE) ? words.replaceAll(NO_BREAK_SPACE, ' ') : words;
}
