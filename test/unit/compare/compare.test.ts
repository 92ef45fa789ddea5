import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { codeFacts } from '../../../src/core/compare/codeFacts';
import { compareCodes, inOrderOfIssue } from '../../../src/core/compare/compareCodes';
import { comparisonJson } from '../../../src/core/compare/json';
import { type Comparison, RISK_SEVERITY, type RiskCode } from '../../../src/core/compare/model';
import { comparisonReports, comparisonSummary } from '../../../src/core/compare/render';
import { riskMessage } from '../../../src/core/compare/words';
import { ENGLISH } from '../../../src/core/render/language';
import { inspectionOf, onlyCode, TODAY } from '../../support/analysis';
import { type CodeParts, code, type EntitlementParts, ISSUED, tagOf } from '../../support/code';
import { fixture } from '../../support/fixtures';

const DAY = 86_400_000;
const LATER = ISSUED + 7 * DAY;

const A = tagOf('UCM_A');
const B = tagOf('UCM_B');
const TERM = { licenseType: 'TERM', startDate: '2026-Feb-26 UTC', endDate: '2027-Dec-31 UTC' };

function read(text: string) {
  return onlyCode(inspectionOf(text));
}

function compared(older: CodeParts, newer: CodeParts): Comparison {
  return compareCodes(read(code(older)), read(code({ timestamp: LATER, ...newer })), TODAY);
}

/** Two codes that differ only in these lines. */
function lines(older: readonly EntitlementParts[], newer: readonly EntitlementParts[]): Comparison {
  return compared({ entitlements: older }, { entitlements: newer });
}

const RISKS: Readonly<Record<RiskCode, readonly [title: string, comparison: () => Comparison, facts: object][]>> = {
  'code.same': [
    ['the same code twice', () => compared({}, { timestamp: ISSUED }), {}],
    [
      'the same code in two printings',
      () => compareCodes(read(code()), read(code().replace(',S:', ',\n S:').replace('<flag>', '\n<flag>')), TODAY),
      {},
    ],
  ],
  'code.older': [['made before the other one', () => compared({ timestamp: LATER }, { timestamp: ISSUED }), {}]],
  'code.conflict': [
    [
      'one time of issue, two contents',
      () => compared({}, { timestamp: ISSUED, entitlements: [{ count: 6 }] }),
      { issued: ISSUED },
    ],
  ],
  'device.other': [
    [
      'another serial',
      () => compared({ udi: 'P:UCCX,S:01234567abcd' }, { udi: 'P:UCCX,S:99994567abcd' }),
      { part: 'udi.sn', left: '01234567abcd', right: '99994567abcd' },
    ],
    [
      'another UUID under the same serial',
      () =>
        compared(
          { udi: 'P:UCM,S:abcde,U:11111111-2222-4333-8444-5555555abcde' },
          { udi: 'P:UCM,S:abcde,U:11111111-2222-4333-8444-6666666abcde' },
        ),
      { part: 'udi.uuid' },
    ],
  ],
  'instance.other': [
    [
      'another PIID of the same device',
      () => compared({}, { piid: '99999999-89ab-4cde-8f01-23456789abcd' }),
      { right: '99999999-89ab-4cde-8f01-23456789abcd' },
    ],
  ],
  'entitlement.dropped': [
    ['a line is gone', () => lines([{ tag: A }, { tag: B, count: 7 }], [{ tag: A }]), { tag: B, count: 7 }],
  ],
  'count.lowered': [
    ['fewer', () => lines([{ tag: A, count: 10 }], [{ tag: A, count: 4 }]), { from: 10, to: 4 }],
    [
      'fewer over all terms together',
      () =>
        lines(
          [
            { tag: A, count: 5 },
            { tag: A, count: 5, ...TERM },
          ],
          [{ tag: A, count: 5 }],
        ),
      { from: 10, to: 5 },
    ],
  ],
  'count.zero': [['a blank quantity', () => lines([{ tag: A, count: 5 }], [{ tag: A, count: 0 }]), { from: 5 }]],
  'term.shorter': [
    [
      'ends earlier',
      () => lines([{ tag: A, ...TERM }], [{ tag: A, ...TERM, endDate: '2027-Jun-30 UTC' }]),
      { from: Date.UTC(2027, 11, 31), to: Date.UTC(2027, 5, 30) },
    ],
    ['was perpetual', () => lines([{ tag: A }], [{ tag: A, ...TERM }]), { from: undefined }],
  ],
  'term.ended': [
    [
      'ended yesterday',
      () => lines([{ tag: A, ...TERM, endDate: '2026-Nov-23 UTC' }], [{ tag: A, ...TERM, endDate: '2026-Nov-23 UTC' }]),
      { end: Date.UTC(2026, 10, 23) },
    ],
  ],
};

