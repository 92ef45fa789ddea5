import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ENGLISH } from '../../../src/core/render/language';
import type { Device } from '../../../src/core/reservation/device';
import { followUps } from '../../../src/core/reservation/followUps';
import { marksText, newMark } from '../../../src/core/reservation/marks';
import { findingMessage, followUpText, missingText, nextText, stateLabel } from '../../../src/core/reservation/words';
import { code, ISSUED, tagOf } from '../../support/code';
import { devicesIn, indexOf, onlyDevice } from '../../support/evidence';

const DAY = 86_400_000;
const UDI = 'P:UCCX,S:0123456789ab';
const REQUEST = 'CB-ZUCCX:0123456789ab-AAwxxawE5-73';
const RETURN = 'CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3';
const OTHER_PIID = '99999999-89ab-4cde-8f01-23456789abcd';

const made = (days: number, more: Parameters<typeof code>[0] = {}) =>
  code({ udi: UDI, timestamp: ISSUED + days * DAY, entitlements: [{ tag: tagOf('CCX_Test') }], ...more });

const request = `admin:license smart reservation request\nLicense reservation requested successfully.\nReservation Request Code is: ${REQUEST}\n`;
const install = (text: string, confirmation?: string) =>
  `admin:license smart reservation install "${text}"\nLicense reservation is installed successfully.\n${confirmation ? `Confirmation Code is: ${confirmation}\n` : ''}`;
const returned = `admin:license smart reservation return\nLicense reservation is returned successfully.\nReservation Return Code is: ${RETURN}\n`;
const unused = (text: string) =>
  `admin:license smart reservation return-authorization "${text}"\nLicense reservation is returned successfully.\nReservation Return Code is: ${RETURN}\n`;
const cancelled = 'admin:license smart reservation cancel\nLicense reservation request is canceled successfully.\n';
const udi = 'admin:show license udi\nUDI: PID:UCCX,SN:0123456789ab\nadmin:\n';
const named = '%SMART_LIC-6-HA: for udi PID:UCCX,SN:0123456789ab\n';
const status = (words: string, time = 'Nov 20 10:00:00 2026 UTC') =>
  `sw#show license all\n\nSmart Licensing Status\n======================\n\nRegistration:\n  Status: ${words}\n\nProduct Information\n===================\nUDI: PID:UCCX,SN:0123456789ab\n\nUpcoming Scheduled Jobs\n=======================\nCurrent time: ${time}\n`;

type Files = Readonly<Record<string, string>> | string;

