import type { Span } from '../text/span';
import type { XmlElement } from './element';
import { MarkupEnds, markupAt } from './markup';
import type { ProblemCollector } from './problems';

/**
 * The text an element stands for: references decoded, CDATA taken as it is, comments and instructions left out.
 * A reference that means nothing stays as it is written, and so do line ends. Text of inner elements is not included.
 */
export function decodedContent(text: string, element: XmlElement): string {
  if (!element.hasMarkup && element.children.length === 0) {
    return decodeReferences(text.slice(element.openEnd, element.closeStart));
  }
  let decoded = '';
  for (const piece of textPieces(text, element)) {
    const raw = text.slice(piece.start, piece.end);
    decoded += piece.verbatim ? raw : decodeReferences(raw);
  }
  return decoded;
}

/** Adds a problem for each reference in the content of these elements that means nothing, a bare `&` included. */
export function checkReferences(text: string, elements: readonly XmlElement[], problems: ProblemCollector): void {
  for (const element of elements) {
    for (const { start, end, verbatim } of textPieces(text, element)) {
      const raw = verbatim ? '' : text.slice(start, end);
      for (const reference of references(raw)) {
        if (reference.value === undefined) {
          problems.add({
            code: 'xml.reference',
            span: { start: start + reference.start, end: start + reference.end },
            reference: raw.slice(reference.start, reference.end),
          });
        }
      }
    }
    checkReferences(text, element.children, problems);
  }
}

function decodeReferences(raw: string): string {
  if (!raw.includes('&')) {
    return raw;
  }
  let decoded = '';
  let at = 0;
  for (const { start, end, value } of references(raw)) {
    decoded += raw.slice(at, start) + (value ?? raw.slice(start, end));
    at = end;
  }
  return decoded + raw.slice(at);
}

interface Reference extends Span {
  /** What it stands for; absent when it means nothing. */
  readonly value: string | undefined;
}

/** The length is bounded because real references are short, and because its text is passed on with the problem. */
const referencePattern = /&(#?[A-Za-z0-9_.:-]{1,32});/y;

function* references(raw: string): Generator<Reference> {
  for (let start = raw.indexOf('&'); start >= 0; ) {
    referencePattern.lastIndex = start;
    const match = referencePattern.exec(raw);
    const end = start + (match ? match[0].length : 1);
    yield { start, end, value: match?.[1] === undefined ? undefined : meaning(match[1]) };
    start = raw.indexOf('&', end);
  }
}

const namedCharacters: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function meaning(reference: string): string | undefined {
  if (!reference.startsWith('#')) {
    return namedCharacters.get(reference);
  }
  const digits = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(reference);
  const code = digits?.[1] === undefined ? Number.parseInt(digits?.[2] ?? '', 10) : Number.parseInt(digits[1], 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** What XML 1.0 lets a reference stand for: no surrogates, no control characters but tab and line ends. */
function isXmlCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

interface TextPiece extends Span {
  /** From a CDATA section: `&` means nothing there. */
  readonly verbatim: boolean;
}

/** The stretches of text directly in an element: between its children, outside comments and instructions. */
function* textPieces(text: string, element: XmlElement): Generator<TextPiece> {
  const ends = element.hasMarkup ? new MarkupEnds(text.slice(0, element.closeStart)) : undefined;
  let start = element.openEnd;
  for (const child of element.children) {
    yield* piecesBetween(text, start, child.start, ends);
    start = child.end;
  }
  yield* piecesBetween(text, start, element.closeStart, ends);
}

function* piecesBetween(text: string, start: number, end: number, ends: MarkupEnds | undefined): Generator<TextPiece> {
  let from = start;
  let lt = ends ? text.indexOf('<', start) : -1;
  while (lt >= 0 && lt < end) {
    const form = markupAt(text, lt);
    const after = form && ends ? ends.after(form, lt) : -1;
    if (form && after >= 0) {
      yield { start: from, end: lt, verbatim: false };
      if (form.kind === 'cdata') {
        yield { start: lt + form.open.length, end: after - form.close.length, verbatim: true };
      }
      from = after;
    }
    lt = text.indexOf('<', Math.max(from, lt + 1));
  }
  yield { start: from, end, verbatim: false };
}
