import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { base64 } from '@scure/base';
import { AliasTable } from '../../../src/core/redact/aliases';
import type { SecretKind } from '../../../src/core/redact/kinds';
import {
  leaksIn,
  type Redaction,
  type RedactOptions,
  redact,
  redactedPart,
  redactWith,
} from '../../../src/core/redact/redact';
import { inspectionOf, onlyCode } from '../../support/analysis';
import { code, entitlementsOf, PIID, SIGNATURE } from '../../support/code';
import { IMPORT } from '../../support/slp';

function redacted(text: string, options?: RedactOptions): Redaction {
  return redact(text, inspectionOf(text), options);
}

/** `original → redacted`, for texts in which nothing but this changes. */
function expect(text: string, expected: string): void {
  assert.equal(redacted(text).text, expected);
}

const UUID = '11111111-2222-4333-8444-5555555abcde';
const UUID_ALIAS = '00000000-0000-4000-8000-000000000001';
const PIID_ALIAS = '00000000-0000-4000-9000-000000000001';
const RETURN = 'CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3';

describe('a code', () => {
  test('has aliases in place of device, instance and signature, and nothing else is changed', () => {
    const text = code({ entitlements: entitlementsOf(3) });
    expect(
      text,
      text
        .replace(PIID, PIID_ALIAS)
        .replace(SIGNATURE, 'SIGNATURE-1')
        .replace(UUID, UUID_ALIAS)
        .replace('abcde', 'SERIAL-1'),
    );
  });

  test('is still read, and says the same of licenses', () => {
    const before = onlyCode(inspectionOf(code({ entitlements: entitlementsOf(4) })));
    const after = onlyCode(inspectionOf(redacted(code({ entitlements: entitlementsOf(4) })).text));
    const said = ({ entitlements }: typeof before) =>
      entitlements.map(({ tag, count, startDate, endDate, displayName }) => [
        tag?.value?.raw,
        count?.value,
        startDate?.value,
        endDate?.value,
        displayName?.value,
      ]);
    assert.deepEqual(said(after), said(before));
    assert.equal(after.timestamp?.value, before.timestamp?.value);
    assert.equal(after.udi?.value?.pid?.value, 'UCM');
    assert.equal(after.udi?.value?.uuid?.value, UUID_ALIAS);
    assert.equal(after.signature?.value, 'SIGNATURE-1');
  });

  test('keeps its match with the request code and with what the device says, in any writing', () => {
    const bare = UUID.replace(/-/g, '').toUpperCase();
    const text = `${code()}\nP:UCM, S:ABCDE,U:${UUID}\nUDI: PID:UCM,SN:abcde,UUID:${bare}\n`;
    const result = redacted(text).text;
    assert.match(
      result,
      new RegExp(`\nP:UCM, S:SERIAL-1,U:${UUID_ALIAS}\nUDI: PID:UCM,SN:SERIAL-1,UUID:${UUID_ALIAS}\n$`),
    );
    assert.ok(!inspectionOf(result).problems.some(({ code: problem }) => problem === 'udi.mismatch'));
  });

  test('with white space in its values', () => {
    const text = code({ udi: 'P:UCCX,\n S:0123\n456789ab', piid: `${PIID.slice(0, 10)}\n${PIID.slice(10)}` });
    const result = redacted(text).text;
    assert.match(result, new RegExp(`<piid>${PIID_ALIAS}</piid>`));
    assert.match(result, /<udi>P:UCCX,\n S:SERIAL-1<\/udi>/);
  });
});

