/**
 * Builds everything with esbuild: node scripts/build.mjs [--dev] [--watch] [--only extension,cli,tests,host,hostBench,bench,fuzz,robustness]
 *   --dev    source maps, not minified
 *   --watch  builds again after every change, until Ctrl+C
 */
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { packagesIn } from './support/bundled.mjs';
import { writeCatalogue } from './support/catalogue.mjs';
import { filesBelow } from './support/files.mjs';
import { writeNotices } from './support/notices.mjs';
import { inRoot, root } from './support/paths.mjs';
import { Failure, main } from './support/run.mjs';
import { profilesInUse, suiteOf, testsOf } from './vscode/profiles.mjs';

/** @type {Record<string, (dev: boolean) => Promise<esbuild.BuildOptions[]>>} */
const targets = {
  /** One bundle for both extension hosts: nothing in it is of Node or of a browser, and a VSIX with two would be twice as large. */
  extension: async (dev) => [
    {
      ...product(dev),
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/extension.js',
      platform: 'browser',
      target: 'es2022',
      external: ['vscode'],
      plugins: [leaveOut, withTextKeys(await writeCatalogue())],
    },
  ],
  cli: async (dev) => [
    {
      ...product(dev),
      entryPoints: ['src/cli.ts'],
      outfile: 'dist/cli.js',
      platform: 'node',
      target: 'node20',
      banner: { js: '#!/usr/bin/env node' },
    },
  ],
  tests: async () => {
    const unit = await filesBelow(inRoot('test', 'unit'), '.test.ts');
    const editor = await filesBelow(inRoot('test', 'editor'), '.test.ts');
    const vscode = inRoot('test', 'support', 'vscode.ts');
    const options = { ...tests, outdir: 'out/test', outbase: 'test', plugins: [sourceLocation, leaveOut] };
    return [
      { ...options, entryPoints: unit },
      { ...options, entryPoints: editor, alias: { vscode } },
    ];
  },
  host: async () =>
    (await profilesInUse()).flatMap((profile) => [
      { ...suite(profile, 'node'), platform: 'node', target: 'node18' },
      { ...suite(profile, 'web'), platform: 'browser', target: 'es2022' },
    ]),
  hostBench: async () =>
    (await profilesInUse({ isBenchmark: true })).map((profile) => ({
      ...suite(profile, 'node'),
      platform: 'node',
      target: 'node18',
    })),
  bench: async () => [
    { ...tests, entryPoints: ['test/bench/bench.ts'], outfile: 'out/bench.js', plugins: [sourceLocation] },
  ],
  fuzz: async () => [
    { ...tests, entryPoints: ['test/robustness/fuzz.ts'], outfile: 'out/fuzz.js', plugins: [sourceLocation, leaveOut] },
  ],
  robustness: async () => [
    {
      ...tests,
      entryPoints: ['test/robustness/tables.ts'],
      outfile: 'out/robustness.js',
      plugins: [sourceLocation, leaveOut],
    },
  ],
};

/** What is built unless `--only` says otherwise. */
const usual = ['extension', 'cli', 'tests', 'host'];

/** @type {esbuild.BuildOptions} */
const common = { absWorkingDir: root, bundle: true, format: 'cjs', logLevel: 'warning', metafile: true };

/** @returns {esbuild.BuildOptions} */
const product = (/** @type {boolean} */ dev) => ({
  ...common,
  minify: !dev,
  sourcemap: dev,
  legalComments: 'none',
  charset: 'utf8',
  plugins: [leaveOut],
});

/**
 * Parts of fast-xml-parser that it loads but that never run with our options: validation, rules for unsafe text, entities,
 * numbers, and the tree without order. A third of it. The unit tests run without them as well.
 * Should one be called all the same it throws, which the one place that calls the library takes as "not well formed".
 * @type {esbuild.Plugin}
 */
const leaveOut = {
  name: 'leave-out',
  setup(build) {
    const never = { path: 'never-run', namespace: 'never-run' };
    build.onResolve({ filter: /^(is-unsafe|strnum|@nodable\/entities)$/ }, () => never);
    build.onResolve({ filter: /\/(validator|node2json)\.js$/ }, ({ importer }) =>
      importer.includes('fast-xml-parser') ? never : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'never-run' }, () => ({
      contents: `
        export default function never() { throw new Error('left out of the bundle'); }
        export { never as isUnsafe, never as validate, never as EntityDecoder };
        export const HTML = {}, XML = {}, COMMON_HTML = {}, CURRENCY = {}, ENTITY_ACTION = {};
      `,
    }));
  },
};

/**
 * Puts the keys of the texts where the product reads them.
 * @returns {esbuild.Plugin}
 */
const withTextKeys = (/** @type {string} */ keys) => ({
  name: 'text-keys',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]editor[\\/]textKeys\.ts$/ }, () => ({
      contents: `export const TEXT_KEYS = ${JSON.stringify(keys)};`,
    }));
  },
});

/** @type {esbuild.BuildOptions} */
const tests = { ...common, platform: 'node', target: 'node20', sourcemap: 'inline' };

/** @returns {esbuild.BuildOptions} */
const suite = (/** @type {import('./vscode/profiles.mjs').Profile} */ profile, /** @type {'node' | 'web'} */ host) => ({
  ...common,
  entryPoints: ['test/host/index.ts'],
  outfile: relative(root, suiteOf(profile, host)),
  external: ['vscode'],
  sourcemap: 'external', // scripts/vscode/frames.mjs reads it
  plugins: [hostTests(profile), mochaAside],
});

