import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { code } from '../support/code';
import { editor, type TextDocument } from '../support/vscode';
import { aWindowForEachTest, open, pass, viewText } from './window';

const BROKEN = code({ piid: '0123' });

aWindowForEachTest();

function problemsOf(document: TextDocument): number {
  return editor.diagnostics.get(document.uri.toString())?.length ?? 0;
}

describe('an open document', () => {
  it('is looked at once typing pauses', () => {
    const document = open('/code.xml', code());
    for (let key = 0; key < 5; key++) {
      editor.change(document, BROKEN);
      pass(100);
    }
    assert.equal(document.reads, 1, 'not while keys follow each other');
    assert.equal(problemsOf(document), 0);
    pass(50);
    assert.equal(document.reads, 2);
    assert.equal(problemsOf(document), 1);
  });

  it('has its problems told to VS Code again only when they have changed, and their fixes go on working', () => {
    const document = open('/code.xml', BROKEN);
    const key = document.uri.toString();
    const before = editor.diagnostics.get(key);
    editor.change(document, `${BROKEN}\nnothing of ours`);
    pass(150);
    assert.equal(editor.diagnostics.get(key), before);
    const [problem] = before as readonly { readonly version?: number }[];
    assert.equal(problem?.version, document.version);
    editor.change(document, `\n${BROKEN}`);
    pass(150);
    assert.notEqual(editor.diagnostics.get(key), before, 'it stands in another line');
  });

  it('is not looked at any more when it is closed before the pause is over', () => {
    const document = open('/code.xml', code());
    editor.change(document, BROKEN);
    editor.close(document);
    pass(1000);
    assert.equal(document.reads, 1);
    assert.deepEqual(viewText(), []);
  });

  it('has no problems left when it is closed', () => {
    const document = open('/code.xml', BROKEN);
    assert.equal(problemsOf(document), 1);
    editor.close(document);
    assert.equal(problemsOf(document), 0);
  });

  it('is looked at anew when a setting of ours changes', () => {
    const document = open(
      '/code.xml',
      code({ entitlements: [{ licenseType: 'TERM', startDate: '2026-Feb-26 UTC', endDate: '2026-Dec-31 UTC' }] }),
    );
    assert.equal(problemsOf(document), 1);
    editor.set('endingWithinDays', 10);
    pass();
    assert.equal(problemsOf(document), 0);
  });

  for (const scheme of ['git', 'output', 'comment', 'vscode', 'vscode-settings', 'debug', 'search-editor']) {
    it(`of scheme ${scheme} shows what others say and is left alone`, () => {
      const document = open('/code.xml', BROKEN, scheme);
      assert.equal(document.reads, 0);
      assert.deepEqual(viewText(), []);
    });
  }

  for (const scheme of ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'memfs']) {
    it(`of scheme ${scheme} is read`, () => {
      assert.equal(problemsOf(open('/code.xml', BROKEN, scheme)), 1);
    });
  }
});
