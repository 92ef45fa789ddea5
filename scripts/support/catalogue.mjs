/**
 * Writes dist/catalogue.json: the tables of products, of messages and their sources, which the editor reads when they are first
 * needed. As part of the bundles they would make every window wait for them. Their texts for the user are aside, in dist/texts, one
 * file for each language, in the order in which the tables first name them: `§` in the tables is the next text of that file, `§12`
 * one that stood before.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { importSource } from './importSource.mjs';
import { writeLanguages } from './languages.mjs';
import { inRoot } from './paths.mjs';
import { Failure } from './run.mjs';
import { textsOfSources } from './texts.mjs';

const MARK = '§';

/** In the tables `msg` marks a text; here it leaves the mark in it. @type {import('esbuild').Plugin} */
const marked = {
  name: 'marked-texts',
  setup(build) {
    build.onLoad({ filter: /[\\/]render[\\/]translate\.ts$/ }, () => ({
      contents: `export const msg = (text) => '${MARK}' + text; export const english = (text) => text;`,
    }));
  },
};

/** @returns the keys of the texts of the code, which the bundle of the extension needs */
export async function writeCatalogue() {
  const { CATALOGUE, EXPLANATIONS } = await importSource(
    "export { CATALOGUE } from './platforms/products'; export { EXPLANATIONS } from './explain/explanations';",
    [marked],
  );
  /** @type {Map<string, number>} */
  const numbers = new Map();
  const json = JSON.stringify({ ...CATALOGUE, explanations: EXPLANATIONS }, (_key, value) => {
    if (typeof value !== 'string' || !value.startsWith(MARK)) return value;
    const text = value.slice(MARK.length);
    const number = numbers.get(text);
    if (number === undefined) numbers.set(text, numbers.size);
    return `${MARK}${number ?? ''}`;
  });
  const ofTables = [...numbers.keys()];
  const sources = await textsOfSources();
  const unknown = ofTables.filter((text) => !sources.has(text));
  if (unknown.length > 0) throw new Failure(`Texts of the tables that are not literals: ${unknown.join(' | ')}`);
  const ofCode = [...sources].filter(([text, { inCode }]) => inCode || !numbers.has(text)).map(([text]) => text);
  await mkdir(inRoot('dist'), { recursive: true });
  await writeFile(inRoot('dist', 'catalogue.json'), json);
  const keys = await writeLanguages(ofCode, ofTables);
  console.log(`${'dist/catalogue.json'.padEnd(24)}${(Buffer.byteLength(json) / 1000).toFixed(1).padStart(8)} kB`);
  return keys;
}
