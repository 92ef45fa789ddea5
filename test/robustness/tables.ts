/**
 * Makes docs/robustness.md: `node tables.js <out> [<damages>]`, with a million damages by default. All numbers come from seeds and
 * are the same in each run. `node tables.js <out> --files <file>…` prints the tables for the codes of these files instead.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
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

/** So many at each position. */
const SUBSTITUTIONS = 20;

interface NamedCode {
  readonly name: string;
  readonly code: string;
}

const [out = 'docs/robustness.md', ...options] = process.argv.slice(2);
const lines: string[] = [];
const say = (...text: string[]) => lines.push(...text);
const row = (cells: readonly (string | number)[]) =>
  `| ${cells.map((cell) => String(cell).replace(/\|/g, '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  say(row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row), '');
const percent = (part: number, all: number) =>
  all === 0 ? '–' : `${(Math.floor((10_000 * part) / all) / 100).toFixed(2)} %`;
const progress = (what: string) => process.stderr.write(`${what}\n`);

/** The codes of a file as they come out of the repair; with damage left in them they are no measure. */
function codesOf(file: string): NamedCode[] {
  return [...repairCodes(readFileSync(file, 'utf8'))].flatMap(({ text, complete, steps, sure }, index) => {
    const made = steps.map((step) => `${step.code} ${step.count}`).join(', ') || 'nothing';
    progress(
      `${file}: code ${index + 1}, ${complete ? 'whole' : 'NOT WHOLE'}${sure ? '' : ', unsure'}, taken out: ${made}`,
    );
    return complete ? [{ name: basename(file), code: text }] : [];
  });
}

function document(damages: number): void {
  const source = [...repairCodes(readFileSync('test/fixtures/source-document.txt', 'utf8'))][0]?.text ?? '';
  const known = generateCode({ seed: 5, product: 'UCM', entitlements: 5, tags: 'known' });
  const unknown = generateCode({ seed: 6, product: 'UCM', entitlements: 5, tags: 'unknown' });
  const single = generateCode({ seed: 7, product: 'UCCX', entitlements: 1, tags: 'known' });
  const term = generateCode({ seed: 8, product: 'UCCX', entitlements: 3, tags: 'unknown' });
  const codes: readonly NamedCode[] = [
    { name: 'source document', code: source },
    { name: 'UCM, 5 known tags', code: known },
    { name: 'UCM, 5 unknown tags', code: unknown },
    { name: 'UCCX, 1 known tag', code: single },
    { name: 'UCCX, 3 unknown tags', code: term },
  ];
  say(
    '# How robust repair and checks are',
    '',
    'Made by `npm run robustness` (`test/robustness/tables.ts`); every number comes from a seed and is the same in each run.',
    '`npm run robustness -- --files a.xml b.xml` prints the same tables for the codes of these files.',
    '',
    `The codes: the one of the source document (${source.length} characters, 5 entitlements), and generated ones with signatures of P-256 by a`,
    `throw-away key: UCM with 5 known tags (${known.length}), UCM with 5 unknown tags (${unknown.length}), UCCX with 1 known tag (${single.length}), UCCX with 3`,
    `unknown tags and terms (${term.length}).`,
    '',
  );
  tables(codes, [
    { name: 'UCM', code: known },
    { name: 'UCCX', code: term },
  ]);

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
    'the one under the layers. Each damage has its own seed: `damageOf` in `test/robustness/millions.ts` makes any of them again.',
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
  say(
    '*Nothing found*: not even the first tag is left; or the name of the root itself is damaged, and what follows it is too little or lies',
    'under base64.',
    '',
  );
  writeFileSync(out, `${lines.join('\n').trimEnd()}\n`);
}

function tables(named: readonly NamedCode[], forPairs: readonly NamedCode[]): void {
  const codes = named.map(({ code }) => code);
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
  const pairs = measurePairs(forPairs.map(({ code }) => code));
  table(['pairs', 'cases', 'restored', 'of these unsure', 'offered', 'failed'], [cells('all, in both orders', pairs)]);
  if (pairs.failed.length > 0) {
    say('Not restored (none of these is called whole and sure):', '');
    say(...[...new Set(pairs.failed)].map((name) => `- ${name}`), '');
  }

  progress('cuts');
  say('## Cut at every position', '');
  const ends = named.map(({ name, code }) => ({ name: `end lost, ${name}`, ...measureCuts(code) }));
  const starts = named.map(({ name, code }) => ({ name: `start lost, ${name}`, ...measureLostStarts(code) }));
  table(
    ['code', 'positions', 'noticed', 'right place'],
    [...ends, ...starts].map(({ name, positions, noticed, rightPlace }) => [
      name,
      positions,
      percent(noticed, positions),
      percent(rightPlace, positions),
    ]),
  );
  say(
    'The right place of a lost end is where the text ends; of a lost start, that no more is said to be missing than is. An end is cut',
    'at every position behind `<specificPLR>`: less than that is how a text speaks of codes. A start is lost up to every position in',
    'front of `</specificPLR>`, which alone, and first in its text, is still noticed; of fewer than these 14 characters nothing is left that',
    'could not be anything else.',
    '',
  );

  say('## Single-character accidents at every position', '');
  say(
    `Substitutions: ${SUBSTITUTIONS} seeded ones at each position, by another character of the same class. *Noticed* from the code alone: an error,`,
    'a warning or a finding of a detector that the whole code does not have.',
    '',
  );
  const measured = named.map(({ name, code }) => {
    progress(`accidents: ${name}`);
    return { name, length: code.length, results: measureAccidents(code, SUBSTITUTIONS, true) };
  });
  table(
    ['code', ...ACCIDENTS, 'by the echo check'],
    measured.map(({ name, results }) => {
      const sums = ACCIDENTS.map((kind) => sum([...(results.get(kind)?.values() ?? [])]));
      const { echo, cases } = sum(sums);
      return [name, ...sums.map((kind) => percent(kind.noticed, kind.cases)), percent(echo, cases)];
    }),
  );
  for (const { name, results } of measured) {
    say(`### ${name}`, '');
    const substitutions = results.get('substitution');
    const unnoticed = ({ cases, noticed }: Noticed) => cases - noticed;
    const all = unnoticed(sum([...(substitutions?.values() ?? [])]));
    const fields = [...new Set(ACCIDENTS.flatMap((kind) => [...(results.get(kind)?.keys() ?? [])]))];
    table(
      ['field', 'characters', ...ACCIDENTS, 'its share of the unnoticed substitutions'],
      fields.map((field) => {
        const shares = ACCIDENTS.map((kind) => {
          const found = results.get(kind)?.get(field);
          return found ? percent(found.noticed, found.cases) : '–';
        });
        const found = substitutions?.get(field);
        const characters = results.get('deletion')?.get(field)?.cases ?? 0;
        return [field, characters, ...shares, found ? percent(unnoticed(found), all) : '–'];
      }),
    );
  }
  say(...UNKNOWABLE);
}

