import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysBetween, isoDate, parseTermDate, parseTimestamp } from '../../../src/core/codes/dates';

test('a term date in its writings', () => {
  const day = Date.UTC(2020, 1, 26);
  for (const text of ['2020-Feb-26 UTC', '2020-FEB-26 UTC', '2020-feb-26 UTC', '2020-Feb-26']) {
    assert.equal(parseTermDate(text), day, text);
  }
  assert.equal(parseTermDate('2020-Feb-29 UTC'), Date.UTC(2020, 1, 29));
});

test('anything else is no date', () => {
  const others = [
    '',
    '2021-Feb-29',
    '2020-Feb-00',
    '2020-Apr-31',
    '2020-02-26',
    '0020-Feb-26',
    '2020-Feb-6',
    '20-Feb-26',
    '0020-Feb-26',
    '2020-Fév-26',
  ];
  for (const text of [
    ...others,
    '2020-Feb-26 CET',
    '2020-Feb-26UTC',
    ' 2020-Feb-26',
    '2020-Feb-26 UTC ',
    '2020-Febr-26',
  ]) {
    assert.equal(parseTermDate(text), undefined, text);
  }
});

test('ISO for texts that are copied', () => {
  assert.equal(isoDate(Date.UTC(2020, 1, 26)), '2020-02-26');
  assert.equal(isoDate(Date.UTC(2020, 1, 26, 23, 59, 59, 999)), '2020-02-26');
});

test('days from day to day, whatever the hour', () => {
  const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour);
  assert.equal(daysBetween(at(24, 0), at(24, 23)), 0);
  assert.equal(daysBetween(at(24, 23), at(25, 0)), 1);
  assert.equal(daysBetween(at(25, 0), at(24, 23)), -1);
  assert.equal(daysBetween(Date.UTC(1969, 11, 31), Date.UTC(1970, 0, 1)), 1);
});

test('a timestamp is a plain number that a date can hold', () => {
  assert.equal(parseTimestamp('1552292522579'), 1552292522579);
  assert.equal(parseTimestamp('0'), 0);
  for (const text of ['', '-1', '1e5', '0x10', '1 2', '1.5', '99999999999999999', '8640000000000001']) {
    assert.equal(parseTimestamp(text), undefined, text);
  }
});
