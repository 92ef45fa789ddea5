/**
 * How many items `holds` is true of, found by halving: it must be true of the first ones and of none behind them. That number is the
 * place of the first of which it is not true.
 */
export function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
