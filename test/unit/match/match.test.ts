import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DeviceIndex } from '../../../src/core/match/deviceIndex';
import {
  bestMatch,
  type Identified,
  isIdentified,
  type MatchResult,
  match,
  sameDevice,
  verdict,
} from '../../../src/core/match/match';
import { analysisOf } from '../../support/analysis';
import { code, PIID } from '../../support/code';

/** The first thing in a text that names a device. */
function read(text: string): Identified {
  const found = analysisOf(text).artifacts.find(isIdentified);
  assert.ok(found, text);
  return found;
}

const results = (left: string, right: string) => match(read(left), read(right)).map(({ result }) => result);

const UUID = '11111111-2222-4333-8444-5555555abcde';
const CODE = code();

test('part by part: product, serial, UUID, PIID', () => {
  for (const [right, ...expected] of [
    [`P:UCM,S:abcde,U:${UUID} --> UDI`, 'match', 'match', 'match', 'unchecked'],
    [`P:UCM,\nS:abcde,U:${UUID}`, 'match', 'match', 'match', 'unchecked'],
    [`UDI: PID:UCM,SN:ABCDE,UUID:${UUID.replaceAll('-', '').toUpperCase()}`, 'match', 'match', 'match', 'unchecked'],
    ['P:UCM,S:abcde', 'match', 'match', 'unchecked', 'unchecked'],
    ['P:UCCX,S:abcde', 'mismatch', 'match', 'unchecked', 'unchecked'],
    [`P:UCM,S:abcdf,U:${UUID}`, 'match', 'mismatch', 'match', 'unchecked'],
    [`P:UCM,S:abcde,U:${UUID.replace('1', '2')}`, 'match', 'match', 'mismatch', 'unchecked'],
    [code({ timestamp: 1793000000001 }), 'match', 'match', 'match', 'match'],
    [code({ piid: PIID.replace('0', 'f') }), 'match', 'match', 'match', 'mismatch'],
    [code({ piid: '' }), 'match', 'match', 'match', 'unchecked'],
    [code({ udi: '' }), 'unchecked', 'unchecked', 'unchecked', 'match'],
  ] as const) {
    assert.deepEqual(results(CODE, right), expected, right);
    assert.deepEqual(results(right, CODE), expected, `${right}, the other way round`);
  }
});

test('both values stand side by side, as they are written', () => {
  const [pid, sn, uuid, piid] = match(read(CODE), read('UDI: PID:UCM,SN:ABCDE'));
  assert.deepEqual(pid, { subject: 'udi.pid', result: 'match', left: 'UCM', right: 'UCM' });
  assert.deepEqual(sn, { subject: 'udi.sn', result: 'match', left: 'abcde', right: 'ABCDE' });
  assert.deepEqual(uuid, { subject: 'udi.uuid', result: 'unchecked', left: UUID, right: null });
  assert.deepEqual(piid, { subject: 'piid', result: 'unchecked', left: PIID, right: null });
});

test('one answer over all parts', () => {
  const answer = (...parts: MatchResult[]) =>
    verdict(parts.map((result) => ({ subject: 'udi.sn', result, left: null, right: null })));
  assert.equal(answer('match', 'match'), 'match');
  assert.equal(answer('match', 'unchecked'), 'match');
  assert.equal(answer('match', 'mismatch'), 'mismatch');
  assert.equal(answer('unchecked', 'mismatch'), 'mismatch');
  assert.equal(answer('unchecked', 'unchecked'), 'unchecked');
  assert.equal(answer(), 'unchecked');
});

test('the counterpart that fits best, the first of equals', () => {
  const candidates = [
    'P:UCCX,S:0123',
    'P:UCM,S:99999',
    'P:UCM,S:abcde',
    `P:UCM,S:abcde,U:${UUID}`,
    `PID:UCM,SN:abcde,UUID:${UUID}`,
  ].map(read);
  const best = bestMatch(read(CODE), candidates);
  assert.equal(best?.candidate, candidates[3]);
  assert.equal(verdict(best?.checks ?? []), 'match');
  assert.equal(bestMatch(read(CODE), []), undefined);
});

test('a device is found by serial or UUID, never by its product alone', () => {
  const items = ['P:UCCX,S:0123', 'P:UCM,S:abcde', `P:UCM,S:abcde,U:${UUID}`].map(read);
  const index = new DeviceIndex(items);
  assert.equal(index.find(read('PID:UCCX,SN:0123')), items[0]);
  assert.equal(index.find(read(CODE)), items[1]);
  assert.equal(index.find(read(`P:UCM,S:ABCDE,U:${UUID}`)), items[1]);
  assert.equal(index.find(read('P:UCM,S:99999')), undefined);
  assert.equal(index.find(read(`P:UCM,S:99999,U:${UUID}`)), undefined);
  assert.equal(index.find(read('P:UCCX,S:abcde')), undefined);
  assert.equal(index.find(read(code({ udi: 'P:UCM' }))), undefined);
  assert.equal(index.find(read(code({ udi: `U:${UUID}` }))), items[2]);
});

test('the index says what a look at each item would say', () => {
  const udis = [
    'P:A,S:1',
    'P:A,S:2',
    'P:B,S:1',
    'S:1',
    'P:A',
    `P:A,S:1,U:${UUID}`,
    `P:A,U:${UUID}`,
    `U:${UUID}`,
    `S:2,U:${UUID}`,
    '',
  ];
  const all = udis.map((udi) => read(code({ udi })));
  for (let length = 0; length <= all.length; length++) {
    const items = all.slice(0, length);
    const index = new DeviceIndex(items);
    for (const [place, other] of all.entries()) {
      const expected = items.find((item) => sameDevice(item, other) && sharesMoreThanProduct(item, other));
      assert.equal(index.find(other), expected, `${udis[place]} among ${udis.slice(0, length).join(' ')}`);
    }
  }
});

test('thousands of devices with one serial number are no trouble', () => {
  const items = Array.from({ length: 20_000 }, (_, index) => read(`P:A${index},S:same`));
  const index = new DeviceIndex(items);
  assert.equal(index.find(read('P:A19999,S:same')), items[19_999]);
  for (let place = 0; place < 20_000; place++) index.find(items[place] ?? read(CODE));
});

function sharesMoreThanProduct(left: Identified, right: Identified): boolean {
  return match(left, right).some(({ subject, result }) => /sn|uuid/.test(subject) && result === 'match');
}
