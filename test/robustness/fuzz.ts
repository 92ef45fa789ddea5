/**
 * `npm run fuzz [-- <count> [<seed>]]`: so many mutated inputs through finding, repairing and checking. No exception, no span
 * outside the text, nothing slower than 50 ms for 100 kB, no result that is sure, whole and wrong.
 */

import { fuzz } from './fuzzing';
import { codesOfAllKinds } from './generate';

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
const began = performance.now();
// The time of the processor: that of the wall also counts what other programs do.
const failures = fuzz([...codesOfAllKinds(40, seed)], count, seed, () => process.cpuUsage().user / 1000);
for (const failure of failures.slice(0, 10)) console.error(failure);
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`${count} inputs, seed ${seed}: ${failures.length} failures, ${seconds} s`);
if (failures.length > 0) process.exitCode = 1;
