import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files below a folder whose names end in a certain way, in a stable order; none when the folder does not exist.
 * @param {string} folder
 * @param {string} [ending]
 * @returns {Promise<string[]>} absolute paths
 */
export async function filesBelow(folder, ending = '') {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
