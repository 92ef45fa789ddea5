import type { AuthorizationCode } from '../codes/model';

/** How the names of a product's tags begin, and what the product calls itself in a UDI; both seen in real codes. */
const PRODUCTS: readonly (readonly [prefix: string, pid: string])[] = [
  ['UCM_', 'UCM'],
  ['CCX_', 'UCCX'],
];

/** The product ID that goes with the entitlements of a code, where it is known. */
export function productOf({ entitlements }: AuthorizationCode): string | undefined {
  const names = entitlements.map(({ tag }) => tag?.value?.name ?? '');
  return PRODUCTS.find(([prefix]) => names.some((name) => name.startsWith(prefix)))?.[1];
}
