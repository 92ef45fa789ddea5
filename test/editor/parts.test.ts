import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type * as vscode from 'vscode';
import { Debounce } from '../../src/editor/debounce';
import { DisposableStore } from '../../src/editor/disposables';
import { lineOf } from '../../src/editor/sources';
import { decodeBytes, readTextFile, textDocument, textIfThere } from '../../src/editor/textFiles';
import { editor, Uri, workspace } from '../support/vscode';

describe('debounce', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('does the last of several things once nobody has asked for a while', () => {
    const done: string[] = [];
    const debounce = new Debounce(100);
    debounce.schedule('a', () => done.push('first'));
    mock.timers.tick(99);
    debounce.schedule('a', () => done.push('second'));
    mock.timers.tick(99);
    assert.deepEqual(done, []);
    mock.timers.tick(1);
    assert.deepEqual(done, ['second']);
    mock.timers.tick(1000);
    assert.deepEqual(done, ['second']);
  });

  it('keeps different keys apart, and does nothing that was cancelled or after the end', () => {
    const done: string[] = [];
    const debounce = new Debounce(100);
    debounce.schedule('a', () => done.push('a'));
    debounce.schedule('b', () => done.push('b'));
    debounce.schedule('c', () => done.push('c'), 10);
    debounce.cancel('a');
    mock.timers.tick(10);
    assert.deepEqual(done, ['c']);
    debounce.dispose();
    mock.timers.tick(1000);
    assert.deepEqual(done, ['c']);
  });
});

describe('a store of disposables', () => {
  it('gives all back, the last first, also when one of them fails', () => {
    const order: string[] = [];
    const store = new DisposableStore();
    for (const name of ['a', 'b', 'c']) {
      store.add({
        dispose: () => {
          order.push(name);
          if (name === 'b') throw new Error('b');
        },
      });
    }
    assert.throws(() => store.dispose(), AggregateError);
    assert.deepEqual(order, ['c', 'b', 'a']);
    store.dispose();
    assert.equal(order.length, 3, 'only once');
  });

  it('gives back at once what comes after the end', () => {
    const store = new DisposableStore();
    store.dispose();
    const dispose = mock.fn();
    store.add({ dispose });
    assert.equal(dispose.mock.callCount(), 1);
  });
});

describe('a file', () => {
  const uri = Uri.from({ scheme: 'file', path: '/folder/code.xml' }) as unknown as vscode.Uri;

  it('is read by its byte order mark, else as UTF-8', () => {
    assert.equal(decodeBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)), 'A');
    assert.equal(decodeBytes(Uint8Array.of(0xff, 0xfe, 0x41, 0)), 'A');
    assert.equal(decodeBytes(Uint8Array.of(0xfe, 0xff, 0, 0x41)), 'A');
    assert.equal(decodeBytes(Uint8Array.of(0xc3, 0xa9, 0xff)), 'é\ufffd');
    assert.equal(decodeBytes(new Uint8Array()), '');
  });

  it('is named in one sentence when it is too large or cannot be read', async () => {
    editor.reset();
    await assert.rejects(readTextFile(uri), { message: 'code.xml cannot be read.' });
    editor.files.set('/folder/code.xml', new Uint8Array(20 * 1024 * 1024 + 1));
    await assert.rejects(readTextFile(uri), { message: 'code.xml is larger than 20 MB and was not read.' });
  });

  it('that is there and cannot be read is not taken for one that is not there', async (context) => {
    editor.reset();
    assert.equal(await textIfThere(uri), undefined);
    editor.files.set('/folder/code.xml', Uint8Array.of(0x41));
    assert.equal(await textIfThere(uri), 'A');
    context.mock.method(workspace.fs, 'readFile', () => Promise.reject(new Error('EACCES')));
    await assert.rejects(textIfThere(uri), { message: 'code.xml cannot be read.' });
  });

  it('that is gone when its document is wanted is named in one sentence', async (context) => {
    context.mock.method(workspace, 'openTextDocument', () => Promise.reject(new Error('cannot open file:///folder')));
    await assert.rejects(textDocument(uri), { message: 'code.xml cannot be read.' });
  });
});

describe('the line of something in a text', () => {
  it('is found by looking through the text once, however many lines are asked for', () => {
    let reads = 0;
    const analysis = {
      get text() {
        reads++;
        return 'first\nsecond\nthird';
      },
    };
    const source = { analysis } as unknown as Parameters<typeof lineOf>[0];
    const lines = [0, 6, 13].map((start) => lineOf(source, { span: { start, end: start } }));
    assert.deepEqual(lines, [1, 2, 3]);
    assert.equal(reads, 1);
  });
});
