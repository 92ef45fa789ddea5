import type { AuthorizationCode, CliCommand } from '../codes/model';
import type { ProblemOf } from './problem';

type CommandProblem = ProblemOf<'command.unquoted' | 'command.quotes'>;

/** The quotes around a code in a command: the command line of UC products wants straight double ones. */
export function* commandProblems(
  text: string,
  commands: readonly CliCommand[],
  codes: readonly AuthorizationCode[],
): Generator<CommandProblem> {
  let next = 0;
  for (const command of commands) {
    while (next < codes.length && (codes[next]?.span.start ?? 0) < command.argument.start) next++;
    const code = codes[next];
    if (code && code.span.end <= command.argument.end) yield* quoteProblems(text, command, code);
  }
}

/** Nothing, or quotation marks of any typography: other text between command and code makes it another argument. */
const QUOTES = /^[\s"“”„«»'‘’`]*$/;

function* quoteProblems(text: string, command: CliCommand, code: AuthorizationCode): Generator<CommandProblem> {
  const { argument } = command;
  const opening = text.slice(argument.start, code.span.start).trim();
  const closing = text.slice(code.span.end, argument.end).trim();
  if (!QUOTES.test(opening) || !QUOTES.test(closing)) return;
  // Of a code that was cut, the quote behind it is lost with the rest.
  if (opening === '') {
    yield { code: 'command.unquoted', span: { start: code.span.start, end: code.span.start + 1 }, argument: code.span };
  } else if (closing === '' && code.complete) {
    yield { code: 'command.unquoted', span: { start: code.span.end - 1, end: code.span.end }, argument: code.span };
  }
  const first = text.indexOf(opening, argument.start);
  if (opening !== '' && opening !== '"') {
    yield { code: 'command.quotes', span: { start: first, end: first + opening.length }, character: opening };
  }
  const last = text.indexOf(closing, code.span.end);
  if (closing !== '' && closing !== '"') {
    yield { code: 'command.quotes', span: { start: last, end: last + closing.length }, character: closing };
  }
}
