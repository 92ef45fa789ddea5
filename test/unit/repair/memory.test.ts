import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type CheckOptions, readCodes } from '../../../src/core/analyze';
import type { AuthorizationCode } from '../../../src/core/codes/model';
import { Memory } from '../../../src/core/memory';
import { inspect } from '../../../src/core/repair/inspect';
import { knowledgeOf } from '../../../src/core/repair/knowledge';
import { findCodeRegions } from '../../../src/core/repair/regions';
import { repairCodes } from '../../../src/core/repair/repair';
import type { Repair } from '../../../src/core/repair/steps';
import { wholeCodes } from '../../../src/core/repair/whole';
import { OPTIONS } from '../../support/analysis';
import { code, entitlementsOf, RUNNING_TERM } from '../../support/code';
import { FLEET } from '../../support/fleet';
import { AUTHORIZATION, IMPORT } from '../../support/slp';

/** Everything of a result, the values that are made when asked for included; offsets, not texts, tell what moved. */
function written(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null) return part === undefined ? null : part;
    if ('kind' in part && part.kind === 'authorizationCode') {
      const { canonical, fingerprint } = part as AuthorizationCode;
      return { ...part, canonical, fingerprint };
    }
    if ('toOriginal' in part) {
      const { text, toOriginal, ...rest } = part as Repair;
      const places = [0, 1, text.length >> 1, text.length - 1].map((start) => toOriginal({ start, end: start + 1 }));
      return { ...rest, text, places, whole: toOriginal({ start: 0, end: text.length }) };
    }
    return 'element' in part && 'raw' in part ? { ...part, span: (part as unknown as { span: unknown }).span } : part;
  });
}

const LINE = '2026-11-24T08:22:02.579Z INFO  cm.slm: heartbeat of the license service\n';
const known = code({ entitlements: entitlementsOf(2) });
const other = code({
  udi: 'P:UCM,S:beef1,U:11111111-2222-4333-8444-5555555beef1',
  piid: '01234567-89ab-4cde-8f01-23456789beef',
  timestamp: 1793000000123,
  entitlements: [{ ...RUNNING_TERM }],
});
const CODES = [
  known,
  other,
  code({ entitlements: entitlementsOf(1), timestamp: 1793000000999 }),
  // Something to say of each: a term that ended, a count of zero, a name with a reference, a comment.
  code({ entitlements: [{ ...RUNNING_TERM, endDate: '2026-Mar-01 UTC' }] }),
  known.replace(/<count>\d+/, '<count>0'),
  other.replace('<displayName>', '<displayName>A &amp; B '),
  other.replace('<flag>', '<!-- a comment --><flag>'),
  // Names that are signed as they stand, and may be a layer as well.
  ...['A%20B', 'A%3cB', 'A\\nB', 'A  B', 'A^HB', 'A\u00e4B', 'A=3cB', ' A', 'specificPLR', 'a-b'.repeat(20)].map(
    (name) => other.replace('<displayName>', `<displayName>${name} `),
  ),
];
const PIECES = [
  ...CODES,
  `license smart reservation install "${known}"\n`,
  `admin:license smart reservation install “${other}”\n`,
  known.replace(/(.{80})/g, '$1\n'),
  `> ${other}\n`,
  known.replaceAll('<', '&lt;'),
  known.replace('</count>', ''),
  known.slice(0, 600),
  known.slice(300),
  known.replace('cc', 'c\u00a0c').replace('<udi>', '<udi> '),
  `<!DOCTYPE a>\n${other}`,
  'UDI: PID:UCM,SN:abcde,UUID:11111111222243338444555555abcde\n',
  'P:UCM,S:beef2,U:11111111-2222-4333-8444-5555555beef1\n',
  LINE,
  LINE.repeat(70),
  AUTHORIZATION,
  IMPORT,
  ...Object.values(FLEET).slice(0, 6),
];
const BETWEEN = ['', '\n', '\n\n', ' ', '"', '\r\n', ', '];
const TYPED = [
  'x',
  '1',
  ' ',
  '\n',
  '<',
  '>',
  '"',
  '&',
  '&lt;',
  '%3c',
  '\\',
  '=3c',
  '\u00a0',
  '\0',
  '\u3c00',
  '</specificPLR>',
  '<specificPLR>',
  '<displayName>',
  '</entitlement>',
  '<!DOCTYPE x>',
  '<!--',
  '-->',
  'license smart reservation install ',
  'a'.repeat(5000),
  LINE,
  known,
  other,
];