describe('risks', () => {
  for (const [risk, cases] of Object.entries(RISKS)) {
    for (const [title, make, facts] of cases) {
      test(`${risk}: ${title}`, () => {
        const { risks } = make();
        assert.deepEqual(
          risks.map((found) => found.code),
          [risk],
        );
        for (const [name, value] of Object.entries(facts)) {
          assert.equal((risks[0] as unknown as Record<string, unknown>)[name], value, name);
        }
      });
    }
  }

  test('none for a later code with more in it', () => {
    const comparison = lines([{ tag: A, count: 5 }], [{ tag: A, count: 6 }, { tag: B }]);
    assert.deepEqual(comparison.risks, []);
    assert.equal(comparison.order, 'later');
  });

  test('a term that ends today has not ended', () => {
    const term = { tag: A, ...TERM, endDate: '2026-Nov-24 UTC' };
    assert.deepEqual(lines([term], [term]).risks, []);
  });

  test('nothing is lost with a line that reserved nothing, nor when ten become five and five', () => {
    assert.deepEqual(lines([{ tag: A }, { tag: B, count: 0 }], [{ tag: A }]).risks, []);
    const split = lines(
      [{ tag: A, count: 10, ...TERM }],
      [
        { tag: A, count: 5, ...TERM },
        { tag: A, count: 5, ...TERM, endDate: '2028-Dec-31 UTC' },
      ],
    );
    assert.deepEqual(split.risks, []);
  });

  test('a code that was cut is not taken for an altered one', () => {
    const whole = code({ entitlements: [{ tag: A }, { tag: B }] });
    const cut = read(whole.slice(0, whole.indexOf('<signature>')));
    const { risks, checks } = compareCodes(read(whole), cut, TODAY);
    assert.deepEqual(risks, []);
    assert.deepEqual(
      checks.map(({ result }) => result),
      ['unchecked', 'unchecked', 'unchecked', 'match'],
    );
  });

  test('messages are calm, short and name what is meant', () => {
    for (const cases of Object.values(RISKS)) {
      for (const [, make] of cases) {
        for (const risk of make().risks) {
          const message = riskMessage(risk, ENGLISH);
          assert.match(message, /\.$/);
          assert.doesNotMatch(message, /!|valid|undefined|NaN|\{\d\}/);
          assert.ok(message.length < 180, message);
        }
      }
    }
  });

  test('the page of Cisco prints the install code as the update', () => {
    const codes = inspectionOf(fixture('source-document.txt')).codes;
    const [install, update] = codes;
    assert.ok(install && update);
    const { risks, changes } = compareCodes(install, update, TODAY);
    assert.deepEqual(
      risks.map((risk) => risk.code),
      ['code.same'],
    );
    assert.deepEqual(changes, []);
  });
});

