/**
 * Installs the packaged extension as a user would, and does in VS Code what one does first: from a code on the clipboard to the command
 * on the clipboard, a damaged code and its problem in the Problems panel, the walkthrough, button by button, and two windows on one folder.
 *   --version 1.139   another VS Code
 *   --host node|web   its extension host; both otherwise
 */
import { readFileSync } from 'node:fs';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './support/install.mjs';
import { vsix } from './support/manifest.mjs';
import { cache, inRoot, root } from './support/paths.mjs';
import { Failure, heading, main, run, seconds } from './support/run.mjs';
import { temporaryFolder } from './support/temporary.mjs';
import { files, workSideBySide } from './support/twoWindows.mjs';
import { steps, Walkthrough } from './support/walkthrough.mjs';
import { hosts } from './vscode/address.mjs';
import { fetchVSCode } from './vscode/fetch.mjs';
import { serverEnv } from './vscode/server.mjs';
import { newest } from './vscode/versions.mjs';

/** @typedef {import('./vscode/workbench.mjs').Workbench} Workbench */

const source = 'license-reservation';

/** Cisco's own example: the same code as in the samples of the walkthrough. */
const code = readFileSync(inRoot('media', 'sample', 'AC_cc920.xml'), 'utf8');

/** A code as it comes out of a mail: the line is broken inside the `<udi>`. */
const damaged = [
  '<specificPLR><authorizationCode><flag>A</flag><version>C</version><piid>6ca07f56-145c-4ace-bdc2-40417fd49d47</piid>',
  '<timestamp>1552292522579</timestamp><entitlements><entitlement>',
  '<tag>regid.2016-07.com.cisco.UCM_Basic,12.0_ef827a2f-f4ae-4ebb-887f-052737063d3a</tag><count>5</count><startDate></startDate>',
  '<endDate></endDate><licenseType>PERPETUAL</licenseType><displayName>UC Manager Basic License (12.x)</displayName>',
  '<tagDescription>UC Manager Basic License</tagDescription><subscriptionID></subscriptionID></entitlement></entitlements>',
  '</authorizationCode><signature>MEYCIQChzdzDxXMoQZ7WofeNaOP2DYaEP3bxaxea1o5U027VYgIhAKDBRmIZhoQvmphYR1DJAmxaOAjLIcGWcBPF5ERCIxYc',
  '</signature><udi>P:UCM,\nS:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920</udi></specificPLR>\n',
].join('');

/**
 * Three actions from the clipboard to the command, in a VS Code that has just got the extension: copy the code, decode it, copy the
 * command. Neither a question nor a list may come in between.
 * @param {Workbench} workbench
 */
async function copyCommandInThreeActions(workbench) {
  const actions = [
    () => workbench.setClipboard(code),
    () => workbench.runCommand('License Reservation: Decode from Clipboard'),
    async () => {
      const row = workbench.row('UCM cc920');
      await row.hover();
      await row.locator('.action-label[aria-label^="Copy Install Command"]').click();
    },
  ];
  for (const action of actions) {
    await action();
    const asked = [...(await workbench.read('dialog')), ...(await workbench.read('list'))];
    if (asked.length > 0) throw new Failure(`Asked on the way to the command: ${asked.join(' | ')}`);
  }
  await expectCommand(workbench);
  return `${actions.length} actions from a code to its command on the clipboard`;
}

/** @param {Workbench} workbench */
async function expectCommand(workbench) {
  const copied = await until(
    () => workbench.clipboard(),
    (text) => text.startsWith('license smart'),
  );
  const command = `license smart reservation install "${code.trim()}"`;
  if (copied !== command) throw new Failure(`On the clipboard is not the install command: ${copied.slice(0, 60)}…`);
}

/** @param {Workbench} workbench */
async function readProblem(workbench) {
  await workbench.openFile('code.txt');
  await workbench.openProblems();
  await workbench
    .row(source)
    .waitFor()
    .catch(() => {
      throw new Failure('The extension shows no problem for a code with a broken line.');
    });
  return (await workbench.read('problems')).find((text) => text.includes(source));
}

/**
 * What each step of the walkthrough comes to, by the buttons and links that it has.
 * @type {Record<string, (workbench: Workbench, walkthrough: Walkthrough) => Promise<unknown>>}
 */
