/**
 * `npm start`: builds the extension and opens VS Code with it and the sample workspace.
 *   --browser   VS Code from npm in the browser, even where `code` is at hand
 *   --web       there: the web-worker extension host instead of the Node one
 *   --no-open   there: only print the address
 *   --port N    there: the port on 127.0.0.1; a free one otherwise
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './support/install.mjs';
import { extensionId } from './support/manifest.mjs';
import { cache, inRoot, root } from './support/paths.mjs';
import { Failure, heading, main, run } from './support/run.mjs';
import { address, hostSettings } from './vscode/address.mjs';
import { fetchVSCode } from './vscode/fetch.mjs';
import { startServer } from './vscode/server.mjs';
import { newest } from './vscode/versions.mjs';
import { copyWorkspace } from './vscode/workspace.mjs';

const windows = process.platform === 'win32';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Whether `code` starts a desktop VS Code here. In a remote terminal it only talks to the one far away; as root it refuses. */
function hasDesktop() {
  if (!hasDisplay || process.env.VSCODE_IPC_HOOK_CLI || process.getuid?.() === 0) return false;
  const { status, stdout } = spawnSync('code', ['--version'], { shell: windows, encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /^\d+\.\d+/.test(stdout);
}

/** @param {string} url */
function openBrowser(url) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : windows
        ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {}); // the address has been printed
  child.unref();
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      browser: { type: 'boolean' },
      web: { type: 'boolean' },
      'no-open': { type: 'boolean' },
      port: { type: 'string' },
    },
  });
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  heading('build');
  await build({ only: ['extension', 'cli'] });

  const workspace = await copyWorkspace(inRoot('media', 'sample'), join(cache, 'sample'));
  const session = join(workspace.folder, 'session.txt');
  const open = existsSync(session) ? session : undefined;
  heading('VS Code');
  if (!values.browser && !values.web && hasDesktop()) {
    const files = [workspace.file ?? workspace.folder, ...(open ? [open] : [])];
    await run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, ...files], {
      shell: windows,
      what: 'code',
    });
    console.log('VS Code opens with the extension and a copy of the sample workspace.');
    return;
  }
  const vscode = await fetchVSCode(newest);
  const server = await startServer(vscode, {
    extension: root,
    settings: hostSettings(values.web ? 'web' : 'node', extensionId),
    port: Number(values.port ?? 0),
  });
  const url = address(server, { workspace, ...(open && { open }) });
  console.log(`VS Code ${newest} with the extension and a copy of the sample workspace:\n\n  ${url}\n`);
  console.log('A reload of the page takes up a new build. Ctrl+C ends it.');
  if (!values['no-open'] && hasDisplay && !process.env.CI) openBrowser(url);
  await server.ended;
  throw new Failure('VS Code’s server has ended.');
});
