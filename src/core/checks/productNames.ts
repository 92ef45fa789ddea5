import type { AuthorizationCode } from '../codes/model';

/** How the names of a product's tags begin, and what the product calls itself in a UDI; both seen in real codes. */
const PRODUCTS: readonly (readonly [prefix: string, pid: string])[] = [
  ['UCM_', 'UCM'],
  ['CCX_', 'UCCX'],
];

/** The product ID that goes with the entitlements of a code, where it is known. */
export function productOf({ entitlements }: AuthorizationCode): string | undefined {
  for (const [prefix, pid] of PRODUCTS) {
    for (const { tag } of entitlements) if (tag?.value?.name.startsWith(prefix)) return pid;
  }
  return undefined;
}
