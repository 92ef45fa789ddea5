import { parseUdi } from '../../codes/udi';
import type { Span } from '../../text/span';
import type { PlaceFinder } from '../places';
import type { OutputBuilder } from './builder';
import { type Line, lineAt } from './lines';
import type { Fact, Session } from './model';
import { promptEnd, type Start, startOf } from './starts';
import { factAt, wordsOf } from './values';

type Outcome = Session['outcome'];

/** What devices answer, by the first words in lower case (domain facts 4.1, 4.3, 4.6 and 4.7). */
const ANSWERS: readonly (readonly [begins: string, outcome: Outcome])[] = [
  ['license reservation mode is enabled successfully', 'done'],
  ['license reservation is enabled successfully', 'done'],
  ['license reservation requested successfully', 'done'],
  ['license reservation request is canceled successfully', 'done'],
  ['license reservation is disabled successfully', 'done'],
  ['license reservation is installed successfully', 'done'],
  ['license reservation is returned successfully', 'done'],
  ['authorization code installed successfully', 'done'],
  ['reservation install file successful', 'done'],
  ['reservation install successful', 'done'],
  ['import data successful', 'done'],
  ['reservation install file failed', 'refused'],
  ['reservation install failed', 'refused'],
  ['already registered', 'refused'],
  ['no reservation authorization code installed', 'refused'],
  ['do you want to continue', 'asked'],
  ['continue (y/n)', 'asked'],
  // A file on its way says nothing of what becomes of it.
  ['loading ', 'unknown'],
  ['[ok - ', 'unknown'],
];

/** Behind it each device may name itself, `UDI: PID:…`, before its code. */
const ANNOUNCEMENT = 'enter this re';

/** Codes in answers: behind the words in the same line, or in the line below. */
const CODES: readonly (readonly [begins: string, fact: 'requestCode' | 'returnCode' | 'confirmationCode'])[] = [
  ['reservation request code is', 'requestCode'],
  ['request code', 'requestCode'],
  ['enter this request code', 'requestCode'],
  ['reservation return code is', 'returnCode'],
  ['return code', 'returnCode'],
  ['enter this return code', 'returnCode'],
  ['confirmation code is', 'confirmationCode'],
  ['last confirmation code', 'confirmationCode'],
];

const LICENSE_TO_RESERVE = /^\d{1,3}[ \t]+(\S.*?)[ \t]{2,}\S/;
const LONGEST_ROW = 200;
/** More lines than any answer has between two that are known. */
const MOST_UNKNOWN = 40;

/** How a code ends that may stand in the command. */
export const CODE_END = '</specificPLR';

/** Where a session ends, and whether the answer to the same command of another device of the stack follows. */
export interface SessionEnd {
  readonly end: number;
  readonly isStack: boolean;
}

/**
 * Reads what a device answered to a command.
 *
 * @param first the line of the command, or of a further device of the stack that names itself
 */
