import * as vscode from 'vscode';
import { running } from './support/answering';
import { deepEqual, equal, ok } from './support/assert';
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
});
