/** `npm run bench`: measures how fast texts are read and writes docs/performance.md. */
import { ensureInstalled } from './support/install.mjs';
import { inRoot } from './support/paths.mjs';
import { main, run } from './support/run.mjs';

await main(async () => {
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  await build({ only: ['bench'] });
  await run(process.execPath, ['--expose-gc', inRoot('out', 'bench.js'), ...process.argv.slice(2)], {
    what: 'The benchmark',
  });
});
