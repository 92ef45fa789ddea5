import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { reachOf } from '../support/reach';

const SRC = 'src';

/** Which folders each folder may import from; what is not listed is refused. `.` stands for files directly in `src`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/xml': ['core/text'],
  'core/codes': ['core/text', 'core/xml'],
  'core/device': ['core/text', 'core/codes'],
  'core/match': ['core/codes', 'core/device'],
  'core/checks': ['core/text', 'core/xml', 'core/codes', 'core/device', 'core/shortCodes', 'core/slp', 'core/match'],
  core: [
    'core/text',
    'core/xml',
    'core/codes',
    'core/device',
    'core/shortCodes',
    'core/slp',
    'core/match',
    'core/checks',
  ],
  'core/shortCodes': ['core/text', 'core/codes'],
  'core/slp': ['core/text', 'core/xml', 'core/codes'],
  'core/explain': [
    'core',
    'core/text',
    'core/codes',
    'core/device',
    'core/match',
    'core/checks',
    'core/platforms',
    'core/render',
  ],
  'core/repair': ['core', 'core/text', 'core/xml', 'core/codes', 'core/checks', 'core/match', 'core/render'],
  'core/platforms': ['core', 'core/text', 'core/codes', 'core/render'],
  'core/render': [
    'core',
    'core/text',
    'core/xml',
    'core/codes',
    'core/device',
    'core/shortCodes',
    'core/slp',
    'core/match',
    'core/checks',
  ],
  'core/compare': ['core/codes', 'core/match', 'core/render'],
  'core/reservation': [
    'core',
    'core/text',
    'core/codes',
    'core/device',
    'core/shortCodes',
    'core/slp',
    'core/platforms',
    'core/compare',
    'core/render',
  ],
  'core/redact': ['core', 'core/text', 'core/codes', 'core/device', 'core/shortCodes', 'core/slp', 'core/repair'],
  'core/inventory': ['core/text', 'core/codes', 'core/compare', 'core/reservation', 'core/render'],
  'core/runbook': [
    'core',
    'core/checks',
    'core/codes',
    'core/compare',
    'core/inventory',
    'core/platforms',
    'core/repair',
    'core/reservation',
    'core/render',
  ],
  'core/team': ['core', 'core/text', 'core/platforms', 'core/explain', 'core/render'],
  editor: ['core'],
  cli: ['core'],
  api: ['core'],
  '.': ['editor', 'cli', 'api', 'core'],
};

const CORE_LIBRARIES = [
  '@noble/curves',
  '@noble/hashes',
  '@scure/base',
  'csv42',
  'fast-xml-parser',
  'ical-generator',
  'jsonc-parser',
];

interface Import {
  readonly file: string;
  readonly from: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'|\b(?:require|import)\('([^']+)'\)/gm,
  );
  return [...statements].map((match) => ({ file, from: match[1] ?? match[2] ?? match[3] ?? '' }));
}

function folderOf(path: string): string {
  const parts = relative(SRC, path).split('/');
  if (parts.length === 1) return '.';
  if (parts[0] !== 'core') return parts[0] ?? '.';
  return parts.length === 2 ? 'core' : `core/${parts[1]}`;
}

const imports = filesBelow(SRC).flatMap(importsOf);
const inside = imports.filter(({ from }) => from.startsWith('.'));
const outside = imports.filter(({ from }) => !from.startsWith('.'));

describe('imports', () => {
  test('go only in the directions of the design', () => {
    const refused = inside.filter(({ file, from }) => {
      const source = folderOf(file);
      const target = folderOf(`${join(file, '..', from)}.ts`);
      if (source === target) return false;
      return !MAY_IMPORT[source]?.some((folder) => target === folder || target.startsWith(`${folder}/`));
    });
    assert.deepEqual(refused, []);
  });

  test("only the editor knows 'vscode'", () => {
    const files = outside.filter(({ from }) => from === 'vscode').map(({ file }) => folderOf(file));
    assert.deepEqual([...new Set(files)].sort(), ['.', 'editor']);
  });

  test('the core knows its libraries and nothing of Node', () => {
    const packages = outside
      .filter(({ file }) => folderOf(file).startsWith('core'))
      .map(({ from }) =>
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    assert.deepEqual([...new Set(packages)].sort(), CORE_LIBRARIES);
  });

  test('fast-xml-parser is known to one file', () => {
    const files = outside.filter(({ from }) => from === 'fast-xml-parser').map(({ file }) => file);
    assert.deepEqual(files, ['src/core/xml/fastPath.ts']);
  });

  test('the libraries of the exports are known to one file each', () => {
    const filesWith = (name: string) => outside.filter(({ from }) => from === name).map(({ file }) => file);
    assert.deepEqual(filesWith('csv42'), ['src/core/inventory/csv.ts']);
    assert.deepEqual(filesWith('ical-generator'), ['src/core/inventory/calendar.ts']);
    assert.deepEqual(filesWith('jsonc-parser/lib/esm/main.js'), ['src/core/team/jsonTree.ts']);
  });
});

interface Values {
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Setting extends Values {
  readonly default: unknown;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly additionalProperties?: Values;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly when?: string; readonly group?: string }[]>
    >;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly type?: string }[]>>;
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly description: string; readonly media: { readonly svg: string } }[];
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly languages?: unknown;
  };
  readonly main: string;
  readonly browser: string;
  readonly extensionKind: readonly string[];
  readonly activationEvents: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
  readonly capabilities: unknown;
}

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const ids = readFileSync('src/editor/ids.ts', 'utf8');

describe('the manifest', () => {
  const commands = manifest.contributes.commands.map(({ command }) => command);

  test('declares the commands that the code registers, and no other', () => {
    const block = ids.slice(ids.indexOf('COMMAND = {'), ids.indexOf('} as const'));
    const registered = [...block.matchAll(/'(licenseReservation\.\w+)'/g)].map((match) => match[1]);
    assert.deepEqual([...commands].sort(), registered.sort());
    const registry = readFileSync('src/editor/registerCommands.ts', 'utf8');
    const implemented = filesBelow('src/editor/commands')
      .flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(/export const (\w+): Command = \{\n\s+id: COMMAND\.(\w+)/g),
      ])
      .map((match) => ({ name: match[1] ?? '', id: match[2] ?? '' }));
    assert.deepEqual(implemented.map(({ id }) => `licenseReservation.${id}`).sort(), [...commands].sort());
    for (const { name } of implemented) assert.match(registry, new RegExp(`\\n  ${name},`));
  });

  test('names in menus and shortcuts only commands that there are', () => {
    const used = [...Object.values(manifest.contributes.menus).flat(), ...manifest.contributes.keybindings].map(
      ({ command }) => command,
    );
    assert.deepEqual(
      used.filter((command) => !commands.includes(command)),
      [],
    );
  });

  test('says of every command when the palette shows it, or that it always does', () => {
    const always = [
      'chooseProduct',
      'compareUpdates',
      'copyCommand',
      'createSampleWorkspace',
      'decodeClipboard',
      'explainMessage',
      'exportInventory',
      'filterDevices',
      'groupDevices',
      'makeRunbook',
      'refreshDevices',
      'showGuide',
      'showProcedure',
      'showSample',
    ].map((name) => `licenseReservation.${name}`);
    const listed = manifest.contributes.menus['commandPalette']?.map(({ command }) => command) ?? [];
    assert.deepEqual([...listed, ...always].sort(), [...commands].sort());
  });

  test('has a text for every placeholder, and no text left over', () => {
    const placeholders = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? '');
    assert.deepEqual([...new Set(placeholders)].sort(), Object.keys(strings).sort());
  });

  test('keeps the settings that are a question of safety out of the reach of a folder', () => {
    const { properties } = manifest.contributes.configuration;
    const ofMachine = Object.keys(properties).filter((name) => properties[name]?.scope === 'machine');
    assert.deepEqual(ofMachine, ['licenseReservation.clearClipboardAfter', 'licenseReservation.severity']);
  });

  test('has the defaults that the code has', async () => {
    const { DEFAULTS } = await settings();
    const inManifest = Object.fromEntries(
      Object.entries(manifest.contributes.configuration.properties).map(([name, { default: value }]) => [
        name.replace('licenseReservation.', ''),
        value,
      ]),
    );
    assert.deepEqual(inManifest, DEFAULTS);
  });

  test('is told in the README: the commands of the palette, and the settings with their defaults', () => {
    const readme = readFileSync('README.md', 'utf8');
    const never = new Set(
      manifest.contributes.menus['commandPalette']
        ?.filter(({ when }) => when === 'false')
        .map(({ command }) => command),
    );
    const titles = manifest.contributes.commands
      .filter(({ command }) => !never.has(command))
      .map(({ title }) => strings[title.slice(1, -1)] ?? title);
    const [, table = ''] = /^## Commands\n(.*?)^## /ms.exec(readme) ?? [];
    assert.deepEqual(
      titles.filter((title) => !table.includes(title)),
      [],
    );
    const rows = [...readme.matchAll(/^\| `licenseReservation\.(\w+)` +\| +(?:`(.*?)`|(\w*)) +\|/gm)];
    const told = rows.map(([, name = '', quoted = '', plain = '']) => [name, quoted || plain]);
    const meant = Object.entries(manifest.contributes.configuration.properties).map(([name, { default: value }]) => [
      name.replace('licenseReservation.', ''),
      typeof value === 'object' ? '' : String(value),
    ]);
    assert.deepEqual(Object.fromEntries(told), Object.fromEntries(meant));
  });

  test('names the views as the code does', () => {
    const views = Object.values(manifest.contributes.views)
      .flat()
      .map(({ id }) => id);
    for (const id of views) assert.ok(ids.includes(`'${id}'`), id);
  });

  test('activates by language only; views and commands do so by themselves', () => {
    assert.ok(manifest.activationEvents.every((event) => /^onLanguage:/.test(event)));
  });

  test('runs in Restricted Mode and in virtual workspaces', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  test('works from the side of the user in a remote window: its files are read through VS Code, its bundle fits any host', () => {
    assert.deepEqual(manifest.extensionKind, ['ui', 'workspace']);
    const ofOneMachine = filesBelow('src/editor').filter((file) =>
      /\bfsPath\b|\bUri\.file\(/.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(ofOneMachine, []);
    assert.equal(manifest.main, manifest.browser);
  });

  test('claims no language, and asks for no document by its scheme', () => {
    assert.equal(manifest.contributes.languages, undefined);
    assert.match(readFileSync('src/editor/registerProviders.ts', 'utf8'), /ANY_TEXT: vscode\.DocumentSelector = '\*'/);
  });

  test('has a title of its own for each command, one category, and one shortcut, which holds in its view only', () => {
    const titles = manifest.contributes.commands.map(({ title }) => strings[title.slice(1, -1)] ?? '');
    assert.equal(new Set(titles).size, titles.length);
    for (const title of titles) assert.doesNotMatch(title, /\p{Extended_Pictographic}/u);
    assert.deepEqual(
      [...new Set(manifest.contributes.commands.map(({ category }) => category))],
      ['License Reservation'],
    );
    assert.deepEqual(
      manifest.contributes.keybindings.map(({ when }) => when),
      ["focusedView == 'licenseReservation.codes' && !inputFocus"],
    );
  });

  test('has at most two actions in a line of a view, and what it offers there depends on the view and the line', () => {
    const items = manifest.contributes.menus['view/item/context'] ?? [];
    for (const { when = '' } of items) assert.match(when, /^view == licenseReservation\.(?:codes|devices)\b/);
    for (const view of ['codes', 'devices']) {
      const inline = items.filter(({ group, when = '' }) => group?.startsWith('inline') && when.includes(`.${view}`));
      assert.equal(inline.length, 2, view);
      for (const { when = '' } of inline) assert.match(when, /viewItem/);
    }
  });

  test('has at most three entries in the menus of editors and files, and there only where they fit', () => {
    const { 'editor/context': ofEditor = [], 'explorer/context': ofFiles = [] } = manifest.contributes.menus;
    assert.equal(ofEditor.length, 3);
    for (const { when } of ofEditor) assert.equal(when, 'editorHasSelection && licenseReservation.hasCodes');
    assert.equal(ofFiles.length, 1);
    assert.match(ofFiles[0]?.when ?? '', /^resourceExtname =~/);
  });

  test('describes every setting, each value that it may have, and none with a page of its own', () => {
    for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
      assert.ok(setting.default !== undefined && setting.markdownDescription, name);
      const { enum: values, enumDescriptions } = setting.additionalProperties ?? setting;
      assert.equal(enumDescriptions?.length, values?.length, name);
    }
  });

  test('welcomes whom its views have nothing to show, with one button each, and leads through one set of first steps', () => {
    for (const { contents } of manifest.contributes.viewsWelcome) {
      const text = strings[contents.slice(1, -1)] ?? '';
      assert.equal(text.match(/^\[[^\]]+\]\(command:[^)]+\)$/gm)?.length, 1, text);
    }
    assert.deepEqual(
      manifest.contributes.walkthroughs.map(({ steps }) => steps.length),
      [5],
    );
    for (const { description, media } of manifest.contributes.walkthroughs[0]?.steps ?? []) {
      assert.match(strings[description.slice(1, -1)] ?? '', /\]\(command:licenseReservation\./);
      assert.match(readFileSync(media.svg, 'utf8'), /var\(--vscode-/);
    }
  });

  test('offers no web view, no chat, no language model tool, no MCP server and no sign-in', () => {
    const points = [
      'customEditors',
      'chatParticipants',
      'languageModelTools',
      'mcpServerDefinitionProviders',
      'authentication',
    ];
    assert.deepEqual(
      points.filter((point) => point in manifest.contributes),
      [],
    );
    for (const view of Object.values(manifest.contributes.views).flat()) assert.equal(view.type ?? 'tree', 'tree');
    const calls =
      /\b(?:createWebviewPanel|registerWebviewViewProvider|registerCustomEditorProvider|chat|lm|authentication)\b/;
    const found = filesBelow('src/editor').filter((file) =>
      [...readFileSync(file, 'utf8').matchAll(/vscode\.[\w.]+/g)].some(([name]) => calls.test(name)),
    );
    assert.deepEqual(found, []);
  });

  test('puts no item into the status bar, stores only what window and workspace know, and synchronises nothing', () => {
    const sources = filesBelow('src/editor').map((file) => readFileSync(file, 'utf8'));
    for (const source of sources)
      assert.doesNotMatch(
        source,
        /createStatusBarItem|setKeysForSync|globalState|storageUri|globalStorageUri|\.secrets\b/,
      );
  });

  test('speaks up and reads the clipboard only in answer to a command or a drop', () => {
    const allowed = /^src\/editor\/(?:commands\/|tree\/codesDrop\.ts$)/;
    // The clipboard is read once more where the user wants it cleared.
    const answers = ['src/editor/clipboard.ts', 'src/editor/report.ts'];
    const speaking = filesBelow('src/editor').filter((file) =>
      /\.show(?:Information|Warning|Error)Message\(|clipboard\.readText\(/.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(
      speaking.filter((file) => !allowed.test(file)),
      answers,
    );
    const callers = imports.filter(({ from }) => /\/report$/.test(from)).map(({ file }) => file);
    const failing = callers.filter((file) => /\bshowFailure\(/.test(readFileSync(file, 'utf8')));
    assert.deepEqual(failing.sort(), ['src/editor/registerCommands.ts', 'src/extension.ts']);
  });

  test('needs no newer VS Code than the one whose API the types hold', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  test('pins every dependency to one version', () => {
    const versions = Object.values(manifest.dependencies);
    assert.ok(
      versions.every((version) => /^\d+\.\d+\.\d+$/.test(version)),
      versions.join(' '),
    );
  });
});

/** The defaults are read from the source text: the module itself needs the editor. */
async function settings(): Promise<{ DEFAULTS: unknown }> {
  const source = readFileSync('src/editor/settings.ts', 'utf8');
  const literal = /DEFAULTS = (\{[\s\S]*?\}) as const/.exec(source)?.[1] ?? '{}';
  const json = literal
    .replace(/(\w+):/g, '"$1":')
    .replace(/'/g, '"')
    .replace(/(\d)_(\d)/g, '$1$2')
    .replace(/,\s*\}/, '}');
  return { DEFAULTS: JSON.parse(json) };
}

