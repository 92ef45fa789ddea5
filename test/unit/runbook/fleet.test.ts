import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runbook } from '../../../src/core/runbook/runbook';
import { inspectionOf } from '../../support/analysis';
import { evidenceIn, indexOf } from '../../support/evidence';
import { FLEET } from '../../support/fleet';
import { boxes, contextOf, fences, idsOf, partOf } from './support';

const index = indexOf(FLEET);
const devices = index.devices();
const { markdown, files, steps } = runbook(devices, contextOf(FLEET));

/** Serial → what the runbook has it do, in the order of the runbook. */
const EXPECTED: readonly (readonly [serial: string, steps: readonly string[]])[] = [
  ['5a3b00000004', ['Enter confirmation code 5a3b0c04 in License Central']],
  [
    '5a3b00000006',
    ['Enter return code C1vDrL-fxAeuz-vaSv47-of3NE4-V28UbW-p8TShQ-rU8b44-QsiJ6v-d53 in License Central'],
  ],
  [
    'FCW0000A008',
    [
      'Give the unused code back: return-authorization',
      'Enter the return code that the device gave in License Central',
    ],
  ],
  [
    '5a3b00000011',
    [
      'Replace the term in License Central: CCX Flex Premium Seat 12.5 ended 2025-10-31',
      'Install the code that License Central made',
      'Enter the confirmation code that the device gave in License Central',
    ],
  ],
  [
    '5a3b1e0000004000800000000b0',
    [
      'Install the code of 2026-08-08 08:08:08 UTC',
      'Enter the confirmation code in License Central, if the device gave one for an update',
    ],
  ],
  [
    '5a3b00000002',
    [
      'Install the code of 2026-11-18 09:12:44 UTC',
      'Enter the confirmation code in License Central, if the device gave one for an update',
    ],
  ],
  [
    'FCW0000A010',
    [
      'Request a code for this member of the stack',
      'Make the authorization code in License Central',
      'Install the code that License Central made',
      'Enter the confirmation code in License Central, if the device gave one for an update',
    ],
  ],
  [
    'a0001',
    [
      'Make the authorization code in License Central',
      'Install the code that License Central made',
      'Enter the confirmation code in License Central, if the device gave one for an update',
    ],
  ],
  ['FCW0000A009', ['Enter confirmation code 5a3b0c09 in License Central if this was an update']],
  ['a0013', ['Look at the device: what happened last is not known']],
  ['TST0000A014', []],
  ['a0003', []],
  ['a0005', []],
  ['a0007', []],
];

describe('the runbook of the sample fleet', () => {
  test('has every device once, the most urgent first', () => {
    const order = [...markdown.matchAll(/^## .*serial `(.*)`$/gm)].map((match) => match[1]);
    assert.deepEqual(
      order,
      EXPECTED.map(([serial]) => serial),
    );
    assert.equal(
      steps,
      EXPECTED.reduce((sum, [, own]) => sum + own.length, 0),
    );
    assert.equal(idsOf(markdown).length, steps);
  });

  for (const [serial, expected] of EXPECTED) {
    test(`${serial}: ${expected[0] ?? 'nothing is open'}`, () => {
      const part = partOf(markdown, serial);
      assert.deepEqual(boxes(part), expected);
      assert.match(part, /\n- State: .+\n- Evidence: `.+:\d+`/);
      if (expected.length === 0) assert.match(part, /\nNothing is open\.\n/);
      // Each step says where it is done, or that no document does, and on what that rests.
      for (const step of part.split(/^- \[ \] /m).slice(1)) {
        assert.match(step, /^ {2}Where: /m);
        assert.match(step, /^ {2}- Sources: [A-Z0-9]+/m);
      }
    });
  }

  test('has the codes that are to be installed or given back as files, byte for byte', () => {
    assert.deepEqual(
      files.map(({ name }) => name),
      ['AC_5a3b00000002.xml', 'AC_5a3b1e0000004000800000000b0.xml', 'AC_FCW0000A008.xml'],
    );
    assert.equal(`${files[0]?.text}\n`, FLEET['london/AC_5a3b00000002.xml']);
    assert.ok(fences(markdown).includes(`license smart reservation install "${files[0]?.text}"`));
  });

  test('does not change what is known when it is read for evidence like any other file', () => {
    for (const device of devices) {
      const own = runbook([device], contextOf(FLEET)).markdown;
      const again = indexOf(FLEET);
      again.setDocument('runbook.md', evidenceIn('runbook.md', own));
      const found = again.devices().map(({ id, state, next }) => [id, state, next?.action]);
      assert.deepEqual(
        found,
        devices.map(({ id, state, next }) => [id, state, next?.action]),
      );
    }
  });

  test('holds only codes that are whole', () => {
    const { codes, problems } = inspectionOf(markdown);
    assert.ok(codes.length > 0);
    assert.ok(codes.every(({ complete }) => complete));
    assert.deepEqual(
      problems.filter(({ code }) => code.startsWith('xml.')),
      [],
    );
  });
});
