import { readCodes } from '../../src/core/analyze';
import type { CheckOptions } from '../../src/core/checks/valueChecks';
import { DeviceIndex } from '../../src/core/match/deviceIndex';
import { match } from '../../src/core/match/match';
import { Memory } from '../../src/core/memory';
import { inspect } from '../../src/core/repair/inspect';
import { repairCodes } from '../../src/core/repair/repair';
import { growthExponent, measure, ratioSpread } from './measure';
import { aim, duration, section, spread } from './page';
import { CODE, manyCodes } from './texts';

const ROUNDS = 9;

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** As many layers as are asked for, one over the other. */
const LAYERED: readonly ((text: string) => string)[] = [
  (text) => text.replace(/(.{80})/g, '$1\n'),
  (text) => text.replace(/^/gm, '> '),
  escapeHtml,
  (text) => JSON.stringify(text),
];

const damaged = (layers: number) => LAYERED.slice(0, layers).reduce((text, layer) => layer(text), CODE);

export function repairing(options: CheckOptions): void {
  layers();
  length();
  typing(options);
  matching(options);
}

function layers(): void {
  const counts = [0, 1, 2, 3, 4];
  const timings = measure(
    counts.map((count) => {
      const text = damaged(count);
      return { name: `${count}`, run: () => [...repairCodes(text)].length };
    }),
    ROUNDS,
  );
  const [none] = timings;
  if (!none) return;
  section(
    'Repair of one code of 2 kB under layers: lines of 80 columns, quoted by mail, escaped for HTML, as JSON',
    ['layers', 'time', 'against none'],
    ...timings.map((timing) => [timing.name, spread(timing), ratioSpread(timing, none)]),
  );
  const points = counts.slice(1).map((count) => ({ size: count, time: timings[count]?.median ?? Number.NaN }));
  const exponent = growthExponent(points);
  aim(
    'Repair grows with the number of layers like',
    exponent,
    1.1,
    '(exponent)',
    () =>
      `of ${points.length} layers the last alone costs ${duration((points.at(-1)?.time ?? 0) - (points.at(-2)?.time ?? 0))}`,
  );
}

function length(): void {
  const sizes = [10_000, 100_000, 1_000_000];
  const points = sizes.map((size) => {
    const text = manyCodes(size)
      .split('\n')
      .map((code) => code.replace(/(.{80})/g, '$1\n'))
      .join('\n\n');
    const count = text.split('<specificPLR>').length - 1;
    const [timing] = measure([{ name: `${size}`, run: () => [...repairCodes(text)].length }], 5);
    return { size: text.length, count, time: timing?.median ?? Number.NaN };
  });
  const exponent = growthExponent(points);
  section(
    'Repair of many codes, each broken into lines of 80 columns',
    ['length', 'codes', 'time', 'for each code'],
    ...points.map(({ size, count, time }) => [
      `${(size / 1000).toFixed(0)} kB`,
      String(count),
      duration(time),
      duration(time / count),
    ]),
  );
  aim(
    'Repair grows with the length of the text like',
    exponent,
    1.1,
    '(exponent)',
    () => 'the table on repair shows it',
  );
}

/** What a key costs before VS Code is told. */
function typing(options: CheckOptions): void {
  const rows: string[][] = [];
  for (const [name, text] of [
    ['2 kB', CODE],
    ['1 MB', manyCodes(1_000_000)],
  ] as const) {
    const at =
      text.indexOf('<count>', text.length >> 1) < 0
        ? text.indexOf('<count>')
        : text.indexOf('<count>', text.length >> 1);
    const inside = `${text.slice(0, at + 7)}x${text.slice(at + 7)}`;
    const outside = `\n${text}`;
    const memory = new Memory(options);
    inspect(text, options, memory);
    const after = (next: string) => () => inspect(next, options, new Memory(options, memory));
    const [full, one, none] = measure(
      [
        { name: 'all', run: () => inspect(inside, options) },
        { name: 'inside', run: after(inside) },
        { name: 'outside', run: after(outside) },
      ],
      ROUNDS,
    );
    if (!full || !one || !none) continue;
    rows.push([name, spread(full), spread(one), ratioSpread(one, full), spread(none), ratioSpread(none, full)]);
  }
  section(
    'A key in a text that was read before: only the code that it touched is parsed and checked again',
    ['text', 'everything anew', 'a key in one code', 'of that', 'a line in front of all', 'of that'],
    ...rows,
  );
}

function matching(options: CheckOptions): void {
  const { codes } = readCodes(manyCodes(2_000_000), options);
  const [first, second] = codes;
  if (!first || !second) return;
  const counts = [100, 400, 800];
  const timings = measure(
    counts.map((count) => {
      const some = codes.slice(0, count);
      const run = () => {
        const index = new DeviceIndex(some);
        return some.filter((code) => index.find(code)).length;
      };
      return { name: `${count}`, run };
    }),
    ROUNDS,
  );
  const points = timings.map(({ median }, index) => ({ size: counts[index] ?? Number.NaN, time: median }));
  const [pair] = measure([{ name: 'pair', run: () => match(first, second) }], ROUNDS);
  if (!pair) return;
  section(
    'Match: two codes with each other, and every code of a text against all others',
    ['one pair', ...points.map(({ size }) => `${size} codes`), 'exponent'],
    [spread(pair), ...points.map(({ time }) => duration(time)), growthExponent(points).toFixed(2)],
  );
  aim(
    'Matching grows with the number of codes like',
    growthExponent(points),
    1.1,
    '(exponent)',
    () => 'the table on matching shows it',
  );
}
