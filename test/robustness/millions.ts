import { readCodes } from '../../src/core/analyze';
import { knowledgeOf } from '../../src/core/repair/knowledge';
import { repairCodes } from '../../src/core/repair/repair';
import type { Repair } from '../../src/core/repair/steps';
import { seededRandom } from '../support/mutations';
import { ACCIDENTS, accident } from './accidents';
import { type Damage, LAYERS, WRAPS, wrap } from './damage';
import { generateCode } from './generate';

/** One way in which a code can arrive: an accident perhaps, then a wrap and layers, all by the seed. */
export interface Arrival {
  /** The code after its accident: what the layers lie over. */
  readonly code: string;
  /** The code as it was issued. */
  readonly whole: string;
  readonly text: string;
  readonly damages: readonly string[];
}

const WRAP_NAMES = Object.keys(WRAPS);

export function codesForDamage(): string[] {
  return Array.from({ length: 60 }, (_, index) =>
    generateCode({
      seed: 900 + index,
      product: index % 2 === 0 ? 'UCM' : 'UCCX',
      entitlements: 1 + (index % 4),
      tags: index % 3 === 0 ? 'known' : 'unknown',
    }),
  );
}

/** White space lost and put in, as margins and input fields do: what no reading of the result can tell from the original. */
const SPACES: readonly Damage[] = [
  { name: 'line ends to blanks', apply: (text) => text.replace(/\r?\n/g, ' ') },
  { name: 'tabs', apply: (text) => text.replace(/ (?=[A-Z])/g, '\t') },
];

export function arrival(codes: readonly string[], random: () => number): Arrival {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const whole = pick(codes);
  const damages: string[] = [];
  let code = whole;
  if (random() < 0.5) {
    const kind = pick(ACCIDENTS);
    code = accident(code, Math.floor(random() * code.length), kind, random) ?? code;
    damages.push(kind);
  }
  if (random() < 0.1) {
    code = code.slice(0, Math.floor(random() * code.length));
    damages.push('cut');
  }
  let text = code;
  if (random() < 0.6) {
    const variant = pick(WRAP_NAMES);
    text = wrap(text, 20 + Math.floor(random() * 221), variant);
    damages.push(`wrap ${JSON.stringify(variant)}`);
  }
  if (random() < 0.15) {
    const space = pick(SPACES);
    text = space.apply(text);
    damages.push(space.name);
  }
  for (let layers = Math.floor(random() * 3); layers > 0; layers--) {
    const layer = pick(LAYERS);
    text = layer.apply(text);
    damages.push(layer.name);
  }
  return { code, whole, text, damages };
}

export interface Verdict {
  readonly result: 'restored' | 'restored, unsure' | 'not whole' | 'other reading, unsure' | 'nothing found' | 'WRONG';
  readonly repairs: readonly Repair[];
}

/**
 * The law: no result is whole, with all steps sure, and another code than the one under the layers. An accident that no check can
 * see is under the layers too: nobody can tell, with or without repair, so the repair has to bring back exactly that text.
 */
export function verdictOf({ code, whole, text }: Arrival): Verdict {
  // As the editor does: other codes of the text, a second paste for one, are evidence.
  const repairs = [...repairCodes(text, knowledgeOf(readCodes(text, { today: 0, endingWithinDays: 0 }).codes))];
  if (repairs.length === 0) return { result: 'nothing found', repairs };
  let expected: string | undefined = code;
  if (code !== whole) {
    const [bare] = repairCodes(code);
    expected = bare?.text;
  }
  const results = repairs.map(({ text: got, complete, sure }): Verdict['result'] => {
    if (got === expected || got === code || got === whole) return sure ? 'restored' : 'restored, unsure';
    if (!complete) return 'not whole';
    return sure ? 'WRONG' : 'other reading, unsure';
  });
  const order: readonly Verdict['result'][] = [
    'WRONG',
    'not whole',
    'other reading, unsure',
    'restored, unsure',
    'restored',
  ];
  return { result: order.find((result) => results.includes(result)) ?? 'restored', repairs };
}

/** The damage that a seed and an index stand for: each can be made again alone. */
export function damageOf(codes: readonly string[], seed: number, index: number): Arrival {
  return arrival(codes, seededRandom(Math.imul(seed, 0x9e3779b1) + index));
}

/** Runs so many damages and counts their results; stops at nothing, but shows the first wrong ones. */
export function millions(
  count: number,
  seed: number,
  onWrong: (arrival: Arrival, index: number) => void,
  from = 0,
): Map<string, number> {
  const codes = codesForDamage();
  const results = new Map<string, number>();
  for (let index = from; index < from + count; index++) {
    const one = damageOf(codes, seed, index);
    const { result } = verdictOf(one);
    results.set(result, (results.get(result) ?? 0) + 1);
    if (result === 'WRONG') onWrong(one, index);
  }
  return results;
}
