import type { CapturedCode } from './device';
import type { Evidence, MarkEvidence, SessionEvidence } from './evidence';
import { type Event, isBefore } from './timeline';

type Given = 'confirmationCode' | 'returnCode';

/** The confirmation or return codes that the evidence of a device shows, each once, by where it is first seen. */
function collect(evidence: readonly Evidence[], given: Given): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  const alone = given === 'confirmationCode' ? 'confirmation' : 'return';
  for (const item of evidence) {
    const value = item.kind === 'session' || item.kind === 'status' ? item[given] : item.kind === alone && item.value;
    if (!value) continue;
    const known = found.get(value);
    if (known) known.push(item);
    else found.set(value, [item]);
  }
  return found;
}

function markOf(evidence: readonly Evidence[], value: string): MarkEvidence | undefined {
  return evidence.find((item) => item.kind === 'mark' && item.code === value) as MarkEvidence | undefined;
}

/**
 * @param events all of the device
 * @param isUpdated whether the device has more than one code of its instance, so that the later one is an update
 */
export function confirmationsOf(
  evidence: readonly Evidence[],
  events: readonly Event[],
  isUpdated: (session: SessionEvidence) => boolean,
): CapturedCode[] {
  const captured = [...collect(evidence, 'confirmationCode')];
  return captured.map(([value, places]) => {
    const entered = markOf(evidence, value);
    const isHistory = isOver(places, events);
    const isSure = places.some((place) => place.kind === 'session' && (place.isAdmin || isUpdated(place)));
    return { value, places, entered, needed: isHistory ? 'no' : isSure ? 'yes' : 'unknown' };
  });
}

/** Whether all that shows the code came before a later install, or before the reservation was given back. */
function isOver(places: readonly Evidence[], events: readonly Event[]): boolean {
  return places.every((place) => {
    const own = events.find(({ at }) => at === place);
    return own !== undefined && events.some((event) => ENDS.has(event.what) && event !== own && isBefore(own, event));
  });
}

const ENDS: ReadonlySet<Event['what']> = new Set<Event['what']>(['installed', 'returned']);

/** Return codes are needed until they were entered: without one, the licenses stay blocked. */
export function returnsOf(evidence: readonly Evidence[]): CapturedCode[] {
  return [...collect(evidence, 'returnCode')].map(([value, places]) => ({
    value,
    places,
    entered: markOf(evidence, value),
    needed: 'yes',
  }));
}