const CASES: readonly (readonly [title: string, files: Files, state: Device['state'], missing?: Device['missing']])[] =
  [
    ['a request code in a mail', `Please make a code for ${REQUEST}, thanks`, 'requested'],
    ['a request and its code', { a: request, b: made(0) }, 'authorized'],
    ['a code alone', made(0), 'authorized'],
    ['a code that was installed', install(made(0)), 'installed'],
    ['a request in one file, an install in another', { a: request, b: install(made(0)) }, 'installed'],
    ['an update, installed at the prompt of a UC product', install(made(5), '125ffe1b'), 'updateAwaitingConfirmation'],
    [
      'an update in the place of an installed code, without its confirmation code',
      { a: install(made(0)), b: install(made(5)) },
      'updateAwaitingConfirmation',
      ['confirmationCode'],
    ],
    ['an update that waits', { a: install(made(0)), b: made(5) }, 'installed'],
    ['request, install and return in one log', request + install(made(0)) + returned, 'returned'],
    ['a return in another file than the install', { a: install(made(0)), b: udi + returned }, 'returned'],
    ['a return and a new request below it', install(made(0)) + returned + request, 'requested'],
    [
      'a return, and a later code of another instance: no time tells',
      { a: install(made(0)), b: udi + returned, c: made(9, { piid: OTHER_PIID }) },
      'unknown',
      ['order'],
    ],
    [
      'the same where the mark of the return code has a day',
      {
        a: install(made(0)),
        b: udi + returned,
        c: made(9, { piid: OTHER_PIID }),
        'm.json': marksText([newMark({ pid: 'UCCX', sn: '0123456789ab', uuid: '' }, RETURN, ISSUED + 2 * DAY)]),
      },
      'authorized',
    ],
    ['a cancelled request', request + cancelled, 'cancelled'],
    ['a cancelled request and a code elsewhere', { a: request + cancelled, b: made(0) }, 'unknown', ['order']],
    ['an unused code that was given back', { a: made(0), b: unused(made(0)) }, 'returned'],
    ['one of two codes given back unused', { a: made(0), b: made(3), c: unused(made(3)) }, 'authorized'],
    ['a device that says it is registered', status('REGISTERED - SPECIFIC LICENSE RESERVATION'), 'installed', ['code']],
    ['the same, with one code', { a: status('Registered-Specific License Reservation'), b: made(0) }, 'installed'],
    [
      'the same, with two codes',
      { a: status('REGISTERED - SPECIFIC LICENSE RESERVATION'), b: made(0), c: made(3) },
      'installed',
      ['installedCode'],
    ],
    ['a device in progress', status('RESERVATION IN PROGRESS'), 'requested'],
    ['a device that says nothing is installed', status('UNREGISTERED'), 'unknown', ['request', 'code']],
    ['the same, with a code', { a: status('UNREGISTERED'), b: made(0) }, 'authorized'],
    [
      'an install, and below it a device that says nothing is installed',
      install(made(0)) + status('UNREGISTERED'),
      'unknown',
      ['order'],
    ],
    [
      'an install, and elsewhere a device that says nothing is installed',
      { a: install(made(0)), b: status('UNREGISTERED', 'Jan 01 00:00:00 1970 UTC') },
      'unknown',
      ['order'],
    ],
    [
      'a status printed before the code was made',
      { a: install(made(0)), b: status('UNREGISTERED', 'Oct 01 10:00:00 2026 UTC') },
      'installed',
    ],
    [
      'a refused install',
      `${install(made(0)).replace('License reservation is installed successfully.', 'Reservation install failed: mismatch')}`,
      'authorized',
    ],
    [
      'an install that was asked about, without an answer',
      `admin:license smart reservation install "${made(0)}"\nContinue (y/n)?\n`,
      'authorized',
    ],
    ['a line that only names the device, and a code', { a: udi, b: made(0) }, 'authorized'],
    ['a confirmation code by itself', `${named}Confirmation code: 125ffe1b\n`, 'installed', ['code']],
    [
      'a code, and a confirmation code in a mail',
      { a: made(0), b: `${named}Confirmation code: 125ffe1b\n` },
      'installed',
    ],
    ['a return code by itself', `${named}Return code: ${RETURN}\n`, 'returned'],
    ['a code, and a return code in a mail', { a: made(0), b: `${named}Return code: ${RETURN}\n` }, 'returned'],
    [
      'a return code in a mail, marked as entered before the code was made',
      {
        a: made(9),
        b: `${named}Return code: ${RETURN}\n`,
        'm.json': marksText([newMark({ pid: 'UCCX', sn: '0123456789ab', uuid: '' }, RETURN, ISSUED + 2 * DAY)]),
      },
      'authorized',
    ],
  ];

describe('the state', () => {
  for (const [title, files, state, missing = []] of CASES) {
    test(`${title}: ${state}`, () => {
      const device = onlyDevice(files);
      assert.equal(device.state, state);
      assert.deepEqual(device.missing, missing);
      for (const text of device.missing.map((what) => missingText(what, ENGLISH.t))) assert.match(text, /\.$/);
      assert.notEqual(stateLabel(device.state, ENGLISH.t), '');
      assert.equal(nextText(device.next, ENGLISH.t) === '', device.next === undefined);
    });
  }

  test('does not depend on the order in which files are read', () => {
    for (const [title, files] of CASES) {
      if (typeof files === 'string') continue;
      const backwards = Object.fromEntries(Object.entries(files).reverse());
      assert.deepEqual(devicesIn(backwards), devicesIn(files), title);
    }
  });
});

