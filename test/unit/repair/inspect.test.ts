import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import type { AuthorizationCode } from '../../../src/core/codes/model';
import { type Inspection, Inspector, repairOf } from '../../../src/core/repair/inspect';
import type { Span } from '../../../src/core/text/span';
import { analysisOf, inspectionOf, OPTIONS, onlyCode } from '../../support/analysis';
import { code, entitlementsOf, ISSUED, PIID, SIGNATURE, UDI } from '../../support/code';
import { documentation, fixture } from '../../support/fixtures';
import { mutate, seededRandom } from '../../support/mutations';

const CODE = code();
const UPDATE = code({ timestamp: ISSUED + 1 });
const LONG = code({ entitlements: entitlementsOf(3) });

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const lines = (text: string, columns: number) => text.match(new RegExp(`.{1,${columns}}`, 'gs')) ?? [];
const quoted = (text: string) => lines(text, 72).map((line) => `> ${line}`);
const inJson = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');

/** What lies over a code, and how its PIID looks there: most layers leave it as it is. */
const LAYERS: readonly (readonly [name: string, over: (text: string) => string, piid?: RegExp])[] = [
  ['escaped', escaped],
  ['escaped twice', (text) => escaped(escaped(text))],
  ['in a page', (text) => `<html><body><p>Your code:</p><pre>${escaped(text)}</pre></body></html>`],
  ['percent', encodeURIComponent],
  ['JSON', inJson],
  ['base64', (text) => base64.encode(utf8ToBytes(text)), /^[\w+/]+$/],
  ['base64 in lines', (text) => lines(base64.encode(utf8ToBytes(text)), 76).join('\r\n'), /^[\w+/\r\n]+$/],
  ['mail', (text) => `On Monday License Central wrote:\n${quoted(text).join('\n')}\n\nRegards`, /^[\w\s>-]+$/],
  ['a mail that quotes a mail', (text) => quoted(text).join('\n').replaceAll('> ', '> > '), /^[\w\s>-]+$/],
  ['20 columns', (text) => lines(text, 20).join('\n'), /^[\w\s-]+$/],
  ['33 columns, CRLF', (text) => lines(text, 33).join('\r\n'), /^[\w\s-]+$/],
  ['a break in a tag name', (text) => text.replace('</piid>', '</pi\nid>').replace('<udi>', '<\nudi>')],
  ['colours', (text) => text.replace('<piid>', '\x1b[1;32m<piid>\x1b[0m')],
  ['a pager', (text) => text.replace('<piid>', '\n--More--\n<piid>')],
  ['UTF-16', (text) => [...text].join('\0'), /^[\w\0-]+$/],
  ['zero-width spaces', (text) => lines(text, 50).join('\u200b'), /^[\w\u200b-]+$/],
  ['a mail of an escaped code', (text) => quoted(escaped(text)).join('\r\n'), /^[\w\s>-]+$/],
  ['a command with an escaped code', (text) => `admin:license smart reservation install "${escaped(text)}"\n`],
];

/** Everything that points into the text. */
function* spansOf({ problems, artifacts, codes, repairs }: Inspection): Generator<Span> {
  for (const { span, related = [] } of problems) {
    yield span;
    for (const place of related) yield place.span;
  }
  for (const { span } of artifacts) yield span;
  for (const found of codes) {
    for (const field of [found.flag, found.piid, found.timestamp, found.signature, found.udi]) {
      if (field) yield field.span;
    }
    for (const { span, element, tag, count, displayName } of found.entitlements) {
      yield span;
      yield { start: element.start, end: element.openEnd };
      yield { start: element.closeStart, end: element.end };
      for (const field of [tag, count, displayName]) if (field) yield field.span;
    }
  }
  for (const { span, steps, choices, cut } of repairs) {
    yield span;
    for (const step of steps) yield* step.spans;
    for (const choice of choices) yield choice.span;
    if (cut) yield cut.span;
  }
}

function assertInside(inspection: Inspection): void {
  const { length } = inspection.text;
  for (const { start, end } of spansOf(inspection)) {
    assert.ok(0 <= start && start <= end && end <= length, `[${start}, ${end}) of ${length}`);
  }
  for (const [index, { span }] of inspection.codes.entries()) {
    const next = inspection.codes[index + 1];
    if (next) assert.ok(span.start <= next.span.start, 'codes are in the order of the text');
  }
}

const found = ({ text, problems }: Inspection) =>
  problems.map(({ code: problem, span }) => [problem, text.slice(span.start, span.end)]);

