import { escapeMarkdown } from '../render/markdown';
import type { Translate } from '../render/translate';
import { COLUMNS } from './columns';
import type { InventoryRow } from './rows';

/** All rows as a table of Markdown. Whatever names hold, nothing in them is markup. */
export function inventoryMarkdown(rows: readonly InventoryRow[], t: Translate): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(COLUMNS.map((column) => escapeMarkdown(column.title(t)))),
    line(COLUMNS.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map((row) => line(COLUMNS.map((column) => escapeMarkdown(String(column.cell(row, t)), 250)))),
    '',
  ].join('\n');
}
