import { constants, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { cutMessage, reasonMessage, stepMessage } from '../core/render/repairMessages';
import { english } from '../core/render/translate';
import { repairCodes } from '../core/repair/repair';
import type { Repair } from '../core/repair/steps';
import { CallError } from './callError';
import { isWide, readInput } from './input';
import { type Call, printJson, type Verb } from './verb';

export const repair: Verb = {
  usage: 'repair [--json] [-o <out> | --in-place] <file|->',
  summary: 'turn damaged codes into the one line each that they were; says what was done on standard error',
  options: {
    json: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
    'in-place': { type: 'boolean' },
  },
  run(call) {
    const [file, ...others] = call.positionals;
    if (file === undefined || others.length > 0) throw new CallError('repair takes one file');
    const { text } = readInput(file);
    const repairs = [...repairCodes(text)];
    if (repairs.length === 0) throw new CallError(`${file} holds no authorization code`);

    if (call.values['in-place']) writeInPlace(file, text, repairs, call);
    else write(call, repairs);
    if (!call.values['json']) for (const found of repairs) explain(call, found);
    return repairs.every(({ complete }) => complete) ? 0 : 1;
  },
};

function write(call: Call, repairs: readonly Repair[]): void {
  const { json, output } = call.values;
  if (json) {
    printJson(call, { codes: repairs.map(repairJson) });
    if (typeof output !== 'string') return;
  }
  const lines = repairs.map((found) => found.text).join('\n');
  if (typeof output !== 'string') call.print(lines);
  else writeOut(output, `${lines}\n`);
}

function writeOut(path: string, text: string): void {
  try {
    // `wx`: what is there already may be the only copy of a code.
    writeFileSync(path, text, { flag: 'wx' });
  } catch {
    throw new CallError(`${path} cannot be written, or is there already`);
  }
}

/** Replaces the codes in the file itself, and keeps it as it was beside it. */
function writeInPlace(file: string, text: string, repairs: readonly Repair[], call: Call): void {
  if (file === '-' || call.values['output'] !== undefined) throw new CallError('--in-place takes a file and no -o');
  let result = '';
  let from = 0;
  for (const { span, text: code } of repairs) {
    result += text.slice(from, span.start) + code;
    from = span.end;
  }
  result += text.slice(from);
  if (call.values['json']) printJson(call, { codes: repairs.map(repairJson) });
  if (result === text) return;
  if (isWide(readFileSync(file))) throw new CallError(`${file} is UTF-16; write the result to another file with -o`);
  try {
    // An older original is worth more than a newer one.
    copyFileSync(file, `${file}.orig`, constants.COPYFILE_EXCL);
    writeFileSync(file, result);
  } catch {
    throw new CallError(`${file} cannot be changed, or ${file}.orig is there already`);
  }
}

function repairJson({ complete, changed, steps, text }: Repair): object {
  return { complete, changed, steps: steps.map(({ code, count, sure }) => ({ code, count, sure })), text };
}

function explain(call: Call, { steps, complete, cut, choices }: Repair): void {
  for (const step of steps) {
    call.warn(
      `${step.sure ? 'sure' : 'not sure'}: ${step.code}: ${stepMessage(step, english)} ${reasonMessage(step.reason, english)}`,
    );
  }
  if (choices.length > 0) call.warn(`${choices.length} places in names can be read in two ways; look at the names.`);
  if (cut) call.warn(cutMessage(cut, english));
  else if (!complete) call.warn('The code is still not whole; "check" says what is wrong with it.');
}