describe('codes', () => {
  const roles = (device: Device) => device.codes.map(({ role }) => role);

  test('are installed, waiting or superseded by their time of issue', () => {
    assert.deepEqual(roles(onlyDevice({ a: install(made(2)), b: made(0), c: made(4) })), [
      'waiting',
      'installed',
      'superseded',
    ]);
    assert.deepEqual(roles(onlyDevice({ a: made(0), b: made(4) })), ['waiting', 'superseded']);
  });

  test('that were installed before the one that is there now do not wait', () => {
    const device = onlyDevice(install(made(3)) + install(made(0)));
    assert.deepEqual(roles(device), ['superseded', 'installed']);
    assert.equal(device.next, undefined);
  });

  test('without an instance are not taken for an update of one another', () => {
    const prompt = (text: string, given: string) =>
      `sw#license smart reservation install "${text}"\nReservation install successful\nLast Confirmation code ${given}\n`;
    const device = onlyDevice({
      a: prompt(made(0, { piid: '' }), '00000001'),
      b: prompt(made(3, { piid: '' }), '00000002'),
    });
    assert.deepEqual(
      device.confirmations.map(({ needed }) => needed),
      ['unknown', 'unknown'],
    );
  });

  test('without a readable time have no place among the others', () => {
    assert.deepEqual(roles(onlyDevice({ a: made(0), b: code({ udi: UDI, timestamp: 'soon' }) })), [
      'waiting',
      'undated',
    ]);
  });

  test('are told by the name of the file that was installed', () => {
    const session =
      'sw#show license udi\nUDI: PID:C9300-24UX,SN:FCW0000A0AA\n\nsw#license smart reservation install file flash:AC_2.xml\nReservation install file successful\nLast Confirmation code 17488c1f\nsw#\n';
    const switchCode = (days: number) => made(days, { udi: 'P:C9300-24UX,S:FCW0000A0AA' });
    const device = onlyDevice({ 'x/AC_1.xml': switchCode(0), 'x/AC_2.xml': switchCode(3), 'x/s.log': session });
    assert.deepEqual(roles(device), ['installed', 'superseded']);
    assert.equal(device.state, 'updateAwaitingConfirmation');
  });

  test('that were cut count as the whole one of the same instance and time', () => {
    const device = onlyDevice({ a: made(0), b: made(0).slice(0, -90), c: install(made(0)) });
    assert.equal(device.codes.length, 1);
    assert.equal(device.codes[0]?.places.length, 3);
  });

  test('in two printings are one', () => {
    const device = onlyDevice({ a: made(0), b: made(0).replace(',S:', ',\nS:') });
    assert.equal(device.codes.length, 1);
  });
});

test('a code without a readable time of issue is not told by it', () => {
  for (const files of [
    code({ udi: UDI, timestamp: 'soon' }),
    'P:ASAv,S:9A1B2C\nlicense smart reservation install DADzdk-bUCHFW-QT5X1o-CSoRsD-9rJdgw-xhKaMh-aozpW2-e9VPES-yZ\n',
  ]) {
    assert.deepEqual(
      followUps([onlyDevice(files)], { today: ISSUED, endingWithinDays: 90 }).map((open) =>
        followUpText(open, ENGLISH),
      ),
      ['Install the code that License Central made'],
    );
  }
});

test('a request code that was cancelled is not the one for License Central, in whatever file it stands as well', () => {
  const again = request.replace('-73', '-74');
  const next = (files: Files) => {
    const step = onlyDevice(files).next;
    return step?.action === 'generate-code' ? step.value : step?.action;
  };
  assert.equal(
    next({ a: request + cancelled + again, 'z.txt': `Please make a code for ${REQUEST}` }),
    REQUEST.replace('-73', '-74'),
  );
  // Unified CM makes the same one again.
  assert.equal(next(request + cancelled + request), REQUEST);
});

describe('the device of an answer', () => {
  const bare =
    'admin:license smart reservation return\nLicense reservation is returned successfully.\nReservation Return Code is: ' +
    `${RETURN}\n`;

  test('is the only one that the document names', () => {
    assert.equal(onlyDevice(udi + bare).state, 'returned');
  });

  test('is not assumed where the document names several, or none', () => {
    const two = `${udi}${udi.replaceAll('0123456789ab', 'ffff456789ab')}${bare}`;
    const index = indexOf({ a: two, b: bare });
    assert.deepEqual(
      index.devices().map(({ returns }) => returns.length),
      [0, 0],
    );
    assert.deepEqual(
      index.unplaced().map(({ kind, document, line }) => [kind, document, line]),
      [
        ['session', 'a', 7],
        ['session', 'b', 1],
      ],
    );
  });

  test('is the one at the same prompt', () => {
    const named = (host: string, serial: string) => `${host}#show license udi\nUDI: PID:C9300-24UX,SN:${serial}\n\n`;
    const answer = `sw-b#license smart reservation return local\nEnter this return code in Cisco Smart Software Manager portal:\n${RETURN}\nsw-b#\n`;
    const devices = devicesIn(`${named('sw-a', 'FCW0000A0AA')}${named('sw-b', 'FCW0000A0BB')}${answer}`);
    assert.deepEqual(
      devices.map(({ udi: { sn }, returns }) => [sn, returns.length]),
      [
        ['FCW0000A0AA', 0],
        ['FCW0000A0BB', 1],
      ],
    );
    // What stands at the prompt of another device is not of the only one that is named.
    assert.equal(indexOf({ a: `${named('sw-a', 'FCW0000A0AA')}${answer}` }).unplaced().length, 1);
  });

  test('of a short serial that stands for two UUIDs is not assumed either', () => {
    const uuid = (digit: string) => `P:UCM,S:abcde,U:11111111-2222-4333-8444-${digit.repeat(7)}abcde`;
    const devices = devicesIn({
      a: code({ udi: uuid('5') }),
      b: code({ udi: uuid('6'), piid: OTHER_PIID }),
      c: code({ udi: 'P:UCM,S:abcde', timestamp: ISSUED + DAY }),
    });
    assert.equal(devices.length, 3);
    assert.deepEqual(
      devices.map(({ findings }) => findings.some((finding) => finding.code === 'device.ambiguous')),
      [true, false, false],
    );
  });
});

