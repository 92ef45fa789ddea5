import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Problem, ProblemOf } from '../../../src/core/checks/problem';
import type { Span } from '../../../src/core/text/span';
import { analysisOf, onlyCode, problemsIn } from '../../support/analysis';
import { code, entitlementsOf, tagOf } from '../../support/code';
import { fixture } from '../../support/fixtures';

const CODE = code();
const CUCM = fixture('cucm-12.5.xml').trimEnd().replace('P:UCM, S:', 'P:UCM,S:');
const MEGABYTE = 1024 * 1024;

/** Reads a text and makes sure that nothing in the result points outside it. */
function check(text: string): readonly Problem[] {
  const analysis = analysisOf(text);
  for (const { span, related = [] } of analysis.problems) {
    for (const place of [span, ...related.map((other) => other.span)]) assertInside(place, text);
  }
  for (const artifact of analysis.artifacts) assertInside(artifact.span, text);
  return analysis.problems;
}

function assertInside({ start, end }: Span, text: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `[${start}, ${end}) of ${text.length}`);
}

const codesIn = (text: string) => check(text).map((problem) => problem.code);

test('nothing at all', () => {
  for (const text of ['', ' ', '\ufeff', '\r\n', '\0', '\ud800', '<', '&', '<specificPL']) {
    assert.deepEqual(analysisOf(text), { text, artifacts: [], codes: [], problems: [] });
  }
});

test('10 MB of text without a code, and with one at its end', () => {
  const text = 'lorem ipsum dolor sit amet\n'.repeat((10 * MEGABYTE) / 27);
  assert.deepEqual(codesIn(text), []);
  assert.equal(onlyCode(analysisOf(text + CODE)).span.start, text.length);
});

test('much of one character or word', () => {
  for (const filler of ['\0', '\ud800', ' ', '\n', 'license smart ', 'PID:', 'P:a,S:', '\nP:']) {
    const text = filler.repeat(MEGABYTE / 4 / filler.length);
    assert.deepEqual(codesIn(text), [], JSON.stringify(filler));
    assert.equal(analysisOf(`${text}\n${CODE}`).codes.length, 1, JSON.stringify(filler));
  }
});

test('thousands of what looks like the beginning of something', () => {
  const openings = [
    '<specificPLR>',
    '<specificPLR ',
    '<specificPLR></specificPLR>',
    '<!DOCTYPE x [<specificPLR><a>',
    '<specificPLR><a>"',
  ];
  for (const opening of openings) check(opening.repeat(5000));
  check(`<specificPLR><x>${'</specificPLR'.repeat(20_000)}`);
});

/** Each of them took minutes while one thing was held against all others, or looked for in all of the text. */
test('thousands of what has to be compared', () => {
  const many = (length: number, make: (index: number) => string) => Array.from({ length }, (_, index) => make(index));
  const letters = (index: number) =>
    index.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  const words = many(18_000, (index) => `x${letters(index)}`);
  check(code({ entitlements: [{ tag: tagOf(words.join('_')), displayName: words.reverse().join(' ') }] }));
  check('<specificPLR><udi>'.repeat(100_000));
  check('<specificPLR><udi>P:UCM,S:abcde</udi></specificPLR>\nUDI: PID:UCM,SN:abcde\n\n'.repeat(10_000));
  check(many(20_000, (index) => `<specificPLR><udi>P:A,S:${index}</udi></specificPLR>`).join(''));
});

test('100,000 elements deep', () => {
  const deep = '<a>'.repeat(100_000);
  assert.deepEqual(codesIn(`<specificPLR>${deep}`), ['element.unknown', 'xml.too-deep', 'code.cut']);
  assert.deepEqual(codesIn(`<specificPLR>${deep}${'</a>'.repeat(100_000)}</specificPLR>`), ['xml.too-large']);
});

