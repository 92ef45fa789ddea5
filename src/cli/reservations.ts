import { recognise } from '../core/analyze';
import { isoDate } from '../core/codes/dates';
import { ENGLISH } from '../core/render/language';
import { inspect } from '../core/repair/inspect';
import { evidenceOf } from '../core/reservation/evidenceOf';
import { mayHoldEvidence } from '../core/reservation/markers';
import { MARKS_FILE, marksEvidence, parseMarks } from '../core/reservation/marks';
import { ReservationIndex } from '../core/reservation/reservationIndex';
import { marksProblemText } from '../core/reservation/words';
import { CallError } from './callError';
import { textFiles } from './inventoryFiles';
import type { Call } from './verb';

/** The clock counts unless the call names a day, so that a report can be made again. */
export function todayOf({ values, checkOptions }: Call): number {
  const { today } = values;
  if (typeof today !== 'string') return checkOptions.today;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(today) ? Date.parse(`${today}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || isoDate(time) !== today) throw new CallError('--today takes a day such as 2026-11-24');
  return time;
}

/**
 * What the files of a call say of devices; warns of files that were skipped and of codes without a device.
 *
 * @param isLeftOut files that are not looked at
 */
export function readReservations(
  call: Call,
  today: number,
  isLeftOut: (name: string) => boolean = () => false,
): ReservationIndex {
  const index = new ReservationIndex();
  const skip = (name: string, why: string) => call.warn(`${name} was skipped: ${why}`);
  for (const { name, text } of textFiles(call.positionals, skip)) {
    if (isLeftOut(name)) continue;
    if (name === MARKS_FILE || name.endsWith(`/${MARKS_FILE}`) || name.endsWith(`\\${MARKS_FILE}`)) {
      const marks = parseMarks(text);
      for (const problem of marks.problems)
        call.warn(`${name}:${problem.line}: ${marksProblemText(problem, ENGLISH.t)}`);
      index.setDocument(name, marksEvidence(name, marks));
    } else if (mayHoldEvidence(text)) {
      index.setDocument(name, evidenceOf(name, recognise(text) ?? inspect(text, { ...call.checkOptions, today })));
    }
  }
  for (const { document, line } of index.unplaced())
    call.warn(`${document}:${line}: nothing tells of which device this is`);
  return index;
}
