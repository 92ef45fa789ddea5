import * as vscode from 'vscode';
import { code, UDI } from '../support/code';
import { type Answers, running } from './support/answering';
import { deepEqual, equal, match, ok } from './support/assert';
import { closeDocuments, openFile } from './support/documents';
import { untilProblems } from './support/problems';
import { until } from './support/until';

const { clipboard } = vscode.env;

/** A mail that quotes the code, its lines folded where no name is broken. */
function mail(text: string): string {
  return `He wrote:\n\n${(text.match(/.{1,70}/g) ?? []).map((line) => `> ${line}`).join('\n')}\n\nBye\n`;
}

function run(name: string, answers: Answers) {
  return running(name, [], answers);
}

function diffInSight(): { original: vscode.Uri; modified: vscode.Uri } | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff ? input : undefined;
}

describe('repair of a damaged code', () => {
  beforeEach(() => clipboard.writeText('before'));
  afterEach(closeDocuments);

  it('names each layer at its place before anything is done', async () => {
    const text = mail(code());
    const document = await openFile(text, 'mail.txt');
    const problems = await untilProblems(document, 'layer.mail-quote', 'layer.wrap');
    const quote = problems.find(({ code: found }) => typeof found === 'object' && found.value === 'layer.mail-quote');
    ok(quote);
    equal(document.getText(quote.range), '> ');
  });

  it('shows the code as it is beside the repaired one, and leaves the document alone', async () => {
    const text = mail(code());
    const document = await openFile(text, 'mail.txt');
    const asked = await run('repair', {});
    const diff = diffInSight();
    ok(diff);
    const [original, modified] = await Promise.all(
      [diff.original, diff.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    ok(original && modified);
    ok(modified.getText().includes(code()));
    match(modified.getText(), /^Steps\n {2}sure/);
    ok(text.includes(original.getText().trimEnd()));
    equal(document.getText(), text);
    equal(asked.length, 1);
    deepEqual(asked[0], {
      information: '2 steps, all of them sure. The code looks whole.',
      buttons: ['Apply', 'Open as New Document', 'Copy'],
      modal: false,
    });
  });

  it('puts the repaired code into the document when told to, and undo brings the original back', async () => {
    const text = mail(code());
    const document = await openFile(text, 'mail.txt');
    await run('repair', { showInformationMessage: 'Apply' });
    ok(document.getText().includes(code()));
    ok(!document.getText().includes('> <flag>'));
    await untilProblems(document);
    await vscode.commands.executeCommand('undo');
    await until('the text is as it was', () => document.getText() === text);
  });

  it('copies the repaired code, or opens it as a new document', async () => {
    await openFile(mail(code()), 'mail.txt');
    await run('repair', { showInformationMessage: 'Copy' });
    equal(await clipboard.readText(), code());
    await run('repair', { showInformationMessage: 'Open as New Document' });
    equal(vscode.window.activeTextEditor?.document.getText(), code());
    equal(vscode.window.activeTextEditor?.document.isUntitled, true);
  });

  it('says of a code that was cut how much is missing, and makes nothing up', async () => {
    await openFile(code().slice(0, -120), 'cut.txt');
    const [asked, ...more] = await run('repair', {});
    ok(asked && 'warning' in asked);
    match(asked.warning, /^Ends after \d+ characters inside .*; \d+ or more are missing\. Copy it again\.$/);
    deepEqual(more, []);
    equal(diffInSight(), undefined);
  });

  it('gives the install command of a damaged code after the question', async () => {
    await openFile(mail(code()), 'mail.txt');
    await run('copyInstallCommand', { showInformationMessage: 'Use Repaired Code' });
    equal(await clipboard.readText(), `license smart reservation install "${code()}"`);
  });
});

describe('comparison with the echo of a device', () => {
  afterEach(closeDocuments);

  it('names the place where characters were lost on the way', async () => {
    await openFile(code(), 'code.xml');
    await clipboard.writeText(code().replace(UDI, UDI.slice(4)).replace(/.{80}/g, '$&\r\n'));
    await run('compareEcho', { showQuickPick: ['Clipboard'] });
    const report = vscode.window.activeTextEditor?.document.getText() ?? '';
    match(report, /Differences +1 place/);
    match(report, /4 characters missing after "….*<udi>"/);
  });

  it('says that every character arrived when only lines were broken', async () => {
    await openFile(code(), 'code.xml');
    await clipboard.writeText(code().replace(/.{80}/g, '$&\r\n'));
    await run('compareEcho', { showQuickPick: ['Clipboard'] });
    match(vscode.window.activeTextEditor?.document.getText() ?? '', /none: every character arrived/);
  });
});
