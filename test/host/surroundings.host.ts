import * as vscode from 'vscode';
import { code, UDI } from '../support/code';
import { running } from './support/answering';
import { deepEqual, equal, match, ok } from './support/assert';
import { A, codeFor } from './support/codes';
import { closeDocuments, makeFile, openFile, rangeOf, showFile } from './support/documents';
import { extension } from './support/extension';
import { someFixesFor } from './support/fixes';
import { MemoryFiles } from './support/memoryFiles';
import { problemsIn, untilProblems } from './support/problems';
import { until } from './support/until';

const SPLIT = code({ udi: UDI.replace(',', ', ') });

describe('files that cannot be written', () => {
  const SCHEME = 'lrc-read-only';
  const files = new MemoryFiles();
  const uri = vscode.Uri.from({ scheme: SCHEME, path: '/AC.xml' });
  let provider: vscode.Disposable;
  before(async () => {
    await extension().activate();
    files.writeFile(uri, new TextEncoder().encode(SPLIT));
    provider = vscode.workspace.registerFileSystemProvider(SCHEME, files, { isReadonly: true });
  });
  after(() => provider.dispose());
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeDocuments();
    await until('it is closed', () => vscode.workspace.textDocuments.every((one) => one.uri.scheme !== SCHEME));
  });

  /** As a user opens it: what an extension opens stays open for minutes. */
  const open = async () => {
    await vscode.commands.executeCommand('vscode.open', uri);
    const document = vscode.window.activeTextEditor?.document;
    ok(document?.uri.scheme === SCHEME);
    return document;
  };

  it('are read as others are', async () => {
    const document = await open();
    await untilProblems(document, 'udi.whitespace');
    ok((await hoversAt(document, 'UCM_Test,')).some((text) => text.includes('Entitlement tag')));
  });

  it('have their repair as a new document or on the clipboard, and are not offered a change', async () => {
    const document = await open();
    await untilProblems(document, 'udi.whitespace');
    const [asked] = await running('repair', [{ uri: uri.toString(), start: 0 }], {
      showInformationMessage: 'Open as New Document',
    });
    ok(asked && 'information' in asked);
    deepEqual(asked.buttons, ['Open as New Document', 'Copy']);
    equal(vscode.window.activeTextEditor?.document.getText(), code());
    equal(document.getText(), SPLIT);
  });

  it('are told when a file to install cannot be saved there', async () => {
    await openFile(code({ udi: 'P:C9300-48TEST,S:TST0000G0NH' }), 'AC.xml');
    const target = vscode.Uri.from({ scheme: SCHEME, path: '/new.xml' });
    const asked = await running('saveInstallFile', [], {
      showSaveDialog: target,
      showQuickPick: ['IOS-XE, classic Smart Licensing'],
    });
    ok(!asked.some((one) => 'error' in one), JSON.stringify(asked));
    ok(
      asked.some((one) => 'warning' in one && one.warning === 'new.xml cannot be written.'),
      JSON.stringify(asked),
    );
  });
});

