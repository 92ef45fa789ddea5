import type { Timing } from './measure';

/** The lines of `docs/performance.md`. */
export const lines: string[] = [];

interface Aim {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
  readonly why: string;
}

const aims: Aim[] = [];

/** Notes an aim and what was measured of it. `why` is made from figures of this run, and only needed where it is missed. */
export function aim(what: string, value: number, limit: number, unit: string, why: () => string): void {
  aims.push({ what, value, limit, unit, why: value <= limit ? '' : why() });
}

/** What was aimed at, and what came of it; the sentences are made from the figures. */
export function aimLines(): string[] {
  const rows = aims.map(({ what, value, limit, unit }) => [
    what,
    `${figure(limit)} ${unit}`,
    Number.isFinite(value) ? `${figure(value)} ${unit}` : 'not measured',
    Number.isFinite(value) ? (value <= limit ? 'reached' : 'missed') : '',
  ]);
  const missed = aims.filter(({ value, limit }) => Number.isFinite(value) && value > limit);
  return [
    '## The aims',
    '',
    row(['aim', 'at most', 'measured', '']),
    row(['---', '---', '---', '---']),
    ...rows.map(row),
    '',
    ...missed.map(
      ({ what, value, limit, unit, why }) =>
        `- *${what}*: missed by ${figure(value - limit)} ${unit} (${figure((100 * (value - limit)) / limit)} %). Why: ${why}.`,
    ),
    ...(missed.length > 0 ? [''] : []),
  ];
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A heading with a table below; the first row has the titles. */
export function section(title: string, ...rows: readonly (readonly string[])[]): void {
  // It takes minutes: whoever waits sees how far it is, and which part it was when it ends early.
  console.error(`measured: ${title}`);
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