describe('the product', () => {
  const bundles = [
    { file: 'dist/extension.js', modules: ['vscode'], allowed: [] },
    // It writes to its output and sets its exit status.
    { file: 'dist/cli.js', modules: ['node:fs', 'node:path', 'node:util'], allowed: ['process'] },
  ] as const;

  for (const { file, modules, allowed } of bundles) {
    test(`${file} refers to no network, no process, no code from elsewhere and none made of text`, () => {
      assert.deepEqual(reachOf(readFileSync(file, 'utf8'), allowed), { modules, names: [] });
    });
  }

  for (const program of [
    "fetch('x')",
    'const send = fetch; send(1)',
    "(0, eval)('x')",
    'new Function(text)',
    "globalThis['fe' + 'tch'](1)",
    'const { fetch: f } = self',
    "process['binding'](1)",
    'new XMLHttpRequest()',
    'new WebSocket(a)',
    'new EventSource(a)',
    'new Worker(a)',
    'importScripts(a)',
    'WebAssembly.compile(a)',
    'navigator.sendBeacon(a)',
    'a.sendBeacon(b)',
    "a['sendBeacon'](b)",
    'vscode.env.openExternal(a)',
    'vscode.window.createTerminal(a)',
    'import(a)',
    "import('a')",
    'require(a)',
    'const r = require',
    "setTimeout('a()', 1)",
    "(() => {}).constructor('a()')()",
  ]) {
    test(`the search of the bundles finds ${program}`, () => {
      assert.notDeepEqual(reachOf(program).names, []);
    });
  }

  test('the search of the bundles finds a module of Node', () => {
    assert.deepEqual(reachOf("const a = require('net'); require('vscode')").modules, ['net', 'vscode']);
  });

  test('the search of the bundles takes no word of a text, no property and no name of our own for one', () => {
    const program = [
      "const text = 'eval(1) fetch(2) import(3) new Worker(4) require(a)';",
      'const fetched = { fetch: 1, eval: 2, process: 3 };',
      'function open(process) { return process.fetch + fetched.eval; }',
      "setTimeout(() => open(text), 1); // fetch('x')",
      'console.log(/eval\\(/, `import(1)`, text.constructor.name);',
    ].join('\n');
    assert.deepEqual(reachOf(program), { modules: [], names: [] });
  });

  test('the bundle is at most 565 kB', () => {
    assert.ok(readFileSync('dist/extension.js').length <= 565_000);
  });
});
