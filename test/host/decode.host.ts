import * as vscode from 'vscode';
import { running } from './support/answering';
import { deepEqual, equal, ok } from './support/assert';
import { A, B, codeFor } from './support/codes';
import { closeDocuments, makeFile, openFile, paste, rangeOf, showFile } from './support/documents';
import { untilProblems } from './support/problems';
import { until } from './support/until';

const NOTHING_IN_SIGHT = warning(
  'No authorization code in sight. Open a file that holds one, or copy one and decode the clipboard.',
);

describe('decode from clipboard', () => {
  afterEach(closeDocuments);

  it('takes the code into the view, where it can be revealed', async () => {
    deepEqual(await paste(codeFor(A)), []);
    deepEqual(await running('reveal'), []);
    const editor = vscode.window.activeTextEditor;
    ok(editor);
    equal(editor.document.uri.scheme, 'license-reservation');
    equal(editor.document.getText(), codeFor(A));
    deepEqual(editor.selection.start, new vscode.Position(0, 0));
    deepEqual(editor.selection.end, new vscode.Position(0, '<specificPLR>'.length));
  });

  it('says what is wrong with a pasted text that is shown', async () => {
    await paste(`Dear customer,\n${codeFor(A).replace('P:UCM,S', 'P:UCM, S')}`);
    await running('reveal');
    const document = vscode.window.activeTextEditor?.document;
    ok(document);
    const [problem] = await untilProblems(document, 'udi.whitespace');
    equal(problem?.range.start.line, 1);
  });

  it('keeps the same text once', async () => {
    await paste(codeFor(A));
    await paste(codeFor(A));
    equal((await running('reveal')).length, 0, 'no list to pick from');
  });

  it('does not take in what an open document holds already', async () => {
    await openFile(codeFor(A));
    deepEqual(await paste(codeFor(A)), []);
    deepEqual(await running('reveal'), []);
    equal(vscode.window.activeTextEditor?.document.uri.path.endsWith('/session.txt'), true);
  });

  it('keeps a request code for checking matches', async () => {
    deepEqual(await paste(`${A.udi} --> UDI`), [
      information(
        'A request code: the device prints it when a reservation is requested. It goes to the portal, which makes the authorization code for it.',
      ),
    ]);
    deepEqual(await running('reveal'), [
      warning(
        'A request code: the device prints it when a reservation is requested. What is wanted here is the authorization code that the portal made for the request code.',
      ),
    ]);
  });

  it('says so when there is no code in it', async () => {
    deepEqual(await paste('none of ours'), [
      warning('Nothing that has to do with licenses was found in this text (12 characters).'),
    ]);
    deepEqual(await paste(' \n'), [warning('The clipboard holds no text.')]);
    deepEqual(await running('reveal'), [NOTHING_IN_SIGHT]);
  });
});

describe('decode selection', () => {
  afterEach(closeDocuments);

  it('takes the selected text into the view', async () => {
    const editor = await showFile(`Ticket 4711: ${codeFor(A)} as discussed`);
    const range = rangeOf(editor.document, codeFor(A));
    editor.selection = new vscode.Selection(range.start, range.end);
    await paste('only counts');
    deepEqual(await running('decodeSelection'), []);
    const [asked] = await running('reveal');
    ok(asked && 'pick' in asked);
    equal(asked.items.length, 2, 'the one in the document and the one taken out of it');
  });

  it('says so when nothing is selected', async () => {
    deepEqual(await running('decodeSelection'), [warning('Nothing is selected.')]);
    await showFile(codeFor(A));
    deepEqual(await running('decodeSelection'), [warning('Nothing is selected.')]);
  });
});

