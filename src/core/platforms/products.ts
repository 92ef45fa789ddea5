import { CALL_MANAGER } from './callManager';
import type { Catalogue } from './catalogue';
import type { Product, ProductId } from './product';
import { SOURCES } from './sources';
import { UNITY_CONNECTION } from './unityConnection';

/** Every product whose procedure is known; the compiler asks for an entry per {@link ProductId}. */
export const PRODUCTS: Readonly<Record<ProductId, Product>> = {
  cucm: CALL_MANAGER,
  cuc: UNITY_CONNECTION,
};

/** The tables as they are written; the build makes a file of them for the editor. */
export const CATALOGUE: Catalogue = { products: PRODUCTS, sources: SOURCES };
