import * as vscode from 'vscode';
import { type Asked, running } from './answering';
import { equal } from './assert';
import { MemoryFiles } from './memoryFiles';
import { until } from './until';

const SCHEME = 'lrc-test';
const files = new MemoryFiles();
vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true });
let count = 0;

/** Opens a file of the tests' own file system, without showing it. Its name decides its language. */
export async function openFile(content: string | Uint8Array, name = 'session.txt'): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(makeFile(content, name));
}

export function makeFile(content: string | Uint8Array, name = 'session.txt'): vscode.Uri {
  count++;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${count}/${name}` });
  files.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** Opens a document that has no file yet. */
export async function openUntitled(content: string, name = 'session.txt'): Promise<vscode.TextDocument> {
  count++;
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `/${count}/${name}` });
  const document = await vscode.workspace.openTextDocument(uri);
  await replace(document, wholeOf(document), content);
  return document;
}

export async function showFile(content: string, name?: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await openFile(content, name), { preview: false });
}

/** Changes a document as typing does. */
export async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  equal(await vscode.workspace.applyEdit(edit), true, 'edited');
}

/** Where `part` stands in a document, the first one unless told otherwise. */
export function rangeOf(document: vscode.TextDocument, part: string, occurrence = 0): vscode.Range {
  const text = document.getText();
  let at = text.indexOf(part);
  for (let left = occurrence; left > 0 && at >= 0; left--) at = text.indexOf(part, at + part.length);
  if (at < 0) throw new Error(`Not in the document: ${part}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + part.length));
}

export function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
}

/** Closes all documents and forgets all pasted texts, so that the next test finds no code in sight. */
export async function closeDocuments(): Promise<void> {
  await forgetPasted();
  const edit = new vscode.WorkspaceEdit();
  const documents = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME);
  for (const { uri } of documents) edit.deleteFile(uri, { ignoreIfNotExists: true });
  if (documents.length > 0) equal(await vscode.workspace.applyEdit(edit), true, 'deleted');
  for (const document of vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'untitled'))
    await vscode.window.showTextDocument(document);
  if (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0))
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until('everything is closed', () => vscode.workspace.textDocuments.every(({ uri }) => !OPENED.has(uri.scheme)));
}

const OPENED = new Set([SCHEME, 'untitled']);

/** Decodes a text by way of the clipboard, as a user does who has copied it. */
export async function paste(text: string): Promise<Asked[]> {
  willPaste();
  await vscode.env.clipboard.writeText(text);
  return running('decodeClipboard');
}

/** To be called before a text is taken into the view in another way, so that it is forgotten afterwards. */
export function willPaste(): void {
  hasPasted = true;
}

let hasPasted = false;

/** Takes out of the view what was pasted. Which numbers the extension gave is not known, but that there are not more of them. */
async function forgetPasted(): Promise<void> {
  if (!hasPasted) return;
  hasPasted = false;
  for (let number = 1; number <= 100; number++) {
    const uri = vscode.Uri.from({ scheme: 'license-reservation', path: `/pasted/${number}.txt` });
    await vscode.commands.executeCommand('licenseReservation.removePasted', { source: { uri }, children: [] });
  }
}
