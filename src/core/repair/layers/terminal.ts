import type { Edit } from '../../text/edit';
import { type Layer, replaceEscape, replaceMatches } from '../layer';
import { linesOf } from '../lines';
import { CLOSERS, OPENERS } from '../tolerant';

const NEVER = { kind: 'never-holds-any' } as const;

/** UTF-16 read as a text of single bytes: every other character is a NUL, and the byte order mark is two odd letters. */
const utf16: Layer = {
  code: 'layer.utf16',
  sure: true,
  reason: NEVER,
  find: (text) =>
    text.includes('\0')
      ? Array.from(text.matchAll(HALVES), ({ index, 0: found }) => ({
          span: { start: index, end: index + found.length },
          newText: /^[\x01-\x1f]/.test(found) ? '\ufffd' : '',
        }))
      : swappedUtf16(text),
};

/** NULs, byte order marks, and what dashes and curly quotes begin with: both halves of one cannot be told from others, so it is lost. */
const HALVES = /\0+|[\x01-\x07\x0e-\x1a\x1c-\x1f]|ÿþ|þÿ|\ufffd\ufffd(?=<|\0)/g;

/** UTF-16 read with its bytes the wrong way round: `<` becomes U+3C00. */
function swappedUtf16(text: string): Edit[] {
  if (!text.includes('\u3c00')) return [];
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff && (code & 0xff) === 0) {
      edits.push({ span: { start: at, end: at + 1 }, newText: String.fromCharCode(code >> 8) });
    }
  }
  return edits;
}

const ESC = '(?:\\x1b|\\^\\[|\\u241b)';
const COLOURS = new RegExp(
  `${ESC}\\s*(?:\\[[0-9;?\\s]{0,24}[mKJhl]|\\][^\\x07\\x1b\\r\\n]{0,200}(?:\\x07|\\x1b\\\\)|[()][AB0]|[=>](?!\\s))`,
  'g',
);
const MOVES = new RegExp(`${ESC}\\s*\\[[0-9;?\\s]{0,24}[A-Za-z@\`]`, 'g');

/** Edits that take out each match, but leave white space in it: a line may have been broken there. */
function takeOut(text: string, pattern: RegExp): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) replaceEscape(match[0], match.index, '', edits);
  return edits;
}

