import { json2csv } from 'csv42';
import type { Translate } from '../render/translate';
import { type Cell, COLUMNS } from './columns';
import type { InventoryRow } from './rows';

/**
 * All rows as RFC 4180 has it: commas, CRLF, quotes where they are needed, a header line. No cell is a formula for a spreadsheet, see
 * {@link safeCell}.
 */
export function inventoryCsv(rows: readonly InventoryRow[], t: Translate): string {
  const fields = COLUMNS.map((column) => ({
    name: column.title(t),
    getValue: (row: InventoryRow): Cell => safeCell(column.cell(row, t)),
  }));
  return json2csv([...rows], { header: true, delimiter: ',', eol: '\r\n', fields, formatValue: quoted });
}

/**
 * What spreadsheets take for the beginning of a formula, in the wide forms of East Asian keyboards too. Where the comma is the decimal
 * sign they begin a new cell at each semicolon, also inside of quotes.
 */
const FORMULA = /(^|;)(?=\s*[=+\-@\t\r\n＝＋－＠])/g;

/**
 * A text that a spreadsheet would calculate gets an apostrophe in front, which spreadsheets show as part of the text or not at all.
 * Numbers are never formulas, also with a minus in front.
 */
export function safeCell(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(FORMULA, "$1'") : cell;
}

function quoted(value: unknown): string {
  const text = String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
