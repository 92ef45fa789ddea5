import { comparableUdi, type UdiFacts } from '../compare/codeFacts';
import type { SessionAction } from '../device/output/model';
import type { Device } from './device';
import { type Devices, devicesOf, piidOf } from './devicesOf';
import { byPlace, type Evidence } from './evidence';

/** Evidence that can speak of the same devices, and those devices. */
interface Cluster extends Devices {
  readonly keys: readonly string[];
}

/**
 * Devices out of the evidence of many documents. A document that is put in, changed or taken out costs what concerns its own devices,
 * whatever else there is; the result is the same in whatever order documents came.
 */
export class ReservationIndex {
  readonly #documents = new Map<string, readonly Evidence[]>();
  /** Evidence by everything that can join it: serial, UUID, instance. */
  readonly #byKey = new Map<string, Evidence[]>();
  readonly #clusterOf = new Map<string, Cluster>();
  /** Keys whose devices have to be made again. */
  readonly #touched = new Set<string>();
  /** Sorted by id. */
  #devices: Device[] = [];

  get documents(): number {
    return this.#documents.size;
  }

  /** Puts a document in, or in place of what it was. */
  setDocument(document: string, evidence: readonly Evidence[]): void {
    this.#takeOut(document);
    if (evidence.length === 0) return;
    this.#documents.set(document, evidence);
    for (const item of evidence) {
      for (const key of keysOf(item)) {
        this.#touched.add(key);
        const known = this.#byKey.get(key);
        if (known) known.push(item);
        else this.#byKey.set(key, [item]);
      }
    }
  }

  removeDocument(document: string): void {
    this.#takeOut(document);
  }

  #takeOut(document: string): void {
    const old = this.#documents.get(document);
    if (!old) return;
    this.#documents.delete(document);
    const gone = new Set(old);
    for (const key of new Set(old.flatMap(keysOf))) {
      this.#touched.add(key);
      const left = (this.#byKey.get(key) ?? []).filter((item) => !gone.has(item));
      if (left.length > 0) this.#byKey.set(key, left);
      else this.#byKey.delete(key);
    }
  }

  /** Everything known of each device, by product and serial. */
  devices(): readonly Device[] {
    this.#refresh();
    return this.#devices;
  }

  /** Codes, and answers that matter, of which nothing tells the device, by document and place. */
  unplaced(): Evidence[] {
    this.#refresh();
    const found = [...new Set(this.#clusterOf.values())].flatMap(({ unplaced }) => unplaced);
    for (const evidence of this.#documents.values()) {
      for (const item of evidence) if (keysOf(item).length === 0) found.push(item);
    }
    return found.filter(matters).sort(byPlace);
  }

  evidenceOf(document: string): readonly Evidence[] {
    return this.#documents.get(document) ?? [];
  }

  #refresh(): void {
    if (this.#touched.size === 0) return;
    const start = new Set(this.#touched);
    const gone = new Set<Device>();
    for (const key of this.#touched) {
      const cluster = this.#clusterOf.get(key);
      if (!cluster) continue;
      for (const own of cluster.keys) {
        start.add(own);
        this.#clusterOf.delete(own);
      }
      for (const device of cluster.devices) gone.add(device);
    }
    this.#touched.clear();
    const made: Device[] = [];
    for (const key of start) {
      if (this.#clusterOf.has(key) || !this.#byKey.has(key)) continue;
      const cluster = this.#clusterAround(key);
      for (const own of cluster.keys) this.#clusterOf.set(own, cluster);
      for (const device of cluster.devices) made.push(device);
    }
    this.#devices = merged(this.#devices, gone, made);
  }

  /** All evidence that hangs together with what has this key, and its devices. */
  #clusterAround(first: string): Cluster {
    const keys = new Set([first]);
    const evidence = new Set<Evidence>();
    for (const key of keys) {
      for (const item of this.#byKey.get(key) ?? []) {
        if (evidence.has(item)) continue;
        evidence.add(item);
        for (const other of keysOf(item)) keys.add(other);
      }
    }
    return { keys: [...keys], ...devicesOf([...evidence]) };
  }
}

/** Whether it is a loss not to know of which device it is. */
function matters(item: Evidence): boolean {
  switch (item.kind) {
    case 'code':
    case 'universalCode':
    case 'confirmation':
    case 'return':
      return true;
    case 'session':
      return item.outcome === 'done' && CHANGES.has(item.action);
    case 'request':
    case 'identity':
    case 'status':
    case 'mark':
      return false;
  }
}

const CHANGES: ReadonlySet<SessionAction> = new Set<SessionAction>([
  'install',
  'cancel',
  'return',
  'return-authorization',
  'authorization-return',
]);

/** By what evidence can be found to speak of the same device. */
function keysOf(item: Evidence): string[] {
  const keys: string[] = [];
  if (item.udi) addKeys(keys, item.udi);
  if (item.kind === 'status') for (const { udi } of item.stack) addKeys(keys, udi);
  const piid = piidOf(item);
  if (piid !== '') keys.push(`p${piid}`);
  return keys;
}

function addKeys(keys: string[], udi: UdiFacts): void {
  const { sn, uuid } = comparableUdi(udi);
  if (sn !== '') keys.push(`s${sn}`);
  if (uuid !== '') keys.push(`u${uuid}`);
}

/** The sorted list without what is gone and with what was made. */
function merged(devices: readonly Device[], gone: ReadonlySet<Device>, made: Device[]): Device[] {
  made.sort(byId);
  const result: Device[] = [];
  let next = 0;
  for (const device of devices) {
    if (gone.has(device)) continue;
    for (let other = made[next]; other && byId(other, device) < 0; other = made[next]) {
      result.push(other);
      next++;
    }
    result.push(device);
  }
  for (const device of made.slice(next)) result.push(device);
  return result;
}

function byId(a: Device, b: Device): number {
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
