import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { code, UDI } from '../support/code';
import { type CancellationTokenSource, editor, Position, Range, type TextDocument } from '../support/vscode';
import { aWindowForEachTest, install, open } from './window';

aWindowForEachTest();

type Token = CancellationTokenSource['token'];
type Provide = (...args: unknown[]) => unknown;

/** A code over several lines, and the request for it. */
const TEXT = `${UDI}\n\n${code({ entitlements: [{ count: 0 }] }).replace(/></g, '>\n<')}\n`;
const AT_START = new Position(0, 3);
const IN_CODE = new Position(4, 8);

/** How VS Code asks for each. */
const ASKED: Readonly<
  Record<string, (call: (method: string) => Provide, document: TextDocument, token: Token) => unknown>
> = {
  'code actions': (call, document, token) =>
    call('provideCodeActions')(
      document,
      new Range(IN_CODE, IN_CODE),
      { diagnostics: editor.diagnostics.get(document.uri.toString()) },
      token,
    ),
  'code lenses': (call, document, token) => call('provideCodeLenses')(document, token),
  'document symbols': (call, document, token) => call('provideDocumentSymbols')(document, token),
  'folding ranges': (call, document, token) => call('provideFoldingRanges')(document, {}, token),
  hover: (call, document, token) => call('provideHover')(document, AT_START, token),
  'selection ranges': (call, document, token) => call('provideSelectionRanges')(document, [IN_CODE], token),
};

describe('what VS Code asks for and takes back', () => {
  it('is everything that is provided for a document', () => {
    assert.deepEqual([...editor.providers.keys()].sort(), Object.keys(ASKED).sort());
  });

  for (const [what, ask] of Object.entries(ASKED)) {
    it(`is not made: ${what}`, async () => {
      install('dist', 'catalogue.json');
      install('dist', 'texts', 'en.json');
      // The outline of a code compares ranges, as VS Code does; that of a request code is enough here.
      const document = open('/code.xml', what === 'document symbols' ? UDI : TEXT);
      const provider = editor.providers.get(what) as Record<string, Provide>;
      const call =
        (method: string): Provide =>
        (...args) =>
          provider[method]?.(...args);
      const count = async (token: Token) => [(await ask(call, document, token)) ?? []].flat().length;
      assert.ok((await count({ isCancellationRequested: false })) > 0, 'without being taken back');
      assert.equal(await count({ isCancellationRequested: true }), 0);
    });
  }
});
