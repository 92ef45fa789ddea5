import { inRoot, root } from './paths.mjs';

/**
 * Runs a piece of the product's core in a script.
 * @param {string} contents a module that stands in src/core
 * @param {import('esbuild').Plugin[]} [plugins]
 */
export async function importSource(contents, plugins = []) {
  // Not before the modules are installed, which some scripts that come here do themselves.
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: inRoot('src', 'core') },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
    plugins,
  });
  const [file] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(file?.text ?? '').toString('base64')}`);
}
