import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../src/core/text/edit';
import { LineIndex } from '../../../src/core/text/lines';
import { encloses, overlaps, touches } from '../../../src/core/text/span';
import { isBlank, isWhitespace, whitespaceKind, whitespaceRuns } from '../../../src/core/text/whitespace';
import { readMarks } from '../../support/marks';

const whole = (text: string) => ({ start: 0, end: text.length });

test('lines and columns, whatever ends the lines', () => {
  const lines = new LineIndex('ab\ncd\r\nef\rgh');
  for (const [offset, line, column] of [
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [5, 2, 3],
    [6, 2, 4],
    [7, 3, 1],
    [10, 4, 1],
    [12, 4, 3],
  ] as const) {
    assert.deepEqual(lines.at(offset), { line, column }, String(offset));
  }
  assert.deepEqual(new LineIndex('').at(0), { line: 1, column: 1 });
  assert.deepEqual(new LineIndex('\n').at(1), { line: 2, column: 1 });
  assert.deepEqual(new LineIndex('😀x').at(2), { line: 1, column: 3 });
});

test('lines agree with a plain count in any text', () => {
  const text = 'a\r\n\r\n\rb\n\nc\r';
  const lines = new LineIndex(text);
  for (let offset = 0; offset <= text.length; offset++) {
    // A carriage return in front of the offset ends a line only if no line feed follows it.
    const before = text.slice(0, offset).split(/\r\n|\r(?!\n)|\n/);
    const isInPair = text[offset - 1] === '\r' && text[offset] === '\n';
    const expected = { line: before.length - (isInPair ? 1 : 0), column: (before.at(-1) ?? '').length + 1 };
    if (!isInPair) assert.deepEqual(lines.at(offset), expected, String(offset));
  }
});

test('runs of white space and what they look like', () => {
  const { text, spans } = readMarks('⟦ ⟧a⟦\u00a0\u2003⟧b⟦ \t⟧c⟦ \r\n\t⟧d⟦\u2028⟧');
  const runs = whitespaceRuns(text, whole(text));
  assert.deepEqual(runs, spans);
  assert.deepEqual(
    runs.map((run) => whitespaceKind(text, run)),
    ['blank', 'blank', 'tab', 'line-break', 'line-break'],
  );
  assert.deepEqual(whitespaceRuns(text, { start: 2, end: 3 }), [{ start: 2, end: 3 }]);
  assert.deepEqual(whitespaceRuns('', whole('')), []);
});

test('every space of Unicode is white space, a zero-width one is not', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const expected = (/\s/.test(String.fromCharCode(code)) && code !== 0xfeff) || code === 0x85;
    assert.equal(isWhitespace(code), expected, code.toString(16));
  }
  assert.ok(isBlank(' \t\r\n\u00a0', { start: 0, end: 5 }));
  assert.ok(!isBlank(' \u200b', { start: 0, end: 2 }));
});

test('edits change what lies within and nothing else', () => {
  const edits = [
    { span: { start: 0, end: 1 }, newText: 'A' },
    { span: { start: 3, end: 3 }, newText: '-' },
    { span: { start: 4, end: 6 }, newText: '' },
  ];
  assert.equal(applyEdits('abcdef', edits, { start: 0, end: 6 }), 'Abc-d');
  assert.equal(applyEdits('abcdef', edits, { start: 1, end: 5 }), 'bc-de');
  assert.equal(applyEdits('abcdef', [], { start: 1, end: 5 }), 'bcde');
});

test('spans are half open', () => {
  const span = { start: 2, end: 4 };
  assert.deepEqual(
    [1, 2, 4, 5].map((offset) => touches(span, offset)),
    [false, true, true, false],
  );
  assert.ok(encloses(span, { start: 2, end: 4 }) && !encloses(span, { start: 2, end: 5 }));
  assert.ok(overlaps(span, { start: 3, end: 9 }) && !overlaps(span, { start: 4, end: 9 }));
});
