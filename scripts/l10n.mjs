/**
 * `npm run l10n`: lists every text of the sources in l10n/bundle.l10n.json, brings the files of the languages into the same order,
 * takes out what no source has any more, and names what is still to be translated.
 *   --check   changes nothing; fails when something is missing, left over or in another order
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleOf, languages, readTexts, source } from './support/languages.mjs';
import { inRoot, root } from './support/paths.mjs';
import { Failure, main } from './support/run.mjs';
import { textsOfSources } from './support/texts.mjs';

/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

await main(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  const texts = [...(await textsOfSources()).keys()];
  /** @type {string[]} */
  const odd = [];

  /** @param {string} path @param {string} text */
  const write = async (path, text) => {
    const current = await readFile(path, 'utf8').catch(() => '');
    if (current === text) return;
    odd.push(`${relative(root, path)} is not as npm run l10n writes it.`);
    if (!values.check) await writeFile(path, text);
  };

  await mkdir(inRoot('l10n'), { recursive: true });
  await write(source, json(Object.fromEntries(texts.map((text) => [text, text]))));
  for (const language of languages) {
    const known = await readTexts(bundleOf(language));
    const missing = texts.filter((text) => !known[text]);
    for (const text of missing) odd.push(`${language} has no text for ${JSON.stringify(text)}`);
    await write(
      bundleOf(language),
      json(Object.fromEntries(texts.flatMap((text) => (known[text] ? [[text, known[text]]] : [])))),
    );
  }
  const manifest = await readTexts(inRoot('package.nls.json'));
  for (const language of languages) {
    const known = await readTexts(inRoot(`package.nls.${language}.json`));
    for (const key of Object.keys(manifest)) if (!known[key]) odd.push(`package.nls.${language}.json has no ${key}`);
    for (const key of Object.keys(known))
      if (!manifest[key]) odd.push(`package.nls.${language}.json: nothing is ${key}`);
  }
  for (const line of odd) console.log(line);
  console.log(`${texts.length} texts, ${languages.length} languages beside English`);
  if (values.check && odd.length > 0) throw new Failure('The texts are not complete: npm run l10n');
});
