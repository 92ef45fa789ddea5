import * as vscode from 'vscode';
import { code } from '../support/code';
import { deepEqual, equal, ok } from './support/assert';
import { closeDocuments, openFile, showFile } from './support/documents';
import { applyFix, fixesFor, someFixesFor } from './support/fixes';
import { untilProblems } from './support/problems';
import { sampleText } from './support/sample';
import { until } from './support/until';

/** Offered beside the fixes of one place wherever a code needs repair. */
const REPAIR = 'Repair Damaged Code…';

function titles(actions: readonly vscode.CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

const BROKEN_NAME = 'UC Manager\nTest License (12.x)';

describe('quick fixes', () => {
  afterEach(closeDocuments);

  it('take the line break out of the UDI of the sample session, and undo brings it back', async () => {
    const text = await sampleText();
    const { document } = await showFile(text);
    const [problem] = await untilProblems(document, 'udi.whitespace');
    ok(problem);
    const [fix, ...others] = await someFixesFor(document, problem);
    ok(fix);
    deepEqual(titles(others), [REPAIR]);
    equal(fix.title, 'Remove the white space');
    equal(fix.isPreferred, true);
    equal(fix.kind?.value, 'quickfix');
    await applyFix(fix);
    equal(document.getText(), text.replace('<udi>P:UCM,\nS:', '<udi>P:UCM,S:'));
    await untilProblems(document);
    await vscode.commands.executeCommand('undo');
    await until('the text is as it was', () => document.getText() === text);
    await untilProblems(document, 'udi.whitespace');
  });

  it('put a code that is spread over lines on one line', async () => {
    const indented = code()
      .replaceAll('><', '>\n  <')
      .replaceAll(/>\n {2}(<\/(?:startDate|endDate|subscriptionID)>)/g, '>$1');
    const document = await openFile(`Code:\n${indented}\n`, 'code.xml');
    const [problem] = await untilProblems(document, 'code.multi-line');
    ok(problem);
    const [fix, ...others] = await someFixesFor(document, problem);
    ok(fix);
    deepEqual(titles(others), [REPAIR]);
    equal(fix.title, 'Put the code on one line');
    equal(fix.isPreferred, true);
    await applyFix(fix);
    equal(document.getText(), `Code:\n${code()}\n`);
    await untilProblems(document);
  });

  it('leave it to the user what stood where a name is broken', async () => {
    const text = code({ entitlements: [{ displayName: BROKEN_NAME }] });
    for (const [title, mended] of [
      ['Replace the line break by a blank', text.replace('\n', ' ')],
      ['Remove the line break', text.replace('\n', '')],
    ] as const) {
      const document = await openFile(text);
      const [problem] = await untilProblems(document, 'name.line-break');
      ok(problem);
      const fixes = await someFixesFor(document, problem);
      deepEqual(
        fixes.map((fix) => [fix.title, fix.isPreferred]),
        [
          ['Replace the line break by a blank', false],
          ['Remove the line break', false],
          [REPAIR, undefined],
        ],
      );
      await applyFix(fixes.find((fix) => fix.title === title));
      equal(document.getText(), mended);
    }
  });

  it('replace typographic quotes around a code in a command', async () => {
    const document = await openFile(`license smart reservation install “${code()}”\n`);
    for (const left of [['command.quotes', 'command.quotes'], ['command.quotes']]) {
      const [problem] = await untilProblems(document, ...left);
      ok(problem);
      const [fix] = await someFixesFor(document, problem);
      equal(fix?.title, 'Replace by a straight double quote');
      equal(fix?.isPreferred, true);
      await applyFix(fix);
    }
    await untilProblems(document);
    equal(document.getText(), `license smart reservation install "${code()}"\n`);
  });

  it('put quotes around a code in a command that has none', async () => {
    const document = await openFile(`license smart reservation install ${code()}\n`);
    const [problem] = await untilProblems(document, 'command.unquoted');
    ok(problem);
    const [fix] = await someFixesFor(document, problem);
    equal(fix?.title, 'Put the code in straight double quotes');
    await applyFix(fix);
    equal(document.getText(), `license smart reservation install "${code()}"\n`);
    await untilProblems(document);
  });

  it('do not invent what is missing', async () => {
    const document = await openFile(code({ piid: '0123' }).replace('<flag>A</flag>', ''));
    const problems = await untilProblems(document, 'element.missing', 'piid.form');
    for (const problem of problems) deepEqual(await fixesFor(document, problem), []);
  });
});
