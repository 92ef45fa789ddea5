import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labelledLines, row } from '../../../src/core/render/labelled';

describe('the labels of a report', () => {
  test('have a column of 14', () => {
    assert.deepEqual(labelledLines(['REPORT', row('Device', 'UCM'), row('  line 37', 'udi.form')]), [
      'REPORT',
      'Device        UCM',
      '  line 37     udi.form',
    ]);
  });

  test('have a wider one where a label is as wide: a label never touches its value', () => {
    assert.deepEqual(labelledLines([row('Gerät', 'UCM'), row('Berechtigungen', '5')]), [
      'Gerät           UCM',
      'Berechtigungen  5',
    ]);
  });

  test('count a Japanese character as two columns', () => {
    assert.deepEqual(labelledLines([row('装置', 'UCM'), row('UUID', 'e53f')], 6), ['装置  UCM', 'UUID  e53f']);
  });

  test('leave no blanks at the end where there is no value', () => {
    assert.deepEqual(labelledLines([row('Risks', '')]), ['Risks']);
  });
});
