import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './paths.mjs';

/**
 * A package of which something is in a bundle.
 * @typedef {{ name: string, version: string, license: string | undefined, folder: string }} Bundled
 */

/** What lies below the innermost `node_modules`: the folder of the package is the first group. */
const inPackage = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/**
 * The packages that a bundle holds, as esbuild says, in a stable order. What was left out of it adds nothing to it.
 * @param {readonly Readonly<Record<string, { bytesInOutput: number }>>[]} bundles the inputs of each, from the metafile
 * @param {string} [base] what the paths of the inputs start from
 * @returns {Bundled[]}
 */
export function packagesIn(bundles, base = root) {
  /** @type {Map<string, Bundled>} */
  const found = new Map();
  for (const [path, { bytesInOutput }] of bundles.flatMap((inputs) => Object.entries(inputs))) {
    const folder = bytesInOutput > 0 ? inPackage.exec(resolve(base, path))?.[1] : undefined;
    if (!folder) continue;
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    found.set(`${name}@${version}`, { name, version, license, folder });
  }
  return [...found.keys()].sort().map((key) => /** @type {Bundled} */ (found.get(key)));
}
