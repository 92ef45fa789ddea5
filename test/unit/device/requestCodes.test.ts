import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findIdentities } from '../../../src/core/device/requestCodes';
import { analysisOf } from '../../support/analysis';
import { code } from '../../support/code';

/** What names a device in a text, in its order. */
function identitiesIn(text: string): [kind: string, written: string][] {
  const codes = analysisOf(text).codes.map(({ span }) => span);
  return findIdentities(text, codes)
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);
}

const REQUEST = 'P:UCM,S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920';

test('a request code ends where its text ends', () => {
  for (const text of [
    REQUEST,
    `${REQUEST} --> UDI`,
    `admin:license smart reservation request\r\n${REQUEST}\r\n`,
    `Request code: ${REQUEST}.`,
    `The code \`${REQUEST}\` of today`,
    `"${REQUEST}"`,
    `(${REQUEST})`,
    `| ${REQUEST} |`,
  ]) {
    assert.deepEqual(identitiesIn(text), [['requestCode', REQUEST]], text);
  }
});

test('so does one without a UUID', () => {
  for (const text of [
    'P:UCCX,S:53ecfccbfe23.',
    '`P:UCCX,S:53ecfccbfe23`',
    '(P:UCCX,S:53ecfccbfe23);',
    '[P:UCCX,S:53ecfccbfe23]',
  ]) {
    assert.deepEqual(identitiesIn(text), [['requestCode', 'P:UCCX,S:53ecfccbfe23']], text);
  }
});

test('a break or blank behind a comma belongs to it', () => {
  for (const text of [REQUEST.replace(',', ', '), REQUEST.replaceAll(',', ',\n'), REQUEST.replace(',', ',\r\n  ')]) {
    assert.deepEqual(identitiesIn(`x ${text} y`), [['requestCode', text]]);
  }
});

test('how devices and the portal write it', () => {
  for (const [line, written] of [
    [
      'UDI: PID:UCM,SN:37624,UUID:6fe83addc80240bc92dc071ac7a37624',
      'PID:UCM,SN:37624,UUID:6fe83addc80240bc92dc071ac7a37624',
    ],
    ['  Active:PID:C9300-24UX,SN:FCW2303D16Y', 'PID:C9300-24UX,SN:FCW2303D16Y'],
    ['  Standby: PID:C9300-24U,SN:FHH2043P09E', 'PID:C9300-24U,SN:FHH2043P09E'],
    ['UDI: PID:ISR4321/K9,SN:FDO1234', 'PID:ISR4321/K9,SN:FDO1234'],
    ['UDI: PID:Cisco Unity Connection,SN:0cd5', 'PID:Cisco Unity Connection,SN:0cd5'],
    ['"displayName": "UDI_PID:C8000V; UDI_SN:ABCD123456; ",', 'UDI_PID:C8000V; UDI_SN:ABCD123456'],
    ['installed for udi PID:C9300-24UX,SN:FCW2134L0RN', 'PID:C9300-24UX,SN:FCW2134L0RN'],
  ] as const) {
    assert.deepEqual(identitiesIn(`${line}\r\nnext`), [['deviceIdentity', written]], line);
  }
});

test('placeholders and other text are none', () => {
  for (const text of [
    'P:…,S:…',
    'P:<pid>,S:<sn>',
    'P:UCM',
    'P:UCM,S:',
    'HTTP:a,S:b',
    'x-P:a,S:b',
    'P:a,b,S:c',
    'PID:a',
    'P:C8000V,S:[REDACTED]',
  ]) {
    assert.deepEqual(identitiesIn(text), [], text);
  }
});

test('the UDI inside a code is not one beside it', () => {
  assert.deepEqual(identitiesIn(`${code()}\n${REQUEST}\n${code({ udi: REQUEST })}`), [['requestCode', REQUEST]]);
});
