import type { InventoryRow } from './rows';

export interface Total {
  /** The tag without version, the product, or the serial that names a stack. */
  readonly key: string;
  /** How it is called. */
  readonly name: string;
  readonly devices: number;
  readonly licenses: number;
}

export interface Totals {
  readonly devices: number;
  /** Those whose term has not ended; what is reserved counts, installed or not. */
  readonly licenses: number;
  /** Those whose term has ended. */
  readonly ended: number;
  readonly byEntitlement: readonly Total[];
  readonly byProduct: readonly Total[];
  /** Stacks; devices that stand alone are in none. */
  readonly byCluster: readonly Total[];
}

/** Sums over rows, the largest first. */
export function totalsOf(rows: readonly InventoryRow[]): Totals {
  const licenses = rows.reduce((sum, row) => sum + licensesIn(row), 0);
  const all = rows.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return {
    devices: new Set(rows.map(({ device }) => device)).size,
    licenses,
    ended: all - licenses,
    byEntitlement: by(
      rows.filter(({ tag }) => tag !== ''),
      ({ tag }) => tag,
      ({ entitlement, name }) => entitlement || name,
    ),
    byProduct: by(rows, ({ product }) => product),
    byCluster: by(
      rows.filter(({ cluster }) => cluster !== ''),
      ({ cluster }) => cluster,
    ),
  };
}

/** How many licenses a row reserves today. */
export function licensesIn({ count, days }: InventoryRow): number {
  return days !== undefined && days < 0 ? 0 : (count ?? 0);
}

function by(
  rows: readonly InventoryRow[],
  keyOf: (row: InventoryRow) => string,
  nameOf: (row: InventoryRow) => string = keyOf,
): Total[] {
  const groups = new Map<string, InventoryRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .map(([key, own]) => ({
      key,
      // Names differ from code to code; the first by character is shown, whichever was read first.
      name: own.map(nameOf).reduce((a, b) => (b < a ? b : a)),
      devices: new Set(own.map(({ device }) => device)).size,
      licenses: own.reduce((sum, row) => sum + licensesIn(row), 0),
    }))
    .sort((a, b) => b.licenses - a.licenses || b.devices - a.devices || (a.key < b.key ? -1 : 1));
}
