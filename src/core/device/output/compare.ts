import { DAY } from '../../codes/dates';
import type { AuthorizationCode, Entitlement } from '../../codes/model';
import { comparable, type Udi } from '../../codes/udi';
import type { Span } from '../../text/span';
import type { DeviceOutput, Fact, LicenseUse, ReservedLicense, ReservedTerm } from './model';

/**
 * What differs between a code and what a device says, with the place on either side. `code` is a place in the text of the
 * code, `device` one in the text of the output; the two texts may be different ones.
 */
export type DeviceFinding =
  /** The output is of another device: nothing else is compared. */
  | {
      readonly what: 'other-device';
      readonly part: 'pid' | 'sn' | 'uuid';
      readonly here: string;
      readonly there: string;
      readonly code: Span;
      readonly device: Span;
    }
  /** The code reserves it; the list of reservations of the device does not have it. */
  | { readonly what: 'reserved-not-installed'; readonly name: string; readonly code: Span; readonly device: Span }
  | { readonly what: 'installed-not-in-code'; readonly name: string; readonly code: Span; readonly device: Span }
  /** In use, and the code has none of it: `License not present in SLR auth code`. */
  | {
      readonly what: 'used-not-reserved';
      readonly name: string;
      readonly used: number;
      readonly code: Span;
      readonly device: Span;
    }
  | {
      readonly what: 'used-more-than-reserved';
      readonly name: string;
      readonly used: number;
      readonly reserved: number;
      readonly code: Span;
      readonly device: Span;
    }
  | {
      readonly what: 'count-differs';
      readonly name: string;
      readonly inCode: number;
      readonly onDevice: number;
      readonly code: Span;
      readonly device: Span;
    }
  | {
      readonly what: 'term-differs';
      readonly name: string;
      readonly part: 'startDate' | 'endDate' | 'licenseType';
      /** Text for a type, milliseconds since 1970 for a day, `null` where a side has none. */
      readonly inCode: string | number | null;
      readonly onDevice: string | number | null;
      readonly code: Span;
      readonly device: Span;
    }
  /** The device says that nothing is installed. */
  | { readonly what: 'nothing-installed'; readonly state: string; readonly code: Span; readonly device: Span }
  /** Active and standby unit do not have the same tags; the device says so itself. */
  | { readonly what: 'active-standby-tags-differ'; readonly code: undefined; readonly device: Span }
  /** The device's clock is, or was, plainly wrong: installed on 1 Jan 1970. */
  | { readonly what: 'clock-wrong'; readonly time: number; readonly code: undefined; readonly device: Span }
  /** Installed before the code was made. */
  | {
      readonly what: 'installed-before-issued';
      readonly installed: number;
      readonly issued: number;
      readonly code: Span;
      readonly device: Span;
    }
  /** A term on the device that ends on the day it starts. */
  | { readonly what: 'term-empty'; readonly name: string; readonly code: undefined; readonly device: Span };

/** Smart Licensing came in 2014: a device that says an earlier year has not set its clock. */
const EARLIEST = Date.UTC(2014, 0, 1);

/**
 * Compares a code with what a device says of itself. Only what both sides say is compared: an output without a list of
 * reservations says nothing about what is installed.
 */
export function compareCodeWithDevice(code: AuthorizationCode, output: DeviceOutput): DeviceFinding[] {
  const other = otherDevice(code, output);
  if (other) return [other];
  return [
    ...nothingInstalled(code, output),
    ...reservations(code, output),
    ...usage(code, output),
    ...installedBeforeIssued(code, output),
    ...findingsOfDevice(output),
  ];
}

/** What a device says against itself, whatever code there is. */
export function findingsOfDevice(output: DeviceOutput): DeviceFinding[] {
  const { haError } = output;
  return [
    ...(haError ? [{ what: 'active-standby-tags-differ', code: undefined, device: haError.span } as const] : []),
    ...clock(output),
    ...emptyTerms(output),
  ];
}

function* clock(output: DeviceOutput): Generator<DeviceFinding> {
  const installs = output.units.map(({ installedAt }) => installedAt);
  for (const fact of [output.registeredAt, output.clock, ...installs]) {
    if (fact && fact.value.time < EARLIEST) {
      yield { what: 'clock-wrong', time: fact.value.time, code: undefined, device: fact.span };
    }
  }
}

