import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { compileFunction } from 'node:vm';
import type * as source from '../../src/extension';
import { code } from '../support/code';
import * as vscode from '../support/vscode';
import { aWindowForEachTest, open, startExtension, stopExtension } from './window';

aWindowForEachTest();

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const languages = readdirSync('dist/l10n').flatMap((file) => /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? []);

/** The extension as it is packed: only the build puts the keys of the texts into it. */
function packed(): Pick<typeof source, 'activate'> {
  const module = { exports: {} as Pick<typeof source, 'activate'> };
  const parameters = ['module', 'exports', 'require'];
  compileFunction(readFileSync('dist/extension.js', 'utf8'), parameters)(module, module.exports, () => vscode);
  return module.exports;
}

const MISSING = '<{0}> is missing in <{1}>.';

/** The first line of what is said about a code without entitlements. */
function problemIn(bundle: Readonly<Record<string, string>> | undefined): string {
  stopExtension();
  vscode.editor.reset();
  vscode.l10n.bundle = bundle;
  startExtension(packed());
  const { uri } = open('/code.xml', code({ entitlements: [] }));
  const [problem] = vscode.editor.diagnostics.get(uri.toString()) ?? [];
  return problem?.message.split('\n')[0] ?? '';
}

describe('the packed extension', () => {
  afterEach(() => {
    vscode.l10n.bundle = undefined;
  });

  it('has languages', () => {
    assert.notDeepEqual(languages, []);
  });

  for (const language of languages) {
    it(`speaks ${language} where VS Code does`, () => {
      const names = (text: string) => text.replace('{0}', 'entitlement').replace('{1}', 'entitlements');
      assert.equal(problemIn(undefined), names(MISSING));
      const translated = read(`l10n/bundle.l10n.${language}.json`)[MISSING] ?? MISSING;
      assert.notEqual(translated, MISSING);
      assert.equal(problemIn(read(`dist/l10n/bundle.l10n.${language}.json`)), names(translated));
    });
  }
});
