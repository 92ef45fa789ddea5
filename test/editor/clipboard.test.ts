import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editor } from '../support/vscode';
import { aWindowForEachTest, pass, run, stopExtension } from './window';

/** Lets what was awaited go on: the clock of the test does not do that. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

aWindowForEachTest();

describe('what was copied', () => {
  it('stays on the clipboard unless the user wants otherwise', async () => {
    await run('copyValue', 'AAAA1');
    pass(86_400_000);
    await settled();
    assert.equal(editor.clipboard, 'AAAA1');
  });

  it('is taken off the clipboard after the time that the user has set', async () => {
    editor.settings.set('clearClipboardAfter', 30);
    await run('copyValue', 'AAAA1');
    pass(29_000);
    await settled();
    assert.equal(editor.clipboard, 'AAAA1');
    pass(1_000);
    await settled();
    assert.equal(editor.clipboard, '');
  });

  it('is left alone when something else has been copied since', async () => {
    editor.settings.set('clearClipboardAfter', 30);
    await run('copyValue', 'AAAA1');
    editor.clipboard = 'of another program';
    pass(30_000);
    await settled();
    assert.equal(editor.clipboard, 'of another program');
  });

  it('has its time anew with each copy', async () => {
    editor.settings.set('clearClipboardAfter', 30);
    await run('copyValue', 'AAAA1');
    pass(20_000);
    await run('copyValue', 'AAAA1');
    pass(20_000);
    await settled();
    assert.equal(editor.clipboard, 'AAAA1');
    pass(10_000);
    await settled();
    assert.equal(editor.clipboard, '');
  });

  it('is not touched any more once the extension has stopped', async () => {
    editor.settings.set('clearClipboardAfter', 30);
    await run('copyValue', 'AAAA1');
    stopExtension();
    pass(30_000);
    await settled();
    assert.equal(editor.clipboard, 'AAAA1');
  });
});
