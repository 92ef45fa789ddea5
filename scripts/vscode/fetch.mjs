import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache } from '../support/paths.mjs';
import { Failure, npm, seconds } from '../support/run.mjs';
import { nodePackages, stubs, versions } from './versions.mjs';

/**
 * A VS Code in the cache.
 * @typedef {{ version: string, node: string, home: string, serverMain: string }} VSCode
 */

/**
 * Makes sure that a VS Code is in the cache; fetches it from npm when it is not.
 * @param {string} version a key of `versions`
 * @returns {Promise<VSCode>}
 */
export async function fetchVSCode(version) {
  const pin = versions[version];
  if (!pin) throw new Failure(`VS Code ${version} is not known here. Known: ${Object.keys(versions).join(', ')}.`);
  const folder = join(cache, version);
  const nodePackage = nodeFor(version, pin.node);
  const stamp = JSON.stringify({ ...pin, nodePackage, stubs, platform: `${process.platform}-${process.arch}` });
  if ((await readFile(join(folder, 'complete'), 'utf8').catch(() => '')) !== stamp) {
    await install(folder, pin, nodePackage, stamp);
  }
  const home = join(folder, homeBelow);
  const node = nodePackage
    ? join(folder, 'node_modules', nodePackage, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
    : process.execPath;
  return { version, node, home, serverMain: join(home, 'out', 'server-main.js') };
}

const stubFolder = fileURLToPath(new URL('stubs', import.meta.url));
const homeBelow = join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * @param {string} version
 * @param {string | undefined} wanted
 */
function nodeFor(version, wanted) {
  const major = (/** @type {string} */ v) => Number(v.split('.')[0]);
  if (!wanted || major(process.versions.node) >= major(wanted)) return undefined;
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (!name) throw new Failure(`VS Code ${version} needs Node.js ${major(wanted)} or newer on this platform.`);
  return name;
}

/**
 * Installs beside the final place and moves it there when all is done: an interrupted installation leaves nothing that
 * looks finished, and two at the same time do not disturb each other.
 * @param {string} folder
 * @param {import('./versions.mjs').Pin} pin
 * @param {string | undefined} nodePackage
 * @param {string} stamp
 */
async function install(folder, pin, nodePackage, stamp) {
  const start = performance.now();
  process.stdout.write(`Fetching VS Code (code-server ${pin.codeServer}) from npm … `);
  await removeLeftovers();
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  const dependencies = {
    'code-server': pin.codeServer,
    ...(nodePackage && { [nodePackage]: pin.node }),
    ...(pin.ripgrep && { [ripgrep]: pin.ripgrep }),
  };
  await writeFile(join(partial, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await npm(['install', '--ignore-scripts', '--no-package-lock', '--prefix', partial], { cwd: partial });
  const home = join(partial, homeBelow);
  await npm(['install', '--omit=dev', '--ignore-scripts', '--prefix', home, ...(pin.npm ?? [])], { cwd: home });
  for (const [name, stub] of stubs) {
    const module = join(home, 'node_modules', name);
    if (existsSync(module)) await copyFile(join(stubFolder, stub), join(module, 'index.js'));
  }
  if (pin.ripgrep) await placeRipgrep(join(partial, 'node_modules', ripgrep), home);
  await writeFile(join(partial, 'complete'), stamp);
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder).catch(async (error) => {
    // Another process was faster.
    if ((await readFile(join(folder, 'complete'), 'utf8').catch(() => '')) !== stamp) throw error;
    await rm(partial, { recursive: true, force: true });
  });
  console.log(seconds(start));
}

/**
 * Without the program no file of a workspace is found in the Node host.
 * @param {string} source
 * @param {string} home
 */
async function placeRipgrep(source, home) {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = join(home, 'node_modules', '@vscode', 'ripgrep', 'bin', name);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(source, 'bin', name), target);
  await chmod(target, 0o755);
}

/** Removes what interrupted installations have left. */
async function removeLeftovers() {
  for (const name of await readdir(cache).catch(() => [])) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(cache, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
