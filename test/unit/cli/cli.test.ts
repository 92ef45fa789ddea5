import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { fixture } from '../../support/fixtures';

/** The bundle as it ships. */
function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const page = 'test/fixtures/source-document.txt';
const code = fixture('cucm-12.5.xml').trim().replace('P:UCM, S:', 'P:UCM,S:');
const REFUSED =
  'Reservation install file failed: The Reservation Authorization Code does not match the Reservation Request Code\n';
let folder = '';

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'lrc-'));
});
after(() => rmSync(folder, { recursive: true }));

describe('decode', () => {
  test('says what the codes of the source document say, as one JSON document', () => {
    const { status, stdout } = run(['decode', page, '--json']);
    const { schema, files } = JSON.parse(stdout);
    assert.equal(schema, 1);
    assert.equal(status, 0);
    const [{ artifacts, problems }] = files;
    const codes = artifacts.filter(({ kind }: { kind: string }) => kind === 'authorizationCode');
    assert.equal(codes.length, 2);
    for (const found of codes) {
      assert.equal(found.format, 'slr');
      assert.equal(found.issuedAt, '2019-03-11T08:22:02.579Z');
      assert.equal(found.piid, '6ca07f56-145c-4ace-bdc2-40417fd49d47');
      assert.deepEqual(found.udi, { pid: 'UCM', sn: 'cc920', uuid: 'e53fc968-0253-4d61-a355-ba908a6cc920' });
      assert.deepEqual(found.totals, { entitlements: 5, licenses: 25 });
      assert.deepEqual(found.signature, { wellFormed: true, bytes: 72 });
      assert.match(found.fingerprint, /^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
      assert.deepEqual(found.entitlements[0], {
        tag: {
          raw: 'regid.2017-02.com.cisco.UCM_CUWL,12.0_cc59375a-1cd8-4b36-8366-6f4d2abba965',
          registered: '2017-02',
          name: 'UCM_CUWL',
          version: '12.0',
          uuid: 'cc59375a-1cd8-4b36-8366-6f4d2abba965',
        },
        count: 5,
        licenseType: 'PERPETUAL',
        startDate: null,
        endDate: null,
        displayName: 'UC Manager CUWL License (12.X)',
        tagDescription: 'UC Manager CUWL License (12.X)',
        subscriptionId: '',
      });
    }
    const request = artifacts.find(({ kind }: { kind: string }) => kind === 'requestCode');
    assert.deepEqual(request.udi, { pid: 'UCM', sn: 'cc920', uuid: 'e53fc968-0253-4d61-a355-ba908a6cc920' });
    const broken = problems.find((problem: { code: string }) => problem.code === 'udi.whitespace');
    assert.equal(broken.severity, 'warning');
    assert.equal(broken.line, 23);
  });

  test('reads standard input, UTF-16 with a byte order mark, and folders', () => {
    assert.match(run(['decode', '-'], code).stdout, /UCM {3}serial cc920/);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(code, 'utf16le')]);
    assert.match(run(['decode', file('wide.xml', wide)]).stdout, /5 entitlements, 25 licenses/);
    assert.match(run(['decode', 'media/sample']).stdout, /== media\/sample\/AC_cc920\.xml/);
  });

  test('ends with 1 when a device would refuse the code', () => {
    assert.equal(run(['decode', file('cut.xml', code.slice(0, 1873))]).status, 1);
  });
});

describe('decode of other things than authorization codes', () => {
  const decoded = (text: string) => {
    const [{ artifacts }] = JSON.parse(run(['decode', '--json', '-'], text).stdout).files;
    return artifacts as { kind: string; [fact: string]: unknown }[];
  };
  const returned =
    'admin:license smart reservation return\n\nLicense reservation is returned successfully.\n' +
    'Reservation Return Code is: CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3\n';

  test('reads a session: what was done, and the code that has to go to the portal', () => {
    const artifacts = decoded(returned);
    const output = artifacts.find(({ kind }) => kind === 'deviceOutput');
    assert.equal(output?.['returnCode'], 'CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3');
    assert.deepEqual((output?.['session'] as { outcome: string }).outcome, 'done');
    assert.ok(artifacts.some(({ kind, value }) => kind === 'returnCode' && value === output?.['returnCode']));
  });

  test('reads the request code of a device that names product and serial in it', () => {
    const [request] = decoded('Request code: CB-ZC9300-24UX:FCW0000A0AA-AK9A6sMTr-86\n');
    assert.equal(request?.kind, 'requestCode');
    const { pid, sn } = request?.['udi'] as { pid: string; sn: string };
    assert.deepEqual([pid, sn], ['C9300-24UX', 'FCW0000A0AA']);
  });

  test('does not claim eight hexadecimal digits that nothing calls a confirmation code', () => {
    assert.deepEqual(decoded('commit 125ffe1b\n'), []);
    assert.ok(decoded('Confirmation Code is: 00000e51\n').some(({ value }) => value === '00000e51'));
  });

  test('shows them in one line each', () => {
    assert.match(run(['decode', '-'], returned).stdout, /^ {2}Return code +CbbAEN-/m);
  });
});

