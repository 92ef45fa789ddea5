import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROBLEM_CODES, type ProblemCode } from '../../../src/core/checks/problem';
import { type Finding, problemsIn } from '../../support/analysis';
import { readMarks } from '../../support/marks';
import { CASES } from './cases';

for (const code of PROBLEM_CODES) {
  test(code, async (t) => {
    for (const [says, marked, ...found] of CASES[code]) {
      await t.test(says, () => {
        assert.deepEqual(sorted(problemsIn(readMarks(marked).text)), sorted(expectedOf(marked, found)));
      });
    }
  });
}

test('each problem has a case that finds it and a neighbour that does not', () => {
  for (const code of PROBLEM_CODES) {
    const cases = CASES[code];
    assert.ok(
      cases.some(([, , ...found]) => found.includes(code)),
      `${code} is never found`,
    );
    assert.ok(
      cases.some(([, , ...found]) => !found.includes(code)),
      `${code} is always found`,
    );
  }
});

function expectedOf(marked: string, found: readonly ProblemCode[]): Finding[] {
  const { text, spans } = readMarks(marked);
  assert.equal(spans.length, found.length, 'one mark for each problem');
  return spans.flatMap(({ start, end }, index) => {
    const code = found[index];
    return code ? [{ code, start, slice: text.slice(start, end) }] : [];
  });
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.start - b.start || a.code.localeCompare(b.code));
}
