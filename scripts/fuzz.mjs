/** `npm run fuzz`: feeds damaged texts to the core until the time is over. */
import { ensureInstalled } from './support/install.mjs';
import { inRoot } from './support/paths.mjs';
import { main, run } from './support/run.mjs';

await main(async () => {
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  await build({ only: ['fuzz'] });
  await run(process.execPath, [inRoot('out', 'fuzz.js'), ...process.argv.slice(2)], { what: 'The fuzzing' });
});