function* emptyTerms({ reservations: listed }: DeviceOutput): Generator<DeviceFinding> {
  for (const { shortName, name, terms } of listed ?? []) {
    for (const { startDate, endDate } of terms) {
      if (startDate?.value === undefined || startDate.value !== endDate?.value) continue;
      const label = (shortName ?? name)?.value ?? '';
      yield { what: 'term-empty', name: label, code: undefined, device: endDate.span };
    }
  }
}

const PARTS = ['pid', 'sn', 'uuid'] as const;

function otherDevice(code: AuthorizationCode, output: DeviceOutput): DeviceFinding | undefined {
  const own = code.udi?.value;
  if (!own) return undefined;
  // Any unit of a stack may be the one the code is for.
  const named = [output.udi, ...output.units.map(({ udi }) => udi)].filter((udi) => udi !== undefined);
  if (named.length === 0 || named.some((udi) => !firstDifference(own, udi))) return undefined;
  const [first] = named;
  const part = first && firstDifference(own, first);
  const here = part && own[part];
  const there = part && first[part];
  if (!part || !here || !there) return undefined;
  return { what: 'other-device', part, here: here.value, there: there.value, code: here.span, device: there.span };
}

function firstDifference(a: Udi, b: Udi): (typeof PARTS)[number] | undefined {
  return PARTS.find((part) => {
    const left = a[part]?.value;
    const right = b[part]?.value;
    return left && right && comparable(part, left) !== comparable(part, right);
  });
}

const NOTHING_INSTALLED = /^not installed$/i;

function* nothingInstalled(code: AuthorizationCode, output: DeviceOutput): Generator<DeviceFinding> {
  for (const { udi, state } of output.units) {
    if (!state || !NOTHING_INSTALLED.test(state.value) || !isOf(code, udi)) continue;
    yield { what: 'nothing-installed', state: state.value, code: code.span, device: state.span };
  }
}

/** Whether the code is for this unit, as far as both say. */
function isOf(code: AuthorizationCode, udi: Udi | undefined): boolean {
  const own = code.udi?.value;
  return !own || !udi || !firstDifference(own, udi);
}

/** The code's lines for something the device names, found by tag, else by the name in it. */
function entitlementsByName(code: AuthorizationCode): ReadonlyMap<string, readonly Entitlement[]> {
  const found = new Map<string, Entitlement[]>();
  for (const entitlement of code.entitlements) {
    const tag = entitlement.tag?.value;
    if (!tag) continue;
    for (const key of new Set([tag.raw, tag.name])) {
      const known = found.get(key);
      if (known) known.push(entitlement);
      else found.set(key, [entitlement]);
    }
  }
  return found;
}

function* reservations(code: AuthorizationCode, output: DeviceOutput): Generator<DeviceFinding> {
  const { reservations: listed, reservationsAt: at } = output;
  if (!listed || !at) return;
  // A list that says "Specified license reservations:" with nothing under it, where no code is installed, says no more.
  if (listed.length === 0 && output.units.some(({ state }) => state && NOTHING_INSTALLED.test(state.value))) return;
  const inCode = entitlementsByName(code);
  const found = new Set<Entitlement>();
  for (const reserved of listed) {
    const name = reserved.shortName ?? reserved.name;
    if (!name) continue;
    const [entitlement, ...others] = inCode.get(name.value) ?? [];
    if (!entitlement) {
      const device = name.span;
      const place = code.entitlementsElement;
      const codeSpan = place ? { start: place.start, end: place.openEnd } : code.span;
      if (isKnownName(name)) yield { what: 'installed-not-in-code', name: name.value, code: codeSpan, device };
      continue;
    }
    for (const line of [entitlement, ...others]) found.add(line);
    // How a device counts a tag that stands in a code twice is not documented.
    if (others.length === 0) yield* oneReservation(code, entitlement, reserved, name.value);
  }
  for (const entitlement of code.entitlements) {
    const tag = entitlement.tag;
    if (!tag?.value || found.has(entitlement) || entitlement.count?.value === 0) continue;
    // A list that was cut does not say what is not in it; nor does one without names of tags.
    if (!listed.every(({ shortName }) => shortName && isKnownName(shortName))) continue;
    yield { what: 'reserved-not-installed', name: tag.value.name, code: tag.span, device: at };
  }
}

/** Whether it can be the NAME of a tag: no blanks, not cut with dots. */
function isKnownName({ value }: Fact): boolean {
  return /^[A-Za-z\d][A-Za-z\d._-]*[A-Za-z\d]$/.test(value) && !value.includes('..');
}

