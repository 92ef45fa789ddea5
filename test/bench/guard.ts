import { readFileSync, writeFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { readAll, recognise } from '../../src/core/analyze';
import type { CheckOptions } from '../../src/core/checks/valueChecks';
import { Memory } from '../../src/core/memory';
import { inspect } from '../../src/core/repair/inspect';
import { repairCodes } from '../../src/core/repair/repair';
import { FAST_XML_PARSER_OPTIONS } from '../../src/core/xml/fastPath';
import { CODE, logWithCodes, manyCodes } from './texts';

/**
 * The short form for CI: how often the work of a library, over the same text in the same process, fits into ours. Compared with the ratios
 * that are recorded in `recorded.json`; never a time.
 *
 * What counts is the time of the processor, of both the least over many short rounds that take turns: other work on the machine can
 * only add to either. A ratio is worse only when it is so in every one of several attempts.
 */
const RECORDED = 'test/bench/recorded.json';
const ROUNDS = 40;
const ATTEMPTS = 5;
/** Each round of a subject takes so long at the least, milliseconds. */
const ROUND_MILLISECONDS = 4;
const WARM_UP_MILLISECONDS = 300;

interface Recorded {
  /** By how much a ratio may exceed the recorded one: 0.25 is a quarter. */
  readonly margin: number;
  readonly ratios: Readonly<Record<string, number>>;
}

interface Pair {
  readonly name: string;
  readonly ours: () => unknown;
  readonly base: () => unknown;
}

function pairs(options: CheckOptions): Pair[] {
  const parser = new XMLParser(FAST_XML_PARSER_OPTIONS);
  const many = manyCodes(100_000);
  const log = logWithCodes(200_000, 4);
  const wrapped = CODE.replace(/(.{80})/g, '$1\n> ');
  const parseOne = () => parser.parse(CODE);
  const parseMany = () => parser.parse(many);
  const memory = new Memory(options);
  inspect(many, options, memory);
  const typed = `${many.slice(0, 50_000)}x${many.slice(50_000)}`;
  return [
    { name: 'decode one code / XMLParser.parse', ours: () => readAll(CODE, options), base: parseOne },
    { name: 'decode 100 kB of codes / XMLParser.parse', ours: () => readAll(many, options), base: parseMany },
    { name: 'decode a log of 200 kB / XMLParser.parse of a code', ours: () => readAll(log, options), base: parseOne },
    { name: 'recognise 100 kB of codes / XMLParser.parse', ours: () => recognise(many), base: parseMany },
    { name: 'inspect 100 kB of codes / XMLParser.parse', ours: () => inspect(many, options), base: parseMany },
    {
      name: 'inspect 100 kB after a key / XMLParser.parse',
      ours: () => inspect(typed, options, new Memory(options, memory)),
      base: parseMany,
    },
    { name: 'repair a quoted code / XMLParser.parse', ours: () => [...repairCodes(wrapped)], base: parseOne },
  ];
}

/** False when something has become slower than it may. `record` writes down what is measured instead. */
export function guard(options: CheckOptions, record: boolean): boolean {
  const { margin, ratios } = JSON.parse(readFileSync(RECORDED, 'utf8')) as Recorded;
  const measured: Record<string, number> = {};
  const worse: string[] = [];
  for (const pair of pairs(options)) {
    const recorded = ratios[pair.name] ?? 0;
    const limit = recorded * (1 + margin);
    const attempts = [ratioOf(pair)];
    while (attempts.length < ATTEMPTS && (record || Math.min(...attempts) > limit)) attempts.push(ratioOf(pair));
    // What is recorded is an ordinary attempt, and not the luckiest.
    const least = record ? median(attempts) : Math.min(...attempts);
    measured[pair.name] = Number(least.toFixed(3));
    const isWorse = !record && least > limit;
    if (isWorse) worse.push(pair.name);
    process.stdout.write(
      `${isWorse ? 'worse ' : 'ok    '} ${pair.name}: ${least.toFixed(2)}, recorded ${recorded.toFixed(2)}, at most ${limit.toFixed(2)}\n`,
    );
  }
  if (record) writeFileSync(RECORDED, `${JSON.stringify({ margin, ratios: measured }, null, 2)}\n`);
  else if (worse.length > 0) {
    process.stderr.write(
      `Slower than recorded by more than ${margin * 100} %: ${worse.join('; ')}. If it has to be, \`npm run bench -- --guard --record\` writes down the new ratios.\n`,
    );
  }
  return worse.length === 0;
}

function ratioOf({ ours, base }: Pair): number {
  const repeats = [repeatsOf(ours), repeatsOf(base)] as const;
  let [leastOurs, leastBase] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    leastOurs = Math.min(leastOurs, timeOf(ours, repeats[0]));
    leastBase = Math.min(leastBase, timeOf(base, repeats[1]));
  }
  return leastOurs / leastBase;
}

function repeatsOf(run: () => unknown): number {
  // The first answers are those of code that is not compiled yet.
  for (let spent = 0; spent < WARM_UP_MILLISECONDS; ) spent += 10 * timeOf(run, 10);
  return Math.max(1, Math.ceil(ROUND_MILLISECONDS / Math.max(0.01, timeOf(run, 10))));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Processor time of one run, milliseconds. */
function timeOf(run: () => unknown, repeats: number): number {
  const before = process.cpuUsage();
  for (let at = 0; at < repeats; at++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / repeats;
}