describe('check', () => {
  test('prints file, line, column, severity, code and message', () => {
    const { status, stdout } = run(['check', page]);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^test\/fixtures\/source-document\.txt:23:2189: warning: udi\.whitespace: Line break inside the UDI\./m,
    );
  });

  test('says nothing of a code without problems', () => {
    assert.deepEqual(run(['check', file('good.xml', code)]), { status: 0, stdout: '', stderr: '' });
  });

  test('prints no value of the code in its JSON', () => {
    const { stdout } = run(['check', '--json', page]);
    assert.equal(JSON.parse(stdout).schema, 1);
    assert.doesNotMatch(stdout, /cc920|6ca07f56|MEYC/);
  });
});

describe('snippet', () => {
  test('prints the install command as one quoted line and nothing else', () => {
    const { status, stdout, stderr } = run(['snippet', page, '--action', 'install']);
    assert.equal(stdout, `license smart reservation install "${code}"\n`);
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  test('prints a return without a code, and both forms of return-authorization', () => {
    const returned = run(['snippet', page, '--action', 'return', '--product', 'cucm', '--release', '12.5']);
    assert.equal(returned.stdout, 'license smart reservation return\n');
    const [first, second] = ['1', '2'].map((form) =>
      run(['snippet', page, '--action', 'return-authorization', '--form', form]),
    );
    assert.ok(first?.stdout.startsWith('license smart reservation return-authorization "<specificPLR>'));
    assert.ok(second?.stdout.startsWith('license smart reservation return authorization "<specificPLR>'));
  });

  test('makes no command from a code with errors, unless told to', () => {
    const broken = file('broken.xml', code.replace('<count>5<', '<count>five<'));
    const refused = run(['snippet', broken, '--action', 'install']);
    assert.deepEqual([refused.status, refused.stdout], [1, '']);
    assert.match(
      refused.stderr,
      /^The count is not a whole number\. No command is made from it; --force makes it all the same\.\n$/,
    );
    assert.equal(run(['snippet', broken, '--action', 'install', '--force']).status, 0);
  });

  test('takes no code out of base64 by itself, and says how to get at it', () => {
    const { status, stderr } = run(['snippet', '-', '--action', 'install'], Buffer.from(code).toString('base64'));
    assert.deepEqual([status, stderr], [2, 'the code in standard input has to be repaired first, by "repair"\n']);
  });

  test('never makes one from a code that holds a quote or a line break', () => {
    for (const hostile of ['UC "Manager" CUWL', 'UC\nManager CUWL']) {
      const path = file('hostile.xml', code.replaceAll('UC Manager CUWL', hostile));
      const { status, stdout } = run(['snippet', path, '--action', 'install', '--force']);
      assert.deepEqual([status, stdout], [2, '']);
    }
  });

  test('lists the steps of a product with their sources', () => {
    const { status, stdout } = run(['snippet', '--list', '--product', 'cucm']);
    assert.equal(status, 0);
    assert.match(stdout, /license smart reservation install "<authorization-code>"/);
    assert.match(stdout, /Source/);
  });
});

describe('repair', () => {
  const wrapped = code.replace(/.{80}/g, '$&\n');

  test('prints the codes of the source document as one line each, and each step on standard error', () => {
    const { status, stdout, stderr } = run(['repair', page]);
    assert.equal(stdout, `${code}\n${code}\n`);
    assert.match(stderr, /^sure: layer\.wrap: /m);
    assert.equal(status, 0);
  });

  test('says in JSON what was done', () => {
    const { status, stdout } = run(['repair', '--json', file('wrapped.xml', wrapped)]);
    const { schema, codes } = JSON.parse(stdout);
    assert.deepEqual([schema, status, codes.length], [1, 0, 1]);
    assert.deepEqual([codes[0].complete, codes[0].changed, codes[0].text], [true, true, code]);
    assert.ok(codes[0].steps.every((step: object) => JSON.stringify(Object.keys(step)) === '["code","count","sure"]'));
  });

  test('ends with 1 and says where a code was cut', () => {
    const { status, stderr } = run(['repair', file('cut.xml', code.slice(0, 1873))]);
    assert.equal(status, 1);
    assert.match(stderr, /Ends after 1873 characters inside entitlement \d; \d+ or more are missing/);
  });

  test('never writes over a file unless told to, and then keeps the original', () => {
    const input = file('in.xml', wrapped);
    const output = join(folder, 'out.xml');
    assert.equal(run(['repair', input, '-o', output]).status, 0);
    assert.equal(readFileSync(output, 'utf8'), `${code}\n`);
    assert.equal(run(['repair', input, '-o', output]).status, 2);
    assert.equal(readFileSync(input, 'utf8'), wrapped);
    assert.equal(run(['repair', input, '--in-place']).status, 0);
    assert.equal(readFileSync(input, 'utf8'), code);
    assert.equal(readFileSync(`${input}.orig`, 'utf8'), wrapped);
  });

  test('changes nothing but the code in place: a byte order mark stays, and what is not UTF-8 is left alone', () => {
    const marked = file('marked.txt', `\ufeffGrüße\n${wrapped}`);
    assert.equal(run(['repair', marked, '--in-place']).status, 0);
    assert.equal(readFileSync(marked, 'utf8'), `\ufeffGrüße\n${code}`);
    for (const bytes of [
      Buffer.from(`Gr\xfc\xdfe\n${wrapped}`, 'latin1'),
      Buffer.from(`\ufeff${wrapped}`, 'utf16le'),
    ]) {
      const path = file('other.txt', bytes);
      const { status, stdout, stderr } = run(['repair', path, '--in-place', '--json']);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^[^\n]+other\.txt is not UTF-8; write the result to another file with -o\n$/);
      assert.deepEqual(readFileSync(path), bytes);
      assert.equal(existsSync(`${path}.orig`), false);
    }
  });
});

describe('compare-echo', () => {
  test('finds no difference in an echo that was only wrapped', () => {
    const echo = file('echo.txt', `admin:license smart reservation install "${code}"`.replace(/.{80}/g, '$&\r\n'));
    const { status, stdout } = run(['compare-echo', file('code.xml', code), echo]);
    assert.deepEqual([status, stdout], [0, 'No difference: all 2219 characters arrived.\n']);
  });

  test('names what was lost, with its place', () => {
    const at = code.indexOf('UCM_Basic') + 'UCM_Ba'.length;
    const echo = file('echo.txt', code.slice(0, at) + code.slice(at + 4));
    const { status, stdout } = run(['compare-echo', file('code.xml', code), echo]);
    assert.equal(status, 1);
    assert.match(stdout, /4 characters missing after "….*cisco\.UCM_Ba"\.\n$/);
  });

  test('does not guess which of two codes was sent', () => {
    const two = file('two.xml', `${code}\n${code.replace('<timestamp>1', '<timestamp>2')}\n${code}\n`);
    for (const args of [
      ['compare-echo', two, two],
      ['snippet', two, '--action', 'install'],
    ]) {
      const { status, stdout, stderr } = run(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /two\.xml holds 2 different authorization codes; one is wanted\n$/);
    }
  });
});

describe('match', () => {
  test('answers part by part', () => {
    const device = file('udi.txt', 'UDI: PID:UCM,SN:37624,UUID:6fe83addc80240bc92dc071ac7a37624\n');
    const { status, stdout } = run(['match', page, device, '--json']);
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(stdout), {
      schema: 1,
      checks: [
        { subject: 'udi.pid', result: 'match', left: 'UCM', right: 'UCM' },
        { subject: 'udi.sn', result: 'mismatch', left: 'cc920', right: '37624' },
        {
          subject: 'udi.uuid',
          result: 'mismatch',
          left: 'e53fc968-0253-4d61-a355-ba908a6cc920',
          right: '6fe83addc80240bc92dc071ac7a37624',
        },
        { subject: 'piid', result: 'unchecked', left: '6ca07f56-145c-4ace-bdc2-40417fd49d47', right: null },
      ],
    });
  });

  test('finds the codes of the source document to fit their request', () => {
    const { status, stdout } = run(['match', file('code.xml', code), page]);
    assert.equal(status, 0);
    assert.match(stdout, /serial +cc920: matches/);
  });
});

