import { isUuid, parseUdi, type Udi } from '../codes/udi';
import { findIdentities } from '../device/requestCodes';
import { findShortCodes } from '../shortCodes/findShortCodes';
import type { Span } from '../text/span';
import { withoutEdges } from './edges';
import { kindOf, NAME, type SecretKind } from './kinds';
import type { View } from './views';

/** A value that names somebody or something, at its place. */
export interface Found {
  readonly kind: SecretKind;
  readonly value: string;
  readonly span: Span;
}

type Report = (kind: SecretKind, value: string, start: number) => void;

/** What a text says of itself by its own words: elements, `key: value`, prompts, addresses, codes. */
export function sweep({ text, form }: View): Found[] {
  const found: Found[] = [];
  const report: Report = (kind, written, start) => {
    const span = withoutEdges(text, { start, end: start + written.length });
    if (span.start < span.end) found.push({ kind, value: text.slice(span.start, span.end), span });
  };
  elements(text, report);
  keys(text, form === 'joined', report);
  hyphenated(text, report);
  shortCodes(text, report);
  for (const { 0: value, index } of text.matchAll(SIGNATURE)) report('signature', value, index);
  // Where lines were joined nothing says where an open value ends.
  if (form === 'joined') return found;
  patterns(text, report);
  for (const { udi } of findIdentities(text, [])) device(text, udi, report);
  return found;
}

function device(text: string, { pid, sn, uuid, rest }: Udi, report: Report): void {
  if (sn) report('serial', text.slice(sn.span.start, sn.span.end), sn.span.start);
  if (uuid) report('uuid', text.slice(uuid.span.start, uuid.span.end), uuid.span.start);
  // What lost its key, or the comma in front of it, may be the serial.
  for (const { start, end } of pid ? [pid.span, ...rest] : rest) {
    const isPid = start === pid?.span.start;
    const part = (isPid ? /(?<=[^\w ./+-])[\w./-]{4,64}$/ : /[\w./-]{4,64}$/).exec(text.slice(start, end));
    if (part) report('serial', part[0], start + part.index);
  }
}

function shortCodes(text: string, report: Report): void {
  for (const code of findShortCodes(text, [])) {
    if (code.kind === 'requestCode') {
      device(text, code.udi, report);
      report('requestTail', `${code.line.value}-${code.check.value}`, code.line.span.start);
    } else if (code.kind !== 'tagMention')
      report(code.kind, text.slice(code.span.start, code.span.end), code.span.start);
  }
}

const ELEMENT = new RegExp(`<(${NAME}|udi)>([^<]{1,2000})</`, 'gi');

function elements(text: string, report: Report): void {
  for (const { index, 1: name = '', 2: value = '' } of text.matchAll(ELEMENT)) {
    const start = index + name.length + 2;
    const kind = kindOf(name);
    if (kind) report(kind, value, start);
    else device(text, parseUdi(text, { start, end: start + value.length }), report);
  }
}

/** In JSON, escaped or not, in outputs and in prose. */
const KEY = new RegExp(
  `(${NAME})\\\\{0,16}["']?[ \\t]{0,40}[:=][ \\t]{0,40}(?:\\\\{0,16}(?:"([^"\\\\\\r\\n<>]{1,400})|'([^'\\\\\\r\\n<>]{1,400}))|([^\\s"'\\\\<>,;|{[][^\\r\\n"'<>,;|]{0,120}))`,
  'gi',
);

function keys(text: string, isQuotedOnly: boolean, report: Report): void {
  for (const match of text.matchAll(KEY)) {
    const [written, key = '', double, single, open] = match;
    const kind = kindOf(key);
    const quoted = double ?? single;
    const value = quoted ?? (isQuotedOnly ? '' : (open ?? ''));
    const start = match.index + written.length - value.length;
    const own = kind && ownPart(kind, value, quoted !== undefined, text, start);
    if (own) report(isUuid(own) && kind !== 'correlation' && kind !== 'uuid' ? 'piid' : kind, own, start);
  }
}

const LONGEST_NAME = 160;

/** As much of a value as belongs to it; empty where it can be none of its kind. */
function ownPart(kind: SecretKind, value: string, isQuoted: boolean, text: string, start: number): string {
  if (kind === 'signature') return isQuoted && /^[\w+/]{20,}={0,2}$/.test(value) ? value : '';
  if (isQuoted || value === '') return value;
  if (kind === 'account' || kind === 'virtualAccount') {
    // A comma or an apostrophe belongs to it.
    const line = /^[^\r\n"\\<>|]*/.exec(text.slice(start, start + LONGEST_NAME));
    return (line?.[0] ?? '').replace(/ As of .*/i, '');
  }
  const word = /^\S+?(?=[.)]*(?:\s|$))/.exec(value)?.[0] ?? '';
  if (kind === 'uuid' || kind === 'piid') return isUuid(word) ? word : '';
  // In prose a word may follow: "Serial number: see label".
  if (kind === 'serial' && word.length < 4) return '';
  return /\d/.test(word) || kind === 'host' || kind === 'user' || kind === 'password' ? word : '';
}

