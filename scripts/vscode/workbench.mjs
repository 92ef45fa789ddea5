/**
 * Drives a real VS Code in which the extension is installed, to look at it and to take pictures:
 *
 *   const workbench = await openWorkbench({ workspace: 'media/sample', theme: 'Light Modern', size: [1400, 900] });
 *   await workbench.openFile('session.txt');
 *   await workbench.goTo(37, 12);
 *   await workbench.showHover();
 *   await workbench.screenshot('/tmp/hover.png');
 *   await workbench.close();
 *
 * Every helper waits for what it causes and fails with a plain message when that does not happen. Positions count from 1, as in VS Code's
 * status bar. For all else there is `workbench.page`, a Playwright page. `scripts/look.mjs` offers the same on the command line.
 */
import { basename, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { extensionId } from '../support/manifest.mjs';
import { root } from '../support/paths.mjs';
import { Failure } from '../support/run.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { address, hostSettings } from './address.mjs';
import { browserArgs, findBrowser } from './browser.mjs';
import { fetchVSCode } from './fetch.mjs';
import { logFilesBelow } from './secrets.mjs';
import { quietSettings, startServer } from './server.mjs';
import { newest } from './versions.mjs';
import { copyWorkspace } from './workspace.mjs';

/** On top of the quiet settings: nothing in the picture but what matters. */
const pictureSettings = {
  'workbench.layoutControl.enabled': false,
  'window.autoDetectColorScheme': false,
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
};

/** Parts of the window that come from its surroundings. */
const pictureStyle =
  '#status\\.workbench\\.keyboardLayout, #status\\.host, #status\\.forwardedPorts { display: none !important; }';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} workspace a folder; a copy of it is opened
 * @property {string} [version] of VS Code; the newest otherwise
 * @property {import('./address.mjs').Host} [host] the extension host; 'node' otherwise
 * @property {string} [theme]
 * @property {[number, number]} [size] of the window in pixels
 * @property {number} [scale] pixels of the picture per pixel of the window
 * @property {Record<string, unknown>} [settings]
 * @property {boolean} [restricted] Restricted Mode: the folder is not trusted
 * @property {string} [extensionsDir] installed extensions, instead of this project's extension as it was built last
 */