const UNKNOWABLE = [
  'What no check of the code alone can see, and why:',
  '',
  '- a digit of a count: every number is possible;',
  '- a digit of the PIID, of the device UUID or of a serial: only their form is known (PIIDs are UUIDs of version 4, serials of UCCX are',
  '  twelve hexadecimal digits, those of UCM the end of the UUID);',
  '- a digit of the UUID of a tag that is not known; with a known tag it is certain;',
  '- of a tag that is not known also month and version, and a last letter that abbreviations leave out;',
  '- the later digits of the timestamp and a day of a term: each stands for another moment that is just as possible;',
  '- half of the changes of the first number of the signature (it must be on the curve, as every second number is) and all of the second:',
  '  which bytes are signed, and by which key, is not public;',
  '- a character of a name that occurs nowhere else;',
  '- flag and version letters: others than A, C and D have not been seen but may come. They are pointed out as a hint, which is not',
  '  counted here; so is a sign in front of the `>` of a tag.',
  '',
  'These fields have nearly the same number of characters in each code, so of a short code they are the larger part: of one with a',
  'single known tag a fifth, and some 85 % of the substitutions is all that can be noticed in it.',
  '',
  'For all of these there is the echo check, which compares with the code itself.',
  '',
];

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

if (options[0] === '--files') {
  const codes = options.slice(1).flatMap(codesOf);
  say('# How robust repair and checks are: these codes', '');
  for (const { name, code } of codes) say(`- ${name}: ${code.length} characters`);
  say('');
  tables(codes, codes);
  console.log(lines.join('\n'));
} else document(Number(options[0] ?? 1_000_000));
