import type { CliCommand } from '../codes/model';
import type { Span } from '../text/span';
import { placesOf } from './places';

const MARKER = 'license smart ';

/** Nothing, or a prompt such as `admin:`, `switch#` or `RP/0/RP0/CPU0:ios#`: elsewhere in a line the command is only spoken of. */
const PROMPT = /^[ \t]*(?:[\w.():/@~-]{1,64}[:#>$][ \t]*)?(no )?$/;
const LONGEST_PROMPT = 80;

/** The words of the commands that deal with a reservation or an authorization, behind `license smart`. */
const ACTION =
  /(?:reservation(?: (?:enable|disable|request|cancel|install-file|install|return-authorization|return authorization|return|set license_count))?|authorization (?:request|return)|import|save usage|factory reset|export(?: (?:request|return|cancel))?)(?=[ \t"“”„«'‘’<]|\r?\n|\r|$)/y;

/** Finds the commands of a session, each with its argument: the code in its quotes, or the rest of the line. */
export function findCommands(text: string, codes: readonly Span[]): CliCommand[] {
  const expressway = findExpresswayCommands(text, codes);
  const commands = findLicenseCommands(text, codes);
  if (expressway.length === 0) return commands;
  return [...commands, ...expressway].sort((a, b) => a.span.start - b.span.start);
}

function findLicenseCommands(text: string, codes: readonly Span[]): CliCommand[] {
  const commands: CliCommand[] = [];
  const next = new NextSpan(codes);
  for (const at of placesOf(text, MARKER, [])) {
    const prompt = promptBefore(text, at);
    if (!prompt) continue;
    ACTION.lastIndex = at + MARKER.length;
    const action = ACTION.exec(text)?.[0];
    if (action === undefined) continue;
    const no = prompt[1] ?? '';
    // Only the mode is turned off in this way.
    if (no !== '' && action !== 'reservation') continue;
    const words = at + MARKER.length + action.length;
    commands.push(commandAt(text, at - no.length, words, no === '' ? action : 'reservation disable', next.from(words)));
  }
  return commands;
}

/** Expressway has commands of its own for the same steps. */
const EXPRESSWAY = 'Smart Reservation';
const EXPRESSWAY_COMMAND =
  /^[ \t]*(?:xcommand License Smart Reservation (Request|Install|ReturnAuthorization|Return|Cancel)|xconfiguration License Smart ReservationEnable:[ \t]*"?(On|Off))(?=["“”\s]|$)/i;
const EXPRESSWAY_ACTIONS: Readonly<Record<string, string>> = {
  request: 'reservation request',
  install: 'reservation install',
  returnauthorization: 'reservation return-authorization',
  return: 'reservation return',
  cancel: 'reservation cancel',
  on: 'reservation enable',
  off: 'reservation disable',
};

function findExpresswayCommands(text: string, codes: readonly Span[]): CliCommand[] {
  const commands: CliCommand[] = [];
  const next = new NextSpan(codes);
  for (const at of placesOf(text, EXPRESSWAY, [])) {
    const start = lineStart(text, at);
    const match = EXPRESSWAY_COMMAND.exec(text.slice(start, at + LONGEST_PROMPT));
    const action = EXPRESSWAY_ACTIONS[(match?.[1] ?? match?.[2] ?? '').toLowerCase()];
    if (!match || action === undefined) continue;
    const words = start + match[0].length;
    const from = start + match[0].search(/\S/);
    // A setting ends with its value.
    if (match[2] !== undefined) {
      commands.push({
        kind: 'cliCommand',
        span: { start: from, end: words },
        action,
        argument: { start: words, end: words },
      });
    } else commands.push(commandAt(text, from, words, action, next.from(words)));
  }
  return commands;
}

function commandAt(text: string, start: number, words: number, action: string, code: Span | undefined): CliCommand {
  const argument = argumentOf(text, words, code);
  return { kind: 'cliCommand', span: { start, end: Math.max(words, argument.end) }, action, argument };
}

/** What stands in front of `at` in its line, where that is a prompt or nothing. */
function promptBefore(text: string, at: number): RegExpExecArray | null {
  const start = lineStart(text, at);
  return at - start > LONGEST_PROMPT ? null : PROMPT.exec(text.slice(start, at));
}

/** Looks no further back than a prompt is long. */
function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_PROMPT - 1);
  const before = text.slice(from, at);
  return from + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

/** The first of some sorted spans that begins at or behind offsets that only grow. */
class NextSpan {
  readonly #spans: readonly Span[];
  #next = 0;

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  from(offset: number): Span | undefined {
    while (this.#next < this.#spans.length && (this.#spans[this.#next]?.start ?? 0) < offset) this.#next++;
    return this.#spans[this.#next];
  }
}

/** Quotation marks of every typography: pages and mail programs replace the straight ones. */
const QUOTES = /["“”„«»'‘’`]/;
const ONLY_QUOTES = /^[\s"“”„«»'‘’`]{0,4}$/;

function argumentOf(text: string, from: number, next: Span | undefined): Span {
  let start = from;
  while (text.charAt(start) === ' ' || text.charAt(start) === '\t') start++;
  if (next && next.start - start <= 4 && ONLY_QUOTES.test(text.slice(start, next.start))) {
    return { start, end: QUOTES.test(text.charAt(next.end)) ? next.end + 1 : next.end };
  }
  let end = start;
  while (end < text.length && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : { start: from, end: from };
}
