import assert from 'node:assert/strict';
import type { XmlElement, XmlProblem, XmlResult } from '../../../src/core/xml/element';
import { parseXml } from '../../../src/core/xml/parseXml';
import { fixture } from '../../support/fixtures';

/** The authorization code of Cisco's guide for CUCM 12.5, one line of 2220 characters. */
export const cucmCode = fixture('cucm-12.5.xml');

/** One tag a line and indented, as an editor's formatter leaves it. */
export const cucmPretty = cucmCode.replace(/></g, '>\n  <');

/** All that may stand in a well-formed code although none has it. */
export const unusual = [
  '<?xml version="1.0" encoding="UTF-8"?><!-- from the portal -->\n',
  '<smartLicense xmlns:x="urn:x" note=\'a > "b"\'>\n\t<specificPLR ><udi>P:UCM,S:cc920</udi ><empty/><also />',
  '<displayName>A &amp; B<!-- <count>9</count> --> &#x1F511;<![CDATA[ <R&D> ]]></displayName><?note <x> ?></specificPLR>',
  '</smartLicense>\n<!-- end --><?end?>\n',
].join('');

export const fixtures: ReadonlyMap<string, string> = new Map([
  ['the CUCM code', cucmCode],
  ['the CUCM code with a line break in the UDI', cucmCode.replace('P:UCM, S', 'P:UCM,\nS')],
  ['the CUCM code on many lines', cucmPretty],
  ['a code with comments, CDATA, instructions and attributes', unusual],
]);

export function parse(text: string): XmlResult {
  return parseXml(text, { start: 0, end: text.length });
}

export function rootOf(result: XmlResult): XmlElement {
  assert.ok(result.root, 'no element was found');
  return result.root;
}

export function elementsOf({ root, extraRoots }: XmlResult): XmlElement[] {
  const elements: XmlElement[] = [];
  const add = (element: XmlElement): void => {
    elements.push(element);
    element.children.forEach(add);
  };
  for (const element of root ? [root, ...extraRoots] : extraRoots) {
    add(element);
  }
  return elements;
}

export function find(result: XmlResult, name: string): XmlElement {
  const found = elementsOf(result).find((element) => element.name === name);
  assert.ok(found, `no <${name}> was found`);
  return found;
}

/**
 * The text with marks at the four offsets of each element: `{<a>|…|</a>}`. An element without a close tag ends with
 * `~}`.
 */
export function marked(text: string, result: XmlResult): string {
  const marks: { at: number; mark: string }[] = [];
  const mark = (element: XmlElement): void => {
    marks.push({ at: element.start, mark: '{' }, { at: element.openEnd, mark: '|' });
    element.children.forEach(mark);
    marks.push({ at: element.closeStart, mark: '|' }, { at: element.end, mark: element.closed ? '}' : '~}' });
  };
  for (const root of result.root ? [result.root, ...result.extraRoots] : []) {
    mark(root);
  }
  let shown = '';
  let from = 0;
  for (const { at, mark } of marks) {
    assert.ok(at >= from, `offset ${at} comes after ${from}`);
    shown += text.slice(from, at) + mark;
    from = at;
  }
  return shown + text.slice(from);
}

/** `unclosed-element <b> at 3..6, expected at 7` */
export function line(text: string, problem: XmlProblem): string {
  const { start, end } = problem.span;
  const expected = problem.code === 'xml.unclosed-element' ? `, expected at ${problem.expectedAt}` : '';
  return `${problem.code.slice('xml.'.length)} ${text.slice(start, end)} at ${start}..${end}${expected}`;
}

/** Asserts where the elements are, see {@link marked}, and what is wrong with the text, see {@link line}. */
export function expectXml(text: string, elements: string, ...problems: string[]): void {
  const result = parse(text);
  assert.equal(marked(text, result), elements);
  assert.deepEqual(
    result.problems.map((problem) => line(text, problem)),
    problems,
  );
}
