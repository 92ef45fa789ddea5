import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { XMLParser } from 'fast-xml-parser';
import { analyze, readAll } from '../../src/core/analyze';
import { readSignature } from '../../src/core/codes/signature';
import { FAST_XML_PARSER_OPTIONS } from '../../src/core/xml/fastPath';
import { deviceSections } from './deviceSections';
import { editorSections } from './editorSections';
import { growthExponent, measure, ratio } from './measure';
import { duration, lines, section, spread } from './page';
import { CODE, logWithCodes, manyCodes, plainLog } from './texts';

const OPTIONS = { today: Date.UTC(2026, 10, 24), endingWithinDays: 90 };
const MEGABYTE = 1_000_000;
const ROUNDS = 15;
const AIM = 1.5;
const SIZE_AIM = 200_000;

const parser = new XMLParser(FAST_XML_PARSER_OPTIONS);

function against(title: string, parse: () => unknown, read: () => unknown): readonly string[] {
  const [alone, whole] = measure(
    [
      { name: 'parse', run: parse },
      { name: 'read', run: read },
    ],
    ROUNDS,
  );
  if (!alone || !whole) throw new Error('nothing was measured');
  return [title, spread(alone), spread(whole), `${ratio(whole, alone).toFixed(2)} ×`];
}

function decoding(): void {
  const many = manyCodes(MEGABYTE);
  const codes = many.split('\n');
  const parseEach = () => codes.reduce((sum, code) => sum + (parser.parse(code) as unknown[]).length, 0);
  section(
    `Decode with spans and all checks, against \`XMLParser.parse\` alone (aim: at most ${AIM} ×)`,
    ['text', '`XMLParser.parse`, same options', 'decode, spans, checks', 'ratio'],
    against(
      'the code of the source document',
      () => parser.parse(CODE),
      () => readAll(CODE, OPTIONS),
    ),
    against(`1 MB of codes (${codes.length})`, parseEach, () => readAll(many, OPTIONS)),
  );
}

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
  const sizes = [MEGABYTE / 10, MEGABYTE, 10 * MEGABYTE];
  const measured = (name: string, text: (size: number) => string) => {
    const points = sizes.map((size) => {
      const input = text(size);
      const [timing] = measure([{ name, run: () => analyze(input, OPTIONS) }], 7);
      return { size: input.length, time: timing?.median ?? Number.NaN };
    });
    return [name, ...points.map(({ time }) => duration(time)), growthExponent(points).toFixed(2)];
  };
  section(
    'Growth with the length of the text (an exponent of 1 is linear)',
    ['text', '0.1 MB', '1 MB', '10 MB', 'exponent'],
    measured('a log with a code in every 20 kB', (size) => logWithCodes(size, Math.round(size / 20_000))),
    measured('a log without anything of ours', plainLog),
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
    'Size of the bundles (aim: the extension at most 200 kB)',
    ['bundle', 'size'],
    ...['dist/extension.js', 'dist/cli.js'].map((file) => [`\`${file}\``, size(file)]),
  );
  const parts = Object.entries(JSON.parse(readFileSync('out/bundle-parts.json', 'utf8')) as Record<string, number>);
  parts.sort(([, a], [, b]) => b - a);
  section(
    'What `dist/extension.js` is made of',
    ['part', 'size'],
    ...parts
      .filter(([, bytes]) => bytes >= SMALLEST_PART)
      .map(([part, bytes]) => [`\`${part}\``, `${(bytes / 1000).toFixed(1)} kB`]),
  );
  const missed = statSync('dist/extension.js').size - SIZE_AIM;
  if (missed > 0) {
    lines.push(
      `The aim is missed by ${(missed / 1000).toFixed(1)} kB. It was set for the reading of codes; the table says what came since. One bundle`,
      'serves both hosts, and the tables of products and messages are not in it: they are read when a command first needs them.',
      '',
    );
  }
}

/** Smaller parts are left out of the table, bytes. */
const SMALLEST_PART = 5_000;

const { version } = JSON.parse(readFileSync('node_modules/fast-xml-parser/package.json', 'utf8')) as {
  version: string;
};
lines.push(
  '# Performance',
  '',
  'Made by `npm run bench`, which measures everything in one run on one machine. The ratios count; the times are those of',
  'the machine named below, medians with quartiles over interleaved rounds.',
  '',
  `- date: ${new Date().toISOString().slice(0, 10)}`,
  `- machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
  `- versions: Node.js ${process.version}, fast-xml-parser ${version}`,
  '',
);
decoding();
signatures();
searching();
growth();
deviceSections(OPTIONS);
editorSections();
sizes();

const page = lines.join('\n');
process.stdout.write(page);
writeFileSync('docs/performance.md', page);
