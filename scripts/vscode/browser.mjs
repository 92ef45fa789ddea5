import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Failure, run } from '../support/run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What a Chromium needs to run as root, without a graphics card, and without asking the network for anything. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser that shows VS Code: the one LRC_CHROMIUM names, else one that is installed, else Debian's.
 * @returns {Promise<string>} its path
 */
export async function findBrowser() {
  const named = process.env.LRC_CHROMIUM;
  if (named) {
    if (await isExecutable(named)) return named;
    throw new Failure(`LRC_CHROMIUM names ${named}, which cannot be run.`);
  }
  const found = await installedBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && (await isExecutable('/usr/bin/apt-get'))) {
    console.log('No Chromium or Chrome here: installing Debian’s chromium.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, quiet: true });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, quiet: true });
    const installed = await installedBrowser();
    if (installed) return installed;
  }
  throw new Failure('No Chromium or Chrome found. Install one, or name one in the environment variable LRC_CHROMIUM.');
}

async function installedBrowser() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name + suffix))), ...elsewhere];
  for (const candidate of candidates) if (await isExecutable(candidate)) return candidate;
  return undefined;
}

/** @param {string} path */
const isExecutable = (path) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
