import { lstat, stat } from 'node:fs/promises';
import { inRoot } from './paths.mjs';
import { Failure, heading, npm } from './run.mjs';

/** @param {string} path */
const changed = async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

/** `npm ci`, when the modules are missing or older than the lock file. */
export async function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Failure(`Node.js 20 or newer is needed; this is ${process.versions.node}.`);
  // npm writes this file last, so that an interrupted installation is repeated.
  const installed = await changed(inRoot('node_modules', '.package-lock.json'));
  if (installed > 0 && installed >= (await changed(inRoot('package-lock.json')))) return;
  // `npm ci` would empty the folder behind the link, which another copy of the sources works with.
  if ((await lstat(inRoot('node_modules')).catch(() => undefined))?.isSymbolicLink())
    throw new Failure('node_modules is a link, and not as the lock file says: run npm ci where it leads.');
  heading('npm ci');
  await npm(['ci']);
}
