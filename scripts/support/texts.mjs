/**
 * Finds every text for the user in the sources: the literals in `t('…')` and `msg('…')`. The two are calls of our own, which the
 * usual tools that look for `l10n.t` do not see.
 */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import * as esbuild from 'esbuild';
import { filesBelow } from './files.mjs';
import { inRoot, root } from './paths.mjs';

/**
 * @typedef {object} Text
 * @property {string[]} files where it stands, from the root
 * @property {boolean} inCode at least once as `t('…')`, so not only in a table
 */

/** The command line speaks English only. @param {string} file */
const isTranslated = (file) => !file.startsWith('src/cli');

/** @returns {Promise<Map<string, Text>>} by English text, in order of file and place */
export async function textsOfSources() {
  /** @type {Map<string, Text>} */
  const texts = new Map();
  const files = (await filesBelow(inRoot('src'), '.ts')).sort();
  for (const path of files) {
    const file = relative(root, path).replaceAll('\\', '/');
    if (!isTranslated(file)) continue;
    const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
    simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
      CallExpression({ callee, arguments: [first] }) {
        const name = callee.type === 'MemberExpression' ? callee.property : callee;
        if (name.type !== 'Identifier' || (name.name !== 't' && name.name !== 'msg')) return;
        if (first?.type !== 'Literal' || typeof first.value !== 'string') return;
        const text = texts.get(first.value) ?? { files: [], inCode: false };
        texts.set(first.value, text);
        if (!text.files.includes(file)) text.files.push(file);
        text.inCode ||= name.name === 't';
      },
    });
  }
  return texts;
}
