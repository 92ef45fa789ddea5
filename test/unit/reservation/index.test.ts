import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Device } from '../../../src/core/reservation/device';
import type { Evidence } from '../../../src/core/reservation/evidence';
import { evidenceOf } from '../../../src/core/reservation/evidenceOf';
import { marksText, newMark } from '../../../src/core/reservation/marks';
import { ReservationIndex } from '../../../src/core/reservation/reservationIndex';
import { groupUdis, udiId } from '../../../src/core/reservation/udiGroups';
import { inspectionOf } from '../../support/analysis';
import { code, ISSUED } from '../../support/code';
import { evidenceIn } from '../../support/evidence';
import { FLEET } from '../../support/fleet';

/** Documents that share devices, serials and instances in every way: the fleet, and some that were made to get in its way. */
const SN = ['abcde', 'abcdf'];
const UUIDS = ['', ',U:11111111-2222-4333-8444-5555555abcde', ',U:11111111-2222-4333-8444-6666666abcde'];
const PIIDS = ['01234567-89ab-4cde-8f01-23456789abcd', '99999999-89ab-4cde-8f01-23456789abcd'];

const crossing = SN.flatMap((sn) =>
  UUIDS.flatMap((uuid) =>
    PIIDS.map((piid, at) => code({ udi: `P:UCM,S:${sn}${uuid}`, piid, timestamp: ISSUED + at * 1000 })),
  ),
);
const TEXTS: readonly string[] = [
  ...crossing,
  crossing[3]?.slice(0, -120) ?? '',
  `PID:UCM,SN:abcde\n${crossing[0]}`,
  'P:UCM,S:abcde,U:11111111-2222-4333-8444-5555555abcde\n',
  'UDI_PID:UCM; UDI_SN:abcdf\nConfirmation code: 125ffe1b\n',
  `admin:license smart reservation install "${crossing[1]}"\nAuthorization code installed successfully.\nConfirmation Code is: 125ffe1b\n`,
  `admin:show license udi\nUDI: PID:UCM,SN:abcde,UUID:11111111222243338444666666abcdef\n`,
];
const DOCUMENTS: ReadonlyMap<string, readonly Evidence[]> = new Map([
  ...Object.entries(FLEET).map(([file, text]) => [file, evidenceIn(file, text)] as const),
  ...TEXTS.map((text, at) => [`x${at}`, evidenceIn(`x${at}`, text)] as const),
  [
    'marks.json',
    evidenceIn('marks.json', marksText([newMark({ pid: 'UCM', sn: 'abcde', uuid: '' }, '125ffe1b', ISSUED)])),
  ],
]);

function fromScratch(documents: Iterable<readonly [string, readonly Evidence[]]>): ReservationIndex {
  const index = new ReservationIndex();
  for (const [document, evidence] of documents) index.setDocument(document, evidence);
  return index;
}

const said = (index: ReservationIndex) => ({ devices: index.devices(), unplaced: index.unplaced() });

