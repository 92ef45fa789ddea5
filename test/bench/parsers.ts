import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import { parseDocument } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { FAST_XML_PARSER_OPTIONS } from '../../src/core/xml/fastPath';

/** What anyone would use instead. */
export interface Parser {
  readonly name: string;
  /** Whether it gives a tree, and where in the text each element begins. */
  readonly givesTreeWithPositions: boolean;
  /** Undefined when it refuses the text. */
  readonly parse: (text: string) => unknown;
}

const sameOptions = new XMLParser(FAST_XML_PARSER_OPTIONS);
const defaults = new XMLParser();
const dom = new DOMParser({ locator: true, onError: () => {} });

/** With the options that ours has, but for its listener: a tree in order, with metadata, values as they are. */
export const SAME_OPTIONS: Parser = {
  name: '`XMLParser.parse`, same options',
  givesTreeWithPositions: true,
  parse: unlessRefused((text) => sameOptions.parse(text)),
};

export const PARSERS: readonly Parser[] = [
  SAME_OPTIONS,
  {
    name: '`XMLParser.parse`, defaults',
    givesTreeWithPositions: false,
    parse: unlessRefused((text) => defaults.parse(text)),
  },
  { name: '`saxes`, elements kept', givesTreeWithPositions: true, parse: unlessRefused(withSaxes) },
  {
    name: '`htmlparser2`, `xmlMode`, indices',
    givesTreeWithPositions: true,
    parse: (text) => parseDocument(text, { xmlMode: true, withStartIndices: true, withEndIndices: true }),
  },
  {
    name: '`@xmldom/xmldom`, locator',
    givesTreeWithPositions: true,
    parse: unlessRefused((text) => dom.parseFromString(text, 'text/xml')),
  },
];

/** Nothing can be found with less than one pass over the text. */
export const FLOOR: Parser = {
  name: "one pass of `indexOf('<')`",
  givesTreeWithPositions: false,
  parse: (text) => {
    let found = 0;
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) found++;
    return found;
  },
};

export const VERSIONS: readonly string[] = ['fast-xml-parser', 'saxes', 'htmlparser2', '@xmldom/xmldom'].map((name) => {
  const path = `node_modules/${name}/package.json`;
  try {
    return `${name} ${(JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version}`;
  } catch {
    return name;
  }
});

interface SaxElement {
  readonly name: string;
  readonly openEnd: number;
  end: number;
  text: string;
  readonly children: SaxElement[];
}

/** It has events only; without a tree there would be nothing to compare. */
function withSaxes(text: string): unknown {
  const parser = new SaxesParser({ position: true });
  const root: SaxElement = { name: '', openEnd: 0, end: 0, text: '', children: [] };
  const open: SaxElement[] = [root];
  parser.on('opentag', ({ name }) => {
    const element: SaxElement = { name, openEnd: parser.position, end: 0, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (value) => {
    const element = open.at(-1);
    if (element) element.text += value;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.end = parser.position;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return root;
}

function unlessRefused(parse: (text: string) => unknown): (text: string) => unknown {
  return (text) => {
    try {
      return parse(text);
    } catch {
      return undefined;
    }
  };
}
