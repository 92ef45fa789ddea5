import { PLAIN } from '../inventory/alias';
import type { Action, Product } from '../platforms/product';
import { codeSpan } from '../render/markdown';
import type { Translate } from '../render/translate';
import { visible } from '../render/visible';
import type { Device } from '../reservation/device';
import type { Evidence } from '../reservation/evidence';
import { MARKS_FILE } from '../reservation/marks';
import { appliesText, installActions, portalStep, productsOfDevice } from './candidates';
import { codeFile, type StepCode, stepCode } from './codes';
import type { RunbookContext } from './context';
import type { CodeFile, CodeFiles } from './files';
import { blocks, fence, indented, inline } from './markdown';
import type { PlannedStep } from './plan';
import { bullets, plainCommands, stepBody } from './stepBody';
import { stepTitle } from './titles';
import { variantBody } from './variants';

/** One step with its check box. */
export function stepLines(
  device: Device,
  step: PlannedStep,
  id: string | undefined,
  files: CodeFiles,
  context: RunbookContext,
): string[] {
  const title = inline(stepTitle(step, context.alias ?? PLAIN, context.language));
  const box = `- [ ] **${title}**${id === undefined ? '' : ` <!-- step:${id} -->`}`;
  return [box, '', ...indented(bodyOf(device, step, files, context))];
}

function bodyOf(device: Device, step: PlannedStep, files: CodeFiles, context: RunbookContext): string[] {
  const products = productsOfDevice(context.catalogue, device, step);
  const code = 'code' in step ? stepCode(step.code, context) : undefined;
  return blocks(
    valueLines(step, context),
    code ? standing(code, context) : [],
    ...(products.length === 0
      ? [unknownProduct(device, step, code, files, context)]
      : variants(products, device, step, code, files, context)),
  );
}

/** What has to be copied to License Central for this step, as it is. */
function valueLines(step: PlannedStep, { alias = PLAIN, language: { t } }: RunbookContext): string[] {
  switch (step.action) {
    case 'generate-code':
      return step.value === ''
        ? []
        : blocks([t('Request code:')], fence([visible(alias(step.value, 'request'), LONGEST_VALUE)]));
    case 'confirm':
      return step.captured
        ? blocks([t('Confirmation code:')], fence([visible(alias(step.captured.value, 'confirmation'), LONGEST_VALUE)]))
        : [];
    case 'enter-return-code':
      return step.captured
        ? blocks([t('Return code:')], fence([visible(alias(step.captured.value, 'return'), LONGEST_VALUE)]))
        : [];
    default:
      return [];
  }
}

const LONGEST_VALUE = 500;

/** Where the code stands that is installed or given back, and what is wrong with it. */
function standing({ inHand, places, text, isCut }: StepCode, context: RunbookContext): string[] {
  const { t } = context.language;
  if (inHand === undefined) return [];
  const print = inHand.kind === 'code' ? inHand.code.facts.fingerprint : undefined;
  return bullets([
    t('The code stands in {0}.', placesText(places, context)),
    ...(print === undefined ? [] : [t('Fingerprint: {0}', codeSpan(print))]),
    ...(isCut ? [t('Its end is missing: copy it again from License Central before you install it.')] : []),
    ...(text === undefined && !isCut && !context.alias
      ? [t('Its text was not taken over: it has changed, is damaged or cannot be read. Look at it there first.')]
      : []),
    ...(context.alias ? [t('The code is not part of a redacted runbook.')] : []),
  ]);
}

/** `berlin/uccx-update.log:1` */
export function placesText(places: readonly Evidence[], { alias = PLAIN, documentName }: RunbookContext): string {
  const shown = places.map(({ document, line }) => {
    const name = alias(documentName?.(document) ?? document, 'document');
    return codeSpan(`${visible(name, 200)}:${line}`, 250);
  });
  return [...new Set(shown)].join(', ');
}

function unknownProduct(
  device: Device,
  step: PlannedStep,
  code: StepCode | undefined,
  files: CodeFiles,
  context: RunbookContext,
): string[] {
  const { catalogue, language, alias } = context;
  const { t } = language;
  const { pid } = device.udi;
  const portal = portalStep(catalogue, step.action);
  const known = portal
    ? stepBody(
        portal,
        {
          commands: plainCommands(portal, t),
          remarks: [t('No document that was read describes this for the product itself.')],
          file: undefined,
          checks: [],
          comesBack: comesBack(step, [], t),
        },
        t,
      )
    : bullets([
        pid === ''
          ? t('Commands not known: nothing names the product.')
          : t('Commands not known: no document that was read names the product {0}.', codeSpan(pid, 80)),
        ...comesBack(step, [], t),
      ]);
  const file = code && codeFile(code, device, undefined, files, context);
  return blocks(fileLine(file, alias === undefined, t), known);
}

function fileLine(file: CodeFile | undefined, isWritten: boolean, t: Translate): string[] {
  if (file?.bytes === undefined || !isWritten) return [];
  return bullets([t('The code is in the file {0} beside this runbook, {1} bytes.', codeSpan(file.name), file.bytes)]);
}

function variants(
  products: readonly Product[],
  device: Device,
  step: PlannedStep,
  code: StepCode | undefined,
  files: CodeFiles,
  context: RunbookContext,
): string[][] {
  const { t } = context.language;
  const bodies = products.map((product) => {
    const file = code && codeFile(code, device, product, files, context);
    const given = { code, file, isWritten: context.alias === undefined, comesBack: comesBack(step, [product], t) };
    const ways = actionsFor(product, step).map((action) => variantBody(product, action, step, given, t));
    const [first = [], ...others] = ways;
    return { product, lines: blocks(first, ...others.flatMap((way) => [[`**${t('Or from a file')}**`], way])) };
  });
  const [first, ...others] = bodies;
  const isSame = others.every(({ lines }) => lines.join('\n') === first?.lines.join('\n'));
  if (first && isSame) return [first.lines];
  return bodies.flatMap(({ product, lines }) => [[`**${appliesText(product, t)}**`], lines]);
}

function actionsFor(product: Product, step: PlannedStep): readonly Action[] {
  if (step.action !== 'install') return [step.action];
  return installActions(product, step.code?.kind === 'universal');
}

/** Where the code goes that this step gives, so that nobody has to look for it. */
function comesBack(step: PlannedStep, products: readonly Product[], t: Translate): string[] {
  switch (step.action) {
    case 'request':
      return [t('The request code that the device gives goes to License Central: the next step.')];
    case 'generate-code':
    case 'update':
      return [t('The authorization code that License Central makes goes to the device: the next step.')];
    case 'install':
      return products.length > 0 && products.every(({ steps }) => !('action' in steps.confirm))
        ? []
        : [t('A confirmation code that the device gives goes to License Central: the next step.')];
    case 'return-authorization':
      return [t('The return code that the device gives goes to License Central: the next step. Keep it until then.')];
    case 'show-codes':
      return [t('The code goes to License Central: the next step.')];
    case 'confirm':
    case 'enter-return-code':
      return [
        t(
          'When it is entered, mark it: {0} in the Devices view, or a line in {1}. Then it is not open any more.',
          codeSpan('Mark as Entered in License Central'),
          codeSpan(MARKS_FILE),
        ),
      ];
    case 'show-status':
      return [t('Save what the device prints beside the other files: the next runbook takes it into account.')];
  }
}
