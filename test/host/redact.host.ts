import * as vscode from 'vscode';
import { running } from './support/answering';
import { deepEqual, equal, match, ok } from './support/assert';
import { A, codeFor } from './support/codes';
import { closeDocuments, openFile, showFile } from './support/documents';

const SECRETS = ['aaaa1', '11111111-2222-4333-8444-5555555aaaa1', '01234567-89ab-4cde-8f01-23456789abcd'];

describe('copy redacted', () => {
  afterEach(closeDocuments);

  it('puts aliases in place of all that names the device, and keeps tags and counts', async () => {
    await showFile(`admin:license smart reservation request\n${A.udi}\n\n${codeFor(A)}\n`, 'session.log');
    const [said] = await running('copyRedacted');
    ok(said && 'status' in said);
    match(said.status, /^\$\(check\) Redacted text copied: \d+ places replaced$/);
    const text = await vscode.env.clipboard.readText();
    for (const secret of SECRETS) ok(!text.toLowerCase().includes(secret), secret);
    match(text, /<count>5<\/count>/);
    match(text, /regid\.\d{4}-\d{2}\.com\.cisco\./);
    // Request and code still name the same device.
    const serials = [...text.matchAll(/S:([\w-]+)/g)].map(([, serial]) => serial);
    equal(serials.length, 2);
    equal(serials[0], serials[1]);
  });

  it('takes the selection alone', async () => {
    const editor = await showFile(`Device ${A.udi} of today\n${codeFor(A)}\n`, 'mail.txt');
    editor.selection = new vscode.Selection(0, 0, 0, editor.document.lineAt(0).text.length);
    await running('copyRedacted');
    const text = await vscode.env.clipboard.readText();
    match(text, /^Device P:UCM,S:[\w-]+,U:[\w-]+ of today$/);
    for (const secret of SECRETS) ok(!text.includes(secret), secret);
  });

  it('knows the values of a report from the code in sight', async () => {
    await openFile(codeFor(A), 'AC.xml');
    await running('showReport');
    await running('copyRedacted');
    const text = await vscode.env.clipboard.readText();
    match(text, /^AUTHORIZATION CODE \(SLR\)\n/);
    for (const secret of SECRETS) ok(!text.includes(secret), secret);
  });

  it('is shown as a diff before, which leaves the clipboard alone', async () => {
    await vscode.env.clipboard.writeText('before');
    await showFile(codeFor(A), 'AC.xml');
    deepEqual(await running('previewRedacted'), []);
    equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'AC.xml: what is redacted');
    equal(await vscode.env.clipboard.readText(), 'before');
  });
});
