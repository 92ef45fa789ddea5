declare const marked: unique symbol;
/** English text that the user reads. Only {@link msg} makes one, so that localisation can list them all. */
export type Message = string & { readonly [marked]: true };

/** Marks a literal of a table as text for the user; rendering hands it to {@link Translate}. */
export function msg(text: string): Message {
  return text as Message;
}

/**
 * How a sentence reaches the user: the English text with `{0}`, `{1}` … for its arguments. The editor passes the one of the
 * user's language, the command line passes {@link english}. The first argument is always a literal, so that a test can list all.
 */
export type Translate = (message: string, ...args: readonly (string | number)[]) => string;

export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (placeholder, index) => String(args[Number(index)] ?? placeholder));