const HAS_ESC = /\x1b|\^\[|\u241b/;

/** Colours, erasing, modes and window titles: they do not move the cursor. `^[` and `␛` are how some logs write ESC. */
const ansi: Layer = {
  code: 'layer.ansi',
  sure: true,
  reason: NEVER,
  find: (text) => (HAS_ESC.test(text) ? takeOut(text, COLOURS) : []),
};

/** Everything else that an escape sequence of this form can do. */
const cursor: Layer = {
  code: 'layer.cursor',
  sure: false,
  reason: { kind: 'overwritten' },
  find: (text) => (HAS_ESC.test(text) ? takeOut(text, MOVES) : []),
};

/** What is left of sequences that are none of these: the rest of one looks like a character of the code. */
const loneEscape: Layer = {
  code: 'layer.invisible',
  sure: false,
  reason: { kind: 'overwritten' },
  find: (text) => (text.includes('\x1b') ? replaceMatches(text, /\x1b/g) : []),
};

/** What pagers write between two pages, as far as it is theirs alone; with the characters that wipe it out again. */
const PAGERS = [
  `${OPENERS}-{3}[ \\u00a0]?more[ \\u00a0]?-{3}${CLOSERS}`,
  '-{2,3}[ \\u00a0]?\\(?more(?:[ \\u00a0]?\\(?\\d{1,3}%\\)?)?\\)?[ \\u00a0]?-{0,3}(?:\\(\\d{1,3}%\\))?',
].join('|');

/** The same in words, which a name can hold as well: in a line of their own, or wiped out. */
const PAGER_WORDS = [
  'options: q=quit, [^\\r\\n<]{1,60}\\) ?:',
  'press <?(?:enter|return|space|any key)>? (?:for|to) [^\\r\\n<]{1,80}',
  'lines \\d+-\\d+(?: \\d+%| \\(END\\))?',
  '\\(END\\)',
].join('|');

/** In a line of its own, whose end goes with it; or anywhere in a line, with the backspaces that wipe it out. */
const PAGING = new RegExp(
  `((?<=^|[\\n\\r])[ \\t]{0,8}(?:${PAGERS}|${PAGER_WORDS})[\\b \\t]{0,200}(?:\\r*\\n|\\r(?: {1,80}\\r)?|$))|(?:${PAGERS}|(?:${PAGER_WORDS})(?= ?\\x08|\\r {1,80}\\r))(?!(?:%(?:25)*20|[ +])*(?:%(?:25)*08|\\\\+b|\\\\+u0008))(?: ?([\\b]+)(?: +[\\b]*)?|\\r {1,80}\\r)?`,
  'gi',
);

const paging: Layer = {
  code: 'layer.paging',
  sure: true,
  reason: NEVER,
  find: (text) => {
    if (!/more|press|\(END\)|lines \d|options:/i.test(text)) return [];
    return [...text.matchAll(PAGING)].map(({ index, 0: found, 1: line, 2: backspaces }) => {
      const end = index + found.length;
      // The backspaces tell how much in front of them was the pager's: a blank before it may be the code's.
      const width = line === undefined && backspaces ? backspaces.length - found.indexOf('\b') : 0;
      const isBlank = width > 0 && width <= 4 && text.slice(index - width, index).trim() === '';
      return { span: { start: isBlank ? index - width : index, end }, newText: '' };
    });
  },
};

/** `%FACILITY-5-MNEMONIC: …`: the console writes its messages into whatever it is showing. */
const consoleMessage: Layer = {
  code: 'layer.console-message',
  sure: true,
  reason: NEVER,
  find: (text) =>
    /%[A-Z]/.test(text)
      ? replaceMatches(
          text,
          /(?<=[\n\r])[ \t]*(?:\d{1,10}: )?(?:[*.]?[A-Z][a-z]{2} [ \d]\d [\d:. ]{5,20}(?:[A-Z]{3,4})?: )?%[A-Z][A-Z0-9_]{1,40}-(?:[A-Z0-9_]{1,40}-)?[0-7]-[A-Z0-9_]{2,60}:[ \u00a0][^\r\n]{0,400}(?:\r*\n|\r|$)/g,
        )
      : [],
};

/** In front of the first character of a line, marks in front of it left out. */
const AT_MARGIN = /[\r\n][\s>|│║]*$/;

/** Rubbed out (`x\b \b`) or struck twice (`x\bx`): what the screen showed is certain. */
const backspace: Layer = {
  code: 'layer.backspace',
  sure: true,
  reason: NEVER,
  find: (text) => {
    if (!text.includes('\b')) return [];
    const edits: Edit[] = [];
    for (const run of text.matchAll(/\x08+/g)) {
      const width = run[0].length;
      const behind = run.index + width;
      const wiped = text.slice(run.index - width, run.index);
      const start = Math.max(run.index - width, edits.at(-1)?.span.end ?? 0);
      if (start !== run.index - width || /[\r\n]/.test(wiped) || wiped.trim() === '') continue;
      // Behind a line end it was the last character of the line before, and this one is a mark at the margin.
      if (!/[A-Za-z]/.test(wiped) && AT_MARGIN.test(text.slice(Math.max(0, start - 16), start))) continue;
      if (text.startsWith(' '.repeat(width) + '\b'.repeat(width), behind)) {
        edits.push({ span: { start, end: behind + 2 * width }, newText: '' });
      } else if (wiped !== '' && text.startsWith(wiped, behind)) {
        edits.push({ span: { start, end: behind }, newText: '' });
      }
    }
    return edits.length > 0 ? edits : rubbedOutAcrossLines(text);
  },
};

const LINE_GAP = '(?:[ \\t]*[\\r\\n]+[ \\t]*)?';
const RUBBED_OUT = new RegExp(`[^\\s\\x08=$]${LINE_GAP}\\x08(${LINE_GAP} ?${LINE_GAP})\\x08(?!\\x08)`, 'g');

/** One character that was rubbed out, with a line end among its backspaces that has to stay. */
function rubbedOutAcrossLines(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(RUBBED_OUT)) {
    if (!/[\r\n]/.test(match[0]) || !match[1]?.includes(' ')) continue;
    for (const piece of match[0].matchAll(/[^\r\n]+/g)) {
      const start = match.index + piece.index;
      edits.push({ span: { start, end: start + piece[0].length }, newText: '' });
    }
  }
  return edits;
}

/** Any other way back: each character takes the place of the one that stood there. */
const overwrite: Layer = {
  code: 'layer.overwrite',
  sure: false,
  reason: { kind: 'overwritten' },
  find: (text) => (text.includes('\b') ? linesOf(text).flatMap(({ start, end }) => typeOver(text, start, end)) : []),
};

function typeOver(text: string, start: number, end: number): Edit[] {
  if (!text.slice(start, end).includes('\b')) return [];
  const cells: { at: number; shown: string }[] = [];
  const gone: number[] = [];
  let column = 0;
  for (let at = start; at < end; at++) {
    const shown = text.charAt(at);
    if (shown === '\b') {
      column = Math.max(0, column - 1);
      gone.push(at);
    } else {
      const cell = cells[column];
      if (cell) {
        cell.shown = shown;
        gone.push(at);
      } else cells.push({ at, shown });
      column++;
    }
  }
  const edits: Edit[] = gone.map((at) => ({ span: { start: at, end: at + 1 }, newText: '' }));
  for (const { at, shown } of cells) {
    if (text.charAt(at) !== shown) edits.push({ span: { start: at, end: at + 1 }, newText: shown });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** Byte order marks, zero-width and bidirectional marks, soft hyphens, control characters other than white space. */
const invisible: Layer = {
  code: 'layer.invisible',
  sure: true,
  reason: NEVER,
  around: true,
  find: (text) =>
    replaceMatches(
      text,
      /[\u0001-\u0007\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g,
    ),
};

export const TERMINAL_LAYERS: readonly Layer[] = [utf16, ansi, invisible, consoleMessage, backspace, paging];

/** What is only looked for when nothing else is left: they would tear what other layers can still make sense of. */
export const LAST_TERMINAL_LAYERS: readonly Layer[] = [cursor, loneEscape, overwrite];
