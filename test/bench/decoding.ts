import { readAll } from '../../src/core/analyze';
import type { CheckOptions } from '../../src/core/checks/valueChecks';
import { measure, ratio, ratioSpread, type Timing } from './measure';
import { aim, duration, lines, section, spread } from './page';
import { FLOOR, PARSERS, SAME_OPTIONS } from './parsers';
import { brokenCodes, CODE, logWithCodes, manyCodes } from './texts';

const MEGABYTE = 1_000_000;
const AIM = 1.2;

interface Input {
  readonly name: string;
  readonly text: string;
  readonly rounds: number;
  /** What is said of the others where they are given a text that is no XML. */
  readonly isBroken?: boolean;
}

/** All subjects are given the same text; several codes lie in one element, since most of the others want a root. */
function inputs(): Input[] {
  const root = (text: string) => `<document>\n${text}\n</document>`;
  return [
    { name: 'the code of the source document', text: CODE, rounds: 15 },
    { name: '1 MB of codes', text: root(manyCodes(MEGABYTE)), rounds: 15 },
    { name: 'a log of 10 MB with 500 codes', text: root(logWithCodes(10 * MEGABYTE, 500)), rounds: 3 },
    { name: '1 MB of codes, every tenth damaged', text: root(brokenCodes(MEGABYTE)), rounds: 9, isBroken: true },
  ];
}

const OURS = 'decode, spans, model, checks';

export function decoding(options: CheckOptions): void {
  const rows: string[][] = [];
  for (const input of inputs()) {
    const { name, text } = input;
    const timings = measure(
      [
        { name: OURS, run: () => readAll(text, options) },
        ...[...PARSERS, FLOOR].map((parser) => ({ name: parser.name, run: () => parser.parse(text) })),
      ],
      input.rounds,
    );
    const ours = timingOf(timings, OURS);
    for (const timing of timings) {
      const parser = PARSERS.find((one) => one.name === timing.name);
      const isRefused = parser?.parse(text) === undefined && parser !== undefined;
      rows.push([
        timing === ours ? `**${name}**` : '',
        timing.name,
        spread(timing) + (isRefused ? ', stops at the first error' : ''),
        timing === ours ? '' : ratioSpread(ours, timing),
      ]);
    }
    if (input.isBroken) continue;
    const toSame = ratio(ours, timingOf(timings, SAME_OPTIONS.name));
    aim(`Decoding ${name} takes at most ${AIM} × \`XMLParser.parse\` alone`, toSame, AIM, '×', () =>
      share(ours, timings),
    );
    const others = PARSERS.filter(({ givesTreeWithPositions }) => givesTreeWithPositions);
    const fastest = timingOf(
      timings,
      others.reduce(
        (best, { name: one }) => (timingOf(timings, one).median < timingOf(timings, best).median ? one : best),
        SAME_OPTIONS.name,
      ),
    );
    aim(
      `Decoding ${name} is faster than every other that gives a tree with positions`,
      ratio(ours, fastest),
      1,
      `× ${fastest.name}`,
      () =>
        `what the fastest of them does not do: each tag is read by fast-xml-parser as well, and every value is checked`,
    );
  }
  section(
    `Decode with spans, model and all checks but that of the curve, against what anyone would use instead (aim: at most ${AIM} × \`XMLParser.parse\` alone, and faster than all that give a tree with positions)`,
    ['text', 'subject', 'time', 'decode takes so many times as long'],
    ...rows,
  );
  lines.push(
    'All are given the same text in the same rounds. `XMLParser.parse` with the same options makes a tree with positions; the product',
    'gives the library a listener besides, takes each tag as the library comes to it, and lets it make no tree of its own.',
    '',
  );
}

function timingOf(timings: readonly Timing[], name: string): Timing {
  const found = timings.find((timing) => timing.name === name);
  if (!found) throw new Error(`${name} was not measured`);
  return found;
}

function share(ours: Timing, timings: readonly Timing[]): string {
  const floor = timingOf(timings, FLOOR.name);
  return `one pass over the text takes ${duration(floor.median)} of the ${duration(ours.median)}`;
}
