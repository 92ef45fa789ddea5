import * as vscode from 'vscode';
import { tagOf } from '../support/code';
import { running } from './support/answering';
import { deepEqual, equal, match, ok } from './support/assert';
import { A, codeFor } from './support/codes';
import { closeDocuments, openFile, rangeOf, replace, showFile, wholeOf } from './support/documents';
import { extension } from './support/extension';
import { until } from './support/until';

const NAME = '.license-reservation-team.json';
const TAG = tagOf('UCM_Team');
const GOOD = `{
  "schema": 1,
  "tags": [{ "tag": "UCM_Team", "name": "Desk *phones*", "note": "Ask first." }],
  "products": [
    {
      "product": "cucm",
      "steps": [{ "step": "install", "place": "before", "title": "Tell the desk", "commands": ["show {code}"] }]
    }
  ],
  "messages": [{ "text": "License gateway * refused", "meaning": "The window is over." }]
}
`;

function teamUri(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, NAME);
}

/** A file that is written again is empty for a moment, in which the extension may read it: what is as wanted is left alone. */
async function write(text: string): Promise<void> {
  const before = await vscode.workspace.fs.readFile(teamUri()).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
  if (before === text) return;
  await vscode.workspace.fs.writeFile(teamUri(), new TextEncoder().encode(text));
}

async function hoverText(document: vscode.TextDocument, part: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, part).start.translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'license-reservation');
}

function codesOf(uri: vscode.Uri): unknown[] {
  return ours(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}

describe('the team file', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    await extension().activate();
    document = await openFile(
      `${codeFor(A, [{ tag: TAG, displayName: 'Team License' }])}\nLicense gateway gw1 refused the call\n`,
    );
    await write(GOOD);
    await until('the team file is read', async () => (await hoverText(document, 'regid.')).includes('Desk'));
  });
  afterEach(closeDocuments);
  after(async () => {
    await vscode.workspace.fs.delete(teamUri()).then(undefined, () => {});
  });

  it('names a tag in its hover, beside what the code says, and as text', async () => {
    const text = await hoverText(document, 'regid.');
    match(text, /Team License/);
    match(text, /Team file\\: Desk \\\*phones\\\*\\\. Ask first\\\./);
  });

  it('names it in the report', async () => {
    await vscode.window.showTextDocument(document);
    deepEqual(await running('showReport'), []);
    match(vscode.window.activeTextEditor?.document.getText() ?? '', /^ +Team file: Desk \*phones\*\. Ask first\.$/m);
  });

  it('adds its step to the procedure, with the command as it is written', async () => {
    await vscode.window.showTextDocument(document);
    deepEqual(await running('showProcedure'), []);
    // A document that another test has opened before is brought up to date while it is shown.
    const text = () => vscode.window.activeTextEditor?.document.getText() ?? '';
    await until('the step of the team', () => /^Team file: before .* \(install\)$/m.test(text()));
    match(text(), /^ {2}Type \(from the team file\) {2}show \{code\}$/m);
  });

  it('explains a message that no document explains', async () => {
    match(await hoverText(document, 'gateway'), /Team file\\: The window is over\\\./);
    const editor = await showFile('License gateway gw1 refused the call\n', 'console.log');
    editor.selection = new vscode.Selection(0, 3, 0, 3);
    deepEqual(await running('explainMessage'), []);
    match(vscode.window.activeTextEditor?.document.getText() ?? '', /^console\.log, line 1\n\nTEAM FILE\n/);
  });

  it('that is wrong is a problem at its place; the rest counts; mended, it is none; deleted, it says nothing', async () => {
    await write(GOOD.replace('"messages"', '"mesages"'));
    await until('the problem is told', () => codesOf(teamUri()).join() === 'team.unknown-key');
    const [problem] = ours(teamUri());
    deepEqual([problem?.range.start.line, problem?.range.start.character, problem?.range.end.character], [9, 2, 11]);
    match(await hoverText(document, 'regid.'), /Desk/);
    await write(GOOD);
    await until('the problem is gone', () => codesOf(teamUri()).length === 0);
    await write(GOOD.replace('"schema": 1', '"schema": 9'));
    await until('the version is told', () => codesOf(teamUri()).join() === 'team.version');
    await vscode.workspace.fs.delete(teamUri());
    await until('nothing is told', () => codesOf(teamUri()).length === 0);
    equal((await hoverText(document, 'regid.')).includes('Team file'), false);
  });

  it('counts while it is typed, before it is saved', async () => {
    const team = await vscode.workspace.openTextDocument(teamUri());
    await replace(team, rangeOf(team, 'Desk *phones*'), 'Soft phones');
    await until('what is typed is shown', async () => (await hoverText(document, 'regid.')).includes('Soft phones'));
    await replace(team, wholeOf(team), '{');
    await until('what is typed is told', () => codesOf(teamUri()).includes('team.not-json'));
    await replace(team, wholeOf(team), GOOD);
    await until('what is mended is told no more', () => codesOf(teamUri()).length === 0);
    // The document must not be asked about when it is closed.
    await team.save();
  });
});
