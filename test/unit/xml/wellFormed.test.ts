import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { slice } from '../../../src/core/text/span';
import { contentSpan, elementSpan, nameSpan, openTagSpan } from '../../../src/core/xml/element';
import { parseXml } from '../../../src/core/xml/parseXml';
import { cucmCode, elementsOf, expectXml, find, fixtures, marked, parse, rootOf } from './marks';

suite('A well-formed code', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a field', '<count>5</count>', '{<count>|5|</count>}'],
    ['an empty field', '<startDate></startDate>', '{<startDate>||</startDate>}'],
    ['an element with elements', '<a><b>1</b><c>2</c></a>', '{<a>|{<b>|1|</b>}{<c>|2|</c>}|</a>}'],
    ['an element in one of its own name', '<a><a>1</a></a>', '{<a>|{<a>|1|</a>}|</a>}'],
    ['an element written short', '<a><b/><c /></a>', '{<a>|{<b/>||}{<c />||}|</a>}'],
    ['white space in tags', '<a ><b\n>1</b\t></a\r\n>', '{<a >|{<b\n>|1|</b\t>}|</a\r\n>}'],
    ['white space between elements', '<a>\r\n  <b>1</b>\r\n</a>', '{<a>|\r\n  {<b>|1|</b>}\r\n|</a>}'],
    ['line breaks in a value', '<udi>P:UCM,\r\nS:cc920</udi>', '{<udi>|P:UCM,\r\nS:cc920|</udi>}'],
    ['attributes', '<a b="1" c=\'>\'>2</a>', '{<a b="1" c=\'>\'>|2|</a>}'],
    ['a slash in an attribute', '<a b="/">2</a>', '{<a b="/">|2|</a>}'],
    ['a comment in a value', '<a>1<!-- <b> -->2</a>', '{<a>|1<!-- <b> -->2|</a>}'],
    ['a CDATA section', '<a><![CDATA[<b>]]></a>', '{<a>|<![CDATA[<b>]]>|</a>}'],
    ['an instruction', '<a><?note </a> ?></a>', '{<a>|<?note </a> ?>|</a>}'],
    ['an XML declaration', '<?xml version="1.0"?>\n<a>1</a>\n', '<?xml version="1.0"?>\n{<a>|1|</a>}\n'],
    ['text in other scripts', '<a>日本</a>', '{<a>|日本|</a>}'],
    ['characters of two units', '<a>\u{1f511}<b>1</b></a>', '{<a>|\u{1f511}{<b>|1|</b>}|</a>}'],
    [
      'names that mean something to JavaScript',
      '<toString><constructor/></toString>',
      '{<toString>|{<constructor/>||}|</toString>}',
    ],
    ['`>` in a value', '<a>1 > 0 ]]></a>', '{<a>|1 > 0 ]]>|</a>}'],
    ['text around the code', 'admin: "<a>1</a>"', 'admin: "{<a>|1|</a>}"'],
    ['no element at all', 'no code here', 'no code here'],
    ['nothing', '', ''],
  ];
  for (const [what, text, elements] of cases) {
    test(`${what}: every offset is exact and nothing is wrong`, () => expectXml(text, elements));
  }

  test('the CUCM code has 54 elements, and each span shows what its name says', () => {
    const result = parse(cucmCode);
    const elements = elementsOf(result);
    assert.equal(elements.length, 54);
    assert.deepEqual(result.problems, []);
    for (const element of elements) {
      const { name } = element;
      assert.equal(slice(cucmCode, nameSpan(element)), name);
      assert.equal(slice(cucmCode, openTagSpan(element)), `<${name}>`);
      assert.equal(
        slice(cucmCode, elementSpan(element)),
        `<${name}>${slice(cucmCode, contentSpan(element))}</${name}>`,
      );
    }
    assert.equal(slice(cucmCode, contentSpan(find(result, 'piid'))), '6ca07f56-145c-4ace-bdc2-40417fd49d47');
    assert.equal(slice(cucmCode, contentSpan(find(result, 'timestamp'))), '1552292522579');
    assert.equal(elements.filter(({ name }) => name === 'entitlement').length, 5);
    assert.ok(
      elements.every(
        ({ closed, hasAttributes, hasMarkup, selfClosing }) => closed && !hasAttributes && !hasMarkup && !selfClosing,
      ),
    );
  });

  test('several codes side by side are all read', () => {
    const result = parse('<a>1</a> <b>2</b>');
    assert.equal(rootOf(result).name, 'a');
    assert.deepEqual(
      result.extraRoots.map(({ name }) => name),
      ['b'],
    );
    assert.deepEqual(result.problems, []);
  });

  test('says which elements have attributes, a comment or are written short', () => {
    const result = parse('<a x="1"><b/><c y/><d><!-- --><e>1</e></d></a>');
    const having = (key: 'hasAttributes' | 'hasMarkup' | 'selfClosing') =>
      elementsOf(result)
        .filter((element) => element[key])
        .map(({ name }) => name);
    assert.deepEqual(having('hasAttributes'), ['a', 'c']);
    assert.deepEqual(having('hasMarkup'), ['d']);
    assert.deepEqual(having('selfClosing'), ['b', 'c']);
  });
});

suite('Where a code stands', () => {
  for (const [what, text] of fixtures) {
    test(`${what}: offsets count from the beginning of the whole text`, () => {
      const before = 'admin:license smart reservation install "\u{1f511}\r\n';
      const whole = `${before}${text}"\r\nadmin:<other>`;
      const result = parseXml(whole, { start: before.length, end: before.length + text.length });
      assert.equal(marked(whole, result), `${before}${marked(text, parse(text))}"\r\nadmin:<other>`);
    });

    test(`${what}: with CRLF line ends each element is found at its own place`, () => {
      const lf = marked(text, parse(text));
      const crlfText = text.replace(/\n/g, '\r\n');
      const crlf = marked(crlfText, parse(crlfText));
      assert.equal(crlf, lf.replace(/\n/g, '\r\n'));
      assert.deepEqual(parse(crlfText).problems, []);
    });
  }
});
