/**
 * How a sentence reaches the user: the English text with `{0}`, `{1}` … for its arguments. The editor passes the one of the
 * user's language, the command line passes {@link english}. The first argument is always a literal, so that a test can list all.
 */
export type Translate = (message: string, ...args: readonly (string | number)[]) => string;

export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (placeholder, index) => String(args[Number(index)] ?? placeholder));
