import { isoDate } from '../core/codes/dates';
import { stableAliases } from '../core/inventory/alias';
import { inventoryCalendar } from '../core/inventory/calendar';
import { inventoryCsv } from '../core/inventory/csv';
import { inventoryJson } from '../core/inventory/json';
import { inventoryMarkdown } from '../core/inventory/markdown';
import { inventoryOverview } from '../core/inventory/overview';
import { inventoryPage } from '../core/inventory/page';
import { inventoryRows } from '../core/inventory/rows';
import { ENGLISH } from '../core/render/language';
import { inspect } from '../core/repair/inspect';
import { FINDING_SEVERITY } from '../core/reservation/device';
import { evidenceOf } from '../core/reservation/evidenceOf';
import { followUps } from '../core/reservation/followUps';
import { mayHoldEvidence } from '../core/reservation/markers';
import { MARKS_FILE, marksEvidence, parseMarks } from '../core/reservation/marks';
import { ReservationIndex } from '../core/reservation/reservationIndex';
import { marksProblemText } from '../core/reservation/words';
import { CallError } from './callError';
import { textFiles } from './inventoryFiles';
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
    const index = readIndex(call, today);
    print(call, formats[0], index, today);
    const isWrong = index
      .devices()
      .some(({ findings }) => findings.some(({ code }) => FINDING_SEVERITY[code] === 'error'));
    return isWrong ? 1 : 0;
  },
};

/** The clock counts unless the call names a day, so that a report can be made again. */
function todayOf({ values, checkOptions }: Call): number {
  const { today } = values;
  if (typeof today !== 'string') return checkOptions.today;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(today) ? Date.parse(`${today}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || isoDate(time) !== today) throw new CallError(`--today takes a day such as 2026-11-24`);
  return time;
}

function readIndex(call: Call, today: number): ReservationIndex {
  const index = new ReservationIndex();
  const skip = (name: string, why: string) => call.warn(`${name} was skipped: ${why}`);
  for (const { name, text } of textFiles(call.positionals, skip)) {
    if (name === MARKS_FILE || name.endsWith(`/${MARKS_FILE}`) || name.endsWith(`\\${MARKS_FILE}`)) {
      const marks = parseMarks(text);
      for (const problem of marks.problems)
        call.warn(`${name}:${problem.line}: ${marksProblemText(problem, ENGLISH.t)}`);
      index.setDocument(name, marksEvidence(name, marks));
    } else if (mayHoldEvidence(text)) {
      index.setDocument(name, evidenceOf(name, inspect(text, { ...call.checkOptions, today })));
    }
  }
  for (const { document, line } of index.unplaced())
    call.warn(`${document}:${line}: nothing tells of which device this is`);
  return index;
}

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
