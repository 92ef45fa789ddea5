import type { Udi, UdiPart } from '../codes/udi';
import type { Span } from '../text/span';
import { contentSpan, type XmlElement } from '../xml/element';
import { decodedContent } from '../xml/entities';
import type { JsonField, JsonUdi, JsonValue } from './model';

/** Longer JSON is not read; real reports have a few thousand characters. */
const LONGEST = 1024 * 1024;

/** The JSON in an element, in CDATA or with references. */
export function readJson(text: string, element: XmlElement): JsonField {
  const span = contentSpan(element);
  const raw = text.slice(span.start, span.end);
  const isTooLong = raw.length > LONGEST;
  return { element, span, raw, value: isTooLong ? undefined : parseJson(decodedContent(text, element)), isTooLong };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return undefined;
  }
}

/** A value deep in what JSON gave; `undefined` wherever a step is missing. Only own properties count. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A text out of the JSON with the place where it first stands in it. */
export function placed(text: string, json: Span, value: unknown): JsonValue | undefined {
  const word = textOf(value);
  return word === undefined ? undefined : { value: word, span: placeOf(text, json, word) };
}

function placeOf(text: string, json: Span, word: string): Span {
  const found = word.length < 3 ? -1 : text.slice(json.start, json.end).indexOf(word);
  const start = json.start + found;
  return found < 0 ? { start: json.start, end: json.end } : { start, end: start + word.length };
}

/** `{"udi_pid": …, "udi_serial_number": …}`, or the same with capitals inside. */
export function udiIn(text: string, json: Span, sudi: unknown, role?: unknown): JsonUdi | undefined {
  const part = (...names: readonly string[]): UdiPart | undefined =>
    placed(
      text,
      json,
      names.map((name) => at(sudi, name)).find((value) => textOf(value) !== undefined),
    );
  const pid = part('udi_pid', 'udiPid');
  const sn = part('udi_serial_number', 'udiSerialNumber');
  const uuid = part('uuid', 'udi_uuid');
  const vid = part('udi_vid', 'udiVid');
  if (!pid && !sn) return undefined;
  const spans = [pid, sn].filter((one) => one !== undefined).map(({ span }) => span);
  const udi: Udi = { span: spans[0] ?? json, pid, sn, uuid, vid, rest: [] };
  return { udi, role: textOf(role) };
}
