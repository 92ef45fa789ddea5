import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { code, ISSUED } from '../../support/code';
import { FLEET, FLEET_FOLDER } from '../../support/fleet';

const ON = ['--today', '2026-11-24'];
let folder = '';
let out = '';

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'runbook', ...args, ...ON], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const runbook = () => readFileSync(join(out, 'runbook.md'), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lrc-'));
  out = join(folder, 'out');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('runbook', () => {
  test('writes the document and the files beside it', () => {
    const { status, stdout, stderr } = run(FLEET_FOLDER, '-o', out);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^\S+runbook\.md: devices 14, open steps 20, files with codes 3\n$/);
    const files = ['AC_5a3b00000002.xml', 'AC_5a3b1e0000004000800000000b0.xml', 'AC_FCW0000A008.xml'];
    assert.deepEqual(readdirSync(out).sort(), [...files, 'runbook.md']);
    assert.equal(`${readFileSync(join(out, files[0] ?? ''), 'utf8')}\n`, FLEET['london/AC_5a3b00000002.xml']);
    assert.match(runbook(), /^# Runbook: license reservations as of 2026-11-24$/m);
  });

  test('keeps ticks when it is made again, and makes the same document otherwise', () => {
    run(FLEET_FOLDER, '-o', out);
    const first = runbook();
    run(FLEET_FOLDER, '-o', out);
    assert.equal(runbook(), first);
    const ticked = first.replace('- [ ] **Enter confirmation', '- [x] **Enter confirmation');
    writeFileSync(join(out, 'runbook.md'), ticked);
    assert.equal(run(FLEET_FOLDER, '-o', out).status, 0);
    assert.equal(runbook(), ticked);
  });

  test('does not take what it has written itself for evidence', () => {
    writeFileSync(join(folder, 'AC_abcde.xml'), `${code()}\n`);
    run(folder, '-o', out);
    const first = runbook();
    run(folder, '-o', out);
    assert.equal(runbook(), first);
    assert.doesNotMatch(first, /The same code stands in/);
  });

  test('never writes over a file with other content, and then writes nothing', () => {
    writeFileSync(join(folder, 'AC.xml'), code());
    mkdirSync(out);
    writeFileSync(join(out, 'AC_abcde.xml'), 'the only copy of something');
    const { status, stdout, stderr } = run(join(folder, 'AC.xml'), '-o', out);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^\S+AC_abcde\.xml is there already with other content; nothing was written\n$/);
    assert.equal(existsSync(join(out, 'runbook.md')), false);
    writeFileSync(join(out, 'AC_abcde.xml'), code());
    assert.equal(run(join(folder, 'AC.xml'), '-o', out).status, 0);
  });

  test('does not take the place of a document that is no runbook, nor of one that is not redacted', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'runbook.md'), '# our runbook for power cuts\n');
    assert.match(run(FLEET_FOLDER, '-o', out).stderr, /is there already and is no runbook\n$/);
    assert.equal(runbook(), '# our runbook for power cuts\n');
    rmSync(out, { recursive: true });
    run(FLEET_FOLDER, '-o', out);
    const { status, stderr } = run(FLEET_FOLDER, '-o', out, '--redact');
    assert.equal(status, 2);
    assert.match(stderr, /^\S+ is not redacted; take another folder\n$/);
  });

  test('tells nothing of whose devices they are when asked not to', () => {
    assert.equal(run(FLEET_FOLDER, '-o', out, '--redact').status, 0);
    assert.deepEqual(readdirSync(out), ['runbook.md']);
    assert.doesNotMatch(runbook(), /5a3b0000000|FCW0000|5a3b0c0|sample\/fleet|specificPLR|step:/);
    assert.match(runbook(), /serial `device-1`/);
  });

  test('takes some devices by serial', () => {
    run(FLEET_FOLDER, '-o', out, '--device', 'A0001', '--device', '5a3b00000002');
    assert.equal(runbook().match(/^## `/gm)?.length, 2);
  });

  test('leaves a damaged code where it is, says so, and ends with 1', () => {
    writeFileSync(join(folder, 'AC.xml'), code({ entitlements: [{ count: '5x' }] }));
    const { status, stderr } = run(folder, '-o', out);
    assert.equal(status, 1);
    assert.match(stderr, /^\S+AC\.xml: a code was not taken over: \S+; see "check"\n$/);
    assert.deepEqual(readdirSync(out), ['runbook.md']);
    assert.match(runbook(), /Its text was not taken over/);
  });

  test('takes a code that was only wrapped', () => {
    const text = code();
    writeFileSync(join(folder, 'mail.txt'), `> ${text.slice(0, 70)}\n> ${text.slice(70, 140)}\n> ${text.slice(140)}\n`);
    const { status } = run(folder, '-o', out);
    assert.equal(status, 0);
    assert.equal(readFileSync(join(out, 'AC_abcde.xml'), 'utf8'), text);
  });

  test('ends with 1 when codes contradict each other', () => {
    writeFileSync(join(folder, 'a.xml'), code({ timestamp: ISSUED }));
    writeFileSync(join(folder, 'b.xml'), code({ timestamp: ISSUED, entitlements: [{ count: 9 }] }));
    assert.equal(run(folder, '-o', out).status, 1);
  });

  test('refuses other calls in one line', () => {
    const calls = [
      [FLEET_FOLDER],
      ['-o', out],
      ['nowhere', '-o', out],
      [FLEET_FOLDER, '-o', out, '--device', 'nobody'],
      [FLEET_FOLDER, '-o', 'package.json'],
    ];
    for (const args of calls) {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /^[^\n]+\n$/);
    }
  });
});
