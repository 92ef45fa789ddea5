import { padColumns, widest } from './columns';

/** A line of a report: a label with its value, or a line of its own. */
export type ReportLine = string | readonly [label: string, value: string];

export function row(label: string, value: string): ReportLine {
  return [label, value];
}

/** As wide as the longest English label of most reports, and two more. */
const LEAST = 14;

/** The values in one column, two blanks or more behind the longest label. */
export function labelledLines(lines: readonly ReportLine[], least = LEAST): string[] {
  const labels = lines.flatMap((line) => (typeof line === 'string' ? [] : [line[0]]));
  const width = Math.max(least, widest(labels) + 2);
  return lines.map((line) => (typeof line === 'string' ? line : `${padColumns(line[0], width)}${line[1]}`.trimEnd()));
}
