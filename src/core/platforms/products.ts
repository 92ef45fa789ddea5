import { CALL_MANAGER } from './callManager';
import { ACTIONS, type Action, isStep, PRODUCT_IDS, type Product, type ProductId, type Step } from './product';
import { UNITY_CONNECTION } from './unityConnection';

/** Every product whose procedure is known; the compiler asks for an entry per {@link ProductId}. */
export const PRODUCTS: Readonly<Record<ProductId, Product>> = {
  cucm: CALL_MANAGER,
  cuc: UNITY_CONNECTION,
};

export function productById(id: ProductId): Product {
  return PRODUCTS[id];
}

/** The product that a UDI names with its `P:`; white space is collapsed. `undefined` for one that is not known. */
export function productOfUdiPid(pid: string): Product | undefined {
  const name = pid.trim().replace(/\s+/g, ' ');
  const id = PRODUCT_IDS.find((candidate) => PRODUCTS[candidate].udiPids.includes(name));
  return id === undefined ? undefined : PRODUCTS[id];
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
