import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cucmCode, elementsOf, expectXml, find, parse } from './marks';

type Case = readonly [what: string, text: string, elements: string, ...problems: string[]];

function table(cases: readonly Case[]): void {
  for (const [what, text, elements, ...problems] of cases) {
    test(what, () => expectXml(text, elements, ...problems));
  }
}

suite('A lost close tag is reported at the open tag, with the place where it should stand', () => {
  table([
    [
      'before the end of the parent',
      '<a><b>1</a>',
      '{<a>|{<b>|1|~}|</a>}',
      'unclosed-element <b> at 3..6, expected at 7',
    ],
    [
      'before the next element, when the value is there',
      '<a><b>1\n <c>2</c>\n</a>',
      '{<a>|{<b>|1\n {<c>|2|</c>}\n|~}|</a>}',
      'unclosed-element <b> at 3..6, expected at 7',
    ],
    [
      'before the next element of that name',
      '<a><b><c>1</c> <b><c>2</c></b></a>',
      '{<a>|{<b>|{<c>|1|</c>} {<b>|{<c>|2|</c>}|</b>}|~}|</a>}',
      'unclosed-element <b> at 3..6, expected at 14',
    ],
    [
      'behind the last visible character',
      '<a><b>\n<c>1</c>\n</a>',
      '{<a>|{<b>|\n{<c>|1|</c>}\n|~}|</a>}',
      'unclosed-element <b> at 3..6, expected at 15',
    ],
    [
      'at a close tag that is misspelt, which ends the value',
      '<a><count>5</cuont><c>2</c></a>',
      '{<a>|{<count>|5|~}</cuont>{<c>|2|</c>}|</a>}',
      'unclosed-element <count> at 3..10, expected at 11',
      'unexpected-close </cuont> at 11..19',
    ],
    [
      'once for each element on the way',
      '<a><b><c>1</a>',
      '{<a>|{<b>|{<c>|1|~}|~}|</a>}',
      'unclosed-element <b> at 3..6, expected at 10',
      'unclosed-element <c> at 6..9, expected at 10',
    ],
    [
      'at the end of a code that is cut in a value',
      '<a><b>12',
      '{<a>|{<b>|12|~}|~}',
      'unclosed-element <a> at 0..3, expected at 8',
      'unclosed-element <b> at 3..6, expected at 8',
    ],
  ]);
});

suite('A close tag that belongs nowhere is reported and left out', () => {
  table([
    ['without an open tag', '<a><b>1</b></c></a>', '{<a>|{<b>|1|</b>}</c>|</a>}', 'unexpected-close </c> at 11..15'],
    ['behind the code', '<a>1</a></a>', '{<a>|1|</a>}</a>', 'unexpected-close </a> at 8..12'],
    ['in other case', '<a>1</A></a>', '{<a>|1</A>|</a>}', 'unexpected-close </A> at 4..8'],
  ]);
});

suite('A tag without its end', () => {
  table([
    [
      'a close tag: ends where the next begins',
      '<a><b>1</b<c>2</c></a>',
      '{<a>|{<b>|1|</b}{<c>|2|</c>}|</a>}',
      'unterminated-tag </b at 7..10',
    ],
    [
      'a close tag with something behind its name',
      '<a><b>1</b x></a>',
      '{<a>|{<b>|1|</b} x>|</a>}',
      'unterminated-tag </b at 7..10',
    ],
    ['the last close tag', '<a>1</a', '{<a>|1|</a}', 'unterminated-tag </a at 4..7'],
    [
      'an open tag: ends where the next begins',
      '<a><b <c>1</c></b></a>',
      '{<a>|{<b |{<c>|1|</c>}|</b>}|</a>}',
      'unterminated-tag <b at 3..5',
    ],
    [
      'an open tag with an open quote',
      '<a><b x="1>2</b></a>',
      '{<a>|{<b x="1>|2|</b>}|</a>}',
      'unterminated-tag <b x="1> at 3..11',
    ],
    [
      'an open tag with a quote too many',
      '<a><b">2</b></a>',
      '{<a>|{<b">|2|</b>}|</a>}',
      'unterminated-tag <b"> at 3..7',
    ],
    ['an instruction', '<a><?note</a>', '{<a>|<?note|</a>}', 'unterminated-tag <?note at 3..9'],
    [
      'an open tag cut by the end of the text makes no element',
      '<a>1<coun',
      '{<a>|1|~}<coun',
      'unclosed-element <a> at 0..3, expected at 9',
      'unterminated-tag <coun at 4..9',
    ],
    [
      'a close tag cut by the end of the text does not become part of the value',
      '<a><count>5</cou',
      '{<a>|{<count>|5|~}|~}</cou',
      'unclosed-element <a> at 0..3, expected at 16',
      'unclosed-element <count> at 3..10, expected at 16',
      'unterminated-tag </cou at 11..16',
    ],
  ]);
});

