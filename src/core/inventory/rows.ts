import { daysBetween } from '../codes/dates';
import { type EntitlementFacts, entitlementKey } from '../compare/codeFacts';
import { compareLines } from '../compare/pairLines';
import type { Device, NextStep, ReservationState } from '../reservation/device';
import { type Alias, PLAIN } from './alias';

/** One entitlement of one device, or the device alone when no code of it counts. */
export interface InventoryRow {
  readonly device: Device;
  readonly product: string;
  readonly serial: string;
  readonly uuid: string;
  readonly instance: string;
  readonly state: ReservationState;
  readonly next: NextStep['action'] | undefined;
  /** The serial that names its stack; empty for one that stands alone. */
  readonly cluster: string;
  readonly fingerprint: string;
  /** Milliseconds since 1970. */
  readonly issued: number | undefined;
  /** The part of the tag that stays the same over releases; empty in a row without entitlement. */
  readonly tag: string;
  readonly name: string;
  readonly version: string;
  readonly entitlement: string;
  readonly count: number | undefined;
  readonly licenseType: string;
  readonly startDate: number | undefined;
  readonly endDate: number | undefined;
  /** Whole days from today; negative once it has ended. */
  readonly days: number | undefined;
  /** Where the code stands. */
  readonly documents: readonly string[];
}

export interface InventoryOptions {
  /** Milliseconds since 1970. */
  readonly today: number;
  /** What to write in place of serials, instances and codes; {@link PLAIN} where they may be seen. */
  readonly alias?: Alias | undefined;
}

/** Devices in the order given, the entitlements of each by tag. All exports have these rows. */
export function inventoryRows(devices: readonly Device[], { today, alias = PLAIN }: InventoryOptions): InventoryRow[] {
  return devices.flatMap((device) => rowsOf(device, today, alias));
}

function rowsOf(device: Device, today: number, alias: Alias): InventoryRow[] {
  const code = device.inForce;
  const { pid, sn, uuid } = device.udi;
  const of: OfDevice = {
    device,
    product: pid,
    serial: alias(sn, 'serial'),
    uuid: alias(uuid, 'uuid'),
    instance: alias(code?.facts.piid ?? device.instances[0] ?? '', 'piid'),
    state: device.state,
    next: device.next?.action,
    cluster: alias(clusterOf(device), 'serial'),
    fingerprint: code?.facts.fingerprint ?? '',
    issued: code?.facts.issued,
    documents: documentsOf(device).map((document) => alias(document, 'document')),
  };
  const lines = code?.facts.entitlements ?? [];
  if (lines.length === 0) return [rowOf(of, undefined, today)];
  return [...lines].sort(compareLines).map((line) => rowOf(of, line, today));
}

type OfEntitlement =
  | 'tag'
  | 'name'
  | 'version'
  | 'entitlement'
  | 'count'
  | 'licenseType'
  | 'startDate'
  | 'endDate'
  | 'days';
type OfDevice = Omit<InventoryRow, OfEntitlement>;

/** Field by field: objects of this size that are put together by spreading are slow, and a fleet has tens of thousands. */
function rowOf(of: OfDevice, line: EntitlementFacts | undefined, today: number): InventoryRow {
  const endDate = line?.endDate;
  return {
    device: of.device,
    product: of.product,
    serial: of.serial,
    uuid: of.uuid,
    instance: of.instance,
    state: of.state,
    next: of.next,
    cluster: of.cluster,
    fingerprint: of.fingerprint,
    issued: of.issued,
    tag: line ? entitlementKey(line) : '',
    name: line?.name ?? '',
    version: line?.version ?? '',
    entitlement: line?.displayName ?? '',
    count: line?.count,
    licenseType: line?.licenseType ?? '',
    startDate: line?.startDate,
    endDate,
    days: endDate === undefined ? undefined : daysBetween(today, endDate),
    documents: of.documents,
  };
}

/** The serial of the first member: which one that is does not change with a failover. */
export function clusterOf({ stack }: Device): string {
  return stack[0] ? stack[0].udi.sn || stack[0].udi.uuid : '';
}

/** Where the code that counts stands, else everything that names the device. */
function documentsOf(device: Device): string[] {
  const places = device.inForce?.places ?? device.evidence.filter(({ kind }) => kind !== 'mark');
  return [...new Set(places.map(({ document }) => document))];
}
