import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Analyses } from '../../src/editor/analyses';
import { PastedTexts } from '../../src/editor/pastedTexts';
import { Watcher } from '../../src/editor/watcher';
import { WorkspaceIndex } from '../../src/editor/workspace/workspaceIndex';
import { editor, workspace } from '../support/vscode';

const MARKS = '/site/.license-reservation.json';

let pasted: PastedTexts;
let watcher: Watcher;
let index: WorkspaceIndex;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  editor.reset();
  pasted = new PastedTexts();
  const analyses = new Analyses();
  watcher = new Watcher(analyses);
  index = new WorkspaceIndex(analyses, pasted, watcher);
});

afterEach(() => {
  for (const member of [index, watcher, pasted]) member.dispose();
  mock.restoreAll();
  mock.timers.reset();
});

/** A device asks for a code. */
function request(serial: string): string {
  return `admin:license smart reservation request\nP:UCM,S:${serial},U:11111111-2222-4333-8444-5555555${serial}\n`;
}

function put(path: string, text: string): void {
  editor.files.set(path, new TextEncoder().encode(text));
}

function serials(): string[] {
  return index.devices().map(({ udi }) => udi.sn);
}

/** What is waited for comes, and what follows from it. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    mock.timers.tick(200);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What is read from now on comes as it is now, and not before it is released. */
function holdReading(): () => void {
  const { readFile } = workspace.fs;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  mock.method(workspace.fs, 'readFile', async (uri: Parameters<typeof readFile>[0]) => {
    const bytes = await readFile(uri);
    await held;
    return bytes;
  });
  return release;
}

async function readAll(): Promise<void> {
  const reading = index.start();
  await settle();
  await reading;
}

describe('the devices of a workspace', () => {
  it('take in what is pasted and opened while the files are read', async () => {
    put('/site/a.log', request('a0001'));
    const reading = index.start();
    pasted.add(request('a0002'));
    editor.open('/elsewhere/b.log', request('a0003'));
    await settle();
    await reading;
    assert.deepEqual(serials().sort(), ['a0001', 'a0002', 'a0003']);
    assert.equal(index.state.phase, 'ready');
  });

  it('keep those of a pasted text when its document is closed', async () => {
    await readAll();
    const { uri, text } = pasted.add(request('a0002'));
    const document = editor.open(uri.path, text, uri.scheme);
    await settle();
    editor.close(document);
    await settle();
    assert.deepEqual(serials(), ['a0002']);
    pasted.remove(uri);
    assert.deepEqual(serials(), []);
  });

  it('lose those of a document outside of the workspace when it is closed, and keep those of a file in it', async () => {
    put('/site/a.log', request('a0001'));
    put('/elsewhere/b.log', request('a0003'));
    await readAll();
    const documents = [editor.open('/site/a.log', request('a0001')), editor.open('/elsewhere/b.log', request('a0003'))];
    await settle();
    assert.deepEqual(serials().sort(), ['a0001', 'a0003']);
    for (const document of documents) editor.close(document);
    await settle();
    assert.deepEqual(serials(), ['a0001']);
  });

  it('lose what was found by a reading that another one has taken the place of', async () => {
    put('/site/a.log', request('a0001'));
    const release = holdReading();
    const first = index.start();
    await settle();
    editor.files.clear();
    const second = index.restart();
    await settle();
    release();
    await settle();
    await Promise.all([first, second]);
    assert.deepEqual(serials(), []);
  });
});

describe('a file that is read', () => {
  it('counts as it is after it was changed meanwhile', async () => {
    put('/site/a.log', request('a0001'));
    const release = holdReading();
    const reading = index.start();
    await settle();
    editor.changeFile('/site/a.log', request('a0002'));
    await settle();
    release();
    await settle();
    await reading;
    assert.deepEqual(serials(), ['a0002']);
  });

  it('counts for nothing when it was deleted meanwhile', async () => {
    put('/site/a.log', request('a0001'));
    const release = holdReading();
    const reading = index.start();
    await settle();
    editor.deleteFile('/site/a.log');
    release();
    await settle();
    await reading;
    assert.deepEqual(serials(), []);
    assert.equal(index.state.skipped.size, 0);
  });
});

describe('a file that is deleted', () => {
  it('has nothing wrong with it any more', async () => {
    put(MARKS, '{ broken');
    await readAll();
    assert.equal(index.marksProblems.size, 1);
    let isTold = false;
    index.onDidChange(() => {
      isTold = true;
    });
    editor.deleteFile(MARKS);
    assert.equal(index.marksProblems.size, 0);
    assert.ok(isTold);
  });

  it('is not counted among those that were left out', async () => {
    put('/site/large.log', 'x'.repeat(2048));
    editor.settings.set('largestFile', 1);
    await readAll();
    assert.equal(index.state.skipped.size, 1);
    editor.deleteFile('/site/large.log');
    assert.equal(index.state.skipped.size, 0);
  });

  it('cannot be read and is not counted when its document is closed behind that', async () => {
    put('/site/a.log', request('a0001'));
    await readAll();
    const document = editor.open('/site/a.log', request('a0001'));
    await settle();
    editor.deleteFile('/site/a.log');
    editor.close(document);
    await settle();
    assert.deepEqual(serials(), []);
    assert.equal(index.state.skipped.size, 0);
  });
});