describe('values in the rest of a text', () => {
  test('are replaced in prose, in names of files and in other words', () => {
    const text = `AC_abcde.xml, fabcdef and ABCDE's code:\n${code()}\nsee abcde_${UUID}`;
    const { text: result } = redacted(text);
    assert.ok(result.startsWith("AC_SERIAL-1.xml, fSERIAL-1f and SERIAL-1's code:\n"));
    assert.ok(result.endsWith(`see SERIAL-1_${UUID_ALIAS}`));
  });

  test('not inside tags, counts and dates', () => {
    const text = `${code({ udi: 'P:UCCX,S:2017', entitlements: [{ count: 2017 }] })} 2017-02-28, count: 2017, 12017`;
    const { text: result } = redacted(text);
    assert.match(result, /regid\.2017-02\..*<count>2017<.* 2017-02-28, count: 2017, 12017$/);
    assert.match(result, /S:SERIAL-1</);
  });

  test('a short word only where a word begins, a very short one or a word of the format only as a value', () => {
    expect('paris#show clock\ncomparison of paris1', 'HOST-1#show clock\ncomparison of HOST-11');
    expect('hostname ab\nab, absent', 'hostname HOST-1\nab, absent');
    expect('hostname license\nlicense smart reservation cancel', 'hostname HOST-1\nlicense smart reservation cancel');
  });

  test('encoded text in which one lies goes as a whole', () => {
    const inner = base64.encode(new TextEncoder().encode(`x device abcde`));
    assert.ok(
      redacted(`${code()}\nAuthorization: Basic ${inner}\n`).text.endsWith('\nAuthorization: Basic ENCODED-1\n'),
    );
    const file = base64.encode(new TextEncoder().encode(IMPORT));
    expect(`{"smart_license":"${file}"}`, '{"smart_license":"ENCODED-1"}');
    assert.match(redacted(`${code()}\n61 62 63 64 65 66 67 68 69`).text, /\nENCODED-1$/);
  });
});

