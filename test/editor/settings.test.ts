import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULTS, readSettings } from '../../src/editor/settings';
import { editor } from '../support/vscode';

describe('settings', () => {
  it('are as the user has set them', () => {
    editor.reset();
    const set = {
      endingWithinDays: 0,
      codeLens: false,
      followCursor: false,
      include: '**/*.txt',
      exclude: 'old/**',
      largestFile: 1,
      readOnStart: true,
      clearClipboardAfter: 60,
      severity: { 'term.ending': 'off' },
    };
    for (const [name, value] of Object.entries(set)) editor.settings.set(name, value);
    assert.deepEqual(readSettings(), set);
  });

  for (const [name, values] of [
    ['endingWithinDays', ['90', -1, 1.5, 3651, Number.NaN, Number.POSITIVE_INFINITY, null, {}, []]],
    ['codeLens', ['false', 0, null, {}]],
    ['followCursor', ['true', 1, null, []]],
    ['include', ['', '  ', 1, null, []]],
    ['exclude', [1, null, {}]],
    ['largestFile', ['1', 0, -1, 1.5, 1_048_577, null]],
    ['readOnStart', ['true', 1, null]],
    ['clearClipboardAfter', ['60', -1, 0.5, 86_401, null]],
    ['severity', ['off', 1, null, [], { 'term.ending': 'loud' }, { 'term.ending': 1 }]],
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
