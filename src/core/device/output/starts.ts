import type { Span } from '../../text/span';
import type { Topic } from './headings';
import type { OutputSource, SessionAction } from './model';
import { wordsOf } from './values';

/** What a line is when an output can begin with it. */
export interface Start {
  readonly source: OutputSource;
  /** What the lines behind it are about until a heading says so. */
  readonly topic: Topic;
  /** The command, when the line is one. */
  readonly command: Span | undefined;
  readonly action: { readonly value: SessionAction; readonly span: Span } | undefined;
  readonly hostname: Span | undefined;
}

/** Where the prompt of a line ends, or `-1`: `Switch(config)#`, `RP/0/RP0/CPU0:ios#`, `admin:`. */
export function promptEnd(text: string, { start, end }: Span): number {
  if (text.startsWith('admin:', start)) return start + 'admin:'.length;
  if (!isLetterOrDigit(text.charCodeAt(start))) return -1;
  const limit = Math.min(end, start + 80);
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x23 || code === 0x3e) return at + 1;
    if (!isPromptCharacter(code)) return -1;
  }
  return -1;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39);
}

function isPromptCharacter(code: number): boolean {
  // Letters, digits, and the punctuation of host names, modes and router prompts: ( ) - . / : @ _ ~
  return (
    isLetter(code) ||
    (code >= 0x2d && code <= 0x3a) ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0x40 ||
    code === 0x5f ||
    code === 0x7e
  );
}

/** Words behind `show license`, as far as they have to be typed. */
const SHOW_WORDS: readonly (readonly [least: string, whole: string, source: OutputSource, topic: Topic])[] = [
  ['al', 'all', 'all', 'none'],
  ['sum', 'summary', 'summary', 'none'],
  ['stat', 'status', 'status', 'none'],
  ['us', 'usage', 'usage', 'usage'],
  ['ud', 'udi', 'udi', 'product'],
  ['res', 'reservation', 'reservation', 'units'],
  ['au', 'authorization', 'authorization', 'units'],
  ['te', 'techsupport', 'tech-support', 'none'],
  ['hi', 'history', 'history', 'history'],
  ['ru', 'rum', 'rum', 'rum'],
];

const SHOW =
  /^(?:do +)?sh(?:ow?)? +(lic(?:e(?:n(?:s(?:es?)?)?)?)?(?: +([a-z]+)\b[^\r\n]{0,80})?|ver(?:s(?:i(?:o(?:n)?)?)?)?)$/i;

/** `license smart` commands, the longer ones first. */
const ACTIONS: readonly (readonly [words: string, action: SessionAction])[] = [
  ['reservation return-authorization', 'return-authorization'],
  ['reservation return authorization', 'return-authorization'],
  ['reservation return', 'return'],
  ['reservation request', 'request'],
  ['reservation install', 'install'],
  ['reservation cancel', 'cancel'],
  ['reservation enable', 'enable'],
  ['reservation disable', 'disable'],
  ['reservation', 'enable'],
  ['authorization request', 'authorization-request'],
  ['authorization return', 'authorization-return'],
  ['import', 'import'],
  ['save usage', 'save-usage'],
  ['factory reset', 'factory-reset'],
];
const SMART = 'license smart ';

/** Lines that stand at the top of an output, or of a part of one, in lower case. */
const FIRST_LINES: readonly (readonly [begins: string, source: OutputSource, topic: Topic, whole: boolean])[] = [
  ['smart licensing tech support info', 'tech-support', 'none', true],
  ['smart licensing status', 'all', 'none', true],
  ['smart licensing is enabled', 'summary', 'status', true],
  ['smart licensing is disabled', 'summary', 'status', true],
  ['smart licensing using policy:', 'status', 'none', true],
  ['smart licensing usage report detail:', 'rum', 'none', true],
  ['license usage:', 'summary', 'none', true],
  ['license usage', 'part', 'none', true],
  ['license authorization:', 'usage', 'none', true],
  ['license authorizations', 'part', 'none', true],
  ['license reservation is enabled', 'part', 'status', true],
  ['license reservation is disabled', 'part', 'status', true],
  ['license reservation: ', 'part', 'reservationInfo', false],
  ['specified license reservations:', 'part', 'none', true],
  ['reservation info', 'part', 'none', true],
  ['overall status:', 'part', 'none', true],
  ['ha udi list:', 'part', 'none', true],
  ['udi: pid:', 'udi', 'product', false],
  ['slotid', 'udi', 'none', false],
  ['message history (oldest to newest):', 'history', 'none', true],
  ['cisco adaptive security appliance software version', 'version', 'version', false],
];

