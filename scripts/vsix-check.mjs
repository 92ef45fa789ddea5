/**
 * Installs the packaged extension as a user would, opens a damaged code in VS Code, and reads the problem back from the Problems panel.
 *   --version 1.139   another VS Code
 *   --host node|web   its extension host; both otherwise
 */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './support/install.mjs';
import { vsix } from './support/manifest.mjs';
import { root } from './support/paths.mjs';
import { Failure, heading, main, run, seconds } from './support/run.mjs';
import { temporaryFolder } from './support/temporary.mjs';
import { hosts } from './vscode/address.mjs';
import { fetchVSCode } from './vscode/fetch.mjs';
import { serverEnv } from './vscode/server.mjs';
import { newest } from './vscode/versions.mjs';

const source = 'license-reservation';

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
 * @param {string} version
 * @param {import('./vscode/address.mjs').Host} host
 * @param {string} extensionsDir
 * @param {string} workspace
 */
async function readProblem(version, host, extensionsDir, workspace) {
  const { openWorkbench } = await import('./vscode/workbench.mjs');
  const workbench = await openWorkbench({ version, host, extensionsDir, workspace });
  try {
    await workbench.openFile('code.txt');
    await workbench.openProblems();
    const row = workbench.row(source);
    await row.waitFor().catch(() => {
      throw new Failure('The extension shows no problem for a code with a broken line.');
    });
    return (await workbench.read('problems')).find((text) => text.includes(source));
  } finally {
    await workbench.close();
  }
}

await main(async () => {
  const { values } = parseArgs({ options: { version: { type: 'string' }, host: { type: 'string' } } });
  const version = values.version ?? newest;
  await ensureInstalled();
  const file = relative(root, vsix);
  await access(vsix).catch(() => {
    throw new Failure(`${file} is missing: npm run package makes it.`);
  });
  const vscode = await fetchVSCode(version);
  const temporary = await temporaryFolder('vsix');
  try {
    heading(`${file} in VS Code ${version}`);
    const [extensionsDir, workspace] = [join(temporary.folder, 'extensions'), join(temporary.folder, 'workspace')];
    const folders = ['--extensions-dir', extensionsDir, '--server-data-dir', join(temporary.folder, 'server')];
    const args = [vscode.serverMain, '--install-extension', vsix, ...folders, '--accept-server-license-terms'];
    await run(vscode.node, args, { env: serverEnv(), quiet: true, what: 'The installation of the extension' });
    await mkdir(workspace);
    await writeFile(join(workspace, 'code.txt'), damaged);
    for (const host of hosts.filter((name) => !values.host || name === values.host)) {
      const start = performance.now();
      console.log(`${host} host: ${await readProblem(version, host, extensionsDir, workspace)} (${seconds(start)})`);
    }
  } finally {
    await temporary.remove();
  }
});
