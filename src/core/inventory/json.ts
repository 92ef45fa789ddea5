import { isoDate } from '../codes/dates';
import type { Device, DeviceCode, NextStep } from '../reservation/device';
import { endingTerms } from '../reservation/terms';
import { type Alias, PLAIN } from './alias';
import { type InventoryOptions, inventoryRows } from './rows';
import { type Total, totalsOf } from './totals';

export interface JsonOptions extends InventoryOptions {
  /** Terms that end later are no news. */
  readonly endingWithinDays: number;
}

/** `inventory --json`: devices with their codes, totals, and what ends. Dates in ISO form, absent values `null`. */
export function inventoryJson(devices: readonly Device[], options: JsonOptions): object {
  const { today, alias = PLAIN, endingWithinDays } = options;
  const rows = inventoryRows(devices, options);
  const sums = totalsOf(rows);
  return {
    today: isoDate(today),
    devices: devices.map((device) => deviceJson(device, alias)),
    totals: {
      devices: sums.devices,
      licenses: sums.licenses,
      ended: sums.ended,
      byEntitlement: sums.byEntitlement.map(({ key, ...total }) => ({ tag: key, ...total })),
      byProduct: sums.byProduct.map((total) => named(total, 'product')),
      byCluster: sums.byCluster.map((total) => named(total, 'cluster')),
    },
    expiring: endingTerms(devices, today, endingWithinDays).map(({ device, line, endDate, days }) => ({
      udi: udiJson(device, alias),
      tag: line.tag || line.name,
      name: line.displayName,
      count: line.count ?? null,
      endDate: isoDate(endDate),
      days,
    })),
  };
}

function named({ key, devices, licenses }: Total, label: string): object {
  return { [label]: key, devices, licenses };
}

function udiJson({ udi: { pid, sn, uuid } }: Device, alias: Alias): object {
  return { pid: pid || null, sn: alias(sn, 'serial') || null, uuid: alias(uuid, 'uuid') || null };
}

function deviceJson(device: Device, alias: Alias): object {
  return {
    udi: udiJson(device, alias),
    state: device.state,
    next: device.next?.action ?? null,
    values: valuesOf(device.next, alias),
    missing: device.missing,
    findings: device.findings.map(({ code }) => code),
    stack: device.stack.map(({ udi, role }) => ({ sn: alias(udi.sn, 'serial') || null, role: role ?? null })),
    codes: device.codes.map((code) => codeJson(code, alias)),
  };
}

/** What the next step needs: the code to enter, or the fingerprint of the one to install. */
function valuesOf(next: NextStep | undefined, alias: Alias): string[] {
  switch (next?.action) {
    case 'generate-code':
      return next.value === '' ? [] : [alias(next.value, 'request')];
    case 'install':
    case 'return-authorization':
      return next.code?.facts.fingerprint === undefined ? [] : [next.code.facts.fingerprint];
    case 'confirm':
      return next.captured.map(({ value }) => alias(value, 'confirmation'));
    case 'enter-return-code':
      return next.captured.map(({ value }) => alias(value, 'return'));
    case 'request':
    case 'show-status':
    case undefined:
      return [];
  }
}

function codeJson({ facts, role, places }: DeviceCode, alias: Alias): object {
  const day = (time: number | undefined) => (time === undefined ? null : isoDate(time));
  return {
    format: facts.format,
    role,
    piid: alias(facts.piid, 'piid') || null,
    issuedAt: facts.issued === undefined ? null : new Date(facts.issued).toISOString(),
    fingerprint: facts.fingerprint ?? null,
    entitlements: facts.entitlements.map(({ tag, name, displayName, count, licenseType, startDate, endDate }) => ({
      tag: tag || name,
      displayName,
      count: count ?? null,
      licenseType: licenseType || null,
      startDate: day(startDate),
      endDate: day(endDate),
    })),
    places: places.map(({ document, line }) => ({ file: alias(document, 'document'), line })),
  };
}
