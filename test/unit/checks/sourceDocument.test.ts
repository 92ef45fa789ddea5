import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalText } from '../../../src/core/codes/canonical';
import { fingerprint } from '../../../src/core/codes/fingerprint';
import type { AuthorizationCode, RequestCode } from '../../../src/core/codes/model';
import { totals } from '../../../src/core/codes/totals';
import { match } from '../../../src/core/match/match';
import { LineIndex } from '../../../src/core/text/lines';
import { analysisOf } from '../../support/analysis';
import { fixture } from '../../support/fixtures';

/** The page of the CUCM procedure, whole, as text: prose, session lines, one code twice. */
const TEXT = fixture('source-document.txt');
const ANALYSIS = analysisOf(TEXT);
const LINES = new LineIndex(TEXT);

const [FIRST, SECOND] = ANALYSIS.codes as [AuthorizationCode, AuthorizationCode];
const REQUEST = ANALYSIS.artifacts.find((artifact) => artifact.kind === 'requestCode') as RequestCode;

const canonical = ({ root }: AuthorizationCode) => (root ? canonicalText(TEXT, root) : '');

test('the request code, without the remark of the writer', () => {
  assert.equal(ANALYSIS.artifacts.filter((artifact) => artifact.kind === 'requestCode').length, 1);
  const { start, end } = REQUEST.span;
  assert.equal(TEXT.slice(start, end), 'P:UCM,S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920');
  assert.equal(TEXT.slice(end, end + 8), ' --> UDI');
});

test('two codes, both whole', () => {
  assert.equal(ANALYSIS.codes.length, 2);
  for (const code of ANALYSIS.codes) {
    assert.equal(code.complete, true);
    assert.equal(code.flag?.value, 'A');
    assert.equal(code.version?.value, 'C');
    assert.equal(code.piid?.value, '6ca07f56-145c-4ace-bdc2-40417fd49d47');
    assert.equal(new Date(code.timestamp?.value ?? 0).toISOString(), '2019-03-11T08:22:02.579Z');
    assert.deepEqual(totals(code), { entitlements: 5, licenses: 25, earliestEnd: undefined });
  }
  assert.equal(TEXT[FIRST.span.start - 1], '"');
  assert.equal(TEXT[FIRST.span.end], '"');
});

test('all that is wrong: the break inside the first UDI, and that the second code is the first one again', () => {
  const [broken, again, ...more] = ANALYSIS.problems;
  assert.deepEqual(more, []);

  const udi = TEXT.indexOf('<udi>P:UCM,\n') + '<udi>P:UCM,'.length;
  assert.equal(broken?.code, 'udi.whitespace');
  assert.deepEqual(broken?.span, { start: udi, end: udi + 1 });
  assert.deepEqual(LINES.at(udi), { line: 23, column: 2189 });

  const rootTag = ({ span }: AuthorizationCode) => ({ start: span.start, end: span.start + '<specificPLR>'.length });
  assert.equal(again?.code, 'code.duplicate');
  assert.deepEqual(again?.span, rootTag(SECOND));
  assert.deepEqual(again?.related, [{ span: rootTag(FIRST), what: 'same-code' }]);
});

test('both are the same code on one line, with the same fingerprint', () => {
  assert.equal(canonical(FIRST), canonical(SECOND));
  assert.equal(canonical(SECOND), TEXT.slice(SECOND.span.start, SECOND.span.end));
  assert.doesNotMatch(canonical(FIRST), /\s{2}|[\r\n]/);
  assert.equal(canonical(FIRST).length, 2219);
  assert.match(fingerprint(canonical(FIRST)), /^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
});

test('the code of the other printing, with a blank in its UDI, is the same one', () => {
  const analysis = analysisOf(fixture('cucm-12.5.xml'));
  assert.deepEqual(
    analysis.problems.map(({ code, span }) => [code, analysis.text.slice(span.start, span.end)]),
    [['udi.whitespace', ' ']],
  );
  const root = analysis.codes[0]?.root;
  assert.equal(root && canonicalText(analysis.text, root), canonical(FIRST));
});

test('each part of the UDI matches the request code', () => {
  for (const code of ANALYSIS.codes) {
    assert.deepEqual(
      match(code, REQUEST).map(({ subject, result, left, right }) => [subject, result, left, right]),
      [
        ['udi.pid', 'match', 'UCM', 'UCM'],
        ['udi.sn', 'match', 'cc920', 'cc920'],
        ['udi.uuid', 'match', 'e53fc968-0253-4d61-a355-ba908a6cc920', 'e53fc968-0253-4d61-a355-ba908a6cc920'],
        ['piid', 'unchecked', '6ca07f56-145c-4ace-bdc2-40417fd49d47', null],
      ],
    );
  }
  assert.equal(
    match(FIRST, SECOND).every(({ result }) => result === 'match'),
    true,
  );
});

test('the commands of the session', () => {
  const commands = ANALYSIS.artifacts.flatMap((artifact) =>
    artifact.kind === 'cliCommand' ? [[artifact.action, LINES.at(artifact.span.start).line]] : [],
  );
  assert.deepEqual(commands, [
    ['reservation enable', 12],
    ['reservation request', 14],
    ['reservation install', 22],
    ['reservation install', 23],
    ['reservation install', 30],
    ['reservation return', 40],
    ['reservation return-authorization', 44],
  ]);
});

test('as a Windows file it says the same', () => {
  const analysis = analysisOf(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`);
  assert.deepEqual(
    analysis.problems.map(({ code, span }) => [code, analysis.text.slice(span.start, span.end)]),
    [
      ['udi.whitespace', '\r\n'],
      ['code.duplicate', '<specificPLR>'],
    ],
  );
  const [code] = analysis.codes;
  assert.equal(code?.root && canonicalText(analysis.text, code.root), canonical(FIRST));
});
