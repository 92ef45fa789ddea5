import { isoDate } from '../codes/dates';
import type { UdiFacts } from '../compare/codeFacts';
import type { MarkEvidence } from './evidence';
import { udiId } from './udiGroups';

/**
 * What the user said was entered in License Central, in a file of the workspace that people share: `.license-reservation.json`.
 *
 * ```json
 * {
 *   "schema": 1,
 *   "marks": [
 *     {"device":{"pid":"UCCX","sn":"0123456789ab"},"code":"125ffe1b","what":"entered","on":"2026-11-24","by":"kim"},
 *     {"device":{"pid":"UCM","sn":"abcde","uuid":"…"},"code":"CbbAEN-…-2D3","what":"entered","on":"2026-11-20"}
 *   ]
 * }
 * ```
 *
 * One mark a line, sorted by device and code, so that two people who each add one seldom touch the same line. `code` is a
 * confirmation or return code; `on` is a day; `by` may be left out and is free text.
 */
export const MARKS_FILE = '.license-reservation.json';

export interface Mark {
  readonly device: UdiFacts;
  /** The confirmation or return code. */
  readonly code: string;
  readonly what: 'entered';
  /** `2026-11-24` */
  readonly on: string;
  readonly by: string | undefined;
}

/** A mark at its place in the file. */
export interface PlacedMark {
  readonly mark: Mark;
  /** One-based. */
  readonly line: number;
}

/** What is wrong with the file. While there is anything, nothing may be written over it. */
export interface MarksProblem {
  /** One-based. */
  readonly line: number;
  readonly what: 'not-json' | 'not-an-object' | 'schema' | 'no-list' | 'not-a-mark' | 'conflict' | 'unknown-key';
}

export interface MarksFile {
  readonly marks: readonly PlacedMark[];
  readonly problems: readonly MarksProblem[];
}

export const MARKS_SCHEMA = 1;
/** More than this is no file of marks. */
const LONGEST = 8 * 1024 * 1024;

/**
 * Reads a file of marks. Never throws. A file that is not JSON as a whole, such as one that a merge left its traces in, is read line by
 * line: what can be read still counts, and the rest is told.
 */
export function parseMarks(text: string): MarksFile {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (bare.length > LONGEST) return { marks: [], problems: [{ line: 1, what: 'not-json' }] };
  const lines = bare.split(/\r\n|\r|\n/);
  const problems: MarksProblem[] = [];
  const marks: PlacedMark[] = [];
  let isList = false;
  lines.forEach((content, index) => {
    const line = index + 1;
    const entry = content.trim().replace(/,$/, '');
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(content)) problems.push({ line, what: 'conflict' });
    else if (entry.startsWith('{"') || (entry.startsWith('{') && entry.endsWith('}') && isList)) {
      const mark = markOf(parse(entry));
      if (mark) marks.push({ mark, line });
      else if (isList) problems.push({ line, what: 'not-a-mark' });
    } else if (/"marks"\s*:\s*\[/.test(entry)) isList = true;
  });
  const whole = parse(bare);
  if (whole === undefined) {
    return { marks, problems: problems.length > 0 ? problems : [{ line: firstBad(lines), what: 'not-json' }] };
  }
  return readWhole(whole, marks, problems, lines);
}

/** Of a file that is JSON: all marks, also where somebody has formatted it anew. */
function readWhole(
  whole: unknown,
  byLine: readonly PlacedMark[],
  problems: readonly MarksProblem[],
  lines: readonly string[],
): MarksFile {
  if (!isObject(whole)) return { marks: [], problems: [{ line: 1, what: 'not-an-object' }] };
  const lineOf = (part: string, from = 1, most = lines.length) => {
    const at = lines.slice(from - 1, from - 1 + most).findIndex((line) => line.includes(part));
    return from + Math.max(0, at);
  };
  if (whole['schema'] !== MARKS_SCHEMA) return { marks: [], problems: [{ line: lineOf('"schema"'), what: 'schema' }] };
  const list = whole['marks'];
  if (!Array.isArray(list)) return { marks: [], problems: [{ line: lineOf('"marks"'), what: 'no-list' }] };
  const other = Object.keys(whole).find((key) => key !== 'schema' && key !== 'marks');
  const found: MarksProblem[] = [...problems];
  if (other !== undefined) found.push({ line: lineOf(`"${other}"`), what: 'unknown-key' });
  const left = new Map<string, number[]>();
  for (const { mark, line } of byLine) {
    const known = left.get(keyOf(mark));
    if (known) known.push(line);
    else left.set(keyOf(mark), [line]);
  }
  const start = lineOf('"marks"');
  let last = start;
  const marks = list.flatMap((entry): PlacedMark[] => {
    const mark = markOf(entry);
    if (!mark) {
      if (problems.length === 0) found.push({ line: start, what: 'not-a-mark' });
      return [];
    }
    last = left.get(keyOf(mark))?.shift() ?? lineOf(JSON.stringify(mark.code), last, LINES_OF_MARK);
    return [{ mark, line: last }];
  });
  return { marks, problems: found };
}

