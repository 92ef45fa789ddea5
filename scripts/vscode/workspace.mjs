import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A folder that VS Code opens; `file` is the `.code-workspace` in it, which is opened instead, if there is one.
 * @typedef {{ folder: string, file: string | undefined }} Workspace
 */

/**
 * Makes a fresh copy of a folder, so that nothing done in VS Code changes the original; an empty one when there is no original.
 * @param {string} source
 * @param {string} folder what was there is replaced
 * @returns {Promise<Workspace>}
 */
export async function copyWorkspace(source, folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const names = await readdir(source).catch(() => []);
  if (names.length > 0) await cp(source, folder, { recursive: true });
  const file = names.find((name) => name.endsWith('.code-workspace'));
  return { folder, file: file && join(folder, file) };
}
