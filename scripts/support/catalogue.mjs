/**
 * Writes dist/catalogue.json: the tables of products, of messages and their sources, which the editor reads when they are first
 * needed.
 * As part of the bundles they would make every window wait for them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { inRoot, root } from './paths.mjs';

export async function writeCatalogue() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: {
      contents:
        "export { CATALOGUE } from './platforms/products'; export { EXPLANATIONS } from './explain/explanations';",
      resolveDir: inRoot('src', 'core'),
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const [tables] = outputFiles;
  const { CATALOGUE, EXPLANATIONS } = await import(
    `data:text/javascript;base64,${Buffer.from(tables?.text ?? '').toString('base64')}`
  );
  const text = JSON.stringify({ ...CATALOGUE, explanations: EXPLANATIONS });
  await mkdir(inRoot('dist'), { recursive: true });
  await writeFile(inRoot('dist', 'catalogue.json'), text);
  console.log(`${'dist/catalogue.json'.padEnd(24)}${(Buffer.byteLength(text) / 1000).toFixed(1).padStart(8)} kB`);
}
