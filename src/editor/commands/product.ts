import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import type { CodeFormat } from '../../core/codes/model';
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
    const device = at && deviceOf(at);
    const product = await ask(services, await services.tables.tables(), device);
    if (product) done(t('{0}: commands of {1}', pidOf(device) || t('Any device'), product.name));
  },
};

/** What commands are wanted for: a device by its product ID, and the kind of code at hand. */
export interface DeviceTarget {
  readonly pid: string;
  readonly format?: CodeFormat;
}

export function deviceOf({ code }: CodeAt): DeviceTarget {
  return { pid: code.udi?.value?.pid?.value ?? '', format: code.format };
}

/** The product of a device: the one that the user chose for such devices, the one its UDI names, else the one the user picks. */
export async function productFor(services: Services, device: DeviceTarget | undefined): Promise<Product | undefined> {
  const catalogue = await services.tables.tables();
  const chosen = services.context.workspaceState.get(keyOf(pidOf(device)));
  if (device && typeof chosen === 'string' && isProductId(chosen)) return catalogue.products[chosen];
  const [only, ...others] = candidatesFor(catalogue, device);
  return only && others.length === 0 ? only : ask(services, catalogue, device);
}

function candidatesFor(catalogue: Catalogue, device: DeviceTarget | undefined): Product[] {
  const pid = pidOf(device);
  if (pid === '') return [];
  return productsFor(catalogue, { pid, format: device?.format }).map(({ product }) => product);
}

/** The likely products come first. */
async function ask(
  services: Services,
  catalogue: Catalogue,
  device: DeviceTarget | undefined,
): Promise<Product | undefined> {
  const likely = candidatesFor(catalogue, device);
  const others = Object.values(catalogue.products).filter((product) => !likely.includes(product));
  const items = [
    ...likely.map((product) => ({ label: product.name, description: t('fits the product ID'), product })),
    ...others.map((product) => ({ label: product.name, description: '', product })),
  ];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: question(pidOf(device), likely.length > 0) });
  if (picked && device) await services.context.workspaceState.update(keyOf(pidOf(device)), picked.product.id);
  return picked?.product;
}

function question(pid: string, isKnown: boolean): string {
  if (pid === '') return t('Which product?');
  return isKnown
    ? t('Which product is {0}? The answer is kept for this workspace.', visible(pid, 40))
    : t('The commands of {0} are not known. As for which product?', visible(pid, 40));
}

function pidOf(device: DeviceTarget | undefined): string {
  return (device?.pid ?? '').trim().replace(/\s+/g, ' ');
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
