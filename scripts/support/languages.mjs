/** The languages beside English, and where their texts are. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importSource } from './importSource.mjs';
import { inRoot } from './paths.mjs';
import { Failure } from './run.mjs';

/** As VS Code names them. */
export const languages = ['de', 'ja', 'zh-cn'];

/** @param {string} language */
export const bundleOf = (language) => inRoot('l10n', `bundle.l10n.${language}.json`);

/** What translators start from; nothing reads it at run time. */
export const source = inRoot('l10n', 'bundle.l10n.json');

/** @param {string} path @returns {Promise<Record<string, string>>} nothing when there is no such file */
export async function readTexts(path) {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  return JSON.parse(text);
}

/**
 * Writes `dist/l10n` for the texts of the code, which VS Code reads, and `dist/texts` for those of the tables; both in the order of
 * the English ones, since a key at each would make the package a tenth larger. VS Code asks for texts by name: there is one, of a
 * line for each.
 * @param {readonly string[]} ofCode
 * @param {readonly string[]} ofTables
 * @returns {Promise<string>} the keys of the texts of the code, in their order
 */
export async function writeLanguages(ofCode, ofTables) {
  const keys = await keysOf(ofCode);
  const [l10n, texts] = [inRoot('dist', 'l10n'), inRoot('dist', 'texts')];
  for (const folder of [l10n, texts]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  await writeFile(join(texts, 'en.json'), JSON.stringify(ofTables));
  for (const language of languages) {
    const all = await readTexts(bundleOf(language));
    const translated = (/** @type {readonly string[]} */ of) => of.map((text) => all[text] ?? text);
    const lines = translated(ofCode);
    const broken = lines.find((text) => text.includes('\n'));
    if (broken !== undefined) throw new Failure(`A text has more than one line, ${language}: ${broken}`);
    await writeFile(join(l10n, `bundle.l10n.${language}.json`), JSON.stringify({ texts: lines.join('\n') }));
    await writeFile(join(texts, `${language}.json`), JSON.stringify(translated(ofTables)));
  }
  return keys.join('');
}

/**
 * The keys of these texts, by the function of the product.
 * @param {readonly string[]} texts
 * @returns {Promise<string[]>}
 */
async function keysOf(texts) {
  const { textKey } = await importSource("export { textKey } from './render/textKey';");
  /** @type {Map<string, string>} */
  const keys = new Map();
  for (const text of texts) {
    const key = textKey(text);
    if (keys.has(key)) throw new Failure(`Two texts have the key ${key}: ${keys.get(key)} | ${text}`);
    keys.set(key, text);
  }
  return [...keys.keys()];
}
