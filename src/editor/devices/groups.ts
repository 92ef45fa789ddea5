import { entitlementKey } from '../../core/compare/codeFacts';
import { visible } from '../../core/render/visible';
import type { Device } from '../../core/reservation/device';
import { endingTerms, termGroup } from '../../core/reservation/terms';
import { t } from '../language';

export const GROUPINGS = ['device', 'product', 'entitlement', 'expiry', 'folder'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  readonly id: string;
  readonly label: string;
  readonly devices: readonly Device[];
}

export function groupingName(grouping: Grouping): string {
  switch (grouping) {
    case 'device':
      return t('Device');
    case 'product':
      return t('Product');
    case 'entitlement':
      return t('Entitlement');
    case 'expiry':
      return t('End of term');
    case 'folder':
      return t('Folder');
  }
}

/** Days that make a group of their own; the last is that of the setting. */
const TERM_GROUPS = [30, 90];

/** The devices in groups, sorted by their names; those that fall in several stand in each. */
export function groupDevices(
  devices: readonly Device[],
  grouping: Exclude<Grouping, 'device'>,
  today: number,
): Group[] {
  const groups = new Map<string, { label: string; devices: Device[] }>();
  for (const device of devices) {
    for (const [id, label] of keysOf(device, grouping, today)) {
      const group = groups.get(id);
      if (group) group.devices.push(device);
      else groups.set(id, { label, devices: [device] });
    }
  }
  return [...groups]
    .map(([id, group]) => ({ id, ...group }))
    .sort((a, b) => (grouping === 'expiry' ? a.id.localeCompare(b.id) : a.label.localeCompare(b.label)));
}

function keysOf(
  device: Device,
  grouping: Exclude<Grouping, 'device'>,
  today: number,
): readonly (readonly [id: string, label: string])[] {
  switch (grouping) {
    case 'product': {
      const pid = device.udi.pid || t('unknown');
      return [[pid, visible(pid, 60)]];
    }
    case 'entitlement': {
      const lines = device.inForce?.facts.entitlements ?? [];
      const found = new Map(lines.map((line) => [entitlementKey(line), visible(line.displayName || line.name, 60)]));
      return found.size > 0 ? [...found] : [['', t('No entitlement')]];
    }
    case 'expiry':
      return [expiryOf(device, today)];
    case 'folder':
      return [...new Set(device.evidence.map(({ document }) => folderOf(document)))].map((folder) => [folder, folder]);
  }
}

/** The id sorts what ends first to the top. */
function expiryOf(device: Device, today: number): readonly [id: string, label: string] {
  const [first] = endingTerms([device], today);
  if (!first) return ['9', t('No end')];
  const group = termGroup(first.days, TERM_GROUPS);
  if (group === undefined) return ['8', t('Later')];
  return group === 0 ? ['0', t('Ended')] : [String(TERM_GROUPS.indexOf(group) + 1), t('Within {0} days', group)];
}

function folderOf(document: string): string {
  const path = decodeURIComponent(document.replace(/^[\w+.-]+:(?:\/\/[^/]*)?/, ''));
  const folder = path.slice(0, path.lastIndexOf('/'));
  return folder.slice(folder.lastIndexOf('/') + 1) || '/';
}