/** Over so many lines one is spread at most by those who format JSON, with those of the one before. */
const LINES_OF_MARK = 32;

function firstBad(lines: readonly string[]): number {
  const bad = lines.findIndex(
    (line) => line.trim() !== '' && !/^\s*(?:[{}[\],]+|"schema".*|"marks".*|\{".*\},?)\s*$/.test(line),
  );
  return Math.max(0, bad) + 1;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LONGEST_VALUE = 255;
const KEYS: ReadonlySet<string> = new Set(['device', 'code', 'what', 'on', 'by']);

function markOf(value: unknown): Mark | undefined {
  if (!isObject(value) || Object.keys(value).some((key) => !KEYS.has(key))) return undefined;
  const { device, code, what, on, by } = value;
  if (!isObject(device) || what !== 'entered' || !isText(code) || !isText(on) || dayOf(on) === undefined)
    return undefined;
  const { pid = '', sn = '', uuid = '' } = device;
  if (![pid, sn, uuid].every((part) => part === '' || isText(part)) || (sn === '' && uuid === '')) return undefined;
  if (by !== undefined && !isText(by)) return undefined;
  return { device: { pid: String(pid), sn: String(sn), uuid: String(uuid) }, code, what, on, by };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_VALUE;
}

function dayOf(on: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(on) ? Date.parse(`${on}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || isoDate(time) !== on ? undefined : time;
}

/** There is one mark for a device and a code. */
function keyOf({ device, code }: Pick<Mark, 'device' | 'code'>): string {
  return `${udiId(device)}\n${code}`;
}

/** @param today the day of the mark, milliseconds since 1970 */
export function newMark(device: UdiFacts, code: string, today: number, by?: string): Mark {
  return { device, code, what: 'entered', on: isoDate(today), by };
}

/** With the mark, in place of one for the same device and code. */
export function addMark(marks: readonly Mark[], mark: Mark): Mark[] {
  return [...removeMark(marks, mark), mark];
}

export function removeMark(marks: readonly Mark[], mark: Pick<Mark, 'device' | 'code'>): Mark[] {
  return marks.filter((other) => keyOf(other) !== keyOf(mark));
}

/** The text of the file. Equal sets of marks make equal texts. */
export function marksText(marks: readonly Mark[]): string {
  const lines = marks.map(markLine).sort();
  const list = [...new Set(lines)].map((line) => `    ${line}`).join(',\n');
  return `{\n  "schema": ${MARKS_SCHEMA},\n  "marks": [${list === '' ? '' : `\n${list}\n  `}]\n}\n`;
}

function markLine({ device, code, what, on, by }: Mark): string {
  const { pid, sn, uuid } = device;
  const named = { ...(pid && { pid }), ...(sn && { sn }), ...(uuid && { uuid }) };
  return JSON.stringify({ device: named, code, what, on, ...(by === undefined ? {} : { by }) });
}

/** Marks as evidence: an index takes them like any other document, so that state and follow-ups always agree with them. */
export function marksEvidence(document: string, { marks }: Pick<MarksFile, 'marks'>): MarkEvidence[] {
  return marks.map(({ mark, line }) => ({
    kind: 'mark',
    document,
    // The file is read line by line; a place in it is its line.
    span: { start: line, end: line },
    line,
    udi: mark.device,
    isByDocument: false,
    code: mark.code,
    what: mark.what,
    on: dayOf(mark.on),
  }));
}
