import { comparable, type Udi } from '../codes/udi';
import { type Identified, udiOf } from './match';

const PARTS = ['pid', 'sn', 'uuid'] as const;

/** Sets of parts are numbers, one bit for each of {@link PARTS}. */
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
  #added = 0;

  constructor(items: readonly Item[]) {
    for (const item of items) this.add(item);
  }

  add(item: Item): void {
    const values = valuesOf(udiOf(item));
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

function valuesOf(udi: Udi | undefined): string[] {
  return PARTS.map((part) => comparable(part, udi?.[part]?.value ?? ''));
}

function present(values: readonly string[]): number {
  return values.reduce((set, value, index) => (value === '' ? set : set | (1 << index)), 0);
}

function keyOf(own: number, common: number, values: readonly string[]): string {
  return [own, common, ...values.filter((_, index) => common & (1 << index))].join('\n');
}
