import * as vscode from 'vscode';
import page from '../fixtures/source-document.txt';
import { running } from './support/answering';
import { deepEqual, equal, ok } from './support/assert';
import { closeDocuments, openFile, rangeOf } from './support/documents';
import { applyFix, someFixesFor } from './support/fixes';
import { untilProblems } from './support/problems';

/** Cisco's document about reservation on Unified CM, the whole page as text: from what it holds to the command to type. */
describe('the source document', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    document = await openFile(page, 'source-document.txt');
  });
  afterEach(closeDocuments);

  it('holds a request code and two codes, the second of which is the same', async () => {
    const [broken, again] = await untilProblems(document, 'udi.whitespace', 'code.duplicate');
    deepEqual(broken?.range.start, rangeOf(document, '<udi>P:UCM,').end);
    deepEqual(again?.range, rangeOf(document, '<specificPLR>', 1));
    deepEqual(again?.relatedInformation?.[0]?.location.range, rangeOf(document, '<specificPLR>'));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    deepEqual(
      symbols.map(({ name, detail, range }) => [name, detail, range.start.line]),
      [
        ['Request code', 'UCM cc920', rangeOf(document, 'P:UCM,S:cc920,U:').start.line],
        ['UCM cc920', '5 entitlements · 25 licenses', rangeOf(document, '<specificPLR>').start.line],
        ['UCM cc920', '5 entitlements · 25 licenses', rangeOf(document, '<specificPLR>', 1).start.line],
      ],
    );
  });

  it('gives the install command of its first code once the line is mended', async () => {
    const [broken] = await untilProblems(document, 'udi.whitespace', 'code.duplicate');
    ok(broken);
    const [fix] = await someFixesFor(document, broken);
    await applyFix(fix);
    await untilProblems(document, 'code.duplicate');
    const reference = {
      uri: document.uri.toString(),
      start: document.offsetAt(rangeOf(document, '<specificPLR>').start),
    };
    deepEqual(await running('copyInstallCommand', [reference]), [
      { status: '$(check) Install command for UCM cc920 copied: one line, 2,255 characters' },
    ]);
    const command = await vscode.env.clipboard.readText();
    equal(command, `license smart reservation install "${document.getText(rangeOf(document, codeOf(document)))}"`);
  });

  it('matches part by part: product, serial, UUID and instance', async () => {
    const reference = {
      uri: document.uri.toString(),
      start: document.offsetAt(rangeOf(document, '<specificPLR>').start),
    };
    await running('showReport', [reference]);
    const lines = vscode.window.activeTextEditor?.document.getText().split('\n') ?? [];
    const matches = lines.slice(lines.indexOf('Match') + 1);
    deepEqual(
      matches.map((line) => line.replace(/, line \d+ of .*/, '')),
      [
        '  with request code',
        '    product   UCM: matches',
        '    serial    cc920: matches',
        '    UUID      e53fc968-0253-4d61-a355-ba908a6cc920: matches',
        '    instance  cannot be checked: only one side says',
        '  with code',
        '    product   UCM: matches',
        '    serial    cc920: matches',
        '    UUID      e53fc968-0253-4d61-a355-ba908a6cc920: matches',
        '    instance  6ca07f56-145c-4ace-bdc2-40417fd49d47: matches',
        '',
      ],
    );
  });
});

function codeOf(document: vscode.TextDocument): string {
  const end = '</specificPLR>';
  const text = document.getText();
  return text.slice(text.indexOf('<specificPLR>'), text.indexOf(end) + end.length);
}
