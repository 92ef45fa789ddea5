import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { numbersByKey, textKey } from '../../src/core/render/textKey';

// Not by a literal, so that it is not bundled: the script reads the sources, and finds them from where it is itself.
const script = (name: string) => import(pathToFileURL(resolve('scripts', 'support', name)).href);

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const languages = readdirSync('l10n').flatMap((file) => /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? []);
let texts: readonly string[];
let numbers: ReadonlyMap<string, number>;

before(async () => {
  const { textsOfSources } = (await script('texts.mjs')) as { textsOfSources(): Promise<ReadonlyMap<string, unknown>> };
  texts = [...(await textsOfSources()).keys()];
  const [, keys = ''] = /["'`]([\w-]{1000,})["'`]/.exec(readFileSync('dist/extension.js', 'utf8')) ?? [];
  numbers = numbersByKey(keys);
});

/** What a translation must not change: places of arguments, literal words, icons, targets of links, marks. */
function kept(text: string): string[] {
  return [...text.matchAll(/\{\d+\}|`[^`]*`|\$\([\w-]+\)|\]\([^)]*\)|#[\w.]+#|\*\*/g)].map(([part]) => part).sort();
}

/** The translations that do not keep that. */
const differs = (translations: Readonly<Record<string, string>>, english: (key: string) => string) =>
  Object.entries(translations)
    .filter(([key, text]) => kept(text).join(' ') !== kept(english(key)).join(' '))
    .map(([key]) => key);

describe('the texts for the user', () => {
  test('are listed in the order of the sources', () => {
    assert.deepEqual(
      Object.entries(read('l10n/bundle.l10n.json')),
      texts.map((text) => [text, text]),
    );
  });

  test('have a file for each language that the editor and the build know, and no other', async () => {
    const inEditor = /LANGUAGES = \[([^\]]*)\]/.exec(readFileSync('src/editor/catalogue.ts', 'utf8'))?.[1] ?? '';
    assert.deepEqual([...languages].sort(), inEditor.match(/[\w-]+/g));
    assert.deepEqual([...languages].sort(), ((await script('languages.mjs')) as { languages: unknown }).languages);
  });

  for (const language of languages) {
    describe(`in ${language}`, () => {
      const bundle = read(`l10n/bundle.l10n.${language}.json`);
      const manifest = read('package.nls.json');
      const ofManifest = read(`package.nls.${language}.json`);

      test('are complete, with nothing left over', () => {
        assert.deepEqual(
          texts.filter((text) => !bundle[text]?.trim()),
          [],
        );
        assert.deepEqual(Object.keys(bundle), texts);
      });

      test('of the manifest are complete, with nothing left over', () => {
        assert.deepEqual(Object.keys(ofManifest).sort(), Object.keys(manifest).sort());
        assert.ok(Object.values(ofManifest).every((text) => text.trim() !== ''));
      });

      test('keep arguments, literal words, icons, links and marks', () => {
        assert.deepEqual(
          differs(bundle, (key) => key),
          [],
        );
        assert.deepEqual(
          differs(ofManifest, (key) => manifest[key] ?? ''),
          [],
        );
      });

      test('are packed in the order of the keys that the extension has', () => {
        const lines = read(`dist/l10n/bundle.l10n.${language}.json`)['texts']?.split('\n') ?? [];
        assert.equal(lines.length, numbers.size);
        const ofTables = new Set(JSON.parse(readFileSync('dist/texts/en.json', 'utf8')) as string[]);
        const found = texts.filter((text) => lines[numbers.get(textKey(text)) ?? -1] === bundle[text]);
        assert.deepEqual(
          texts.filter((text) => !found.includes(text) && !ofTables.has(text)),
          [],
        );
        assert.ok(found.length >= lines.length);
      });

      test('of the manifest set off names where Markdown sees it: an underscore within a word is one', () => {
        const isSetOff = (text: string) => /(?<![\p{L}\p{N}])_[^_]+_(?![\p{L}\p{N}])|\*[^*]+\*/u.test(text);
        const lost = Object.entries(manifest).filter(
          ([key, text]) => isSetOff(text) && !isSetOff(ofManifest[key] ?? ''),
        );
        assert.deepEqual(lost, []);
      });

      test('do not shout', () => {
        const shouting = [...Object.entries(bundle), ...Object.entries(ofManifest)].filter(
          ([english, text]) => /[!！]/.test(text) && !english.includes('!'),
        );
        assert.deepEqual(shouting, []);
      });
    });
  }
});
