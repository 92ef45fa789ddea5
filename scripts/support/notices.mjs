/**
 * Writes dist/ThirdPartyNotices.txt: the licence of every package of which something is in the bundles.
 * A package without a licence text ends the build. Where a package says which licence it is under but does not carry the text, the
 * text lies in `licences/<name>-<version>.txt`, for this one version: after an update somebody has to look again.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { Failure } from './run.mjs';

export const notices = inRoot('dist', 'ThirdPartyNotices.txt');

const licenceFile = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
const noticeFile = /^notice(\.(md|txt))?$/i;

/** @param {import('./bundled.mjs').Bundled} bundled */
export async function licenceOf({ name, version, license, folder }) {
  const what = `${name} ${version}`;
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(
    names
      .filter((file) => licenceFile.test(file) || noticeFile.test(file))
      .map((file) => readFile(join(folder, file), 'utf8')),
  );
  if (!names.some((file) => licenceFile.test(file))) {
    const kept = `${name.replace('@', '').replaceAll('/', '-')}-${version}.txt`;
    const text = await readFile(inRoot('scripts', 'support', 'licences', kept), 'utf8').catch(() => '');
    texts.unshift(text);
  }
  const whole = texts
    .map((text) => text.replaceAll('\r\n', '\n').trim())
    .join('\n\n')
    .trim();
  if (!whole)
    throw new Failure(
      `${what} is in a bundle, and there is no text of its licence (${license ?? 'which it does not name'}).`,
    );
  return whole;
}

/** @param {readonly import('./bundled.mjs').Bundled[]} packages */
export async function noticesText(packages) {
  const sections = await Promise.all(
    packages.map(async (bundled) => {
      const { name, version, license } = bundled;
      const title = `${name} ${version}${license ? ` (${license})` : ''}`;
      return `${title}\n${'-'.repeat(title.length)}\n\n${await licenceOf(bundled)}\n`;
    }),
  );
  const names = packages.map(({ name, version }) => `  ${name} ${version}`).join('\n');
  return `THIRD-PARTY NOTICES\n\nParts of these packages are in the extension and in its command line:\n\n${names}\n\n\n${sections.join('\n\n')}`;
}

/** @param {readonly import('./bundled.mjs').Bundled[]} packages */
export async function writeNotices(packages) {
  const text = await noticesText(packages);
  await mkdir(inRoot('dist'), { recursive: true });
  await writeFile(notices, text);
}
