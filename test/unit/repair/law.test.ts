import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz } from '../../robustness/fuzzing';
import { codesOfAllKinds, generateCode } from '../../robustness/generate';
import { measureAccidents, measureCuts, measureLostStarts, measurePairs, measureWraps } from '../../robustness/measure';
import { millions } from '../../robustness/millions';

/** Short runs of what `npm run bench` and `npm run fuzz` do at length (docs/robustness.md). */
const SMALL = generateCode({ seed: 7, product: 'UCCX', entitlements: 1, tags: 'known' });
const TERM = generateCode({ seed: 8, product: 'UCCX', entitlements: 2, tags: 'unknown' });

test('no repair is whole, sure and another code than the one that was damaged', () => {
  const wrong: string[] = [];
  millions(600, 42, (arrival, index) => wrong.push(`${index}: ${arrival.damages.join(' + ')}`));
  assert.deepEqual(wrong, []);
});

test('mutated inputs make no exception and no span outside the text', () => {
  // Time is measured by `npm run fuzz`: here other tests run beside.
  assert.deepEqual(fuzz([...codesOfAllKinds(8, 2)], { count: 300, seed: 42, now: () => [0] }), []);
});

test('hard wraps are undone, or marked unsure where they fell into a name', () => {
  for (const [variant, { failed }] of measureWraps([SMALL, TERM], 11)) assert.deepEqual(failed, [], variant);
});

test('layers over layers are undone', () => {
  const { cases, failed } = measurePairs([SMALL], (index) => index % 17 === 3);
  assert.ok(cases > 90);
  assert.deepEqual(failed, []);
});

test('a cut is noticed at every position, with its place', () => {
  const { positions, noticed, rightPlace } = measureCuts(SMALL);
  assert.deepEqual([noticed, rightPlace], [positions, positions]);
});

test('a lost start is noticed up to the last tag, and never is more said to be missing than is', () => {
  const { positions, noticed, rightPlace } = measureLostStarts(SMALL);
  assert.deepEqual([noticed, rightPlace], [positions, positions]);
});

test('the echo check notices every single-character accident', () => {
  for (const [kind, fields] of measureAccidents(SMALL, 1, true)) {
    for (const [field, { cases, echo }] of fields) assert.equal(echo, cases, `${kind} in ${field}`);
  }
});
