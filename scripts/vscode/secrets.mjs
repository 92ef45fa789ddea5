import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { filesBelow } from '../support/files.mjs';
import { inRoot } from '../support/paths.mjs';
import { Failure } from '../support/run.mjs';

/** What names somebody's device, account or licenses in a code, a request or a device's output. */
const VALUES = [
  /regid\.\d{4}-\d{2}\.com\.cisco\.[\w.-]+,[\w.]+_[\da-f-]{36}/gi,
  /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi,
  /\bS:([\w-]{5,})/g,
  /\bSN:([\w-]{5,})/g,
  /<piid>([^<]+)/g,
  /<signature>([\w+/=]{40,})/g,
  /\b(?:Smart|Virtual) Account: ([\w. -]{5,})/g,
];

/**
 * The values of every code that a suite may have used: those in its texts, in its workspace and in the samples.
 * @param {string} suite
 * @param {string} workspace
 * @returns {Promise<ReadonlySet<string>>}
 */
export async function valuesIn(suite, workspace) {
  const files = [suite, ...(await filesBelow(workspace)), ...(await filesBelow(inRoot('media', 'sample')))];
  /** @type {Set<string>} */
  const values = new Set();
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    for (const pattern of VALUES) {
      for (const [whole, inner] of text.matchAll(pattern)) values.add((inner ?? whole).trim());
    }
  }
  return values;
}

/**
 * @param {string} folder
 * @returns {Promise<Record<string, string>>}
 */
export async function logFilesBelow(folder) {
  // Not below `History`, where the editor keeps what people have saved, a `.log` of theirs too.
  const files = (await filesBelow(folder, '.log')).filter((file) => /[\\/]logs[\\/]/.test(relative(folder, file)));
  if (files.length === 0) throw new Failure('VS Code wrote no log files where they were looked for.');
  const entries = files.map(async (file) => [relative(folder, file), await readFile(file, 'utf8')]);
  return Object.fromEntries(await Promise.all(entries));
}
