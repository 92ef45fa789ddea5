import { join, relative } from 'node:path';
import { filesBelow } from '../support/files.mjs';
import { inRoot } from '../support/paths.mjs';
import { temporaryFolder } from '../support/temporary.mjs';
import { copyWorkspace } from './workspace.mjs';

/**
 * One way to run tests in VS Code. Its tests are `*.host.ts` in `folder`; a folder `workspace` beside them is what is open (a
 * fresh copy for each run; empty where there is none), and a `*.code-workspace` file in that is opened instead of the folder.
 *
 * @typedef {object} Profile
 * @property {string} name
 * @property {string} about for the heading of its run
 * @property {string} folder below `test/host`
 * @property {string} [workspace] what is open instead of that folder
 * @property {Record<string, unknown>} [settings]
 * @property {boolean} [isBenchmark] measures; no part of the suite
 * @property {boolean} [desktop] false where a run needs what desktop VS Code does not do in tests
 */

/** @type {readonly Profile[]} */
export const profiles = [
  { name: 'default', about: 'trusted folder', folder: '' },
  {
    name: 'restricted',
    about: 'Restricted Mode',
    folder: 'restricted',
    settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
    desktop: false, // it trusts every folder in which tests run
  },
  { name: 'empty', about: 'no folder', folder: 'empty' },
  { name: 'fleet', about: 'the sample fleet', folder: 'fleet', workspace: 'media/sample/fleet' },
  { name: 'bench', about: 'benchmark', folder: 'bench', isBenchmark: true, desktop: false },
];

/** The test files of a profile. What lies in another profile's folder belongs to that one. */
export async function testsOf(/** @type {Profile} */ profile) {
  const top = inRoot('test', 'host');
  const others = profiles.map(({ folder }) => folder).filter((folder) => folder && folder !== profile.folder);
  const files = await filesBelow(join(top, profile.folder), '.host.ts');
  return files.filter((file) => !others.some((other) => !relative(join(top, other), file).startsWith('..')));
}

/** The profiles that have tests. */
export async function profilesInUse({ isBenchmark = false } = {}) {
  const used = await Promise.all(profiles.map(async (profile) => (await testsOf(profile)).length > 0));
  return profiles.filter((profile, index) => used[index] && (profile.isBenchmark ?? false) === isBenchmark);
}

/** The compiled suite. */
export const suiteOf = (/** @type {Profile} */ profile, /** @type {string} */ host) =>
  inRoot('out', 'host', host, `${profile.name}.js`);

/**
 * A fresh copy of a profile's workspace.
 * @param {Profile} profile
 * @returns {Promise<import('./workspace.mjs').Workspace & { remove: () => Promise<void> }>}
 */
export async function freshWorkspace(profile) {
  const { folder, remove } = await temporaryFolder('workspace');
  const workspace = await copyWorkspace(
    profile.workspace ? inRoot(profile.workspace) : inRoot('test', 'host', profile.folder, 'workspace'),
    folder,
  );
  return { ...workspace, remove };
}
