import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser/lib/esm/main.js';
import type { Span } from '../text/span';

/** A value of a JSON text with its place. */
export type JsonNode =
  | { readonly type: 'object'; readonly span: Span; readonly members: readonly JsonMember[] }
  | { readonly type: 'array'; readonly span: Span; readonly items: readonly JsonNode[] }
  | { readonly type: 'string' | 'number' | 'boolean' | 'null'; readonly span: Span; readonly value: unknown };

export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

export interface JsonTree {
  /** As much as can be read; `undefined` where that is nothing. */
  readonly root: JsonNode | undefined;
  /** The places at which it is not JSON, in the order of the text. */
  readonly wrong: readonly Span[];
  /** Where it is nested deeper than is read. */
  readonly tooDeepAt: Span | undefined;
}

/** No file of ours goes deeper; the parser calls itself for each level. */
const DEEPEST = 32;

/** Reads JSON with places. Of a text that is not JSON as a whole, such as one that is being typed, what can be read. Never throws. */
export function readJson(text: string): JsonTree {
  const tooDeepAt = deepPlace(text);
  if (tooDeepAt) return { root: undefined, wrong: [], tooDeepAt };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const wrong = errors.map(({ offset, length }) => ({ start: offset, end: Math.min(text.length, offset + length) }));
  return { root: root && nodeOf(root), wrong, tooDeepAt: undefined };
}

function deepPlace(text: string): Span | undefined {
  const scanner = createScanner(text, true);
  // What closes each bracket that is open. One of the wrong kind closes nothing: the parser goes deeper past it as well.
  const open: number[] = [];
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) open.push(token + 1);
    else if (token === open.at(-1)) open.pop();
    if (open.length > DEEPEST) return { start: scanner.getTokenOffset(), end: scanner.getTokenOffset() + 1 };
  }
  return undefined;
}

/** `SyntaxKind` of the library, which is a type only where each file is compiled alone. What closes a bracket is one more. */
const TOKEN = { openBrace: 1, openBracket: 3, end: 17 } as const;

function nodeOf(node: Node): JsonNode {
  const span = { start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case 'object':
      return { type: 'object', span, members: (node.children ?? []).flatMap(memberOf) };
    case 'array':
      return { type: 'array', span, items: (node.children ?? []).map(nodeOf) };
    case 'property':
      // A property is only ever part of an object.
      return { type: 'null', span, value: null };
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return { type: node.type, span, value: node.value };
  }
}

/** A key without a value is being typed. */
function memberOf({ children: [key, value] = [] }: Node): JsonMember[] {
  if (!key || !value || typeof key.value !== 'string') return [];
  return [{ key: key.value, keySpan: nodeOf(key).span, value: nodeOf(value) }];
}
