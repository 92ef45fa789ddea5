/** The languages beside English, and where their texts are. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
 * Writes `dist/l10n` for the texts of the code, which VS Code reads, and `dist/texts` for those of the tables: arrays in the order
 * of the English ones, since the English text as a key of each would make the package a tenth larger.
 * @param {readonly string[]} ofCode
 * @param {readonly string[]} ofTables
 */
export async function writeLanguages(ofCode, ofTables) {
  const keyed = await withKeys(ofCode);
  const [l10n, texts] = [inRoot('dist', 'l10n'), inRoot('dist', 'texts')];
  for (const folder of [l10n, texts]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  await writeFile(inRoot('dist', 'texts', 'en.json'), JSON.stringify(ofTables));
  for (const language of languages) {
    const all = await readTexts(bundleOf(language));
    const bundle = Object.fromEntries(keyed.flatMap(([key, text]) => (all[text] ? [[key, all[text]]] : [])));
    await writeFile(inRoot('dist', 'l10n', `bundle.l10n.${language}.json`), JSON.stringify(bundle));
    await writeFile(
      inRoot('dist', 'texts', `${language}.json`),
      JSON.stringify(ofTables.map((text) => all[text] ?? text)),
    );
  }
}

/**
 * The texts with their keys, by the function of the product.
 * @param {readonly string[]} texts
 * @returns {Promise<[key: string, text: string][]>}
 */
async function withKeys(texts) {
  const { textKey } = await importSource("export { textKey } from './render/textKey';");
  /** @type {Map<string, string>} */
  const keys = new Map();
  for (const text of texts) {
    const key = textKey(text);
    if (keys.has(key)) throw new Failure(`Two texts have the key ${key}: ${keys.get(key)} | ${text}`);
    keys.set(key, text);
  }
  return [...keys];
}
