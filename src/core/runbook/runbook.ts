import { isoDate } from '../codes/dates';
import { withIsoDates } from '../render/language';
import type { Device } from '../reservation/device';
import { markLine } from '../reservation/runbookMark';
import { deviceCount, stateLabel } from '../reservation/words';
import type { Runbook, RunbookContext } from './context';
import { devicePart, headingOf } from './devicePart';
import { CodeFiles } from './files';
import { NOTE } from './keepTicks';
import { blocks, inline } from './markdown';
import { inOrder } from './order';
import { type Plan, planOf } from './plan';
import { StepIds } from './stepIds';

/**
 * All that is left to do for some devices, as one Markdown document with check boxes, and the files with their codes. Depends on what is
 * given alone: the same evidence on the same day gives the same document, in whatever order the devices come.
 */
export function runbook(devices: Iterable<Device>, given: RunbookContext): Runbook {
  const context = { ...given, language: withIsoDates(given.language) };
  const unique = new Map<string, Device>();
  for (const device of devices) unique.set(device.id, device);
  const plans = inOrder([...unique.values()].map((device) => planOf(device, context)));
  const files = new CodeFiles();
  const ids = context.alias ? undefined : new StepIds();
  const parts = plans.map((plan) => devicePart(plan, ids, files, context));
  const steps = plans.reduce((sum, plan) => sum + plan.steps.length, 0);
  const written = files.all();
  const lines = blocks(
    [markLine(context.alias !== undefined)],
    ...heading(plans, steps, written.length > 0, context),
    ...parts,
    sourcesPart(parts, context),
  );
  return { markdown: `${lines.join('\n')}\n`, files: written, devices: plans.length, steps };
}

function heading(plans: readonly Plan[], steps: number, hasCodes: boolean, context: RunbookContext): string[][] {
  const { language, today, alias } = context;
  const { t, number } = language;
  const open = steps === 1 ? t('1 step open') : t('{0} steps open', number(steps));
  return [
    [`# ${t('Runbook: license reservations as of {0}', isoDate(today))}`],
    [t('{0}, {1}.', deviceCount(plans.length, language), open)],
    ...(hasCodes
      ? [[t('This document and the files beside it hold authorization codes: handle them like the codes themselves.')]]
      : []),
    [
      alias
        ? t('This runbook is redacted, for passing on. Ticks in it are not kept when it is made again.')
        : t(
            'Tick what is done. When the runbook is made again, the ticks stay with their steps, and so do lines under a step that begin with {0}; other text that is written into it does not.',
            `\`${NOTE}\``,
          ),
    ],
    ...(plans.length > 1 ? [overview(plans, context)] : []),
  ];
}

/** All devices in a line each. */
function overview(plans: readonly Plan[], context: RunbookContext): string[] {
  const { t } = context.language;
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [
    row([t('Device'), t('State'), t('Steps')]),
    '| --- | --- | ---: |',
    ...plans.map(({ device, steps }) =>
      row([headingOf(device, context), stateLabel(device.state, t), String(steps.length)]),
    ),
  ];
}

/** A bar ends a cell, in a code span as well. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The documents behind the keys, each once. */
function sourcesPart(parts: readonly (readonly string[])[], { catalogue, language: { t } }: RunbookContext): string[] {
  const label = t('Sources: {0}', '');
  const used = new Set(
    parts.flat().flatMap((line) => {
      const at = line.indexOf(`- ${label}`);
      return at < 0 || line.slice(0, at).trim() !== '' ? [] : line.slice(at + label.length + 2).split(', ');
    }),
  );
  const known = Object.entries(catalogue.sources).filter(([key]) => used.has(key));
  if (known.length === 0) return [];
  return blocks(
    [`## ${t('Sources')}`],
    known.map(([key, { title, address }]) => `- ${key}: ${inline(title)}${address === '' ? '' : ` <${address}>`}`),
  );
}
