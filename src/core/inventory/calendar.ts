import ical, { ICalEventTransparency } from 'ical-generator';
import { DAY, isoDate } from '../codes/dates';
import { fingerprint } from '../codes/fingerprint';
import { comparableUdi, entitlementKey, udiWords } from '../compare/codeFacts';
import type { Language } from '../render/language';
import { visible } from '../render/visible';
import type { Device } from '../reservation/device';
import { type EndingTerm, endingTerms } from '../reservation/terms';
import { type Alias, PLAIN } from './alias';
import type { InventoryOptions } from './rows';

/**
 * Terms that end, each a day in a calendar (RFC 5545). An entitlement keeps its UID when its term is prolonged, so that a calendar that
 * takes the file again moves the day instead of adding one. Nothing in it comes from a clock.
 */
export function inventoryCalendar(
  devices: readonly Device[],
  { today, alias = PLAIN }: InventoryOptions,
  language: Language,
): string {
  const calendar = ical({ prodId: '//slr-tools//License Reservation Codes//EN' });
  const stamp = new Date(Math.floor(today / DAY) * DAY);
  const seen = new Map<string, number>();
  for (const term of endingTerms(devices, today)) {
    const key = `${deviceKey(term.device, alias)}\n${entitlementKey(term.line)}`;
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    calendar.createEvent({
      id: `${fingerprint(`${key}\n${index}`).replaceAll(' ', '')}@license-reservation-codes`,
      stamp,
      start: new Date(term.endDate),
      end: new Date(term.endDate + DAY),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: summary(term, alias, language),
      description: description(term, language),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** Of a device that is not to be told, not even a sum over its serial is: serials are short enough to be guessed. */
function deviceKey({ udi }: Device, alias: Alias): string {
  const { pid, sn, uuid } = comparableUdi(udi);
  return [pid, alias(sn, 'serial'), alias(uuid, 'uuid')].join('|');
}

function summary({ device, line }: EndingTerm, alias: Alias, { t, number }: Language): string {
  const { pid, sn, uuid } = device.udi;
  const name = udiWords({ pid, sn: alias(sn, 'serial'), uuid: alias(uuid, 'uuid') });
  const count = line.count === undefined ? '?' : number(line.count);
  return t('{0}: end of {1} × {2}', visible(name, 60), count, visible(line.displayName || line.name, 60));
}

function description({ line, code }: EndingTerm, { t }: Language): string {
  const start = line.startDate === undefined ? '?' : isoDate(line.startDate);
  return [
    t('Tag: {0}', visible(line.tag || line.name, 150)),
    t('Term: {0} – {1}', start, line.endDate === undefined ? '?' : isoDate(line.endDate)),
    t('Code: {0}', code.facts.fingerprint ?? '?'),
  ].join('\n');
}
