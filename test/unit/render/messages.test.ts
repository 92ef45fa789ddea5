import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROBLEM_CODES, type Problem } from '../../../src/core/checks/problem';
import { ENGLISH } from '../../../src/core/render/language';
import { problemMessage, relatedMessage } from '../../../src/core/render/messages';
import { english } from '../../../src/core/render/translate';
import { visible } from '../../../src/core/render/visible';
import { analysisOf } from '../../support/analysis';
import { code } from '../../support/code';
import { readMarks } from '../../support/marks';
import { CASES } from '../checks/cases';

const LONGEST_FIRST_SENTENCE = 90;

const PROBLEMS: readonly Problem[] = PROBLEM_CODES.flatMap((code) =>
  CASES[code].flatMap(([, marked]) => analysisOf(readMarks(marked).text).problems),
);
const MESSAGES = new Set(PROBLEMS.map((problem) => problemMessage(problem, ENGLISH)));
const RELATED = new Set(PROBLEMS.flatMap(({ related = [] }) => related.map((place) => relatedMessage(place, ENGLISH))));

test('the first sentence of each message fits a line', () => {
  for (const message of MESSAGES) {
    const first = firstSentence(message);
    assert.ok(first.length <= LONGEST_FIRST_SENTENCE, `${first.length} characters: ${first}`);
  }
});

test('messages are calm sentences', () => {
  for (const message of [...MESSAGES, ...RELATED]) {
    assert.match(message, /\.$/, message);
    assert.doesNotMatch(message, /!|valid|oops|sorry|please|\bfail/i, message);
    assert.doesNotMatch(message, /\{\d\}|undefined|NaN|Invalid Date/, message);
    assert.doesNotMatch(message, /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/, message);
  }
});

test('they are as long as they look, whatever the text holds', () => {
  const long = 'x'.repeat(5000);
  const hostile = `\u202e\u0000${long}`;
  const texts = [
    code({ flag: hostile, version: hostile, udi: `P:UCM,S:${long},U:11111111-2222-4333-8444-5555555abcde` }),
    code({ entitlements: [{ count: 0, displayName: hostile, licenseType: hostile }] }),
    code().replace('<flag>', `<${long}></${long}><flag>`),
    `P:UCM,S:12345\n${code({ udi: `P:UCM,S:${long}` })}`,
    `<specificPLR><authorizationCode><${long}>`,
    `license smart reservation install "${'“'.repeat(3)}${code()}"`,
  ];
  for (const text of texts) {
    const { problems } = analysisOf(text);
    assert.notEqual(problems.length, 0);
    for (const problem of problems) assert.ok(problemMessage(problem, ENGLISH).length < 250, problem.code);
  }
});

test('the words of the sketch', () => {
  const message = (text: string) => analysisOf(text).problems.map((problem) => problemMessage(problem, ENGLISH));
  assert.deepEqual(message(code({ udi: 'P:UCCX,\nS:0123' })), [
    'Line break inside the UDI. No value of this kind holds one; remove it.',
  ]);
  assert.deepEqual(message(`P:UCCX,S:37624\n${code({ udi: 'P:UCCX,S:cc920' })}`), [
    'This code is for serial cc920, the request above is for 37624.',
  ]);
  assert.deepEqual(message(code({ entitlements: [{ count: 0, displayName: 'UC Manager Basic License (12.x)' }] })), [
    'Count is 0: nothing is reserved for UC Manager Basic License (12.x).',
  ]);
  const term = { licenseType: 'TERM', startDate: '2020-Feb-26 UTC', endDate: '2021-Feb-20 UTC' };
  assert.deepEqual(message(code({ entitlements: [term] })), [
    'Ended 20 Feb 2021: the license is no longer covered by this code.',
  ]);
  assert.deepEqual(message(`<!DOCTYPE specificPLR>${code()}`), [
    'A DOCTYPE does not belong in an authorization code. It was not read.',
  ]);
});

test('placeholders are filled in, and only once', () => {
  assert.equal(english('{0} of {1}', 1, 2), '1 of 2');
  assert.equal(english('{0}', '{1}', 'no'), '{1}');
  assert.equal(english('{0} {1}', 'a'), 'a {1}');
});

/** Up to the first full stop that ends a sentence: those in `12.x` do not. */
function firstSentence(message: string): string {
  return /^.*?\.(?=\s|$)/.exec(message)?.[0] ?? message;
}

test('outside text is made visible and short', () => {
  for (const [text, shown] of [
    ['UC Manager (12.x)', 'UC Manager (12.x)'],
    ['a\u0000b', 'a⟨U+0000⟩b'],
    ['a\r\nb', 'a⟨U+000D⟩⟨U+000A⟩b'],
    ['\u202eabc', '⟨U+202E⟩abc'],
    ['a\u00adb\u200bc\ufeff', 'a⟨U+00AD⟩b⟨U+200B⟩c⟨U+FEFF⟩'],
    ['\ud800 😀 \udc00', '⟨U+D800⟩ 😀 ⟨U+DC00⟩'],
    ['中 – é', '中 – é'],
  ] as const) {
    assert.equal(visible(text), shown);
  }
  assert.equal(visible('abcdef', 5), 'abcde…');
  assert.equal(visible('abcde', 5), 'abcde');
  // A pair of surrogates is not cut in two.
  assert.equal(visible('abcd😀', 5), 'abcd…');
});