describe('each kind', () => {
  const cases: readonly (readonly [SecretKind, string, string])[] = [
    ['serial', '"udi_serial_number": "TST1"', '"udi_serial_number": "SERIAL-1"'],
    ['serial', 'Processor board ID TST00001', 'Processor board ID SERIAL-1'],
    ['piid', `product_instance_identifier=${UUID}`, `product_instance_identifier=${PIID_ALIAS}`],
    ['uuid', `the instance ${UUID} is`, `the instance ${UUID_ALIAS} is`],
    ['mac', 'address is 000f.b7aa.4800, 00:0F:b7:AA:48:00', 'address is 02:00:00:00:00:01, 02:00:00:00:00:01'],
    ['ip', 'from 10.1.2.1 (via Gi0) Version 9.8.3.2', 'from 198.18.0.1 (via Gi0) Version 9.8.3.2'],
    ['host', 'RP/0/RP0/CPU0:lab-1#show', 'RP/0/RP0/CPU0:HOST-1#show'],
    ['host', '{"hostname":"lab-1"}', '{"hostname":"HOST-1"}'],
    ['account', 'Smart Account: Test Inc As of Jan 1', 'Smart Account: ACCOUNT-1 As of Jan 1'],
    ['virtualAccount', 'Virtual Account: Lab 7', 'Virtual Account: VIRTUAL-ACCOUNT-1'],
    ['accountId', '<smartAccountId>77</smartAccountId>', '<smartAccountId>ACCOUNT-ID-1</smartAccountId>'],
    [
      'domain',
      '<smartAccountDomain>t.example</smartAccountDomain>',
      '<smartAccountDomain>DOMAIN-1</smartAccountDomain>',
    ],
    ['user', 'sftp://jo@10.1.2.1/a', 'sftp://USER-1@198.18.0.1/a'],
    ['password', 'sftp://jo:pw123@files/a', 'sftp://USER-1:PASSWORD-1@HOST-1/a'],
    ['email', 'From: <jo@test.example>', 'From: <user-1@example.com>'],
    ['signature', `x ${SIGNATURE} y`, 'x SIGNATURE-1 y'],
    ['requestCode', 'Request code: ABP:xyz123', 'Request code: REQUEST-CODE-1'],
    ['requestTail', 'CB-ZC9300-24T:TST1-AK9A6sMTr-86', 'CB-ZC9300-24T:SERIAL-1-REDACT111-00'],
    ['confirmationCode', 'Confirmation Code is: 125ffe1b', 'Confirmation Code is: c0de0001'],
    ['correlation', '<correlationID>ab12cd34</correlationID>', '<correlationID>CORRELATION-1</correlationID>'],
  ];
  for (const [kind, text, expected] of cases) {
    test(`${kind}: ${text.slice(0, 40)}`, () => {
      expect(text, expected);
      expect(expected, expected);
      assert.equal(redacted(expected).edits.length, 0);
    });
  }

  const writings: readonly (readonly [what: string, text: string, expected: string])[] = [
    [
      'show version',
      'System Serial Number               : TST2134L00C',
      'System Serial Number               : SERIAL-1',
    ],
    ['show status', 'Host Name          : lab-pub', 'Host Name          : HOST-1'],
    [
      'an alarm',
      '%[AppID=Cisco Smart License Manager][NodeID=lab-pub]: x',
      '%[AppID=Cisco Smart License Manager][NodeID=HOST-1]: x',
    ],
    ['a label', 'S/N: TST2134L00C', 'S/N: SERIAL-1'],
    ['a line of its own', 'SN: TST2134L00C', 'SN: SERIAL-1'],
    ['JSON of this program', '{"pid":"UCM","sn":"TST2134L00C"}', '{"pid":"UCM","sn":"SERIAL-1"}'],
    ['a name of a file', 'log_6fe83add-c802-40bc-92dc-071ac7a37624.txt', `log_${UUID_ALIAS}.txt`],
    ['a name of a file', 'sw_10.1.2.1_tech.txt', 'sw_198.18.0.1_tech.txt'],
    ['IPv6', 'from 2001:db8:7::10 at 12:00:01', 'from 198.18.0.1 at 12:00:01'],
    ['IPv6 in full', 'from 2001:db8:0:0:0:0:7:10 at 12:00:01', 'from 198.18.0.1 at 12:00:01'],
    ['a shell', '[jo.test@lab-pub ~]$ ls', '[USER-1@HOST-1 ~]$ ls'],
    ['a pair of firewalls', 'lab-fw/pri/act(config)# show', 'HOST-1/pri/act(config)# show'],
    ['a log with times', '[12:00:01] lab-sw1#show license', '[12:00:01] HOST-1#show license'],
    ['a host whose name begins with a digit', '9300-lab#Show license', 'HOST-1#Show license'],
    ['a host that is called like an alias', 'host-12#show\nhost-12.log', 'HOST-1#show\nHOST-1.log'],
    ['a terminal', 'login as: jotest', 'login as: USER-1'],
    ['a link in a mail', '[mailto:jo@test.example]', '[mailto:user-1@example.com]'],
    ['an address with an umlaut', 'jörg@müller.example', 'user-1@example.com'],
    ['a name with an umlaut', 'Smart Account: Müller\nMu\u0308ller', 'Smart Account: ACCOUNT-1\nACCOUNT-1'],
    ['wide letters', 'S/N: TST2134L00C\n\uff34\uff33\uff342134L00C', 'S/N: SERIAL-1\nSERIAL-1'],
    ['a serial with a blank', 'S/N: TST2134L00C\nTST2134 L00C', 'S/N: SERIAL-1\nSERIAL-1'],
    ['a comma', 'Smart Account: Test, Sons and Co', 'Smart Account: ACCOUNT-1'],
    ['brackets', 'Virtual Account: (West) Lab', 'Virtual Account: VIRTUAL-ACCOUNT-1'],
    ['an apostrophe', '{"smart_account":"O\'Test Inc"}', '{"smart_account":"ACCOUNT-1"}'],
    ['a configuration', 'license smart url https://ssm.test.example/Smart', 'license smart url https://HOST-1/Smart'],
    ['a password with a sign', 'Password: $ecret12', 'Password: $PASSWORD-1'],
    ['a password with @', 'sftp://jo:p@ss12@files/a', 'sftp://USER-1:PASSWORD-1@HOST-1/a'],
    ['a token', 'license smart trust idtoken ABcd1234efGH local', 'license smart trust idtoken PASSWORD-1 local'],
    ['a header', 'Authorization: Bearer ab.cd-12345', 'Authorization: Bearer PASSWORD-1'],
  ];
  for (const [what, text, expected] of writings) {
    test(`as it stands in ${what}: ${text.slice(0, 40)}`, () => {
      expect(text, expected);
      expect(expected, expected);
    });
  }

  test('return codes and universal codes keep their form, also across lines', () => {
    for (const [text, kind] of [
      [RETURN, 'returnCode'],
      [`Reservation Return Code is: ${RETURN.slice(0, 52)}\n${RETURN.slice(52)}\n`, 'returnCode'],
      [`D${RETURN.slice(1, -1)}`, 'universalCode'],
      [`license smart reservation install D${RETURN.slice(1, -1)}`, 'universalCode'],
    ] as const) {
      const { text: result, aliases } = redacted(text);
      assert.deepEqual(
        aliases.map((alias) => alias.kind),
        [kind],
      );
      const found = inspectionOf(result).artifacts.filter((artifact) => artifact.kind === kind);
      assert.equal(found.length, 1);
    }
  });

  test('many of one kind have different aliases of the same form', () => {
    const table = new AliasTable();
    const { value } = redactWith(table);
    const kinds = ['serial', 'uuid', 'mac', 'ip', 'requestTail', 'confirmationCode', 'returnCode'] as const;
    for (const kind of kinds) {
      const aliases = Array.from({ length: 400 }, (_, index) => value(kind, `value${kind}${1000 + index}z`));
      assert.equal(new Set(aliases).size, 400);
      for (const alias of aliases) assert.equal(value(kind, alias), alias);
    }
  });
});

