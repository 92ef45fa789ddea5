import { spawn } from 'node:child_process';
import { inRoot, root } from './paths.mjs';

/** A failure whose message is all there is to say: no stack trace is shown for it. */
export class Failure extends Error {}

/**
 * Runs a program, its output passed through unless `quiet`; then it is shown only when the program fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, what?: string, shell?: boolean }} [options]
 * @returns {Promise<string>} what it printed, when `quiet`
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = process.env, quiet = false, shell = false } = options;
  const what = options.what ?? [command, ...args].join(' ');
  return new Promise((resolve, reject) => {
    const output = quiet ? 'pipe' : 'inherit';
    // A shell takes a path with a blank in it for two.
    const given = shell ? args.map((arg) => `"${arg}"`) : args;
    const child = spawn(command, given, { cwd, env, shell, stdio: ['ignore', output, output] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        printed += chunk;
      });
    }
    child.once('error', (error) => reject(new Failure(`${what}: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(printed);
      if (quiet) process.stderr.write(printed);
      reject(new Failure(`${what}: failed (${signal ?? `exit status ${code}`}).`));
    });
  });
}

/**
 * Runs a tool that is written in JavaScript, from the project's own `node_modules`.
 * @param {string} script its path below `node_modules`
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(script, args, options) {
  const what = [script.split('/').at(-1), ...args].join(' ');
  return run(process.execPath, [inRoot('node_modules', script), ...args], { what, ...options });
}

/**
 * npm, quietly: its output is shown only when it fails.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const all = [...args, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const what = ['npm', ...args].join(' ');
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...all], { quiet: true, what, ...options });
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', all, { quiet: true, what, shell: windows, ...options });
}

/** @param {string} title */
export function heading(title) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}`);
}

/** @param {number} since from `performance.now()` */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a script's main function: one line and a non-zero exit status for a `Failure`, the stack for anything else.
 * @param {() => Promise<void>} body
 */
export async function main(body) {
  // Without a handler the exit hooks, which stop the servers, would not run.
  for (const [signal, status] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])) {
    process.once(signal, () => process.exit(status));
  }
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
