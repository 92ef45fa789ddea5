import { comparableUdi, UDI_PARTS, type UdiFacts } from '../compare/codeFacts';

/** Devices that a set of UDIs names. */
export interface UdiGroup {
  /** All that is known of the device's UDI, as it was written. */
  readonly udi: UdiFacts;
  /** Names the device: the comparable parts. */
  readonly id: string;
  /** It may be one of several others: a UDI that names less than theirs, and fits more than one. */
  readonly isAmbiguous: boolean;
  /** {@link udiId} of all writings that name it. */
  readonly ids: ReadonlySet<string>;
}

/** The comparable parts in one text, equal for equal UDIs. */
export function udiId(udi: UdiFacts): string {
  const { pid, sn, uuid } = comparableUdi(udi);
  return `${pid}|${sn}|${uuid}`;
}

/** Serial and UUID tell devices apart; the product alone does not. */
export function namesDevice({ sn, uuid }: UdiFacts): boolean {
  return sn !== '' || uuid !== '';
}

interface Writing {
  readonly id: string;
  readonly written: UdiFacts;
  readonly bare: UdiFacts;
}

/**
 * Sorts UDIs by device: two name the same one when they agree in all parts that both have, serial or UUID among them. That is not
 * transitive. Where a short serial stands for several UUIDs, the UDI without UUID could be of any of them, and is kept apart.
 * The result does not depend on the order of the input.
 */
export function groupUdis(udis: Iterable<UdiFacts>): UdiGroup[] {
  const writings = new Map<string, Writing>();
  for (const written of udis) {
    const id = udiId(written);
    const known = writings.get(id);
    // Of two writings of one value the one that sorts first is shown, not the one that happened to be read first.
    if (!known || JSON.stringify(written) < JSON.stringify(known.written))
      writings.set(id, { id, written, bare: comparableUdi(written) });
  }
  const all = [...writings.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return connected(all).flatMap(split);
}

/** What hangs together by common serials and UUIDs; looked up, since a log may name thousands of devices. */
function connected(all: readonly Writing[]): Writing[][] {
  const byValue = new Map<string, Writing[]>();
  for (const writing of all) {
    for (const value of valuesOf(writing)) {
      const known = byValue.get(value);
      if (known) known.push(writing);
      else byValue.set(value, [writing]);
    }
  }
  const seen = new Set<Writing>();
  const parts: Writing[][] = [];
  for (const start of all) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const member of part) {
      for (const value of valuesOf(member)) {
        const unseen = (byValue.get(value) ?? []).filter((other) => !seen.has(other));
        byValue.set(value, unseen);
        for (const other of unseen) {
          if (!fits(member.bare, other.bare)) continue;
          seen.add(other);
          part.push(other);
        }
      }
    }
    parts.push(part);
  }
  return parts;
}

function valuesOf({ bare: { sn, uuid } }: Writing): string[] {
  return [sn && `s${sn}`, uuid && `u${uuid}`].filter((value) => value !== '');
}

function split(part: readonly Writing[]): UdiGroup[] {
  if (part.every((a) => part.every((b) => a === b || fits(a.bare, b.bare)))) return [groupOf(part, false)];
  const isFull = ({ bare }: Writing) => UDI_PARTS.every((name) => bare[name] !== '');
  const seeds = part.filter(
    (a) => isFull(a) || !part.some((b) => a !== b && fits(a.bare, b.bare) && isLess(a.bare, b.bare)),
  );
  const members = new Map(seeds.map((seed) => [seed, [seed]]));
  const alone: Writing[] = [];
  for (const writing of part) {
    if (members.has(writing)) continue;
    const fitting = seeds.filter((seed) => fits(seed.bare, writing.bare) && isLess(writing.bare, seed.bare));
    const [only, ...others] = fitting;
    if (only && others.length === 0) members.get(only)?.push(writing);
    else alone.push(writing);
  }
  return [...[...members.values()].map((group) => groupOf(group, false)), ...alone.map((one) => groupOf([one], true))];
}

function fits(a: UdiFacts, b: UdiFacts): boolean {
  // Makes no list: a log may name one serial thousands of times, each with another UUID.
  const hasBoth = (part: keyof UdiFacts) => a[part] !== '' && b[part] !== '';
  return (hasBoth('sn') || hasBoth('uuid')) && UDI_PARTS.every((part) => !hasBoth(part) || a[part] === b[part]);
}

/** Of two that fit and are not the same. */
function isLess(a: UdiFacts, b: UdiFacts): boolean {
  return UDI_PARTS.every((part) => a[part] === '' || b[part] !== '');
}

function groupOf(members: readonly Writing[], isAmbiguous: boolean): UdiGroup {
  const part = (name: keyof UdiFacts) => members.find(({ written }) => written[name] !== '')?.written[name] ?? '';
  const udi = { pid: part('pid'), sn: part('sn'), uuid: part('uuid') };
  return { udi, id: udiId(udi), isAmbiguous, ids: new Set(members.map(({ id }) => id)) };
}
