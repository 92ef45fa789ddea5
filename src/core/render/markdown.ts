import { visible } from './visible';

/** Characters that mean something in Markdown somewhere in a line. */
const SYNTAX = /[\\`*_{}[\]()#+\-.!|<>~&$:]/g;

/** Outside text for Markdown: nothing in it is markup, nothing in it is hidden. */
export function escapeMarkdown(value: string, longest?: number): string {
  return visible(value, longest).replace(SYNTAX, '\\$&');
}

/** Outside text in a code span, whatever back-ticks it holds. */
export function codeSpan(value: string, longest?: number): string {
  const shown = visible(value, longest);
  const fence = '`'.repeat(Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const gap = /^`|`$/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}
