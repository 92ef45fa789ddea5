/** @typedef {'node' | 'web'} Host the extension host: VS Code's Node process, or the web worker in the browser */

/** @type {readonly Host[]} */
export const hosts = ['node', 'web'];

/**
 * The address that opens VS Code on a workspace.
 * @param {import('./server.mjs').Server} server
 * @param {{ workspace: { folder: string, file?: string | undefined }, open?: string, extension?: string, suite?: string }} what
 *   `open`: a file to show; `extension`: a folder to load in development; `suite`: a module to run in its extension host
 */
export function address(server, { workspace, open, extension, suite }) {
  const remote = (/** @type {string} */ path) => new URL(`vscode-remote://${server.authority}${uriPath(path)}`).href;
  const payload = [];
  if (open) payload.push(['openFile', remote(open)]);
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (suite) payload.push(['extensionTestsPath', remote(suite)]);
  const url = new URL(server.url);
  url.searchParams.set(workspace.file ? 'workspace' : 'folder', uriPath(workspace.file ?? workspace.folder));
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * The settings that put an extension with both entries into one of the hosts. The payload's `extensionDevelopmentKind` does not:
 * the workbench in the browser reads it (up to 1.139 at least) under another name than it stores it.
 * @param {Host} host
 * @param {string} extensionId
 */
export const hostSettings = (host, extensionId) => ({
  'remote.extensionKind': { [extensionId]: [host === 'web' ? 'web' : 'workspace'] },
});

/** @param {string} path */
const uriPath = (path) => (process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path);
