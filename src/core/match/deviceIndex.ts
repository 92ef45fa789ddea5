import { comparable, type Udi } from '../codes/udi';
import { type Identified, udiOf } from './match';

/** Sets of parts are numbers: 1 for the product, 2 for the serial, 4 for the UUID. */
type Parts = number;

/** Serial and UUID tell devices apart; the product alone does not. */
const TELLING: Parts = 0b110;

interface Entry<Item> {
  readonly item: Item;
  readonly order: number;
  readonly values: Values;
}

/** Those that have the same parts. */
interface Alike<Item> {
  readonly parts: Parts;
  readonly entries: Entry<Item>[];
  /** The first with certain values, for each set of parts that was asked for. */
  readonly first: Map<Parts, Map<string, Entry<Item>>>;
}

/**
 * Finds what names the same device, as {@link sameDevice} has it, in a time that does not grow with the number of items.
 *
 * Two items are of the same device when they agree in all parts that both have. Which those are depends on the other item, so
 * there is a table for each set of parts that items have and that was asked for; nearly always that is one.
 */
export class DeviceIndex<Item extends Identified> {
  readonly #alike: Alike<Item>[] = [];
  #added = 0;

  constructor(items: readonly Item[]) {
    for (const item of items) this.add(item);
  }

  add(item: Item): void {
    const values = valuesOf(udiOf(item));
    const parts = present(values);
    const entry = { item, order: this.#added++, values };
    let alike = this.#alike.find((one) => one.parts === parts);
    if (!alike) {
      alike = { parts, entries: [], first: new Map() };
      this.#alike.push(alike);
    }
    alike.entries.push(entry);
    for (const [common, table] of alike.first) addTo(table, common, entry);
  }

  /** The first item, in the order of adding, that names the same device. */
  find(other: Identified): Item | undefined {
    const values = valuesOf(udiOf(other));
    const own = present(values);
    let found: Entry<Item> | undefined;
    for (const alike of this.#alike) {
      const common = alike.parts & own;
      if (!(common & TELLING)) continue;
      const entry = tableOf(alike, common).get(keyOf(common, values));
      if (entry && (!found || entry.order < found.order)) found = entry;
    }
    return found?.item;
  }
}

function tableOf<Item>({ entries, first }: Alike<Item>, common: Parts): Map<string, Entry<Item>> {
  const known = first.get(common);
  if (known) return known;
  const table = new Map<string, Entry<Item>>();
  for (const entry of entries) addTo(table, common, entry);
  first.set(common, table);
  return table;
}

function addTo<Item>(table: Map<string, Entry<Item>>, common: Parts, entry: Entry<Item>): void {
  const key = keyOf(common, entry.values);
  if (!table.has(key)) table.set(key, entry);
}

/** What stands for each part; empty where it is missing. */
type Values = readonly [pid: string, sn: string, uuid: string];

function valuesOf(udi: Udi | undefined): Values {
  return [
    comparable('pid', udi?.pid?.value ?? ''),
    comparable('sn', udi?.sn?.value ?? ''),
    comparable('uuid', udi?.uuid?.value ?? ''),
  ];
}

function present([pid, sn, uuid]: Values): Parts {
  return (pid === '' ? 0 : 1) | (sn === '' ? 0 : 2) | (uuid === '' ? 0 : 4);
}

function keyOf(common: Parts, [pid, sn, uuid]: Values): string {
  return `${common & 1 ? pid : ''}\n${common & 2 ? sn : ''}\n${common & 4 ? uuid : ''}`;
}
