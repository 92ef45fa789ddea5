import * as vscode from 'vscode';
import { type Answers, running } from './support/answering';
import { deepEqual, equal, ok } from './support/assert';
import { A, B, codeFor } from './support/codes';
import { closeDocuments, makeFile, openFile } from './support/documents';

const SHOWN = '  UDI: PID:UCM,SN:AAAA1,UUID:111111112222433384445555555AAAA1\n';

describe('check match', () => {
  afterEach(closeDocuments);

  it('offers all that names a device, each with its answer, the clipboard and a file', async () => {
    const document = await openFile(codeFor(A), 'AC.xml');
    await openFile(`\n${A.udi} --> UDI\n${B.udi} --> UDI\n`, 'requests.txt');
    await openFile(`Product instance\n${SHOWN}`, 'show.log');
    await openFile(codeFor(A, [{ count: 7 }], 2), 'update.xml');
    deepEqual(await running('checkMatch', [{ uri: document.uri.toString(), start: 0 }]), [
      {
        pick: 'Check UCM aaaa1 against what?',
        items: [
          'request code, line 2 of requests.txt | matches',
          'request code, line 3 of requests.txt | does not match',
          'device output, line 2 of show.log | matches',
          'code, line 1 of update.xml | matches',
          'Clipboard',
          'File…',
        ],
      },
    ]);
    equal(vscode.window.activeTextEditor, undefined, 'nothing is shown before the user has picked');
  });

  it('shows the answer part by part, with the values side by side', async () => {
    await openFile(codeFor(A), 'AC.xml');
    await openFile(`Requested:\n${B.udi}\n`, 'requests.txt');
    deepEqual(await shown({ showQuickPick: ['request code, line 2 of requests.txt'] }), [
      'CODE FOR UCM aaaa1',
      '',
      'Code        AC.xml',
      'Against     request code, line 2 of requests.txt',
      'Result      does not match',
      '',
      'product     UCM: matches',
      'serial      aaaa1 here, bbbb2 there: does not match',
      'UUID        11111111-2222-4333-8444-5555555aaaa1 here, 11111111-2222-4333-8444-5555555bbbb2 there: does not match',
      'instance    cannot be checked: only one side says',
      '',
    ]);
  });

  it('holds a code against the clipboard, by what fits it best there', async () => {
    await openFile(codeFor(A), 'AC.xml');
    await vscode.env.clipboard.writeText(`${B.udi}\n${SHOWN}`);
    deepEqual((await shown({ showQuickPick: ['Clipboard'] })).slice(3, 8), [
      'Against     device output, line 2 of the clipboard',
      'Result      matches',
      '',
      'product     UCM: matches',
      'serial      aaaa1: matches',
    ]);
  });

  it('says so when the clipboard holds nothing to compare with', async () => {
    await openFile(codeFor(A));
    await vscode.env.clipboard.writeText('nothing of the kind');
    deepEqual((await running('checkMatch', [], { showQuickPick: ['Clipboard'] })).slice(1), [
      {
        warning: 'Nothing to compare with in the clipboard: no request code, no UDI, no authorization code.',
        buttons: [],
        modal: false,
      },
    ]);
  });

  it('holds a code against a file, also one in UTF-16, without opening it', async () => {
    await openFile(codeFor(A), 'AC.xml');
    const utf16 = `\u{feff}${A.udi}\r\n`;
    const bytes = new Uint8Array(new Uint16Array([...utf16].map((character) => character.charCodeAt(0))).buffer);
    const uri = makeFile(bytes, 'request.txt');
    deepEqual((await shown({ showQuickPick: ['File…'], showOpenDialog: uri })).slice(3, 5), [
      'Against     request code, line 1 of request.txt',
      'Result      matches',
    ]);
    ok(!vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()));
  });

  it('names a file that cannot be read', async () => {
    await openFile(codeFor(A));
    const uri = makeFile('', 'x.txt').with({ path: '/gone/request.txt' });
    deepEqual((await running('checkMatch', [], { showQuickPick: ['File…'], showOpenDialog: uri })).slice(2), [
      { warning: 'request.txt cannot be read.', buttons: [], modal: false },
    ]);
  });

  it('holds two codes of one device against each other, with their instances', async () => {
    const document = await openFile(codeFor(A), 'first.xml');
    await openFile(codeFor(A, [{}], 2).replace('<piid>0', '<piid>f'), 'second.xml');
    const args = [{ uri: document.uri.toString(), start: 0 }];
    await running('checkMatch', args, { showQuickPick: ['code, line 1 of second.xml'] });
    const lines = vscode.window.activeTextEditor?.document.getText().split('\n') ?? [];
    equal(lines[4], 'Result      does not match');
    equal(
      lines.at(-2),
      'instance    01234567-89ab-4cde-8f01-23456789abcd here, f1234567-89ab-4cde-8f01-23456789abcd there: does not match',
    );
  });
});

async function shown(answers: Answers): Promise<string[]> {
  const asked = await running('checkMatch', [], answers);
  equal(
    asked.some((item) => 'warning' in item || 'error' in item),
    false,
    'no failure',
  );
  return vscode.window.activeTextEditor?.document.getText().split('\n') ?? [];
}
