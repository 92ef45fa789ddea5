import { daysBetween } from '../codes/dates';
import type { EntitlementFacts } from '../compare/codeFacts';
import type { Device, DeviceCode } from './device';

/** One line of a device's code that ends. */
export interface EndingTerm {
  readonly device: Device;
  readonly code: DeviceCode;
  readonly line: EntitlementFacts;
  readonly endDate: number;
  /** Whole days from today; negative once it has ended. */
  readonly days: number;
}

/**
 * The terms of the codes that count, the earliest end first. A line that reserves nothing ends nothing.
 *
 * @param today milliseconds since 1970
 * @param withinDays leaves out what ends later
 */
export function endingTerms(
  devices: readonly Device[],
  today: number,
  withinDays = Number.POSITIVE_INFINITY,
): EndingTerm[] {
  const terms: EndingTerm[] = [];
  for (const device of devices) {
    const code = device.inForce;
    for (const line of code?.facts.entitlements ?? []) {
      if (!code || line.endDate === undefined || line.count === 0) continue;
      const days = daysBetween(today, line.endDate);
      if (days <= withinDays) terms.push({ device, code, line, endDate: line.endDate, days });
    }
  }
  return terms.sort(
    (a, b) => a.endDate - b.endDate || compare(a.device.id, b.device.id) || compare(a.line.tag, b.line.tag),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** In which of the groups a term falls that a view has: 0 has ended, 30 ends within 30 days … `undefined` for a later one. */
export function termGroup(days: number, groups: readonly number[]): number | undefined {
  if (days < 0) return 0;
  return [...groups].sort((a, b) => a - b).find((group) => group > 0 && days <= group);
}