describe('decode this document', () => {
  afterEach(closeDocuments);

  it('shows the first code of what the user looks at', async () => {
    await showFile(`${codeFor(A)}\n${codeFor(B)}`);
    deepEqual(await running('decodeDocument'), []);
  });

  it('opens a file that was chosen in the explorer', async () => {
    const uri = makeFile(codeFor(A), 'AC.xml');
    deepEqual(await running('decodeDocument', [uri, [uri]]), []);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  it('says so when there is no code, no document or no file', async () => {
    deepEqual(await running('decodeDocument'), [warning('No document is open.')]);
    await showFile('nothing', 'notes.md');
    deepEqual(await running('decodeDocument'), [
      warning('Nothing that has to do with licenses was found in notes.md.'),
    ]);
    const uri = makeFile('', 'x.txt').with({ path: '/gone/missing.txt' });
    deepEqual(await running('decodeDocument', [uri]), [warning('missing.txt cannot be read.')]);
  });
});

describe('remove from view', () => {
  afterEach(closeDocuments);

  it('forgets a pasted text, also while it is shown', async () => {
    await paste(codeFor(A).replace('P:UCM,S', 'P:UCM, S'));
    await running('reveal');
    const document = vscode.window.activeTextEditor?.document;
    ok(document);
    await untilProblems(document, 'udi.whitespace');
    await vscode.commands.executeCommand('licenseReservation.removePasted', {
      source: { uri: document.uri },
      children: [],
    });
    await until('the text is gone', () => !document.getText().includes('specificPLR'));
    await untilProblems(document);
    deepEqual(await running('reveal'), [NOTHING_IN_SIGHT]);
  });
});

describe('reveal', () => {
  afterEach(closeDocuments);

  it('selects the tag with which a code begins', async () => {
    const document = await openFile(`First line\n  ${codeFor(A)}`);
    deepEqual(await running('reveal'), []);
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document, document);
    deepEqual(editor?.selection.start, new vscode.Position(1, 2));
    deepEqual(editor?.selection.end, new vscode.Position(1, 2 + '<specificPLR>'.length));
  });

  it('lets the user pick one of several codes: that at the cursor first, then the newest', async () => {
    const { document } = await showFile(`${codeFor(A, [{}], 1)}\n${codeFor(A, [{}], 3)}\n`, 'codes.txt');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 100, 0, 100);
    await paste(codeFor(B, [{ count: 1 }], 2));
    await vscode.window.showTextDocument(document);
    const [asked] = await running('reveal', [], { showQuickPick: ['UCM bbbb2'] });
    ok(asked && 'pick' in asked);
    equal(asked.pick, 'Which code?');
    deepEqual(
      asked.items.map((item) =>
        item.replace(/Pasted .*?, line/, 'Pasted, line').replace(/( [0-9a-f]{4}){4}$/, ' FINGERPRINT'),
      ),
      [
        'UCM aaaa1 | 5 licenses · 27 Oct 2026 | codes.txt, line 1 · FINGERPRINT',
        'UCM aaaa1 | 5 licenses · 29 Oct 2026 | codes.txt, line 2 · FINGERPRINT',
        'UCM bbbb2 | 1 license · 28 Oct 2026 | Pasted, line 1 · FINGERPRINT',
      ],
    );
    equal(vscode.window.activeTextEditor?.document.getText(), codeFor(B, [{ count: 1 }], 2));
  });

  it('finds the code that a link means, also when one follows the other at once', async () => {
    const document = await openFile(codeFor(A) + codeFor(B));
    const start = document.offsetAt(rangeOf(document, '<specificPLR>', 1).start);
    deepEqual(await running('reveal', [{ uri: document.uri.toString(), start }]), []);
    deepEqual(vscode.window.activeTextEditor?.selection.start, document.positionAt(start));
  });

  it('says so when the code of a link is not there any more, and takes no other in its place', async () => {
    await openFile(codeFor(B));
    deepEqual(await running('reveal', [{ uri: 'untitled:gone', start: 0 }]), [
      warning('The code is not there any more.'),
    ]);
    equal(vscode.window.activeTextEditor, undefined);
  });
});

function warning(text: string) {
  return { warning: text, buttons: [], modal: false };
}

function information(text: string) {
  return { information: text, buttons: [], modal: false };
}
