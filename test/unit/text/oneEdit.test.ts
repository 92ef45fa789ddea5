import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneEdit, slip } from '../../../src/core/text/oneEdit';

test('one character that was lost, added, replaced, or swapped with its neighbour', () => {
  for (const [text, other, kind, at] of [
    ['Manger', 'Manager', 'missing', 3],
    ['anager', 'Manager', 'missing', 0],
    ['Manage', 'Manager', 'missing', 6],
    ['Mannager', 'Manager', 'added', 3],
    ['xManager', 'Manager', 'added', 0],
    ['Managerx', 'Manager', 'added', 7],
    ['Menager', 'Manager', 'replaced', 1],
    ['Mnaager', 'Manager', 'swapped', 1],
    ['', 'M', 'missing', 0],
    ['M', '', 'added', 0],
  ] as const) {
    assert.deepEqual(oneEdit(text, other), { kind, at }, text);
  }
});

test('nothing else', () => {
  for (const [text, other] of [
    ['Manager', 'Manager'],
    ['Mngr', 'Manager'],
    ['Maanagre', 'Manager'],
    ['Mxnxger', 'Manager'],
    ['', ''],
    ['', 'Ma'],
  ] as const) {
    assert.equal(oneEdit(text, other), undefined, text);
  }
});

test('words that can well both be meant are no slip', () => {
  for (const [word, other] of [
    ['License', 'license'],
    ['License', 'Licenses'],
    ['Licenses', 'License'],
    ['12.0', '12.5'],
    ['100', '1000'],
    ['250M', '50M'],
    ['C9300L', 'C9300'],
    ['9500', '9500X'],
  ] as const) {
    assert.ok(oneEdit(word, other), word);
    assert.equal(slip(word, other), undefined, word);
  }
  for (const [word, other] of [
    ['Licese', 'License'],
    ['(12x)', '(12.x)'],
    ['C93OO', 'C930O'],
    ['125', '12.5'],
  ] as const) {
    assert.ok(slip(word, other), word);
  }
});
