import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { extensionId } from '../support/manifest.mjs';
import { cache, root } from '../support/paths.mjs';
import { Failure } from '../support/run.mjs';
import { address, hostSettings } from './address.mjs';
import { browserArgs, findBrowser } from './browser.mjs';
import { inSource } from './frames.mjs';
import { leaksIn } from './leaks.mjs';
import { freshWorkspace, suiteOf } from './profiles.mjs';
import { logFilesBelow, valuesIn } from './secrets.mjs';
import { startServer } from './server.mjs';

const startLimit = 120_000;
const idleLimit = 180_000; // a single test has 60 s
const runLimit = 1_200_000;

/** The runner in `test/host/runner` begins each of its lines with this; all else is VS Code talking. */
const mark = '│ ';

/** Errors that VS Code itself makes of an ordinary course of events. */
const harmless = /^Cannot resolve tree item for element/; // the tree changed while a tooltip was asked for

/**
 * Runs one profile's compiled suite in one extension host of a VS Code and prints its lines as they come.
 * Throws when a test failed, when the extension made the host log an error, when the suite did not start, ran in the
 * other host, or took too long.
 * @param {import('./fetch.mjs').VSCode} vscode
 * @param {import('./address.mjs').Host} host
 * @param {import('./profiles.mjs').Profile} profile
 * @param {{ extension?: string, suite?: string }} [paths] for trying the harness itself
 * @returns {Promise<readonly string[]>} what the suite printed
 */
export async function runSuite(vscode, host, profile, paths = {}) {
  const extension = paths.extension ?? root;
  const suite = paths.suite ?? suiteOf(profile, host);
  const executablePath = await findBrowser();
  const workspace = await freshWorkspace(profile);
  const settings = { ...hostSettings(host, extensionId), ...profile.settings };
  const [server, browser] = await Promise.all([
    startServer(vscode, { settings, automation: true }),
    chromium.launch({ executablePath, args: browserArgs }),
  ]);
  const permissions = ['clipboard-read', 'clipboard-write']; // 1.90 uses the browser’s clipboard also in tests
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, permissions });
  const heard = new Heard(extension);
  try {
    const url = address(server, { workspace, extension, suite });
    const code = await watched(page, url, heard);
    if (heard.lines.length === 0) {
      throw new Failure(['The suite could not be loaded:', ...heard.errors.slice(-5)].join('\n'));
    }
    if (!heard.lines[0]?.endsWith(`${host} host`)) {
      throw new Failure(`The suite did not run in the ${host} host; it says: ${heard.lines[0]}`);
    }
    if (heard.complaints.length > 0) {
      throw new Failure(`Errors of the extension, logged by the host:\n${heard.complaints.join('\n')}`);
    }
    const leaks = leaksIn(
      {
        ...heard.logs,
        ...(await logFilesBelow(server.data)),
        'server.log': server.log(),
        console: heard.others.join('\n'),
      },
      await valuesIn(suite, workspace.folder),
    );
    if (leaks.length > 0) throw new Failure(`Values of codes in logs:\n${leaks.join('\n')}`);
    if (code !== 0) throw new Failure(`The suite failed: VS Code ${vscode.version}, ${host} host, ${profile.about}.`);
    return heard.lines;
  } catch (error) {
    const folder = join(cache, 'failures', `${vscode.version}-${host}-${profile.name}`);
    await keep(folder, page, { ...heard.logs, 'workbench.log': heard.others.join('\n'), 'server.log': server.log() });
    console.error(`A picture of the window and the logs: ${folder}`);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    await workspace.remove();
  }
}

/** What came out of the window, sorted. */
class Heard {
  /** @type {string[]} what the suite printed */
  lines = [];
  /** @type {string[]} errors which name the extension, with their frames in it */
  complaints = [];
  /** @type {string[]} the first lines of all other errors */
  errors = [];
  /** @type {string[]} */
  others = [];
  /** @type {Record<string, string>} VS Code's own log files */
  logs = {};

  /** @param {string} extension */
  constructor(extension) {
    this.names = [extensionId, join(extension, 'dist')];
  }

  /**
   * @param {string} type
   * @param {unknown[]} args
   * @returns {string | undefined} the line when it is the suite's
   */
  add(type, args) {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    const at = text.indexOf(mark);
    if (at >= 0) {
      const line = text.slice(at + mark.length);
      this.lines.push(line);
      return line;
    }
    const [first = '', ...frames] = text.split('\n');
    const ours = (/** @type {string} */ part) => this.names.some((name) => part.includes(name));
    if (type === 'error' && ours(text) && !harmless.test(first))
      this.complaints.push([first, ...frames.filter(ours)].join('\n'));
    else if (type === 'error' && !first.startsWith('Canceled')) this.errors.push(first);
    this.others.push(`${type}: ${text}`);
    return undefined;
  }
}

/**
 * Opens the window and waits for the end of the suite.
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {Heard} heard
 * @returns {Promise<number>} 0 when it passed
 */
async function watched(page, url, heard) {
  /** @type {NodeJS.Timeout[]} */
  const timers = [];
  try {
    return await new Promise((resolve, reject) => {
      const limit = (/** @type {string} */ what, /** @type {number} */ ms) => {
        const timer = setTimeout(() => reject(new Failure(`${what} within ${ms / 1000} s.`)), ms);
        timers.push(timer);
        return timer;
      };
      let next = limit('The extension host did not start the suite', startLimit);
      limit('The suite did not end', runLimit);
      page.once('crash', () => reject(new Failure('The page of the browser crashed.')));
      page.once('close', () => reject(new Failure('The browser went away.')));
      const onLog = (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        const line = heard.add(type, args);
        if (line === undefined) return;
        clearTimeout(next);
        next = limit('Nothing came from the suite', idleLimit);
        const shown = inSource(line);
        if (shown !== undefined) console.log(shown);
      };
      const onExit = (
        /** @type {number} */ code,
        /** @type {{ relativePath: string, contents: string }[]} */ logs = [],
      ) => {
        for (const { relativePath, contents } of logs) heard.logs[relativePath.replaceAll('/', '-')] = contents;
        resolve(code);
      };
      page
        .exposeFunction('codeAutomationLog', onLog)
        .then(() => page.exposeFunction('codeAutomationExit', onExit))
        .then(() => page.goto(url, { waitUntil: 'commit' }))
        .catch(reject);
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

/**
 * @param {string} folder
 * @param {import('playwright-core').Page} page
 * @param {Record<string, string>} logs
 */
async function keep(folder, page, logs) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, 'window.png'), timeout: 5000 }).catch(() => {});
  for (const [name, text] of Object.entries(logs)) await writeFile(join(folder, name), text);
}
