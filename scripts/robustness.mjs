/** `npm run robustness`: measures what is repaired and what is noticed, and writes docs/robustness.md. */
import { ensureInstalled } from './support/install.mjs';
import { inRoot } from './support/paths.mjs';
import { main, run } from './support/run.mjs';

await main(async () => {
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  await build({ only: ['robustness'] });
  await run(process.execPath, [inRoot('out', 'robustness.js'), 'docs/robustness.md', ...process.argv.slice(2)], {
    what: 'The measurement',
  });
});