/** A UUID, and the portal's correlation ID of 32 and 16 digits, each from its first hyphen on: what few texts have many of. */
const HYPHENATED = /-(?:(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{16}(?![0-9a-f]))/gi;

function hyphenated(text: string, report: Report): void {
  for (const { index, 0: rest } of text.matchAll(HYPHENATED)) {
    const isUuidEnd = rest.length === 28;
    const digits = isUuidEnd ? 8 : 32;
    const front = text.slice(Math.max(0, index - digits), index);
    // Behind an underline it ends a tag; digits in front may be those of an escape.
    if (
      isUuidEnd &&
      /,[\w.]{1,16}_$|%[0-9a-f]{0,4}$/i.test(text.slice(Math.max(0, index - digits - 18), index - digits))
    )
      continue;
    const value = front + rest;
    if (/^[0-9a-f-]+$/i.test(value) && value.length === digits + rest.length)
      report(isUuidEnd ? 'uuid' : 'correlation', value, index - digits);
  }
}

/** Base64 of a sequence of two numbers of some 32 bytes: its third digit says how long it is. Broken by anything. */
const SIGNATURE = new RegExp(
  `ME(?:${['M88', 'Q90', 'U91', 'Y92', 'c94', 'g95'].map((length) => `${length.charAt(0)}C(?:(?:[^\\w+/<&%\\\\]|\\\\(?=\\s)){0,8}[A-Za-z0-9+/]){${Number(length.slice(1)) - 6},${length.slice(1)}}`).join('|')})={0,2}`,
  'g',
);

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
/** No version, and none of the addresses that everybody has. */
const IP = new RegExp(
  `(?<![a-z\\d.])(?<!version:? |release:? |licensing: )((?!0\\.|127\\.|255\\.)(?:${OCTET}\\.){3}${OCTET})(?![a-z\\d(]|\\.\\d)`,
  'dgi',
);

/** Values by their own form, or by what stands in the line around them. */
const PATTERNS: readonly (readonly [form: RegExp, ...kinds: SecretKind[]])[] = [
  [/\b[a-z]{3,5}:\/\/(?:([^\s/:@"'<>]{1,64})(?::([^\s/"'<>]{1,64}))?@)/dgi, 'user', 'password'],
  [/\b(?:s?ftps?|scp|tftp|rcp|ssh):\/\/(?:[^\s/"'<>]{1,130}@)?([a-z][\w.-]{0,253})/dgi, 'host'],
  [
    /\b(?:address|url|server|proxy)(?: cslu| http)?["':= \t]{1,8}https?:\/\/(?![^\s/]*cisco\.com)([a-z][\w.-]{0,253})/dgi,
    'host',
  ],
  [IP, 'ip'],
  [/\b((?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4})\b/dgi, 'mac'],
  [
    /(?<![\w:.-])((?:[0-9a-f]{1,4}:){1,7}(?::[0-9a-f]{1,4}){1,7}|(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4})(?![\w:.])/dgi,
    'ip',
  ],
  [
    /(?<![\p{L}\w.+/-]|\/\/[^\s/@]{0,64}:)([\p{L}\w.+-]{1,64}@(?:[\p{L}\w-]{1,63}\.){1,8}\p{L}{2,24})(?![\p{L}\w])/dgu,
    'email',
  ],
  [/\b(?:idtoken|Bearer)[ \t]{1,4}([\w.~%+/=-]{8,4096})/dg, 'password'],
  [/[,;]\s{0,4}(?:UDI_)?SN?:\s{0,4}([A-Za-z0-9][\w./-]{1,62}\w)/dg, 'serial'],
  [
    /(?:^|[\s,{"])(?:SN|sn)\\{0,8}"?[ \t]{0,40}[:=][ \t]{0,40}\\{0,8}"?(?=[\w./-]*\d)([A-Za-z0-9][\w./-]{2,62}\w)/dg,
    'serial',
  ],
  [/\bprocessor board id ([\w-]{4,32})/dgi, 'serial'],
  // Switch(config)#, RP/0/RP0/CPU0:ios#, asa/pri/act#, jo@jump-1:~$, [jo@jump-1 ~]$, behind the time of a log
  [
    /^[ \t|>]{0,8}(?:\[?\d[\d:.T -]{6,30}Z?\]?[ \t]{1,4})?(?:\(\w{1,32}\) |\[|RP\/\d+\/[\w/]{1,16}:)?(?:([\w.-]{1,32})@)?((?:\d[\w.-]{0,31})?[A-Za-z][\w.-]{0,62})(?: [\w~./-]{1,64}\]|:[\w~./-]{0,64}(?=[#$])|(?:\/[\w-]{1,32}){1,3})?(?:\([\w./-]{1,64}\))?(?:[#$](?=[ \t]?(?:[\r\n]|$|[a-z]|[A-Z][a-z]))|>(?=[ \t]?(?:sh|en|lic|ter|ping|exit)))/dgm,
    'user',
    'host',
  ],
  [/^[ \t]{0,8}(?:(?:switch)?hostname|ip domain[ -]name)[ \t]{1,4}([\w.-]{1,63})[ \t]*$/dgm, 'host'],
  [/^([A-Za-z][\w.-]{0,62}) (?:uptime is|up \d+ (?:year|week|day|hour|min))/dgm, 'host'],
  // Syslog.
  [
    /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,24}) (?![A-Z]{3,4}[ :])([A-Za-z][\w.-]{0,62})(?=:? [^\r\n]{0,120}%[A-Z])/dgm,
    'host',
  ],
  [/\[NodeID=([\w.-]{1,63})\]/dg, 'host'],
];

function patterns(text: string, report: Report): void {
  for (const [form, ...kinds] of PATTERNS) {
    for (const match of text.matchAll(form)) {
      for (const [index, kind] of kinds.entries()) {
        const value = match[index + 1];
        if (value !== undefined) report(kind, value, match.indices?.[index + 1]?.[0] ?? 0);
      }
    }
  }
}
