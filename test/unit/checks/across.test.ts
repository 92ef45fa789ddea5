import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CheckOptions, readCodes } from '../../../src/core/analyze';
import { type Everything, problemsAcross } from '../../../src/core/checks/across';
import { PROBLEM_CODES, type ProblemCode } from '../../../src/core/checks/problem';
import { inspect } from '../../../src/core/repair/inspect';
import { OPTIONS } from '../../support/analysis';
import { code } from '../../support/code';

const without = (...off: ProblemCode[]): CheckOptions => ({ ...OPTIONS, off: new Set(off) });

const codesOf = (text: string, options: CheckOptions) =>
  inspect(text, options).problems.map(({ code: problemCode }) => problemCode);

/** Two copies of a code whose flag no document explains. */
const TWICE = `${code({ flag: 'X' })}\n${code({ flag: 'X' })}`;

describe('a problem that is off', () => {
  it('is not among those of a text, and all others are', () => {
    const all = codesOf(TWICE, OPTIONS);
    assert.ok(all.includes('code.duplicate') && all.includes('flag.unknown'));
    for (const off of ['code.duplicate', 'flag.unknown'] as const)
      assert.deepEqual(
        codesOf(TWICE, without(off)),
        all.filter((problemCode) => problemCode !== off),
      );
  });

  it('is not looked for, where it is found by holding codes against each other or against what stands around them', () => {
    const untouched = new Proxy({} as Everything, {
      get: (_, what) => assert.fail(`${String(what)} is looked at`),
    });
    assert.deepEqual([...problemsAcross(untouched, new Set(PROBLEM_CODES))], []);
  });

  it('is looked for in a code all the same, because what is wrong with one is not whole', () => {
    const { clean } = readCodes(TWICE, without(...PROBLEM_CODES));
    assert.deepEqual(clean, []);
  });
});
