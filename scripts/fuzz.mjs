/** `npm run fuzz [-- <count> <seed>]`: a million mutated inputs for the core, or so many. */
import { ensureInstalled } from './support/install.mjs';
import { inRoot } from './support/paths.mjs';
import { main, run } from './support/run.mjs';

await main(async () => {
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  await build({ only: ['fuzz'] });
  await run(process.execPath, [inRoot('out', 'fuzz.js'), ...process.argv.slice(2)], { what: 'The fuzzing' });
});
