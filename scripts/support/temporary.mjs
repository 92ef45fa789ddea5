import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };

/** @type {Set<string>} */
const left = new Set();
process.once('exit', () => {
  for (const folder of left) rmSync(folder, options);
});

/**
 * A fresh folder that goes away again, at the latest with this process.
 * @param {string} name
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function temporaryFolder(name) {
  const folder = await mkdtemp(join(tmpdir(), `lrc-${name}-`));
  left.add(folder);
  const remove = async () => {
    await rm(folder, options);
    left.delete(folder);
  };
  return { folder, remove };
}
