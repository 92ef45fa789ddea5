import { type Analysis, analyze } from '../../src/core/analyze';
import { findings } from '../../src/core/checks/damageChecks';
import { SEVERITY } from '../../src/core/checks/problem';
import { elementPath } from '../../src/core/xml/elementPath';
import { TODAY } from '../support/analysis';

const OPTIONS = { today: TODAY, endingWithinDays: 90 };

/** How often each thing is found in a text that tells the user that something is wrong. */
export function warnings(text: string): ReadonlyMap<string, number> {
  const analysis: Analysis = analyze(text, OPTIONS);
  const count = new Map<string, number>();
  const add = (code: string) => count.set(code, (count.get(code) ?? 0) + 1);
  for (const { code } of analysis.problems) {
    const severity = SEVERITY[code];
    if (severity === 'error' || severity === 'warning') add(code);
  }
  for (const code of analysis.codes) for (const finding of findings(code)) add(finding.code);
  // A text without a code in it is the loudest warning of all.
  if (analysis.codes.length !== 1) add(`${analysis.codes.length} codes`);
  return count;
}

/** Whether the damaged text is warned of in any way that the whole one is not. */
export function isNoticed(whole: ReadonlyMap<string, number>, damaged: ReadonlyMap<string, number>): boolean {
  for (const [code, times] of damaged) if (times > (whole.get(code) ?? 0)) return true;
  return false;
}

/** Which field of a code each of its characters belongs to: the name of an element for values, `markup` for tags. */
export function fieldsOf(text: string): string[] {
  const [code] = analyze(text, OPTIONS).codes;
  return Array.from(text, (_, at) => {
    const element = code?.root && elementPath(code.root, at).at(-1);
    const isValue = element && element.children.length === 0 && element.openEnd <= at && at < element.closeStart;
    if (!isValue) return 'markup';
    if (element.name !== 'tag') return element.name;
    return text.slice(at, element.closeStart).length <= 36 ? 'tag (UUID)' : 'tag (rest)';
  });
}
