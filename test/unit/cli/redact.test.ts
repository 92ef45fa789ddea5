import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { code, PIID, SIGNATURE } from '../../support/code';

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'redact', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

let folder = '';

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'lrc-'));
});
after(() => rmSync(folder, { recursive: true }));

const REDACTED = code()
  .replace(PIID, '00000000-0000-4000-9000-000000000001')
  .replace(SIGNATURE, 'SIGNATURE-1')
  .replace('11111111-2222-4333-8444-5555555abcde', '00000000-0000-4000-8000-000000000001')
  .replace('abcde', 'SERIAL-1');

describe('redact', () => {
  test('prints the redacted text and nothing else', () => {
    const expected = { status: 0, stdout: `${REDACTED}\n`, stderr: '' };
    assert.deepEqual(run([file('a.xml', `${code()}\n`)]), expected);
    assert.deepEqual(run(['-'], code()), expected);
  });

  test('several files share their aliases, whichever of them says what a value is', () => {
    const note = file('1.txt', 'about abcde\n');
    const { stdout } = run([note, file('2.xml', code())]);
    assert.equal(stdout, `about SERIAL-1\n${REDACTED}\n`);
  });

  test('keeps what is to be kept', () => {
    const session = file('session.log', 'lab-1#show license udi\nUDI: PID:UCM,SN:a1b2c3\n');
    assert.equal(run(['--keep', 'host', session]).stdout, 'lab-1#show license udi\nUDI: PID:UCM,SN:SERIAL-1\n');
  });

  test('writes to another file, and never over one', () => {
    const from = file('b.xml', `${code()}\n`);
    const to = join(folder, 'out.xml');
    assert.deepEqual(run(['-o', to, from]), { status: 0, stdout: '', stderr: '' });
    assert.equal(readFileSync(to, 'utf8'), `${REDACTED}\n`);
    for (const there of [to, from]) {
      const { status, stderr } = run(['-o', there, from]);
      assert.equal(status, 2);
      assert.match(stderr, /^[^\n]+ is there already\n$/);
    }
    assert.equal(readFileSync(from, 'utf8'), `${code()}\n`);
  });

  test('refuses other calls in one line', () => {
    for (const args of [[], ['nowhere.xml'], ['--keep', 'tags', file('c.xml', code())]]) {
      const { status, stdout, stderr } = run(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^[^\n]+\n$/);
    }
  });
});
