import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from '../../../src/core/analyze';
import type { ProblemOf } from '../../../src/core/checks/problem';
import { analysisOf, inspectionOf, problemsIn } from '../../support/analysis';
import { code, entitlementsOf, ISSUED, PIID, SIGNATURE, signatureOf } from '../../support/code';

const CODE = code();

const otherCopies = (text: string) =>
  inspectionOf(text).problems.flatMap((problem) => (problem.code === 'code.other-copy' ? [problem] : []));

test('both places of two copies that differ', () => {
  const text = `${CODE}\n${code({ entitlements: [{ count: 6, displayName: 'UC Manager Tset License (12.x)' }] })}`;
  const [count, name, ...more] = otherCopies(text) as [ProblemOf<'code.other-copy'>, ProblemOf<'code.other-copy'>];
  assert.deepEqual(more, []);
  assert.deepEqual(
    [count, name].map((problem) => [
      problem.name,
      text.slice(problem.span.start, problem.span.end),
      text.slice(problem.other.start, problem.other.end),
    ]),
    [
      ['count', '6', '5'],
      ['displayName', 'UC Manager Tset License (12.x)', 'UC Manager Test License (12.x)'],
    ],
  );
  assert.deepEqual(count.related, [{ span: count.other, what: 'other-copy' }]);
});

test('an entitlement that is missing does not make all others differ', () => {
  const entitlements = entitlementsOf(6);
  const text = `${code({ entitlements })}\n${code({ entitlements: entitlements.filter((_, index) => index !== 1) })}`;
  assert.deepEqual(
    otherCopies(text).map(({ name }) => name),
    ['entitlements'],
  );
  // Unless it has another value itself.
  const counted = code({ entitlements: entitlements.slice(1).map((parts) => ({ ...parts, count: 99 })) });
  assert.deepEqual(
    otherCopies(`${code({ entitlements })}\n${counted}`).map(({ name }) => name),
    ['entitlements', 'count', 'count', 'count', 'count', 'count'],
  );
});

test('a copy under a layer, and one that is cut', () => {
  const damaged = code({ entitlements: [{ count: 6 }] });
  const escaped = damaged.replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const text = `${CODE}\nIn the mail:\n${escaped}\n\nOn the device:\n${damaged.slice(0, -200)}`;
  assert.deepEqual(
    otherCopies(text).map(({ span }) => text.slice(span.start - 3, span.end)),
    ['gt;6', 'nt>6'],
  );
});

test('a whole copy is the measure for later ones, not a cut one above it', () => {
  const text = `${CODE.slice(0, 200)}\n\n${CODE}\n${code({ signature: signatureOf('another') })}`;
  const [signature, ...more] = otherCopies(text);
  assert.deepEqual(more, []);
  assert.equal(signature?.other.start, text.indexOf(SIGNATURE));
});

test('what agrees in one thing only is no copy', () => {
  const others = [
    code({ timestamp: ISSUED + 1 }),
    code({ piid: PIID.replace('0', 'f'), udi: 'P:UCCX,S:0123' }),
    code({ signature: signatureOf('another'), udi: 'P:UCCX,S:0123' }),
    code({ signature: SIGNATURE, timestamp: ISSUED + 1, udi: 'P:UCCX,S:0123' }),
    code({ signature: '', piid: '', timestamp: '' }),
    code({ signature: '', piid: '', timestamp: '', udi: 'P:UCCX,S:0123' }),
  ];
  for (const other of others) assert.deepEqual(otherCopies(`${CODE}\n${other}`), []);
  assert.deepEqual(otherCopies(others.slice(-2).join('\n')), []);
});

test('the identifier that a part is held against', () => {
  const request = 'P:ACME,S:0123,U:11111111-2222-4333-8444-555555551111';
  const text = `P:ACME,S:9999\n${request}\n${code({ udi: request.replace('0123', '012') })}`;
  const near = inspectionOf(text).problems.find((problem) => problem.code === 'udi.near');
  assert.ok(near);
  assert.deepEqual([near.part, near.expected, near.source], ['sn', '0123', 'request-code']);
  assert.deepEqual(near.related, [
    { span: { start: text.indexOf(request), end: text.indexOf(request) + request.length }, what: 'request-code' },
  ]);
});

test('a damaged copy of a code whose request is there is near it, too', () => {
  const request = 'P:ACME,S:0123,U:11111111-2222-4333-8444-555555551111';
  const text = `${request}\n${code({ udi: request })}\n${code({ udi: request.replace('0123', '0124') })}`;
  assert.deepEqual(
    problemsIn(text).map(({ code: problem, slice }) => [problem, slice]),
    [
      ['code.other-copy', request.replace('0123', '0124')],
      ['udi.near', '0124'],
    ],
  );
});

test('of thousands of codes each is held against a few others only', () => {
  const many = Array.from({ length: 3000 }, (_, index) => code({ entitlements: [{ count: index + 1 }] }));
  assert.equal(analysisOf(many.join('\n')).problems.length, 2999);
  const devices = Array.from({ length: 3000 }, (_, index) => `P:UCCX,S:${10_000 + index}`);
  const codes = devices.map((_, index) => code({ udi: `P:UCCX,S:${20_000 + index}`, timestamp: ISSUED + index }));
  const analysis = analysisOf([...devices, ...codes].join('\n'));
  assert.equal(analysis.problems.length, 3000);
  assert.deepEqual(
    analysis.codes.slice(0, 3).map((read) => problemsOf(analysis, read).map(({ code: problem }) => problem)),
    [['udi.mismatch'], ['udi.mismatch'], ['udi.mismatch']],
  );
});
