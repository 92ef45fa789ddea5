import { writeFileSync } from 'node:fs';
import { AliasTable } from '../core/redact/aliases';
import { SECRET_KINDS, type SecretKind } from '../core/redact/kinds';
import { redact as redactText } from '../core/redact/redact';
import { inspect } from '../core/repair/inspect';
import { CallError } from './callError';
import { readInputs } from './input';
import type { Verb } from './verb';

export const redact: Verb = {
  usage: 'redact [-o <out>] [--keep <kind>,…] <file|folder|-> …',
  summary: 'print the files with aliases in place of serials, UUIDs, hosts, accounts, signatures and codes',
  options: { output: { type: 'string', short: 'o' }, keep: { type: 'string' } },
  run({ positionals, values, checkOptions, print, warn }) {
    const { output, keep } = values;
    const aliases = new AliasTable(typeof keep === 'string' ? kindsIn(keep) : []);
    const files = readInputs(positionals).map(({ text }) => ({ text, inspection: inspect(text, checkOptions) }));
    const redactAll = () => files.map(({ text, inspection }) => redactText(text, inspection, { aliases }));
    // What a later file says is a secret in the earlier ones as well.
    if (files.length > 1) redactAll();
    const redactions = redactAll();
    if (redactions.some(({ leaks }) => leaks.length > 0)) {
      warn('Not everything could be replaced, so nothing was written. Please report this as a bug.');
      return 1;
    }
    const text = redactions.map((redaction) => redaction.text.replace(/\r?\n$/, '')).join('\n');
    if (typeof output === 'string') writeOut(output, `${text}\n`);
    else print(text);
    return 0;
  },
};

function kindsIn(list: string): SecretKind[] {
  const kinds = list.split(',').map((kind) => kind.trim());
  const unknown = kinds.find((kind) => !(SECRET_KINDS as readonly string[]).includes(kind));
  if (unknown !== undefined) throw new CallError(`there is no kind ${unknown}; one of ${SECRET_KINDS.join(', ')}`);
  return kinds as SecretKind[];
}

function writeOut(path: string, text: string): void {
  try {
    // `wx`: never over the input, nor over anything else.
    writeFileSync(path, text, { flag: 'wx' });
  } catch {
    throw new CallError(`${path} cannot be written, or is there already`);
  }
}
