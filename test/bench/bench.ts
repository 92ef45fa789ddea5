import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { analyze } from '../../src/core/analyze';
import { readSignature } from '../../src/core/codes/signature';
import { redact } from '../../src/core/redact/redact';
import { decoding } from './decoding';
import { deviceSections } from './deviceSections';
import { editorSections } from './editorSections';
import { guard } from './guard';
import { indexing } from './indexing';
import { growthExponent, measure, ratio } from './measure';
import { aim, aimLines, duration, lines, section, spread } from './page';
import { VERSIONS } from './parsers';
import { profiles } from './profiles';
import { repairing } from './repairing';
import { CODE, logWithCodes, plainLog } from './texts';

type Run = (input: string) => unknown;

const OPTIONS = { today: Date.UTC(2026, 10, 24), endingWithinDays: 90 };
const MEGABYTE = 1_000_000;
const ROUNDS = 15;
const GROWTH_AIM = 1.1;
const SIZE_AIM = 200_000;

function signatures(): void {
  const signature = /<signature>(.*)<\/signature>/.exec(CODE)?.[1] ?? '';
  const [timing] = measure([{ name: 'signature', run: () => readSignature(signature) }], ROUNDS);
  if (!timing) return;
  section(
    'The form of a signature: base64, DER, range, curve (once per distinct signature, after everything else)',
    ['what', 'time'],
    ['one signature not seen before', spread(timing)],
  );
}

function growth(): void {
  const measured = (what: string, sizes: readonly number[], text: (size: number) => string, run: Run) => {
    const points = sizes.map((size) => {
      const input = text(size);
      const [timing] = measure([{ name: what, run: () => run(input) }], 7);
      return { size: input.length, time: timing?.median ?? Number.NaN };
    });
    const exponent = growthExponent(points);
    aim(`${what} grows with its length like`, exponent, GROWTH_AIM, '(exponent)', () => {
      const [least, most] = [points[0], points.at(-1)];
      return `a megabyte of ${duration(most?.time ?? 0)} in all takes ${duration(((most?.time ?? 0) * MEGABYTE) / (most?.size ?? 1))}, alone ${duration(((least?.time ?? 0) * MEGABYTE) / (least?.size ?? 1))}`;
    });
    return [what, ...points.map(({ time }) => duration(time)), exponent.toFixed(2)];
  };
  const inAll: Run = (input) => analyze(input, OPTIONS);
  const large = [MEGABYTE / 10, MEGABYTE, 10 * MEGABYTE];
  const codeLog = (size: number) => logWithCodes(size, Math.round(size / 20_000));
  section(
    'Growth with the length of the text (an exponent of 1 is linear)',
    ['text', '0.1 MB', '1 MB', '10 MB', 'exponent'],
    measured('Analysis of a log with a code in every 20 kB', large, codeLog, inAll),
    measured('Analysis of a log without anything of ours', large, plainLog, inAll),
  );
  const small = [MEGABYTE / 50, MEGABYTE / 10, MEGABYTE / 2];
  const redacted: Run = (input) => redact(input, undefined);
  section(
    'Redaction: growth with the length of the text',
    ['text', '0.02 MB', '0.1 MB', '0.5 MB', 'exponent'],
    measured('Redaction of a log with a code in every 20 kB', small, codeLog, redacted),
    // What looks like the beginning of a key, an address, a user or a prompt at every place, and never ends.
    ...['a,', '[ü', 'a@b:', '//a=', '1::2'].map((unit) =>
      measured(`Redaction of one line of \`${unit}\``, small, (size) => unit.repeat(size / unit.length), redacted),
    ),
  );
}

function searching(): void {
  const text = plainLog(10 * MEGABYTE);
  const [search, whole] = measure(
    [
      {
        name: 'indexOf',
        run: () => text.indexOf('<specificPLR') + text.indexOf('P:') + text.indexOf('license smart '),
      },
      { name: 'analyze', run: () => analyze(text, OPTIONS) },
    ],
    7,
  );
  if (!search || !whole) return;
  section(
    'A text without a code, 10 MB',
    ['three `indexOf` over the text', 'analysis', 'ratio'],
    [spread(search), spread(whole), `${ratio(whole, search).toFixed(2)} ×`],
  );
}

function sizes(): void {
  const size = (file: string) => `${(statSync(file).size / 1000).toFixed(1)} kB`;
  section(
    'Size of the bundles and of the package (aim: the extension at most 200 kB)',
    ['file', 'size'],
    ...['dist/extension.js', 'dist/cli.js', ...vsix()].map((file) => [`\`${file}\``, size(file)]),
  );
  const parts = Object.entries(JSON.parse(readFileSync('out/bundle-parts.json', 'utf8')) as Record<string, number>);
  parts.sort(([, a], [, b]) => b - a);
  section(
    'What `dist/extension.js` is made of, before Terser',
    ['part', 'size'],
    ...parts
      .filter(([, bytes]) => bytes >= SMALLEST_PART)
      .map(([part, bytes]) => [`\`${part}\``, `${(bytes / 1000).toFixed(1)} kB`]),
  );
  const bytes = statSync('dist/extension.js').size;
  aim('Bundle of the extension', bytes / 1000, SIZE_AIM / 1000, 'kB', () => {
    const [first, second, third] = parts;
    const named = [first, second, third].map((part) => `\`${part?.[0]}\` ${((part?.[1] ?? 0) / 1000).toFixed(1)} kB`);
    return `the largest parts are ${named.join(', ')}; one bundle serves both hosts, and the tables of products and messages are not in it`;
  });
}

function vsix(): string[] {
  return readdirSync('dist')
    .filter((name) => name.endsWith('.vsix'))
    .map((name) => `dist/${name}`);
}

/** Smaller parts are left out of the table, bytes. */
const SMALLEST_PART = 5_000;

function page(): void {
  const head = [
    '# Performance',
    '',
    'Made by `npm run bench`, which measures everything in one run on one machine. The ratios count; the times are those of',
    'the machine named below, medians with quartiles over interleaved rounds.',
    '',
    `- date: ${new Date().toISOString().slice(0, 10)}`,
    `- machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
    `- versions: Node.js ${process.version}, ${VERSIONS.join(', ')}`,
    '',
  ];
  decoding(OPTIONS);
  signatures();
  searching();
  growth();
  repairing(OPTIONS);
  indexing();
  deviceSections(OPTIONS);
  editorSections();
  sizes();
  profiles();
  const text = [...head, ...aimLines(), ...lines].join('\n');
  process.stdout.write(text);
  writeFileSync('docs/performance.md', text);
}

const args = process.argv.slice(2);
if (!args.includes('--guard')) page();
else if (!guard(OPTIONS, args.includes('--record'))) process.exitCode = 1;