const LONGEST_FIRST_LINE = 120;

/** What begins with this line, if anything does. */
export function startOf(text: string, line: Span): Start | undefined {
  const prompt = promptEnd(text, line);
  // Commands and first lines begin with a letter; most lines of logs with a date, `[` or the `*` of a clock that is not set.
  if (prompt < 0 && (line.start === line.end || !isLetter(text.charCodeAt(line.start)))) return undefined;
  let from = prompt < 0 ? line.start : prompt;
  while (from < line.end && text.charCodeAt(from) === 0x20) from++;
  const words = wordsOf(text, from, Math.min(line.end, from + LONGEST_FIRST_LINE)).toLowerCase();
  const start = shown(words, from) ?? acted(words, from, line.end);
  if (!start) return prompt < 0 ? firstLine(words) : undefined;
  const hostname = prompt < 0 ? undefined : hostnameOf(text, line.start, prompt);
  return { ...start, hostname };
}

type Found = Omit<Start, 'hostname'>;

function shown(words: string, from: number): Found | undefined {
  const match = words.startsWith('sh') || words.startsWith('do ') ? SHOW.exec(words) : null;
  if (!match) return undefined;
  const command = { start: from, end: from + words.length };
  if (match[1]?.startsWith('ver')) return { source: 'version', topic: 'version', command, action: undefined };
  const word = match[2];
  const known = SHOW_WORDS.find(([least, whole]) => word?.startsWith(least) && whole.startsWith(word));
  // `show license tech support` in two words as well.
  const [, , source, topic] = known ?? (word?.startsWith('tech') ? TECH : PART);
  return { source, topic, command, action: undefined };
}

const TECH = ['', '', 'tech-support', 'none'] as const;
const PART = ['', '', 'part', 'none'] as const;

function acted(words: string, from: number, end: number): Found | undefined {
  const isNo = words.startsWith('no ');
  const rest = isNo ? words.slice(3) : words;
  if (!rest.startsWith(SMART)) return undefined;
  const behind = rest.slice(SMART.length);
  const known = ACTIONS.find(([begins]) => behind.startsWith(begins));
  if (!known) return undefined;
  const [begins, action] = known;
  const span = { start: from, end: from + (isNo ? 3 : 0) + SMART.length + begins.length };
  const value = isNo && action === 'enable' ? 'disable' : action;
  // A code behind the command is no part of it: it is long, and nothing to show around.
  const argument = rest.search(/["“”„«»<]/);
  const commandEnd = argument < 0 ? end : from + (isNo ? 3 : 0) + rest.slice(0, argument).trimEnd().length;
  return { source: 'session', topic: 'none', command: { start: from, end: commandEnd }, action: { value, span } };
}

function firstLine(words: string): Start | undefined {
  const bare = words.replace(/\.$/, '');
  for (const [begins, source, topic, whole] of FIRST_LINES) {
    if (whole ? bare === begins : words.startsWith(begins)) {
      return { source, topic, command: undefined, action: undefined, hostname: undefined };
    }
  }
  return undefined;
}

function hostnameOf(text: string, start: number, end: number): Span | undefined {
  if (text.startsWith('admin:', start)) return undefined;
  const prompt = text.slice(start, end - 1);
  const router = prompt.lastIndexOf(':') + 1;
  const mode = prompt.indexOf('(');
  return { start: start + router, end: start + (mode < 0 ? prompt.length : mode) };
}
