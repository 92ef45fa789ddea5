import * as vscode from 'vscode';
import { t } from './language';
import { HumanError } from './report';

/** Larger files are no codes; opened as a document they are still read. */
const LARGEST = 20 * 1024 * 1024;

/**
 * Shows a file in an editor. It is opened as the user opens one: a document that an extension opens stays open for minutes
 * after its tab is closed, and so would its codes stay in sight.
 */
export async function showTextFile(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = () => openDocument(uri);
  try {
    if (!document()) await vscode.workspace.fs.stat(uri);
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  } catch {
    throw new HumanError(t('{0} cannot be read.', nameOf(uri)));
  }
  const shown = document();
  if (!shown) throw new HumanError(t('{0} cannot be read as text.', nameOf(uri)));
  return shown;
}

/** Reads a file as text, with its byte order mark heeded. Works on every file system of the editor. */
export async function readTextFile(uri: vscode.Uri): Promise<string> {
  const name = nameOf(uri);
  let bytes: Uint8Array;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST) throw new HumanError(t('{0} is larger than 20 MB and was not read.', name));
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof HumanError) throw error;
    throw new HumanError(t('{0} cannot be read.', name));
  }
  return decodeBytes(bytes);
}

/** The document of a file, opened if need be but not shown. */
export async function textDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    throw new HumanError(t('{0} cannot be read.', nameOf(uri)));
  }
}

/** The text of a file, or that there is none. Of one that is there and cannot be read nobody may think that it is not. */
export async function textIfThere(uri: vscode.Uri): Promise<string | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
  return readTextFile(uri);
}

/** The last part of a path. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** UTF-8, or UTF-16 where the byte order mark says so. Bytes that make no character become U+FFFD. */
export function decodeBytes(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The document of a file, if it is open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key && !document.isClosed);
}
