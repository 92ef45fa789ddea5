import * as vscode from 'vscode';
import { SCHEME } from './ids';

/** Where a diagnostic's code leads: the page about the problem, which is part of the extension. */
export function problemPage(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/problem/${code}.md` });
}

/** The pages about problems, in the order in which they are looked through: of codes, of team files, and of devices. */
const PAGES = ['problems.md', 'team-file.md', 'devices.md'];

/** The section about one problem, with its heading; a page as a whole when there is none. */
export async function problemSection(extensionUri: vscode.Uri, code: string): Promise<string> {
  let whole = '';
  for (const name of PAGES) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'docs', name));
    whole = new TextDecoder().decode(bytes);
    const section = sectionOf(whole, code);
    if (section !== whole) return section;
  }
  return whole;
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
