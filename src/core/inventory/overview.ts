import { isoDate } from '../codes/dates';
import { columnsOf, padColumns } from '../render/columns';
import { type Language, withIsoDates } from '../render/language';
import { visible } from '../render/visible';
import { licenseCount } from '../render/words';
import type { Device } from '../reservation/device';
import type { FollowUp } from '../reservation/followUps';
import { deviceCount, deviceName, followUpText, nextText, stateLabel } from '../reservation/words';
import { type Alias, PLAIN } from './alias';
import { type InventoryOptions, inventoryRows } from './rows';
import { totalsOf } from './totals';

/** All devices in a line each, what is open, and sums, as plain text. */
export function inventoryOverview(
  devices: readonly Device[],
  open: readonly FollowUp[],
  options: InventoryOptions,
  usual: Language,
): string {
  const language = withIsoDates(usual);
  const { t } = language;
  const { alias = PLAIN } = options;
  const sums = totalsOf(inventoryRows(devices, options));
  const lines = devices.map((device) => [
    aliasedName(device, alias, language),
    stateLabel(device.state, t),
    nextText(device.next, t),
  ]);
  return [
    t('INVENTORY AS OF {0}', isoDate(options.today)),
    '',
    ...table(lines),
    '',
    t('{0}, {1} reserved', deviceCount(sums.devices, language), licenseCount(sums.licenses, language)),
    '',
    open.length === 0 ? t('Nothing is open.') : t('Open'),
    ...table(
      open.map((followUp) => [aliasedName(followUp.device, alias, language), openText(followUp, alias, language)]),
    ),
  ].join('\n');
}

function aliasedName({ udi: { pid, sn, uuid } }: Device, alias: Alias, language: Language): string {
  return deviceName({ udi: { pid, sn: alias(sn, 'serial'), uuid: alias(uuid, 'uuid') } }, language);
}

function openText(followUp: FollowUp, alias: Alias, language: Language): string {
  const captured = 'captured' in followUp ? followUp.captured : undefined;
  if (!captured) return visible(followUpText(followUp, language), 200);
  const value = alias(captured.value, followUp.what === 'enter-return-code' ? 'return' : 'confirmation');
  return followUpText({ ...followUp, captured: { ...captured, value } } as FollowUp, language);
}

function table(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => columnsOf(cells[column] ?? ''))));
  return lines.map((cells) =>
    `  ${cells.map((cell, column) => padColumns(cell, widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