describe('findings', () => {
  const FOUND: readonly (readonly [code: string, files: Files])[] = [
    ['device.two-instances', { a: made(0), b: made(3, { piid: OTHER_PIID }) }],
    ['instance.changed', { a: install(made(0)), b: made(3, { piid: OTHER_PIID }) }],
    ['code.two-places', { a: made(0), b: made(0) }],
    ['code.conflict', { a: made(0), b: made(0, { entitlements: [{ count: 9 }] }) }],
    ['code.older-than-installed', { a: install(made(3)), b: made(0) }],
    ['code.older-than-installed', install(made(3)) + install(made(0))],
    [
      'install.refused',
      install(made(0)).replace(
        'License reservation is installed successfully.',
        'Reservation install failed: mismatch',
      ),
    ],
    ['request.orphan', request],
    ['confirmation.open', install(made(0), '125ffe1b')],
    ['return.open', install(made(0)) + returned],
    ['order.unknown', { a: request + cancelled, b: made(0) }],
  ];
  for (const [expected, files] of FOUND) {
    test(expected, () => {
      const { findings } = onlyDevice(files);
      const found = findings.find((finding) => finding.code === expected);
      assert.ok(found, findings.map((finding) => finding.code).join());
      assert.ok(found.at.length > 0);
      assert.match(findingMessage(found, ENGLISH), /^[^!{}]+\.$/);
    });
  }

  test('are none for a code, the log of its install, and a mark for its confirmation code', () => {
    const mark = newMark({ pid: 'UCCX', sn: '0123456789AB', uuid: '' }, '125ffe1b', ISSUED + DAY);
    const device = onlyDevice({ a: made(0), b: install(made(0), '125ffe1b'), 'm.json': marksText([mark]) });
    assert.deepEqual(device.findings, []);
    assert.equal(device.state, 'installed');
    assert.equal(device.confirmations[0]?.entered?.line, 4);
  });

  test('the same instance on two devices is told to both', () => {
    const devices = devicesIn({ a: made(0), b: made(0, { udi: 'P:UCCX,S:ffff456789ab' }) });
    assert.deepEqual(
      devices.map(({ findings }) => findings.map((finding) => finding.code)),
      [['instance.two-devices'], ['instance.two-devices']],
    );
  });

  test('the same instance on many devices names some of them, so that the cost is not the square of their number', () => {
    const codes = Array.from({ length: 60 }, (_, index) =>
      made(0, { udi: `P:UCCX,S:${(0x100000000000 + index).toString(16)}` }),
    );
    const devices = devicesIn(Object.fromEntries(codes.map((code, index) => [`code-${index}`, code])));
    assert.equal(devices.length, 60);
    for (const device of devices) {
      const [finding] = device.findings;
      assert.ok(finding?.code === 'instance.two-devices');
      assert.equal(finding.others.length, 20);
      assert.ok(!finding.others.some(({ sn }) => sn === device.udi.sn));
    }
  });

  test('an earlier confirmation code is history once another update is installed', () => {
    const device = onlyDevice(install(made(0), '00000001') + install(made(3), '00000002'));
    assert.deepEqual(
      device.confirmations.map(({ value, needed }) => [value, needed]),
      [
        ['00000001', 'no'],
        ['00000002', 'yes'],
      ],
    );
  });
});
