import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { code, signatureOf, UDI } from '../support/code';
import { editor, workspace } from '../support/vscode';
import { aWindowForEachTest, pass, viewText } from './window';

interface Dropped {
  readonly text?: string;
  readonly bytes?: Uint8Array;
}

/** Drops onto the view what another program gives, by its kinds. */
async function drop(data: Readonly<Record<string, Dropped>>): Promise<void> {
  const transfer = new Map(
    Object.entries(data).map(([kind, { text = '', bytes }]) => [
      kind,
      { asString: async () => text, asFile: () => bytes && { data: async () => bytes } },
    ]),
  );
  const controller = editor.tree?.dragAndDropController as {
    handleDrop(target: undefined, data: unknown): Promise<void>;
  };
  await controller.handleDrop(undefined, transfer);
  pass();
}

function codes(): string[] {
  return viewText().filter((line) => !line.startsWith(' '));
}

const OTHER = code({ udi: UDI.replaceAll('abcde', '12345'), signature: signatureOf('another') });

aWindowForEachTest();

describe('what is dropped onto the view', () => {
  it('is decoded when it is text', async () => {
    await drop({ 'text/plain': { text: `Code:\n${code()}` } });
    assert.deepEqual(codes(), ['UCM abcde | 1 entitlement · 5 licenses']);
    assert.deepEqual(editor.messages, []);
  });

  it('is opened when it is files of the workspace', async () => {
    editor.files.set('/a b.xml', new TextEncoder().encode(code()));
    editor.files.set('/b.xml', new TextEncoder().encode(OTHER));
    await drop({
      'text/uri-list': { text: '# from the explorer\r\nfile:///a%20b.xml\r\nfile:///b.xml\r\n' },
      'text/plain': { text: '/a b.xml' },
    });
    assert.deepEqual(
      workspace.textDocuments.map(({ uri }) => uri.path),
      ['/a b.xml', '/b.xml'],
    );
    assert.deepEqual(codes().length, 2);
  });

  it('is decoded when it is files from outside, each of them, in UTF-16 too', async () => {
    const utf16 = new Uint8Array(new Uint16Array([...`\ufeff${OTHER}`].map((c) => c.charCodeAt(0))).buffer);
    await drop({ 'a.xml': { bytes: new TextEncoder().encode(code()) }, 'b.xml': { bytes: utf16 } });
    assert.deepEqual(codes(), ['UCM 12345 | 1 entitlement · 5 licenses', 'UCM abcde | 1 entitlement · 5 licenses']);
  });

  it('is named when it cannot be read', async () => {
    await drop({ 'text/uri-list': { text: 'file:///gone/missing.xml' } });
    assert.deepEqual(editor.messages, ['missing.xml cannot be read.']);
    assert.deepEqual(editor.log, []);
  });

  it('is refused with a sentence when there is no code or no text in it', async () => {
    await drop({ 'text/plain': { text: 'none of ours' } });
    await drop({ 'image/png': {} });
    assert.deepEqual(editor.messages, [
      'Nothing that has to do with licenses was found in this text (12 characters).',
      'Nothing in this can be read as text.',
    ]);
    assert.deepEqual(codes(), []);
  });
});
