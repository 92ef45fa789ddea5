import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { base64 } from '@scure/base';
import { decodeSlp } from '../../../src/core/slp/decodeSlp';
import { findEncodedFiles } from '../../../src/core/slp/encodedFiles';
import { findSlpFragments } from '../../../src/core/slp/findSlpFragments';
import type { SlpFile, SlpPart } from '../../../src/core/slp/model';
import { slpProblems } from '../../../src/core/slp/problems';
import { code, PIID, SIGNATURE, tagOf } from '../../support/code';
import { mutate, seededRandom } from '../../support/mutations';
import { AUTHORIZATION, IMPORT } from '../../support/slp';

const PAYLOAD = JSON.stringify({
  version: '2.0',
  asset_identification: {
    report_id: 1671840000,
    asset: { name: tagOf('WLC_TEST', '1.0') },
    instance: { sudi: { udi_pid: 'C9800-TEST', udi_serial_number: 'TSTUEA8FIIH' } },
  },
  meta: {
    entitlement_tag: tagOf('DNA_Test', '1.0'),
    software_version: '17.09.02',
    ha_udi: [{ role: 'Active', sudi: { udi_pid: 'C9800-TEST', udi_serial_number: 'TSTUEA8FIIH' } }],
  },
  measurements: [
    { metric_name: 'ENTITLEMENT', start_time: 1671880245, end_time: 1671966644, value: { type: 'COUNT', value: '2' } },
  ],
});
const RUM = `<RUMReport><![CDATA[${JSON.stringify({
  payload: PAYLOAD,
  header: { type: 'rum' },
  signature: {
    sudi: { udi_pid: 'C9800-TEST', udi_serial_number: 'TSTUEA8FIIH' },
    signing_type: 'builtin',
    key: tagOf('WLC_TEST', '1.0'),
    value: 'Tq2qxHTui7/n675clT/uT0Ih1SjIysZbe5LjQ212nCg=',
  },
})}]]></RUMReport>`;

const REQUEST = [
  `<smartLicense><smartLicenseSystemInfo><data>${JSON.stringify({ sudi: { udi_pid: 'C8000V', udi_serial_number: 'TST9ABC' }, timestamp: 1793000000000, hostname: 'r1', device_list: [{ software_tag_identifier: tagOf('C8000V', '1.0') }] })}</data></smartLicenseSystemInfo>`,
  `<smartLicenseAuthRequest><data>${JSON.stringify([{ sudi: { udi_pid: 'C8000V', udi_serial_number: 'TST9ABC' }, keys: [{ entitlement: tagOf('TEST_HSEC', '1.0'), count: '1' }], confirm_code: '1fc54c00' }])}</data></smartLicenseAuthRequest></smartLicense>`,
].join('');

function files(text: string): SlpFile[] {
  return findSlpFragments(text).map((fragment) => decodeSlp(text, fragment).file);
}

function part<Name extends SlpPart['part']>(text: string, name: Name): Extract<SlpPart, { part: Name }> {
  const found = files(text)
    .flatMap(({ parts }) => parts)
    .find((one) => one.part === name);
  assert.ok(found);
  return found as Extract<SlpPart, { part: Name }>;
}

function problems(text: string): string[] {
  return findSlpFragments(text).flatMap((fragment) =>
    [...slpProblems(decodeSlp(text, fragment).file)].map(
      ({ code: name, span }) => `${name} ${text.slice(span.start, span.end)}`,
    ),
  );
}

