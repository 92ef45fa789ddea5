import { comparable, type Udi } from '../codes/udi';
import { type Identified, udiOf } from './match';

/** Sets of parts are numbers: 1 for the product, 2 for the serial, 4 for the UUID. */
const ALL = 0b111;
/** Serial and UUID tell devices apart; the product alone does not. */
const TELLING = 0b110;

/**
 * Finds what names the same device, as {@link sameDevice} has it, in a time that does not grow with the number of items.
 *
 * Two items are of the same device when they agree in all parts that both have. Which those are depends on the other item, so
 * each item lies under every set of its parts that can be common.
 */
export class DeviceIndex<Item extends Identified> {
  readonly #first = new Map<string, { readonly item: Item; readonly order: number }>();
  /** Every serial and every UUID of an item: what has none of them names no device of these. */
  readonly #telling = new Set<string>();
  #added = 0;

  constructor(items: readonly Item[]) {
    for (const item of items) this.add(item);
  }

  add(item: Item): void {
    const values = valuesOf(udiOf(item));
    const [, sn, uuid] = values;
    if (sn) this.#telling.add(sn);
    if (uuid) this.#telling.add(uuid);
    const own = present(values);
    const entry = { item, order: this.#added++ };
    for (let common = 1; common <= own; common++) {
      if ((common & own) !== common || !(common & TELLING)) continue;
      const key = keyOf(own, common, values);
      if (!this.#first.has(key)) this.#first.set(key, entry);
    }
  }

  /** The first item, in the order of adding, that names the same device. */
  find(other: Identified): Item | undefined {
    const values = valuesOf(udiOf(other));
    const [, sn, uuid] = values;
    if (!this.#telling.has(sn) && !this.#telling.has(uuid)) return undefined;
    const own = present(values);
    let found: { readonly item: Item; readonly order: number } | undefined;
    for (let theirs = 1; theirs <= ALL; theirs++) {
      const common = theirs & own;
      const entry = common & TELLING ? this.#first.get(keyOf(theirs, common, values)) : undefined;
      if (entry && (!found || entry.order < found.order)) found = entry;
    }
    return found?.item;
  }
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

function present([pid, sn, uuid]: Values): number {
  return (pid === '' ? 0 : 1) | (sn === '' ? 0 : 2) | (uuid === '' ? 0 : 4);
}

function keyOf(own: number, common: number, [pid, sn, uuid]: Values): string {
  return `${own}\n${common}\n${common & 1 ? pid : ''}\n${common & 2 ? sn : ''}\n${common & 4 ? uuid : ''}`;
}
