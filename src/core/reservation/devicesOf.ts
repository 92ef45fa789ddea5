import { describeDevice } from './describeDevice';
import type { Device, Finding } from './device';
import type { Evidence } from './evidence';
import { groupUdis, namesDevice, type UdiGroup, udiId } from './udiGroups';

export interface Devices {
  readonly devices: readonly Device[];
  /** What has lost the name of its device, and no instance tells it. */
  readonly unplaced: readonly Evidence[];
}

/** The devices of evidence that hangs together. */
export function devicesOf(evidence: readonly Evidence[]): Devices {
  const named = evidence.filter(({ udi }) => udi !== undefined && namesDevice(udi));
  const stacked = evidence.flatMap((item) => (item.kind === 'status' ? item.stack.map(({ udi }) => udi) : []));
  const groups = groupUdis([...named.flatMap(({ udi }) => (udi ? [udi] : [])), ...stacked.filter(namesDevice)]);
  const groupOf = new Map(groups.flatMap((group) => [...group.ids].map((id) => [id, group] as const)));
  const own = new Map<UdiGroup, Evidence[]>(groups.map((group) => [group, []]));
  for (const item of named) if (item.udi) own.get(groupOf.get(udiId(item.udi)) as UdiGroup)?.push(item);
  const unplaced = addByInstance(evidence, own);
  const devices = groups.flatMap((group) => describeDevice(group, own.get(group) ?? [], groupOf) ?? []);
  return { devices: withStacks(withInstances(devices)), unplaced };
}

/**
 * A code that was cut has lost its UDI, which stands at its end; its instance tells the device, if only one has it. Returns what is
 * left over.
 */
function addByInstance(evidence: readonly Evidence[], own: ReadonlyMap<UdiGroup, Evidence[]>): Evidence[] {
  const lost = evidence.filter(({ udi }) => udi === undefined || !namesDevice(udi));
  if (lost.length === 0) return [];
  const groupsOf = new Map<string, Set<UdiGroup>>();
  for (const [group, items] of own) {
    for (const item of items) {
      const piid = piidOf(item);
      if (piid !== '') groupsOf.set(piid, (groupsOf.get(piid) ?? new Set()).add(group));
    }
  }
  return lost.filter((item) => {
    const [only, ...others] = groupsOf.get(piidOf(item)) ?? [];
    if (!only || others.length > 0) return true;
    own.get(only)?.push(item);
    return false;
  });
}

/** So many others are named; a folder in which all devices have one instance must not cost the square of their number. */
const MOST_OTHERS = 20;

/** One instance on codes for several devices: each of them is told of the others. */
function withInstances(devices: readonly Device[]): Device[] {
  const byPiid = new Map<string, Device[]>();
  for (const device of devices) {
    for (const piid of new Set(device.instances.map((instance) => instance.toLowerCase()))) {
      const known = byPiid.get(piid);
      if (known) known.push(device);
      else byPiid.set(piid, [device]);
    }
  }
  return devices.map((device) => {
    const found = device.instances.flatMap((piid): Finding[] => {
      const first = (byPiid.get(piid.toLowerCase()) ?? []).slice(0, MOST_OTHERS + 1);
      const others = first.filter((other) => other !== device).slice(0, MOST_OTHERS);
      if (others.length === 0) return [];
      const at = device.codes.filter(({ facts }) => facts.piid === piid).flatMap(({ places }) => places);
      return [{ code: 'instance.two-devices', piid, others: others.map(({ udi }) => udi), at }];
    });
    return found.length === 0 ? device : { ...device, findings: [...device.findings, ...found] };
  });
}

/** Each member of a stack needs a code of its own. */
function withStacks(devices: readonly Device[]): Device[] {
  const withCode = new Set(devices.filter(({ codes }) => codes.length > 0).map(({ id }) => id));
  return devices.map((device) => {
    const isLeftOut = !withCode.has(device.id) && device.stack.some(({ id }) => id !== device.id && withCode.has(id));
    if (!isLeftOut) return device;
    const at = device.evidence.filter(({ kind }) => kind === 'status');
    const finding = { code: 'stack.member-without-code', at } as const;
    const next = device.state === 'unknown' && !device.next ? ({ action: 'request' } as const) : device.next;
    return { ...device, next, findings: [...device.findings, finding] };
  });
}

/** The instance that evidence names, in the form in which it is compared; empty where it names none. */
export function piidOf(item: Evidence): string {
  const piid = item.kind === 'code' ? item.facts.piid : item.kind === 'identity' ? (item.piid ?? '') : '';
  return piid.toLowerCase();
}
