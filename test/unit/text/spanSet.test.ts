import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SpanSet } from '../../../src/core/text/spanSet';

describe('a set of spans', () => {
  const set = new SpanSet([
    { start: 20, end: 22 },
    { start: 5, end: 15 },
    { start: 6, end: 8 },
  ]);

  for (const [start, end, meets] of [
    [0, 5, false],
    [0, 6, true],
    [14, 15, true],
    [15, 20, false],
    [21, 30, true],
    [22, 30, false],
    [9, 14, true],
  ] as const) {
    test(`${meets ? 'meets' : 'does not meet'} ${start}–${end}`, () => assert.equal(set.meets({ start, end }), meets));
  }

  test('that is empty meets nothing', () => assert.equal(new SpanSet([]).meets({ start: 0, end: 9 }), false));
});
