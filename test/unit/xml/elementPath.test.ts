import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { elementPath } from '../../../src/core/xml/elementPath';
import { cucmCode, elementsOf, find, parse, rootOf } from './marks';

/** The names from the root to the innermost element at the `^` of the text. */
function pathAt(marked: string): string {
  const offset = marked.indexOf('^');
  const { root } = parse(marked.replace('^', ''));
  return root
    ? elementPath(root, offset)
        .map(({ name }) => name)
        .join(' ')
    : '';
}

suite('The element under the cursor', () => {
  const cases: readonly (readonly [what: string, marked: string, path: string])[] = [
    ['in a value', '<a><b>1^2</b></a>', 'a b'],
    ['in an open tag', '<a><b^>1</b></a>', 'a b'],
    ['in a close tag', '<a><b>1</b^></a>', 'a b'],
    ['before an element', '<a>^<b>1</b></a>', 'a b'],
    ['behind an element', '<a><b>1</b>^</a>', 'a'],
    ['between two elements', '<a><b>1</b>^<c>2</c></a>', 'a c'],
    ['in the white space between them', '<a><b>1</b> ^ <c>2</c></a>', 'a'],
    ['in an empty element', '<a><b>^</b></a>', 'a b'],
    ['in an element written short', '<a><b^/></a>', 'a b'],
    ['before the code', '^ <a>1</a>', ''],
    ['behind the code', '<a>1</a>^', ''],
    ['at the end of a value that is being typed', '<a><b>12^', 'a b'],
    ['without any code', 'x^', ''],
  ];
  for (const [what, marked, path] of cases) {
    test(what, () => assert.equal(pathAt(marked), path));
  }

  test('each offset of the CUCM code leads to the innermost element that holds it', () => {
    const result = parse(cucmCode);
    const all = elementsOf(result);
    for (let offset = 0; offset < cucmCode.length; offset++) {
      const holders = all.filter(({ start, end }) => start <= offset && offset < end);
      assert.deepEqual(elementPath(rootOf(result), offset), holders);
    }
  });

  test('a value is found with the entitlement and the code it belongs to', () => {
    const result = parse(cucmCode);
    const path = elementPath(rootOf(result), find(result, 'tag').openEnd);
    assert.deepEqual(
      path.map(({ name }) => name),
      ['specificPLR', 'authorizationCode', 'entitlements', 'entitlement', 'tag'],
    );
  });
});
