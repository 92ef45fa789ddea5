import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MaybeField } from '../../../src/core/codes/field';
import { totals } from '../../../src/core/codes/totals';
import { analysisOf, onlyCode } from '../../support/analysis';
import { code, entitlementsOf, ISSUED, PIID, SIGNATURE, tagOf, UDI } from '../../support/code';

const decoded = (text: string) => onlyCode(analysisOf(text));

test('every value of a code with one entitlement, at its place', () => {
  const text = `Mail of yesterday:\n\n${code({
    version: 'D',
    entitlements: [
      {
        tag: tagOf('CCX_FLEX_STD', '12.5'),
        count: 15,
        startDate: '2026-Jul-16 UTC',
        endDate: '2027-JUL-16 UTC',
        licenseType: 'TERM',
        displayName: 'CCX Flex Standard Seat',
        tagDescription: 'CCX Flex &amp; more',
      },
    ],
  })}\n`;
  const read = decoded(text);
  assert.equal(text.slice(read.span.start, read.span.end), text.trim().split('\n\n')[1]);
  assert.equal(read.complete, true);

  const [entitlement, ...more] = read.entitlements;
  assert.deepEqual(more, []);
  const values: [MaybeField<unknown>, raw: string, value: unknown][] = [
    [read.flag, 'A', 'A'],
    [read.version, 'D', 'D'],
    [read.piid, PIID, PIID],
    [read.timestamp, String(ISSUED), ISSUED],
    [read.signature, SIGNATURE, SIGNATURE],
    [entitlement?.count, '15', 15],
    [entitlement?.startDate, '2026-Jul-16 UTC', Date.UTC(2026, 6, 16)],
    [entitlement?.endDate, '2027-JUL-16 UTC', Date.UTC(2027, 6, 16)],
    [entitlement?.licenseType, 'TERM', 'TERM'],
    [entitlement?.displayName, 'CCX Flex Standard Seat', 'CCX Flex Standard Seat'],
    [entitlement?.tagDescription, 'CCX Flex &amp; more', 'CCX Flex & more'],
    [entitlement?.subscriptionId, '', ''],
  ];
  for (const [field, raw, value] of values) {
    assert.equal(field?.raw, raw);
    assert.equal(text.slice(field?.span.start, field?.span.end), raw);
    assert.deepEqual(field?.value, value);
  }
  assert.equal(entitlement?.tag?.value?.name, 'CCX_FLEX_STD');
  assert.equal(text.slice(entitlement?.span.start, entitlement?.span.end).startsWith('<entitlement><tag>regid.'), true);

  assert.equal(read.udi?.raw, UDI);
  const { pid, sn, uuid } = read.udi?.value ?? {};
  for (const [part, value] of [
    [pid, 'UCM'],
    [sn, 'abcde'],
    [uuid, '11111111-2222-4333-8444-5555555abcde'],
  ] as const) {
    assert.equal(part?.value, value);
    assert.equal(text.slice(part?.span.start, part?.span.end), value);
  }
});

test('one entitlement as well as forty', () => {
  for (const many of [1, 2, 5, 40]) {
    const read = decoded(code({ entitlements: entitlementsOf(many) }));
    assert.equal(read.entitlements.length, many);
    assert.deepEqual(
      read.entitlements.map(({ tag, count }) => [tag?.value?.name, count?.value]),
      Array.from({ length: many }, (_, index) => [`UCM_Test${index}`, index + 1]),
    );
    assert.deepEqual(totals(read), {
      entitlements: many,
      licenses: (many * (many + 1)) / 2,
      earliestEnd: many === 1 ? undefined : Date.UTC(2027, 11, 31),
    });
  }
});

test('white space that cannot belong to a value is not part of it', () => {
  const read = decoded(
    code({
      version: '\nC',
      piid: PIID.replaceAll('-', '-\r\n'),
      entitlements: [{ tag: tagOf('A').replace(',', ',\n'), count: ' 5 ', startDate: '2026-Feb-26\nUTC' }],
      signature: `${SIGNATURE.slice(0, 64)}\n${SIGNATURE.slice(64)}`,
    }),
  );
  assert.equal(read.version?.value, 'C');
  assert.equal(read.piid?.value, PIID);
  assert.equal(read.signature?.value, SIGNATURE);
  const [entitlement] = read.entitlements;
  assert.equal(entitlement?.tag?.value?.raw, tagOf('A'));
  assert.equal(entitlement?.count?.value, 5);
  assert.equal(entitlement?.startDate?.value, Date.UTC(2026, 1, 26));
});

test('a value that makes no sense is there without one', () => {
  const read = decoded(code({ timestamp: 'yesterday', entitlements: [{ tag: 'x', count: 'many', endDate: 'soon' }] }));
  const [entitlement] = read.entitlements;
  for (const field of [read.timestamp, entitlement?.tag, entitlement?.count, entitlement?.endDate]) {
    assert.ok(field);
    assert.equal(field.value, undefined);
  }
});

test('numbers stay what they are: a PIID of digits, a count with zeros in front', () => {
  const read = decoded(code({ piid: '0001', entitlements: [{ count: '007', subscriptionID: '1e5' }] }));
  assert.equal(read.piid?.value, '0001');
  assert.equal(read.entitlements[0]?.count?.value, 7);
  assert.equal(read.entitlements[0]?.subscriptionId?.value, '1e5');
});

test('what is missing is undefined', () => {
  const read = decoded('<specificPLR></specificPLR>');
  assert.deepEqual(read.entitlements, []);
  for (const field of [read.flag, read.version, read.piid, read.timestamp, read.signature, read.udi]) {
    assert.equal(field, undefined);
  }
});

test('the text in a CDATA section and around a comment', () => {
  const read = decoded(code({ version: '<!-- new --> C', entitlements: [{ displayName: '<![CDATA[R&D <1>]]>' }] }));
  assert.equal(read.version?.value?.trim(), 'C');
  assert.equal(read.entitlements[0]?.displayName?.value, 'R&D <1>');
});

test('of a UDI that was cut, the last part is not read', () => {
  const udiOf = (text: string) => {
    const { pid, sn, uuid } = decoded(text).udi?.value ?? {};
    return [pid?.value, sn?.value, uuid?.value];
  };
  const whole = code();
  const cut = (last: string) => whole.slice(0, whole.indexOf(last) + last.length);
  assert.deepEqual(udiOf(cut('<udi>P:UC')), [undefined, undefined, undefined]);
  assert.deepEqual(udiOf(cut('<udi>P:UCM,S:ab')), ['UCM', undefined, undefined]);
  assert.deepEqual(udiOf(cut('<udi>P:UCM,S:abcde,U:1111')), ['UCM', 'abcde', undefined]);
  assert.deepEqual(udiOf(cut('5555555abcde</udi>')), ['UCM', 'abcde', '11111111-2222-4333-8444-5555555abcde']);
});
