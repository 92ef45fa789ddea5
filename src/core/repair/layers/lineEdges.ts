import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import { type Layer, replaceMatches } from '../layer';
import { hasLineBreak, linesOf } from '../lines';

const EVERY_LINE = { kind: 'every-line' } as const;
const NEVER = { kind: 'never-holds-any' } as const;

function isVisible(text: string, line: Span): boolean {
  return /\S/.test(text.slice(line.start, line.end));
}

const QUOTE_MARK = /[ \t\u00a0]*>/y;

/**
 * `> ` in front of lines, one level of it. Where not every line has it, a wrapped code can have a `>` of its own at the start
 * of a line, so brackets are counted: one is needed to end a tag that is open, none otherwise.
 */
const mailQuote: Layer = {
  code: 'layer.mail-quote',
  sure: true,
  reason: EVERY_LINE,
  around: true,
  find: (text) => quoteMarks(text, false),
};

/** Some lines have marks and one begins with a `>` that a tag needs: it may be a mark, and the tag may have lost its own. */
const unevenMailQuote: Layer = {
  ...mailQuote,
  sure: false,
  reason: { kind: 'may-belong' },
  find: (text) => quoteMarks(text, true),
};

function quoteMarks(text: string, isUneven: boolean): Edit[] {
  if (!/^[ \t\u00a0]*>|[\n\r\u2028\u2029\u0085][ \t\u00a0]*>/.test(text)) return [];
  const lines = linesOf(text);
  if (isTornTag(text)) return [];
  const isEverywhere = lines.every((line) => !isVisible(text, line) || markOf(text, line));
  const marks: Span[] = [];
  let isInTag = false;
  let kept = 0;
  for (const [index, line] of lines.entries()) {
    let from = line.start;
    const mark = markOf(text, line);
    if (mark && (isEverywhere || bracketsAhead(text, lines, index) > (isInTag ? 1 : 0))) {
      from = line.start + mark;
      marks.push({ start: line.start, end: from });
    } else if (mark) kept++;
    const content = text.slice(from, line.end);
    const lastOpen = content.lastIndexOf('<');
    const lastClose = content.lastIndexOf('>');
    if (lastOpen !== lastClose) isInTag = lastOpen > lastClose;
  }
  if (kept > 0 !== isUneven) return [];
  // Some programs put a blank behind the mark; one that does so on every line put it there on this one.
  const isSpaced = marks.every(({ end }) => end === text.length || /[\s>\u00a0]/.test(text.charAt(end)));
  return marks.map(({ start, end }) => {
    const hasBlank = isSpaced && /[ \u00a0]/.test(text.charAt(end));
    return { span: { start, end: hasBlank ? end + 1 : end }, newText: '' };
  });
}

/** One line that begins with a `>` and holds tags but no root: of a code that lost its start it is the end of a tag. */
function isTornTag(text: string): boolean {
  return /^\s*>\S*?<\/?[A-Za-z]/.test(text) && !text.includes('<specificPLR') && !hasLineBreak(text.trim());
}

/** How long the mark in front of a line is; 0 where there is none. */
function markOf(text: string, line: Span): number {
  QUOTE_MARK.lastIndex = line.start;
  const mark = QUOTE_MARK.exec(text)?.[0].length ?? 0;
  return line.start + mark <= line.end ? mark : 0;
}

/** How many `>` stand between the start of a line and the next `<`, the marks of later lines left out. */
function bracketsAhead(text: string, lines: readonly Span[], index: number): number {
  let found = 0;
  for (let at = index; at < Math.min(lines.length, index + 8); at++) {
    const line = lines[at];
    if (!line) break;
    const content = text.slice(line.start, Math.min(line.end, line.start + 2000));
    const visible = at === index ? content : content.replace(/^(?:[ \t\u00a0]*>)+/, '');
    const open = visible.indexOf('<');
    for (const character of open < 0 ? visible : visible.slice(0, open)) if (character === '>') found++;
    if (open >= 0) break;
  }
  return found;
}

interface Edges {
  readonly front: RegExp;
  readonly back?: RegExp;
  /** How many lines have to look like this; `all` where a line of a code could begin so by chance. */
  readonly lines: number | 'all';
}

/** What lists, tables, comments and log files put around each line. */
const EDGES: readonly Edges[] = [
  // | cell |
  { front: /^[ \t\u00a0]*[|│║][ \t\u00a0]?/, back: /[ \t\u00a0]?[|│║][ \t\u00a0]*$/, lines: 1 },
  // [12:34:56.789], 12:34:56, 2026-11-24T03:26:01Z
  {
    front:
      /^[ \t\u00a0]*\[?(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?\]?(?: *[|>:-])?[ \t\u00a0]/,
    lines: 2,
  },
  // bullets and comments
  { front: /^[ \t]*(?:[-*+•·#;!]|\/\/)[ \t]/, lines: 'all' },
  // 12: or 12 |
  { front: /^[ \t]*\d{1,5}(?:[:|.)]|[ \t]*[|│])[ \t]/, lines: 'all' },
];

const decoration: Layer = {
  code: 'layer.decoration',
  sure: true,
  reason: EVERY_LINE,
  around: true,
  find: (text) => {
    const lines = linesOf(text).filter((line) => isVisible(text, line));
    for (const { front, back, lines: needed } of EDGES) {
      const edits = lines.map((line) => edgesOf(text, line, front, back));
      const found = edits.filter((edit) => edit.length > 0).length;
      const atLeast = needed === 'all' ? Math.max(2, lines.length) : needed;
      if (found >= atLeast) return edits.flat();
    }
    return [];
  },
};

function edgesOf(text: string, { start, end }: Span, front: RegExp, back: RegExp | undefined): Edit[] {
  const line = text.slice(start, end);
  const before = front.exec(line)?.[0].length ?? 0;
  if (before === 0) return [];
  const edits = [{ span: { start, end: start + before }, newText: '' }];
  const behind = back?.exec(line.slice(before))?.[0].length ?? 0;
  if (behind > 0) edits.push({ span: { start: end - behind, end }, newText: '' });
  return edits;
}

/** A mark at the end of most lines that says that they go on: of shells, of the Windows command line, of PowerShell. */
const continuation: Layer = {
  code: 'layer.continuation',
  sure: true,
  reason: NEVER,
  find: (text) => {
    if (!hasLineBreak(text)) return [];
    const breaks = linesOf(text).filter((line) => isVisible(text, line)).length - 1;
    for (const mark of ['\\\\', '\\^', '`']) {
      const edits = replaceMatches(text, new RegExp(`${mark}(?=[ \\t]*[\\n\\r\\u2028\\u2029\\u0085])`, 'g'));
      const isOnlyThere = edits.length > 1 && edits.length === text.match(new RegExp(mark, 'g'))?.length;
      if (edits.length * 2 > breaks || isOnlyThere) return edits;
    }
    return [];
  },
};

/** `$` at the edge of the screen: the line goes on there, and the terminal may not have shown all of it. */
const truncationMark: Layer = {
  code: 'layer.truncation-mark',
  sure: false,
  reason: { kind: 'left-out' },
  find: (text) =>
    text.includes('$') && hasLineBreak(text)
      ? replaceMatches(text, /\$(?=[ \t]*[\n\r\u2028\u2029\u0085])|(?<=[\n\r\u2028\u2029\u0085][ \t]{0,8})\$/g)
      : [],
};

export const LINE_LAYERS: readonly Layer[] = [mailQuote, unevenMailQuote, decoration, continuation, truncationMark];
