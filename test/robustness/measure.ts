import { analyze } from '../../src/core/analyze';
import { compareEcho } from '../../src/core/repair/echo';
import { repairCodes } from '../../src/core/repair/repair';
import type { Repair } from '../../src/core/repair/steps';
import { TODAY } from '../support/analysis';
import { seededRandom } from '../support/mutations';
import { ACCIDENTS, type AccidentKind, accident } from './accidents';
import { type Damage, LAYERS, WRAPS, wrap } from './damage';
import { fieldsOf, isNoticed, warnings } from './noticed';

const OPTIONS = { today: TODAY, endingWithinDays: 90 };

export interface Restored {
  cases: number;
  /** Byte for byte. */
  restored: number;
  /** Of these, with a step marked unsure. */
  unsure: number;
  /** Not by default, but a choice that is offered and marked unsure. */
  offered: number;
  readonly failed: string[];
}

export const nothingYet = (): Restored => ({ cases: 0, restored: 0, unsure: 0, offered: 0, failed: [] });

/** Repairs a damaged text and counts what comes of it. */
export function countRepair(code: string, text: string, name: string, into: Restored): void {
  const repairs = [...repairCodes(text)];
  into.cases++;
  if (repairs.length > 0 && repairs.every((repair) => repair.text === code && repair.complete)) {
    into.restored++;
    if (repairs.some(({ sure }) => !sure)) into.unsure++;
  } else if (repairs.some((repair) => !repair.sure && offers(repair, code))) into.offered++;
  else into.failed.push(name);
}

/** Whether some combination of the readings that are offered is the code. */
function offers({ text, choices }: Repair, code: string): boolean {
  const pieces = [...choices, undefined].map((choice, index) =>
    text.slice(choices[index - 1]?.at.end ?? 0, choice?.at.start).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
  );
  return new RegExp(`^${pieces.join(' ?')}$`).test(code);
}

/** Every width from 20 to 240, or every so many. */
export function measureWraps(codes: readonly string[], step = 1): Map<string, Restored> {
  const results = new Map<string, Restored>();
  for (const variant of Object.keys(WRAPS)) {
    const result = nothingYet();
    for (const code of codes) {
      for (let columns = 20; columns <= 240; columns += step) {
        countRepair(code, wrap(code, columns, variant), `${variant} at ${columns}`, result);
      }
    }
    results.set(variant, result);
  }
  return results;
}

export function measureLayers(codes: readonly string[]): Map<string, Restored> {
  const results = new Map<string, Restored>();
  for (const layer of LAYERS) {
    const result = nothingYet();
    for (const code of codes) countRepair(code, layer.apply(code), layer.name, result);
    results.set(layer.name, result);
  }
  return results;
}

/** Every layer over every other, in both orders, or those that `isWanted` picks. */
export function measurePairs(codes: readonly string[], isWanted: (index: number) => boolean = () => true): Restored {
  const result = nothingYet();
  let index = 0;
  for (const code of codes) {
    for (const inner of LAYERS) {
      for (const outer of LAYERS) {
        if (inner === outer || !isWanted(index++)) continue;
        countRepair(code, outer.apply(inner.apply(code)), nameOf(inner, outer), result);
      }
    }
  }
  return result;
}

function nameOf(inner: Damage, outer: Damage): string {
  return `${inner.name}, then ${outer.name}`;
}

export interface Cuts {
  positions: number;
  noticed: number;
  /** The place is said to be where the text ends, by check and by repair. */
  rightPlace: number;
}

/** Cuts off the end at every position behind the root's name. */
export function measureCuts(code: string): Cuts {
  const result = { positions: 0, noticed: 0, rightPlace: 0 };
  for (let at = '<specificPLR>'.length; at < code.length; at++) {
    const text = code.slice(0, at);
    const cut = analyze(text, OPTIONS).problems.find((problem) => problem.code === 'code.cut');
    const [repair] = repairCodes(text);
    const end = text.trimEnd().length;
    result.positions++;
    if (cut && repair && !repair.complete) result.noticed++;
    if (cut?.span.end === end && repair?.cut?.span.end === end) result.rightPlace++;
  }
  return result;
}

/** Loses the start up to every position: such a code is told apart as long as its end or two of its elements are there. */
export function measureLostStarts(code: string): Cuts {
  const result = { positions: 0, noticed: 0, rightPlace: 0 };
  for (let at = 1; at < code.length - '</specificPLR>'.length; at++) {
    const [repair] = repairCodes(code.slice(at));
    result.positions++;
    if (repair && !repair.complete) result.noticed++;
    if (repair?.cut?.side === 'start' && repair.cut.missing <= at) result.rightPlace++;
  }
  return result;
}

export interface Noticed {
  cases: number;
  noticed: number;
  echo: number;
}

/** Accidents at every position: how many are noticed from the code alone, by field, and by the echo check. */
export function measureAccidents(
  code: string,
  substitutions: number,
  hasEcho: boolean,
): Map<AccidentKind, Map<string, Noticed>> {
  const random = seededRandom(7);
  const whole = warnings(code);
  const fields = fieldsOf(code);
  const [issued] = analyze(code, OPTIONS).codes;
  const results = new Map<AccidentKind, Map<string, Noticed>>();
  for (const kind of ACCIDENTS) {
    const byField = new Map<string, Noticed>();
    // What is put in front of the first character is not in the code.
    for (let at = kind === 'insertion' ? 1 : 0; at < code.length; at++) {
      const times = kind === 'substitution' ? substitutions : 1;
      for (let time = 0; time < times; time++) {
        const text = accident(code, at, kind, random);
        if (text === undefined) continue;
        const field = fields[at] ?? 'markup';
        const counted = byField.get(field) ?? { cases: 0, noticed: 0, echo: 0 };
        counted.cases++;
        if (isNoticed(whole, warnings(text))) counted.noticed++;
        if (hasEcho && time === 0 && issued && compareEcho(code, issued, text).length > 0) counted.echo++;
        else if (hasEcho && time > 0) counted.echo++;
        byField.set(field, counted);
      }
    }
    results.set(kind, byField);
  }
  return results;
}
