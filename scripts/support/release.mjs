import { manifest, vsix } from './manifest.mjs';
import { inRoot } from './paths.mjs';

/** The files of a release. */
export const sbom = vsix.replace(/\.vsix$/, '.cdx.json');
export const commandLine = inRoot('dist', 'cli.js');
export const released = [vsix, sbom, commandLine];

/** What a reader of the package does not need, and what would make it look as if something had to be installed. */
const ofTheRepository = new Set(['private', 'scripts', 'devDependencies', 'dependencies']);

/** The manifest as it is packed: on one line. */
export const packedManifest = () =>
  `${JSON.stringify(Object.fromEntries(Object.entries(manifest).filter(([key]) => !ofTheRepository.has(key))))}\n`;

/**
 * The day that stands at every entry of the package, in seconds: the first one that a zip file can name, unless SOURCE_DATE_EPOCH
 * names another. With the date of a commit a copy of the sources without its history would give other bytes.
 */
export const entryDate = process.env.SOURCE_DATE_EPOCH ?? String(Date.UTC(1980, 0, 1) / 1000);
