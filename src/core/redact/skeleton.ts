/** Letters and digits of a text in lower case, and where each stands: what is left of a value in all of its writings. */
export interface Skeleton {
  readonly letters: Uint16Array;
  readonly places: Int32Array;
}

const UNKNOWN = 1;
/** For each UTF-16 unit its lower case, 0 for what is neither letter nor digit. */
const FOLDED = new Uint16Array(65536).fill(UNKNOWN);

function fold(code: number): number {
  const known = FOLDED[code] ?? 0;
  if (known !== UNKNOWN) return known;
  const [base = '', ...marks] = String.fromCharCode(code).normalize('NFKD');
  // `ü` is one character or two, and digits are wide where Japanese is typed.
  const character = marks.every((mark) => /\p{M}/u.test(mark)) ? base : String.fromCharCode(code);
  const lower = character.toLowerCase();
  // Halves of a pair are kept: most characters beyond the basic plane are letters.
  const isKept = /[\p{L}\p{N}\p{Cs}]/u.test(character);
  const folded = isKept ? (lower.length === 1 ? lower : character).charCodeAt(0) : 0;
  FOLDED[code] = folded;
  return folded;
}

export function skeletonOf(text: string): Skeleton {
  const letters = new Uint16Array(text.length);
  const places = new Int32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const folded = fold(text.charCodeAt(at));
    if (folded === 0) continue;
    letters[length] = folded;
    places[length] = at;
    length++;
  }
  return { letters: letters.subarray(0, length), places: places.subarray(0, length) };
}

/** The letters of a short text as a text. */
export function lettersOf(text: string): string {
  return String.fromCharCode(...skeletonOf(text.slice(0, LONGEST)).letters);
}

/** Longer values do not differ behind this. */
const LONGEST = 8192;

/** A value with all that is neither letter nor digit made one blank: `edge-1` and `EDGE 1` are one. */
export function spaced(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Cs}]+/gu, ' ')
    .trim();
}
