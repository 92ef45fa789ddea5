import { analyze } from '../core/analyze';
import { distinctCodes } from '../core/codes/distinct';
import { udiLabel } from '../core/codes/udi';
import { bestMatch, isIdentified, type MatchCheck, verdict } from '../core/match/match';
import { checkText, subjectName } from '../core/render/report';
import { english } from '../core/render/translate';
import { CallError } from './callError';
import { readInput, shown } from './input';
import { printJson, type Verb } from './verb';

export const match: Verb = {
  usage: 'match [--json] <code file> <other file>',
  summary: 'hold the codes of a file against a request code, a device output or codes of another',
  options: { json: { type: 'boolean' } },
  run(call) {
    const [left, right, ...others] = call.positionals;
    if (left === undefined || right === undefined || others.length > 0) throw new CallError('match takes two files');
    const codes = distinctCodes(analyze(readInput(left).text, call.checkOptions).codes);
    if (codes.length === 0) throw new CallError(`${shown(left)} holds no authorization code`);
    const candidates = analyze(readInput(right).text, call.checkOptions).artifacts.filter(isIdentified);
    if (candidates.length === 0) throw new CallError(`${shown(right)} holds nothing to compare with`);

    const results = codes.map((code) => ({ code, checks: bestMatch(code, candidates)?.checks ?? [] }));
    if (call.values['json']) printJson(call, { checks: results.flatMap(({ checks }) => checks) });
    else for (const { code, checks } of results) printChecks(call.print, udiLabel(code.udi?.value), checks);
    return results.some(({ checks }) => verdict(checks) === 'mismatch') ? 1 : 0;
  },
};

const WIDTH = 10;

function printChecks(print: (text: string) => void, device: string, checks: readonly MatchCheck[]): void {
  print(device || 'unknown device');
  for (const check of checks)
    print(`  ${subjectName(check.subject, english).padEnd(WIDTH)}${checkText(check, english)}`);
}
