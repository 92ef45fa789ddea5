import * as vscode from 'vscode';
import { readSettings } from './settings';

let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts a text on the clipboard; when the user wants that, it is taken away again unless something else has been copied since. */
export async function toClipboard(text: string): Promise<void> {
  clearTimeout(timer);
  await vscode.env.clipboard.writeText(text);
  const seconds = readSettings().clearClipboardAfter;
  if (seconds > 0) timer = setTimeout(() => void clear(text), seconds * 1000);
}

/** Read only here and when the user decodes it; what is found is compared and forgotten. */
async function clear(text: string): Promise<void> {
  if ((await vscode.env.clipboard.readText()) === text) await vscode.env.clipboard.writeText('');
}

/** Nothing is left running when the extension is stopped. */
export const clipboardClearing: vscode.Disposable = {
  dispose: () => clearTimeout(timer),
};
