/**
 * `npm run fuzz [-- <count> [<seed> [<first>]]]`: so many mutated inputs through finding, repairing and checking. No exception, no
 * span outside the text, nothing slower than 50 ms for 100 kB, no repair that changes when it is repaired. It prints what was run:
 * when it is stopped, the last line says how far it came.
 */

import { fuzz } from './fuzzing';
import { codesOfAllKinds } from './generate';

const [count = 1_000_000, seed = 1, from = 0] = process.argv.slice(2).map(Number);
const began = performance.now();
const report = (done: number, failures: number) =>
  `${done.toLocaleString('en')} inputs of seed ${seed}, from ${from}: ${failures} failures, ${Math.round((performance.now() - began) / 1000)} s`;
const failures = fuzz([...codesOfAllKinds(40, seed)], {
  count,
  seed,
  from,
  now: () => [performance.now(), process.cpuUsage().user / 1000],
  onProgress: (done, found) => console.log(report(done, found.length)),
});
for (const failure of failures.slice(0, 10)) console.error(failure);
console.log(report(count, failures.length));
if (failures.length > 0) process.exitCode = 1;
