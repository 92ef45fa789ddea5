import type { CliCommand } from '../codes/model';
import type { Span } from '../text/span';

const MARKER = 'license smart ';

/** Nothing, or a prompt such as `admin:` or `switch#`: elsewhere in a line the command is only spoken of. */
const PROMPT = /^[ \t]*(?:[\w.()/-]{1,64}[:#>$][ \t]*)?$/;
const LONGEST_PROMPT = 80;

/** The words of the commands that deal with a reservation, behind `license smart`. */
const ACTION =
  /(?:reservation(?: (?:enable|disable|request|cancel|install-file|install|return-authorization|return authorization|return))?|factory reset|export(?: (?:request|return|cancel))?)(?=[ \t"“”„«'‘’<]|\r?\n|\r|$)/y;

/** Finds the commands of a session, each with its argument: the code in its quotes, or the rest of the line. */
export function findCommands(text: string, codes: readonly Span[]): CliCommand[] {
  const commands: CliCommand[] = [];
  let code = 0;
  for (let at = text.indexOf(MARKER); at >= 0; at = text.indexOf(MARKER, at + MARKER.length)) {
    const before = text.slice(Math.max(0, at - LONGEST_PROMPT - 1), at);
    const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    if (before.length - line > LONGEST_PROMPT || !PROMPT.test(before.slice(line))) continue;
    ACTION.lastIndex = at + MARKER.length;
    const action = ACTION.exec(text)?.[0];
    if (action === undefined) continue;
    const words = at + MARKER.length + action.length;
    while (code < codes.length && (codes[code]?.start ?? 0) < words) code++;
    const argument = argumentOf(text, words, codes[code]);
    commands.push({ kind: 'cliCommand', span: { start: at, end: Math.max(words, argument.end) }, action, argument });
  }
  return commands;
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
