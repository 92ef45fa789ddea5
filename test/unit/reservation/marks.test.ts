import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ENGLISH } from '../../../src/core/render/language';
import {
  addMark,
  type Mark,
  type MarksProblem,
  marksText,
  newMark,
  parseMarks,
  removeMark,
} from '../../../src/core/reservation/marks';
import { marksProblemText } from '../../../src/core/reservation/words';

const DAY = Date.UTC(2026, 10, 24);
const A = newMark({ pid: 'UCCX', sn: '0123456789ab', uuid: '' }, '125ffe1b', DAY, 'kim');
const B = newMark({ pid: 'UCM', sn: 'abcde', uuid: '11111111-2222-4333-8444-5555555abcde' }, 'CbbAEN-2D3', DAY);
const TEXT = `{
  "schema": 1,
  "marks": [
    {"device":{"pid":"UCCX","sn":"0123456789ab"},"code":"125ffe1b","what":"entered","on":"2026-11-24","by":"kim"},
    {"device":{"pid":"UCM","sn":"abcde","uuid":"11111111-2222-4333-8444-5555555abcde"},"code":"CbbAEN-2D3","what":"entered","on":"2026-11-24"}
  ]
}
`;

const marksOf = (text: string) => parseMarks(text).marks.map(({ mark }) => mark);

describe('the file of marks', () => {
  test('has one mark a line, sorted', () => {
    assert.equal(marksText([B, A]), TEXT);
    assert.equal(marksText([A, B, A]), TEXT);
    assert.deepEqual(parseMarks(TEXT), {
      marks: [
        { mark: A, line: 4 },
        { mark: B, line: 5 },
      ],
      problems: [],
    });
    assert.deepEqual(parseMarks(marksText([])), { marks: [], problems: [] });
  });

  test('is read with a byte order mark, other line ends and another layout', () => {
    assert.deepEqual(marksOf(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`), [A, B]);
    const pretty = JSON.stringify(JSON.parse(TEXT), null, 2);
    assert.deepEqual(parseMarks(pretty).problems, []);
    assert.deepEqual(marksOf(pretty), [A, B]);
  });

  test('formatted by an editor gives each mark its own line', () => {
    const marks = Array.from({ length: 3000 }, (_, at) =>
      newMark({ pid: '', sn: `s${at}`, uuid: '' }, `${at}-CbbAEN`, DAY),
    );
    const pretty = JSON.stringify(JSON.parse(marksText(marks)), null, 2);
    const lines = pretty.split('\n');
    const { marks: read, problems } = parseMarks(pretty);
    assert.deepEqual(problems, []);
    assert.equal(read.length, 3000);
    for (const { mark, line } of read) assert.ok(lines[line - 1]?.includes(`"${mark.code}"`), mark.code);
  });

  test('survives being written and read', () => {
    const name = fc.string({ minLength: 1, maxLength: 20 });
    const mark = fc.record({
      sn: name,
      pid: fc.string({ maxLength: 20 }),
      code: name,
      by: fc.option(name, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (some) => {
        const marks = some.map(({ pid, sn, code, by }): Mark => newMark({ pid, sn, uuid: '' }, code, DAY, by));
        const text = marksText(marks);
        const { marks: read, problems } = parseMarks(text);
        assert.deepEqual(problems, []);
        assert.equal(marksText(read.map((placed) => placed.mark)), text);
        for (const { mark: found, line } of read)
          assert.ok(text.split('\n')[line - 1]?.includes(JSON.stringify(found.code)));
      }),
    );
  });

  test('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseMarks(text)));
    fc.assert(fc.property(fc.json(), (text) => void parseMarks(text)));
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.string({ maxLength: 3 }), (at, piece) => {
        const { problems } = parseMarks(TEXT.slice(0, at) + piece + TEXT.slice(at + piece.length));
        for (const { line } of problems) assert.ok(line >= 1 && line <= 8);
      }),
    );
  });
});

const BROKEN: readonly (readonly [what: MarksProblem['what'], line: number, text: string, marks: number])[] = [
  ['not-json', 1, 'hello', 0],
  ['not-json', 6, TEXT.replace('  ]', '  )'), 2],
  ['conflict', 4, TEXT.replace('    {"device":{"pid":"UCCX', '<<<<<<< HEAD\n    {"device":{"pid":"UCCX'), 2],
  ['not-an-object', 1, '[]', 0],
  ['schema', 2, TEXT.replace('"schema": 1', '"schema": 2'), 0],
  ['no-list', 3, '{\n"schema": 1,\n"marks": {}\n}', 0],
  ['not-a-mark', 4, TEXT.replace('2026-11-24', '2026-11-31'), 1],
  ['not-a-mark', 4, TEXT.replace('"entered"', '"done"'), 1],
  ['not-a-mark', 4, TEXT.replace('"sn":"0123456789ab"', '"sn":12'), 1],
  ['not-a-mark', 4, TEXT.replace('"by"', '"because"'), 1],
  ['unknown-key', 2, TEXT.replace('"schema": 1,', '"schema": 1, "note": "x",'), 2],
];

describe('what is wrong with it', () => {
  for (const [what, line, text, marks] of BROKEN) {
    test(`${what} in line ${line}`, () => {
      const file = parseMarks(text);
      assert.deepEqual(file.problems[0], { line, what });
      assert.equal(file.marks.length, marks);
      assert.match(marksProblemText({ line, what }, ENGLISH.t), /\.$/);
    });
  }

  test('a comma that a merge lost does not lose the marks', () => {
    const { marks, problems } = parseMarks(TEXT.replace('"kim"},', '"kim"}'));
    assert.equal(marks.length, 2);
    assert.equal(problems.length, 1);
  });
});

describe('marks', () => {
  test('are one for each device and code', () => {
    const later = { ...A, on: '2026-11-25' };
    assert.deepEqual(addMark([A, B], later), [B, later]);
    assert.deepEqual(removeMark([A, B], { device: { pid: 'UCCX', sn: '0123456789AB', uuid: '' }, code: '125ffe1b' }), [
      B,
    ]);
    assert.deepEqual(removeMark([A, B], { device: A.device, code: 'other' }), [A, B]);
  });
});