describe('the index', () => {
  test('gives the same whatever the order, and however it came about', () => {
    const names = [...DOCUMENTS.keys()];
    const step = fc.record({
      name: fc.constantFrom(...names),
      /** Which document's evidence it takes on: a file may be written anew with something else in it. */
      from: fc.constantFrom(...names),
      what: fc.constantFrom('set', 'remove', 'ask'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.shuffledSubarray(names), (steps, order) => {
        const index = new ReservationIndex();
        const state = new Map<string, readonly Evidence[]>();
        for (const { name, from, what } of steps) {
          if (what === 'ask') index.devices();
          else if (what === 'remove') {
            index.removeDocument(name);
            state.delete(name);
          } else {
            const evidence = (DOCUMENTS.get(from) ?? []).map((item) => ({ ...item, document: name }));
            index.setDocument(name, evidence);
            state.set(name, evidence);
          }
        }
        const rank = (name: string) => order.indexOf(name);
        const shuffled = [...state].sort(([a], [b]) => rank(a) - rank(b));
        assert.deepEqual(said(index), said(fromScratch(shuffled)));
        assert.equal(index.documents, [...state.values()].filter(({ length }) => length > 0).length);
      }),
      { numRuns: 150 },
    );
  });

  test('loses nothing: every code is of one device, or of none that is known', () => {
    const index = fromScratch(DOCUMENTS);
    const placed = index.devices().flatMap(({ evidence }) => evidence);
    const codes = [...DOCUMENTS.values()].flat().filter(({ kind }) => kind === 'code');
    for (const item of codes) {
      const times = [...placed, ...index.unplaced()].filter((other) => other === item).length;
      assert.equal(times, 1);
    }
  });

  test('leaves devices that a change does not concern as they are', () => {
    const index = fromScratch(DOCUMENTS);
    const before = new Set<Device>(index.devices());
    const changed = evidenceIn(
      'london/AC_5a3b00000002.xml',
      FLEET['london/AC_5a3b00000002.xml']?.replace('20', '21') ?? '',
    );
    index.setDocument('london/AC_5a3b00000002.xml', changed);
    assert.deepEqual(
      index
        .devices()
        .filter((device) => !before.has(device))
        .map(({ udi: { sn } }) => sn),
      ['5a3b00000002'],
    );
  });

  test('is empty once all is taken out', () => {
    const index = fromScratch(DOCUMENTS);
    index.devices();
    for (const document of DOCUMENTS.keys()) index.removeDocument(document);
    assert.deepEqual(said(index), { devices: [], unplaced: [] });
  });
});

describe('evidence', () => {
  test('keeps facts, and no text longer than a name', () => {
    for (const evidence of DOCUMENTS.values()) {
      for (const item of evidence) {
        const longest = Math.max(
          ...[...JSON.stringify(item).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(({ 1: text = '' }) => text.length),
        );
        assert.ok(longest < 120, JSON.stringify(item));
        assert.ok(JSON.stringify(item).length < 4000);
      }
    }
  });

  test('has its place in the text', () => {
    const text = `\n\n${code()}\n`;
    const [item] = evidenceOf('a', inspectionOf(text));
    assert.equal(item?.line, 3);
    assert.equal(text.slice(item?.span.start, item?.span.end), code());
  });

  test('leaves out what is part of something else', () => {
    const session = FLEET['london/uccx-request.log'] ?? '';
    assert.deepEqual(
      evidenceIn('a', session).map(({ kind }) => kind),
      ['session'],
    );
  });

  test('of a request for a whole stack each code counts for its own device', () => {
    const codes = ['A', 'B', 'C'].map((last) => `CB-ZC9300-24UX:TST2134L0R${last}-AK9A6sMTr-86`);
    const session = `Switch#license smart reservation request all\nEnter this request code in the Cisco Smart Software Manager portal:\n${codes.map((one) => `Request code: ${one}\n`).join('')}Switch#`;
    assert.deepEqual(
      evidenceIn('a', session).map(({ kind, udi }) => [kind, udi?.sn]),
      [
        ['session', 'TST2134L0RA'],
        ['request', 'TST2134L0RB'],
        ['request', 'TST2134L0RC'],
      ],
    );
  });
});

test('a stack of thousands is no stack, and costs no more than as many devices', () => {
  const units = Array.from({ length: 1000 }, (_, at) => `Member:PID:C9300-48P,SN:FCW${String(at).padStart(8, '0')}`);
  const text = `sw#show license udi\nUDI: PID:C9300-48P,SN:FCW00000000\n\nHA UDI List:\n    ${units.join('\n    ')}\n\nsw#\n`;
  const evidence = evidenceIn('a.log', text);
  const statuses = evidence.filter((item) => item.kind === 'status');
  assert.equal(statuses.length, 1000);
  for (const { stack } of statuses) assert.equal(stack.length, 64);
  assert.equal(fromScratch([['a.log', evidence]]).devices().length, 1000);
});

describe('UDIs of one device', () => {
  const udi = (pid: string, sn: string, uuid = '') => ({ pid, sn, uuid });

  test('are equal but for white space, dashes and case', () => {
    const [group, ...others] = groupUdis([
      udi('UCM', 'ABCDE', '11111111-2222-4333-8444-5555555ABCDE'),
      udi('UCM', 'abcde', '1111111122224333844455555 55abcde'),
      udi('UCM', 'abcde'),
    ]);
    assert.deepEqual(others, []);
    assert.equal(group?.isAmbiguous, false);
    assert.equal(group?.id, 'UCM|abcde|11111111222243338444555 5555abcde'.replace(' ', ''));
  });

  test('may name different parts', () => {
    assert.equal(
      groupUdis([
        udi('UCM', '', '11111111-2222-4333-8444-5555555abcde'),
        udi('', 'abcde', '11111111-2222-4333-8444-5555555abcde'),
      ]).length,
      1,
    );
    assert.equal(groupUdis([udi('UCM', 'abcde'), udi('UCCX', 'abcde')]).length, 2);
    assert.equal(groupUdis([udi('UCM', ''), udi('UCM', '')]).length, 1);
  });

  test('are told apart where thousands share a serial, and one has no UUID', () => {
    const shared = Array.from({ length: 3000 }, (_, at) => udi('UCM', 'abcde', String(at).padStart(32, '0')));
    const groups = groupUdis([udi('', 'abcde'), ...shared]);
    assert.equal(groups.length, 3001);
    assert.equal(groups.filter(({ isAmbiguous }) => isAmbiguous).length, 1);
  });

  test('do not depend on their order', () => {
    const some = fc.record({
      pid: fc.constantFrom('', 'UCM', 'UCCX'),
      sn: fc.constantFrom('', 'a', 'A', 'b'),
      uuid: fc.constantFrom('', '11111111-2222-4333-8444-5555555abcde', '11111111-2222-4333-8444-6666666abcde'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 7 }), (udis) => {
        const byId = (groups: ReturnType<typeof groupUdis>) =>
          groups.map((group) => ({ ...group, ids: [...group.ids].sort() })).sort((a, b) => (a.id < b.id ? -1 : 1));
        const found = groupUdis(udis);
        assert.deepEqual(byId(groupUdis([...udis].reverse())), byId(found));
        const ids = found.flatMap((group) => [...group.ids]);
        assert.deepEqual([...ids].sort(), [...new Set(udis.map(udiId))].sort());
      }),
      { numRuns: 300 },
    );
  });
});
