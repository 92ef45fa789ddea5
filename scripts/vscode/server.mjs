import { spawn } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../support/run.mjs';
import { temporaryFolder } from '../support/temporary.mjs';

/** Settings that keep VS Code quiet; a run may add to them or override them. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  // In a browser VS Code saves after a second of its own accord: what a slow machine types would be in the file, and no revert takes it out.
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * A running VS Code server.
 * @typedef {object} Server
 * @property {string} url
 * @property {string} authority host and port
 * @property {Promise<void>} ended
 * @property {() => string} log
 * @property {string} data the folder below which it writes everything, its log files too
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings]
 * @property {string} [extension] an unpacked extension that shall be installed: a link, so that a new build shows after a reload
 * @property {string} [extensionsDir] a folder with installed extensions
 * @property {number} [port]
 * @property {boolean} [automation] whether the address may load an extension in development and run tests; VS Code then shows
 *   no notifications
 */

/**
 * Starts VS Code's server on a free port of 127.0.0.1, with fresh data folders that go away when it stops.
 * @param {import('./fetch.mjs').VSCode} vscode
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(vscode, options = {}) {
  const { folder: data, remove } = await temporaryFolder('vscode');
  const settingsFile = join(data, 'user', 'User', 'settings.json');
  await mkdir(dirname(settingsFile), { recursive: true });
  await writeFile(settingsFile, JSON.stringify({ ...quietSettings, ...options.settings }, null, 2));
  const extensionsDir = options.extensionsDir ?? join(data, 'extensions');
  if (options.extension) {
    await mkdir(extensionsDir);
    await symlink(options.extension, join(extensionsDir, 'extension'), 'junction');
  }

  const args = [
    vscode.serverMain,
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...(options.automation ? ['--enable-smoke-test-driver'] : []),
    ...['--telemetry-level', 'off'],
    ...['--server-data-dir', join(data, 'server'), '--user-data-dir', join(data, 'user')],
    ...['--extensions-dir', extensionsDir],
  ];
  const windows = process.platform === 'win32';
  // A group of its own: extension hosts and file watchers are its children and have to end with it.
  const child = spawn(vscode.node, args, { detached: !windows, env: serverEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once('close', () => resolve()));
  const port = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        log += chunk;
        const found = /Web UI available at http:\/\/[^:/\s]+:(\d+)/.exec(log);
        if (found) resolve(Number(found[1]));
      });
    }
    child.once('error', reject);
    ended.then(() => reject(new Failure(`VS Code ${vscode.version} did not start:\n${log.slice(-2000)}`)));
    setTimeout(() => reject(new Failure(`VS Code ${vscode.version} said nothing for a minute.`)), 60_000).unref();
  });

  const kill = (/** @type {NodeJS.Signals} */ signal) => {
    if (child.pid === undefined) return;
    try {
      if (windows) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // Nothing is left of it.
    }
  };
  const onExit = () => kill('SIGKILL');
  process.prependOnceListener('exit', onExit); // before its folders are removed
  const stop = async () => {
    kill('SIGTERM');
    const late = setTimeout(() => kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(late);
    kill('SIGKILL');
    process.off('exit', onExit);
    await remove();
  };
  try {
    const authority = `127.0.0.1:${await port}`;
    await answers(`http://${authority}/version`);
    return { url: `http://${authority}/`, authority, ended, log: () => log, data, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Without what npm and a VS Code around us have put in, which would change how the server behaves, and without a gallery to ask.
 */
export function serverEnv() {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$)/i.test(name),
  );
  return { ...Object.fromEntries(entries), EXTENSIONS_GALLERY: '{}' };
}

/** @param {string} url */
async function answers(url) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Failure(`${url} does not answer.`);
}
