/** `npm run package`: builds and writes dist/license-reservation-codes-<version>.vsix, and prints what is in it. */
import { mkdir, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { ensureInstalled } from './support/install.mjs';
import { vsix } from './support/manifest.mjs';
import { inRoot, root } from './support/paths.mjs';
import { heading, main, runTool } from './support/run.mjs';

await main(async () => {
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  heading('build');
  await build({ only: ['extension', 'cli'] });
  heading('package');
  await mkdir(inRoot('dist'), { recursive: true });
  await runTool('@vscode/vsce/vsce', ['package', '--no-dependencies', '--out', vsix], { quiet: true });
  process.stdout.write(await runTool('@vscode/vsce/vsce', ['ls', '--no-dependencies'], { quiet: true }));
  const { size } = await stat(vsix);
  console.log(`${relative(root, vsix)}  ${(size / 1000).toFixed(1)} kB`);
});
