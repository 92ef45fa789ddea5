import { compareCodes } from '../core/compare/compareCodes';
import { comparisonJson } from '../core/compare/json';
import { RISK_SEVERITY } from '../core/compare/model';
import { comparisonSummary } from '../core/compare/render';
import { ENGLISH } from '../core/render/language';
import { CallError } from './callError';
import { onlyCode } from './onlyCode';
import { printJson, type Verb } from './verb';

export const compare: Verb = {
  usage: 'compare [--json] <old file> <new file>',
  summary: 'what changes from one code to another of the same device, and what to look at before it is installed',
  options: { json: { type: 'boolean' } },
  run(call) {
    const [oldFile, newFile, ...others] = call.positionals;
    if (oldFile === undefined || newFile === undefined || others.length > 0)
      throw new CallError('compare takes two files, the older code first');
    const comparison = compareCodes(onlyCode(oldFile, call), onlyCode(newFile, call), call.checkOptions.today);
    if (call.values['json']) printJson(call, comparisonJson(comparison));
    else call.print(comparisonSummary(comparison, ENGLISH).trimEnd());
    return comparison.risks.some(({ code }) => RISK_SEVERITY[code] === 'error') ? 1 : 0;
  },
};