/** What a code says, without its places. */
const valuesOf = ({ flag, version, piid, timestamp, entitlements, signature, udi, complete }: AuthorizationCode) => ({
  complete,
  values: [flag?.value, version?.value, piid?.value, timestamp?.value, signature?.value],
  udi: [udi?.value?.pid?.value, udi?.value?.sn?.value, udi?.value?.uuid?.value],
  entitlements: entitlements.map((entitlement) => [
    entitlement.tag?.value?.raw,
    entitlement.count?.value,
    entitlement.startDate?.value,
    entitlement.endDate?.value,
    entitlement.licenseType?.value,
    entitlement.displayName?.value,
    entitlement.tagDescription?.value,
  ]),
});

describe('a code under a layer', () => {
  for (const [name, over, piid] of LAYERS) {
    test(`${name}: is read as if nothing lay over it`, () => {
      const text = over(LONG);
      const inspection = inspectionOf(text);
      const read = onlyCode(inspection);
      assertInside(inspection);
      assert.equal(read.canonical, LONG);
      assert.equal(read.fingerprint, onlyCode(analysisOf(LONG)).fingerprint);
      assert.deepEqual(valuesOf(read), valuesOf(onlyCode(analysisOf(LONG))));
      assert.equal(repairOf(inspection, read)?.text, LONG);
      assert.equal(repairOf(inspection, read)?.complete, true);

      // Its places are those of the text as it is.
      const value = text.slice(read.piid?.span.start, read.piid?.span.end);
      if (piid) assert.match(value, piid);
      else assert.equal(value, PIID);
      assert.ok(read.span.start <= (read.piid?.span.start ?? -1) && (read.udi?.span.end ?? 0) <= read.span.end);
    });

    test(`${name}: the layer is named, and nothing else is found`, () => {
      const { problems } = inspectionOf(over(CODE));
      assert.notEqual(problems.length, 0);
      for (const { code: problem } of problems) assert.match(problem, /^layer\./);
    });
  }
});

test('elements lie where their tags are written', () => {
  const text = `see ${escaped(CODE)}`;
  const { root, piid } = onlyCode(inspectionOf(text));
  assert.ok(root && piid);
  assert.equal(text.slice(root.start, root.openEnd), '&lt;specificPLR&gt;');
  assert.equal(text.slice(root.closeStart, root.end), '&lt;/specificPLR&gt;');
  assert.equal(text.slice(piid.element.start, piid.element.end), `&lt;piid&gt;${PIID}&lt;/piid&gt;`);
});

test('problems of a code under a layer are at their place', () => {
  const term = { licenseType: 'TERM', startDate: '2020-Feb-26 UTC', endDate: '2021-Feb-20 UTC' };
  const text = escaped(
    code({ entitlements: [{ ...term, count: 0 }], udi: 'P:UCM,\nS:abcde,U:11111111-2222-4333-8444-5555555abcde' }),
  );
  assert.deepEqual(found(inspectionOf(text)), [
    ['layer.html-escape', '&lt;'],
    ['entitlement.count-zero', '0'],
    ['term.ended', '2021-Feb-20 UTC'],
    ['layer.wrap', '\n'],
  ]);
  const bad = escaped(code({ signature: SIGNATURE.replace(/^(.{20})./, '$1*') }));
  assert.deepEqual(found(inspectionOf(bad)), [
    ['layer.html-escape', '&lt;'],
    ['signature.base64', '*'],
  ]);
});

test('each place of a layer, up to five, is pointed out', () => {
  const text = lines(CODE, 60).join('\u200b');
  const [layer] = inspectionOf(text).problems;
  assert.equal(layer?.code, 'layer.invisible');
  assert.equal(layer?.span.start, 60);
  assert.deepEqual(
    layer?.related?.map(({ span, what }) => [span.start, what]),
    [1, 2, 3, 4, 5].map((line) => [60 + 61 * line, 'same-layer']),
  );
});

test('a code under a layer takes part in what the codes of a text say of each other', () => {
  const again = `${CODE}\nThe same in the ticket:\n${escaped(CODE)}`;
  assert.deepEqual(
    inspectionOf(again).problems.map(({ code: problem }) => problem),
    ['layer.html-escape', 'code.duplicate'],
  );
  const other = `P:UCM,S:99999 --> UDI\n${escaped(CODE)}`;
  assert.deepEqual(found(inspectionOf(other)), [
    ['layer.html-escape', '&lt;'],
    ['udi.mismatch', 'abcde'],
  ]);
  const home = `${UDI} --> UDI\n${escaped(CODE)}`;
  assert.deepEqual(found(inspectionOf(home)), [['layer.html-escape', '&lt;']]);
});

