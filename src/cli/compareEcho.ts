import { analyze } from '../core/analyze';
import { echoMessage } from '../core/render/repairMessages';
import { english } from '../core/render/translate';
import { compareEcho as compare } from '../core/repair/echo';
import { CallError } from './callError';
import { readInput, shown } from './input';
import { onlyCode } from './onlyCode';
import { printJson, type Verb } from './verb';

export const compareEcho: Verb = {
  usage: 'compare-echo [--json] <code file> <echo file|->',
  summary: 'compare a code with what the terminal shows after it was pasted, or with the file on the device',
  options: { json: { type: 'boolean' } },
  run(call) {
    const [codeFile, echoFile, ...others] = call.positionals;
    if (codeFile === undefined || echoFile === undefined || others.length > 0)
      throw new CallError('compare-echo takes two files');
    const text = onlyCode(codeFile, call).canonical;
    const [sent] = analyze(text, call.checkOptions).codes;
    if (!sent) throw new CallError(`the code in ${shown(codeFile)} cannot be read well enough`);
    const differences = compare(text, sent, readInput(echoFile).text);
    if (call.values['json']) {
      printJson(call, {
        differences: differences.map(({ kind, count, expected, element, entitlement }) => ({
          kind,
          count,
          at: expected.start,
          element,
          entitlement: entitlement ?? null,
        })),
      });
    } else {
      for (const difference of differences)
        call.print(`at ${difference.expected.start + 1}: ${echoMessage(difference, english)}`);
      if (differences.length === 0) call.print(`No difference: all ${text.length} characters arrived.`);
    }
    return differences.length === 0 ? 0 : 1;
  },
};
