import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { slice } from '../../../src/core/text/span';
import { contentSpan, nameSpan, openTagSpan, type XmlElement, type XmlProblem } from '../../../src/core/xml/element';
import { readWellFormed } from '../../../src/core/xml/fastPath';
import { MAX_PROBLEMS } from '../../../src/core/xml/limits';
import { parseXml } from '../../../src/core/xml/parseXml';
import { ProblemCollector } from '../../../src/core/xml/problems';
import { recover } from '../../../src/core/xml/recover';
import { mutate, seededRandom } from '../../support/mutations';
import { fixtures, parse, unusual } from './marks';

const base = 1000;

/** Whether fast-xml-parser's tree was accepted; if so, the scanner must say the same. */
function pathsAgree(source: string): boolean {
  const fast = readWellFormed(source, base);
  if (!fast) {
    return false;
  }
  const problems = new ProblemCollector();
  const scanned = recover(source, base, problems);
  assert.deepEqual(problems.sorted(), [], source);
  // JSON because it is ten times faster than deepEqual, and the elements hold nothing else.
  if (JSON.stringify(scanned) !== JSON.stringify([fast])) {
    assert.deepEqual(scanned, [fast], source);
  }
  return true;
}

suite('fast-xml-parser and the tolerant scanner', () => {
  for (const [what, text] of fixtures) {
    test(`give the same elements for ${what}`, () => assert.ok(pathsAgree(text)));
    test(`give the same elements for ${what} with CRLF`, () => assert.ok(pathsAgree(text.replace(/\n/g, '\r\n'))));
  }

  const refused: readonly (readonly [string, string])[] = [
    ['a lost close tag', '<a><b>1<c>2</c></a>'],
    ['the close tag of another element', '<a><b>1</c></a>'],
    ['a cut value', '<a><b>12'],
    ['a cut tag', '<a><b>1</b><c'],
    ['a close tag too many', '<a>1</a></a>'],
    ['a stray `<`', '<a>1 < 2</a>'],
    ['a stray `<!`', '<a>1 <! 2></a>'],
    ['`<` in an attribute', '<a b="<">1</a>'],
    ['a close tag with a space before its name', '<a>1</ a>'],
    ['two roots', '<a>1</a><b>2</b>'],
    ['text around the root', 'x<a>1</a>'],
    ['CDATA around the root', '<![CDATA[ ]]><a>1</a>'],
    ['a space before its name', '<a>< b/></a>'],
    ['a name the library renames', '<toString>1</toString>'],
    ['a name the library refuses', '<__proto__>1</__proto__>'],
    ['a name that looks like its node for attributes', '<:@ a="1">1</:@>'],
    ['names that the library and XML read differently', '<a/b>1</a/b>'],
    ['65 levels', '<a>'.repeat(65) + '</a>'.repeat(65)],
    ['nothing', ''],
  ];
  for (const [what, text] of refused) {
    test(`a library tree with ${what} is not accepted`, () => assert.equal(readWellFormed(text, 0), undefined));
  }

  test('agree on thousands of damaged codes, and every span is what its name says', () => {
    const random = seededRandom(20261124);
    const sources = [...fixtures.values(), unusual.replace(/\n/g, '\r\n')];
    const rounds = 2000;
    let accepted = 0;
    for (let round = 0; round < rounds; round++) {
      const text = mutate(sources[round % sources.length] ?? '', random);
      accepted += pathsAgree(text) ? 1 : 0;
      checkSpans(text);
    }
    assert.ok(accepted > rounds / 10 && accepted < rounds / 2, `${accepted} of ${rounds} were accepted`);
  });
});

