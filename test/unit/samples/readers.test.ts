import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PlaceFinder } from '../../../src/core/device/places';
import { findIdentities } from '../../../src/core/device/requestCodes';
import { inspectionOf } from '../../support/analysis';
import { code } from '../../support/code';

/** What came out of reading the samples, each in the least text that shows it. */

const kinds = (text: string) =>
  findIdentities(text, []).map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);

describe('a bare UDI', () => {
  const UDI = 'P:C9300-24UX,S:TST2134L00C';
  const NAMED = [['deviceIdentity', UDI]];

  test('that is the key of a line names a device', () => {
    assert.deepEqual(kinds(`${UDI}: No Trust Data`), NAMED);
    assert.deepEqual(kinds(`  ${UDI}:\n    No PD enforced licenses`), NAMED);
    assert.deepEqual(kinds(`${UDI}, state[2], Trust Data INSTALLED`), NAMED);
  });

  test('behind a label names a device', () => {
    for (const label of ['UDI: ', '"udi": "', 'UDI = ', 'Local Device: ']) assert.deepEqual(kinds(label + UDI), NAMED);
  });

  test('elsewhere is what a device prints as its request', () => {
    for (const before of ['', 'Request code: ', 'audi ', 'code\n']) {
      assert.deepEqual(kinds(before + UDI), [['requestCode', UDI]], before);
    }
    const withUuid = 'P:UCM,S:abcde,U:11111111-2222-4333-8444-5555555abcde';
    assert.deepEqual(kinds(`${withUuid}: take this one`), [['requestCode', withUuid]]);
  });
});

describe('devices in JSON', () => {
  const devices = (text: string) =>
    findIdentities(text, []).map(({ udi }) => [udi.pid?.value, udi.sn?.value, udi.uuid?.value, udi.vid?.value]);

  test('either writing, any order, parts without value left out', () => {
    assert.deepEqual(devices('{"udi_pid":"C8000V","udi_serial_number":"TST1"}'), [
      ['C8000V', 'TST1', undefined, undefined],
    ]);
    assert.deepEqual(
      devices('{"uuid": null, "udiSerialNumber": "TST1", "udiVid": "V01",\r\n "udiPid": "Cisco Unity Connection"}'),
      [['Cisco Unity Connection', 'TST1', undefined, 'V01']],
    );
    assert.deepEqual(devices('{"udiPid":"UCM","udiSerialNumber":"a","uuid":"0123456789abcdef0123456789abcdef"}'), [
      ['UCM', 'a', '0123456789abcdef0123456789abcdef', undefined],
    ]);
  });

  test('JSON that is a text in JSON', () => {
    const text = JSON.stringify({ payload: JSON.stringify({ udi_pid: 'C8000V', udi_serial_number: 'TST1' }) });
    assert.deepEqual(devices(text), [['C8000V', 'TST1', undefined, undefined]]);
  });

  test('of two objects each has its own', () => {
    const text =
      '[{"udiPid":"A1","udiSerialNumber":"S1"},{"udiSerialNumber":"S2","udiPid":"A2"},{"udiSerialNumber":"S3"}]';
    assert.deepEqual(
      devices(text).map(([pid, sn]) => [pid, sn]),
      [
        ['A1', 'S1'],
        ['A2', 'S2'],
      ],
    );
  });

  test('placeholders are none', () => {
    for (const [pid, sn] of [
      ['{{device_pid}}', '{{device_serial}}'],
      ['', ''],
      ['<pid>', '<sn>'],
    ]) {
      assert.deepEqual(devices(`{"udi_pid":"${pid}","udi_serial_number":"${sn}"}`), []);
    }
  });

  test('what stands in a code belongs to that', () => {
    const text = '{"udi_pid":"C8000V","udi_serial_number":"TST1"}';
    assert.deepEqual(findIdentities(text, [{ start: 0, end: text.length }]), []);
  });
});

