import * as vscode from 'vscode';
import { running } from './support/answering';
import { deepEqual, equal, ok } from './support/assert';
import { makeFile } from './support/documents';
import { sampleText } from './support/sample';
import { until } from './support/until';

/** What the empty view offers. */
describe('the first steps', () => {
  it('open the view', async () => {
    await vscode.commands.executeCommand('licenseReservation.codes.focus');
  });

  it('open the sample session, whose code goes out of sight with its tab', async () => {
    deepEqual(await running('showSample'), []);
    const editor = vscode.window.activeTextEditor;
    ok(editor);
    equal(editor.document.getText(), await sampleText());
    deepEqual(await running('reveal'), []);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('the document is closed', () => editor.document.isClosed);
    const [asked] = await running('reveal');
    ok(asked && 'warning' in asked && asked.warning.startsWith('No authorization code in sight.'));
  });

  it('open the damaged sample when told to', async () => {
    deepEqual(await running('showSample', ['mail.txt']), []);
    ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('/mail.txt'));
    deepEqual(await running('showSample', ['../../package.json']), []);
    ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('/session.txt'), 'nothing but samples');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('put the sample fleet where the user wants it, once', async () => {
    const parent = vscode.Uri.joinPath(makeFile('', 'x'), '..');
    const opened: unknown[] = [];
    const { executeCommand } = vscode.commands;
    Object.assign(vscode.commands, {
      executeCommand: (id: string, ...args: unknown[]) =>
        id === 'vscode.openFolder' ? Promise.resolve(opened.push(args[0])) : executeCommand(id, ...args),
    });
    try {
      deepEqual(await running('createSampleWorkspace', [], { showOpenDialog: parent }), [{ file: 'Create Here' }]);
    } finally {
      Object.assign(vscode.commands, { executeCommand });
    }
    const folder = vscode.Uri.joinPath(parent, 'sample-fleet');
    deepEqual(opened.map(String), [String(folder)]);
    const log = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'berlin', 'uccx-update.log'));
    ok(new TextDecoder().decode(log).includes('5a3b0c04'));
    const [, refused] = await running('createSampleWorkspace', [], { showOpenDialog: parent });
    deepEqual(refused, { warning: 'sample-fleet is there already.', buttons: [], modal: false });
  });
});
