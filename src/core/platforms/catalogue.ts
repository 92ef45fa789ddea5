import { ACTIONS, type Action, isStep, PRODUCT_IDS, type Product, type ProductId, type Step } from './product';
import type { Source } from './sources';

/**
 * What is known of products and where it is documented, as plain data. The command line has it built in; the editor reads it
 * from a file of the extension when it is first needed, so that a window does not wait for texts that nobody asked for.
 */
export interface Catalogue {
  readonly products: Readonly<Record<ProductId, Product>>;
  readonly sources: Readonly<Record<string, Source>>;
}

/** The product that a UDI names with its `P:`; white space is collapsed. `undefined` for one that is not known. */
export function productOfUdiPid({ products }: Catalogue, pid: string): Product | undefined {
  const name = pid.trim().replace(/\s+/g, ' ');
  const id = PRODUCT_IDS.find((candidate) => products[candidate].udiPids.includes(name));
  return id === undefined ? undefined : products[id];
}

/** The step of an action, or `undefined` where no document describes one. */
export function stepOf(product: Product, action: Action): Step | undefined {
  const entry = product.steps[action];
  return isStep(entry) ? entry : undefined;
}

/** The documented steps of a product in the order of the procedure. */
export function stepsOf(product: Product): readonly Step[] {
  return ACTIONS.flatMap((action) => stepOf(product, action) ?? []);
}
