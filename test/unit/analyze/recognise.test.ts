import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { recognise } from '../../../src/core/analyze';
import { inspect } from '../../../src/core/repair/inspect';
import { evidenceOf } from '../../../src/core/reservation/evidenceOf';
import { TODAY } from '../../support/analysis';
import { code } from '../../support/code';
import { IMPORT } from '../../support/slp';
import { CLASSIC_ALL } from '../device-output/texts';

const OPTIONS = { today: TODAY, endingWithinDays: 90 };
const CODE = code();

/** As a page shows it. */
const ESCAPED = CODE.replace(/</g, '&lt;').replace(/>/g, '&gt;');

describe('recognise', () => {
  const plain: readonly (readonly [string, string])[] = [
    ['a code', CODE],
    ['two codes in a text', `First:\n${CODE}\nand ${code({ udi: 'P:UCM,S:12345' })}\n`],
    [
      'a session',
      `admin:license smart reservation install "${CODE}"\nAuthorization code installed successfully.\nadmin:`,
    ],
    ['an output', CLASSIC_ALL],
    ['a file of the policy model', IMPORT],
    ['request and return codes', 'CB-ZC9300-24TEST:TST0000L0RN-AK9A6sMTr-86\nP:UCM,S:abcde'],
    ['nothing', 'nothing'],
  ];
  for (const [what, text] of plain) {
    test(`finds in ${what} what an inspection finds`, () => {
      const found = recognise(text);
      assert.ok(found);
      assert.deepEqual(evidenceOf('x', found), evidenceOf('x', inspect(text, OPTIONS)));
    });
  }

  const damaged: readonly (readonly [string, string])[] = [
    ['cut', CODE.slice(0, -30)],
    ['without its start', CODE.slice(60)],
    ['escaped', ESCAPED],
    ['beside an escaped one', `${CODE}\n${ESCAPED}`],
    ['without its start, above a file of the policy model', `${CODE.slice(60)}\n\n${IMPORT}`],
    ['with a character that cannot be seen', CODE.replace('P:UCM', 'P:U\u200bCM')],
    ['in base64', btoa(CODE)],
    ['with a lost bracket', CODE.replace('</piid>', '/piid>')],
    ['broken at 40 columns', (CODE.match(/.{1,40}/g) ?? []).join('\n> ')],
  ];
  for (const [what, text] of damaged) {
    test(`leaves a code ${what} to an inspection`, () => {
      assert.equal(recognise(text), undefined);
    });
  }

  test('agrees with an inspection on every file of the sample fleet', () => {
    const files = readdirSync('media/sample/fleet', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    assert.ok(files.length > 20);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const found = recognise(text);
      if (found) assert.deepEqual(evidenceOf(file, found), evidenceOf(file, inspect(text, OPTIONS)), file);
    }
  });
});
