import { type Profiler, Session } from 'node:inspector';
import { readAll } from '../../src/core/analyze';
import { lines, section } from './page';
import { manyCodes } from './texts';

/** The three costliest before anything was done about them, found by the same means, and what was done. */
const DONE = [
  'The three costliest of the first profile, and what was done about them:',
  '',
  '1. `#element`, the walk over the tree of fast-xml-parser: it looked each name up in each node. There is no tree any more to be walked;',
  '   the library tells a listener of each tag, and the element is made there and then from the text.',
  '2. `addChild`, by which the library made that tree, and the collection of its garbage: the listener tells it to add nothing, and one',
  '   string stands for each name. What the library reads with is left as it is: it is the first of the table above.',
  '3. `decodeAuthorizationCode` and the checks behind it: getters made for each code gave every one a shape of its own; each value was',
  '   searched for white space three times; known tags were taken apart by a regular expression each time. Codes are of one class now, a',
  '   value that reads as it is written is searched once, and known tags are looked up.',
  '',
];

/** Where the time goes that decoding takes, by function; the costliest are what work on it begins with. */
export function profiles(): void {
  const text = manyCodes(1_000_000);
  const run = () => readAll(text, { today: Date.UTC(2026, 10, 24), endingWithinDays: 90 });
  run();
  const costs = profileOf(() => {
    for (let round = 0; round < ROUNDS; round++) run();
  });
  const whole = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  const costliest = [...costs].sort(([, a], [, b]) => b - a).slice(0, MOST);
  section(
    'Where decoding 1 MB of codes takes its time',
    ['function', 'of the time'],
    ...costliest.map(([name, cost]) => [`\`${name}\``, `${((100 * cost) / whole).toFixed(1)} %`]),
  );
  lines.push(...DONE);
}

const ROUNDS = 30;
const MOST = 8;

function profileOf(work: () => void): ReadonlyMap<string, number> {
  const session = new Session();
  session.connect();
  const costs = new Map<string, number>();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 200 });
  session.post('Profiler.start');
  work();
  session.post('Profiler.stop', (_error, { profile }) => collect(profile, costs));
  session.disconnect();
  return costs;
}

function collect({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, costs: Map<string, number>): void {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName || '(anonymous)']));
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? '';
    if (name === '(idle)' || name === '(program)') continue;
    costs.set(name, (costs.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  }
}
