import { fingerprint } from '../codes/fingerprint';
import { PLAIN } from '../inventory/alias';
import type { Product } from '../platforms/product';
import type { Device } from '../reservation/device';
import type { CodeEvidence, Evidence, UniversalEvidence } from '../reservation/evidence';
import type { RunbookContext } from './context';
import { type CodeFile, type CodeFiles, fileToCome } from './files';
import type { CodeInHand } from './plan';

/** The code of a step: its text where it is at hand, and the file beside the runbook. */
export interface StepCode {
  readonly inHand: CodeInHand;
  /** `undefined` where it is not at hand, or not to be told. */
  readonly text: string | undefined;
  /** Where it stands. */
  readonly places: readonly Evidence[];
  /** Its end is missing: it can be read and not be installed. */
  readonly isCut: boolean;
}

export function stepCode(inHand: CodeInHand, context: RunbookContext): StepCode {
  switch (inHand?.kind) {
    case undefined:
      return { inHand, text: undefined, places: [], isCut: false };
    case 'universal': {
      const { places } = inHand;
      return { inHand, text: context.alias ? undefined : firstText(places, context, () => true), places, isCut: false };
    }
    case 'code': {
      const { facts, places } = inHand.code;
      const isCut = !facts.complete;
      // Of a document that has changed since, what stands at the place now may be another code.
      const isSame = (text: string) =>
        facts.format !== 'slr' || facts.fingerprint === undefined || fingerprint(text) === facts.fingerprint;
      const files = [...places].sort((a, b) => Number(a.isTyped) - Number(b.isTyped));
      const text = isCut || context.alias ? undefined : firstText(files, context, isSame);
      return { inHand, text, places: files, isCut };
    }
  }
}

function firstText(
  places: readonly (CodeEvidence | UniversalEvidence)[],
  { codeText }: RunbookContext,
  isSame: (text: string) => boolean,
): string | undefined {
  for (const place of places) {
    const text = codeText(place);
    if (text !== undefined && isSame(text)) return text;
  }
  return undefined;
}

/** A short code is typed as it is; every other one gets a file. */
export function codeFile(
  { inHand, text }: StepCode,
  device: Device,
  product: Product | undefined,
  files: CodeFiles,
  { alias = PLAIN }: RunbookContext,
): CodeFile | undefined {
  if (inHand?.kind === 'universal') return undefined;
  const serial = alias(device.udi.sn, 'serial');
  return text === undefined ? fileToCome(product, serial) : files.add(device.id, serial, text, product);
}