function* oneReservation(
  code: AuthorizationCode,
  entitlement: Entitlement,
  reserved: ReservedLicense,
  name: string,
): Generator<DeviceFinding> {
  const own = reserved.terms.filter(({ udi }) => isOf(code, udi));
  const onDevice = countOf(own, reserved);
  const inCode = entitlement.count;
  if (onDevice && inCode?.value !== undefined && inCode.value !== onDevice.value) {
    const { value } = onDevice;
    yield {
      what: 'count-differs',
      name,
      inCode: inCode.value,
      onDevice: value,
      code: inCode.span,
      device: onDevice.span,
    };
  }
  const [term] = own;
  // Several terms of one tag cannot be told apart by what the code says.
  if (!term || own.length > 1) return;
  yield* termDifferences(entitlement, term, name);
}

/** What one unit has: the counts of its terms together, or the total where the output has no terms. */
function countOf(own: readonly ReservedTerm[], { total, terms }: ReservedLicense): Fact<number> | undefined {
  const counts = own.map(({ count }) => count).filter((count) => count !== undefined);
  const [first] = counts;
  if (!first) return terms.length === 0 ? total : undefined;
  return { value: counts.reduce((sum, { value }) => sum + value, 0), span: first.span };
}

function* termDifferences(entitlement: Entitlement, term: ReservedTerm, name: string): Generator<DeviceFinding> {
  const { licenseType } = entitlement;
  if (licenseType?.value && term.licenseType && differ(licenseType.value, term.licenseType.value)) {
    const { value, span } = term.licenseType;
    yield {
      what: 'term-differs',
      name,
      part: 'licenseType',
      inCode: licenseType.value,
      onDevice: value,
      code: licenseType.span,
      device: span,
    };
  }
  for (const part of ['startDate', 'endDate'] as const) {
    const inCode = entitlement[part];
    const onDevice = term[part];
    if (!inCode || onDevice?.value === undefined || inCode.value === onDevice.value) continue;
    // An empty date in the code is one the code does not say; an unreadable one has a problem of its own.
    if (inCode.value === undefined && inCode.raw.trim() !== '') continue;
    yield {
      what: 'term-differs',
      name,
      part,
      inCode: inCode.value ?? null,
      onDevice: onDevice.value,
      code: inCode.span,
      device: onDevice.span,
    };
  }
}

function differ(a: string, b: string): boolean {
  return a.trim().toUpperCase() !== b.trim().toUpperCase();
}

const NOT_USED = /^(?:not in use|init)\b/i;

function* usage(code: AuthorizationCode, output: DeviceOutput): Generator<DeviceFinding> {
  const inCode = entitlementsByName(code);
  for (const license of output.licenses) {
    const { count, status } = license;
    if (!count || count.value === 0 || (status && NOT_USED.test(status.value))) continue;
    const name = nameOf(license);
    if (!name) continue;
    const [entitlement, ...others] = inCode.get(license.tag?.value ?? '') ?? inCode.get(name.value) ?? [];
    const reserved = others.length === 0 ? entitlement?.count : undefined;
    const used = count.value;
    if (!entitlement) {
      // Without a tag, only a short name that can be one tells which license it is.
      if (!license.tag && !isKnownName(name)) continue;
      yield { what: 'used-not-reserved', name: name.value, used, code: code.span, device: name.span };
    } else if (reserved?.value !== undefined && used > reserved.value && output.units.length <= 1) {
      const { value, span } = reserved;
      yield {
        what: 'used-more-than-reserved',
        name: name.value,
        used,
        reserved: value,
        code: span,
        device: count.span,
      };
    }
  }
}

/** The name by which a code can know it: that of the tag, else what stands in brackets. */
function nameOf({ tag, shortName }: LicenseUse): Fact | undefined {
  const name = /^regid\.\d{4}-\d{2}\.com\.cisco\.([^,]+)/.exec(tag?.value ?? '')?.[1];
  return tag && name ? { value: name, span: tag.span } : shortName;
}

function* installedBeforeIssued(code: AuthorizationCode, output: DeviceOutput): Generator<DeviceFinding> {
  const issued = code.timestamp;
  if (issued?.value === undefined) return;
  for (const { udi, installedAt: fact } of output.units) {
    if (!fact || fact.value.time < EARLIEST || !isOf(code, udi)) continue;
    // The zone of a device's time is only an abbreviation: a day either way is no difference.
    if (fact.value.time + DAY >= issued.value) continue;
    const { time: installed } = fact.value;
    yield {
      what: 'installed-before-issued',
      installed,
      issued: issued.value,
      code: issued.span,
      device: fact.span,
    };
  }
}
