import * as vscode from 'vscode';
import { code } from '../../support/code';
import { running } from '../support/answering';
import { deepEqual, equal } from '../support/assert';
import { closeDocuments, openUntitled, paste } from '../support/documents';
import { untilProblems } from '../support/problems';

describe('in a window without a folder', () => {
  afterEach(closeDocuments);

  it('the clipboard is decoded, and that activates the extension', async () => {
    equal(vscode.workspace.workspaceFolders?.length ?? 0, 0);
    deepEqual(await paste(code()), []);
    await running('copyInstallCommand');
    equal(await vscode.env.clipboard.readText(), `license smart reservation install "${code()}"`);
  });

  it('a document without a file is read', async () => {
    const document = await openUntitled(code({ udi: 'P:UCM,\nS:abcde,U:11111111-2222-4333-8444-5555555abcde' }));
    await untilProblems(document, 'udi.whitespace');
  });
});
