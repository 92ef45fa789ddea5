import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { HumanError, Log, showFailure } from '../../src/editor/report';
import { CancellationError, editor } from '../support/vscode';

const SECRET = '<piid>6ca07f56-145c</piid>';

describe('a failure', () => {
  beforeEach(() => editor.reset());

  it('that is meant for the user is shown as it is, and not logged', async () => {
    await showFailure(new Log(), 'showReport', new HumanError('The clipboard holds no text.'));
    assert.deepEqual(editor.messages, ['The clipboard holds no text.']);
    assert.deepEqual(editor.log, []);
  });

  it('that nobody thought of is logged by its kind and place, without any text of a code', async () => {
    for (const error of [
      new TypeError(`Cannot read ${SECRET}`),
      new Error(`two lines\n    at ${SECRET} (file.js:1:1)\n    at ${SECRET}`),
      Object.assign(new Error(SECRET), { stack: undefined }),
      SECRET,
      { message: SECRET },
      undefined,
    ]) {
      editor.reset();
      await showFailure(new Log(), 'licenseReservation.showReport', error);
      assert.deepEqual(editor.messages, ['Something went wrong. The log says where.']);
      assert.equal(editor.log.length, 1);
      assert.match(editor.log[0] ?? '', /^licenseReservation\.showReport: (TypeError|Error|string|object|undefined)\n/);
      assert.ok(!editor.log[0]?.includes('piid'), editor.log[0]);
    }
  });

  it('names our functions in the log', async () => {
    await showFailure(new Log(), 'x', new Error('y'));
    assert.match(editor.log[0] ?? '', /\n\s+at .*log\.test/);
  });

  it('is nothing to speak of when the user cancelled', async () => {
    await showFailure(new Log(), 'x', new CancellationError());
    assert.deepEqual([editor.messages, editor.log], [[], []]);
  });
});
