import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LayerCode, RepairReason } from '../../../src/core/checks/layers';
import { PROBLEM_CODES, type Problem } from '../../../src/core/checks/problem';
import { ENGLISH } from '../../../src/core/render/language';
import { problemMessage, relatedMessage } from '../../../src/core/render/messages';
import { echoMessage, reasonMessage, stepMessage } from '../../../src/core/render/repairMessages';
import { english } from '../../../src/core/render/translate';
import { visible } from '../../../src/core/render/visible';
import type { EchoDifference } from '../../../src/core/repair/echo';
import { inspectionOf } from '../../support/analysis';
import { code, RUNNING_TERM, SIGNATURE, tagOf } from '../../support/code';
import { readMarks } from '../../support/marks';
import { CASES } from '../checks/cases';

const LONGEST_FIRST_SENTENCE = 90;

const PROBLEMS: readonly Problem[] = PROBLEM_CODES.flatMap((code) =>
  CASES[code].flatMap(([, marked]) => inspectionOf(readMarks(marked).text).problems),
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
  // Longer names are not compared.
  const word = 'x'.repeat(90);
  const texts = [
    code({ flag: hostile, version: hostile, udi: `P:UCM,S:${long},U:11111111-2222-4333-8444-5555555abcde` }),
    code({ entitlements: [{ count: 0, displayName: hostile, licenseType: hostile }] }),
    code().replace('<flag>', `<${long}></${long}><flag>`),
    `P:UCM,S:12345\n${code({ udi: `P:UCM,S:${long}` })}`,
    code({ entitlements: [{ displayName: `${word} A`, tagDescription: `${word}x A` }] }),
    code({
      entitlements: [{ tag: tagOf(word, `1${word.slice(60)}`), displayName: `y${word} (2.x)`, tagDescription: '1.0' }],
    }),
    code().replace(/</g, '&lt;').replace('Test', hostile),
    `${code()}\n${code({ entitlements: [{ displayName: hostile }] })}`,
    `<specificPLR><authorizationCode><${long}>`,
    `license smart reservation install "${'“'.repeat(3)}${code()}"`,
  ];
  for (const text of texts) {
    const { problems } = inspectionOf(text);
    assert.notEqual(problems.length, 0);
    for (const problem of problems) assert.ok(problemMessage(problem, ENGLISH).length < 250, problem.code);
  }
});

test('the form of a serial is told in words', () => {
  const [problem] = inspectionOf(code({ udi: 'P:UCCX,S:0123456789b' })).problems;
  assert.ok(problem);
  assert.match(problemMessage(problem, ENGLISH), /^Known serials of UCCX are 12 hexadecimal digits; /);
});