describe('explain', () => {
  test('says what a refusal means, what is likely and what to do, with its source', () => {
    const { status, stdout } = run(['explain', '-'], REFUSED);
    assert.equal(status, 0);
    assert.match(stdout, /^ERROR OF THE SMART AGENT {2}reservationmismatch$/m);
    assert.match(stdout, /^Where {9}-, line 1$/m);
    for (const part of [/^Likely causes/m, /^What to do next$/m, /^Sources$/m]) assert.match(stdout, part);
    assert.match(stdout, /^ {2}not checked {3}No authorization code at hand\.$/m);
  });

  test('gives name, meaning, causes, next steps and source in JSON', () => {
    const { schema, messages } = JSON.parse(run(['explain', '--json', file('said.txt', REFUSED)]).stdout);
    assert.equal(schema, 1);
    assert.equal(messages[0].name, 'reservationmismatch');
    assert.deepEqual(Object.keys(messages[0]), ['name', 'meaning', 'causes', 'next', 'source']);
  });

  test('says so when there is nothing to explain', () => {
    assert.equal(run(['explain', '-'], 'hello\n').stdout, 'No message that is known.\n');
  });
});

describe('a call or a file that is unusable', () => {
  /** With one file in it. */
  const archive = 'media/sample/fleet/london/archive';
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a file that is not there', ['decode', 'no-such-file'], /no-such-file cannot be read/],
    ['no file', ['decode'], /no file given/],
    ['an unknown verb', ['frobnicate'], /there is no verb frobnicate/],
    ['an unknown option', ['decode', '--frob', page], /^Unknown option '--frob'; usage: decode \[--json\]/],
    ['a folder in the place of a file', ['repair', archive, '--in-place'], /\/archive is a folder; one file is wanted/],
    ['nothing on standard input', ['repair', '-'], /^standard input holds no authorization code/],
    ['an action that does not exist', ['snippet', page, '--action', 'explode'], /there is no action explode/],
    ['a damaged code', ['snippet', 'media/sample/mail.txt', '--action', 'install'], /from a damaged code \(.*"repair"/],
    ['a file without a code', ['snippet', 'package.json', '--action', 'install'], /json holds no authorization code$/m],
    ['nothing to compare with', ['match', page, 'package.json'], /holds nothing to compare with/],
  ];
  for (const [name, args, message] of cases) {
    test(`${name}: exit status 2 and one line`, () => {
      const { status, stdout, stderr } = run(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }
});

describe('the output', () => {
  const noSuchNames = process.platform === 'win32' && 'no file has such a name';

  test('shows the names of files as text: they may come out of an attachment', { skip: noSuchNames }, () => {
    const name = 'AC\u001b[2J\n\u202exml';
    const named = join(folder, 'hostile');
    mkdirSync(named);
    writeFileSync(join(named, name), `${code.slice(0, 1873)}\n${REFUSED}`);
    writeFileSync(join(named, 'b.xml'), code);
    for (const args of [
      ['check', named],
      ['decode', named],
      ['explain', named],
      ['check', join(named, `${name}?`)],
    ]) {
      const { stdout, stderr } = run(args);
      assert.match(stdout + stderr, /AC⟨U\+001B⟩\[2J⟨U\+000A⟩⟨U\+202E⟩xml/, args[0]);
      assert.doesNotMatch(stdout + stderr, /[\u001b\u202e]/);
    }
  });

  /** Exit status and standard error of a call that has much to say. */
  async function ended(output: 'pipe' | number) {
    const child = spawn(process.execPath, ['dist/cli.js', 'decode', 'media/sample'], {
      stdio: ['ignore', output, 'pipe'],
    });
    child.stdout?.destroy();
    assert.ok(child.stderr);
    const [[status], said] = await Promise.all([once(child, 'close'), text(child.stderr)]);
    return { status, said };
  }

  test('may be closed by a reader that has seen enough', async () => {
    assert.deepEqual(await ended('pipe'), { status: 1, said: '' });
  });

  test('is an error when there is no room for it', { skip: !existsSync('/dev/full') && 'no such device' }, async () => {
    const full = openSync('/dev/full', 'w');
    assert.deepEqual(await ended(full), { status: 2, said: 'the output cannot be written\n' });
    closeSync(full);
  });
});
