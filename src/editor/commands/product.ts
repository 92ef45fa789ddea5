import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import { isIdentified, udisOf } from '../../core/match/match';
import { type Catalogue, productOfUdiPid, productsFor } from '../../core/platforms/catalogue';
import { isProductId, type Product } from '../../core/platforms/product';
import { visible } from '../../core/render/visible';
import { COMMAND } from '../ids';
import { t } from '../language';
import { done } from '../report';
import type { Services } from '../services';
import type { CodeAt } from '../sources';
import type { Command } from './command';
import { codeFor } from './pickCode';

/** Lets the user say which product a device is; kept for the workspace. */
export const chooseProduct: Command = {
  id: COMMAND.chooseProduct,
  async run(services, target) {
    const at = services.sources.codes().length > 0 ? await codeFor(services.sources, target) : undefined;
    const product = await ask(services, await services.tables.tables(), at);
    if (product) done(t('{0}: commands of {1}', pidOf(at) || t('Any device'), product.name));
  },
};

/** The product of a code: the one that the user chose for such devices, the one its UDI names, else the one the user picks. */
export async function productFor(services: Services, at: CodeAt | undefined): Promise<Product | undefined> {
  const catalogue = await services.tables.tables();
  const chosen = services.context.workspaceState.get(keyOf(pidOf(at)));
  if (at && typeof chosen === 'string' && isProductId(chosen)) return catalogue.products[chosen];
  const [only, ...others] = candidatesFor(catalogue, at);
  return only && others.length === 0 ? only : ask(services, catalogue, at);
}

function candidatesFor(catalogue: Catalogue, at: CodeAt | undefined): Product[] {
  const pid = pidOf(at);
  if (!at || pid === '') return [];
  return productsFor(catalogue, { pid, format: at.code.format }).map(({ product }) => product);
}

/** The likely products come first. */
async function ask(services: Services, catalogue: Catalogue, at: CodeAt | undefined): Promise<Product | undefined> {
  const likely = candidatesFor(catalogue, at);
  const others = Object.values(catalogue.products).filter((product) => !likely.includes(product));
  const items = [
    ...likely.map((product) => ({ label: product.name, description: t('fits the product ID'), product })),
    ...others.map((product) => ({ label: product.name, description: '', product })),
  ];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: question(pidOf(at), likely.length > 0) });
  if (picked && at) await services.context.workspaceState.update(keyOf(pidOf(at)), picked.product.id);
  return picked?.product;
}

function question(pid: string, isKnown: boolean): string {
  if (pid === '') return t('Which product?');
  return isKnown
    ? t('Which product is {0}? The answer is kept for this workspace.', visible(pid, 40))
    : t('The commands of {0} are not known. As for which product?', visible(pid, 40));
}

function pidOf(at: CodeAt | undefined): string {
  return (at?.code.udi?.value?.pid?.value ?? '').trim().replace(/\s+/g, ' ');
}

/** Only which product a product ID stands for is kept, nothing of a code. */
function keyOf(pid: string): string {
  return `product:${pid}`;
}

/**
 * The product that a place is about: of the last device that is named above it, else of the first one in sight.
 *
 * @param offset in the first text
 */
export function productInSight(
  catalogue: Catalogue,
  [own, ...others]: readonly Analysis[],
  offset: number,
): Product | undefined {
  const identified = (own?.artifacts ?? []).filter(isIdentified);
  const above = identified.filter(({ span }) => span.start <= offset).reverse();
  const elsewhere = others.flatMap(({ artifacts }) => artifacts.filter(isIdentified));
  for (const artifact of [...above, ...identified, ...elsewhere]) {
    for (const { pid } of udisOf(artifact)) {
      const product = pid && productOfUdiPid(catalogue, pid.value);
      if (product) return product;
    }
  }
  return undefined;
}
