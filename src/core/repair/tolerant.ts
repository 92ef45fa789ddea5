/** What can stand between two letters of a name in a damaged text: anything but letters, and escapes that hold letters. */
const JUNK =
  '(?:\\x1b\\[[0-9;?]{0,8}[A-Za-z]|%[0-9A-F]{2}|\\\\[nrt]|\\\\u[0-9a-f]{4}|&#x[0-9a-f]{1,5};|[A-Za-z]\\x08(?: \\x08)?|-{2} ?more ?-{2}|<-{3} ?more ?-{3}>|[^A-Za-z<]){0,48}?';

/** A pattern for a name in any case with junk between its letters; the ligature "fi" of PDF pages counts as its letters. */
export function tolerant(name: string): string {
  return [...name].join(JUNK).replace(`f${JUNK}i`, `(?:f${JUNK}i|\\ufb01)`);
}

/** `&` in any escaping, also the end of one that was escaped over and over. */
const AMPERSAND = '(?:&|%(?:25)*26|\\\\+u0026)?(?:(?:amp|(?:#|%(?:25)*23)(?:0*38|x0*26))(?:;|%(?:25)*3b))*(?<=[&;6b])';

/** Everything that stands for `<` in some layer. */
export const OPENERS = `(?:<|\\uff1c|\\u2039|${AMPERSAND}(?:lt|(?:#|%(?:25)*23)(?:0*60|x0*3c))(?:;|%(?:25)*3b)|%(?:25)*3c|(?:\\\\+|%(?:25)*5c)u003c|=3c)`;
/** Everything that stands for `>` in some layer. */
export const CLOSERS = `(?:>|\\uff1e|\\u203a|${AMPERSAND}(?:gt|(?:#|%(?:25)*23)(?:0*62|x0*3e))(?:;|%(?:25)*3b)|%(?:25)*3e|(?:\\\\+|%(?:25)*5c)u003e|=3e)`;
/** Everything that stands for `/`. */
export const SLASHES = '(?:/|\\uff0f|%(?:25)*2f|&#0*47;|&#x0*2f;|\\\\+u002f)';
