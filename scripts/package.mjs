/**
 * `npm run package`: builds, and writes into dist/ what a release consists of:
 *   license-reservation-codes-<version>.vsix       the extension, for every platform
 *   license-reservation-codes-<version>.cdx.json   its bill of materials
 *   cli.js                                         the command line
 *   and beside each of them its SHA-256, as `sha256sum --check` reads it.
 * The same sources give the same bytes, in whichever folder: npm run reproduce.
 */
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { ensureInstalled } from './support/install.mjs';
import { vsix } from './support/manifest.mjs';
import { inRoot, root } from './support/paths.mjs';
import { entryDate, packedManifest, released, sbom } from './support/release.mjs';
import { Failure, heading, main, runTool } from './support/run.mjs';
import { sbomOf } from './support/sbom.mjs';
import { temporaryFolder } from './support/temporary.mjs';
import { contents, entriesOf, largestVsix } from './support/vsixContents.mjs';

/**
 * Copies what is packed, and nothing else, into a folder: vsce takes the rights of the files from there, and they are the same for
 * everybody then.
 * @param {string} folder
 * @param {Map<string, string>} files
 */
async function stage(folder, files) {
  for (const [path, from] of files) {
    const to = join(folder, path);
    await mkdir(dirname(to), { recursive: true });
    if (path === 'package.json') await writeFile(to, packedManifest());
    else {
      await copyFile(inRoot(from), to).catch(() => {
        throw new Failure(`${from} belongs into the VSIX and is missing.`);
      });
    }
    await chmod(to, 0o644);
  }
}

async function pack(/** @type {string} */ folder) {
  // vsce sorts the entries when it is told their date, and writes that in the time zone it runs in.
  const env = { ...process.env, SOURCE_DATE_EPOCH: entryDate, TZ: 'UTC', LC_ALL: 'C' };
  const args = ['package', '--no-dependencies', '--out', vsix];
  await runTool('@vscode/vsce/vsce', args, { cwd: folder, env, quiet: true });
}

/** @param {Map<string, string>} files */
async function checkContents(files) {
  const { entriesIn } = await import('./support/zip.mjs');
  const zip = await readFile(vsix);
  const [packed, meant] = [(await entriesIn(zip)).map(({ name }) => name), entriesOf(files.keys())];
  const wrong = [
    ...packed.filter((name) => !meant.includes(name)).map((name) => `not meant to be in it: ${name}`),
    ...meant.filter((name) => !packed.includes(name)).map((name) => `missing: ${name}`),
  ];
  if (wrong.length > 0) throw new Failure(`The VSIX is not what it is meant to be:\n${wrong.join('\n')}`);
  if (zip.length > largestVsix * 1000)
    throw new Failure(`The VSIX is larger than ${largestVsix} kB: ${zip.length} bytes.`);
}

await main(async () => {
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  heading('build');
  const packages = await build({ only: ['extension', 'cli'] });
  heading('package');
  const { folder, remove } = await temporaryFolder('package');
  try {
    await stage(folder, contents);
    await pack(folder);
  } finally {
    await remove();
  }
  await checkContents(contents);
  for (const path of [...contents.keys()].sort()) console.log(path);
  await writeFile(sbom, await sbomOf(packages, await readFile(vsix)));
  for (const file of released) {
    const bytes = await readFile(file);
    const digest = createHash('sha256').update(bytes).digest('hex');
    await writeFile(`${file}.sha256`, `${digest}  ${basename(file)}\n`);
    console.log(`${relative(root, file)}  ${(bytes.length / 1000).toFixed(1)} kB  SHA-256 ${digest}`);
  }
});