describe('beside another extension for XML', () => {
  const added: vscode.Disposable[] = [];
  before(() => {
    const collection = vscode.languages.createDiagnosticCollection('other-xml');
    const complain = (document: vscode.TextDocument) => {
      if (document.languageId !== 'xml') return;
      const whole = new vscode.Range(0, 0, 0, document.lineAt(0).text.length);
      const diagnostic = new vscode.Diagnostic(whole, 'No grammar', vscode.DiagnosticSeverity.Hint);
      diagnostic.source = 'other-xml';
      collection.set(document.uri, [diagnostic]);
    };
    added.push(
      collection,
      vscode.workspace.onDidOpenTextDocument(complain),
      vscode.languages.registerHoverProvider('xml', { provideHover: () => new vscode.Hover('other hover') }),
      vscode.languages.registerDocumentFormattingEditProvider('xml', {
        provideDocumentFormattingEdits: (document) => [
          vscode.TextEdit.replace(rangeOf(document, '<flag>'), '\n  <flag>'),
        ],
      }),
      vscode.languages.registerCodeActionsProvider('xml', {
        provideCodeActions: () => [new vscode.CodeAction('Bind to grammar', vscode.CodeActionKind.QuickFix)],
      }),
    );
  });
  after(() => vscode.Disposable.from(...added).dispose());
  afterEach(closeDocuments);

  it('problems, hovers and fixes of both stand side by side, each once', async () => {
    const { document } = await showFile(SPLIT, 'AC.xml');
    equal(document.languageId, 'xml');
    const [problem] = await untilProblems(document, 'udi.whitespace');
    ok(problem);
    deepEqual(
      vscode.languages
        .getDiagnostics(document.uri)
        .map(({ source }) => source)
        .sort(),
      ['license-reservation', 'other-xml'],
    );
    const hovers = await hoversAt(document, 'UCM_Test,');
    equal(hovers.filter((text) => text.includes('Entitlement tag')).length, 1);
    equal(hovers.filter((text) => text === 'other hover').length, 1);
    const fixes = await someFixesFor(document, problem);
    equal(fixes.filter(({ title }) => title === 'Remove the white space').length, 1);
    equal(fixes.find(({ isPreferred }) => isPreferred)?.title, 'Remove the white space');
  });

  it('a code that the other one has formatted is told to be on several lines', async () => {
    const { document } = await showFile(code(), 'AC.xml');
    await untilProblems(document);
    const edits: vscode.TextEdit[] = await vscode.commands.executeCommand(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    await untilProblems(document, 'code.multi-line');
  });
});

describe('settings of wrong types', () => {
  const SETTINGS = [
    'endingWithinDays',
    'followCursor',
    'codeLens',
    'include',
    'exclude',
    'largestFile',
    'readOnStart',
    'severity',
  ];
  const WRONG: readonly unknown[] = ['text', 1.5, -1, null, ['a'], { a: 1 }, true];
  afterEach(closeDocuments);

  it('count as the default, and nothing is said', async () => {
    const document = await openFile(SPLIT, 'AC.xml');
    await untilProblems(document, 'udi.whitespace');
    const configuration = () => vscode.workspace.getConfiguration('licenseReservation');
    const lenses = async () =>
      ((await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri)) as unknown[]).length;
    const before = await lenses();
    try {
      for (const value of WRONG) {
        for (const name of SETTINGS) {
          if (typeof value === typeof configuration().inspect(name)?.defaultValue && isRight(name, value)) continue;
          await configuration().update(name, value, vscode.ConfigurationTarget.Global);
        }
        await untilProblems(document, 'udi.whitespace');
        equal(await lenses(), before, JSON.stringify(value));
        ok((await hoversAt(document, 'UCM_Test,')).some((text) => text.includes('Entitlement tag')));
        deepEqual(await running('reveal'), []);
      }
    } finally {
      for (const name of SETTINGS) {
        await configuration().update(name, undefined, vscode.ConfigurationTarget.Global);
      }
    }
  });

  function isRight(name: string, value: unknown): boolean {
    if (typeof value === 'number') return false;
    return name !== 'severity' || Array.isArray(value) || value === null ? typeof value !== 'object' : false;
  }
});

describe('files of a virtual file system', () => {
  afterEach(closeDocuments);

  it('are matched, redacted and saved like files of the machine', async () => {
    const session = await openFile(`P:UCM,S:aaaa1,U:11111111-2222-4333-8444-5555555aaaa1\n`, 'session.log');
    const { document } = await showFile(codeFor(A), 'AC.xml');
    equal(document.uri.scheme, session.uri.scheme);
    const start = 0;
    await running('checkMatch', [{ uri: document.uri.toString(), start }], {
      showQuickPick: ['request code, line 1 of session.log'],
    });
    match(vscode.window.activeTextEditor?.document.getText() ?? '', /^Result {6}matches$/m);
    await vscode.window.showTextDocument(document);
    await running('copyRedacted');
    ok(!(await vscode.env.clipboard.readText()).includes('aaaa1'));
    const target = makeFile('', 'install.xml');
    const asked = await running('saveInstallFile', [{ uri: document.uri.toString(), start }], {
      showSaveDialog: target,
    });
    ok(!asked.some((one) => 'error' in one), JSON.stringify(asked));
    deepEqual(problemsIn(document), []);
  });
});

async function hoversAt(document: vscode.TextDocument, part: string): Promise<string[]> {
  const { start } = rangeOf(document, part);
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    start,
  );
  return hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
}
