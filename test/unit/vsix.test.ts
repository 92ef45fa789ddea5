import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly folder: string;
}

interface Contents {
  readonly contents: ReadonlyMap<string, string>;
}

/** The scripts are plain modules, which are not bundled into the test. */
const script = <T>(name: string) => import(pathToFileURL(resolve('scripts', 'support', name)).href) as Promise<T>;

interface Manifest extends Record<string, unknown> {
  readonly contributes: {
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly svg: string } }[] }[];
  };
}

describe('the VSIX', () => {
  let files: [string, string][];
  let paths: string[];
  let manifest: Manifest;

  before(async () => {
    files = [...(await script<Contents>('vsixContents.mjs')).contents];
    paths = files.map(([path]) => path);
    const { packedManifest } = await script<{ packedManifest(): string }>('release.mjs');
    manifest = JSON.parse(packedManifest()) as Manifest;
  });

  test('has what .vscodeignore lets through, and each of these files is named', () => {
    const vsce = ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'];
    const listed = execFileSync(process.execPath, vsce, { encoding: 'utf8' }).trim().split('\n');
    assert.deepEqual(listed.sort(), files.map(([, from]) => from).sort());
  });

  test('has every file that the manifest names', () => {
    const { walkthroughs, viewsContainers } = manifest.contributes;
    const named = [
      manifest['main'],
      manifest['browser'],
      manifest['icon'],
      ...viewsContainers.activitybar.map(({ icon }) => icon),
      ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ].map((path) => String(path).replace(/^\.\//, ''));
    assert.deepEqual(
      named.filter((path) => !paths.includes(path)),
      [],
    );
  });

  test('has the pages about problems that the editor shows, and no other page', () => {
    const source = readFileSync('src/editor/problemPages.ts', 'utf8');
    const pages = /PAGES = \[(.*)\]/.exec(source)?.[1]?.match(/[\w.-]+\.md/g) ?? [];
    assert.deepEqual(
      paths.filter((path) => path.startsWith('docs/')).sort(),
      pages.map((name) => `docs/${name}`).sort(),
    );
  });

  test('needs no other extension and no package at run time', () => {
    for (const key of ['dependencies', 'devDependencies', 'extensionDependencies', 'extensionPack', 'scripts'])
      assert.equal(manifest[key], undefined, key);
    const bundle = readFileSync('dist/extension.js', 'utf8');
    const required = [...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(required)], ['vscode']);
  });

  test('says about itself what a marketplace shows', () => {
    const shown = [
      'displayName',
      'description',
      'publisher',
      'version',
      'license',
      'icon',
      'galleryBanner',
      'categories',
      'keywords',
    ];
    const links = ['repository', 'bugs', 'homepage'];
    for (const key of [...shown, ...links, 'pricing', 'qna']) assert.notEqual(manifest[key], undefined, key);
    const keywords = manifest['keywords'] as string[];
    assert.ok(keywords.length <= 30);
    assert.equal(new Set(keywords).size, keywords.length);
  });

  test('has an icon and pictures that a marketplace shows: PNG, from the repository, none from elsewhere', () => {
    const icon = readFileSync(String(manifest['icon']));
    assert.equal(icon.subarray(1, 4).toString(), 'PNG');
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(20) >= 128);
    assert.equal(manifest['badges'], undefined);
    assert.match((manifest['repository'] as { url: string }).url, /^https:\/\/github\.com\//);
    for (const page of ['README.md', 'CHANGELOG.md', 'SECURITY.md']) {
      const text = readFileSync(page, 'utf8');
      assert.doesNotMatch(text, /<img|<svg/i, page);
      // vsce turns the path of a picture into its address in the repository.
      for (const [, picture = ''] of text.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)) {
        assert.match(picture, /^docs\/images\/[\w-]+\.png$/);
        assert.ok(existsSync(picture), picture);
      }
    }
  });
});

describe('third-party notices', () => {
  let packagesIn: (bundles: Record<string, { bytesInOutput: number }>[], base: string) => Bundled[];
  let noticesText: (packages: Bundled[]) => Promise<string>;
  before(async () => {
    ({ packagesIn } = await script<{ packagesIn: typeof packagesIn }>('bundled.mjs'));
    ({ noticesText } = await script<{ noticesText: typeof noticesText }>('notices.mjs'));
  });
  const folder = mkdtempSync(join(tmpdir(), 'lrc-notices-'));
  after(() => rmSync(folder, { recursive: true }));

  function install(path: string, files: Record<string, string>) {
    const to = join(folder, 'node_modules', path);
    mkdirSync(to, { recursive: true });
    const [name] = path.split('/node_modules/').slice(-1);
    writeFileSync(join(to, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(to, file), text);
  }

  test('name every package of which something is in a bundle, also one inside another', async () => {
    install('outer', { LICENSE: 'License of outer' });
    install('outer/node_modules/@scope/inner', { 'LICENSE.md': 'License of inner', NOTICE: 'Notice of inner' });
    install('left-out', {});
    const packages = packagesIn(
      [
        {
          'src/ours.ts': { bytesInOutput: 5 },
          'node_modules/outer/index.js': { bytesInOutput: 1 },
          'node_modules/left-out/index.js': { bytesInOutput: 0 },
        },
        { 'node_modules/outer/node_modules/@scope/inner/lib/index.js': { bytesInOutput: 1 } },
      ],
      folder,
    );
    assert.deepEqual(
      packages.map(({ name }) => name),
      ['@scope/inner', 'outer'],
    );
    const text = await noticesText(packages);
    for (const part of ['License of outer', 'License of inner', 'Notice of inner', 'outer 1.2.3 (MIT)'])
      assert.ok(text.includes(part), part);
  });

  test('a package without a licence text ends the build', async () => {
    install('silent', {});
    const packages = packagesIn([{ 'node_modules/silent/index.js': { bytesInOutput: 1 } }], folder);
    await assert.rejects(noticesText(packages), /silent 1\.2\.3 .* no text of its licence/);
  });

  test('a licence that is kept here is for one version of the package', async () => {
    install('@nodable/entities', {});
    const packages = packagesIn([{ 'node_modules/@nodable/entities/index.js': { bytesInOutput: 1 } }], folder);
    await assert.rejects(noticesText(packages), /@nodable\/entities 1\.2\.3 .* no text of its licence/);
    const [today] = packages;
    assert.ok(today);
    assert.match(await noticesText([{ ...today, version: '3.1.0' }]), /MIT License/);
  });

  test('of this build name the libraries of the product', () => {
    const text = readFileSync('dist/ThirdPartyNotices.txt', 'utf8');
    const product = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    for (const [name, version] of Object.entries(product.dependencies))
      assert.ok(text.includes(`  ${name} ${version}\n`), name);
  });
});
