import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. Every script works from here, wherever it was called from. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the scripts fetch and leave behind; not in git. */
export const cache = join(root, '.vscode-test');

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);
