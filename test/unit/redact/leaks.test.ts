import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { redact } from '../../../src/core/redact/redact';
import { LAYERS, WRAPS, wrap } from '../../robustness/damage';
import { codesOfAllKinds } from '../../robustness/generate';
import { codesForDamage, damageOf } from '../../robustness/millions';
import { analysisOf, inspectionOf, onlyCode } from '../../support/analysis';
import { code, PIID } from '../../support/code';
import { fixture } from '../../support/fixtures';
import { FLEET } from '../../support/fleet';
import { mutate, seededRandom } from '../../support/mutations';
import { IMPORT } from '../../support/slp';
import { DEVICE_CASES } from '../checks/deviceCases';
import { FILE_CASES } from '../checks/fileCases';
import { AUTHORIZATION, CLASSIC_ALL, PEER, TECH_SUPPORT, UC_SUMMARY } from '../device-output/texts';
import { survivals } from './oracle';

function valuesOf(text: string): string[] {
  const { piid, signature, udi } = onlyCode(analysisOf(text));
  return [piid?.value, signature?.value, udi?.value?.sn?.value, udi?.value?.uuid?.value].filter(
    (value): value is string => value !== undefined,
  );
}

/** What must be true of every redaction. */
function check(text: string, values: readonly string[], name: string): string {
  const { text: redacted, edits, leaks } = redact(text, inspectionOf(text));
  assert.deepEqual(leaks, [], name);
  for (const value of values) assert.deepEqual(survivals(redacted, value), [], name);
  let end = 0;
  for (const { span } of edits) {
    assert.ok(end <= span.start && span.start < span.end && span.end <= text.length, name);
    end = span.end;
  }
  return redacted;
}

function checkTwice(text: string, values: readonly string[], name: string): string {
  const redacted = check(text, values, name);
  assert.equal(redact(redacted, inspectionOf(redacted)).text, redacted, `${name}, twice`);
  return redacted;
}

/** Tags and counts in the order of the text, whatever lies over them. */
function licenses(text: string): string[] {
  return [
    ...new Set(
      inspectionOf(text).codes.map(({ entitlements }) =>
        JSON.stringify(entitlements.map(({ tag, count }) => [tag?.value?.raw, count?.value])),
      ),
    ),
  ];
}

const CODES = [...codesOfAllKinds(12, 5)].filter((one) => one.length < 5000);

describe('no value of a code survives', () => {
  test('in the code itself, and tags and counts are as they were', () => {
    for (const one of codesOfAllKinds(25, 3)) {
      const redacted = checkTwice(one, valuesOf(one), one.slice(0, 80));
      assert.deepEqual(licenses(redacted), licenses(one));
    }
  });

  for (const { name, apply } of LAYERS) {
    test(`under ${name}`, () => {
      for (const one of CODES.slice(0, 3)) {
        const text = apply(one);
        const redacted = checkTwice(text, valuesOf(one), name);
        if (!redacted.includes('ENCODED-')) assert.deepEqual(licenses(redacted), licenses(text));
      }
    });
  }

  test('under two layers', () => {
    const [one = ''] = CODES;
    for (const [index, inner] of LAYERS.entries()) {
      const outer = LAYERS[(index * 7 + 3) % LAYERS.length];
      if (outer) check(outer.apply(inner.apply(one)), valuesOf(one), `${inner.name} + ${outer.name}`);
    }
  });

  test('wrapped at any width', () => {
    for (const variant of Object.keys(WRAPS)) {
      for (let columns = 20; columns < 200; columns += 61) {
        const one = CODES[columns % CODES.length] ?? '';
        check(wrap(one, columns, variant), valuesOf(one), `${variant} at ${columns}`);
      }
    }
  });

  test('after accidents under layers, as far as a value is still what it was', () => {
    const codes = codesForDamage();
    for (let index = 0; index < 120; index++) {
      const { whole, code: damaged, text, damages } = damageOf(codes, 77, index);
      const values = valuesOf(whole).filter((value) => damaged.includes(value));
      check(text, values, `${index} ${damages.join(' + ')}`);
    }
  });
});

describe('no value survives in', () => {
  const texts: readonly (readonly [name: string, text: string, values: readonly string[]])[] = [
    ['an import file', IMPORT, [PIID, 'TST9ABCDEF0', 'Test SA', 'Test VA', 'test.example']],
    ['show license all', CLASSIC_ALL, ['TST0000G0NH', '110afa00']],
    [
      'show tech support',
      TECH_SUPPORT,
      [
        ...['TST2134L00C', 'TST2129Z02H', 'TST2125L07Y', 'Test Account', 'Test_VA', '1fc54c00'],
        'CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V',
      ],
    ],
    ['peers', PEER, ['Peer-L1', '7261db73-a8b6-490c-a1b6-94790a871e00', 'TST2435LHLH', 'TST2435LHP5']],
    ['a summary', UC_SUMMARY, ['Test Account', 'Test-VA']],
    ['authorizations', AUTHORIZATION, ['TST9ABCDEF0', '6b0a2f00']],
    ['the source document', fixture('source-document.txt'), ['cc920', '6ca07f56-145c-4ace-bdc2-40417fd49d47']],
  ];
  for (const [name, text, values] of texts) {
    test(`${name}, as it is and under each layer`, () => {
      checkTwice(text, values, name);
      if (name === 'the source document') return;
      for (const { name: layer, apply } of LAYERS) checkTwice(apply(text), values, `${name} under ${layer}`);
    });
  }

  test('the sample fleet, as a whole', () => {
    const all = Object.values(FLEET).join('\n');
    const { codes } = analysisOf(all);
    const values = codes.flatMap(({ piid, signature, udi }) => [
      piid?.value,
      signature?.value,
      udi?.value?.sn?.value,
      udi?.value?.uuid?.value,
    ]);
    checkTwice(all, [...new Set(values.filter((value) => value !== undefined))], 'fleet');
  });

  test('what the checks are tested with', () => {
    for (const cases of [...Object.values(DEVICE_CASES), ...Object.values(FILE_CASES)]) {
      for (const [name, marked] of cases) checkTwice(marked.replace(/[⟦⟧]/g, ''), [], name);
    }
  });
});

