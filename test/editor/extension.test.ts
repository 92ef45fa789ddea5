import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { code } from '../support/code';
import { editor } from '../support/vscode';
import { aWindowForEachTest, open, pass, startExtension, stopExtension } from './window';

aWindowForEachTest();

describe('the extension', () => {
  it('reads no document and no file while it starts', () => {
    stopExtension();
    const document = editor.open('/code.xml', code());
    startExtension();
    assert.equal(document.reads, 0);
    pass();
    assert.equal(editor.diagnostics.size, 0);
    assert.equal(document.reads, 1, 'once, when the window is up');
  });

  it('reads each version of a document once for all that shows it', () => {
    const document = open('/code.xml', code({ piid: '0123' }));
    assert.equal(document.reads, 1);
    editor.change(document, code({ piid: '012' }));
    pass(150);
    assert.equal(document.reads, 2);
  });

  it('gives back all that it has registered', () => {
    open('/code.xml', code());
    assert.ok(editor.registrations.size > 20);
    stopExtension();
    assert.equal(editor.registrations.size, 0);
    assert.equal(editor.commands.size, 0);
  });

  it('does nothing more once it is stopped', () => {
    const document = open('/code.xml', code());
    editor.change(document, code({ piid: '0123' }));
    editor.select(document, 0);
    stopExtension();
    pass(1000);
    assert.equal(document.reads, 1);
    assert.deepEqual(editor.reveals, []);
  });
});
