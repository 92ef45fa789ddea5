import * as vscode from 'vscode';
import { running } from './support/answering';
import { deepEqual, equal, match, ok } from './support/assert';
import { A, B, codeFor } from './support/codes';
import { closeDocuments, openFile, rangeOf, showFile } from './support/documents';

const REFUSED =
  'Reservation install file failed: The Reservation Authorization Code does not match the Reservation Request Code';
const NOT_AUTHORIZED =
  '*May  9 21:39:42.810: %SMART_LIC-3-NOT_AUTHORIZED: The entitlement regid.2017-03.com.cisco.testk9,1.0_bd1da96e-ec1d-412b-a50e-53846b347d00 in Not Authorized to be used. Reason: License not present in SLR auth code';

describe('explain message', () => {
  afterEach(closeDocuments);

  it('says what the message in the line of the cursor means, and checks what is at hand', async () => {
    await openFile(codeFor(A), 'AC.xml');
    await openFile(`${B.udi} --> UDI\n`, 'request.txt');
    const editor = await showFile(`Switch#\n${REFUSED}\n`, 'console.log');
    editor.selection = new vscode.Selection(1, 5, 1, 5);
    deepEqual(await running('explainMessage'), []);
    const lines = shownLines();
    equal(lines[0], 'ERROR OF THE SMART AGENT  reservationmismatch');
    ok(lines.includes('Where         console.log, line 2'));
    ok(lines.includes('Number        IOS-XE 77, IOS-XR 77'));
    ok(lines.includes('  wrong         Request code: names UCM bbbb2, the code is for UCM aaaa1.'));
    // The product is known by the code, so that the exact command is given.
    ok(lines.includes('      license smart reservation return-authorization "<authorization-code>"'));
    ok(lines.some((line) => line.includes('cisco-smart-license-errors.yang')));
  });

  it('lets the user pick from the messages of a document, each once, or from the clipboard', async () => {
    await showFile(`Hello\n${NOT_AUTHORIZED}\n${NOT_AUTHORIZED}\n\n${REFUSED}\n`, 'console.log');
    const [asked] = await running('explainMessage');
    ok(asked && 'pick' in asked);
    equal(asked.pick, 'Explain which message?');
    equal(asked.items.length, 3);
    equal(asked.items.at(-1), 'Clipboard');
  });

  it('explains what was copied where no document is open', async () => {
    await vscode.env.clipboard.writeText('License reservation error (153)');
    deepEqual(await running('explainMessage'), []);
    match(shownLines()[0] ?? '', /PreviouslyInstalled/);
    await closeDocuments();
    await vscode.env.clipboard.writeText('nothing of the kind');
    deepEqual(await running('explainMessage'), [
      { warning: 'No message that is known in the clipboard.', buttons: [], modal: false },
    ]);
  });

  it('says so of a selection that holds none', async () => {
    const editor = await showFile('Hello\nworld\n', 'notes.txt');
    editor.selection = new vscode.Selection(0, 0, 0, 5);
    deepEqual(await running('explainMessage'), [
      { warning: 'No message that is known in the selected text.', buttons: [], modal: false },
    ]);
  });

  it('stands over the line as a lens, and in its hover', async () => {
    const document = await openFile(`${REFUSED}\nStatus: REGISTERED - SPECIFIC LICENSE RESERVATION\n`, 'console.log');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    deepEqual(
      lenses.map(({ command, range }) => [command?.title, range.start.line]),
      [['Explain: The code was made for another request than the one that is pending on the device.', 0]],
    );
    equal(await running('explainMessage', lenses[0]?.command?.arguments ?? []).then(({ length }) => length), 0);
    match(shownLines()[0] ?? '', /reservationmismatch/);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'does not match').start,
    );
    const [content] = hover?.contents ?? [];
    ok(content instanceof vscode.MarkdownString);
    match(content.value, /^\*\*reservationmismatch\*\* — Error of the smart agent\n\nThe code was made for another/);
    deepEqual(content.isTrusted, { enabledCommands: ['licenseReservation.explainMessage'] });
    const [state] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'SPECIFIC LICENSE').start,
    );
    ok(state, 'states have a hover and no lens');
  });
});

function shownLines(): string[] {
  const document = vscode.window.activeTextEditor?.document;
  equal(document?.uri.scheme, 'license-reservation');
  return document?.getText().split('\n') ?? [];
}
