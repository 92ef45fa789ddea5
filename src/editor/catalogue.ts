import * as vscode from 'vscode';
import type { Catalogue } from '../core/platforms/catalogue';

/** Reads the catalogue that the build wrote; once, and again only after a failure. */
export function catalogueReader(extensionUri: vscode.Uri): () => Promise<Catalogue> {
  let reading: Promise<Catalogue> | undefined;
  return () => {
    reading ??= read(extensionUri).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}

async function read(extensionUri: vscode.Uri): Promise<Catalogue> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'catalogue.json');
  const bytes = await vscode.workspace.fs.readFile(file);
  return JSON.parse(new TextDecoder().decode(bytes)) as Catalogue;
}
