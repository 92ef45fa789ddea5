import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSignature, signatureForm } from '../../../src/core/codes/signature';
import { analysisOf } from '../../support/analysis';
import { derOf, SIGNATURE, signatureOf } from '../../support/code';
import { fixture } from '../../support/fixtures';

const P256_BASE_X = 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n;
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function damageOf(text: string) {
  const form = readSignature(text);
  return form.wellFormed ? undefined : form.damage;
}

test('the signature of the CUCM page is well formed', () => {
  const text = analysisOf(fixture('cucm-12.5.xml')).codes[0]?.signature?.value ?? '';
  const form = readSignature(text);
  assert.equal(form.wellFormed, true);
  assert.equal(form.bytes, 72);
  if (form.wellFormed) assert.equal(form.r.toString(16).slice(0, 8), 'a1cddcc3');
});

test('signatures of any key are well formed: that is all that can be told', () => {
  for (let message = 0; message < 20; message++) {
    const form = readSignature(signatureOf(String(message)));
    assert.equal(form.wellFormed, true);
    assert.ok(form.bytes !== undefined && 68 <= form.bytes && form.bytes <= 72);
  }
});

test('each kind of damage', () => {
  assert.deepEqual(damageOf(`${SIGNATURE.slice(0, 7)}*${SIGNATURE.slice(8)}`), { what: 'character', at: 7 });
  assert.deepEqual(damageOf(`=${SIGNATURE.slice(1)}`), { what: 'character', at: 0 });
  assert.deepEqual(damageOf(SIGNATURE.slice(0, 90)), { what: 'group', length: 90 });
  assert.equal(damageOf(SIGNATURE.slice(0, 92))?.what, 'length');
  assert.deepEqual(damageOf('AAAA'), { what: 'der' });
  assert.deepEqual(damageOf(''), { what: 'der' });
  assert.deepEqual(damageOf(derOf(P256_BASE_X, 0n)), { what: 'range' });
  assert.deepEqual(damageOf(derOf(P256_BASE_X, P256_ORDER)), { what: 'range' });
  assert.deepEqual(damageOf(derOf(P256_ORDER, 1n)), { what: 'range' });
  assert.deepEqual(damageOf(derOf(1n, 1n)), { what: 'curve' });
  assert.equal(damageOf(derOf(P256_BASE_X, 1n)), undefined);
});

test('a long form of the length, an indefinite one, three numbers: damaged, no exception', () => {
  for (const text of ['MIGA', 'MIAA', 'MAA=', 'MAYCAQECAQE=', 'MAkCAQECAQECAQE=', 'MAYCgQECAQE=']) {
    assert.equal(readSignature(text).wellFormed, false, text);
  }
});

test('a signature is looked at once', () => {
  assert.equal(signatureForm(SIGNATURE), signatureForm(SIGNATURE));
  assert.deepEqual(signatureForm(SIGNATURE), readSignature(SIGNATURE));
});
