import type { AuthorizationCode } from '../codes/model';
import type { Span } from '../text/span';
import { isWhitespace } from '../text/whitespace';
import { elementPath } from '../xml/elementPath';
import { alignment, type Difference } from './align';
import { aroundCode } from './around';
import { hasLineBreak } from './lines';
import { MappedText } from './mappedText';
import { peel } from './peel';
import { findCodeRegions } from './regions';
import { whitespaceInTags } from './tags';

/** One stretch in which what a device shows is not what was sent to it. */
export interface EchoDifference {
  readonly kind: 'missing' | 'added' | 'doubled' | 'changed';
  /** What should be there: a stretch of the code. Empty where something was added. */
  readonly expected: Span;
  /** What is there: a stretch of the echo. Empty where something is missing. */
  readonly found: Span;
  /** How many characters of the code are missing or changed, or how many were added. */
  readonly count: number;
  /** The last characters of the code in front of the place. */
  readonly after: string;
  /** The innermost element that the place lies in. */
  readonly element: string;
  /** One-based, when it lies in one. */
  readonly entitlement: number | undefined;
}

/** So much of the code is shown in front of a place. */
const CONTEXT = 24;

/**
 * Compares a code with what the terminal shows after it was pasted there, or with the file as it lies on the device. Layers
 * and line ends of the echo do not count: only characters that are missing, added or others.
 *
 * @param code the code that was sent, as it stands in `codeText`
 */
export function compareEcho(codeText: string, code: AuthorizationCode, echoText: string): EchoDifference[] {
  const sent = compact(MappedText.of(codeText, code.span));
  const shown = echoOf(echoText);
  const differences = alignment(sent.text, shown.text).filter(
    (difference) => !isBlankAtLineEnd(sent.text, shown, echoText, difference),
  );
  return differences.map((difference): EchoDifference => {
    const expected = sent.origin(difference.left);
    const at = expected.start;
    const path = code.root ? elementPath(code.root, Math.min(at, code.span.end - 1)) : [];
    const entitlement = code.entitlements.findIndex(({ span }) => span.start <= at && at < span.end) + 1;
    return {
      kind: kindOf(sent.text, shown.text, difference),
      expected,
      found: shown.origin(difference.right),
      count: Math.max(length(difference.left), length(difference.right)),
      after: sent.text.slice(Math.max(0, difference.left.start - CONTEXT), difference.left.start),
      element: path.at(-1)?.name ?? 'specificPLR',
      entitlement: entitlement === 0 ? undefined : entitlement,
    };
  });
}

/** A blank that is not shown where a line ends: the terminal went on in the next line instead. */
function isBlankAtLineEnd(sent: string, shown: MappedText, echo: string, { left, right }: Difference): boolean {
  if (length(right) > 0 || sent.slice(left.start, left.end) !== ' ') return false;
  const before = shown.origin({ start: Math.max(0, right.start - 1), end: right.start });
  const behind = shown.origin({ start: right.start, end: right.start + 1 });
  return hasLineBreak(echo.slice(before.end, behind.start));
}

function length({ start, end }: Span): number {
  return end - start;
}

/** The code in the echo: its layers peeled, and what stands in front of and behind it left out. */
function echoOf(echo: string): MappedText {
  const [region] = findCodeRegions(echo);
  const found = region ?? { start: 0, end: echo.length };
  const { mapped } = peel(MappedText.of(echo, found));
  const tight = mapped.apply(whitespaceInTags(mapped.text));
  // A bracket that was doubled is part of it.
  const start = Math.max(0, tight.text.search(/<+\/?[A-Za-z]/));
  const close = tight.text.lastIndexOf('</specificPLR>');
  const visible = { start, end: close < 0 ? tight.text.length : behindClose(tight.text, close) };
  const isWhole = /^<+specificPLR/.test(tight.text.slice(start, start + 80));
  const { command, quotes } = aroundCode(tight.text, visible);
  // Of an echo that lost the start, all that is no command belongs to the code.
  const begins = isWhole ? start : Math.max(command?.end ?? 0, startOfLine(tight.text, start), quotes[0]?.end ?? 0);
  const ends = close < 0 ? trimEnd(tight.text) : visible.end;
  return compact(
    tight.apply([
      { span: { start: 0, end: Math.min(begins, ends) }, newText: '' },
      { span: { start: ends, end: tight.text.length }, newText: '' },
    ]),
  );
}

/** Behind the close tag and what stands there at once: a bracket that was doubled counts, a quotation mark does not. */
function behindClose(text: string, close: number): number {
  const end = close + '</specificPLR>'.length;
  return end + (/^[^\s"“”'’»]{0,80}/.exec(text.slice(end, end + 80))?.[0].length ?? 0);
}

function startOfLine(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at), text.lastIndexOf('"', at)) + 1;
}

/** Without white space, the prompt that comes behind, and a quotation mark. */
function trimEnd(text: string): number {
  const tail = Math.max(0, text.length - 200);
  const prompt = /[\r\n]\s*(?:admin:|[\w.-]{1,64}(?:\([\w-]{1,64}\))?[#>])\s*$/.exec(text.slice(tail));
  return text
    .slice(0, prompt ? tail + prompt.index : text.length)
    .replace(/["“”\s]$/, '')
    .trimEnd().length;
}

/**
 * White space with a line end in it goes, and so does all of it where no value has any: between tags and at their edges.
 * A blank that is left is one that counts.
 */
function compact(text: MappedText): MappedText {
  const edits = [];
  for (const run of text.text.matchAll(/\s+/g)) {
    const end = run.index + run[0].length;
    const isAtTag = text.text.charAt(run.index - 1) === '>' || text.text.charAt(end) === '<';
    const isTight = isAtTag || hasLineBreak(run[0]) || isBesideComma(text.text, run.index);
    if (isTight) edits.push({ span: { start: run.index, end }, newText: '' });
  }
  return text.apply(edits);
}

function isBesideComma(text: string, at: number): boolean {
  return text.charAt(at - 1) === ',' && isWhitespace(text.charCodeAt(at));
}

function kindOf(sent: string, shown: string, { left, right }: Difference): EchoDifference['kind'] {
  if (length(right) === 0) return 'missing';
  if (length(left) > 0) return 'changed';
  const added = shown.slice(right.start, right.end);
  const isDouble =
    sent.slice(Math.max(0, left.start - added.length), left.start) === added || sent.startsWith(added, left.start);
  return isDouble ? 'doubled' : 'added';
}
