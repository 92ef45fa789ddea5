/**
 * `npm run reproduce`: packages here, and once more from a copy of the sources in another folder, in another time zone, language and with
 * other rights for new files. Fails when a file of the release differs by a byte.
 */
import { createHash } from 'node:crypto';
import { cp, readFile, symlink } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { ensureInstalled } from './support/install.mjs';
import { inRoot, root } from './support/paths.mjs';
import { released } from './support/release.mjs';
import { Failure, heading, main, run } from './support/run.mjs';
import { temporaryFolder } from './support/temporary.mjs';

/** What is made, fetched, or not of this state. */
const notSources = new Set(['node_modules', 'dist', 'out', '.vscode-test', '.git']);

const elsewhere = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} [env]
 */
const packageIn = (folder, env = process.env) =>
  run(process.execPath, [join(folder, 'scripts', 'package.mjs')], {
    cwd: folder,
    env,
    quiet: folder !== root,
    what: 'npm run package',
  });

/** @param {string} file */
const digestOf = async (file) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

await main(async () => {
  await ensureInstalled();
  await packageIn(root);
  heading('once more, elsewhere');
  const { folder, remove } = await temporaryFolder('reproduce');
  const before = process.umask(0o027);
  try {
    // With the times of the sources: what is installed is older than a fresh copy of the lock file, and would be installed again.
    await cp(root, folder, {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !notSources.has(relative(root, path)),
    });
    await symlink(inRoot('node_modules'), join(folder, 'node_modules'), 'junction');
    await packageIn(folder, elsewhere);
    for (const file of released) {
      const [here, there] = [await digestOf(file), await digestOf(join(folder, relative(root, file)))];
      if (here !== there) throw new Failure(`${basename(file)} differs: ${here} here, ${there} elsewhere.`);
      console.log(`${basename(file)}: the same bytes`);
    }
  } finally {
    process.umask(before);
    await remove();
  }
});
