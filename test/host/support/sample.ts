import * as vscode from 'vscode';
import { extension } from './extension';

/** The session that comes with the extension: Cisco's own example, with the line break in its UDI. */
export async function sampleText(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(sampleUri()));
}

export function sampleUri(): vscode.Uri {
  return vscode.Uri.joinPath(extension().extensionUri, 'media', 'sample', 'session.txt');
}

/** The code of the sample as it has to be: one line. */
export function mended(sample: string): string {
  return sample
    .slice(sample.indexOf('<specificPLR>'), sample.indexOf('"\n', sample.indexOf('</specificPLR>')))
    .replace('\n', '');
}