describe('an import file', () => {
  test('has an authorization that reads like a reservation code; its date stamp is UTC', () => {
    const slac = part(`lic.txt:\n${IMPORT}\n`, 'authorization');
    assert.equal(slac.udi?.value?.sn?.value, 'TST9ABCDEF0');
    assert.equal(slac.piid?.value, PIID);
    assert.equal(slac.timestamp?.value, Date.UTC(2026, 6, 1, 14, 10, 28));
    assert.equal(slac.customerInfo?.virtualAccount?.value, 'Test VA');
    assert.equal(slac.status?.success?.value, true);
    const [entitlement] = slac.entitlements;
    assert.equal(entitlement?.tag?.value?.name, 'TEST_HSEC');
    assert.equal(entitlement?.tagType?.value, 'PERPETUAL');
    assert.equal(entitlement?.status?.success?.value, true);
  });

  test('has a policy with a number as version, and an account', () => {
    const policy = part(IMPORT, 'policy');
    assert.equal(policy.version?.value, 7);
    assert.equal(policy.ackRequired?.value, true);
    assert.deepEqual(
      policy.rules.map(({ name, firstTimeReport, onGoingReporting }) => [
        name,
        firstTimeReport?.value,
        onGoingReporting?.value,
      ]),
      [
        ['perpetual', 90, 365],
        ['export', undefined, 0],
      ],
    );
    assert.equal(part(IMPORT, 'account').customerInfo?.smartAccountDomain?.value, 'test.example');
    assert.equal(files(IMPORT)[0]?.correlationId?.value, 'abc');
    assert.deepEqual(problems(IMPORT), []);
  });

  test('three signatures, each found in its own part', () => {
    const spans = (['authorization', 'policy', 'account'] as const).map(
      (name) => part(IMPORT, name).signature?.span.start,
    );
    assert.equal(new Set(spans).size, 3);
    const damaged = IMPORT.replace(
      `${SIGNATURE}</signature></smartLicensePolicy`,
      'abc</signature></smartLicensePolicy',
    );
    assert.deepEqual(problems(damaged), ['slp.signature abc']);
  });

  test('several authorizations, and reservation codes in the wrapper', () => {
    const many = `<smartLicense>${AUTHORIZATION}${AUTHORIZATION}${code()}</smartLicense>`;
    assert.deepEqual(
      files(many)[0]?.parts.map((one) => one.part),
      ['authorization', 'authorization', 'reservation'],
    );
    assert.deepEqual(findSlpFragments(code()), []);
  });

  test('what the portal did not grant, a date that is none, what is missing, repeated, unknown', () => {
    assert.deepEqual(problems(IMPORT.replace('<success>true', '<success>false')), ['slp.not-successful false']);
    assert.deepEqual(problems(IMPORT.replace('2026-07-01T', '2026-13-01T')), ['slp.date-stamp 2026-13-01T14:10:28']);
    assert.deepEqual(problems(IMPORT.replace('<flag>A</flag>', '')), ['element.missing <authorizationCode>']);
    assert.deepEqual(problems(IMPORT.replace('<flag>A</flag>', '<flag>A</flag><flag>A</flag>')), [
      'element.repeated <flag>A</flag>',
    ]);
    assert.deepEqual(problems(IMPORT.replace('<flag>A</flag>', '<flag>A</flag><ucid>1</ucid>')), [
      'element.unknown ucid',
    ]);
  });

  test('a name that objects have by nature is an element like any other', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      assert.deepEqual(problems(IMPORT.replace('<flag>', `<${name}></${name}><flag>`)), [`element.unknown ${name}`]);
    }
  });

  test('a close tag that is lost takes nothing else with it', () => {
    for (const name of ['customerInfo', 'piid', 'tag', 'status']) {
      const text = IMPORT.replace(`</${name}>`, '');
      assert.deepEqual(problems(text), [], name);
      const slac = part(text, 'authorization');
      assert.equal(slac.piid?.value, PIID);
      assert.equal(
        slac.entitlements[0]?.displayName?.value,
        part(IMPORT, 'authorization').entitlements[0]?.displayName?.value,
      );
    }
  });

  test('cut, it gives what is there', () => {
    const cut = IMPORT.slice(0, IMPORT.indexOf('<tagDescription>'));
    const [file] = files(`${cut}\n\nmore text`);
    assert.equal(file?.complete, false);
    assert.equal(file?.span.end, cut.length);
    assert.equal(part(cut, 'authorization').entitlements[0]?.count?.value, 1);
    assert.deepEqual(problems(cut), ['slp.cut <smartLicenseAuthorization>']);
  });

  test('a page that only names the elements is none', () => {
    assert.deepEqual(
      files('The root is <smartLicense> around <smartLicenseAuthorization>, and <RUMReport> holds JSON.'),
      [],
    );
  });
});

