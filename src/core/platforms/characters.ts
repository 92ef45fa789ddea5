/** Why a character cannot be part of a command. */
export type ForbiddenKind =
  | 'double-quote'
  | 'quote'
  | 'line-break'
  | 'control'
  | 'bidi-control'
  | 'lone-surrogate'
  | 'blank'
  | 'angle-bracket'
  | 'other';

export interface ForbiddenCharacter {
  readonly what: ForbiddenKind;
  readonly codePoint: number;
  /** UTF-16 offset into the text that was given. */
  readonly offset: number;
}

/** The first character that would end the quoted code, the line, or the reader's trust in what is seen. */
export function forbiddenInCode(code: string): ForbiddenCharacter | undefined {
  return first(code, kindInCode);
}

/** The first character that would cut an address in two or is a placeholder left over. */
export function forbiddenInAddress(address: string): ForbiddenCharacter | undefined {
  return first(address, kindInAddress);
}

/** The first character that a list of allowed ones does not have. */
export function outside(text: string, allowed: RegExp): ForbiddenCharacter | undefined {
  return first(text, (codePoint) =>
    allowed.test(String.fromCodePoint(codePoint)) ? undefined : (kindInAddress(codePoint) ?? 'other'),
  );
}

function first(text: string, kindOf: (codePoint: number) => ForbiddenKind | undefined): ForbiddenCharacter | undefined {
  let offset = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const what = kindOf(codePoint);
    if (what !== undefined) return { what, codePoint, offset };
    offset += character.length;
  }
  return undefined;
}

function kindInCode(codePoint: number): ForbiddenKind | undefined {
  if (codePoint === 0x22) return 'double-quote';
  if (codePoint === 0x0a || codePoint === 0x0d || codePoint === 0x85 || codePoint === 0x2028 || codePoint === 0x2029) {
    return 'line-break';
  }
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f)) return 'control';
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'lone-surrogate';
  return isBidiControl(codePoint) ? 'bidi-control' : undefined;
}

const QUOTES = new Set(Array.from("'`´‘’‚‛“”„‟«»", (quote) => quote.codePointAt(0)));

function kindInAddress(codePoint: number): ForbiddenKind | undefined {
  const kind = kindInCode(codePoint);
  if (kind !== undefined) return kind;
  if (QUOTES.has(codePoint)) return 'quote';
  if (codePoint === 0x3c || codePoint === 0x3e) return 'angle-bracket';
  return /\s/.test(String.fromCodePoint(codePoint)) ? 'blank' : undefined;
}

function isBidiControl(codePoint: number): boolean {
  return (
    codePoint === 0x061c ||
    codePoint === 0x200e ||
    codePoint === 0x200f ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2066 && codePoint <= 0x2069)
  );
}
