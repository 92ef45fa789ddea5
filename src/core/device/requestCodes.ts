import type { DeviceIdentity, RequestCode } from '../codes/model';
import { parseUdi } from '../codes/udi';
import type { Span } from '../text/span';
import { findJsonIdentities } from './jsonIdentities';
import { placesOf } from './places';

/** A product ID may hold blanks and a slash. */
const PID = '[A-Za-z0-9][^,;:<>"\'`\\r\\n]{0,63}';

/** Other values: no quote, bracket, full stop or placeholder of the text around belongs to them. */
const VALUE = '[A-Za-z0-9](?:[\\w./-]{0,62}[A-Za-z0-9])?';

/** `P:UCM,S:cc920,U:e53fc968-…`; a break or blank behind a comma is what pages and terminals add. */
const REQUEST = new RegExp(`P:${PID},\\s{0,4}S:${VALUE}(?:,\\s{0,4}U:[0-9A-Fa-f-]{8,64})?`, 'y');

/** `PID:UCM,SN:37624,UUID:6fe8…` of `show license UDI`, with `VID:` where a device has one. */
const DEVICE = new RegExp(`PID:${PID},\\s{0,4}SN:${VALUE}(?:,\\s{0,4}(?:UUID|VID):${VALUE}){0,2}`, 'y');

/** `UDI_PID:C8000V; UDI_SN:ABCD123456;`, as the portal names a device. */
const PORTAL = new RegExp(`UDI_PID:${PID};\\s{0,4}UDI_SN:${VALUE}`, 'y');

/**
 * Finds the identifiers by which devices name themselves, outside the codes.
 *
 * @param codes spans of the codes of the text, sorted; what stands inside one belongs to it
 */
export function findIdentities(text: string, codes: readonly Span[]): (RequestCode | DeviceIdentity)[] {
  return [
    ...find(text, 'P:', REQUEST, codes).map((span) => bareUdi(text, span)),
    ...[...find(text, 'PID:', DEVICE, codes), ...find(text, 'UDI_PID:', PORTAL, codes)].map(
      (span) => ({ kind: 'deviceIdentity', span, udi: parseUdi(text, span) }) as const,
    ),
    ...findJsonIdentities(text, codes),
  ];
}

/** `UDI: P:C8200L-1N-4T,S:…` of a peer, `Local Device: P:…,S:…` of tech support: a label that says what it is. */
const LABEL = /\b(?:UDI|Device)["']?[ \t]*[:=][ \t]*["']?$/i;
const LONGEST_LABEL = 16;

/** `P:C9300-24UX,S:…: No Trust Data` and `…, state[2], Trust Data INSTALLED`: the key of a line that says more of the device. */
const SAYS_MORE = /:|,[ \t]*state\[/y;

/** What UC products print as their request is nothing but their UDI; lists name devices in the same way. */
function bareUdi(text: string, span: Span): RequestCode | DeviceIdentity {
  const udi = parseUdi(text, span);
  SAYS_MORE.lastIndex = span.end;
  const isKey = udi.uuid === undefined && SAYS_MORE.test(text);
  const isNamed = isKey || LABEL.test(text.slice(Math.max(0, span.start - LONGEST_LABEL), span.start));
  return { kind: isNamed ? 'deviceIdentity' : 'requestCode', span, udi };
}

function find(text: string, marker: string, form: RegExp, codes: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const at of placesOf(text, marker, codes)) {
    form.lastIndex = at;
    const match = isWordStart(text, at) ? form.exec(text) : null;
    if (match) found.push({ start: at, end: at + match[0].length });
  }
  return found;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\w-]/.test(text.charAt(at - 1));
}
