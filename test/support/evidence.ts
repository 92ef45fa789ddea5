import type { Device } from '../../src/core/reservation/device';
import type { Evidence } from '../../src/core/reservation/evidence';
import { evidenceOf } from '../../src/core/reservation/evidenceOf';
import { marksEvidence, parseMarks } from '../../src/core/reservation/marks';
import { ReservationIndex } from '../../src/core/reservation/reservationIndex';
import { inspectionOf } from './analysis';

/** The evidence of a file, as the command line and the editor take it. */
export function evidenceIn(document: string, text: string): Evidence[] {
  return document.endsWith('.json')
    ? marksEvidence(document, parseMarks(text))
    : evidenceOf(document, inspectionOf(text));
}

export function indexOf(files: Readonly<Record<string, string>>): ReservationIndex {
  const index = new ReservationIndex();
  for (const [document, text] of Object.entries(files)) index.setDocument(document, evidenceIn(document, text));
  return index;
}

/** The devices that files speak of, given as texts or as one text. */
export function devicesIn(files: Readonly<Record<string, string>> | string): readonly Device[] {
  return indexOf(typeof files === 'string' ? { 'a.log': files } : files).devices();
}

/** The only device of the files. */
export function onlyDevice(files: Readonly<Record<string, string>> | string): Device {
  const [device, ...others] = devicesIn(files);
  if (!device || others.length > 0) throw new Error(`${others.length + (device ? 1 : 0)} devices instead of one`);
  return device;
}
