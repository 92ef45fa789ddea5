import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { slice } from '../../../src/core/text/span';
import { decodedContent } from '../../../src/core/xml/entities';
import { readWellFormed } from '../../../src/core/xml/fastPath';
import { MAX_FRAGMENT_LENGTH, MAX_PROBLEMS } from '../../../src/core/xml/limits';
import { ProblemCollector } from '../../../src/core/xml/problems';
import { recover } from '../../../src/core/xml/recover';
import { cucmCode, elementsOf, find, marked, parse, rootOf } from './marks';

const megabyte = 1024 * 1024;

function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Text made to cost time or memory; each is tried below the size limit, and once whole against the scanner alone. */
const hostile: readonly (readonly [what: string, text: string])[] = [
  ['100,000 levels', '<a>'.repeat(100_000)],
  ['100,000 levels, all closed', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)],
  ['1 MB of `<`', fill('<', megabyte)],
  ['1 MB of `</`', fill('</', megabyte)],
  ['1 MB of `<!`', fill('<!', megabyte)],
  ['1 MB of `&`', `<a>${fill('&', megabyte)}`],
  ['1 MB of references', `<a>${fill('&#65;', megabyte)}</a>`],
  ['1 MB of white space in a tag', `<a${fill(' ', megabyte)}`],
  ['1 MB of quotes in a tag', `<a ${fill('"\'', megabyte)}`],
  ['1 MB of attributes', `<a ${fill('b="1" ', megabyte)}>`],
  ['a name of 1 MB', `<${fill('a', megabyte)}>`],
  ['a name of 1 MB in a reference', `<a>&${fill('a', megabyte)};</a>`],
  ['100,000 open comments', '<!--'.repeat(100_000)],
  ['100,000 open CDATA markers', '<![CDATA['.repeat(100_000)],
  ['100,000 open CDATA markers in an element with a comment', `<a><!-- -->${'<![CDATA['.repeat(100_000)}</a>&`],
  ['100,000 open instructions', '<?a '.repeat(100_000)],
  ['100,000 open DOCTYPEs', '<!DOCTYPE a ['.repeat(100_000)],
  ['100,000 DOCTYPEs with open quotes', '<!DOCTYPE a "'.repeat(99_999)],
  ['100,000 close tags in 64 levels', '<a>'.repeat(64) + '</b>'.repeat(100_000)],
  ['100,000 lost close tags', `<r>${'<a>1<b>2</a>'.repeat(100_000)}</r>`],
  ['100,000 elements in 64 levels without close tags', '<x>1'.repeat(60) + '<y/>'.repeat(100_000)],
  ['50,000 entities', `<!DOCTYPE a [${'<!ENTITY b "c">'.repeat(50_000)}]><a>&b;</a>`],
];

suite('Hostile text is read to its end', () => {
  for (const [what, text] of hostile) {
    test(what, () => {
      recover(text, 0, new ProblemCollector());
      parse(text);
      const within = text.slice(0, MAX_FRAGMENT_LENGTH);
      // Declarations are kept from the library, so the rest is tried without them.
      readWellFormed(within.replace(/<!/g, '<'), 0);
      const result = parse(within);
      assert.ok(result.problems.length <= MAX_PROBLEMS + 1);
      for (const element of elementsOf(result)) {
        decodedContent(within, element);
      }
    });
  }
});

suite('Entities', () => {
  test('the external entity of CVE-2026-20029 is marked whole, and neither fetched nor put in', () => {
    const doctype = '<!DOCTYPE specificPLR [\n  <!ENTITY xxe SYSTEM "file:///etc/passwd">\n]>';
    const text = `<?xml version="1.0"?>\n${doctype}\n${cucmCode.replace('<piid>', '<piid>&xxe;')}`;
    const result = parse(text);
    assert.deepEqual(
      result.problems.map(({ code, span }) => [code, slice(text, span)]),
      [
        ['xml.doctype', doctype],
        ['xml.reference', '&xxe;'],
      ],
    );
    assert.equal(decodedContent(text, find(result, 'piid')), '&xxe;6ca07f56-145c-4ace-bdc2-40417fd49d47');
    assert.equal(elementsOf(result).length, 54);
  });

  test('a bomb of nested entities is never expanded', () => {
    const levels = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
    const text = `<!DOCTYPE a [<!ENTITY l0 "lol">${levels.join('')}]><a>&l10;</a>`;
    const result = parse(text);
    assert.deepEqual(
      result.problems.map(({ code }) => code),
      ['xml.doctype', 'xml.reference'],
    );
    assert.equal(decodedContent(text, rootOf(result)), '&l10;');
  });

  test('an entity without a DOCTYPE is refused as well', () => {
    const text = `<specificPLR><!ENTITY % x SYSTEM "http://example.org/x.dtd">%x;<flag>A</flag></specificPLR>`;
    const result = parse(text);
    assert.deepEqual(
      result.problems.map(({ code, span }) => [code, slice(text, span)]),
      [['xml.doctype', '<!ENTITY % x SYSTEM "http://example.org/x.dtd">']],
    );
    assert.equal(decodedContent(text, find(result, 'flag')), 'A');
  });
});

suite('Characters that do not belong in text', () => {
  for (const [what, character] of [
    ['NUL', '\u0000'],
    ['a high surrogate alone', '\ud83d'],
    ['a low surrogate alone', '\udd11'],
    ['a byte order mark', '\ufeff'],
    ['a character that is none', '\uffff'],
    ['a line separator', '\u2028'],
  ] as const) {
    test(`${what} in a value stays where it is`, () => {
      const text = `<a>${character}<b>1${character}2</b></a>`;
      const result = parse(text);
      assert.equal(marked(text, result), `{<a>|${character}{<b>|1${character}2|</b>}|</a>}`);
      assert.deepEqual(result.problems, []);
      assert.equal(decodedContent(text, find(result, 'b')), `1${character}2`);
    });

    test(`${what} at any place of the CUCM code leaves a tree`, () => {
      for (let at = 1; at < cucmCode.length; at += 7) {
        const text = cucmCode.slice(0, at) + character + cucmCode.slice(at);
        marked(text, parse(text));
      }
    });
  }
});
