import { existsSync, readFileSync } from 'node:fs';
import { growthExponent } from './measure';
import { aim, duration, lines, section } from './page';

/** What the suite's benchmark printed in the last run of VS Code. */
interface EditorFigures {
  readonly version: string;
  readonly figures: readonly { readonly what: string; readonly figures: Readonly<Record<string, number | null>> }[];
}

const FILE = 'out/bench-editor.json';

/** What the user waits for in VS Code; nothing where that was not measured. */
export function editorSections(): void {
  if (!existsSync(FILE)) {
    lines.push('What the user waits for in VS Code was not measured in this run (`--no-editor`).', '');
    return;
  }
  const { version, figures } = JSON.parse(readFileSync(FILE, 'utf8')) as EditorFigures;
  const found = new Map(figures.map(({ what, figures: values }) => [what, values]));
  const time = (what: string, name: string) => {
    const value = found.get(what)?.[name];
    return typeof value === 'number' ? duration(Math.max(0, value)) : 'not measured';
  };

  const value = (what: string, name: string) => found.get(what)?.[name] ?? Number.NaN;
  keys(version, time, value);
  activation(found);
  indexing(found, time);
}

type Times = (what: string, name: string) => string;
type Values = (what: string, name: string) => number;

/** How long a user may wait, by the length of the document, milliseconds. */
const KEY_AIMS = { '2 kB': 16, '1 MB': 50 } as const;
const HOVER_AIM = 5;
const SIZES = ['2 kB', '1 MB'] as const;

function keys(version: string, time: Times, value: Values): void {
  section(
    `In VS Code ${version}, Node host: from the key to the published problems, beyond the pause of 150 ms and the 50 ms after which VS Code tells extensions`,
    ['document', 'p50', 'p95'],
    ...SIZES.flatMap((size) => [
      [
        `${size}, a control that publishes without looking`,
        time(`control ${size}`, 'p50'),
        time(`control ${size}`, 'p95'),
      ],
      [size, time(`keystroke ${size}`, 'p50'), time(`keystroke ${size}`, 'p95')],
      [`${size}, the view of codes in sight`, time(`view ${size}`, 'p50'), time(`view ${size}`, 'p95')],
    ]),
  );
  for (const size of SIZES) {
    aim(
      `Keystroke to diagnostics, ${size}, p95 beyond the pauses`,
      value(`keystroke ${size}`, 'p95'),
      KEY_AIMS[size],
      'ms',
      () =>
        `a control that publishes one problem without looking at the text takes ${time(`control ${size}`, 'p95')} in the same window; at p50 it is ${time(`keystroke ${size}`, 'p50')} against ${time(`control ${size}`, 'p50')}`,
    );
  }
  section(
    'A hover, by the command that asks all providers',
    ['document', 'p50', 'p95'],
    ['a control that answers at once, nothing of ours', time('hover control', 'p50'), time('hover control', 'p95')],
    ...SIZES.map((size) => [size, time(`hover ${size}`, 'p50'), time(`hover ${size}`, 'p95')]),
  );
  for (const size of SIZES) {
    aim(
      `Hover, ${size}, p95`,
      value(`hover ${size}`, 'p95'),
      HOVER_AIM,
      'ms',
      () =>
        `a provider that answers at once takes ${time('hover control', 'p95')} by the same command, ${time('hover control', 'p50')} at p50; ours ${time(`hover ${size}`, 'p50')} at p50`,
    );
  }
}

const ACTIVATION = 'activation ';
const OURS = 'slr-tools.license-reservation-codes';

/** As VS Code itself keeps the times (*Developer: Startup Performance*), in one window. */
function activation(found: ReadonlyMap<string, Readonly<Record<string, number | null>>>): void {
  const rows = [...found].filter(([what]) => what.startsWith(ACTIVATION));
  const id = (what: string) => what.slice(ACTIVATION.length);
  section(
    'Activation in one window, as VS Code keeps the times',
    ['extension', 'load the file', 'call `activate`', 'wait for what it awaits'],
    ...rows.map(([what, { load, call, finish }]) => [
      `\`${id(what)}\``,
      ...[load, call, finish].map((one) => `${one ?? '?'} ms`),
    ]),
  );
  const all = rows.map(([what, { load, call }]) => ({ id: id(what), call: call ?? 0, load: load ?? 0 }));
  const ours = all.find((one) => one.id === OURS);
  for (const other of ours ? all.filter((one) => one !== ours) : []) {
    aim(
      `Loading and calling \`activate\`, against \`${other.id}\``,
      (ours?.load ?? 0) + (ours?.call ?? 0),
      other.load + other.call,
      'ms',
      () =>
        `${ours?.load} ms of it are the loading of the file, all of the extension in one, and ${ours?.call} ms the call`,
    );
  }
}

const COUNTS = [100, 1_000, 10_000];
const INDEX_AIM = 1.5;

function indexing(
  found: ReadonlyMap<string, Readonly<Record<string, number | null>>>,
  time: (what: string, name: string) => string,
): void {
  section(
    'The workspace read for the first time, against only reading the same files by the same interface (aim: at most 1.5 ×)',
    [
      'code files',
      'only reading',
      'reading and joining to devices',
      'ratio',
      'a changed file, from the file system to the symbol',
    ],
    ...COUNTS.map((count) => {
      const what = `index ${count}`;
      const ratio = found.get(what)?.['ratio'];
      return [
        String(count),
        time(what, 'read'),
        time(what, 'index'),
        typeof ratio === 'number' ? `${ratio.toFixed(2)} ×` : 'not measured',
        time(what, 'update'),
      ];
    }),
  );
  for (const count of COUNTS) {
    const figures = found.get(`index ${count}`);
    const part = (name: string) => duration(figures?.[name] ?? Number.NaN);
    if (figures) {
      aim(
        `Index of ${count} codes against only reading them`,
        figures['ratio'] ?? Number.NaN,
        INDEX_AIM,
        '×',
        () =>
          `reading takes ${part('read')}, and what is read has to be recognised and joined in ${part('index')} in all`,
      );
    }
  }
  const points = COUNTS.flatMap((size) => {
    const value = found.get(`index ${size}`)?.['index'];
    return typeof value === 'number' ? [{ size, time: value }] : [];
  });
  lines.push(
    `Growth exponent: ${points.length > 1 ? growthExponent(points).toFixed(2) : 'not measured'}. The changed file includes the pause of`,
    '100 ms behind file events, and the watcher of the editor.',
    '',
  );
}