export function readSession(output: OutputBuilder, start: Start, first: Line, codeEnds: PlaceFinder): SessionEnd {
  const { text } = output;
  let outcome: Outcome = 'unknown';
  let answer: Fact | undefined;
  let end = first.end;
  let unknown = 0;
  let isAnnounced = !start.command;
  let isStack = false;
  const licenses: Fact[] = [];
  let from = isAnnounced ? first.start : behindCode(text, first, codeEnds);
  while (from < text.length && unknown <= MOST_UNKNOWN) {
    const line = lineAt(text, from);
    from = line.next;
    if (line.start === line.end) continue;
    const begun = startOf(text, line);
    const isDevice = isAnnounced && begun?.source === 'udi' && !begun.command;
    isStack = isDevice && outcome === 'done';
    if (promptEnd(text, line) >= 0 || (begun && !isDevice) || isStack) break;
    const words = wordsOf(text, line.start, Math.min(line.end, line.start + 80)).toLowerCase();
    isAnnounced ||= words.startsWith(ANNOUNCEMENT);
    const known = ANSWERS.find(([begins]) => words.startsWith(begins));
    const code = CODES.find(([begins]) => words.startsWith(begins));
    // A sentence can begin with the same words.
    const value = code && codeIn(text, line, words.length > code[0].length ? code[0].length : 0);
    const row = text.slice(line.start, Math.min(line.end, line.start + LONGEST_ROW));
    const licenseName = LICENSE_TO_RESERVE.exec(row)?.[1];
    if (isDevice) {
      output.facts.udi ??= parseUdi(text, { start: line.start + 'UDI:'.length, end: line.end });
    } else if (known) {
      outcome = known[1];
      answer = factAt(text, line);
    } else if (code && value) {
      // A second one is that of another device.
      if (output.facts[code[1]]) break;
      output.facts[code[1]] = value;
      from = Math.max(from, lineAt(text, value.span.end).next);
      end = value.span.end;
      if (outcome !== 'done') answer = factAt(text, line);
      outcome = 'done';
    } else if (isBareRequestCode(words, start)) {
      const request = withoutRemark(text, line);
      output.facts.requestCode ??= request;
      output.facts.udi ??= parseUdi(text, request.span);
      outcome = 'done';
    } else if (licenseName !== undefined) {
      const at = text.indexOf(licenseName, line.start);
      licenses.push(factAt(text, { start: at, end: at + licenseName.length }));
    } else if (words !== 'command successful.') {
      unknown++;
      continue;
    }
    unknown = 0;
    end = Math.max(end, line.end);
  }
  const isSilent = outcome === 'unknown' && answer === undefined;
  if (start.action && !isSilent) {
    output.facts.session = { action: start.action, outcome, answer, licensesToReserve: licenses };
  }
  output.reach(end);
  return { end: isSilent ? first.next : Math.max(end, first.next), isStack };
}

/** Behind the line, or behind the code that begins in it and may take many lines. */
function behindCode(text: string, line: Line, codeEnds: PlaceFinder): number {
  const code = text.slice(line.start, line.end).includes('<specificPLR');
  const close = code ? codeEnds.next(line.start) : -1;
  return close < 0 ? line.next : Math.max(line.next, lineAt(text, close).next);
}

function isBareRequestCode(words: string, start: Start): boolean {
  return start.action?.value === 'request' && /^p:[^,]+,\s*s:/.test(words);
}

/** Cisco's page has ` --> UDI` behind the code, which is the writer's remark. */
function withoutRemark(text: string, line: Span): Fact {
  const [code = ''] = text.slice(line.start, line.end).split('-->', 1);
  return factAt(text, { start: line.start, end: line.start + code.trimEnd().length });
}

const VALUE = /^(?:[^:\r\n]{0,60}:)?[ \t]*(?:\r?\n[ \t]*)?([A-Za-z0-9][^\r\n]{0,127})/;
/** A return code has 59 characters; terminals break it at their width. */
const RETURN_CODE_LENGTH = 59;

function codeIn(text: string, line: Line, words: number): Fact | undefined {
  const from = line.start + words;
  const match = VALUE.exec(text.slice(from, Math.min(text.length, line.end + 256)));
  const written = match?.[1]?.trimEnd();
  if (!match || !written || /\s/.test(written.replace(/^[A-Z]{2}-Z[^:]*:/, ''))) return undefined;
  const start = from + match[0].length - (match[1]?.length ?? 0);
  const end = start + written.length;
  const rest = /^\r?\n([A-Za-z0-9-]+)(?=\r?\n|$)/.exec(text.slice(end, end + 64));
  const isBroken = rest && written.includes('-') && written.length + (rest[1]?.length ?? 0) === RETURN_CODE_LENGTH;
  if (!isBroken) return factAt(text, { start, end });
  return { value: written + rest[1], span: { start, end: end + rest[0].length } };
}