function checkSpans(source: string): void {
  const before = '<x>\r\n';
  const text = `${before}${source}"</x>`;
  const fragment = { start: before.length, end: before.length + source.length };
  const result = parseXml(text, fragment);
  let outer = { start: fragment.start, end: fragment.end };
  for (const root of result.root ? [result.root, ...result.extraRoots] : []) {
    checkElement(text, root, outer);
    outer = { start: root.end, end: outer.end };
  }
  assert.ok(result.problems.length <= MAX_PROBLEMS + 1);
  let previous = -1;
  for (const problem of result.problems) {
    const { start, end } = problem.span;
    assert.ok(start > previous, 'one problem per offset, in the order of the text');
    assert.ok(fragment.start <= start && start < end && end <= fragment.end, 'visible, and inside the fragment');
    assert.match(slice(text, problem.span), expectedText(problem), problem.code);
    previous = start;
  }
}

function checkElement(text: string, element: XmlElement, outer: { start: number; end: number }): void {
  assert.ok(outer.start <= element.start && element.end <= outer.end);
  assert.equal(slice(text, nameSpan(element)), element.name);
  assert.ok(slice(text, openTagSpan(element)).startsWith(`<${element.name}`));
  assert.ok(element.openEnd <= element.closeStart && element.closeStart <= element.end);
  if (element.selfClosing) {
    assert.ok(
      element.closed &&
        element.openEnd === element.end &&
        text.endsWith('/>', element.end) === text.endsWith('/>', element.openEnd),
    );
    assert.equal(text.slice(element.openEnd - 2, element.openEnd), '/>');
  } else if (element.closed) {
    assert.ok(text.startsWith(`</${element.name}`, element.closeStart));
  } else {
    assert.equal(element.closeStart, element.end);
  }
  let { start } = contentSpan(element);
  for (const child of element.children) {
    checkElement(text, child, { start, end: element.closeStart });
    start = child.end;
  }
}

function expectedText(problem: XmlProblem): RegExp {
  switch (problem.code) {
    case 'xml.unclosed-element':
      return /^<[^/!?\s]/;
    case 'xml.unexpected-close':
      return /^<\/[^>]+>?$/;
    case 'xml.unterminated-tag':
      return /^<[^<]*[^\s<]$|^<[?/]/;
    case 'xml.stray-lt':
      return /^<$/;
    case 'xml.unclosed-comment':
      return /^<!--$/;
    case 'xml.unclosed-cdata':
      return /^<!\[CDATA\[$/;
    case 'xml.declaration':
      return /^<!/;
    case 'xml.doctype':
      return /^<!(DOCTYPE|ENTITY)/;
    case 'xml.reference':
      return /^&([^&;]*;)?$/;
    case 'xml.too-deep':
      return /^</;
    case 'xml.too-large':
    case 'xml.too-many-problems':
      return /./s;
  }
}

suite('The text of an exception', () => {
  const secret = 'cc920-e53fc968';
  const throwing: readonly (readonly [string, string])[] = [
    ['a tag cut behind a value', `<a><udi>${secret}</udi><b`],
    ['an open quote', `<a><udi>${secret}</udi><b c="1></a>`],
    ['an open comment', `<a><udi>${secret}</udi><!-- </a>`],
    ['open CDATA', `<a><udi>${secret}</udi><![CDATA[ </a>`],
    ['a forbidden name', `<a><udi>${secret}</udi><__proto__>1</__proto__></a>`],
    ['too many levels', `<udi>${secret}</udi>${'<a>'.repeat(100)}`],
    ['a DOCTYPE the library refuses', `<!DOCTYPE a SYSTEM "${secret}"><a>1</a>`],
  ];
  for (const [what, text] of throwing) {
    test(`never reaches a problem: ${what}`, () => {
      assert.equal(readWellFormed(text, 0), undefined);
      const { problems } = parse(text);
      assert.ok(!JSON.stringify(problems).includes(secret));
    });
  }

  test('a problem quotes nothing but what stands in its own span', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 500; round++) {
      const text = mutate([...fixtures.values()][round % fixtures.size] ?? '', random);
      for (const problem of parse(text).problems) {
        const quoted = 'reference' in problem ? problem.reference : 'name' in problem ? problem.name : '';
        assert.ok(slice(text, problem.span).includes(quoted), quoted);
      }
    }
  });
});
