/**
 * `npm run test:desktop`: the suite in desktop VS Code, through @vscode/test-electron. VSCODE_EXECUTABLE names a local VS Code;
 * without it one is downloaded. A Linux without display needs xvfb-run.
 */
import { spawnSync } from 'node:child_process';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './support/install.mjs';
import { cache, root } from './support/paths.mjs';
import { Failure, heading, main, run } from './support/run.mjs';

/** @returns {Promise<string>} */
async function findVSCode() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    await access(named).catch(() => {
      throw new Failure(`VSCODE_EXECUTABLE names ${named}, which cannot be read.`);
    });
    return named;
  }
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  const options = { cachePath: cache, version: 'stable', reporter: new SilentReporter(), timeout: 30_000 };
  return downloadAndUnzipVSCode(options).catch((error) => {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Failure(`VS Code cannot be downloaded (${why}); name a local one in VSCODE_EXECUTABLE.`);
  });
}

/** Exit status 0 alone does not say that the suite ran; its last line does. */
function watchOutput() {
  const write = process.stdout.write;
  let text = '';
  process.stdout.write = /** @type {typeof write} */ (
    (/** @type {string | Uint8Array} */ chunk, /** @type {any[]} */ ...rest) => {
      text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      return write.call(process.stdout, chunk, ...rest);
    }
  );
  const stop = () => {
    process.stdout.write = write;
  };
  return { text: () => text, stop };
}

const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

await main(async () => {
  await ensureInstalled();
  const vscodeExecutablePath = await findVSCode();
  if (needsDisplay) {
    if (spawnSync('xvfb-run', ['--help']).error) {
      throw new Failure('Desktop VS Code needs a display here: set DISPLAY or install xvfb-run.');
    }
    const self = fileURLToPath(import.meta.url);
    const env = { ...process.env, VSCODE_EXECUTABLE: vscodeExecutablePath };
    return void (await run('xvfb-run', ['-a', process.execPath, self], { env, what: 'The suite in desktop VS Code' }));
  }
  const { build } = await import('./build.mjs');
  const { runTests } = await import('@vscode/test-electron');
  const { freshWorkspace, profilesInUse, suiteOf } = await import('./vscode/profiles.mjs');
  heading('build');
  await build({ only: ['extension', 'host'] });
  for (const profile of await profilesInUse()) {
    if (profile.desktop === false) continue;
    heading(`desktop VS Code, ${profile.about}`);
    const workspace = await freshWorkspace(profile);
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const seen = watchOutput();
    try {
      await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: root,
        extensionTestsPath: suiteOf(profile, 'node'),
        launchArgs: [workspace.file ?? workspace.folder, '--disable-extensions', '--disable-gpu', ...asRoot],
      });
      if (!/\b[1-9]\d* passed, 0 failed/.test(seen.text())) throw new Error('it ended without a result');
    } catch (error) {
      throw new Failure(`The suite failed in desktop VS Code: ${error instanceof Error ? error.message : error}.`);
    } finally {
      seen.stop();
      await workspace.remove();
    }
  }
});
