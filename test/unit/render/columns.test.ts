import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { columnsOf, padColumns } from '../../../src/core/render/columns';

describe('columns of a text', () => {
  for (const [text, columns] of [
    ['Geräte', 6],
    ['装置', 4],
    ['ライセンス', 10],
    ['ﾗｲｾﾝｽ', 5],
    ['许可证', 6],
    ['（a）', 5],
    ['〈漢〉', 6],
    ['𠀀', 2],
    ['2019-03-11 – →…', 15],
  ] as const) {
    test(`${text} takes ${columns}`, () => assert.equal(columnsOf(text), columns));
  }

  test('are filled up with blanks, and a longer text is left as it is', () => {
    assert.equal(padColumns('装置', 6), '装置  ');
    assert.equal(padColumns('Device', 8), 'Device  ');
    assert.equal(padColumns('装置', 3), '装置');
  });
});