/**
 * `import { loadTests } from 'host-tests'`: requires every test file of a profile, found when building.
 * @returns {esbuild.Plugin}
 */
const hostTests = (/** @type {import('./vscode/profiles.mjs').Profile} */ profile) => ({
  name: 'host-tests',
  setup(build) {
    build.onResolve({ filter: /^host-tests$/ }, ({ path }) => ({ path, namespace: 'host-tests' }));
    build.onLoad({ filter: /.*/, namespace: 'host-tests' }, async () => {
      const files = await testsOf(profile);
      const requires = files.map((file) => `require(${JSON.stringify(file)});`).join('\n');
      return {
        contents: `export function loadTests() {\n${requires}\n}`,
        resolveDir: root,
        watchDirs: [inRoot('test', 'host')],
      };
    });
  },
});

/**
 * Mocha's build for browsers would take the bundle's own `module.exports` for itself.
 * @type {esbuild.Plugin}
 */
const mochaAside = {
  name: 'mocha-aside',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `var exports, module;\n${await readFile(path, 'utf8')}`,
    }));
  },
};

/**
 * In a test `import.meta` tells where its source is, not where the bundle is.
 * @type {esbuild.Plugin}
 */
const sourceLocation = {
  name: 'source-location',
  setup(build) {
    build.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.')) return undefined;
      const url = JSON.stringify(pathToFileURL(path).href);
      const folder = JSON.stringify(resolve(path, '..'));
      const contents = text
        .replaceAll('import.meta.url', url)
        .replaceAll('import.meta.dirname', folder)
        .replaceAll('import.meta.filename', JSON.stringify(path));
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * @param {{ dev?: boolean, only?: readonly string[] }} [options]
 * @returns {Promise<import('./support/bundled.mjs').Bundled[]>} the packages of which something is in the product
 */
export async function build({ dev = false, only = usual } = {}) {
  /** @type {string[]} */
  const made = [];
  /** @type {Record<string, { bytesInOutput: number }>[]} */
  const bundles = [];
  for (const options of await optionsOf(only, dev)) {
    const { metafile } = await esbuild.build(options).catch((error) => {
      // esbuild has already shown what is wrong.
      throw error.errors ? new Failure('The build failed.') : error;
    });
    for (const [file, { bytes, entryPoint, inputs }] of Object.entries(metafile?.outputs ?? {})) {
      made.push(file);
      const isExtension = file === 'dist/extension.js';
      if (isExtension) await writeParts(inputs);
      if (!entryPoint || !file.startsWith('dist/')) continue;
      bundles.push(inputs);
      const size = isExtension && !dev ? await shorten(file) : bytes;
      console.log(`${file.padEnd(24)}${(size / 1000).toFixed(1).padStart(8)} kB`);
    }
  }
  if (only.includes('cli')) await chmod(inRoot('dist/cli.js'), 0o755);
  const packages = packagesIn(bundles);
  if (only.includes('extension') && only.includes('cli')) await writeNotices(packages);
  await removeStale(made, only);
  return packages;
}

/**
 * What esbuild leaves of the bundle, once more by Terser: it puts functions and values that are used once where they are used. That
 * is 6 kB of the packed VSIX.
 * @param {string} file
 * @returns {Promise<number>} its size
 */
async function shorten(file) {
  const { code = '' } = await minify(await readFile(inRoot(file), 'utf8'), { toplevel: true, compress: { passes: 2 } });
  await writeFile(inRoot(file), code);
  return Buffer.byteLength(code);
}

/** What the bundle is made of, by folder and package, for the page of figures. */
async function writeParts(/** @type {Record<string, { bytesInOutput: number }>} */ inputs) {
  /** @type {Record<string, number>} */
  const parts = {};
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(path)?.[1];
    const part =
      inPackage ??
      path
        .split('/')
        .slice(0, path.startsWith('src/core/') ? 3 : 2)
        .join('/');
    parts[part] = (parts[part] ?? 0) + bytesInOutput;
  }
  await mkdir(inRoot('out'), { recursive: true });
  await writeFile(inRoot('out', 'bundle-parts.json'), JSON.stringify(parts));
}

/** A test whose source is gone must not run any more. */
async function removeStale(/** @type {string[]} */ made, /** @type {readonly string[]} */ only) {
  const folders = [only.includes('tests') ? 'out/test' : '', only.includes('host') ? 'out/host' : ''].filter(Boolean);
  const current = new Set(made.map((file) => inRoot(file)));
  for (const folder of folders) {
    for (const file of await filesBelow(inRoot(folder))) if (!current.has(file)) await rm(file);
  }
}

/** @param {boolean} dev */
async function watch(/** @type {readonly string[]} */ only, dev) {
  for (const options of await optionsOf(only, dev)) {
    const context = await esbuild.context({ ...options, logLevel: 'info' });
    await context.watch();
  }
}

/** @param {boolean} dev */
async function optionsOf(/** @type {readonly string[]} */ only, dev) {
  const all = await Promise.all(
    only.map((name) => {
      const target = targets[name];
      if (!target) throw new Failure(`There is no target ${name}. Targets: ${Object.keys(targets).join(', ')}.`);
      return target(dev);
    }),
  );
  return all.flat();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const { values } = parseArgs({
      options: { dev: { type: 'boolean' }, watch: { type: 'boolean' }, only: { type: 'string' } },
    });
    const dev = values.dev ?? false;
    const only = values.only?.split(',') ?? usual;
    if (values.watch) await watch(only, dev);
    else await build({ dev, only });
  });
}