interface TextEdit {
  readonly at: number;
  readonly taken: number;
  readonly typed: string;
  /** Whether what is taken out is put in again elsewhere. */
  readonly moves: boolean;
}

function edited(text: string, { at, taken, typed, moves }: TextEdit): string {
  const start = Math.floor(at * text.length);
  const cut = text.slice(start, start + taken);
  const rest = text.slice(0, start) + typed + text.slice(start + taken);
  if (!moves) return rest;
  const to = Math.floor((1 - at) * rest.length);
  return rest.slice(0, to) + cut + rest.slice(to);
}

const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...BETWEEN)), { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.flat().join(''));
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    taken: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(40), fc.nat(3000)),
    typed: fc.oneof(fc.constant(''), fc.constantFrom(...TYPED)),
    moves: fc.boolean(),
  }),
  { minLength: 1, maxLength: 10 },
);

/** `RUNS=5000` for a long search. */
const numRuns = Number(process.env['RUNS'] ?? 150);

describe('what is known of an earlier version of a text', () => {
  test('changes nothing in what is said of the next one, whatever was typed', () => {
    fc.assert(
      fc.property(texts, edits, (first, changes) => {
        let text = first;
        let memory = new Memory(OPTIONS);
        inspect(text, OPTIONS, memory);
        for (const change of changes) {
          text = edited(text, change);
          memory = new Memory(OPTIONS, memory);
          assert.equal(written(inspect(text, OPTIONS, memory)), written(inspect(text, OPTIONS)));
        }
      }),
      { numRuns, seed: 20261124 },
    );
  });

  test('holds for the day it was said on', () => {
    const text = code({ entitlements: [{ ...RUNNING_TERM }] });
    const later: CheckOptions = { ...OPTIONS, today: Date.UTC(2028, 0, 1) };
    const memory = new Memory(OPTIONS);
    inspect(text, OPTIONS, memory);
    const found = inspect(text, later, new Memory(later, memory));
    assert.equal(written(found), written(inspect(text, later)));
    assert.ok(found.problems.some((problem) => problem.code === 'term.ended'));
  });

  test('saves parsing: a code that was not touched keeps its elements', () => {
    const text = `${other}\n${known}`;
    const memory = new Memory(OPTIONS);
    const [before] = inspect(text, OPTIONS, memory).codes;
    const changed = inspect(`${text}x`, OPTIONS, new Memory(OPTIONS, memory));
    assert.ok(before?.root);
    assert.equal(changed.codes[0]?.root, before.root);
    assert.notEqual(changed.codes[0], before);
  });
});

describe('a code that has nothing to be repaired', () => {
  test('is found without a search through its names, and repaired without trying', () => {
    let shortened = 0;
    fc.assert(
      fc.property(texts, edits, (first, changes) => {
        const text = changes.reduce(edited, first);
        const { codes, clean } = readCodes(text, OPTIONS);
        const whole = wholeCodes(text, clean);
        shortened += whole.length;
        assert.deepEqual([...findCodeRegions(text, whole)], [...findCodeRegions(text)]);
        const knowledge = knowledgeOf(codes);
        assert.equal(written([...repairCodes(text, knowledge, whole)]), written([...repairCodes(text, knowledge)]));
      }),
      { numRuns, seed: 20261124 },
    );
    assert.ok(shortened > numRuns / 5, `only ${shortened} codes`);
  });
});