suite('What does not belong in a code is reported at its place', () => {
  table([
    ['`<` in a value', '<a>1 < 2</a>', '{<a>|1 < 2|</a>}', 'stray-lt < at 5..6'],
    ['`<` before a tag', '<a><<b>1</b></a>', '{<a>|<{<b>|1|</b>}|</a>}', 'stray-lt < at 3..4'],
    ['`<` at the very end', '<', '<', 'stray-lt < at 0..1'],
    ['a close tag without a name', '<a>1</></a>', '{<a>|1</>|</a>}', 'stray-lt < at 4..5'],
    [
      'a comment that never ends',
      '<a>1<!-- 2<b>3</b></a>',
      '{<a>|1<!-- 2{<b>|3|</b>}|</a>}',
      'unclosed-comment <!-- at 4..8',
    ],
    [
      'CDATA that never ends',
      '<a><![CDATA[ 2<b>3</b></a>',
      '{<a>|<![CDATA[ 2{<b>|3|</b>}|</a>}',
      'unclosed-cdata <![CDATA[ at 3..12',
    ],
    ['a declaration', '<a><!ELEMENT b>1</a>', '{<a>|<!ELEMENT b>1|</a>}', 'declaration <!ELEMENT b> at 3..15'],
    ['`<!` in a value', '<a>1 <! <b>2</b></a>', '{<a>|1 <! {<b>|2|</b>}|</a>}', 'declaration <! at 5..7'],
    ['a bare `&`', '<a>AT&T</a>', '{<a>|AT&T|</a>}', 'reference & at 5..6'],
    ['an unknown reference', '<a>&copy;</a>', '{<a>|&copy;|</a>}', 'reference &copy; at 3..9'],
    [
      'a bare `&` and a lost close tag',
      '<a><b>&</a>',
      '{<a>|{<b>|&|~}|</a>}',
      'unclosed-element <b> at 3..6, expected at 7',
      'reference & at 6..7',
    ],
  ]);

  test('of two problems at one place only the first is reported', () => {
    expectXml('<a><b </a>', '{<a>|{<b ||~}|</a>}', 'unterminated-tag <b at 3..5');
  });
});