test('a cut code under a layer: what it has is read, and where it ends is said', () => {
  const cut = LONG.slice(0, LONG.indexOf('<tag>', LONG.indexOf('UCM_Test1')) - 20);
  for (const [name, over] of LAYERS.filter(([name]) => /^(?:escaped|mail|33|percent)/.test(name))) {
    const inspection = inspectionOf(over(cut));
    const read = onlyCode(inspection);
    assertInside(inspection);
    assert.equal(read.complete, false, name);
    assert.equal(read.piid?.value, PIID, name);
    assert.deepEqual(
      read.entitlements.map(({ tag, count }) => [tag?.value?.name, count?.value]),
      [
        ['UCM_Test0', 1],
        ['UCM_Test1', 2],
      ],
      name,
    );
    const problem = inspection.problems.find((candidate) => candidate.code === 'code.cut');
    assert.ok(problem, name);
    assert.equal(problem.span.end, read.span.end, name);
    assert.equal(repairOf(inspection, read)?.complete, false, name);
  }
});

test('a code cut at any place is said to be cut, and nothing else is', () => {
  for (let length = '<specificPLR>'.length; length < CODE.length; length += 3) {
    assert.deepEqual(
      inspectionOf(CODE.slice(0, length)).problems.map(({ code: problem }) => problem),
      ['code.cut'],
      CODE.slice(0, length).slice(-40),
    );
  }
});

test('a code without its start is no code, but is noticed', () => {
  const text = CODE.slice(CODE.indexOf('</timestamp>'));
  const inspection = inspectionOf(`admin:more code.xml\n${text}\n`);
  assert.deepEqual(inspection.codes, []);
  const [problem, ...more] = inspection.problems;
  assert.deepEqual(more, []);
  assert.equal(problem?.code, 'code.start-missing');
  assert.ok(problem.missing <= CODE.length - text.length, `${problem.missing}`);
  const [repair, ...others] = inspection.repairs;
  assert.deepEqual(others, []);
  assert.equal(repair?.complete, false);
  assert.equal(repair?.cut?.side, 'start');
  assertInside(inspection);
});

test('several codes in one text, damaged and not', () => {
  const codes = Array.from({ length: 6 }, (_, index) => code({ timestamp: ISSUED + index }));
  const [plain = '', mail = '', html = '', wrapped = '', last = '', cut = ''] = codes;
  const text = [
    'plain',
    plain,
    'a mail',
    quoted(mail).join('\n'),
    '',
    'a page',
    escaped(html),
    '',
    'a terminal',
    lines(wrapped, 60).join('\n'),
    '',
    'plain again',
    last,
    'cut',
    escaped(cut.slice(0, 300)),
  ].join('\n');
  const inspection = inspectionOf(text);
  assertInside(inspection);
  assert.deepEqual(
    inspection.codes.map(({ canonical, complete }) => (complete ? canonical : 'cut')),
    [plain, mail, html, wrapped, last, 'cut'],
  );
  assert.deepEqual(
    inspection.codes.map((read) => repairOf(inspection, read) !== undefined),
    [false, true, true, true, false, true],
  );
  assert.equal(inspection.repairs.length, 4);
  // What is found in one has nothing to do with the others.
  for (const { span } of inspection.problems) {
    // The mark in front of a quoted line stands in front of its code.
    const around = inspection.codes.filter((read) => read.span.start - 2 <= span.start && span.end <= read.span.end);
    assert.equal(around.length, 1);
  }
});

test('names of other codes of the text decide what stood at a break', () => {
  const names = (blank: string) => ({
    displayName: `Alpha${blank}Beta License (12.x)`,
    tagDescription: `Alpha${blank}Beta License`,
  });
  const text = `${code({ entitlements: [names(' ')] })}\n\n${escaped(
    code({ timestamp: ISSUED + 1, entitlements: [names('\n')] }),
  )}`;
  const inspection = inspectionOf(text);
  assert.equal(inspection.codes[1]?.canonical, code({ timestamp: ISSUED + 1, entitlements: [names(' ')] }));
  const layer = inspection.problems.find((problem) => problem.code === 'layer.wrap');
  assert.ok(layer?.code === 'layer.wrap');
  assert.deepEqual([layer.count, layer.sure, layer.reason.kind], [2, true, 'other-code']);
});