describe('JSON parts', () => {
  test('a usage report, alone and in the wrapper', () => {
    for (const text of [RUM, `<smartLicense>${RUM}\n${RUM}</smartLicense>`]) {
      const report = part(text, 'usageReport');
      assert.equal(report.reportId?.value, '1671840000');
      assert.equal(report.device?.udi.sn?.value, 'TSTUEA8FIIH');
      assert.equal(report.units[0]?.role, 'Active');
      assert.match(report.entitlementTag?.value ?? '', /DNA_Test/);
      assert.deepEqual(report.measurements, [
        { metric: 'ENTITLEMENT', start: 1671880245000, end: 1671966644000, count: 2 },
      ]);
      assert.equal(report.signing?.type, 'builtin');
      const { span } = report.device?.udi.sn ?? { span: { start: 0, end: 0 } };
      assert.equal(text.slice(span.start, span.end), 'TSTUEA8FIIH');
      assert.equal(files(text)[0]?.kind, 'usageReport');
      assert.deepEqual(problems(text), []);
    }
  });

  test('a request for an authorization', () => {
    const [file] = files(REQUEST);
    assert.equal(file?.kind, 'authorizationRequest');
    const info = part(REQUEST, 'systemInfo');
    assert.equal(info.hostname?.value, 'r1');
    assert.equal(info.timestamp, 1793000000000);
    const [request] = part(REQUEST, 'authRequest').requests;
    assert.match(request?.keys[0]?.tag.value ?? '', /TEST_HSEC/);
    assert.equal(request?.keys[0]?.count, 1);
    assert.equal(request?.confirmCode?.value, '1fc54c00');
  });

  test('an acknowledgement', () => {
    const text = '<smartLicense><smartLicenseRumAck><data>{"a":1}</data></smartLicenseRumAck></smartLicense>';
    assert.deepEqual(part(text, 'acknowledgement').data?.value, { a: 1 });
    assert.equal(files(text)[0]?.kind, 'importFile');
  });

  test('JSON that is none, and names that objects have by nature', () => {
    const broken = RUM.replace('"header"', 'header');
    assert.equal(part(broken, 'usageReport').data?.value, undefined);
    assert.ok(problems(broken)[0]?.startsWith('slp.json'));
    const odd = '<RUMReport><![CDATA[{"__proto__":{"payload":"x"},"payload":"{\\"toString\\":1}"}]]></RUMReport>';
    assert.equal(part(odd, 'usageReport').reportId, undefined);
  });
});

describe('wrapped in base64', () => {
  const wrapped = base64.encode(new TextEncoder().encode(IMPORT));

  test('in JSON, in lines, cut', () => {
    const [one] = findEncodedFiles(`{"smart_license":"${wrapped}"}`);
    assert.equal(one?.decoded, IMPORT);
    assert.equal(one?.complete, true);
    const lines = wrapped.replace(/(.{76})/g, '$1\r\n');
    const text = `lic:\n${lines}\nSwitch#show\n`;
    const [two] = findEncodedFiles(text);
    assert.equal(two?.decoded, IMPORT);
    assert.equal(text.slice(two?.span.start, two?.span.end), lines.trimEnd());
    assert.equal(findEncodedFiles(wrapped.slice(0, 401))[0]?.complete, false);
    assert.equal(findEncodedFiles(base64.encode(new TextEncoder().encode(code())))[0]?.decoded, code());
  });

  test('other base64 is left alone', () => {
    assert.deepEqual(findEncodedFiles(`${SIGNATURE} PD94bWwgdmVyc2lvbj0iMS4wIj8+PGE+PC9hPg==`), []);
  });
});

test('never fails', () => {
  const random = seededRandom(11);
  for (let index = 0; index < 800; index++) {
    const text = mutate([IMPORT, RUM, REQUEST][index % 3] ?? '', random);
    for (const fragment of findSlpFragments(text)) {
      const { file } = decodeSlp(text, fragment);
      for (const { span } of slpProblems(file)) assert.ok(span.start >= 0 && span.end <= text.length);
    }
  }
});
