import * as vscode from 'vscode';
import { ok } from './assert';

/** The extension under test, as VS Code knows it. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('slr-tools.license-reservation-codes');
  ok(found, 'the extension is there');
  return found;
}
