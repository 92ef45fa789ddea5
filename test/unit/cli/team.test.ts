import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { code, tagOf } from '../../support/code';

let folder = '';
let team = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'lrc-'));
  team = join(folder, 'team.json');
  writeFileSync(
    team,
    `{ "schema": 1,
  "tags": [{ "tag": "OTHER*", "name": "Desk phones", "note": "Ask first." }, { "tag": "*", "name": "All" }],
  "messages": [{ "text": "gateway * refused", "meaning": "No way.", "next": ["Wait."] }] }`,
  );
});
after(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const SAID = (path: string) =>
  `${path}:2:87: error: team.too-wide: No tag, or one that fits too many: two characters of its name or more are needed. The entry is left out.\n`;

describe('--team', () => {
  const ENTITLEMENTS = [{ tag: tagOf('OTHER_Basic'), displayName: 'Basic' }];

  test('adds the name of the team below the entitlement, and tells what is wrong with the file', () => {
    const { status, stdout, stderr } = run(['decode', '--team', team, '-'], code({ entitlements: ENTITLEMENTS }));
    assert.equal(status, 0);
    assert.equal(stderr, SAID(team));
    assert.match(
      stdout,
      /^ +\d+ {2}perpetual {2}Basic {2}OTHER_Basic [\d.]+\n {18}Team file: Desk phones\. Ask first\.$/m,
    );
  });

  test('adds what the team says of tags to the JSON, and nothing where it is not asked for', () => {
    const input = code({ entitlements: ENTITLEMENTS });
    const read = (args: readonly string[]) =>
      (JSON.parse(run(['decode', '--json', ...args, '-'], input).stdout) as { files: { team?: unknown }[] }).files[0];
    assert.deepEqual(read(['--team', team])?.team, {
      tags: [{ tag: tagOf('OTHER_Basic'), name: 'Desk phones', note: 'Ask first.' }],
    });
    assert.equal(Object.hasOwn(read([]) ?? {}, 'team'), false);
  });

  test('explains the messages that only the team knows', () => {
    assert.deepEqual(run(['explain', '--team', team, '-'], 'Hello\nthe gateway gw1 refused it\n'), {
      status: 0,
      stdout:
        '-, line 2\n\nTEAM FILE\n  Message  gateway * refused\n  Means    No way.\n  Next 1   Wait.\n  Source   team file\n\n',
      stderr: SAID(team),
    });
    assert.deepEqual(JSON.parse(run(['explain', '--json', '--team', team, '-'], 'gateway gw1 refused').stdout), {
      schema: 1,
      messages: [{ name: 'gateway * refused', meaning: 'No way.', causes: [], next: ['Wait.'], source: 'team file' }],
    });
  });

  test('says so of a file that is not there', () => {
    const missing = join(folder, 'none.json');
    assert.deepEqual(run(['explain', '--team', missing, '-'], ''), {
      status: 2,
      stdout: '',
      stderr: `${missing} cannot be read\n`,
    });
  });
});
