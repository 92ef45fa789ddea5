import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULTS, readSettings } from '../../src/editor/settings';
import { editor } from '../support/vscode';

describe('settings', () => {
  it('are as the user has set them', () => {
    editor.reset();
    editor.settings.set('endingWithinDays', 0).set('codeLens', false).set('followCursor', false);
    assert.deepEqual(readSettings(), { endingWithinDays: 0, codeLens: false, followCursor: false });
  });

  for (const [name, values] of [
    ['endingWithinDays', ['90', -1, 1.5, 3651, Number.NaN, Number.POSITIVE_INFINITY, null, {}, []]],
    ['codeLens', ['false', 0, null, {}]],
    ['followCursor', ['true', 1, null, []]],
  ] as const) {
    it(`count as the default where ${name} is of another kind`, () => {
      for (const value of values) {
        editor.reset();
        editor.settings.set(name, value);
        assert.deepEqual(readSettings(), DEFAULTS);
      }
    });
  }
});
