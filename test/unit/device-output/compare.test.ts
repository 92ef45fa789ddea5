import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareCodeWithDevice } from '../../../src/core/device/output/compare';
import { readDeviceOutput } from '../../../src/core/device/output/readDeviceOutput';
import { analysisOf, onlyCode } from '../../support/analysis';
import { code, type EntitlementParts, tagOf } from '../../support/code';
import { CLASSIC_ALL } from './texts';

const UDI = 'P:C9300-48TEST,S:TST0000G0NH';
const ESSENTIALS: EntitlementParts = {
  tag: tagOf('TEST_dna_essentials', '1.0'),
  count: 1,
  licenseType: 'TERM',
  startDate: '2019-Jan-15 UTC',
  endDate: '2019-Jan-15 UTC',
};

/** Each finding as `what code-text device-text`. */
function findings(entitlements: readonly EntitlementParts[], device = CLASSIC_ALL, udi = UDI): string[] {
  const text = code({ entitlements, udi });
  const [output] = readDeviceOutput(device);
  assert.ok(output);
  return compareCodeWithDevice(onlyCode(analysisOf(text)), output).map(({ what, code: left, device: right }) =>
    [what, left ? text.slice(left.start, left.end).slice(0, 40) : '', device.slice(right.start, right.end)].join(' | '),
  );
}

const ALWAYS = [
  'active-standby-tags-differ |  | Entitlement tags in active and standby does not match',
  'clock-wrong |  | Jan 01 00:00:00 1970 UTC',
];

describe('code against device', () => {
  const used = (list: string[]) => list.filter((line) => !ALWAYS.includes(line));

  test('the reserved license fits; what is used and not reserved is named, and a term of no length', () => {
    assert.deepEqual(findings([ESSENTIALS]), [
      `used-not-reserved | ${code({ udi: UDI, entitlements: [ESSENTIALS] }).slice(0, 40)} | TEST_NW_essentialsk9`,
      ...ALWAYS,
      'term-empty |  | 2019-JAN-15 UTC',
    ]);
  });

  test('counts and terms that differ', () => {
    const list = used(findings([{ ...ESSENTIALS, count: 3, endDate: '2020-Feb-20 UTC' }]));
    assert.ok(list.includes('count-differs | 3 | 1'));
    assert.ok(list.includes('term-differs | 2020-Feb-20 UTC | 2019-JAN-15 UTC'));
    assert.ok(
      used(findings([{ ...ESSENTIALS, licenseType: 'PERPETUAL' }])).includes('term-differs | PERPETUAL | TERM'),
    );
  });

  test('of a tag in two lines of the code no count or term is held against the device', () => {
    const twice = [ESSENTIALS, { ...ESSENTIALS, count: 2, endDate: '2020-Feb-20 UTC' }];
    const device = CLASSIC_ALL.replace('Count: 0\n', 'Count: 3\n')
      .replace('Status: NOT IN USE', 'Status: IN USE')
      .replaceAll('Total reserved count: 1', 'Total reserved count: 3')
      .replace('Term Count: 1', 'Term Count: 3');
    assert.deepEqual(
      used(findings(twice, device)).filter((line) => /reserved-not|count|term-differs|more-than/.test(line)),
      [],
    );
  });

  test('in the code and not on the device, and the other way round', () => {
    const other = { ...ESSENTIALS, tag: tagOf('TEST_other', '1.0') };
    const list = findings([ESSENTIALS, other]);
    assert.ok(
      list.includes(
        `reserved-not-installed | ${tagOf('TEST_other', '1.0').slice(0, 40)} | Specified license reservations:`,
      ),
    );
    assert.ok(findings([other]).includes('installed-not-in-code | <entitlements> | TEST_dna_essentials'));
  });

  test('more in use than the code has', () => {
    const device = CLASSIC_ALL.replace('Count: 1\n', 'Count: 7\n');
    const list = findings([ESSENTIALS, { ...ESSENTIALS, tag: tagOf('TEST_NW_essentialsk9', '1.0'), count: 2 }], device);
    assert.ok(list.includes('used-more-than-reserved | 2 | 7'));
  });

  test('installed before the code was made', () => {
    const device = CLASSIC_ALL.replace('Jan 01 00:00:00 1970', 'Mar 01 00:00:00 2020');
    assert.ok(findings([ESSENTIALS], device).some((line) => line.startsWith('installed-before-issued')));
    const later = CLASSIC_ALL.replace('Jan 01 00:00:00 1970', 'Nov 01 00:00:00 2026');
    assert.ok(!findings([ESSENTIALS], later).some((line) => /clock|before/.test(line)));
  });

  test('of another device nothing else is compared', () => {
    assert.deepEqual(findings([ESSENTIALS], CLASSIC_ALL, 'P:C9300-48TEST,S:TST9'), [
      'other-device | TST9 | TST0000G0NH',
    ]);
  });

  test('an output without a list of reservations says nothing about what is installed', () => {
    const device = CLASSIC_ALL.slice(0, CLASSIC_ALL.indexOf('Specified'));
    const list = findings([{ ...ESSENTIALS, tag: tagOf('TEST_other', '1.0') }], device);
    assert.ok(!list.some((line) => /installed-not|not-installed/.test(line)));
  });

  test('nothing installed', () => {
    const device = CLASSIC_ALL.replace('SPECIFIC INSTALLED on Jan 01 00:00:00 1970 UTC', 'NOT INSTALLED');
    assert.ok(findings([ESSENTIALS], device).some((line) => line.startsWith('nothing-installed')));
  });
});
