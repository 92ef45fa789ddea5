import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { GUIDE_IDS } from '../../../src/core/platforms/guides/guide';
import { ACTIONS, PRODUCT_IDS } from '../../../src/core/platforms/product';
import { fixture } from '../../support/fixtures';

/** The bundle as it ships. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'snippet', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const ucm = fixture('cucm-12.5.xml').trim().replace('P:UCM, S:', 'P:UCM,S:');
const codeFor = (udi: string) => ucm.replace(/<udi>.*<\/udi>/, `<udi>${udi}</udi>`);
const SHORT = 'DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ';
const SERIAL = 'FCW2134L0RN';

let folder = '';
const paths = { ucm: '', switch: '', ccx: '', unknown: '', universal: '', hostile: '' };

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'lrc-snippet-'));
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  paths.ucm = file('ucm.xml', ucm);
  paths.switch = file('switch.xml', codeFor(`P:C9300-24UX,S:${SERIAL}`));
  paths.ccx = file('ccx.xml', codeFor('P:UCCX,S:1f2b5461b8ed'));
  paths.unknown = file('unknown.xml', codeFor('P:ASR1001-X,S:JAE1'));
  paths.universal = file('universal.txt', `Authorization code: ${SHORT}\n`);
  paths.hostile = file('hostile.xml', codeFor('P:C9300-24UX,S:../../x'));
});
after(() => rmSync(folder, { recursive: true }));

describe('snippet, product by product', () => {
  test('takes the product from the device of the code', () => {
    const { stdout, stderr, status } = run(paths.switch, '--action', 'install-file');
    assert.deepEqual(
      [status, stdout, stderr],
      [0, `license smart reservation install file flash:AC_${SERIAL}.xml\n`, ''],
    );
    assert.equal(
      run(paths.switch, '--action', 'install-file', '--release', '17.9.4').stdout,
      `license smart import bootflash:AC_${SERIAL}.xml\n`,
    );
    assert.equal(
      run(paths.switch, '--action', 'install-file', '--file', 'tftp://10.1.2.1/a.xml').stdout,
      'license smart reservation install file tftp://10.1.2.1/a.xml\n',
    );
  });

  test('takes the form of the release, and names the others where none is given', () => {
    const request = (...more: string[]) => run(paths.ccx, '--action', 'request', ...more);
    assert.equal(request('--release', '12.5').stdout, 'license smart reservation request\n');
    assert.equal(request('--release', '15').stdout, 'license smart reservation request specific\n');
    assert.equal(request('--release', '15').stderr, '');
    assert.equal(request().stdout, 'license smart reservation request\n');
    assert.equal(request().stderr, 'Release 12.5. --form 2: Release 15\n');
    assert.equal(request('--form', '2').stdout, 'license smart reservation request specific\n');
  });

  test('types a universal code without quotes', () => {
    for (const [product, text] of [
      ['expressway', `xcommand License Smart Reservation Install ${SHORT}\n`],
      ['asa', `license smart reservation install ${SHORT}\n`],
      ['ftd', `POST license/action/installplrcode\n{"type":"PLRAuthorizationCode","code":"${SHORT}"}\n`],
    ] as const) {
      assert.equal(run(paths.universal, '--action', 'install', '--product', product).stdout, text);
    }
    assert.equal(
      run(paths.ucm, '--action', 'install', '--product', 'expressway').stdout,
      `xcommand License Smart Reservation Install "${ucm}"\n`,
    );
  });

  test('refuses for CML what CML refuses, with the place', () => {
    const { status, stdout, stderr } = run(paths.ucm, '--action', 'install', '--product', 'cml');
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(
      stderr,
      `Cisco Modeling Labs does not accept ( (U+0028): character ${ucm.indexOf('(') + 1} of the code.\n`,
    );
  });

  test('asks for the feature of an authorization', () => {
    const request = (...more: string[]) => run('--product', 'iosxe-slp', '--action', 'request', ...more);
    assert.equal(request('--feature', 'hseck9').stdout, 'license smart authorization request add hseck9 local\n');
    assert.match(request().stderr, /needs the name of the feature/);
  });

  test('guesses no product', () => {
    const { status, stderr } = run(paths.unknown, '--action', 'install');
    assert.equal(status, 2);
    assert.match(stderr, /the product cannot be told; --product is one of cucm, cuc, cer, uccx/);
  });
});

describe('snippet --write-file', () => {
  test('writes the file byte for byte and prints what to type with it', () => {
    const { status, stdout, stderr } = run(paths.switch, '--action', 'install-file', '--write-file', folder);
    const path = join(folder, `AC_${SERIAL}.xml`);
    const expected = `<smartLicense>${codeFor(`P:C9300-24UX,S:${SERIAL}`)}</smartLicense>`;
    assert.equal(status, 0);
    assert.equal(readFileSync(path, 'utf8'), expected);
    assert.equal(
      stdout,
      [
        `copy tftp://<server>/AC_${SERIAL}.xml flash:AC_${SERIAL}.xml`,
        `license smart reservation install file flash:AC_${SERIAL}.xml`,
        'show license all',
        'show license reservation',
        '',
      ].join('\n'),
    );
    assert.equal(stderr, `${path}: ${Buffer.byteLength(expected)} bytes\n`);
    // Never over a file that is there.
    assert.equal(run(paths.switch, '--action', 'install-file', '--write-file', folder).status, 2);
  });

  test('stays in its folder, whatever the serial number is', () => {
    const { stderr } = run(paths.hostile, '--action', 'install-file', '--write-file', folder, '--force');
    assert.ok(stderr.startsWith(join(folder, 'AC_x.xml')), stderr);
    assert.equal(existsSync(join(folder, '..', '..', 'x.xml')), false);
  });

  test('is refused for a product that takes no file', () => {
    const { status, stderr } = run(paths.ccx, '--action', 'install', '--write-file', folder);
    assert.equal(status, 2);
    assert.match(stderr, /takes no file for install/);
  });
});

describe('snippet --guide', () => {
  test('prints a guide with the facts of the code and the commands of its product', () => {
    const { status, stdout } = run(paths.ucm, '--guide', 'cancel-after-code');
    assert.equal(status, 0);
    assert.match(stdout, /Device {7}UCM cc920 e53fc968/);
    assert.match(stdout, /license smart reservation return-authorization "<authorization-code>"/);
    assert.doesNotMatch(stdout, /<specificPLR>/);
  });

  test('prints every guide for every product', () => {
    for (const guide of GUIDE_IDS) assert.equal(run('--guide', guide, '--product', 'iosxe').status, 0, guide);
    for (const product of PRODUCT_IDS) assert.equal(run('--guide', 'restore', '--product', product).status, 0, product);
  });

  test('says which there are', () => {
    const { status, stderr } = run('--guide', 'nowhere');
    assert.equal(status, 2);
    assert.equal(stderr, `there is no guide nowhere; one of ${GUIDE_IDS.join(', ')}\n`);
  });
});

describe('snippet --list', () => {
  test('names products, actions and guides', () => {
    const { stdout } = run('--list');
    for (const name of [...PRODUCT_IDS, ...ACTIONS, ...GUIDE_IDS])
      assert.match(stdout, new RegExp(`^  ${name}( |$)`, 'm'));
  });

  test('prints the steps of each product', () => {
    for (const product of PRODUCT_IDS) {
      const { status, stdout } = run('--list', '--product', product);
      assert.equal(status, 0);
      assert.match(stdout, /^# .+\n/);
      assert.match(stdout, /Source/);
    }
  });
});