test('the words of the sketch', () => {
  const message = (text: string) => inspectionOf(text).problems.map((problem) => problemMessage(problem, ENGLISH));
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

test('one is not several', () => {
  const bytes = Buffer.from(SIGNATURE, 'base64');
  const signed = (own: Uint8Array) => code({ signature: Buffer.from(own).toString('base64') });
  for (const [text, expected] of [
    [code().slice(0, -1), 'The code ends early, inside <specificPLR>; 1 or more characters are missing.'],
    [code().slice(1), 'The start of the code is missing: 1 or more characters in front of <specificPLR>.'],
    [signed(bytes.subarray(0, -1)), 'The signature is shorter than it says; bytes missing: 1.'],
    [signed(Buffer.concat([bytes, bytes.subarray(0, 1)])), 'The signature is longer than it says; bytes too many: 1.'],
    [code({ entitlements: [{ ...RUNNING_TERM, endDate: '2026-Nov-25 UTC' }] }), 'Ends tomorrow.'],
  ] as const) {
    const [problem] = inspectionOf(text).problems;
    assert.ok(problem);
    assert.ok(problemMessage(problem, ENGLISH).startsWith(expected), problemMessage(problem, ENGLISH));
  }
});

const LAYERS = PROBLEM_CODES.filter((problem): problem is LayerCode => problem.startsWith('layer.'));
const REASONS: readonly RepairReason[] = [
  { kind: 'never-holds-any' },
  { kind: 'encoded' },
  { kind: 'every-line' },
  { kind: 'around' },
  { kind: 'known-tag' },
  { kind: 'twin-field' },
  { kind: 'other-code' },
  { kind: 'same-break-elsewhere', count: 12 },
  { kind: 'blank-kept' },
  { kind: 'line-length', columns: 240 },
  { kind: 'all-blanks' },
  { kind: 'undecided' },
  { kind: 'same-code' },
  { kind: 'left-out' },
  { kind: 'overwritten' },
  { kind: 'case-only' },
];

function layerText(code: LayerCode, count: number, reason: RepairReason, sure = true): string {
  return problemMessage({ code, span: { start: 0, end: 1 }, count, sure, reason }, ENGLISH);
}

test('what lies over a code: as it is, how often, and the way out', () => {
  for (const layer of LAYERS) {
    for (const count of [1, 2, 12_345]) {
      for (const reason of REASONS) {
        for (const sure of [true, false]) {
          const message = layerText(layer, count, reason, sure);
          const first = firstSentence(message);
          assert.ok(first.length <= LONGEST_FIRST_SENTENCE, `${first.length} characters: ${first}`);
          assert.ok(message.length > first.length + 10, message);
          assert.match(message, /\.$/, message);
          assert.doesNotMatch(message, /!|valid|oops|sorry|please|\bfail|\{\d\}|undefined/i, message);
          if (count === 1) assert.doesNotMatch(message, /\b1 \w+s\b/, message);
        }
      }
    }
  }
  assert.equal(
    layerText('layer.wrap', 23, { kind: 'never-holds-any' }),
    'Line breaks inside the code, at 23 places. Repair takes them out.',
  );
  assert.equal(
    layerText('layer.wrap', 1, { kind: 'never-holds-any' }),
    'Line breaks inside the code, at 1 place. Repair takes them out.',
  );
  assert.equal(
    layerText('layer.wrap', 1, { kind: 'undecided' }, false),
    'Line breaks inside names, at 1 place. A blank or nothing stood there. Look at the name and choose.',
  );
  assert.equal(
    layerText('layer.mail-quote', 1, { kind: 'around' }),
    'Mail quoting (">") in front of the code. Repair leaves out what stands around the code.',
  );
  assert.equal(
    layerText('layer.html-escape', 72, { kind: 'encoded' }),
    'HTML escapes such as &lt; inside the code, at 72 places. Repair undoes that.',
  );
});

test('what a repair did, and why', () => {
  for (const code of LAYERS) {
    for (const count of [1, 12_345]) {
      const message = stepMessage({ code, count }, english);
      assert.ok(message.length <= LONGEST_FIRST_SENTENCE, message);
      assert.match(message, /\.$/, message);
      assert.doesNotMatch(message, /\b1 \w+s\b|\{\d\}/, message);
    }
  }
  for (const reason of REASONS) assert.match(reasonMessage(reason, english), /^[A-Z][^{}!]*\.$/);
});

test('what an echo lacks', () => {
  const nowhere = { expected: { start: 0, end: 0 }, found: { start: 0, end: 0 }, element: 'tag', entitlement: 1 };
  const message = (kind: EchoDifference['kind'], count: number) =>
    echoMessage({ ...nowhere, kind, count, after: 'UCM_Ba' }, english);
  assert.deepEqual(
    (['missing', 'added', 'doubled', 'changed'] as const).flatMap((kind) => [message(kind, 1), message(kind, 4)]),
    [
      '1 character missing after "…UCM_Ba".',
      '4 characters missing after "…UCM_Ba".',
      '1 character too many after "…UCM_Ba".',
      '4 characters too many after "…UCM_Ba".',
      '1 character doubled after "…UCM_Ba".',
      '4 characters doubled after "…UCM_Ba".',
      '1 character differs after "…UCM_Ba".',
      '4 characters differ after "…UCM_Ba".',
    ],
  );
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
