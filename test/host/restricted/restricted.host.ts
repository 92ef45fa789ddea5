import * as vscode from 'vscode';
import { code } from '../../support/code';
import { running } from '../support/answering';
import { deepEqual, equal, ok } from '../support/assert';
import { closeDocuments, openFile, paste } from '../support/documents';
import { extension } from '../support/extension';
import { applyFix, someFixesFor } from '../support/fixes';
import { untilProblems } from '../support/problems';

describe('in Restricted Mode', () => {
  afterEach(closeDocuments);

  it('the extension is active', async () => {
    equal(vscode.workspace.isTrusted, false);
    await extension().activate();
    equal(extension().isActive, true);
  });

  it('says what is wrong with a code, and mends it', async () => {
    const document = await openFile(code({ udi: 'P:UCM,\nS:abcde,U:11111111-2222-4333-8444-5555555abcde' }));
    const [problem] = await untilProblems(document, 'udi.whitespace');
    ok(problem);
    const [fix] = await someFixesFor(document, problem);
    await applyFix(fix);
    await untilProblems(document);
    equal(document.getText(), code());
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