describe('command lines', () => {
  const commands = (text: string) =>
    inspectionOf(text).artifacts.flatMap((artifact) =>
      artifact.kind === 'cliCommand'
        ? [
            [
              artifact.action,
              text.slice(artifact.span.start, artifact.span.end),
              text.slice(artifact.argument.start, artifact.argument.end),
            ],
          ]
        : [],
    );

  test('of the policy model', () => {
    for (const [action, argument] of [
      ['authorization request', 'add hseck9 local'],
      ['authorization request', 'save bootflash:request.txt'],
      ['authorization return', 'all offline bootflash:return.txt'],
      ['import', 'bootflash:import.txt'],
      ['save usage', 'all file bootflash:usage.xml'],
    ] as const) {
      const line = `license smart ${action} ${argument}`;
      assert.deepEqual(commands(`Router#${line}\n`), [[action, line, argument]]);
    }
  });

  test('that turn the mode off, and none of those that turn off something else', () => {
    const off = 'no license smart reservation';
    assert.deepEqual(commands(`Switch(config)#${off}\n`), [['reservation disable', off, '']]);
    assert.deepEqual(commands('Switch(config)#no license smart import\n'), []);
  });

  test('behind the prompt of a router with a colon in it', () => {
    const line = 'license smart reservation request local';
    assert.deepEqual(commands(`RP/0/RP0/CPU0:ios#${line}\n`), [['reservation request', line, 'local']]);
  });

  test('of Expressway', () => {
    for (const [line, action] of [
      ['xconfiguration License Smart ReservationEnable: On', 'reservation enable'],
      ['xConfiguration License Smart ReservationEnable: "Off"', 'reservation disable'],
      ['xcommand License Smart Reservation Request', 'reservation request'],
      ['xCommand License Smart Reservation Return', 'reservation return'],
      ['xcommand License Smart Reservation Cancel', 'reservation cancel'],
    ] as const) {
      assert.deepEqual(commands(`${line}\n`), [[action, line.replace(/"$/, ''), '']], line);
    }
    const install = `xcommand License Smart Reservation Install "${code()}"`;
    assert.deepEqual(commands(`${install}\nOK\n`), [['reservation install', install, `"${code()}"`]]);
    const back = `xcommand License Smart Reservation ReturnAuthorization "${code()}"`;
    assert.deepEqual(commands(back), [['reservation return-authorization', back, `"${code()}"`]]);
    assert.deepEqual(commands('Type xcommand License Smart Reservation Request first\n'), []);
  });
});

test('a word is looked for outside the codes only, for offsets that grow', () => {
  const text = 'ab [ab ab] ab [ab] ab';
  const finder = new PlaceFinder(text, 'ab', [
    { start: 3, end: 10 },
    { start: 14, end: 18 },
  ]);
  assert.deepEqual(
    [0, 0, 1, 5, 12, 20, 20].map((from) => finder.next(from)),
    [0, 0, 11, 11, 19, -1, -1],
  );
});

describe('where an output ends', () => {
  const spans = (text: string) =>
    inspectionOf(text).artifacts.flatMap(({ kind, span }) =>
      kind === 'deviceOutput' ? [text.slice(span.start, span.end)] : [],
    );

  test('a sentence that begins like an answer is none', () => {
    const answered = 'admin:license smart reservation enable\nLicense reservation is enabled successfully.';
    const prose = '\nConfirmation code is generated on the product after the code is installed.\n';
    assert.deepEqual(spans(answered + prose), [answered]);
  });

  test('nothing begins in a code, and something does behind it', () => {
    const udi = 'UDI: PID:UCM,SN:fae00';
    const tricky = code({ entitlements: [{ displayName: 'show license all' }] }).replace('<flag>', `\n${udi}\n<flag>`);
    assert.deepEqual(spans(tricky), []);
    assert.deepEqual(spans(`${tricky}\n${udi}\n`), [udi]);
  });
});

test('a time with more behind it, as newer releases print it, is read from its beginning', () => {
  const text = `show license status
Trust Code Installed:    Trust Code Type: CSSM
  Active: PID:C9350-48T,SN:TST1
    INSTALLED on Apr 23 15:28:43 2026 UTC    Valid on Apr 22 15:23:40 2026 UTC
`;
  const [output] = inspectionOf(text).artifacts;
  assert.ok(output?.kind === 'deviceOutput');
  assert.deepEqual(
    output.trustInstalledAt.map(({ value, span }) => [value.time, text.slice(span.start, span.end)]),
    [[Date.UTC(2026, 3, 23, 15, 28, 43), 'Apr 23 15:28:43 2026 UTC']],
  );
});

test('tags below another heading are not reserved', () => {
  const text = `show license all
Specified license reservations:

Enforcement Status:
  Date: Generated on 2026-08-17T08:46:16

  regid.2017-03.com.cisco.testk9,1.0_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee (TEST-24 Network Advantage):
      Reported In Use Count: 1 on 2026-08-17T08:46:16
`;
  const [output] = inspectionOf(text).artifacts;
  assert.ok(output?.kind === 'deviceOutput');
  assert.deepEqual(output.reservations, []);
  assert.deepEqual(output.licenses, []);
});
