import * as vscode from 'vscode';
import { code, entitlementsOf, PIID, SIGNATURE, UDI } from '../support/code';
import { type Asked, running } from './support/answering';
import { deepEqual, equal, ok } from './support/assert';
import { closeDocuments, openFile, openUntitled, paste, rangeOf, wholeOf } from './support/documents';
import { diagnosticsOf, untilProblems } from './support/problems';
import { until } from './support/until';

const CODE = code({ entitlements: entitlementsOf(3) });
const EMPTY_VALUES =
  '<specificPLR><authorizationCode><flag>A</flag><version>C</version><piid></piid><timestamp></timestamp><entitlements><entitlement><tag></tag><count>1</count><startDate></startDate><endDate></endDate><licenseType></licenseType><displayName></displayName><tagDescription></tagDescription><subscriptionID></subscriptionID></entitlement></entitlements></authorizationCode><signature></signature><udi></udi></specificPLR>';

describe('bad input', () => {
  afterEach(closeDocuments);

  it('is no problem where there is nothing', async () => {
    const document = await openFile('');
    await useEverything(document);
    deepEqual(diagnosticsOf(document), []);
  });

  it('is read to its end in 10 MB of text, where a code stands', async () => {
    const line = `${'P: S: U: license <entitlement> smart '.repeat(8)}\n`;
    const count = Math.ceil((10 * 1024 * 1024) / line.length);
    const document = await openFile(line.repeat(count) + CODE.replace('<count>1<', '<count>x<'), 'large.log');
    const [problem] = await untilProblems(document, 'count.form');
    equal(problem?.range.start.line, count);
    deepEqual(problem && document.getText(problem.range), 'x');
  });

  it('shows a zero character and half a character where they stand', async () => {
    const document = await openUntitled(
      `\u0000\ud83d ${CODE.replace('<flag>A', '<flag>A\u0000').replace('S:', '\udc00S:')}`,
    );
    const problems = await until('problems', () => {
      const found = diagnosticsOf(document);
      return found.length > 0 && found;
    });
    ok(
      problems.every(({ range }) => range.start.line === 0 && range.start.character > 2),
      'all of them in the code',
    );
    await useEverything(document);
  });

  it('refuses a document type with entities, and reads the code behind it', async () => {
    const lol = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const doctype = `<!DOCTYPE specificPLR [<!ENTITY l0 "lol"><!ENTITY x SYSTEM "file:///etc/passwd">${lol}]>`;
    const document = await openFile(`${doctype}\n${CODE.replace('<displayName>', '<displayName>&l9;&x;')}`, 'bomb.xml');
    const [problem, first, second] = await untilProblems(document, 'xml.doctype', 'xml.reference', 'xml.reference');
    deepEqual(problem?.range, rangeOf(document, doctype));
    equal(problem?.message, 'A DOCTYPE does not belong in an authorization code. It was not read.');
    deepEqual(first && document.getText(first.range).charAt(0), '&');
    deepEqual(second && document.getText(second.range).charAt(0), '&');
    equal((await symbolsOf(document)).length, 1);
    await useEverything(document);
  });

  it('says where elements lie too deep, and goes no deeper', async () => {
    const document = await openFile(`<specificPLR>${'<a>'.repeat(100_000)}`, 'deep.xml');
    const problems = await until('problems', () => {
      const found = diagnosticsOf(document);
      return found.length > 0 && found;
    });
    ok(problems.length <= 101, 'not one for each element');
    ok(problems.some(({ code }) => typeof code === 'object' && /^xml\.too-/.test(String(code.value))));
    await useEverything(document);
  });

  it('shows of a code that was cut anywhere what can be read', async () => {
    for (let end = 13; end < CODE.length; end += 61) {
      const document = await openFile(CODE.slice(0, end));
      const [problem] = await until('problems', () => {
        const found = diagnosticsOf(document);
        return found.length > 0 && found;
      });
      ok(problem);
      equal((await symbolsOf(document)).length, 1, `the code is in the outline when cut at ${end}`);
    }
  });

  it('names each value that is empty', async () => {
    const document = await openFile(EMPTY_VALUES);
    const problems = await untilProblems(document, ...Array.from({ length: 8 }, () => 'value.empty'));
    deepEqual(
      problems.map(({ message }) => /<(\w+)>/.exec(message)?.[1]),
      ['piid', 'timestamp', 'tag', 'licenseType', 'displayName', 'tagDescription', 'signature', 'udi'],
    );
    await useEverything(document);
  });

  it('keeps unknown elements and a second root apart', async () => {
    const odd = CODE.replace('<flag>', '<toString>x</toString><__proto__>y</__proto__><flag>');
    const document = await openFile(`${odd}<specificPLR></specificPLR>`);
    const problems = await until('problems', () => {
      const found = diagnosticsOf(document);
      return found.length > 2 && found;
    });
    const unknown = problems.filter(({ code }) => typeof code === 'object' && code.value === 'element.unknown');
    deepEqual(
      unknown.map(({ message }) => message),
      ['toString', '__proto__'].map((name) => `<${name}> is not known in <authorizationCode>. It is kept as it is.`),
    );
    equal((await symbolsOf(document)).length, 2);
    await useEverything(document);
  });

  it('reads a file in UTF-16', async () => {
    const text = `\u{feff}Größe\r\n${code({ udi: UDI.replace(',', ', ') })}\r\n`;
    const bytes = new Uint8Array(new Uint16Array([...text].map((character) => character.charCodeAt(0))).buffer);
    const document = await openFile(bytes, 'windows.txt');
    const [problem] = await untilProblems(document, 'udi.whitespace');
    deepEqual(problem?.range.start, rangeOf(document, '<udi>P:UCM,').end);
  });

  it('keeps places right in a pasted text with every kind of line end', async () => {
    await paste(`\u{feff}one\rtwo\r\nthree\n${code({ udi: UDI.replace(',', ', ') })}\r`);
    deepEqual(await running('reveal'), []);
    const document = vscode.window.activeTextEditor?.document;
    ok(document);
    deepEqual(vscode.window.activeTextEditor?.selection.start, rangeOf(document, '<specificPLR>').start);
    const [problem] = await untilProblems(document, 'udi.whitespace');
    deepEqual(problem?.range.start, rangeOf(document, '<udi>P:UCM,').end);
  });
});

/** Asks for everything that the extension shows of a document; whatever it says holds nothing of the code. */
async function useEverything(document: vscode.TextDocument): Promise<void> {
  const whole = wholeOf(document);
  const provided = ['DocumentSymbol', 'FoldingRange', 'CodeLens'].map((what) =>
    vscode.commands.executeCommand(`vscode.execute${what}Provider`, document.uri),
  );
  const text = document.getText();
  const places = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((part) => document.positionAt(Math.floor(text.length * part)));
  await Promise.all([
    ...provided,
    ...places.map((place) => vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, place)),
    vscode.commands.executeCommand('vscode.executeSelectionRangeProvider', document.uri, places),
    vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, whole),
  ]);
  const asked: Asked[] = [];
  for (const command of ['reveal', 'showReport', 'copyInstallCommand', 'copyCanonical', 'copyTacText', 'checkMatch'])
    asked.push(...(await running(command)));
  for (const item of asked) {
    ok(!('error' in item), 'a failure that nobody had thought of');
    const said = JSON.stringify(item);
    for (const secret of [PIID, SIGNATURE, 'specificPLR>', 'regid.']) ok(!said.includes(secret), said);
  }
}

async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return (await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri)) ?? [];
}
