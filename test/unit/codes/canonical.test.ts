import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalEdits, canonicalText } from '../../../src/core/codes/canonical';
import { fingerprint } from '../../../src/core/codes/fingerprint';
import { analysisOf, onlyCode } from '../../support/analysis';
import { code, entitlementsOf, PIID, RUNNING_TERM, SIGNATURE, UDI } from '../../support/code';

function canonicalOf(text: string): string {
  const { root } = onlyCode(analysisOf(text));
  assert.ok(root);
  return canonicalText(text, root);
}

test('a code as License Central writes it stays as it is', () => {
  for (const text of [code(), code({ entitlements: entitlementsOf(40) })]) {
    const { root } = onlyCode(analysisOf(text));
    assert.ok(root);
    assert.deepEqual(canonicalEdits(text, root), []);
    assert.equal(canonicalText(text, root), text);
  }
});

test('pretty-printed it is the same code', () => {
  for (const lineBreak of ['\n', '\r\n', '\r', ' ', '\t', '\u00a0']) {
    const text = code({ entitlements: entitlementsOf(3) }).replaceAll('><', `>${lineBreak}<`);
    assert.equal(canonicalOf(text), code({ entitlements: entitlementsOf(3) }), JSON.stringify(lineBreak));
  }
});

test('a break in a value that never holds one is taken out', () => {
  const whole = code({ entitlements: [RUNNING_TERM] });
  for (const [from, to] of [
    ['<flag>A', '<flag>\nA'],
    [PIID, PIID.replace('-', '-\r\n')],
    ['regid.', 'regid.\n'],
    ['2026-Feb-26 UTC', '2026-Feb-26\nUTC'],
    ['2026-Feb-26 UTC', ' 2026-\nFeb-26  UTC\n'],
    ['TERM', 'TE\tRM'],
    [SIGNATURE, SIGNATURE.replace(/(.{20})/g, '$1\n')],
    [UDI, 'P:UCM,\nS: abcde ,\r\n U:11111111-2222-4333-8444-5555555\nabcde '],
  ] as const) {
    assert.equal(canonicalOf(whole.replace(from, to)), whole, JSON.stringify(to));
  }
});

test('names are left alone: white space belongs to them', () => {
  const text = code({ entitlements: [{ displayName: ' UC  Manager\n', tagDescription: '\tUC' }] });
  assert.equal(canonicalOf(text), text);
});

test('the blanks of a product ID are left alone, those around it are not', () => {
  assert.equal(
    canonicalOf(code({ udi: ' P: Cisco Unity Connection , S:0123' })),
    code({ udi: 'P:Cisco Unity Connection,S:0123' }),
  );
  const broken = code({ udi: 'P:Cisco\nUnity,S:0123' });
  assert.equal(canonicalOf(broken), broken);
});

test('text between elements is not taken for white space', () => {
  const text = code().replace('<flag>', '\nx\n<flag>');
  assert.equal(canonicalOf(text), text);
});

test('the fingerprint: the same for the same code, another for another one', () => {
  const print = (text: string) => fingerprint(canonicalOf(text));
  assert.match(print(code()), /^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/);
  assert.equal(print(code().replaceAll('><', '>\n<')), print(code()));
  assert.equal(print(`see: "${code()}"`), print(code()));
  assert.notEqual(print(code({ flag: 'B' })), print(code()));
});

test('the fingerprint is the beginning of the SHA-256', () => {
  // SHA-256 of the empty text and of "abc", FIPS 180-4.
  assert.equal(fingerprint(''), 'e3b0 c442 98fc 1c14');
  assert.equal(fingerprint('abc'), 'ba78 16bf 8f01 cfea');
});
