import { parseTimestamp } from '../codes/dates';
import { significantText } from '../codes/decode';
import type { Field, MaybeField } from '../codes/field';
import { contentSpan, type XmlElement } from '../xml/element';

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((element) => element.name === name);
}

export function plain(text: string, element: XmlElement | undefined): MaybeField {
  return element && read(text, element, (value) => value);
}

export function read<Value>(text: string, element: XmlElement, parse: (value: string) => Value): Field<Value> {
  const span = contentSpan(element);
  const value = parse(significantText(text, element).trim());
  return { element, span, raw: text.slice(span.start, span.end), value };
}

export function readMaybe<Value>(
  text: string,
  element: XmlElement | undefined,
  parse: (value: string) => Value | undefined,
): MaybeField<Value> {
  return element && read(text, element, parse);
}

export function parseNumber(value: string): number | undefined {
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

export function parseBoolean(value: string): boolean | undefined {
  switch (value.toLowerCase()) {
    case 'true':
    case 'yes':
      return true;
    case 'false':
    case 'no':
      return false;
    default:
      return undefined;
  }
}

const DATE_STAMP = /^([1-9]\d{3})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?Z?$/;

/**
 * `2022-07-01T14:10:28`: UTC, although it names no zone; the time stamp of the account part of the same file, in milliseconds,
 * is one second later (domain facts 1.2).
 */
export function parseDateStamp(value: string): number | undefined {
  const parts = DATE_STAMP.exec(value.replace(/\s+/g, ''));
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(time);
  const isReal = date.getUTCDate() === day && date.getUTCHours() === hour && date.getUTCMinutes() === minute;
  return isReal && month >= 1 && month <= 12 ? time : undefined;
}

export { parseTimestamp };