test('an entity bomb is refused and not read', () => {
  const bomb = [
    '<!DOCTYPE lolz [<!ENTITY lol "lol">',
    ...Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index} "${`&lol${index - 1};`.repeat(10)}">`),
    ']>',
  ].join('\n');
  const text = `${bomb}\n${code({ version: '&lol8;' })}`;
  const [doctype, ...more] = check(text);
  assert.equal(doctype?.code, 'xml.doctype');
  assert.deepEqual(doctype?.span, { start: 0, end: bomb.length });
  assert.deepEqual(
    more.map(({ code: found }) => found),
    ['xml.reference', 'version.unknown'],
  );
  assert.equal(onlyCode(analysisOf(text)).version?.value, '&lol8;');
});

test('an external entity is refused wherever it stands', () => {
  const entity = '<!DOCTYPE specificPLR [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>';
  assert.deepEqual(problemsIn(`<?xml version="1.0"?>${entity}${CODE}`), [
    { code: 'xml.doctype', start: 21, slice: entity },
  ]);
  const inside = CODE.replace('<flag>', `${entity}<flag>`);
  assert.deepEqual(problemsIn(inside), [{ code: 'xml.doctype', start: inside.indexOf(entity), slice: entity }]);
  assert.equal(onlyCode(analysisOf(inside)).flag?.value, 'A');
});

test('a code cut at any place says so, once, and says nothing else', () => {
  for (let length = '<specificPLR'.length; length < CUCM.length; length++) {
    const text = CUCM.slice(0, length);
    const problems = check(text);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['code.cut'],
      text.slice(-40),
    );
    const [cut] = problems as [ProblemOf<'code.cut'>];
    assert.equal(cut.span.end, text.trimEnd().length);
    assert.equal(cut.length, text.trimEnd().length);
    assert.ok(1 <= cut.missing && cut.missing <= CUCM.length - cut.length, `${cut.missing} of ${CUCM.length - length}`);
  }
});

test('what a cut code has is still read', () => {
  const text = CUCM.slice(0, CUCM.indexOf('UC Manager Basic License') + 10);
  const cut = onlyCode(analysisOf(text));
  assert.equal(cut.piid?.value, '6ca07f56-145c-4ace-bdc2-40417fd49d47');
  assert.deepEqual(
    cut.entitlements.map(({ tag, count }) => [tag?.value?.name, count?.value]),
    [
      ['UCM_CUWL', 5],
      ['UCM_EnhancedPlus', 5],
      ['UCM_Essential', 5],
      ['UCM_Basic', 5],
    ],
  );
  const [problem] = check(text) as [ProblemOf<'code.cut'>];
  assert.equal(problem.entitlement, 4);
  assert.equal(problem.inside, 'displayName');
});

test('every value empty but flag, version and count, as a test of CML sends it', () => {
  const empty = code({
    piid: '',
    timestamp: '',
    entitlements: [{ tag: '', count: 1, licenseType: '', displayName: '', tagDescription: '' }],
    signature: '',
    udi: '',
  })
    .replace(/></g, '>  <')
    .replace(/> {2}<\//g, '></');
  const names = ['piid', 'timestamp', 'tag', 'licenseType', 'displayName', 'tagDescription', 'signature', 'udi'];
  assert.deepEqual(
    problemsIn(empty).map(({ code: found, slice }) => [found, slice]),
    names.map((name) => ['value.empty', `<${name}></${name}>`]),
  );
  const read = onlyCode(analysisOf(empty));
  assert.deepEqual([read.flag?.value, read.version?.value, read.entitlements[0]?.count?.value], ['A', 'C', 1]);
});

test('two roots next to each other are two codes', () => {
  const analysis = analysisOf(CODE + code({ timestamp: 1793000000001 }));
  assert.equal(analysis.codes.length, 2);
  assert.deepEqual(analysis.problems, []);
});

test('a code in a code: the inner one is whole, the outer one cut', () => {
  const analysis = analysisOf(CODE.replace('<flag>', `${CODE}<flag>`));
  assert.deepEqual(
    analysis.codes.map(({ complete }) => complete),
    [false, true],
  );
});

test('in another encoding it is no code, and nothing breaks', () => {
  const utf16 = [...CODE].map((character) => `${character}\0`).join('');
  check(`\ufffd\ufffd${utf16}`);
  check(CODE.replaceAll('e', '\ufffd'));
});

const DAMAGES = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.integer({ min: 0, max: 30 }),
    insert: fc.constantFrom(
      '',
      '<',
      '>',
      '/',
      '&',
      '"',
      "'",
      ' ',
      '\r\n',
      '\t',
      '\0',
      '\ud800',
      ';',
      ',',
      ':',
      '=',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '<!DOCTYPE x [',
      '</',
      '<tag>',
      '</entitlement>',
      '<specificPLR>',
      '</specificPLR>',
      'P:UCM,S:1',
      'license smart reservation install "',
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

test('thousands of damaged codes: no exception, nothing outside of the text', () => {
  const text = `license smart reservation install "${code({ entitlements: entitlementsOf(2) })}"\nP:UCM,S:99999 --> UDI`;
  fc.assert(
    fc.property(DAMAGES, (damages) => {
      let damaged = text;
      for (const { at, remove, insert } of damages) {
        const from = Math.floor(at * damaged.length);
        damaged = damaged.slice(0, from) + insert + damaged.slice(from + remove);
      }
      check(damaged);
    }),
    { seed: 20261124, numRuns: 2000 },
  );
});

test('no text at all of that alphabet breaks it', () => {
  const pieces = fc.constantFrom(
    '<specificPLR>',
    '</specificPLR>',
    '<authorizationCode>',
    '<piid>',
    '</piid>',
    '<udi>',
    '</udi>',
    '<',
    '>',
    '&',
    '"',
    '\n',
    ' ',
    'P:',
    ',',
    'S:',
    '\0',
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE',
    '[',
    ']',
    '?>',
    'license smart reservation install ',
    '<specificPLR',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => void check(parts.join(''))),
    { seed: 20261124, numRuns: 3000 },
  );
});
