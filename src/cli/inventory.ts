import { stableAliases } from '../core/inventory/alias';
import { inventoryCalendar } from '../core/inventory/calendar';
import { inventoryCsv } from '../core/inventory/csv';
import { inventoryJson } from '../core/inventory/json';
import { inventoryMarkdown } from '../core/inventory/markdown';
import { inventoryOverview } from '../core/inventory/overview';
import { inventoryPage } from '../core/inventory/page';
import { inventoryRows } from '../core/inventory/rows';
import { ENGLISH } from '../core/render/language';
import { FINDING_SEVERITY } from '../core/reservation/device';
import { followUps } from '../core/reservation/followUps';
import type { ReservationIndex } from '../core/reservation/reservationIndex';
import { CallError } from './callError';
import { readReservations, todayOf } from './reservations';
import { type Call, printJson, type Verb } from './verb';

const FORMATS = ['csv', 'md', 'json', 'ics', 'html'] as const;
type Format = (typeof FORMATS)[number];

export const inventory: Verb = {
  usage: 'inventory [--csv|--md|--json|--ics|--html] [--redact] [--today YYYY-MM-DD] <folder|file> …',
  summary: 'devices with their reservations, what is open, what is reserved where and what ends when',
  options: {
    csv: { type: 'boolean' },
    md: { type: 'boolean' },
    json: { type: 'boolean' },
    ics: { type: 'boolean' },
    html: { type: 'boolean' },
    redact: { type: 'boolean' },
    today: { type: 'string' },
  },
  run(call) {
    const formats = FORMATS.filter((name) => call.values[name]);
    if (formats.length > 1)
      throw new CallError(`one format at a time: ${FORMATS.map((name) => `--${name}`).join(', ')}`);
    const today = todayOf(call);
    const index = readReservations(call, today);
    print(call, formats[0], index, today);
    const isWrong = index
      .devices()
      .some(({ findings }) => findings.some(({ code }) => FINDING_SEVERITY[code] === 'error'));
    return isWrong ? 1 : 0;
  },
};

function print(call: Call, format: Format | undefined, index: ReservationIndex, today: number): void {
  const devices = index.devices();
  const alias = call.values['redact'] ? stableAliases() : undefined;
  const options = { today, alias };
  const { endingWithinDays } = call.checkOptions;
  switch (format) {
    case 'csv':
      call.print(unended(inventoryCsv(inventoryRows(devices, options), ENGLISH.t)));
      break;
    case 'md':
      call.print(unended(inventoryMarkdown(inventoryRows(devices, options), ENGLISH.t)));
      break;
    case 'json':
      printJson(call, inventoryJson(devices, { ...options, endingWithinDays }));
      break;
    case 'ics':
      call.print(unended(inventoryCalendar(devices, options, ENGLISH)));
      break;
    case 'html':
      call.print(unended(inventoryPage(devices, options, ENGLISH)));
      break;
    case undefined:
      call.print(inventoryOverview(devices, followUps(devices, { today, endingWithinDays }), options, ENGLISH));
      break;
  }
}

/** `print` ends the line itself; what an RFC wants in front of that line feed stays. */
function unended(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}
