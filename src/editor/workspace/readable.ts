import * as vscode from 'vscode';
import { decodeBytes } from '../textFiles';

/** Why a file was not read. */
export type SkipReason = 'too-large' | 'binary' | 'unreadable';

export type FileText = { readonly text: string } | { readonly skipped: SkipReason };

/** How much of a file is looked at to tell whether it is text. */
const HEAD = 4096;

/** Reads a file as text; of one that is too large not a byte. A file that is gone, locked or no text is told, never thrown. */
export async function readText(uri: vscode.Uri, largest: number): Promise<FileText> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (!(type & vscode.FileType.File)) return { skipped: 'unreadable' };
    if (size > largest) return { skipped: 'too-large' };
    const bytes = await vscode.workspace.fs.readFile(uri);
    // It may have grown since it was asked for its size.
    if (bytes.length > largest) return { skipped: 'too-large' };
    return isText(bytes) ? { text: decodeBytes(bytes) } : { skipped: 'binary' };
  } catch {
    return { skipped: 'unreadable' };
  }
}

function isText(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 || !bytes.subarray(0, HEAD).includes(0);
}
