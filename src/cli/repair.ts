import { constants, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { cutMessage, reasonMessage, stepMessage } from '../core/render/repairMessages';
import { english } from '../core/render/translate';
import { repairCodes } from '../core/repair/repair';
import type { Repair } from '../core/repair/steps';
import { CallError } from './callError';
import { readInput, shown } from './input';
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
    const { json, output, 'in-place': inPlace } = call.values;
    if (file === undefined || others.length > 0) throw new CallError('repair takes one file');
    if (inPlace && (file === '-' || output !== undefined)) throw new CallError('--in-place takes a file and no -o');
    const { text } = readInput(file);
    const repairs = [...repairCodes(text)];
    if (repairs.length === 0) throw new CallError(`${shown(file)} holds no authorization code`);

    const lines = repairs.map((found) => found.text).join('\n');
    if (inPlace) writeInPlace(file, text, repairs);
    else if (typeof output === 'string') writeOut(output, `${lines}\n`);
    else if (!json) call.print(lines);
    if (json) printJson(call, { codes: repairs.map(repairJson) });
    else for (const found of repairs) explain(call, found);
    return repairs.every(({ complete }) => complete) ? 0 : 1;
  },
};

function writeOut(path: string, text: string): void {
  try {
    // `wx`: what is there already may be the only copy of a code.
    writeFileSync(path, text, { flag: 'wx' });
  } catch {
    throw new CallError(`${path} cannot be written, or is there already`);
  }
}

/** Replaces the codes in the file itself, and keeps it as it was beside it. */
function writeInPlace(file: string, text: string, repairs: readonly Repair[]): void {
  let result = '';
  let from = 0;
  for (const { span, text: code } of repairs) {
    result += text.slice(from, span.start) + code;
    from = span.end;
  }
  result += text.slice(from);
  if (result === text) return;
  const mark = byteOrderMark(file);
  try {
    // An older original is worth more than a newer one.
    copyFileSync(file, `${file}.orig`, constants.COPYFILE_EXCL);
    writeFileSync(file, mark + result);
  } catch {
    throw new CallError(`${file} cannot be changed, or ${file}.orig is there already`);
  }
}

/** What was decoded with losses would be written with them, far from any code. */
function byteOrderMark(file: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    return text.startsWith('\ufeff') ? '\ufeff' : '';
  } catch {
    throw new CallError(`${file} is not UTF-8; write the result to another file with -o`);
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
