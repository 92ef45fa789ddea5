import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { code, ISSUED } from '../../support/code';

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'compare', ...args], {
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

const installed = code({ entitlements: [{ count: 5 }] });
const updated = code({ entitlements: [{ count: 3 }], timestamp: ISSUED + 1000 });

describe('compare', () => {
  test('prints changes and risks as JSON; a warning alone ends with 0', () => {
    const { status, stdout } = run('--json', file('a.xml', installed), file('b.xml', updated));
    assert.equal(status, 0);
    const { schema, changes, risks, ...rest } = JSON.parse(stdout);
    assert.equal(schema, 1);
    assert.deepEqual(rest, {});
    assert.deepEqual(
      changes.map(({ what, from, to }: Record<string, unknown>) => [what, from, to]),
      [['count', 5, 3]],
    );
    assert.deepEqual(
      risks.map((risk: { code: string }) => risk.code),
      ['count.lowered'],
    );
  });

  test('ends with 1 for the same code, an older one and one for another device', () => {
    const a = file('a.xml', installed);
    assert.match(run(a, a).stdout, /code\.same/);
    assert.equal(run(a, a).status, 1);
    assert.equal(run(file('b.xml', updated), a).status, 1);
    assert.equal(run(a, file('c.xml', code({ udi: 'P:UCM,S:00000', timestamp: ISSUED + 1 }))).status, 1);
  });

  test('reads the code out of a session in which it stands twice', () => {
    const session = `admin:license smart reservation install "${installed}"\nAuthorization code installed successfully.\n${installed}\n`;
    assert.equal(run(file('session.log', session), file('b.xml', updated)).status, 0);
  });

  test('refuses other calls in one line', () => {
    const a = file('a.xml', installed);
    const empty = file('empty.txt', 'nothing\n');
    for (const args of [[a], [a, a, a], [a, empty], [a, file('two.txt', `${installed}\n${updated}`)], [a, 'nowhere']]) {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^[^\n]+\n$/);
    }
  });
});