suite('A DOCTYPE or ENTITY is never handed on, and is marked to its end', () => {
  table([
    ['DOCTYPE', '<!DOCTYPE a><a>1</a>', '<!DOCTYPE a>{<a>|1|</a>}', 'doctype <!DOCTYPE a> at 0..12'],
    ['in small letters', '<!doctype a><a>1</a>', '<!doctype a>{<a>|1|</a>}', 'doctype <!doctype a> at 0..12'],
    [
      'with an internal subset',
      '<!DOCTYPE a [<!-- ]> don\'t --><?x ]>"?><!ENTITY b "]>">]><a>1</a>',
      '<!DOCTYPE a [<!-- ]> don\'t --><?x ]>"?><!ENTITY b "]>">]>{<a>|1|</a>}',
      'doctype <!DOCTYPE a [<!-- ]> don\'t --><?x ]>"?><!ENTITY b "]>">]> at 0..57',
    ],
    [
      'ENTITY in the code',
      '<a><!ENTITY b ">">1</a>',
      '{<a>|<!ENTITY b ">">1|</a>}',
      'doctype <!ENTITY b ">"> at 3..18',
    ],
    [
      'two of them',
      '<!DOCTYPE a><!DOCTYPE b><a>1</a>',
      '<!DOCTYPE a><!DOCTYPE b>{<a>|1|</a>}',
      'doctype <!DOCTYPE a> at 0..12',
      'doctype <!DOCTYPE b> at 12..24',
    ],
    ['without an end', '<!DOCTYPE a [ <a>1</a>', '<!DOCTYPE a [ {<a>|1|</a>}', 'doctype <!DOCTYPE a [ at 0..13'],
    [
      'with an open quote',
      '<!DOCTYPE a "b><a>1</a>',
      '<!DOCTYPE a "b>{<a>|1|</a>}',
      'doctype <!DOCTYPE a "b> at 0..15',
    ],
    ['not in a comment', '<a><!-- <!DOCTYPE a> -->1</a>', '{<a>|<!-- <!DOCTYPE a> -->1|</a>}'],
    ['not in CDATA', '<a><![CDATA[<!ENTITY a>]]></a>', '{<a>|<![CDATA[<!ENTITY a>]]>|</a>}'],
    [
      'not hidden by what only looks like a comment',
      '<?x <!-- ?><!DOCTYPE a><a b="-->">1</a>',
      '<?x <!-- ?><!DOCTYPE a>{<a b="-->">|1|</a>}',
      'doctype <!DOCTYPE a> at 11..23',
    ],
  ]);
});

suite('Limits', () => {
  test('a fragment of more than 256 KiB is not read, and only its beginning is marked', () => {
    const result = parse(`<specificPLR>${' '.repeat(256 * 1024)}`);
    assert.equal(result.root, undefined);
    assert.deepEqual(result.problems, [{ code: 'xml.too-large', span: { start: 0, end: 13 }, limit: 262144 }]);
  });

  test('a fragment of exactly 256 KiB is read', () => {
    const text = `<a>${'1'.repeat(256 * 1024 - 7)}</a>`;
    assert.equal(text.length, 262144);
    assert.deepEqual(parse(text).problems, []);
  });

  test('64 levels are read; the 65th is reported once, and reading ends there', () => {
    const deep = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels);
    assert.deepEqual(parse(deep(64)).problems, []);
    const result = parse(deep(65));
    assert.deepEqual(result.problems, [{ code: 'xml.too-deep', span: { start: 192, end: 195 }, limit: 64 }]);
    assert.equal(elementsOf(result).length, 64);
  });

  test('100 problems are listed, and one says that there are more', () => {
    const { problems } = parse(`<a>${'& '.repeat(150)}</a>`);
    assert.equal(problems.length, 101);
    assert.equal(problems.at(-1)?.code, 'xml.too-many-problems');
    assert.deepEqual(problems.at(-1)?.span, { start: 203, end: 204 });
    assert.equal(parse(`<a>${'& '.repeat(100)}</a>`).problems.length, 100);
  });

  test('elements behind the hundredth problem are still read', () => {
    assert.equal(find(parse(`<a>${'< '.repeat(150)}<b>1</b></a>`), 'b').closed, true);
  });
});

suite('A code that is cut anywhere', () => {
  const whole = new Map(elementsOf(parse(cucmCode)).map((element) => [element.start, element]));

  test('keeps every element that is complete, and says that the rest is not', () => {
    for (let length = '<specificPLR>'.length; length < cucmCode.length; length++) {
      const result = parse(cucmCode.slice(0, length));
      for (const element of elementsOf(result)) {
        const original = whole.get(element.start);
        assert.equal(element.name, original?.name);
        // The `>` alone may be missing.
        if (element.closed && element.end <= length && element.end === original?.end) {
          assert.deepEqual(element, original);
        }
      }
      assert.equal(result.root?.name, 'specificPLR');
      assert.ok(result.problems.length > 0, `nothing is wrong with ${length} characters`);
    }
  });
});