const effects = {
  decode: async (workbench, walkthrough) => {
    await walkthrough.click('decode', 'Open Sample Session');
    await workbench.showTab('session.txt');
    await workbench.waitForText(/UCM cc920 · 5 entitlements · 25 licenses/);
  },
  hover: async (workbench, walkthrough) => {
    await walkthrough.click('hover', 'Show the View');
    await workbench.row(/UCM cc920.*25 licenses/).waitFor();
    await workbench.row(/UC Manager CUWL License.*perpetual/).waitFor();
    await workbench.showTab('session.txt');
    const hover = await workbench.showHover(...placeOf('session.txt', 'UCM_CUWL'));
    if (!hover.includes('UC Manager CUWL License')) throw new Failure(`The hover over a tag says: ${hover}`);
  },
  repair: async (workbench, walkthrough) => {
    await walkthrough.click('repair', 'Open Damaged Sample');
    await walkthrough.click('repair', 'repair it');
    await workbench.pick('mail.txt');
    await workbench.page.locator('.tab.active[aria-label*="as it is ↔ repaired"]').waitFor();
    await workbench.waitForText('The code looks whole.');
  },
  match: async (workbench, walkthrough) => {
    await walkthrough.click('match', 'Check Match');
    await workbench.pick('session.txt');
    await workbench.pick('request code');
    await workbench.page.locator('.tab.active[aria-label*="Match UCM cc920"]').waitFor();
    const shown = (await workbench.read('editor')).join('\n');
    if (!/Result\s+matches/.test(shown)) throw new Failure(`The code and the request code of the sample: ${shown}`);
  },
  install: async (workbench, walkthrough) => {
    await workbench.setClipboard('');
    await walkthrough.click('install', 'Copy Install Command');
    await workbench.pick('session.txt');
    await workbench.answer('Use Repaired Code');
    await expectCommand(workbench);
  },
};

/** @param {Workbench} workbench */
async function goThrough(workbench) {
  const walkthrough = new Walkthrough(workbench);
  const left = Object.keys(effects).filter((id) => !steps.some((step) => step.id === id));
  if (left.length > 0) throw new Failure(`The walkthrough has no step ${left.join(', ')}.`);
  for (const { id, title } of steps) {
    const effect = effects[id];
    if (!effect) throw new Failure(`Nothing is known of the walkthrough's step ${id}.`);
    await walkthrough.expectStep(id, { ticked: false });
    await effect(workbench, walkthrough).catch((error) => {
      throw new Failure(`Step “${title}”: ${error.message}`);
    });
    await walkthrough.expectStep(id, { ticked: true });
  }
  return `walkthrough: ${steps.map(({ title }) => title).join(' · ')}`;
}

/** Each starts in a window of its own. */
const rounds = [[copyCommandInThreeActions, readProblem], [goThrough], [workSideBySide]];

/**
 * Line and column of a text in a sample.
 * @param {string} sample
 * @param {string} text
 * @returns {[number, number]}
 */
function placeOf(sample, text) {
  const before = readFileSync(inRoot('media', 'sample', sample), 'utf8').split(text)[0] ?? '';
  const lines = before.split('\n');
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}

/**
 * @template T
 * @param {() => Promise<T>} read
 * @param {(value: T) => boolean} isReady
 */
async function until(read, isReady, attempts = 50) {
  let value = await read();
  for (let attempt = 1; attempt < attempts && !isReady(value); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    value = await read();
  }
  return value;
}

await main(async () => {
  const { values } = parseArgs({ options: { version: { type: 'string' }, host: { type: 'string' } } });
  const version = values.version ?? newest;
  await ensureInstalled();
  const file = relative(root, vsix);
  await access(vsix).catch(() => {
    throw new Failure(`${file} is missing: npm run package makes it.`);
  });
  const { openWorkbench } = await import('./vscode/workbench.mjs');
  const vscode = await fetchVSCode(version);
  const temporary = await temporaryFolder('vsix');
  try {
    heading(`${file} in VS Code ${version}`);
    const [extensionsDir, workspace] = [join(temporary.folder, 'extensions'), join(temporary.folder, 'workspace')];
    const folders = ['--extensions-dir', extensionsDir, '--server-data-dir', join(temporary.folder, 'server')];
    const args = [vscode.serverMain, '--install-extension', vsix, ...folders, '--accept-server-license-terms'];
    await run(vscode.node, args, { env: serverEnv(), quiet: true, what: 'The installation of the extension' });
    await mkdir(workspace);
    for (const [name, text] of Object.entries({ 'code.txt': damaged, ...files }))
      await writeFile(join(workspace, name), text);
    for (const host of hosts.filter((name) => !values.host || name === values.host)) {
      for (const round of rounds) {
        const workbench = await openWorkbench({ version, host, extensionsDir, workspace });
        try {
          for (const step of round) {
            const start = performance.now();
            console.log(`${host} host: ${await step(workbench)} (${seconds(start)})`);
          }
        } catch (error) {
          const picture = join(cache, 'failures', `vsix-${host}.png`);
          await workbench.screenshot(picture).catch(() => {});
          console.error(`A picture of the window: ${picture}`);
          throw error;
        } finally {
          await workbench.close();
        }
      }
    }
  } finally {
    await temporary.remove();
  }
});
