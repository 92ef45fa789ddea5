import * as vscode from 'vscode';
import { code, entitlementsOf, signatureOf } from '../support/code';
import { deepEqual, equal, ok } from './support/assert';
import { closeDocuments, openFile, openUntitled, rangeOf, replace, showFile } from './support/documents';
import { codeOf, diagnosticsOf, untilProblems } from './support/problems';
import { sampleText } from './support/sample';
import { until } from './support/until';

const BROKEN_UDI = 'P:UCM,\nS:abcde,U:11111111-2222-4333-8444-5555555abcde';
const OTHER_UDI = 'P:UCM,S:37624,U:6fe83add-c802-40bc-92dc-071ac7a37624';

describe('problems', () => {
  afterEach(closeDocuments);

  it('says that a line break stands inside the UDI of the sample session, and where', async () => {
    const document = await openFile(await sampleText());
    const [problem] = await untilProblems(document, 'udi.whitespace');
    ok(problem);
    equal(problem.message, 'Line break inside the UDI. No value of this kind holds one; remove it.');
    equal(problem.severity, vscode.DiagnosticSeverity.Warning);
    equal(problem.source, 'license-reservation');
    const end = rangeOf(document, '<udi>P:UCM,').end;
    deepEqual(problem.range, new vscode.Range(end, new vscode.Position(end.line + 1, 0)));
  });

  it('leads to a page about the problem and nothing else', async () => {
    const document = await openFile(await sampleText());
    const [problem] = await untilProblems(document, 'udi.whitespace');
    const target = typeof problem?.code === 'object' ? problem.code.target : undefined;
    ok(target, 'leads somewhere');
    const page = await vscode.workspace.openTextDocument(target);
    equal(page.languageId, 'markdown');
    equal(page.lineAt(0).text, '# `udi.whitespace`');
    equal(page.getText().match(/^#{1,2} /gm)?.length, 1, 'sections');
    ok(page.lineCount > 3, 'says something');
    deepEqual(diagnosticsOf(page), [], 'the page itself has no problems');
  });

  it('is gone once typing has mended the line', async () => {
    const document = await openFile(await sampleText());
    const [problem] = await untilProblems(document, 'udi.whitespace');
    ok(problem);
    await replace(document, problem.range, '');
    await untilProblems(document);
  });

  it('appears while typing', async () => {
    const { document } = await showFile(code());
    await replace(document, rangeOf(document, '</signature>'), '');
    const [problem] = await untilProblems(document, 'xml.unclosed-element');
    deepEqual(problem?.range, rangeOf(document, '<signature>'));
  });

  it('goes with its document', async () => {
    const document = await openFile(code({ udi: BROKEN_UDI }));
    await untilProblems(document, 'udi.whitespace');
    const { uri } = document;
    await closeDocuments();
    await until('no problems are left', () => vscode.languages.getDiagnostics(uri).length === 0);
  });

  it('of a code that stands twice names the first one', async () => {
    const document = await openFile(`${code()}\n\n${code()}\n`);
    const [problem] = await untilProblems(document, 'code.duplicate');
    equal(problem?.severity, vscode.DiagnosticSeverity.Information);
    deepEqual(problem?.range, rangeOf(document, '<specificPLR>', 1));
    deepEqual(problem?.relatedInformation, [
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(document.uri, rangeOf(document, '<specificPLR>')),
        'The same code.',
      ),
    ]);
  });

  it('of a code for another device than the request above is an error that names the request', async () => {
    const document = await openFile(`admin:license smart reservation request\n${OTHER_UDI}\n\n${code()}\n`);
    const [problem] = await untilProblems(document, 'udi.mismatch');
    equal(problem?.message, 'This code is for serial abcde, the request above is for 37624.');
    equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    deepEqual(problem?.range, rangeOf(document, 'abcde', 0));
    deepEqual(problem?.relatedInformation, [
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(document.uri, rangeOf(document, OTHER_UDI)),
        'The request code.',
      ),
    ]);
  });

  it('stands at each of several codes', async () => {
    const codes = [
      code({ entitlements: [{ count: 0 }, ...entitlementsOf(2)] }),
      code({ udi: OTHER_UDI, piid: '01234567-89ab-4cde-8f01-23456789abc d', signature: signatureOf('another') }),
      code({ udi: BROKEN_UDI.replaceAll('abcde', '12345'), signature: signatureOf('a third') }),
    ];
    const document = await openFile(codes.join('\nThe next one:\n'));
    const problems = await untilProblems(document, 'entitlement.count-zero', 'piid.whitespace', 'udi.whitespace');
    deepEqual(
      problems.map(({ range }) => range.start.line),
      [0, 2, 4],
    );
  });

  for (const [name, language] of [
    ['code.xml', 'xml'],
    ['session.txt', 'plaintext'],
    ['session.log', 'log'],
    ['notes.md', 'markdown'],
    ['codes.ini', 'ini'],
  ] as const) {
    it(`appears in a file of language ${language}`, async () => {
      const document = await openFile(`Code:\n${code({ udi: BROKEN_UDI })}\n`, name);
      equal(document.languageId, language);
      const [problem] = await untilProblems(document, 'udi.whitespace');
      equal(problem?.range.start.line, 1);
    });
  }

  it('appears in a document without a file, and follows a change of its language', async () => {
    const document = await openUntitled(code({ udi: BROKEN_UDI }));
    await untilProblems(document, 'udi.whitespace');
    const asXml = await vscode.languages.setTextDocumentLanguage(document, 'xml');
    await untilProblems(asXml, 'udi.whitespace');
  });

  it('stands at the right place behind CRLF line ends, a byte order mark and characters outside the BMP', async () => {
    const text = `\u{feff}\u{1f511}\u{1f511} two keys\r\n\u{1d49c}: ${code({ udi: BROKEN_UDI }).replace('\n', '\r\n')}\r\n`;
    const document = await openFile(text);
    equal(document.eol, vscode.EndOfLine.CRLF);
    const [problem] = await untilProblems(document, 'udi.whitespace');
    const end = rangeOf(document, '<udi>P:UCM,').end;
    equal(document.lineAt(1).text.slice(0, 4), '\u{1d49c}: ');
    deepEqual(problem?.range, new vscode.Range(end, new vscode.Position(2, 0)));
  });

  it('notes a term that ends soon, as the setting has it', async () => {
    const configuration = vscode.workspace.getConfiguration('licenseReservation');
    const document = await openFile(
      code({ entitlements: [{ licenseType: 'TERM', startDate: '2026-Feb-26 UTC', endDate: inDays(30) }] }),
    );
    const [problem] = await untilProblems(document, 'term.ending');
    equal(problem?.severity, vscode.DiagnosticSeverity.Information);
    try {
      await configuration.update('endingWithinDays', 20, vscode.ConfigurationTarget.Global);
      await untilProblems(document);
    } finally {
      await configuration.update('endingWithinDays', undefined, vscode.ConfigurationTarget.Global);
    }
    await untilProblems(document, 'term.ending');
  });

  it('leaves a text without anything of ours alone', async () => {
    const document = await openFile('<licenses><license>none of ours</license></licenses>', 'other.xml');
    const marker = await openFile(code({ udi: BROKEN_UDI }));
    await untilProblems(marker, 'udi.whitespace');
    deepEqual(diagnosticsOf(document).map(codeOf), []);
  });
});

/** A date as codes write it. */
function inDays(days: number): string {
  const [, day, month, year] = new Date(Date.now() + days * 86_400_000).toUTCString().split(/[ ,]+/);
  return `${year}-${month}-${day} UTC`;
}