describe('what says nothing of anybody', () => {
  const texts = [
    'Switch#show license all',
    'admin:license smart reservation request',
    'Sending Hostname: yes',
    'Last return code: <none>\nVirtual Account: Default',
    '{"hostname":null,"udi_serial_number":"{{device_serial}}"}',
    'P:C8000V,S:[hidden]',
    'POST …/accounts/<smart account domain>/virtual-accounts/<virtual account>/reserve-licenses',
    'https://smartreceiver.cisco.com/licservice/license 127.0.0.1 255.255.255.0 12.5.1.11900',
  ];
  for (const text of texts) test(text.slice(0, 50), () => expect(text, text));

  test('the UUID of a tag, also where it stands alone', () => {
    const text = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeeeregid.2017-02.com.cisco.A,1_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
    expect(text, text);
  });
});

describe('options', () => {
  test('kinds that are kept', () => {
    const text = 'lab-1#show license udi\nUDI: PID:UCM,SN:a1b2c3\n';
    const { text: result, leaks } = redacted(text, { keep: ['host'] });
    assert.equal(result, 'lab-1#show license udi\nUDI: PID:UCM,SN:SERIAL-1\n');
    assert.deepEqual(leaks, []);
  });

  test('one table for several texts', () => {
    const aliases = new AliasTable();
    redacted('UDI: PID:UCM,SN:a1b2c3', { aliases });
    assert.equal(
      redacted('about A1B2C3 and\nUDI: PID:UCM,SN:d4e5f6', { aliases }).text,
      'about SERIAL-1 and\nUDI: PID:UCM,SN:SERIAL-2',
    );
    const { value, text } = redactWith(aliases);
    assert.equal(value('serial', 'd4e5f6'), 'SERIAL-2');
    assert.equal(value('serial', 'Switch'), 'Switch');
    assert.equal(text('UCM · d4e5f6, by jo@test.example'), 'UCM · SERIAL-2, by user-1@example.com');
  });

  test('aliases of an earlier redaction are not given again', () => {
    expect('SN of HOST-1\nHostname: HOST-1\nHostname: lab-7\n', 'SN of HOST-1\nHostname: HOST-1\nHostname: HOST-2\n');
  });
});

test('says which aliases there are and how often, and never a value', () => {
  const { aliases, leaks } = redacted(`${code()} abcde`);
  assert.deepEqual(aliases, [
    { kind: 'piid', alias: PIID_ALIAS, count: 1 },
    { kind: 'signature', alias: 'SIGNATURE-1', count: 1 },
    { kind: 'serial', alias: 'SERIAL-1', count: 2 },
    { kind: 'uuid', alias: UUID_ALIAS, count: 1 },
  ]);
  assert.deepEqual(leaks, []);
});

test('a part of a text, cut through a value', () => {
  const text = `a\n${code()}\nb`;
  const whole = redacted(text);
  assert.equal(redactedPart(text, whole, { start: 0, end: text.length }), whole.text);
  const at = text.indexOf(UUID);
  assert.equal(redactedPart(text, whole, { start: at + 5, end: at + 50 }), `${UUID_ALIAS}</udi></specif`);
  assert.equal(
    redactedPart(text, whole, { start: at - 5, end: at + 5 }),
    `${'SERIAL-1'}${text.slice(at - 3, at)}${UUID_ALIAS}`,
  );
});

test('leaks are found, with alias and place', () => {
  const table = new AliasTable();
  table.add('serial', 'a1b2c3');
  table.add('ip', '10.1.2.1');
  const leaks = (text: string) =>
    leaksIn(text, table).map(({ alias, span }) => `${alias} ${text.slice(span.start, span.end)}`);
  assert.deepEqual(leaks('x A1B2C3 y'), ['SERIAL-1 A1B2C3']);
  assert.deepEqual(leaks('x A1B\n> 2C3 y'), ['SERIAL-1 A1B\n> 2C3']);
  assert.deepEqual(leaks('x %41%31b2&#x63;3 y'), ['SERIAL-1 %41%31b2&#x63;3']);
  assert.deepEqual(leaks('from 10.1.2.1'), ['198.18.0.1 10.1.2.1']);
  assert.deepEqual(leaks('SERIAL-1, a1b-2c3'), []);
});
