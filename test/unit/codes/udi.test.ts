import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparable, isUuid, parseUdi, udiLabel } from '../../../src/core/codes/udi';
import { readMarks } from '../../support/marks';

/** Takes a UDI apart; the values, and the texts of the parts that are not known. */
function parsed(text: string) {
  const { pid, sn, uuid, vid, rest } = parseUdi(text, { start: 0, end: text.length });
  return {
    values: [pid?.value, sn?.value, uuid?.value, vid?.value],
    rest: rest.map(({ start, end }) => text.slice(start, end)),
  };
}

test('all writings', () => {
  for (const [text, pid, sn, uuid, vid] of [
    ['P:UCM,S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920', 'UCM', 'cc920', 'e53fc968-0253-4d61-a355-ba908a6cc920'],
    ['P:UCM, S:cc920', 'UCM', 'cc920'],
    ['P:UCM,\r\nS:cc920', 'UCM', 'cc920'],
    ['P:UCCX,S:53ecfccbfe23', 'UCCX', '53ecfccbfe23'],
    ['PID:UCM,SN:37624,UUID:6fe83addc80240bc92dc071ac7a37624', 'UCM', '37624', '6fe83addc80240bc92dc071ac7a37624'],
    ['UDI_PID:C8000V; UDI_SN:ABCD123456; ', 'C8000V', 'ABCD123456'],
    ['P:C8200L-1N-4T,S:FGL2435LHLH', 'C8200L-1N-4T', 'FGL2435LHLH'],
    ['PID:ISR4321/K9,VID:V01,SN:FDO1234', 'ISR4321/K9', 'FDO1234', undefined, 'V01'],
    ['PID:Cisco Unity Connection,SN:0cd5', 'Cisco Unity Connection', '0cd5'],
    ['P:Cisco\nUnity  Connection,S:0cd5', 'Cisco Unity Connection', '0cd5'],
    ['p:UCM,s:cc9 20', 'UCM', 'cc920'],
  ]) {
    assert.deepEqual(parsed(text ?? ''), { values: [pid, sn, uuid, vid], rest: [] }, text);
  }
});

test('what is not known is kept apart', () => {
  assert.deepEqual(parsed('UCM,cc920'), { values: Array(4).fill(undefined), rest: ['UCM', 'cc920'] });
  assert.deepEqual(parsed('P:UCM, X:1 ,S:cc920').rest, ['X:1']);
  assert.deepEqual(parsed('P:UCM,P:UCCX,S:cc920'), {
    values: ['UCM', 'cc920', undefined, undefined],
    rest: ['P:UCCX'],
  });
  assert.deepEqual(parsed('P:UCM,,S:cc920').rest, [',']);
  assert.deepEqual(parsed(',P:UCM,S:cc920, ').rest, [',', ',']);
  assert.deepEqual(parsed(''), { values: Array(4).fill(undefined), rest: [] });
});

test('a part is marked without the white space around it', () => {
  const { text, spans } = readMarks('see: P: ⟦UCM⟧ ,\nS:⟦cc920⟧, U: ⟦e53fc968-0253-4d61-a355-ba908a6cc920⟧ ');
  const { pid, sn, uuid } = parseUdi(text, { start: 5, end: text.length });
  assert.deepEqual([pid?.span, sn?.span, uuid?.span], spans);
});

test('two values are compared without dashes, white space and case', () => {
  const same: ['pid' | 'sn' | 'uuid' | 'vid', string, string][] = [
    ['uuid', 'e53fc968-0253-4d61-a355-ba908a6cc920', 'E53FC96802534D61A355BA908A6CC920'],
    ['uuid', 'e53fc968-0253-4d61-a355-ba908a6cc920', 'e53fc968-0253-4d61-\na355-ba908a6cc920'],
    ['sn', 'cc920', 'CC9 20'],
    ['pid', 'Cisco Unity Connection', 'CiscoUnity\nConnection'],
  ];
  for (const [part, left, right] of same) assert.equal(comparable(part, left), comparable(part, right), left);

  const different: typeof same = [
    ['uuid', 'e53fc968-0253-4d61-a355-ba908a6cc920', 'e53fc968-0253-4d61-a355-ba908a6cc921'],
    ['sn', 'cc920', 'cc921'],
    ['sn', 'FCW-1', 'FCW1'],
    ['pid', 'UCM', 'UCCX'],
    ['pid', 'UCM', 'ucm'],
  ];
  for (const [part, left, right] of different) assert.notEqual(comparable(part, left), comparable(part, right), left);
});

test('a UUID with all dashes or none, in either case', () => {
  for (const text of ['e53fc968-0253-4d61-a355-ba908a6cc920', '6FE83ADDC80240BC92DC071AC7A37624'])
    assert.ok(isUuid(text));
  const others = ['', 'e53fc968', 'e53fc968-0253-4d61-a355-ba908a6cc92', 'e53fc968-0253-4d61a355-ba908a6cc920'];
  for (const text of [...others, 'g53fc968-0253-4d61-a355-ba908a6cc920']) {
    assert.ok(!isUuid(text), text);
  }
});

test('a device in one line', () => {
  const label = (text: string) => udiLabel(parseUdi(text, { start: 0, end: text.length }));
  assert.equal(label('P:UCM,S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920'), 'UCM cc920');
  assert.equal(label('S:cc920'), 'cc920');
  assert.equal(label('P:,S:'), '');
  assert.equal(udiLabel(undefined), '');
});