test('where nothing lies over a code nothing is changed', () => {
  const texts = [
    '',
    'lorem ipsum',
    CODE,
    `\ufeff${CODE}\r\n`,
    `${CODE}\n${UPDATE}`,
    LONG.replaceAll('<entitlement>', '\n<entitlement>'),
    `admin:license smart reservation install “${CODE}”`,
    code({ entitlements: entitlementsOf(40) }),
    code({ entitlements: [{ displayName: 'Room &amp; Desk – Größe', count: 0 }] }),
    fixture('source-document.txt'),
    fixture('source-document.txt').replaceAll('\n', '\r\n'),
    fixture('cucm-12.5.xml'),
    ...['problems.md', 'commands.md', 'performance.md'].map(documentation),
  ];
  for (const text of texts) {
    const analysis = analysisOf(text);
    const inspection = inspectionOf(text);
    assert.equal(inspection.isComplete, true);
    assert.deepEqual(inspection.problems, analysis.problems, text.slice(0, 100));
    assert.deepEqual(inspection.artifacts, analysis.artifacts, text.slice(0, 100));
    assert.deepEqual(
      inspection.codes.map(({ canonical }) => canonical),
      analysis.codes.map(({ canonical }) => canonical),
    );
  }
});

test('the code of the source document, as it stands there and repaired', () => {
  const inspection = inspectionOf(fixture('source-document.txt'));
  assert.deepEqual(
    inspection.problems.map(({ code: problem }) => problem),
    ['udi.whitespace', 'code.duplicate'],
  );
  const [first, second] = inspection.codes;
  assert.ok(first && second);
  const repair = repairOf(inspection, first);
  assert.deepEqual(
    repair?.steps.map(({ code: step }) => step),
    ['layer.wrap', 'layer.command', 'layer.quotes'],
  );
  assert.equal(repair?.text, first.canonical);
  assert.equal(repairOf(inspection, second), undefined);
});

describe('in slices', () => {
  const text = [
    CODE,
    quoted(UPDATE).join('\n'),
    '',
    escaped(LONG),
    '',
    code({ timestamp: ISSUED + 2 }),
    lines(code({ timestamp: ISSUED + 3 }), 60).join('\n'),
  ].join('\n');

  const summary = ({ problems, artifacts, codes, repairs, isComplete }: Inspection) => ({
    problems,
    isComplete,
    artifacts: artifacts.map(({ kind, span }) => ({ kind, span })),
    codes: codes.map(({ canonical, span }) => ({ canonical, span })),
    repairs: repairs.map(({ text: repaired, span, steps }) => ({ repaired, span, steps })),
  });

  test('the end is the same as at once', () => {
    const inspector = new Inspector(text, OPTIONS);
    let slices = 0;
    for (; !inspector.isComplete && slices < 100; slices++) inspector.run(() => false);
    assert.ok(slices > 4, `${slices} slices`);
    assert.deepEqual(summary(inspector.result()), summary(inspectionOf(text)));
    inspector.run(() => true);
    assert.deepEqual(summary(inspector.result()), summary(inspectionOf(text)));
  });

  test('what is known so far is right, and grows', () => {
    const inspector = new Inspector(text, OPTIONS);
    const whole = inspectionOf(text);
    let before = 0;
    while (!inspector.isComplete) {
      const so = inspector.result();
      assert.equal(so.isComplete, false);
      assertInside(so);
      assert.ok(so.repairs.length >= before);
      before = so.repairs.length;
      assert.deepEqual(
        so.repairs.map(({ text: repaired }) => repaired),
        whole.repairs.slice(0, before).map(({ text: repaired }) => repaired),
      );
      assert.ok(so.codes.some(({ canonical }) => canonical === CODE));
      inspector.run(() => false);
    }
    assert.equal(before > 0, true);
    assert.equal(inspector.result().isComplete, true);
  });

  test('as many codes as there is time for', () => {
    const inspector = new Inspector(text, OPTIONS);
    let asked = 0;
    inspector.run(() => ++asked < 2);
    assert.equal(asked, 2);
    assert.equal(inspector.isComplete, false);
  });
});

test('whatever is damaged, no place lies outside of the text', () => {
  const random = seededRandom(20261124);
  const text = `admin:license smart reservation install "${CODE}"\n${UDI} --> UDI\n`;
  for (let round = 0; round < 600; round++) {
    const [, over] = LAYERS[round % LAYERS.length] ?? LAYERS[0] ?? ['', escaped];
    const plain = round % 3 === 0 ? text : CODE;
    const damaged = round % 2 === 0 ? over(mutateSafely(plain, random)) : mutate(over(plain), random);
    assertInside(inspectionOf(damaged));
  }
});

/** Lone surrogates have no encoding. */
function mutateSafely(text: string, random: () => number): string {
  return mutate(text, random).replace(/\p{Surrogate}/gu, '\ufffd');
}
