/** White space as XML counts it: no-break spaces and other look-alikes are not. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/**
 * The offset behind the name that begins at `from`, or `from` itself where no name begins.
 *
 * Outside ASCII every character counts as part of a name except white space: a copied no-break space must end it,
 * and nothing else from there has ever been seen in a code.
 */
export function endOfName(source: string, from: number): number {
  if (!isNameStart(source.charCodeAt(from))) {
    return from;
  }
  let at = from + 1;
  while (isNamePart(source.charCodeAt(at))) {
    at++;
  }
  return at;
}

export function skipSpace(source: string, from: number): number {
  let at = from;
  while (isSpace(source.charCodeAt(at))) {
    at++;
  }
  return at;
}

/** The offset behind the last visible character of `[from, to)`, or `from` where there is none. */
export function trimSpace(source: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(source.charCodeAt(at - 1))) {
    at--;
  }
  return at;
}

// Comparisons with NaN, which charCodeAt gives behind the end of the text, are false: no bound check is needed.
function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || isBeyondAscii(code);
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 57) || code === 45 || code === 46;
}

function isBeyondAscii(code: number): boolean {
  return code >= 128 && !unicodeSpace.has(code);
}

/** What `\s` of a regular expression matches beyond ASCII. */
const unicodeSpace: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000, 0xfeff,
]);
