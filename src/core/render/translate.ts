declare const marked: unique symbol;
/** English text that the user reads. Only {@link msg} makes one, so that localisation can list them all. */
export type Message = string & { readonly [marked]: true };

/** Marks a literal of a table as text for the user; rendering hands it to {@link Translate}. */
export function msg(text: string): Message {
  return text as Message;
}

/**
 * How a sentence reaches the user: the English text with `{0}`, `{1}` … for its arguments. The editor passes the one of the
 * user's language, the command line passes {@link english}. The text is a literal or comes from {@link msg}: any other string does
 * not compile, so that all texts can be listed for translation.
 */
export type Translate = <T extends string>(
  message: T & (string extends T ? never : unknown),
  ...args: readonly (string | number)[]
) => string;

export const english: Translate = (message: string, ...args) => fill(message, args);

/** A text with its arguments in the places of `{0}`, `{1}` …; a place without an argument stays. */
export function fill(text: string, args: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (placeholder, index) => String(args[Number(index)] ?? placeholder));
}
