import type { Span } from '../text/span';
import { isWhitespace } from '../text/whitespace';

export type SlpRoot =
  | 'smartLicenseAuthorization'
  | 'specificPLR'
  | 'smartLicensePolicy'
  | 'smartLicenseAccountInfo'
  | 'smartLicenseRumAck'
  | 'RUMReport'
  | 'smartLicenseSystemInfo'
  | 'smartLicenseAuthRequest';

/** One part of a file: from its open tag to behind its close tag, or to where it stops. */
export interface SlpPartFragment extends Span {
  readonly name: SlpRoot;
  readonly complete: boolean;
}

/** `<smartLicense>` with its parts, or one part that stands alone. */
export interface SlpFragment extends Span {
  readonly isWrapped: boolean;
  readonly complete: boolean;
  readonly parts: readonly SlpPartFragment[];
  /** What stands in the wrapper between and behind its parts. */
  readonly gaps: readonly Span[];
}

const WRAPPER = 'smartLicense';
const PARTS: ReadonlySet<string> = new Set<SlpRoot>([
  'smartLicenseAuthorization',
  'specificPLR',
  'smartLicensePolicy',
  'smartLicenseAccountInfo',
  'smartLicenseRumAck',
  'RUMReport',
  'smartLicenseSystemInfo',
  'smartLicenseAuthRequest',
]);

const TAG = /<(smartLicense[A-Za-z]{0,24}|RUMReport|specificPLR)(?=[\s>/<]|$)/g;
/** What follows a tag that a text only speaks of. */
const REACH = 200;
const STOP = /\r?\n[ \t]*\r?\n|\n[ \t]*(?:admin:|[\w.-]{1,64}(?:\([\w-]{1,64}\))?[#>](?=\s|$))/;
const LONGEST = 256 * 1024;

/** Whether a text can hold a file of the policy model: the only work done for one that does not. */
export function mayHoldSlp(text: string): boolean {
  return text.includes('<smartLicense') || text.includes('<RUMReport');
}

/**
 * Finds every file of the policy model in a text, in order. A `<specificPLR>` on its own is left to those who read
 * reservation codes; inside `<smartLicense>` it is a part of the file as well. Linear.
 */
export function findSlpFragments(text: string): SlpFragment[] {
  const found: SlpFragment[] = [];
  if (!mayHoldSlp(text)) return found;
  const tags = new RegExp(TAG);
  const closes = new CloseFinder(text);
  let wrapper: Wrapper | undefined;
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    const start = match.index;
    const name = match[1] ?? '';
    if (wrapper && wrapper.end <= start) {
      found.push(wrapper.fragment());
      wrapper = undefined;
    }
    if (name === WRAPPER) {
      if (wrapper) {
        // The one that is open has lost its end.
        wrapper.cutAt(start);
        found.push(wrapper.fragment());
        wrapper = undefined;
      }
      if (isElement(text, start + WRAPPER.length + 1)) wrapper = new Wrapper(text, start, closes.find(WRAPPER, start));
    } else if (PARTS.has(name) && (wrapper || name !== 'specificPLR') && isElement(text, start + name.length + 1)) {
      const part = partAt(text, start, name as SlpRoot, wrapper?.end ?? text.length, closes);
      tags.lastIndex = Math.max(tags.lastIndex, part.end);
      if (wrapper) wrapper.add(part);
      else found.push({ ...bounds(part), isWrapped: false, complete: part.complete, parts: [part], gaps: [] });
    }
  }
  if (wrapper) found.push(wrapper.fragment());
  return found.filter(({ parts }) => parts.length > 0);
}

function bounds({ start, end }: Span): Span {
  return { start, end };
}

/** Whether the rest of an open tag and another tag, or data, follow; otherwise the tag is only spoken of. */
function isElement(text: string, behindName: number): boolean {
  const length = text.slice(behindName, behindName + REACH).indexOf('>');
  if (length < 0 || text.charAt(behindName + length - 1) === '/') return false;
  let at = behindName + length + 1;
  while (isWhitespace(text.charCodeAt(at))) at++;
  const next = text.charAt(at);
  return next === '<' || next === '{' || next === '[' || next === '&' || at >= text.length;
}

function partAt(text: string, start: number, name: SlpRoot, limit: number, closes: CloseFinder): SlpPartFragment {
  const end = closes.find(name, start);
  if (end >= 0 && end <= limit) return { start, end, name, complete: true };
  return { start, end: endOfCut(text, start, limit), name, complete: false };
}

/** Where a part without its end stops: at an empty line, a prompt, the next root, or where nothing real is so long. */
function endOfCut(text: string, start: number, limit: number): number {
  const stretch = text.slice(start, Math.min(limit, start + LONGEST));
  TAG.lastIndex = 1;
  const own = stretch.slice(0, TAG.exec(stretch)?.index);
  return start + own.slice(0, STOP.exec(own)?.index).trimEnd().length;
}

class Wrapper {
  readonly #text: string;
  readonly #start: number;
  readonly #parts: SlpPartFragment[] = [];
  #complete: boolean;
  end: number;

  constructor(text: string, start: number, close: number) {
    this.#text = text;
    this.#start = start;
    this.#complete = close >= 0;
    this.end = close >= 0 ? close : text.length;
  }

  add(part: SlpPartFragment): void {
    this.#parts.push(part);
  }

  cutAt(end: number): void {
    this.#complete = false;
    this.end = Math.min(this.end, end);
  }

  fragment(): SlpFragment {
    const last = this.#parts.at(-1);
    const end = this.#complete ? this.end : (last?.end ?? this.end);
    const gaps: Span[] = [];
    let from = this.#text.indexOf('>', this.#start) + 1;
    for (const part of this.#parts) {
      gaps.push({ start: from, end: part.start });
      from = part.end;
    }
    const close = this.#complete ? this.#text.lastIndexOf('<', end - 1) : end;
    gaps.push({ start: from, end: close });
    const filled = gaps.filter((gap) => gap.start < gap.end && this.#text.slice(gap.start, gap.end).trim() !== '');
    return { start: this.#start, end, isWrapped: true, complete: this.#complete, parts: this.#parts, gaps: filled };
  }
}

/** Finds close tags; of each name only once per stretch, so that texts without any are searched once. */
class CloseFinder {
  readonly #text: string;
  readonly #known = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind the first close tag of this name at or behind `from`, or `-1`. */
  find(name: string, from: number): number {
    const known = this.#known.get(name);
    if (known === -1 || (known !== undefined && known > from)) return known;
    let end = -1;
    const tag = `</${name}`;
    for (let at = this.#text.indexOf(tag, from); at >= 0 && end < 0; at = this.#text.indexOf(tag, at + 1)) {
      let close = at + tag.length;
      while (isWhitespace(this.#text.charCodeAt(close))) close++;
      if (this.#text.charAt(close) === '>') end = close + 1;
    }
    this.#known.set(name, end);
    return end;
  }
}
