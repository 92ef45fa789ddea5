import { type Catalogue, productsFor, stepOf } from '../platforms/catalogue';
import type { Action, CodeFormat, Product, Step } from '../platforms/product';
import type { Translate } from '../render/translate';
import type { Device } from '../reservation/device';
import { inline } from './markdown';
import type { PlannedStep } from './plan';

/**
 * The products that a device may be. Evidence does not tell the release, so that IOS-XE can be one of two; a code or an import file of one
 * kind tells them apart as far as it can.
 */
export function productsOfDevice(catalogue: Catalogue, device: Device, step: PlannedStep): readonly Product[] {
  const { pid } = device.udi;
  // Without a name, every product that takes such codes would be listed: that says nothing.
  if (pid.trim() === '') return [];
  return productsFor(catalogue, { pid, format: formatOf(device, step) }).map(({ product }) => product);
}

function formatOf({ inForce, codes, evidence }: Device, step: PlannedStep): CodeFormat | undefined {
  if ('code' in step && step.code?.kind === 'code') return step.code.code.facts.format;
  const known = (inForce ?? codes[0])?.facts.format;
  if (known !== undefined) return known;
  return evidence.some(({ kind }) => kind === 'universalCode') ? 'plr' : undefined;
}

/** When a product is the one: the releases it has. Empty where no release decides. */
export function appliesText({ name, releases }: Product, t: Translate): string {
  if (releases?.until !== undefined) return t('With {0}, up to release {1}:', inline(name), releases.until);
  if (releases?.from !== undefined) return t('With {0}, from release {1} on:', inline(name), releases.from);
  return t('With {0}:', inline(name));
}

/** What is done in License Central is the same for every product, so that it can be said of one that is not known. */
export function portalStep(catalogue: Catalogue, action: Action): Step | undefined {
  const step = stepOf(catalogue.products.cucm, action);
  return step?.place === 'portal' ? step : undefined;
}

/**
 * How a product takes the code of a step: typed, from a file, or in either way; the usual way first.
 */
export function installActions(product: Product, isShort: boolean): readonly Action[] {
  const typed = stepOf(product, 'install');
  const takesXml = typed && (typed.forms.length === 0 || typed.forms.some(({ takes }) => takes !== 'short'));
  if (isShort) return ['install'];
  const hasFile = stepOf(product, 'install-file') !== undefined;
  if (!hasFile) return ['install'];
  return takesXml ? ['install', 'install-file'] : ['install-file'];
}
