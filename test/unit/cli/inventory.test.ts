import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { code } from '../../support/code';
import { FLEET_FOLDER } from '../../support/fleet';

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'inventory', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const ON = ['--today', '2026-11-24'];
let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'lrc-'));
});
after(() => rmSync(folder, { recursive: true }));

describe('inventory', () => {
  test('says where each device stands and what is open', () => {
    const { status, stdout, stderr } = run(FLEET_FOLDER, ...ON);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^INVENTORY AS OF 2026-11-24\n/);
    assert.match(stdout, /^ {2}UCCX 5a3b00000004 +update awaiting confirmation +enter the confirmation code/m);
    assert.match(stdout, /^14 devices, 2,658 licenses reserved$/m);
    assert.match(stdout, /^ {2}UCCX 5a3b00000004 +Enter confirmation code 5a3b0c04/m);
  });

  test('has all formats, one at a time', () => {
    assert.match(run(FLEET_FOLDER, '--csv', ...ON).stdout, /^Product,Serial,[^\n]+\r\n(?:[^\r\n]+\r\n){17}$/);
    assert.match(run(FLEET_FOLDER, '--md', ...ON).stdout, /^\| Product \| Serial \|/);
    assert.match(run(FLEET_FOLDER, '--ics', ...ON).stdout, /^BEGIN:VCALENDAR\r\n[\s\S]+END:VCALENDAR\r\n$/);
    assert.match(run(FLEET_FOLDER, '--html', ...ON).stdout, /^<!DOCTYPE html>[\s\S]+<\/html>\n$/);
    const { schema, devices, totals } = JSON.parse(run(FLEET_FOLDER, '--json', ...ON).stdout);
    assert.deepEqual([schema, devices.length, totals.licenses], [1, 14, 2658]);
    assert.equal(run(FLEET_FOLDER, '--json', '--csv').status, 2);
  });

  test('tells nothing of whose devices they are when asked not to', () => {
    const { stdout } = run(FLEET_FOLDER, '--json', '--redact', ...ON);
    assert.doesNotMatch(stdout, /5a3b0000000|FCW0000|5a3b0c0|sample\/fleet/);
    assert.match(stdout, /"sn": "device-1"/);
  });

  test('says what it skipped, and why', () => {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'AC.xml'), code());
    writeFileSync(join(folder, 'a', 'picture.bin'), Uint8Array.of(0x50, 0x3a, 0, 1, 2));
    writeFileSync(join(folder, 'a', 'huge.log'), '');
    truncateSync(join(folder, 'a', 'huge.log'), 33 * 1024 * 1024);
    symlinkSync(folder, join(folder, 'a', 'round'));
    writeFileSync(join(folder, 'a', 'note.txt'), 'Confirmation code: 125ffe1b\n');
    writeFileSync(join(folder, 'a', '.license-reservation.json'), '{ "schema": 1, "marks": [\n<<<<<<< HEAD\n');
    const { status, stdout, stderr } = run(folder, ...ON);
    assert.equal(status, 0);
    assert.match(stdout, /^1 devices|^ {2}UCM abcde +authorized/m);
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(folder.length + 3));
    assert.deepEqual(lines, [
      '.license-reservation.json:2: A merge left its marks here. Resolve it; until then the file is not written to.',
      'huge.log was skipped: it is larger than 32 MB',
      'picture.bin was skipped: it is not text',
      'round was skipped: it is a link or no file',
      'note.txt:1: nothing tells of which device this is',
    ]);
  });

  test('reads a file once, by however many names it is called', () => {
    const path = join(folder, 'AC.xml');
    writeFileSync(path, code());
    assert.equal(run('--csv', path, `${folder}/./AC.xml`, ...ON).stdout, run('--csv', path, ...ON).stdout);
  });

  test('ends with 1 when codes contradict each other', () => {
    const a = join(folder, 'one.xml');
    const b = join(folder, 'two.xml');
    writeFileSync(a, code());
    writeFileSync(b, code({ entitlements: [{ count: 9 }] }));
    assert.equal(run(a, b).status, 1);
  });

  test('refuses other calls in one line', () => {
    for (const args of [[], ['nowhere'], [FLEET_FOLDER, '--today', '2026-02-30'], [FLEET_FOLDER, '--xml']]) {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^[^\n]+\n$/);
    }
  });
});
