import type { Guide } from './guides/guide';
import {
  ACTIONS,
  type Action,
  type CodeFormat,
  isStep,
  type PidPattern,
  type Product,
  type ProductId,
  type Step,
} from './product';
import { isWithin } from './release';
import type { Source } from './sources';

/**
 * What is known of products and where it is documented, as plain data. The command line has it built in; the editor reads it
 * from a file of the extension when it is first needed, so that a window does not wait for texts that nobody asked for.
 */
export interface Catalogue {
  readonly products: Readonly<Record<ProductId, Product>>;
  readonly guides: readonly Guide[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** A product that may be the one, and why. */
export interface Candidate {
  readonly product: Product;
  /** Its product ID is known; that of its family is; or it takes codes of this format. */
  readonly reason: 'pid' | 'pid-family' | 'format';
}

export interface ProductQuery {
  /** The `P:` of a UDI; white space is collapsed. */
  readonly pid?: string | undefined;
  /** What the code at hand authorizes. */
  readonly format?: CodeFormat | undefined;
  readonly release?: string | undefined;
}

/**
 * The products that a device or a code may belong to, the likeliest first: those that take codes of the format, as far as
 * any of them does, and those of the release. A product ID that is not known gives none, and so does an empty query.
 */
export function productsFor(catalogue: Catalogue, { pid, format, release }: ProductQuery): readonly Candidate[] {
  const named = pid === undefined ? byFormat(catalogue, format) : byPid(catalogue, pid);
  const fitting = named.filter(({ product }) => format === undefined || product.codes.includes(format));
  const candidates = fitting.length > 0 ? fitting : named;
  const rank = ({ product }: Candidate) => (format === undefined ? 0 : product.codes.indexOf(format));
  const ordered = [...candidates].sort((a, b) => rank(a) - rank(b));
  if (release === undefined) return ordered;
  return ordered.filter(({ product }) => isWithin(release, product.releases?.from, product.releases?.until));
}

function byFormat({ products }: Catalogue, format: CodeFormat | undefined): readonly Candidate[] {
  if (format === undefined) return [];
  return Object.values(products)
    .filter(({ codes }) => codes.includes(format))
    .map((product) => ({ product, reason: 'format' }));
}

function byPid({ products }: Catalogue, pid: string): readonly Candidate[] {
  const name = pid.trim().replace(/\s+/g, ' ');
  return Object.values(products).flatMap((product): Candidate[] => {
    if (product.udiPids.includes(name)) return [{ product, reason: 'pid' }];
    return product.udiPidPatterns?.some((family) => isOfFamily(name, family))
      ? [{ product, reason: 'pid-family' }]
      : [];
  });
}

function isOfFamily(pid: string, { pattern }: PidPattern): boolean {
  return new RegExp(`^(?:${pattern})$`).test(pid);
}

/** The products that a UDI names with its `P:`, in the order of the table; none for one that is not known. */
export function productsOfUdiPid(catalogue: Catalogue, pid: string): readonly Product[] {
  return byPid(catalogue, pid).map(({ product }) => product);
}

/** The first product that a UDI names; IOS-XE has two, of which the release or the kind of code decides. */
export function productOfUdiPid(catalogue: Catalogue, pid: string): Product | undefined {
  return productsOfUdiPid(catalogue, pid)[0];
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