describe('changes', () => {
  const found = ({ changes }: Comparison) => changes.map(({ name, what, from, to }) => [name, what, from, to]);

  test('added and removed lines, sorted by tag', () => {
    const { changes } = lines([{ tag: B, count: 2 }], [{ tag: A, count: 3 }]);
    assert.deepEqual(
      changes.map(({ name, what }) => [name, what]),
      [
        ['UCM_A', 'added'],
        ['UCM_B', 'removed'],
      ],
    );
    assert.equal(
      changes[0]?.to && typeof changes[0].to === 'object' && 'count' in changes[0].to && changes[0].to.count,
      3,
    );
  });

  test('count, term, version and name of one line', () => {
    const comparison = lines(
      [{ tag: A, count: 5, displayName: 'Old name' }],
      [{ tag: tagOf('UCM_A', '14'), count: 6, displayName: 'New name', ...TERM }],
    );
    assert.deepEqual(
      found(comparison).map(([, what]) => what),
      ['count', 'term', 'version', 'name'],
    );
    assert.deepEqual(found(comparison)[0], ['UCM_A', 'count', 5, 6]);
    assert.deepEqual(found(comparison)[2], ['UCM_A', 'version', '12.0', '14']);
  });

  test('a tag registered at another time is another entitlement', () => {
    const comparison = lines([{ tag: A }], [{ tag: A.replace('2017-02', '2020-11') }]);
    assert.deepEqual(
      found(comparison).map(([, what]) => what),
      ['removed', 'added'],
    );
  });

  test('one entitlement with two terms: each keeps its partner, in whatever order they stand', () => {
    const first = { tag: A, count: 5, ...TERM };
    const second = { tag: A, count: 5, ...TERM, endDate: '2028-Dec-31 UTC' };
    const more = { tag: A, count: 9, ...TERM, endDate: '2028-Dec-31 UTC' };
    assert.deepEqual(found(lines([first, second], [second, first])), []);
    assert.deepEqual(found(lines([first, second], [more, first])), [['UCM_A', 'count', 5, 9]]);
    assert.deepEqual(
      found(lines([first], [first, second])).map(([, what]) => what),
      ['added'],
    );
    assert.deepEqual(
      found(lines([{ tag: A }, first], [first])).map(([, what]) => what),
      ['removed'],
    );
  });

  test('lines whose tag cannot be read are compared by what stands there', () => {
    const broken = 'regid.2017-02.com.cisco.UCM_A,12.0_broken';
    assert.deepEqual(found(lines([{ tag: broken, count: 1 }], [{ tag: broken, count: 2 }])), [[broken, 'count', 1, 2]]);
    assert.deepEqual(
      found(lines([{ tag: '', displayName: 'X', count: 1 }], [{ tag: '', displayName: 'X', count: 2 }])),
      [['X', 'count', 1, 2]],
    );
  });

  test('do not depend on the order of lines, and applied to themselves are none', () => {
    const entitlement = fc.record({
      tag: fc.constantFrom(A, B, tagOf('UCM_A', '14'), tagOf('UCM_C')),
      count: fc.integer({ min: 0, max: 3 }),
      ...{ licenseType: fc.constantFrom('TERM', 'PERPETUAL') },
      endDate: fc.constantFrom('', '2027-Dec-31 UTC', '2028-Dec-31 UTC'),
    });
    const some = fc.array(entitlement, { maxLength: 6 });
    fc.assert(
      fc.property(some, some, fc.infiniteStream(fc.nat()), (older, newer, random) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          items
            .map((item) => [random.next().value ?? 0, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const bare = ({ changes, risks }: Comparison) => ({
          changes: changes.map(({ olderLine: _older, newerLine: _newer, ...change }) => change),
          risks,
        });
        assert.deepEqual(bare(lines(older, newer)), bare(lines(shuffled(older), shuffled(newer))));
        assert.deepEqual(lines(newer, shuffled(newer)).changes, []);
      }),
      { numRuns: 60 },
    );
  });
});

describe('order', () => {
  test('comes from the times in the codes', () => {
    const [first, second] = [read(code({ timestamp: LATER })), read(code())];
    assert.deepEqual(inOrderOfIssue(first, second), [second, first]);
    assert.deepEqual(inOrderOfIssue(second, first), [second, first]);
    assert.equal(compareCodes(read(code()), read(code({ timestamp: 'soon' })), TODAY).order, 'unknown');
  });
});

describe('reports', () => {
  const reports = ({ older, newer }: Comparison) => comparisonReports(older, newer, ENGLISH);
  const split = (text: string) => text.split('\n');
  const onlyIn = (a: string, b: string) => split(a).filter((line) => !split(b).includes(line));

  test('differ by one line for one entitlement more, besides time, fingerprint and sum', () => {
    const comparison = lines(
      [{ tag: A }, { tag: tagOf('UCM_C') }],
      [
        { tag: A },
        { tag: tagOf('UCM_Bcd'), displayName: 'A name that is much longer than all others', ...TERM },
        { tag: tagOf('UCM_C') },
      ],
    );
    const { older, newer } = reports(comparison);
    assert.deepEqual(
      onlyIn(newer, older).map((line) => line.slice(0, 13).trim()),
      ['Issued', 'Fingerprint', 'Entitlements', '5  2026'],
    );
    assert.equal(split(newer).length, split(older).length + 1);
  });

  test('are equal for the same code in two printings', () => {
    const printed = code({ entitlements: [{ tag: A }, { tag: B }] });
    const { older, newer } = reports(compareCodes(read(printed), read(printed.replace(',S:', ',\nS:')), TODAY));
    assert.equal(older, newer);
  });

  test('show hidden characters as what they are', () => {
    const { newer } = reports(lines([{ tag: A }], [{ tag: A, displayName: 'a\u202eb' }]));
    assert.match(newer, /a⟨U\+202E⟩b/);
    assert.doesNotMatch(newer, /\u202e/);
  });

  test('the summary says what changed and what to look at', () => {
    const text = comparisonSummary(
      lines(
        [
          { tag: A, count: 5 },
          { tag: B, count: 7 },
        ],
        [{ tag: A, count: 0 }],
      ),
      ENGLISH,
    );
    assert.match(text, /^COMPARISON OF TWO CODES\n\nOlder {9}UCM abcde {3}issued 2026-10-26/);
    assert.match(text, /^Licenses {6}2 entitlements, 12 licenses → 1 entitlement, 0 licenses$/m);
    assert.match(text, /^Risks {9}2 warnings$/m);
    assert.match(text, /^ {2}warning {5}count\.zero {11}Count is 0/m);
    assert.match(text, /^ {2}removed {5}UCM_B {2}7, perpetual$/m);
    assert.match(text, /^ {2}count {7}UCM_A {2}5 → 0$/m);
    assert.match(text, /^ {2}serial {6}abcde: matches$/m);
  });
});

describe('JSON', () => {
  test('has changes and risks, days in ISO form, absent values null', () => {
    const json = JSON.parse(
      JSON.stringify(
        comparisonJson(
          lines(
            [{ tag: A }],
            [
              { tag: A, ...TERM },
              { tag: B, count: 2 },
            ],
          ),
        ),
      ),
    );
    assert.deepEqual(json, {
      changes: [
        {
          tag: A,
          what: 'term',
          from: { licenseType: 'PERPETUAL', startDate: null, endDate: null },
          to: { licenseType: 'TERM', startDate: '2026-02-26', endDate: '2027-12-31' },
        },
        {
          tag: B,
          what: 'added',
          from: null,
          to: {
            count: 2,
            version: '12.0',
            displayName: 'UC Manager Test License (12.x)',
            licenseType: 'PERPETUAL',
            startDate: null,
            endDate: null,
          },
        },
      ],
      risks: [{ code: 'term.shorter', tag: A, from: null, to: '2027-12-31' }],
    });
  });

  test('every risk has a severity', () => {
    assert.deepEqual(Object.keys(RISK_SEVERITY).sort(), Object.keys(RISKS).sort());
  });

  test('an import file of the policy model is compared as well', () => {
    const slac = code()
      .replaceAll('specificPLR', 'smartLicenseAuthorization')
      .replace(/<timestamp>\d+<\/timestamp>/, '<dateStamp>2026-11-01T10:00:00</dateStamp>');
    const [found] = inspectionOf(`<smartLicense>${slac}</smartLicense>`).codes;
    assert.ok(found);
    const { order, newer } = compareCodes(read(code()), found, TODAY);
    assert.equal(order, 'later');
    assert.equal(codeFacts(found).format, 'slac');
    assert.equal(newer.entitlements.length, 1);
  });
});
