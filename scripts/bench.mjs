/**
 * `npm run bench`: measures how fast texts are read, and what the user waits for in VS Code; writes docs/performance.md.
 *   --no-editor        without VS Code; its last figures stay
 *   --sizes=100,1000   so many code files in the workspace, instead of 100, 1,000 and 10,000
 *   --guard            only a short form, which fails when a ratio is worse than the recorded one; writes nothing
 *   --guard --record   writes down the ratios of today instead
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './support/install.mjs';
import { inRoot } from './support/paths.mjs';
import { main, run } from './support/run.mjs';

/** Measures in the Node host of the newest VS Code; the suite prints a line of JSON for each figure. */
async function measureEditor(/** @type {readonly number[] | undefined} */ sizes) {
  const { fetchVSCode } = await import('./vscode/fetch.mjs');
  const { runSuite } = await import('./vscode/suite.mjs');
  const { profilesInUse } = await import('./vscode/profiles.mjs');
  const { newest } = await import('./vscode/versions.mjs');
  const [profile] = await profilesInUse({ isBenchmark: true });
  if (!profile) return;
  const settings = { ...profile.settings, ...(sizes ? { 'bench.sizes': sizes } : {}) };
  const lines = await runSuite(await fetchVSCode(newest), 'node', { ...profile, settings });
  const figures = lines
    .filter((line) => line.startsWith('bench '))
    .map((line) => JSON.parse(line.slice('bench '.length)));
  await mkdir(inRoot('out'), { recursive: true });
  await writeFile(inRoot('out', 'bench-editor.json'), JSON.stringify({ version: newest, figures }, null, 2));
}

await main(async () => {
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  const { values } = parseArgs({
    options: {
      'no-editor': { type: 'boolean' },
      sizes: { type: 'string' },
      guard: { type: 'boolean' },
      record: { type: 'boolean' },
    },
  });
  const inEditor = !values['no-editor'] && !values.guard;
  await build({ only: values.guard ? ['bench'] : ['extension', 'cli', 'bench', ...(inEditor ? ['hostBench'] : [])] });
  if (inEditor) await measureEditor(values.sizes?.split(',').map(Number));
  const forGuard = [...(values.guard ? ['--guard'] : []), ...(values.record ? ['--record'] : [])];
  // One thread for the garbage, so that the time of the processor is that of the work.
  const flags = values.guard ? ['--single-threaded-gc'] : ['--expose-gc'];
  await run(process.execPath, [...flags, inRoot('out', 'bench.js'), ...forGuard], { what: 'The benchmark' });
});
