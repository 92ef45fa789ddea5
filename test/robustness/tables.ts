/**
 * Makes docs/robustness.md: `node tables.js <out> [<damages>]`, with a million damages by default. All numbers come from seeds and
 * are the same in each run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { repairCodes } from '../../src/core/repair/repair';
import { ACCIDENTS } from './accidents';
import { codesOfAllKinds, generateCode } from './generate';
import {
  measureAccidents,
  measureCuts,
  measureLayers,
  measureLostStarts,
  measurePairs,
  measureWraps,
  type Noticed,
  type Restored,
} from './measure';
import { millions } from './millions';

const out = process.argv[2] ?? 'docs/robustness.md';
const damages = Number(process.argv[3] ?? 1_000_000);

const source = [...repairCodes(readFileSync('test/fixtures/source-document.txt', 'utf8'))][0]?.text ?? '';
const known = generateCode({ seed: 5, product: 'UCM', entitlements: 5, tags: 'known' });
const unknown = generateCode({ seed: 6, product: 'UCM', entitlements: 5, tags: 'unknown' });
const single = generateCode({ seed: 7, product: 'UCCX', entitlements: 1, tags: 'known' });
const term = generateCode({ seed: 8, product: 'UCCX', entitlements: 3, tags: 'unknown' });
const codes = [source, known, unknown, single, term];

const lines: string[] = [];
const say = (...text: string[]) => lines.push(...text);
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  say(row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row), '');
const row = (cells: readonly (string | number)[]) =>
  `| ${cells.map((cell) => String(cell).replace(/\|/g, '\\|')).join(' | ')} |`;
const percent = (part: number, all: number) =>
  all === 0 ? '–' : `${(Math.floor((10_000 * part) / all) / 100).toFixed(2)} %`;
const progress = (what: string) => process.stderr.write(`${what}\n`);

say(
  '# How robust repair and checks are',
  '',
  'Made by `npm run robustness` (`test/robustness/tables.ts`); every number comes from a seed and is the same in each run.',
  '',
  `The codes: the one of the source document (${source.length} characters, 5 entitlements), and generated ones with signatures of P-256 by a`,
  `throw-away key: UCM with 5 known tags (${known.length}), UCM with 5 unknown tags (${unknown.length}), UCCX with 1 known tag (${single.length}), UCCX with 3`,
  `unknown tags and terms (${term.length}).`,
  '',
);

progress('wraps');
say('## Hard wraps at every width from 20 to 240', '');
say(
  '*Restored* is byte for byte. *Unsure* are those of them where a break fell inside a name and nothing but geometry decides.',
);
say('*Offered*: the default reading is another one; the step is marked unsure and the right reading is offered.', '');
table(['line ends as', 'cases', 'restored', 'of these unsure', 'offered', 'failed'], rowsOf(measureWraps(codes)));

progress('layers');
say('## Every single layer', '');
table(['layer', 'cases', 'restored', 'of these unsure', 'offered', 'failed'], rowsOf(measureLayers(codes)));

progress('pairs');
say('## Every layer over every other', '');
const pairs = measurePairs([known, term]);
table(['pairs', 'cases', 'restored', 'of these unsure', 'offered', 'failed'], [cells('all, in both orders', pairs)]);
if (pairs.failed.length > 0) {
  say('Not restored (none of these is called whole and sure):', '');
  say(...[...new Set(pairs.failed)].map((name) => `- ${name}`), '');
}

progress('cuts');
say('## Cut at every position', '');
table(
  ['code', 'positions', 'noticed', 'right place'],
  [
    ...codes.map((code, index) => {
      const { positions, noticed, rightPlace } = measureCuts(code);
      return [`end lost, code ${index + 1}`, positions, percent(noticed, positions), percent(rightPlace, positions)];
    }),
    ...codes.map((code, index) => {
      const { positions, noticed, rightPlace } = measureLostStarts(code);
      return [`start lost, code ${index + 1}`, positions, percent(noticed, positions), percent(rightPlace, positions)];
    }),
  ],
);

say('## Single-character accidents at every position', '');
say(
  'Substitutions: 20 seeded ones at each position, by another character of the same class. *Noticed* from the code alone: an error,',
  'a warning or a finding of a detector that the whole code does not have.',
  '',
);
const totals: (readonly (string | number)[])[] = [];
const byField: string[] = [];
for (const [name, code] of [
  ['source document', source],
  ['UCM, 5 known tags', known],
  ['UCM, 5 unknown tags', unknown],
  ['UCCX, 1 known tag', single],
  ['UCCX, 3 unknown tags', term],
] as const) {
  progress(`accidents: ${name}`);
  const results = measureAccidents(code, 20, true);
  const sums = ACCIDENTS.map((kind) => sum([...(results.get(kind)?.values() ?? [])]));
  totals.push([
    name,
    ...sums.map(({ noticed, cases }) => percent(noticed, cases)),
    percent(sum(sums).echo, sum(sums).cases),
  ]);
  const fields = [...new Set(ACCIDENTS.flatMap((kind) => [...(results.get(kind)?.keys() ?? [])]))];
  byField.push(`### ${name}`, '');
  byField.push(row(['field', ...ACCIDENTS]), row(['---', ...ACCIDENTS.map(() => '---:')]));
  for (const field of fields) {
    const shares = ACCIDENTS.map((kind) => {
      const found = results.get(kind)?.get(field);
      return found ? percent(found.noticed, found.cases) : '–';
    });
    byField.push(row([field, ...shares]));
  }
  byField.push('');
}
table(['code', ...ACCIDENTS, 'by the echo check'], totals);
say(...byField);
say(
  'What no check of the code alone can see, and why:',
  '',
  '- a digit of a count: every number is possible;',
  '- a digit of the PIID, of the device UUID or of a serial: only their form is known (and that PIIDs are UUIDs of version 4);',
  '- a digit of the UUID of a tag that is not known; with a known tag it is certain;',
  '- the later digits of the timestamp and a day of a term: each stands for another moment that is just as possible;',
  '- half of the changes of the first number of the signature (it must be on the curve, as every second number is) and all of the second:',
  '  which bytes are signed, and by which key, is not public;',
  '- a character of a name that occurs nowhere else;',
  '- flag and version letters: others than A, C and D have not been seen but may come.',
  '',
  'For all of these there is the echo check, which compares with the code itself.',
  '',
);

progress('undamaged');
say('## Undamaged codes', '');
const undamaged = [source, ...codesOfAllKinds(500, 3)];
const changed = undamaged.filter((code) => {
  const [repair, ...more] = repairCodes(code);
  return !repair || more.length > 0 || repair.changed || !repair.complete || !repair.sure || repair.steps.length > 0;
});
table(['codes of 1 to 40 entitlements', 'changed'], [[undamaged.length, changed.length]]);

progress('millions');
say(`## ${damages.toLocaleString('en')} seeded damages`, '');
say(
  'An accident or a cut in half of them, then a wrap and up to two layers. *Wrong* would be: whole, all steps sure, and another code than',
  'the one under the layers.',
  '',
);
const results = millions(damages, 1, (arrival, index) => progress(`WRONG: ${index} ${arrival.damages.join(' + ')}`));
table(
  ['result', 'damages', 'share'],
  ['restored', 'restored, unsure', 'other reading, unsure', 'not whole', 'nothing found', 'WRONG'].map((result) => {
    const times = results.get(result) ?? 0;
    return [result.toLowerCase(), times, percent(times, damages)];
  }),
);

writeFileSync(out, `${lines.join('\n').trimEnd()}\n`);

function rowsOf(results: ReadonlyMap<string, Restored>): (string | number)[][] {
  return [...results].map(([name, result]) => cells(`\`${name}\``, result));
}

function cells(name: string, { cases, restored, unsure, offered, failed }: Restored): (string | number)[] {
  return [name, cases, percent(restored, cases), unsure, offered, failed.length];
}

function sum(counted: readonly Noticed[]): Noticed {
  return counted.reduce(
    (all, { cases, noticed, echo }) => ({
      cases: all.cases + cases,
      noticed: all.noticed + noticed,
      echo: all.echo + echo,
    }),
    { cases: 0, noticed: 0, echo: 0 },
  );
}
