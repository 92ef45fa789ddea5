import { type EntitlementFacts, entitlementKey } from './codeFacts';

export interface PlacedLine {
  readonly line: EntitlementFacts;
  /** Its place in the code. */
  readonly index: number;
}

export interface Pair {
  readonly older: PlacedLine | undefined;
  readonly newer: PlacedLine | undefined;
}

/** All lines of one entitlement, in either code, sorted by term. */
export interface Group {
  readonly key: string;
  readonly older: readonly PlacedLine[];
  readonly newer: readonly PlacedLine[];
  readonly pairs: readonly Pair[];
}

type Agreement = (a: EntitlementFacts, b: EntitlementFacts) => boolean;

const sameVersion: Agreement = (a, b) => a.version === b.version;
const sameType: Agreement = (a, b) => a.licenseType === b.licenseType;
const sameTerm: Agreement = (a, b) => sameType(a, b) && a.startDate === b.startDate && a.endDate === b.endDate;
const sameEdge: Agreement = (a, b) => sameType(a, b) && (a.startDate === b.startDate || a.endDate === b.endDate);
const both =
  (...all: readonly Agreement[]): Agreement =>
  (a, b) =>
    all.every((agree) => agree(a, b));

/**
 * What lets two lines of one entitlement be taken for the same, the surest first. A code may hold one entitlement with several
 * terms; what was there before keeps its partner, so that only the line that is new shows as new.
 */
const AGREEMENTS: readonly Agreement[] = [
  both(sameVersion, sameTerm, (a, b) => a.count === b.count),
  both(sameVersion, sameTerm),
  sameTerm,
  both(sameVersion, sameEdge),
  sameEdge,
  both(sameVersion, sameType),
  sameType,
  sameVersion,
  () => true,
];

/** Every line of both codes once, in groups by entitlement, sorted by tag; the order of lines in the codes does not matter. */
export function pairLines(older: readonly EntitlementFacts[], newer: readonly EntitlementFacts[]): Group[] {
  const groups = new Map<string, { older: PlacedLine[]; newer: PlacedLine[] }>();
  const collect = (lines: readonly EntitlementFacts[], side: 'older' | 'newer') => {
    lines.forEach((line, index) => {
      const key = entitlementKey(line);
      const group = groups.get(key) ?? { older: [], newer: [] };
      groups.set(key, group);
      group[side].push({ line, index });
    });
  };
  collect(older, 'older');
  collect(newer, 'newer');
  return [...groups]
    .sort(([a], [b]) => byCharacter(a, b))
    .map(([key, { older: before, newer: after }]) => {
      const sorted = { older: [...before].sort(byTerm), newer: [...after].sort(byTerm) };
      return { key, ...sorted, pairs: pairsOf(sorted.older, sorted.newer) };
    });
}

function pairsOf(older: readonly PlacedLine[], newer: readonly PlacedLine[]): Pair[] {
  const [first, ...more] = older;
  if (first && more.length === 0 && newer.length === 1) return [{ older: first, newer: newer[0] }];
  const left = [...older];
  const right = [...newer];
  const pairs: Pair[] = [];
  for (const agree of AGREEMENTS) {
    for (let at = 0; at < left.length; ) {
      const mine = left[at];
      const partner = mine ? right.findIndex(({ line }) => agree(mine.line, line)) : -1;
      if (partner < 0) {
        at++;
        continue;
      }
      pairs.push({ older: mine, newer: right[partner] });
      left.splice(at, 1);
      right.splice(partner, 1);
    }
  }
  return [
    ...pairs,
    ...left.map((line) => ({ older: line, newer: undefined })),
    ...right.map((line) => ({ older: undefined, newer: line })),
  ].sort(byLine);
}

function byLine(a: Pair, b: Pair): number {
  const own = compareLines(lineOf(a).line, lineOf(b).line) || sides(b) - sides(a);
  return own || (a.older && b.older ? compareLines(a.older.line, b.older.line) : 0);
}

/** What stands in both codes comes before what was added or removed. */
function sides({ older, newer }: Pair): number {
  return (older ? 1 : 0) + (newer ? 2 : 0);
}

function lineOf({ older, newer }: Pair): PlacedLine {
  const line = newer ?? older;
  if (!line) throw new Error('a pair has a line');
  return line;
}

function byTerm({ line: a, index: i }: PlacedLine, { line: b, index: j }: PlacedLine): number {
  return compareLines(a, b) || i - j;
}

/** The order of lines in reports: by tag, then by term; what has no date comes first. */
export function compareLines(a: EntitlementFacts, b: EntitlementFacts): number {
  return (
    byCharacter(entitlementKey(a), entitlementKey(b)) ||
    byCharacter(a.licenseType, b.licenseType) ||
    byNumber(a.startDate, b.startDate) ||
    byNumber(a.endDate, b.endDate) ||
    byCharacter(a.version ?? '', b.version ?? '') ||
    byNumber(a.count, b.count) ||
    byCharacter(a.displayName, b.displayName)
  );
}

function byNumber(a: number | undefined, b: number | undefined): number {
  const left = a ?? Number.NEGATIVE_INFINITY;
  const right = b ?? Number.NEGATIVE_INFINITY;
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The same everywhere, unlike the order of a locale. */
export function byCharacter(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
