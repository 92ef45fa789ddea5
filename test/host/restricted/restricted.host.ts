import * as vscode from 'vscode';
import { code, ISSUED, PIID, UDI } from '../../support/code';
import { running } from '../support/answering';
import { deepEqual, equal, match, ok } from '../support/assert';
import { closeDocuments, openFile, paste, rangeOf, showFile } from '../support/documents';
import { extension } from '../support/extension';
import { applyFix, someFixesFor } from '../support/fixes';
import { untilProblems } from '../support/problems';
import { until } from '../support/until';

const DAMAGED = code({ udi: 'P:UCM,\nS:abcde,U:11111111-2222-4333-8444-5555555abcde' });

describe('in Restricted Mode', () => {
  afterEach(closeDocuments);

  it('the extension is active', async () => {
    equal(vscode.workspace.isTrusted, false);
    await extension().activate();
    equal(extension().isActive, true);
  });

  it('says what is wrong with a code, and mends it', async () => {
    const document = await openFile(DAMAGED);
    const [problem] = await untilProblems(document, 'udi.whitespace');
    ok(problem);
    const [fix] = await someFixesFor(document, problem);
    await applyFix(fix);
    await untilProblems(document);
    equal(document.getText(), code());
  });

  it('says in a hover what a name means, with links that are its own commands', async () => {
    const document = await openFile(code());
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'UCM_Test,').start,
    );
    const contents = hovers.flatMap((hover) => hover.contents);
    const [content] = contents;
    equal(contents.length, 1);
    ok(content instanceof vscode.MarkdownString);
    match(content.value, /^\*\*UC Manager Test License/);
    match(content.value, /\]\(command:licenseReservation\.copyValue\?/);
  });

  it('shows a repair beside the code, puts it in when told to, and undo brings the code back', async () => {
    const mail = `> ${DAMAGED.replace('\n', '\n> ')}\n`;
    const document = await openFile(mail, 'mail.txt');
    await untilProblems(document, 'layer.mail-quote', 'layer.wrap');
    const [asked] = await running('repair', [], { showInformationMessage: 'Apply' });
    ok(asked && 'information' in asked);
    match(asked.information, /The code looks whole\.$/);
    ok(document.getText().includes(code()), document.getText());
    await untilProblems(document);
    await vscode.commands.executeCommand('undo');
    await until('the text is as it was', () => document.getText() === mail);
  });

  it('copies a text with aliases in place of what names the device', async () => {
    await showFile(code(), 'AC.xml');
    const [said] = await running('copyRedacted');
    ok(said && 'status' in said, JSON.stringify(said));
    const text = await vscode.env.clipboard.readText();
    match(text, /<count>5<\/count>/);
    for (const secret of ['abcde', '11111111-2222-4333-8444', PIID]) ok(!text.includes(secret), secret);
  });

  it('has a line in the view for the code and for each thing it says, and each shows its place', async () => {
    const { document } = await showFile(`A mail:\n${code()}\n`, 'mail.txt');
    const press = (...keys: readonly string[]) =>
      keys.reduce<PromiseLike<unknown>>(
        (before, key) => before.then(() => vscode.commands.executeCommand(key)),
        Promise.resolve(),
      );
    // As by the keyboard: what a tree shows can be told only by what its lines do. They come a moment after the view.
    for (const [index, place] of ['<specificPLR>', UDI, String(ISSUED), PIID].entries()) {
      await until(`line ${index} of the view shows ${place}`, async () => {
        const editor = vscode.window.activeTextEditor;
        if (editor?.document === document && document.getText(editor.selection) === place) return true;
        await press('licenseReservation.codes.focus', 'list.focusFirst');
        await press(...Array.from({ length: index }, () => 'list.focusDown'), 'list.select');
        return false;
      });
    }
  });

  it('decodes the clipboard and copies the install command', async () => {
    deepEqual(await paste(code()), []);
    const [said] = await running('copyInstallCommand');
    ok(said && 'status' in said);
    equal(await vscode.env.clipboard.readText(), `license smart reservation install "${code()}"`);
  });

  it('a code and the request for it are found in different folders of the workspace', async () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    deepEqual(
      folders.map(({ name }) => name),
      ['london', 'paris'],
    );
    const [code, session] = await Promise.all(
      ['AC_abcde.xml', 'session.log'].map((name, index) => {
        const folder = folders[index];
        ok(folder);
        return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
      }),
    );
    ok(code && session);
    await untilProblems(code, 'udi.whitespace');
    deepEqual(await running('checkMatch'), [
      {
        pick: 'Check UCM abcde against what?',
        items: ['request code, line 2 of session.log | matches', 'Clipboard', 'File…'],
      },
    ]);
  });
});
