/**
 * `npm run bench`: measures how fast texts are read, and what the user waits for in VS Code; writes docs/performance.md.
 *   --no-editor            without VS Code; its last figures stay
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { ensureInstalled } from './support/install.mjs';
import { inRoot } from './support/paths.mjs';
import { main, run } from './support/run.mjs';

/** Measures in the Node host of the newest VS Code; the suite prints a line of JSON for each figure. */
async function measureEditor() {
  const { fetchVSCode } = await import('./vscode/fetch.mjs');
  const { runSuite } = await import('./vscode/suite.mjs');
  const { profilesInUse } = await import('./vscode/profiles.mjs');
  const { newest } = await import('./vscode/versions.mjs');
  const [profile] = await profilesInUse({ isBenchmark: true });
  if (!profile) return;
  const lines = await runSuite(await fetchVSCode(newest), 'node', profile);
  const figures = lines
    .filter((line) => line.startsWith('bench '))
    .map((line) => JSON.parse(line.slice('bench '.length)));
  await mkdir(inRoot('out'), { recursive: true });
  await writeFile(inRoot('out', 'bench-editor.json'), JSON.stringify({ version: newest, figures }, null, 2));
}

await main(async () => {
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  const args = process.argv.slice(2);
  const inEditor = !args.includes('--no-editor');
  await build({ only: inEditor ? ['extension', 'bench', 'hostBench'] : ['extension', 'bench'] });
  if (inEditor) await measureEditor();
  const rest = args.filter((arg) => arg !== '--no-editor');
  await run(process.execPath, ['--expose-gc', inRoot('out', 'bench.js'), ...rest], { what: 'The benchmark' });
});
