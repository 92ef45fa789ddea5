import * as vscode from 'vscode';
import { SCHEME } from './ids';

/** Where a diagnostic's code leads: the page about the problem, which is part of the extension. */
export function problemPage(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/problem/${code}.md` });
}

/** The section about one problem of `docs/problems.md`, with its heading. */
export async function problemSection(extensionUri: vscode.Uri, code: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'docs', 'problems.md'));
  return sectionOf(new TextDecoder().decode(bytes), code);
}

/** The section under the heading ``## `code` ``, made a page of its own; the whole text if there is none. */
export function sectionOf(page: string, code: string): string {
  const heading = `## \`${code}\``;
  const start = page.indexOf(`${heading}\n`);
  if (start < 0) return page;
  const next = page.slice(start + heading.length).search(/\n#{1,2} /);
  const section = next < 0 ? page.slice(start) : page.slice(start, start + heading.length + next + 1);
  return `${section.slice(1).trimEnd()}\n`;
}
