/**
 * `npm test`: everything, on a fresh clone, with Node.js ≥ 20 and npm alone.
 *   --unit                 up to the unit tests
 *   --suite                only the build and the suite in VS Code
 *   --host node|web        one extension host only
 *   --version 1.139        another VS Code version (scripts/vscode/versions.mjs)
 *   --profile default      one profile only (scripts/vscode/profiles.mjs)
 *   --matrix               every VS Code version
 * The first failure ends the run.
 */
import { parseArgs } from 'node:util';
import { filesBelow } from './support/files.mjs';
import { ensureInstalled } from './support/install.mjs';
import { inRoot } from './support/paths.mjs';
import { Failure, heading, main, run, runTool, seconds } from './support/run.mjs';
import { hosts } from './vscode/address.mjs';
import { newest, versions } from './vscode/versions.mjs';

/** @type {{ title: string, took: string }[]} */
const done = [];

/**
 * @param {string} title
 * @param {() => Promise<unknown>} body
 */
async function step(title, body) {
  heading(title);
  const start = performance.now();
  await body();
  done.push({ title, took: seconds(start) });
}

async function check() {
  await step('biome check', () => runTool('@biomejs/biome/bin/biome', ['check']));
  await step('tsc', async () => {
    await runTool('typescript/bin/tsc', ['--noEmit']);
    await runTool('typescript/bin/tsc', ['--noEmit', '-p', 'src/core']);
  });
}

async function build() {
  const esbuild = await import('./build.mjs');
  await step('build', () => esbuild.build());
}

async function unitTests() {
  const files = await filesBelow(inRoot('out', 'test'), '.test.js');
  if (files.length === 0) throw new Failure('There are no unit tests.');
  const options = ['--enable-source-maps', '--test', '--test-reporter=spec'];
  await step('unit tests', () => run(process.execPath, [...options, ...files], { what: 'The unit tests' }));
}

/**
 * @param {readonly string[]} inVersions
 * @param {readonly import('./vscode/address.mjs').Host[]} inHosts
 * @param {string | undefined} profileName
 */
async function suites(inVersions, inHosts, profileName) {
  const { fetchVSCode } = await import('./vscode/fetch.mjs');
  const { runSuite } = await import('./vscode/suite.mjs');
  const { profilesInUse } = await import('./vscode/profiles.mjs');
  const profiles = (await profilesInUse()).filter(({ name }) => !profileName || name === profileName);
  if (profiles.length === 0) throw new Failure('There are no tests for VS Code.');
  for (const version of inVersions) {
    for (const profile of profiles) {
      for (const host of inHosts) {
        await step(`VS Code ${version}, ${host} host, ${profile.about}`, async () =>
          runSuite(await fetchVSCode(version), host, profile),
        );
      }
    }
  }
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      unit: { type: 'boolean' },
      suite: { type: 'boolean' },
      matrix: { type: 'boolean' },
      host: { type: 'string' },
      version: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const inHosts = hosts.filter((host) => !values.host || host === values.host);
  if (inHosts.length === 0) throw new Failure(`There is no host ${values.host}. Hosts: ${hosts.join(', ')}.`);
  const inVersions = values.matrix ? Object.keys(versions) : [values.version ?? newest];

  const start = performance.now();
  await ensureInstalled();
  if (!values.suite) await check();
  await build();
  if (!values.suite) await unitTests();
  if (!values.unit) await suites(inVersions, inHosts, values.profile);

  heading('all passed');
  for (const { title, took } of done) console.log(`${title.padEnd(48)}${took.padStart(8)}`);
  console.log(`${'in all'.padEnd(48)}${seconds(start).padStart(8)}`);
});
