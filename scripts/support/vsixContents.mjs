/**
 * Every file that may be in the VSIX, as VS Code finds it below the extension's folder. Nothing else is packed, and the test of the
 * package holds what was packed against it. A folder of samples is listed by `media/sample/fleet-files.json`, which the product
 * reads as well.
 */
import { readFileSync } from 'node:fs';
import { languages } from './languages.mjs';
import { inRoot } from './paths.mjs';

const fleet = /** @type {string[]} */ (JSON.parse(readFileSync(inRoot('media', 'sample', 'fleet-files.json'), 'utf8')));

/** Where each file comes from. The first path is that in the VSIX. */
export const contents = new Map([
  ...[
    'package.json',
    'package.nls.json',
    'README.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'LICENSE',
    'dist/extension.js',
    'dist/catalogue.json',
    'docs/problems.md',
    'docs/devices.md',
    'docs/team-file.md',
    'media/icon.png',
    'media/team.schema.json',
    'media/view.svg',
    'media/walkthrough/decode.svg',
    'media/walkthrough/hover.svg',
    'media/walkthrough/repair.svg',
    'media/walkthrough/match.svg',
    'media/walkthrough/install.svg',
    'media/sample/AC_cc920.xml',
    'media/sample/cut.txt',
    'media/sample/mail.txt',
    'media/sample/refused.txt',
    'media/sample/session.txt',
    'media/sample/fleet-files.json',
    ...fleet.map((name) => `media/sample/fleet/${name}`),
    'dist/texts/en.json',
    ...languages.flatMap((language) => [
      `package.nls.${language}.json`,
      `dist/l10n/bundle.l10n.${language}.json`,
      `dist/texts/${language}.json`,
    ]),
  ].map((path) => /** @type {const} */ ([path, path])),
  ['ThirdPartyNotices.txt', 'dist/ThirdPartyNotices.txt'],
]);

/** Three files have names of vsce's own in the package. */
const packedAs = new Map([
  ['README.md', 'readme.md'],
  ['CHANGELOG.md', 'changelog.md'],
  ['LICENSE', 'LICENSE.txt'],
]);

/** What vsce adds: the manifest of the package and the types of its files. */
const packageParts = ['[Content_Types].xml', 'extension.vsixmanifest'];

/**
 * The entries of the VSIX in which these files are packed.
 * @param {Iterable<string>} paths
 */
export const entriesOf = (paths) => [
  ...packageParts,
  ...[...paths].map((path) => `extension/${packedAs.get(path) ?? path}`),
];

/** Kilobytes of 1000 bytes. */
export const largestVsix = 400;
