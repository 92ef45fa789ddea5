import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../../src/core/analyze';
import { compareEcho, type EchoDifference } from '../../../src/core/repair/echo';
import { wrap } from '../../robustness/damage';
import { generateCode } from '../../robustness/generate';
import { code, entitlementsOf } from '../../support/code';

const CODE = code({ entitlements: entitlementsOf(4) });

function echo(shown: string, sent = CODE): EchoDifference[] {
  const [read] = analyze(sent, { today: 0, endingWithinDays: 0 }).codes;
  assert.ok(read);
  return compareEcho(sent, read, shown);
}

const brief = (differences: readonly EchoDifference[]) =>
  differences.map(({ kind, count, element, entitlement }) => `${kind} ${count} ${element} ${entitlement ?? '-'}`);

describe('the echo of a code', () => {
  test('that is the same has no difference, however it is wrapped', () => {
    assert.deepEqual(echo(CODE), []);
    for (const variant of ['LF', 'CRLF', 'CR', 'space CR', 'indentation', '$']) {
      for (let columns = 40; columns < 160; columns += 13) {
        assert.deepEqual(
          echo(`admin:license smart reservation install "${wrap(CODE, columns, variant)}"\n`),
          [],
          `${variant} ${columns}`,
        );
      }
    }
  });

  test('names a lost stretch with its place', () => {
    const at = CODE.indexOf('UCM_Test2') + 6;
    const [difference, ...more] = echo(CODE.slice(0, at) + CODE.slice(at + 4));
    assert.equal(more.length, 0);
    assert.deepEqual(
      [difference?.kind, difference?.count, difference?.element, difference?.entitlement],
      ['missing', 4, 'tag', 3],
    );
    assert.ok(difference?.after.endsWith('cisco.UCM_Te'));
    assert.ok(Math.abs((difference?.expected.start ?? 0) - at) <= 1);
  });

  test('names doubled and changed stretches', () => {
    const doubled = CODE.replace('<signature>', '<signature><signature>');
    assert.deepEqual(
      brief(echo(doubled)).map((text) => text.split(' ').slice(0, 2).join(' ')),
      ['doubled 11'],
    );
    assert.deepEqual(brief(echo(CODE.replace('<count>3<', '<count>7<'))), ['changed 1 count 3']);
  });

  test('names several losses at once, also in a wrapped echo', () => {
    const places = [200, 700, 1200];
    let shown = CODE;
    for (const at of [...places].reverse()) shown = shown.slice(0, at) + shown.slice(at + 5);
    assert.deepEqual(
      echo(wrap(shown, 80, 'LF')).map(({ kind, count }) => `${kind} ${count}`),
      ['missing 5', 'missing 5', 'missing 5'],
    );
  });

  test('names ten thousand lost characters as one stretch', () => {
    const sent = generateCode({ seed: 4, product: 'UCM', entitlements: 40, tags: 'unknown' });
    const differences = echo(sent.slice(0, 2000) + sent.slice(12_000), sent);
    assert.deepEqual(
      differences.map(({ kind, count }) => [kind, count]),
      [['missing', 10_000]],
    );
  });

  test('that broke off or lost its start says so', () => {
    assert.deepEqual(
      echo(CODE.slice(0, 900)).map(({ kind, count }) => [kind, count]),
      [['missing', CODE.length - 900]],
    );
    assert.deepEqual(
      echo(CODE.slice(500)).map(({ kind, count }) => [kind, count]),
      [['missing', 500]],
    );
  });

  test('sees every single lost character', () => {
    for (let at = 0; at < CODE.length; at++) {
      assert.ok(echo(CODE.slice(0, at) + CODE.slice(at + 1)).length > 0, `${at}`);
    }
  });

  test('that has nothing to do with the code is another text altogether', () => {
    assert.ok(echo('% Invalid input detected').length > 0);
    assert.ok(echo('').length > 0);
  });
});
