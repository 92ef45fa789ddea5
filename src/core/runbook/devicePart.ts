import type { Alias } from '../inventory/alias';
import { PLAIN } from '../inventory/alias';
import { codeSpan } from '../render/markdown';
import type { Device, Finding } from '../reservation/device';
import { findingMessage, missingText, stateLabel } from '../reservation/words';
import { productsOfDevice } from './candidates';
import type { RunbookContext } from './context';
import type { CodeFiles } from './files';
import { blocks, inline } from './markdown';
import type { Plan } from './plan';
import { bullets } from './stepBody';
import type { StepIds } from './stepIds';
import { placesText, stepLines } from './steps';

/** A device with all that is left to do for it. */
export function devicePart(
  { device, steps }: Plan,
  ids: StepIds | undefined,
  files: CodeFiles,
  context: RunbookContext,
): string[] {
  const { t } = context.language;
  return blocks(
    [`## ${headingOf(device, context)}`],
    bullets(factsOf(device, context)),
    [steps.length > 0 ? t('What is left to do, in this order:') : t('Nothing is open.')],
    ...saidOnce(
      steps.map((step) => stepLines(device, step, ids?.of(device.id, step), files, context)),
      t('Worth knowing: {0}', ''),
    ),
  );
}

/** What is worth knowing of several steps of a device is worth it once. */
function saidOnce(steps: readonly (readonly string[])[], label: string): string[][] {
  const said = new Set<string>();
  return steps.map((lines) =>
    lines.filter((line) => {
      if (!line.startsWith(`  - ${label}`)) return true;
      const isNew = !said.has(line);
      said.add(line);
      return isNew;
    }),
  );
}

/** `UCCX` serial `5a3b00000004`: outside text stands in code spans, so that it reads the same as source and rendered. */
export function headingOf(
  { udi: { pid, sn, uuid } }: Device,
  { alias = PLAIN, language: { t } }: RunbookContext,
): string {
  const product = pid === '' ? t('Unknown product') : codeSpan(pid, 60);
  return sn === ''
    ? t('{0}, UUID {1}', product, codeSpan(alias(uuid, 'uuid'), 60))
    : t('{0}, serial {1}', product, codeSpan(alias(sn, 'serial'), 60));
}

function factsOf(device: Device, context: RunbookContext): string[] {
  const { alias = PLAIN, language, catalogue } = context;
  const { t } = language;
  const { udi, state, because, missing, findings, stack } = device;
  const piid = device.inForce?.facts.piid || device.instances[0];
  const products = productsOfDevice(catalogue, device, { action: 'show-status', subject: '' });
  return [
    t('State: {0}', stateLabel(state, t)),
    ...(because.length > 0 ? [t('Evidence: {0}', placesText(because, context))] : []),
    t('Product: {0}', products.map(({ name }) => inline(name)).join(` ${t('or')} `) || t('not known')),
    ...(udi.sn !== '' && udi.uuid !== '' ? [t('UUID: {0}', codeSpan(alias(udi.uuid, 'uuid'), 60))] : []),
    ...(piid ? [t('Instance: {0}', codeSpan(alias(piid, 'piid'), 60))] : []),
    ...(stack.length > 0
      ? [
          t(
            'Stack: {0}',
            stack.map((member) => codeSpan(alias(member.udi.sn || member.udi.uuid, 'serial'), 60)).join(', '),
          ),
        ]
      : []),
    ...missing.map((what) => t('Not known: {0}', inline(missingText(what, t)))),
    ...findings.map((finding) => t('Look at: {0}', inline(findingMessage(aliased(finding, alias), language)))),
  ];
}

/** A finding with nothing in it that tells whose it is. */
function aliased(finding: Finding, alias: Alias): Finding {
  switch (finding.code) {
    case 'confirmation.open':
      return { ...finding, value: alias(finding.value, 'confirmation') };
    case 'instance.two-devices': {
      const others = finding.others.map(({ pid, sn, uuid }) => ({
        pid,
        sn: alias(sn, 'serial'),
        uuid: alias(uuid, 'uuid'),
      }));
      return { ...finding, piid: alias(finding.piid, 'piid'), others };
    }
    default:
      return finding;
  }
}
