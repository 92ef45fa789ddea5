import * as vscode from 'vscode';
import { running } from './support/answering';
import { deepEqual, equal, match, ok } from './support/assert';
import { A, codeFor } from './support/codes';
import { closeDocuments, openFile, rangeOf, showFile } from './support/documents';
import { untilProblems } from './support/problems';

const VALUES = ['aaaa1', '11111111-2222-4333-8444-5555555aaaa1', '01234567-89ab-4cde-8f01-23456789abcd'];
const OTHER = `P:UCM,S:BBBB2,U:11111111-2222-4333-8444-5555555bbbb2`;
const TEXT = `admin:license smart reservation request\n${OTHER}\n\n${codeFor(A)}\n`;

describe('values hidden for sharing the screen', () => {
  before(() => vscode.commands.executeCommand('licenseReservation.maskValues'));
  after(async () => {
    await vscode.commands.executeCommand('licenseReservation.unmaskValues');
    await closeDocuments();
  });
  afterEach(closeDocuments);

  const hidden = (shown: unknown) => {
    const text = JSON.stringify(shown).toLowerCase();
    deepEqual(
      [...VALUES, 'bbbb2'].filter((value) => text.includes(value)),
      [],
    );
  };

  it('are in no hover, and its links still lead to the code', async () => {
    const document = await openFile(TEXT, 'session.txt');
    for (const part of ['<udi>', '<piid>', '<signature>', 'P:UCM,S:BBBB2']) {
      const position = rangeOf(document, part).end;
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const text = hovers.flatMap(({ contents }) => contents).map((one) => (one as vscode.MarkdownString).value);
      ok(text.length > 0, part);
      hidden(text.map((one) => one.replace(/\]\(command:[^)]*\)/g, ']')));
    }
  });

  it('are in no symbol, no lens and no problem', async () => {
    const document = await openFile(TEXT, 'session.txt');
    const problems = await untilProblems(document, 'udi.mismatch');
    ok(problems.some(({ message }) => /SERIAL-\d/.test(message)));
    hidden(problems.map(({ message }) => message));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    ok(symbols.some(({ name }) => /SERIAL-\d/.test(name)));
    hidden(symbols.map(({ name, detail, children }) => [name, detail, children.map((child) => child.detail)]));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    ok(lenses.some(({ command }) => /SERIAL-\d/.test(command?.title ?? '')));
    hidden(lenses.map(({ command }) => command?.title));
  });

  it('are in no question, no list and no name of a document', async () => {
    await openFile(TEXT, 'session.txt');
    const asked = await running('checkMatch');
    ok(asked.some((one) => 'pick' in one));
    hidden(asked);
    await running('showReport');
    const label = vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    match(label, /SERIAL-\d/);
    hidden(label);
  });

  it('stay in the text itself, and what is copied as a command is the code', async () => {
    const editor = await showFile(codeFor(A), 'AC.xml');
    equal(editor.document.getText(), codeFor(A));
    await vscode.commands.executeCommand('licenseReservation.copyCanonical');
    match((await vscode.env.clipboard.readText()).toLowerCase(), /s:aaaa1,/);
  });
});