describe('a value that a text names', () => {
  const character = (all: string) => fc.constantFrom(...all);
  const serial = fc
    .tuple(
      fc.array(character('ABCDEFGHJKMNPQRSTUVWXYZ'), { minLength: 3, maxLength: 3 }),
      fc.array(character('0123456789ABCDEFGHKMNPQRSTVWXYZ'), { minLength: 3, maxLength: 8 }),
      character('0123456789'),
    )
    .map((parts) => parts.flat().join(''));
  const bytes = (text: string) => Buffer.from(text);
  const each = (text: string, form: (code: number) => string) =>
    [...text].map((one) => form(one.charCodeAt(0))).join('');
  const hex = (code: number) => code.toString(16).padStart(2, '0');
  /** How it may stand somewhere else. */
  const writings: readonly ((value: string) => string)[] = [
    (value) => value.toLowerCase(),
    (value) => `AC_${value}_final.xml`,
    (value) => each(value, (code) => `%${hex(code)}`),
    (value) => each(value, (code) => `&#${code};`),
    (value) => each(value, (code) => `&#x${hex(code)};`),
    (value) => each(value, (code) => `\\u00${hex(code)}`),
    (value) => `=3D${each(value, (code) => `=${hex(code).toUpperCase()}=\n`)}`,
    (value) => [...value].join('\0'),
    (value) => [...value].join('\u200b'),
    (value) => `${value.slice(0, 4)}\r\n> > ${value.slice(4)}`,
    (value) => `${value.slice(0, 5)}\\\n   ${value.slice(5)}`,
    (value) => bytes(value).toString('hex'),
    ...[0, 1, 2].map((offset) => (value: string) => bytes(`${'#'.repeat(offset)}${value} and more`).toString('base64')),
    (value) => Buffer.from(`sn=${value}`, 'utf16le').toString('base64'),
    (value) => bytes(bytes(`the serial is ${value}, twice`).toString('base64')).toString('base64'),
  ];

  test('survives in none of its encodings', () => {
    fc.assert(
      fc.property(serial, fc.constantFrom(...writings), fc.constantFrom(' ', '"', '\n', ': '), (value, write, gap) => {
        const text = `UDI: PID:C9300-24T,SN:${value}\nsee${gap}${write(value)}${gap}end\n`;
        const redacted = check(text, [value], write(value));
        assert.ok(redacted.startsWith('UDI: PID:C9300-24T,SN:SERIAL-1\n'));
        assert.ok(redacted.endsWith('end\n'));
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test('has one alias in all writings, and another value another one', () => {
    fc.assert(
      fc.property(serial, serial, (one, other) => {
        const text = `UDI: PID:A-1,SN:${one}\n\nUDI: PID:A-1,SN:${other}\n\n{"udi_serial_number":"${one.toLowerCase()}"} ${one}.xml`;
        const { text: redacted } = redact(text, inspectionOf(text));
        const second = one === other ? 'SERIAL-1' : 'SERIAL-2';
        // One inside the other is no case of its own.
        if (one !== other && (one.includes(other) || other.includes(one))) return;
        assert.equal(
          redacted,
          `UDI: PID:A-1,SN:SERIAL-1\n\nUDI: PID:A-1,SN:${second}\n\n{"udi_serial_number":"SERIAL-1"} SERIAL-1.xml`,
        );
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

test('never fails, and never leaves the text, whatever it is given', () => {
  const random = seededRandom(8);
  const texts = [IMPORT, TECH_SUPPORT, code(), `${code()}\n${PEER}`];
  for (let index = 0; index < 120; index++) check(mutate(texts[index % texts.length] ?? '', random), [], `${index}`);
});

test('long runs of anything take no more than their length', () => {
  const size = 60_000;
  for (const run of [
    ' ',
    '\n',
    '\\',
    '%41',
    '&',
    '<piid>',
    'a',
    '-',
    '=',
    'AAAA ',
    'host#',
    '\x08',
    '1.1.1.',
    'a@b.',
    'SN:',
    '"',
    'MEUC',
    '00:',
  ]) {
    const text = run.repeat(size / run.length);
    // A regular expression that tries all ways would not come back.
    redact(`hostname lab-1\n${text}`, undefined);
  }
});
