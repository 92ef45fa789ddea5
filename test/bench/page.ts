import type { Timing } from './measure';

/** The lines of `docs/performance.md`. */
export const lines: string[] = [];

/** A heading with a table below; the first row has the titles. */
export function section(title: string, ...rows: readonly (readonly string[])[]): void {
  const [head, ...body] = rows;
  if (!head) return;
  lines.push(`## ${title}`, '', row(head), row(head.map(() => '---')), ...body.map(row), '');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function spread({ median, low, high }: Timing): string {
  return `${duration(median)} (${duration(low)} – ${duration(high)})`;
}

export function duration(milliseconds: number): string {
  return milliseconds < 1 ? `${(milliseconds * 1000).toFixed(1)} µs` : `${milliseconds.toFixed(1)} ms`;
}
