import { visible } from '../render/visible';

/** Characters that mean something in the middle of a line of Markdown, and what makes links of addresses and names. */
const INLINE = /[\\`*_[\]<>&~|$@]|:(?=\/\/)|(?<=www)\./gi;

/**
 * Text for the middle of a line: nothing in it is markup, nothing in it is hidden. Lighter than `escapeMarkdown`, for sentences that are
 * read as source as often as rendered; never at the beginning of a line, where a digit or a hyphen would count.
 */
export function inline(text: string, longest = 600): string {
  return visible(text, longest).replace(INLINE, '\\$&');
}

/** Lines to be copied as they are, in a fence longer than any run of back-ticks in them. */
export function fence(lines: readonly string[]): string[] {
  const runs = lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length));
  const mark = '`'.repeat(Math.max(2, ...runs) + 1);
  return [`${mark}text`, ...lines.flatMap((line) => line.split(/\r\n|\r|\n/)), mark];
}

/** Inside a list item: no line of it begins where a step could. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** Blocks with a blank line between them. */
export function blocks(...parts: readonly (readonly string[])[]): string[] {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}
