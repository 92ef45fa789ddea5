import { parseArgs } from 'node:util';
import { CallError } from './cli/callError';
import { compare } from './cli/compare';
import { compareEcho } from './cli/compareEcho';
import { check, decode } from './cli/decode';
import { explain } from './cli/explain';
import { inventory } from './cli/inventory';
import { match } from './cli/match';
import { redact } from './cli/redact';
import { repair } from './cli/repair';
import { runbook } from './cli/runbook';
import { snippet } from './cli/snippet';
import type { ExitStatus, Verb } from './cli/verb';
import { visible } from './core/render/visible';

const VERBS: Readonly<Record<string, Verb>> = {
  decode,
  check,
  repair,
  snippet,
  match,
  compare,
  'compare-echo': compareEcho,
  explain,
  inventory,
  runbook,
  redact,
};

/** A term that ends within so many days is worth a note, as in the editor's default. */
const ENDING_WITHIN_DAYS = 90;

function main(args: readonly string[]): ExitStatus {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help());
    return name === undefined ? 2 : 0;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) throw new CallError(`there is no verb ${name}; one of ${Object.keys(VERBS).join(', ')}`);
  const { values, positionals } = parse(verb, rest);
  return verb.run({
    positionals,
    values,
    checkOptions: { today: Date.now(), endingWithinDays: ENDING_WITHIN_DAYS },
    print: (text) => process.stdout.write(`${text}\n`),
    warn,
  });
}

function parse(verb: Verb, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: verb.options, allowPositionals: true });
  } catch (error) {
    // Of Node's message the first sentence; what it goes on to say is about names that begin with a hyphen.
    const [why = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    throw new CallError(`${why || 'the call cannot be read'}; usage: ${verb.usage}`);
  }
}

function help(): string {
  const lines = Object.values(VERBS).map((verb) => `  ${verb.usage}\n      ${verb.summary}`);
  return `License Reservation Codes\n\n${lines.join('\n')}\n\nExit status: 0 nothing wrong, 1 at least one error or mismatch, 2 the call or a file is unusable.\n`;
}

/** What it says may hold the name of a file, which can be anything. */
function warn(line: string): void {
  process.stderr.write(`${visible(line, Number.POSITIVE_INFINITY)}\n`);
}

// A reader that has seen enough (`| head`) is no error; an output that is full is one, or half a list would pass for all of it.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') {
    warn('the output cannot be written');
    process.exitCode = 2;
  }
  process.exit();
});
process.stderr.on('error', () => {});

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  // Never a stack trace, and never the text of an unexpected error: it may quote what was being read.
  warn(
    error instanceof CallError ? error.message : 'something went wrong; please report it with the call that was made',
  );
  process.exitCode = 2;
}
