import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fix, fixesFor } from '../../../src/core/checks/fixes';
import { PROBLEM_CODES, type ProblemCode } from '../../../src/core/checks/problem';
import { applyEdits } from '../../../src/core/text/edit';
import { encloses } from '../../../src/core/text/span';
import { inspectionOf } from '../../support/analysis';
import { code, UDI } from '../../support/code';
import { readMarks } from '../../support/marks';
import { CASES } from './cases';

interface Offered {
  readonly code: ProblemCode;
  readonly fix: Fix;
  /** The text after the fix. */
  readonly mended: string;
}

function fixesIn(text: string): Offered[] {
  const { problems, codes } = inspectionOf(text);
  return problems.flatMap((problem) =>
    fixesFor(
      text,
      problem,
      codes.find((candidate) => encloses(candidate.span, problem.span)),
    ).map((fix) => ({
      code: problem.code,
      fix,
      mended: applyEdits(text, fix.edits, { start: 0, end: text.length }),
    })),
  );
}

test('each fix takes its problem away and brings no other', () => {
  for (const [, marked] of PROBLEM_CODES.flatMap((problem) => CASES[problem])) {
    const { text } = readMarks(marked);
    const before = inspectionOf(text).problems.length;
    for (const { code: found, mended } of fixesIn(text)) {
      const after = inspectionOf(mended).problems.map((problem) => problem.code);
      assert.ok(after.length < before, `${found} in ${marked.slice(0, 200)}: ${after.join(' ')}`);
    }
  }
});

test('a fix only takes out white space, or sets a quote or a blank', () => {
  for (const [, marked] of PROBLEM_CODES.flatMap((problem) => CASES[problem])) {
    const { text } = readMarks(marked);
    for (const { fix } of fixesIn(text)) {
      for (const { span, newText } of fix.edits) {
        assert.match(newText, /^["\s]?$/);
        assert.match(text.slice(span.start, span.end), /^(?:\s*|["“”„'‘’])$/);
      }
    }
  }
});

test('the break behind the comma of the CUCM page', () => {
  const offered = fixesIn(code({ udi: UDI.replace(',', ',\n') }));
  assert.deepEqual(
    offered.map(({ code: found, fix }) => [found, fix.kind, fix.isPreferred]),
    [['udi.whitespace', 'remove-whitespace', true]],
  );
  assert.equal(offered[0]?.mended, code());
});

test('a break in a name: two readings, none of them preferred', () => {
  const named = (displayName: string) => code({ entitlements: [{ displayName }] });
  assert.deepEqual(
    fixesIn(named('UC\r\nManager')).map(({ fix, mended }) => [fix.kind, fix.isPreferred, mended]),
    [
      ['break-to-blank', false, named('UC Manager')],
      ['remove-break', false, named('UCManager')],
    ],
  );
});

test('a break in a product ID has no fix: a blank or nothing stood there', () => {
  assert.deepEqual(fixesIn(code({ udi: 'P:Cisco\nUnity,S:0123' })), []);
});

test('all breaks of a code at once', () => {
  const text = code({ flag: 'A\n', udi: `\n${UDI}` }).replace('<signature>', '\n  <signature>');
  const whole = fixesIn(text).find(({ fix }) => fix.kind === 'one-line');
  assert.equal(whole?.mended, code());
});

test('quotes around a code in a command', () => {
  const whole = `license smart reservation install "${code()}"`;
  for (const [opening, closing] of [
    ['', ''],
    ['"', ''],
    ['', '"'],
  ]) {
    const [offered, ...more] = fixesIn(`license smart reservation install ${opening}${code()}${closing}`);
    assert.deepEqual(more, []);
    assert.equal(offered?.mended, whole);
  }
  const curly = fixesIn(`license smart reservation install “${code()}"`);
  assert.deepEqual(
    curly.map(({ fix, mended }) => [fix.kind, mended]),
    [['straight-quote', whole]],
  );
});
