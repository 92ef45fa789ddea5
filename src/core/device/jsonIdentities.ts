import type { DeviceIdentity } from '../codes/model';
import type { Udi, UdiPart } from '../codes/udi';
import type { Span } from '../text/span';
import { placesOf } from './places';

/** Of the two writings of the portal's interfaces: `udi_serial_number` and `udiSerialNumber`. */
const MARKERS = ['udi_serial_number', 'udiSerialNumber'] as const;

/** How far from its serial the other parts of a device may stand. */
const REACH = 400;

/** A value in its quotes, which JSON that is itself a text in JSON writes with a backslash. */
const keyed = (key: string, value: string) => new RegExp(String.raw`${key}\\?"\s*:\s*\\?"(${value})\\?"`);
const WORD = '[A-Za-z0-9][\\w./-]{0,63}';
const PID_VALUE = keyed('udi_?[pP]id', '[A-Za-z0-9][^"\\\\]{0,63}');
const SN_VALUE = keyed('udi_?(?:serial_number|SerialNumber)', WORD);
const UUID_VALUE = keyed('(?:udi_)?uuid', '[0-9A-Fa-f-]{32,36}');
const VID_VALUE = keyed('udi_?[vV]id', WORD);

/**
 * Finds the devices that JSON of the portal names: `"sudi": { "udi_pid": "C8000V", "udi_serial_number": "9ABC" }`, its parts in
 * any order.
 */
export function findJsonIdentities(text: string, codes: readonly Span[]): DeviceIdentity[] {
  const found: DeviceIdentity[] = [];
  for (const marker of MARKERS) {
    for (const at of placesOf(text, marker, codes)) {
      const udi = udiAround(text, at);
      if (udi) found.push({ kind: 'deviceIdentity', span: udi.span, udi });
    }
  }
  return found;
}

/** The parts in the same pair of braces. */
function udiAround(text: string, at: number): Udi | undefined {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = text.slice(at, at + REACH);
  const open = Math.max(before.lastIndexOf('{'), before.lastIndexOf('}'));
  const close = behind.search(/[{}]/);
  const start = at - before.length + open + 1;
  const part = (form: RegExp): UdiPart | undefined =>
    partIn(text, start, at + (close < 0 ? behind.length : close), form);
  const [pid, sn, uuid, vid] = [PID_VALUE, SN_VALUE, UUID_VALUE, VID_VALUE].map(part);
  if (!pid || !sn) return undefined;
  return { span: around([pid, sn, uuid, vid]), pid, sn, uuid, vid, rest: [] };
}

function partIn(text: string, from: number, to: number, form: RegExp): UdiPart | undefined {
  const match = form.exec(text.slice(from, to));
  const value = match?.[1];
  if (!match || value === undefined) return undefined;
  const start = from + match.index + match[0].lastIndexOf(value);
  return { value, span: { start, end: start + value.length } };
}

function around(parts: readonly (UdiPart | undefined)[]): Span {
  const spans = parts.flatMap((part) => (part ? [part.span] : []));
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
