import { existsSync, readFileSync } from 'node:fs';
import { growthExponent } from './measure';
import { duration, lines, section } from './page';

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

  section(
    `In VS Code ${version}, Node host: from the key to the published problems, beyond the pause of 150 ms and the 50 ms after which VS Code tells extensions (aim: p95 at most 16 ms for 2 kB, 50 ms for 1 MB)`,
    ['document', 'p50', 'p95'],
    ...['2 kB', '1 MB'].map((size) => [size, time(`keystroke ${size}`, 'p50'), time(`keystroke ${size}`, 'p95')]),
  );
  section(
    'A hover, by the command that asks all providers (aim: p95 at most 5 ms)',
    ['document', 'p50', 'p95'],
    ...['2 kB', '1 MB'].map((size) => [size, time(`hover ${size}`, 'p50'), time(`hover ${size}`, 'p95')]),
  );
  section(
    'Loading and activating, once, in one window (aim: below each of the built-in ones)',
    ['extension', 'time'],
    ...Object.entries(found.get('activation') ?? {}).map(([id, value]) => [
      `\`${id}\``,
      value === null ? 'ran already' : duration(value),
    ]),
  );
  indexing(found, time);
}

const COUNTS = [100, 1_000, 10_000];

function indexing(
  found: ReadonlyMap<string, Readonly<Record<string, number | null>>>,
  time: (what: string, name: string) => string,
): void {
  section(
    'The workspace read for the first time, against only reading the same files by the same interface (aim: at most 2 ×)',
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
