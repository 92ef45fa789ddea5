import * as vscode from 'vscode';
import { t } from '../language';
import { decodeBytes, showTextFile } from '../textFiles';
import type { TreeNode } from './node';

/** What is dropped onto the view is decoded: files, and text from anywhere. */
export class CodesDrop implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dropMimeTypes = ['text/uri-list', 'text/plain', 'files'];
  readonly dragMimeTypes: readonly string[] = [];

  constructor(
    private readonly decodeText: (text: string) => Promise<void>,
    private readonly fail: (error: unknown) => Promise<void>,
  ) {}

  async handleDrop(_target: TreeNode | undefined, data: vscode.DataTransfer): Promise<void> {
    try {
      await this.#drop(data);
    } catch (error) {
      await this.fail(error);
    }
  }

  async #drop(data: vscode.DataTransfer): Promise<void> {
    const uris = await uriList(data);
    if (uris.length > 0) {
      // An opened document is followed like any other: nothing has to be copied.
      for (const uri of uris) await showTextFile(uri);
      return;
    }
    const files = [...data].map(([, item]) => item.asFile()).filter((file) => file !== undefined);
    for (const file of files) await this.decodeText(decodeBytes(await file.data()));
    if (files.length > 0) return;
    const text = await data.get('text/plain')?.asString();
    if (text) await this.decodeText(text);
    else await vscode.window.showInformationMessage(t('Nothing in this can be read as text.'));
  }
}

async function uriList(data: vscode.DataTransfer): Promise<vscode.Uri[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  return list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line));
}
