/**
 * `npm run screenshots`: the pictures of the README, taken from the running extension on the sample texts.
 *   --only NAME   one picture
 */
import { parseArgs } from 'node:util';
import { ensureInstalled } from './support/install.mjs';
import { inRoot } from './support/paths.mjs';
import { main } from './support/run.mjs';

const light = 'Default Light Modern';
const dark = 'Default Dark Modern';
const view = 'License Reservation';
/** The size of the pictures: small enough to be read in a README without opening them. */
const size = /** @type {[number, number]} */ ([1280, 720]);

/** @typedef {import('./vscode/workbench.mjs').Workbench} Workbench */

/** @type {{ name: string, theme: string, take: (workbench: Workbench) => Promise<void> }[]} */
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
];

await main(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  await build({ only: ['desktop', 'web'] });
  const { openWorkbench } = await import('./vscode/workbench.mjs');
  for (const { name, theme, take } of pictures) {
    if (values.only !== undefined && values.only !== name) continue;
    const workbench = await openWorkbench({
      workspace: inRoot('media', 'sample'),
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
});
