import type { Span } from '../text/span';
import { hasWhitespace, isBlank, isWhitespace } from '../text/whitespace';

export type UdiPartName = 'pid' | 'sn' | 'uuid' | 'vid';

export interface UdiPart {
  /** As written, white space that cannot belong to it taken out. */
  readonly value: string;
  readonly span: Span;
}

/**
 * The unique device identifier in any of its writings: `P:UCM,S:cc920,U:…` in a code, `PID:UCM,SN:37624,UUID:…` on a device,
 * `UDI_PID:C8000V; UDI_SN:ABCD123456;` at the portal.
 */
export interface Udi {
  readonly span: Span;
  readonly pid: UdiPart | undefined;
  readonly sn: UdiPart | undefined;
  readonly uuid: UdiPart | undefined;
  readonly vid: UdiPart | undefined;
  /** Parts with a key that is not known, and text that has no key. */
  readonly rest: readonly Span[];
}

const PART_OF_KEY: ReadonlyMap<string, UdiPartName> = new Map([
  ['P', 'pid'],
  ['PID', 'pid'],
  ['S', 'sn'],
  ['SN', 'sn'],
  ['U', 'uuid'],
  ['UUID', 'uuid'],
  ['V', 'vid'],
  ['VID', 'vid'],
]);

const UUID = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})$/i;

/** A UUID with all of its dashes or without any, in either case. */
export function isUuid(value: string): boolean {
  return UUID.test(value);
}

/**
 * Takes a UDI apart, whatever its white space. Never fails: what cannot be read is in `rest`.
 *
 * @param text the whole text; spans of the result point into it
 * @param span where the UDI stands in `text`
 */
export function parseUdi(text: string, span: Span): Udi {
  const parts: Partial<Record<UdiPartName, UdiPart>> = {};
  const rest: Span[] = [];
  let start = span.start;
  while (start <= span.end) {
    let end = start;
    while (end < span.end && text.charAt(end) !== ',' && text.charAt(end) !== ';') end++;
    if (!isBlank(text, { start, end })) readPart(text, start, end, parts, rest);
    // Of an empty part the comma next to it is what can be seen. The portal ends each part with a semicolon.
    else if (end < span.end) rest.push({ start: end, end: end + 1 });
    else if (start > span.start && text.charAt(start - 1) === ',') rest.push({ start: start - 1, end: start });
    start = end + 1;
  }
  return { span, pid: parts.pid, sn: parts.sn, uuid: parts.uuid, vid: parts.vid, rest };
}

function readPart(
  text: string,
  start: number,
  end: number,
  parts: Partial<Record<UdiPartName, UdiPart>>,
  rest: Span[],
): void {
  const colon = start + text.slice(start, end).indexOf(':');
  const name = colon < start ? undefined : partOf(text.slice(start, colon));
  if (name === undefined || parts[name] !== undefined) {
    rest.push(trimmed(text, start, end));
    return;
  }
  const span = trimmed(text, colon + 1, end);
  const written = text.slice(span.start, span.end);
  parts[name] = { value: hasWhitespace(written) ? withoutDamage(name, written) : written, span };
}

/** A PID may hold blanks ("Cisco Unity Connection"); no other part ever does. */
function withoutDamage(name: UdiPartName, written: string): string {
  return written.replace(/\s+/g, name === 'pid' ? ' ' : '');
}

function partOf(key: string): UdiPartName | undefined {
  return PART_OF_KEY.get(key) ?? PART_OF_KEY.get(key.trim().toUpperCase().replace(/^UDI_/, ''));
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isWhitespace(text.charCodeAt(from))) from++;
  while (to > from && isWhitespace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/**
 * The form in which two values of one part are compared: no white space, no UUID dashes, hexadecimal in lower case.
 * Codes write UUIDs with dashes, devices without (domain facts 5.1).
 */
export function comparable(name: UdiPartName, value: string): string {
  const bare = hasWhitespace(value) ? value.replace(/\s+/g, '') : value;
  switch (name) {
    case 'uuid':
      return bare.replace(/-/g, '').toLowerCase();
    case 'sn':
      // Serials of Unified CM are hexadecimal and come in either case; others are upper case throughout.
      return bare.toLowerCase();
    case 'pid':
    case 'vid':
      return bare;
  }
}

/** `UCM cc920`: how a device is named in one line. */
export function udiLabel(udi: Udi | undefined): string {
  return [udi?.pid?.value, udi?.sn?.value].filter((part) => part !== undefined && part !== '').join(' ');
}
