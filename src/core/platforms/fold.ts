import { columnsOf, isWide } from '../render/columns';

/** What no line begins with: closing marks, marks that lengthen or repeat, small kana. From the rules for Japanese (JIS X 4051). */
const NOT_FIRST =
  '、。，．・：；？！）」』】〕〉》］｝ーゝゞヽヾ々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥～,.:;?!)]}”’%％';
/** What no line ends with. */
const NOT_LAST = '（「『【〔〈《［｛([{“‘';

/**
 * Folds a paragraph so that no line has more columns than `width`, but for a single longer word: at blanks, and beside a wide
 * character, since Japanese and Chinese have no blanks between words.
 */
export function fold(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { blank, part } of partsOf(text)) {
    if (line !== '' && columnsOf(line) + columnsOf(blank) + columnsOf(part) > width) {
      lines.push(line);
      line = part;
    } else {
      line = line === '' ? part : `${line}${blank}${part}`;
    }
  }
  return [...lines, line];
}

interface FoldPart {
  /** What stands before it on the same line. */
  readonly blank: string;
  readonly part: string;
}

function partsOf(text: string): readonly FoldPart[] {
  return text.split(' ').flatMap((word) => unbroken(word).map((part, at) => ({ blank: at === 0 ? ' ' : '', part })));
}

function unbroken(word: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const next of word) {
    const last = [...part].at(-1);
    if (last !== undefined && breaksBetween(last, next)) {
      parts.push(part);
      part = '';
    }
    part += next;
  }
  return [...parts, part];
}

function breaksBetween(last: string, next: string): boolean {
  return (isWide(last) || isWide(next)) && !NOT_FIRST.includes(next) && !NOT_LAST.includes(last);
}
