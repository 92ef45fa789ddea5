import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysisOf, onlyCode } from '../../support/analysis';
import { code, entitlementsOf, ISSUED, PIID, SIGNATURE } from '../../support/code';

const WHOLE = code({ entitlements: entitlementsOf(3) });

/** What can be read of a code, value by value. */
function valuesOf(text: string): unknown[] {
  const { flag, version, piid, timestamp, entitlements, signature, udi } = onlyCode(analysisOf(text));
  return [
    flag?.value,
    version?.value,
    piid?.value,
    timestamp?.value,
    ...entitlements.map(({ tag, count, licenseType, displayName }) => [
      tag?.value?.name,
      count?.value,
      licenseType?.value,
      displayName?.value,
    ]),
    signature?.value,
    udi?.value?.sn?.value,
  ];
}

const ALL = [
  'A',
  'C',
  PIID,
  ISSUED,
  ['UCM_Test0', 1, 'PERPETUAL', 'UC Manager Test License 0'],
  ['UCM_Test1', 2, 'TERM', 'UC Manager Test License 1'],
  ['UCM_Test2', 3, 'PERPETUAL', 'UC Manager Test License 2'],
  SIGNATURE,
  'abcde',
];

test('nothing is lost with a close tag, whichever it is', () => {
  assert.deepEqual(valuesOf(WHOLE), ALL);
  const closeTags = [...new Set(WHOLE.match(/<\/\w+>/g))].filter((tag) => tag !== '</specificPLR>');
  assert.equal(closeTags.length, 17);
  for (const tag of closeTags) assert.deepEqual(valuesOf(WHOLE.replace(tag, '')), ALL, `without the first ${tag}`);
});

test('nor with all close tags of one element', () => {
  for (const name of ['tag', 'count', 'startDate', 'licenseType', 'displayName', 'subscriptionID', 'entitlement']) {
    assert.deepEqual(valuesOf(WHOLE.replaceAll(`</${name}>`, '')), ALL, `without </${name}>`);
  }
});

test('nor with the open tag of an element that holds elements', () => {
  for (const name of ['authorizationCode', 'entitlements']) {
    assert.deepEqual(valuesOf(WHOLE.replace(`<${name}>`, '')), ALL, `without <${name}>`);
  }
});

test('a lost open tag of a value costs this value only', () => {
  const read = valuesOf(WHOLE.replace('<piid>', ''));
  assert.deepEqual(read, [...ALL.slice(0, 2), undefined, ...ALL.slice(3)]);
});

test('the elements keep their places in the text', () => {
  const text = WHOLE.replace('</startDate>', '');
  const [first] = onlyCode(analysisOf(text)).entitlements;
  assert.equal(text.slice(first?.endDate?.element.start, first?.endDate?.element.end), '<endDate></endDate>');
  assert.equal(first?.startDate?.raw, '');
  assert.equal(first?.startDate?.element.closed, false);
});
