import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import { EXPLANATIONS } from '../../src/core/explain/explanations';
import { CATALOGUE } from '../../src/core/platforms/products';
import { TableReader } from '../../src/editor/catalogue';
import { editor, env, Uri } from '../support/vscode';
import { install } from './window';

const LANGUAGES = readdirSync('dist/texts').map((file) => file.replace('.json', ''));
const SOURCES = { ...CATALOGUE, explanations: EXPLANATIONS };

/** The tables as the sources have them, with every text in another language. */
function translated(language: string): unknown {
  const texts = language === 'en' ? {} : JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, 'utf8'));
  const ofTables = new Set(JSON.parse(readFileSync('dist/texts/en.json', 'utf8')));
  const ours = (value: unknown) => (typeof value === 'string' && ofTables.has(value) ? (texts[value] ?? value) : value);
  return JSON.parse(JSON.stringify(SOURCES), (_key, value) => ours(value));
}

describe('the tables that the build wrote', () => {
  beforeEach(() => editor.reset());
  afterEach(() => {
    env.language = 'en';
  });

  for (const language of LANGUAGES) {
    it(`say in ${language} what the sources say`, async () => {
      install('dist', 'catalogue.json');
      install('dist', 'texts', `${language}.json`);
      env.language = language;
      const folder = Uri.from({ scheme: 'file', path: '/extension' }) as unknown as vscode.Uri;
      assert.deepEqual(await new TableReader(folder).tables(), translated(language));
    });
  }
});
