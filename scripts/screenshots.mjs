/**
 * `npm run screenshots`: the pictures of the README, taken from the running extension on the sample texts.
 *   --only NAME   one picture
 */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './support/install.mjs';
import { inRoot } from './support/paths.mjs';
import { main } from './support/run.mjs';
import { temporaryFolder } from './support/temporary.mjs';

const light = 'Default Light Modern';
const dark = 'Default Dark Modern';
const view = 'License Reservation';
/** The size of the pictures: small enough to be read in a README without opening them. */
const size = /** @type {[number, number]} */ ([1280, 720]);

/** @typedef {import('./vscode/workbench.mjs').Workbench} Workbench */

/** @type {{ name: string, theme: string, workspace?: string, take: (workbench: Workbench) => Promise<void> }[]} */
const pictures = [
  {
    name: 'overview-light',
    theme: light,
    async take(workbench) {
      await workbench.openFile('session.txt');
      await workbench.openView(view);
      await workbench.waitForText('UC Manager CUWL License');
      await workbench.goTo(6, 500);
    },
  },
  {
    name: 'hover-dark',
    theme: dark,
    async take(workbench) {
      await workbench.openFile('AC_cc920.xml');
      await workbench.openView(view);
      await workbench.showHover(1, 230);
    },
  },
  {
    name: 'problems-light',
    theme: light,
    async take(workbench) {
      await workbench.openFile('session.txt');
      await workbench.openProblems();
      await workbench.waitForText('Line break inside the UDI');
      await workbench.goTo(7, 1);
      await workbench.withoutTooltips();
    },
  },
  {
    name: 'report-dark',
    theme: dark,
    async take(workbench) {
      await workbench.openFile('session.txt');
      await workbench.openView(view);
      await workbench.runCommand('License Reservation: Show Report');
      await workbench.waitForText('Fingerprint');
    },
  },
  {
    name: 'repair-light',
    theme: light,
    async take(workbench) {
      await workbench.openFile('mail.txt');
      await workbench.openView(view);
      await workbench.runCommand('License Reservation: Repair Damaged Code…');
      await workbench.waitForText('Looks whole');
    },
  },
  {
    name: 'cut-dark',
    theme: dark,
    async take(workbench) {
      await workbench.openFile('cut.txt');
      await workbench.openView(view);
      await workbench.openProblems();
      await workbench.waitForText('ends early');
    },
  },
  {
    name: 'explain-dark',
    theme: dark,
    async take(workbench) {
      await workbench.openFile('AC_cc920.xml');
      await workbench.openFile('refused.txt');
      await workbench.openView(view);
      await workbench.goTo(6, 10);
      await workbench.runCommand('License Reservation: Explain Message of a Device…');
      await workbench.waitForText('What to do next');
    },
  },
  {
    name: 'devices-light',
    theme: light,
    workspace: 'media/sample/fleet',
    async take(workbench) {
      await workbench.openView(view);
      await workbench.page.getByText('Devices', { exact: true }).first().click();
      await workbench.waitForText('Open Follow-ups');
      // The other view has nothing to show here.
      await workbench.page.getByText('Authorization Codes', { exact: true }).first().click();
      await workbench.expand('UCCX 5a3b00000011');
      await workbench.openProblems();
    },
  },
  {
    name: 'comparison-dark',
    theme: dark,
    workspace: 'media/sample/fleet',
    async take(workbench) {
      await workbench.openView(view);
      await workbench.runCommand('License Reservation: Compare All Updates');
      await workbench.waitForText('Updates of');
      await workbench.withoutTooltips();
    },
  },
];

/** The exported page, as a browser shows it. */
async function takePage() {
  const { chromium } = await import('playwright-core');
  const { browserArgs, findBrowser } = await import('./vscode/browser.mjs');
  const { folder, remove } = await temporaryFolder('page');
  const cli = [inRoot('dist', 'cli.js'), 'inventory', inRoot('media', 'sample', 'fleet')];
  const html = execFileSync(process.execPath, [...cli, '--html', '--today', '2026-11-24'], { encoding: 'utf8' });
  await writeFile(join(folder, 'licenses.html'), html);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs });
  try {
    const page = await browser.newPage({ viewport: { width: size[0], height: 900 }, colorScheme: 'light' });
    await page.goto(pathToFileURL(join(folder, 'licenses.html')).href);
    await page.screenshot({ path: inRoot('docs', 'images', 'page-light.png') });
    console.log('docs/images/page-light.png');
  } finally {
    await browser.close();
    await remove();
  }
}

await main(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  await build({ only: ['extension', 'cli'] });
  const { openWorkbench } = await import('./vscode/workbench.mjs');
  for (const { name, theme, workspace = 'media/sample', take } of pictures) {
    if (values.only !== undefined && values.only !== name) continue;
    const workbench = await openWorkbench({
      workspace: inRoot(workspace),
      host: 'node',
      size,
      settings: {
        'workbench.colorTheme': theme,
        'workbench.secondarySideBar.defaultVisibility': 'hidden',
        'editor.wordWrap': 'on',
        'editor.minimap.enabled': false,
      },
    });
    try {
      await take(workbench);
      await workbench.settled();
      await workbench.screenshot(inRoot('docs', 'images', `${name}.png`));
      console.log(`docs/images/${name}.png`);
    } finally {
      await workbench.close();
    }
  }
  if (values.only === undefined || values.only === 'page-light') await takePage();
});