/** @param {WorkbenchOptions} options */
export async function openWorkbench(options) {
  const { host = 'node', size = [1400, 900], scale = 1, extensionsDir } = options;
  const vscode = await fetchVSCode(options.version ?? newest);
  const executablePath = await findBrowser();
  const temporary = await temporaryFolder('workbench');
  const workspace = await copyWorkspace(
    resolve(options.workspace),
    join(temporary.folder, basename(resolve(options.workspace))),
  );
  const settings = {
    ...quietSettings,
    ...pictureSettings,
    ...hostSettings(host, extensionId),
    ...(options.restricted && {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
    }),
    ...options.settings,
  };
  const [server, browser] = await Promise.all([
    startServer(vscode, { settings, ...(extensionsDir ? { extensionsDir } : { extension: root }) }),
    chromium.launch({ executablePath, args: browserArgs }),
  ]);
  const close = async () => {
    await browser.close();
    await server.stop();
    await temporary.remove();
  };
  try {
    const context = await browser.newContext({
      viewport: { width: size[0], height: size[1] },
      deviceScaleFactor: scale,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    /** @type {string[]} */
    const errors = [];
    const open = async () => {
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      page.on('console', (message) => {
        if (message.type() === 'error' && message.text().includes(extensionId)) errors.push(message.text());
      });
      await page.goto(address(server, { workspace }), { waitUntil: 'commit' });
      await ready(page);
      return new Workbench(page, workspace.folder, { close, open, errors: () => loggedErrors(server.data, errors) });
    };
    const workbench = await open();
    if (options.theme) await workbench.setTheme(options.theme);
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {import('playwright-core').Page} page */
async function ready(page) {
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  await page.addStyleTag({ content: pictureStyle });
}

/**
 * What went wrong in the extension, by the consoles of the windows and the log files of the server.
 * @param {string} data
 * @param {readonly string[]} inConsoles
 */
async function loggedErrors(data, inConsoles) {
  const logs = await logFilesBelow(data);
  const inFiles = Object.entries(logs).flatMap(([name, text]) =>
    text
      .split('\n')
      .filter((line) => line.includes('[error]') && `${name} ${line}`.includes(extensionId))
      .map((line) => `${name}: ${line}`),
  );
  return [...inConsoles, ...inFiles];
}

/** Runs in the page. */
function isPalette() {
  const inputs = document.querySelectorAll('.quick-input-widget .quick-input-box input');
  return [...inputs].some((input) => /** @type {HTMLInputElement} */ (input).value.startsWith('>'));
}

export class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} folder the folder that is open
   * @param {{ close: () => Promise<void>, open: () => Promise<Workbench>, errors: () => Promise<string[]> }} vscode
   */
  constructor(page, folder, { close, open, errors }) {
    this.page = page;
    this.folder = folder;
    this.close = close;
    /** Opens another window on the same folder, of the same VS Code in the same browser. */
    this.openWindow = open;
    /** Errors of the extension that any window has logged so far. */
    this.errors = errors;
  }

  /** Loads the window again. */
  async reload() {
    await this.page.reload({ waitUntil: 'commit' });
    await ready(this.page);
  }

  /**
   * Opens a file of the workspace and waits until its text is there.
   * @param {string} name
   */
  async openFile(name) {
    // By its whole path: by its name it would have to be searched for, which takes time.
    await this.#quickInput(join(this.folder, name));
    await this.#choose(basename(name), 'file');
    await this.page.locator(`.tab.active[data-resource-name="${basename(name)}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /**
   * Runs a command by the title it has in the command palette.
   * @param {string} title for example `License Reservation: Show Report`
   */
  async runCommand(title) {
    // The extension's commands are in the palette only once VS Code has read its manifest.
    for (let attempt = 0; ; attempt++) {
      await this.#quickInput(`>${title}`);
      try {
        return await this.#choose(title, 'command', attempt < 5 ? 3000 : 15_000);
      } catch (error) {
        await this.page.keyboard.press('Escape');
        if (attempt >= 5) throw error;
      }
    }
  }

  /**
   * Puts the cursor somewhere in the active editor.
   * @param {number} line
   * @param {number} [column]
   */
  async goTo(line, column = 1) {
    await this.#quickInput(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.#quickInputGone();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /**
   * Shows the hover at the cursor, or at a position.
   * @param {number} [line]
   * @param {number} [column]
   * @returns {Promise<string>} its text
   */
  async showHover(line, column) {
    if (line !== undefined) await this.goTo(line, column);
    await this.runCommand('Show or Focus Hover');
    const hover = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
    await hover.filter({ hasNotText: /^Loading/ }).waitFor();
    return (await hover.allInnerTexts()).join('\n');
  }

  /**
   * Shows a view container by the title it has in the activity bar.
   * @param {string} title
   */
  async openView(title) {
    const item = this.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`).first();
    await item.waitFor();
    // A click on the one that is shown would hide it.
    if (!(await item.getAttribute('class'))?.includes('checked')) await item.click();
    await this.page.locator(`.activitybar .action-item.checked:has([aria-label^="${title}"])`).waitFor();
    await this.page.locator('.part.sidebar .pane-body:visible').first().waitFor();
    await this.restPointer();
  }

  /** Takes the pointer to a bare place of the status bar: what it lies on would show a tooltip over the rest. */
  async restPointer() {
    const [x, y] = await this.page.locator('.part.statusbar').evaluate((bar) => {
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      for (let at = right - 1; at > left; at -= 4)
        if (!document.elementFromPoint(at, middle)?.closest('.statusbar-item')) return [at, middle];
      return [right - 1, middle];
    });
    await this.page.mouse.move(x, y);
  }

  /** Waits until no tooltip lies over the window, as a picture of it needs. */
  async withoutTooltips() {
    await this.restPointer();
    await this.page.locator('.workbench-hover-container:visible').first().waitFor({ state: 'hidden' });
  }

  /** Shows the Problems panel and waits until it is there. */
  async openProblems() {
    await this.runCommand('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel').waitFor();
  }

  /**
   * A row of a tree or a list in the window, by what it says.
   * @param {string | RegExp} text
   */
  row(text) {
    return this.page.locator('.monaco-list-row:visible').filter({ hasText: text }).first();
  }

  /**
   * Picks from the list that a command shows.
   * @param {string | RegExp} text
   */
  async pick(text) {
    await this.page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: text }).first().click();
    await this.settled(300);
  }

  /**
   * Presses a button of the dialog that is open.
   * @param {string} label
   */
  async answer(label) {
    await this.page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: label }).first().click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
  }

  /**
   * Shows an editor that is open, by its tab.
   * @param {string} name
   */
  async showTab(name) {
    await this.page.locator(`.tab[data-resource-name="${name}"]`).first().click();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  /**
   * Opens a collapsed row of a tree.
   * @param {string | RegExp} text
   */
  async expand(text) {
    const row = this.row(text);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
  }

  /**
   * Waits until a text is to be seen anywhere in the window.
   * @param {string | RegExp} text
   */
  async waitForText(text) {
    await this.page.getByText(text).first().waitFor();
  }

  /**
   * What is to be seen in a part of the window, as lines of text.
   * @param {'problems' | 'sidebar' | 'editor' | 'hover' | 'notifications' | 'dialog' | 'list' | 'status'} part
   */
  async read(part) {
    const where = {
      problems: '.markers-panel .monaco-list-row',
      sidebar: '.part.sidebar .monaco-list-row, .part.sidebar .welcome-view-content',
      editor: '.editor-group-container.active .view-lines',
      hover: '.monaco-hover:not(.hidden) .monaco-hover-content',
      notifications: '.notifications-toasts .notification-list-item',
      dialog: '.monaco-dialog-box',
      list: '.quick-input-widget .monaco-list-row',
      status: '.part.statusbar .statusbar-item',
    }[part];
    await this.settled(300);
    const texts = await this.page.locator(`:is(${where}):visible`).allInnerTexts();
    return texts.map((text) =>
      text
        .replaceAll('\u00a0', ' ')
        .replace(/\s*\n\s*/g, part === 'editor' ? '\n' : ' ')
        .trim(),
    );
  }

  /**
   * Changes the colour theme.
   * @param {string} name as in the list of themes, for example `Dark Modern` or `Light 2026`
   */
  async setTheme(name) {
    const label = name.replace(/^Default /, '');
    await this.runCommand('Preferences: Color Theme');
    await this.page.locator('.quick-input-widget:visible .quick-input-box input').fill(label);
    await this.#choose(label, 'theme');
    await this.#quickInputGone();
  }

  /**
   * Waits until the window has not changed for a while: a picture then shows what a user would look at.
   * @param {number} [quiet] in milliseconds
   */
  async settled(quiet = 700) {
    await this.page.evaluate(
      ({ quiet, limit }) =>
        new Promise((resolve) => {
          let timer = setTimeout(done, quiet);
          const last = setTimeout(done, limit);
          const observer = new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(done, quiet);
          });
          observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
          function done() {
            observer.disconnect();
            clearTimeout(timer);
            clearTimeout(last);
            resolve(undefined);
          }
        }),
      { quiet, limit: 15_000 },
    );
  }

  /** @param {string} text */
  async setClipboard(text) {
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  }

  /** @returns {Promise<string>} */
  async clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /**
   * A picture of the window, or of a part of it, once it has settled.
   * @param {string} path
   * @param {string} [selector]
   */
  async screenshot(path, selector) {
    await this.settled();
    const target = selector ? this.page.locator(selector).first() : this.page;
    await target.screenshot({ path, animations: 'disabled' });
  }

  /** @param {string} value as one types it into the command palette after removing the `>` */
  async #quickInput(value) {
    const input = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    for (let attempt = 0; attempt < 10; attempt++) {
      await this.page.keyboard.press('F1');
      try {
        await this.page.waitForFunction(isPalette, undefined, { timeout: 3000 });
        return await input.fill(value, { timeout: 3000 });
      } catch {
        // The window was not ready, or something else has the focus.
      }
    }
    throw new Failure('The command palette does not open.');
  }

  async #quickInputGone() {
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /**
   * @param {string} label
   * @param {string} what
   * @param {number} [timeout]
   */
  async #choose(label, what, timeout = 30_000) {
    const rows = this.page.locator('.quick-input-widget .monaco-list-row');
    const exact = new RegExp(`^(recently opened, )?${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w ])`, 'i');
    const row = rows.filter({ has: this.page.locator('.label-name') });
    const deadline = performance.now() + timeout;
    while (performance.now() < deadline) {
      for (const candidate of await row.all()) {
        const name = await candidate.getAttribute('aria-label', { timeout: 1000 }).catch(() => undefined);
        if (!name || !exact.test(name)) continue;
        await candidate.click();
        return this.settled(200);
      }
      await rows
        .first()
        .waitFor({ timeout: 500 })
        .catch(() => {});
    }
    throw new Failure(`There is no ${what} “${label}”.`);
  }
}
