import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import { PastedTexts } from '../../src/editor/pastedTexts';
import { problemPage, sectionOf } from '../../src/editor/problemPages';
import { VirtualDocuments } from '../../src/editor/virtualDocuments';
import { code } from '../support/code';
import { documentation } from '../support/fixtures';
import { editor, Uri } from '../support/vscode';
import { install } from './window';

const GONE = 'This text was made in another window or has been removed. Make it again by its command.';

let pasted: PastedTexts;
let documents: VirtualDocuments;
let changes: string[];

function textOf(uri: unknown): Promise<string> {
  return documents.provideTextDocumentContent(uri as vscode.Uri);
}

beforeEach(() => {
  editor.reset();
  pasted = new PastedTexts();
  documents = new VirtualDocuments(Uri.from({ scheme: 'file', path: '/extension' }) as unknown as vscode.Uri, pasted);
  changes = [];
  documents.onDidChange((uri) => changes.push(uri.path));
});

describe('a made document', () => {
  it('has its name as file name, and its text whenever it is asked for', async () => {
    let text = 'first';
    const uri = documents.make('1', 'UCM cc920 Report', () => text);
    assert.equal(uri.path, '/text/UCM cc920 Report');
    assert.equal(await textOf(uri), 'first');
    text = 'second';
    assert.equal(await textOf(uri), 'second');
  });

  it('is the same one when it is made again, and says that it has changed', () => {
    const first = documents.make('report 1', 'Report', () => 'a');
    const again = documents.make('report 1', 'Report', () => 'b');
    const other = documents.make(documents.newKey(), 'Report', () => 'c');
    assert.equal(again.toString(), first.toString());
    assert.notEqual(other.toString(), first.toString());
    assert.equal(changes.length, 3);
    assert.notEqual(documents.newKey(), documents.newKey());
  });

  it('has no path and nothing hidden in its name, however a code names its device', () => {
    const uri = documents.make('1', '../../etc/passwd\\\u202ecod.exe\n<b>?#%2F', () => '');
    assert.equal(uri.path, '/text/..-..-etc-passwd-cod.exe-b-2F');
    assert.equal(documents.make('2', 'x'.repeat(500), () => '').path.length, '/text/'.length + 100);
  });

  it('is forgotten when it is closed', async () => {
    const uri = documents.make('1', 'Report', () => 'a');
    const document = editor.open(uri.path, 'a', uri.scheme);
    assert.equal(await textOf(uri), 'a');
    editor.close(Object.assign(document, { uri }));
    assert.equal(await textOf(uri), GONE);
  });
});

describe('a pasted text', () => {
  it('is shown while it is kept, and its document follows when it is removed', async () => {
    const { uri } = pasted.add(code());
    assert.equal(await textOf(uri), code());
    pasted.remove(uri);
    assert.equal(await textOf(uri), GONE);
    assert.deepEqual(changes, ['/pasted/1.txt', '/pasted/1.txt']);
  });

  it('is kept once, and under a number of its own', () => {
    const first = pasted.add(code());
    assert.equal(pasted.add(code()), first);
    pasted.remove(first.uri);
    assert.equal(pasted.add(code()).uri.path, '/pasted/2.txt');
  });

  it('has one kind of line end and no byte order mark, as its document will', () => {
    const { text, analysis } = pasted.add(`\ufeffa\r\nb\rc\n${code()}\r\n`);
    assert.equal(text, `a\nb\nc\n${code()}\n`);
    assert.equal(analysis.text, text);
    assert.equal(pasted.add(`a\nb\nc\n${code()}\n`).uri.path, '/pasted/1.txt', 'the same text');
  });
});

describe('the page of a problem', () => {
  it('is the section about it, as a page of its own', async () => {
    install('docs', 'problems.md');
    const text = await textOf(problemPage('udi.whitespace'));
    assert.match(text, /^# `udi\.whitespace`\n\n/);
    assert.equal(text.match(/^#{1,2} /gm)?.length, 1);
    assert.ok(documentation('problems.md').includes(text.slice(1).trimEnd()));
  });

  it('ends where the next section or chapter begins', () => {
    const page = '# Problems\n\n## `a.b`\n\nOne.\n\n### Detail\n\nTwo.\n\n## `a.bc`\n\nThree.\n# Other\n\nFour.\n';
    assert.equal(sectionOf(page, 'a.b'), '# `a.b`\n\nOne.\n\n### Detail\n\nTwo.\n');
    assert.equal(sectionOf(page, 'a.bc'), '# `a.bc`\n\nThree.\n');
    assert.equal(sectionOf(page, 'none'), page);
  });

  it('is never asked for with a path', async () => {
    assert.equal(await textOf(Uri.from({ scheme: 'license-reservation', path: '/problem/../../secret.md' })), GONE);
  });
});
