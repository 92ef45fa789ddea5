import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { decodedContent } from '../../../src/core/xml/entities';
import { escapeText } from '../../support/escapeText';
import { line, parse, rootOf } from './marks';

function decode(content: string): string {
  const text = `before <a>${content}</a> behind`;
  return decodedContent(text, rootOf(parse(text)));
}

suite('The text of a field', () => {
  const cases: readonly (readonly [what: string, content: string, decoded: string])[] = [
    ['plain text', 'UC Manager CUWL License (12.X)', 'UC Manager CUWL License (12.X)'],
    ['nothing', '', ''],
    ['white space and line ends stay', ' a\r\n b\t', ' a\r\n b\t'],
    ['the five names', '&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['decimal references', 'A&#66;C&#8211;', 'ABC–'],
    ['hexadecimal references', '&#x41;&#x1f511;&#X41;', 'A\u{1f511}&#X41;'],
    ['line ends written as references', 'a&#13;&#10;&#9;b', 'a\r\n\tb'],
    ['a reference is decoded once', '&amp;lt;', '&lt;'],
    ['a bare `&` stays', 'AT&T & Co&', 'AT&T & Co&'],
    ['unknown names stay', '&copy;&LT;&constructor;', '&copy;&LT;&constructor;'],
    ['a name without `;` stays', '&amp &lt', '&amp &lt'],
    ['surrogates stay', '&#xD800;&#xDFFF;&#55357;&#56593;', '&#xD800;&#xDFFF;&#55357;&#56593;'],
    [
      'numbers out of range stay',
      '&#x110000;&#99999999999999;&#0;&#1;&#xFFFE;',
      '&#x110000;&#99999999999999;&#0;&#1;&#xFFFE;',
    ],
    ['no number at all stays', '&#;&#x;&#xZ;&#1a;', '&#;&#x;&#xZ;&#1a;'],
    ['leading zeros mean nothing', '&#x00041;&#065;', 'AA'],
    ['CDATA is taken as it is', '<![CDATA[<R&D> &amp;]]>', '<R&D> &amp;'],
    ['an empty CDATA section', '<![CDATA[]]>', ''],
    ['text around CDATA', 'a &lt; <![CDATA[&lt;]]> b', 'a < &lt; b'],
    ['comments are left out', 'a<!-- &amp; <b> -->b', 'ab'],
    ['instructions are left out', 'a<?note &amp; <b> ?>b', 'ab'],
    ['a comment in CDATA is text', '<![CDATA[<!-- a -->]]>', '<!-- a -->'],
    ['a comment that never ends is text', 'a<!-- &lt;b', 'a<!-- <b'],
    ['inner elements are left out', 'a&lt;<b>1</b>&gt;c', 'a<>c'],
    ['`<` that begins nothing is text', 'a < b<!-- -->', 'a < b'],
  ];
  for (const [what, content, decoded] of cases) {
    test(`${what}`, () => assert.equal(decode(content), decoded));
  }

  test('escaped text comes back as it was', () => {
    for (const text of ['<R&D> "x" \'y\'', '&amp;', ']]>', '\u{1f511}\r\n', '<![CDATA[ <!-- -->']) {
      assert.equal(decode(escapeText(text)), text);
    }
  });
});

suite('A reference that means nothing', () => {
  const cases: readonly (readonly [what: string, text: string, ...problems: string[]])[] = [
    ['a bare `&`', '<a>AT&T</a>', 'reference & at 5..6'],
    ['an unknown name', '<a>&foo; &lt;</a>', 'reference &foo; at 3..8'],
    ['a surrogate', '<a>&#xD83D;</a>', 'reference &#xD83D; at 3..11'],
    ['a number out of range', '<a>&#x110000;</a>', 'reference &#x110000; at 3..13'],
    [
      'in each element',
      '<a>&<b>&x;</b>&y;</a>',
      'reference & at 3..4',
      'reference &x; at 7..10',
      'reference &y; at 14..17',
    ],
    ['far too long to be one', `<a>&${'x'.repeat(33)};</a>`, 'reference & at 3..4'],
    ['not in comments, CDATA and instructions', '<a><!-- & --><![CDATA[&]]><?note & ?></a>'],
    ['behind a comment', '<a><!-- & --> &</a>', 'reference & at 14..15'],
    ['not outside the code', 'R&D <a>1</a> R&D'],
    ['not among known ones', '<a>&amp;&#65;&#x41;</a>'],
  ];
  for (const [what, text, ...problems] of cases) {
    test(`is marked exactly: ${what}`, () =>
      assert.deepEqual(
        parse(text).problems.map((problem) => line(text, problem)),
        problems,
      ));
  }
});
