import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Explainer, type ExplainOptions } from '../../../src/core/explain/explainer';
import { CHECK_IDS, type Explanation } from '../../../src/core/explain/explanation';
import { EXPLANATIONS } from '../../../src/core/explain/explanations';
import { EXPLANATION_SOURCES } from '../../../src/core/explain/sources';
import { artifactMeaning, PLACED_KINDS } from '../../../src/core/render/artifactMeaning';
import { wrongPlace } from '../../../src/core/render/wrongPlace';
import { readMarks } from '../../support/marks';

const EXPLAINER = new Explainer(EXPLANATIONS);

function explainMessages(text: string, options: ExplainOptions = {}) {
  return EXPLAINER.find(text, options);
}

const { sources: _sources, ...TABLES } = EXPLANATIONS;
const ALL: readonly (readonly [key: string, Explanation])[] = Object.values(TABLES).flatMap((table) =>
  Object.entries<Explanation>(table),
);

/** The errors of the agent that concern reservation, by name and number as the two YANG models give them. */
const CONCERNING: readonly (readonly [name: string, iosXe: number | undefined, iosXr: number | undefined])[] = [
  ['verifysignaturefailed', 45, 45],
  ['signcertverificationfailed', 47, 47],
  ['noudichange', 57, 57],
  ['platformudiinvalid', 68, 68],
  ['codevalidationfailed', 73, 73],
  ['reserved', 74, 74],
  ['noreservationinprogress', 75, 75],
  ['noauthorizationinstalled', 76, 76],
  ['reservationmismatch', 77, 77],
  ['notreservationmode', 78, 78],
  ['reservationerror', 79, 79],
  ['couldnotvalidatetrustchain', 99, 99],
  ['reservationalreadyinstalled', 100, 100],
  ['reservationinstallparsefail', 101, 101],
  ['base64decoding', 103, 103],
  ['invalidsoftwareidtag', 104, 104],
  ['certificatemismatch', 105, 105],
  ['noreservation', 106, 106],
  ['b58overflow', 109, 109],
  ['b58decode', 110, 110],
  ['b58badlen', 111, 111],
  ['b58invdigit', 112, 112],
  ['b58decodeoverflow', 113, 113],
  ['reservationversionoutofbound', 114, 114],
  ['base58encode', 115, 115],
  ['reservationinprogress', 120, 120],
  ['noreservationauthcode', 144, undefined],
  ['NotAuthorized', undefined, 147],
  ['ReservationNoAuthCodeFound', undefined, 152],
  ['PreviouslyInstalled', undefined, 153],
  ['MsgSizeExceed', undefined, 157],
  ['InvalidAuthCodeType', undefined, 164],
  ['InvalidXML', undefined, 165],
];

describe('the table', () => {
  test('explains every agent error that concerns reservation, with its numbers', () => {
    const errors: Readonly<Record<string, Explanation>> = EXPLANATIONS.errors;
    for (const [name, iosXe, iosXr] of CONCERNING) {
      const numbers = errors[name]?.numbers;
      assert.deepEqual([numbers?.iosXe, numbers?.iosXr], [iosXe, iosXr], name);
    }
  });

  test('every entry has a meaning, known checks, known sources; a failure has causes and a way on', () => {
    for (const [key, { name, meaning, causes, checks, next, sources, family }] of ALL) {
      assert.equal(name, key);
      assert.ok(meaning.length > 10 && meaning.endsWith('.'), key);
      for (const check of checks) assert.ok(CHECK_IDS.includes(check), key);
      for (const source of sources) assert.ok(EXPLANATION_SOURCES[source].title, key);
      if (family === 'agent-error') assert.ok(causes.length > 0 && checks.length > 0 && next.length > 0, key);
    }
  });

  test('every document has an address that leads somewhere, or says that none was kept', () => {
    for (const [key, { title, address }] of Object.entries(EXPLANATION_SOURCES)) {
      if (address === '') assert.match(title, /\((address not kept|repository not known)\)$/, key);
      else assert.match(address, /^https:\/\/[a-z]+(\.[a-z]+)+\/[\w./?=-]+$/, key);
    }
  });

  test('no number stands for two errors of one platform', () => {
    for (const platform of ['iosXe', 'iosXr'] as const) {
      const numbers = ALL.map(([, { numbers: own }]) => own[platform]).filter((one) => one !== undefined);
      assert.equal(new Set(numbers).size, numbers.length);
    }
  });

  test('every wording is found where it stands, and is the one that is found', () => {
    for (const [, { name, said, isLine }] of ALL) {
      for (const wording of said) {
        const [one, ...more] = explainMessages(`${isLine ? '' : '12:00 '}${wording}.\n`);
        assert.equal(more.length, 0, wording);
        assert.equal(one?.name, name, wording);
      }
    }
  });

  test('where the guide contradicts itself both meanings are given', () => {
    assert.ok(EXPLANATIONS.statuses['status.not-authorized-reserved'].otherMeaning);
  });
});

function expectMessages(marked: string, ...names: readonly string[]): void {
  const { text, spans } = readMarks(marked);
  const messages = explainMessages(text);
  assert.deepEqual(
    messages.map(({ name, span }) => [name, text.slice(span.start, span.end)]),
    spans.map(({ start, end }, index) => [names[index], text.slice(start, end)]),
  );
}

describe('messages in running text', () => {
  test('wrapped by a terminal, in another case', () => {
    expectMessages(
      'failed: The ⟦Reservation Authorization Code does not match the\r\n   reservation request code⟧\nSwitch#',
      'reservationmismatch',
    );
  });

  test('states in the spellings of the products; the longer one is meant', () => {
    expectMessages('Status: ⟦Registered-Specific License Reservation⟧', 'status.registered-specific');
    expectMessages('Status: ⟦NOT AUTHRORIZED - RESERVED⟧', 'status.not-authorized-reserved');
    expectMessages('Status: ⟦Authorized-Reserved⟧', 'status.authorized-reserved');
    expectMessages('⟦license reservation is in progress⟧', 'reservationinprogress');
    expectMessages('Status: ⟦Reservation In Progress⟧', 'status.reservation-in-progress');
  });

  test('alarms of both releases', () => {
    expectMessages(
      'UC_SLMALARMCATALOG-1-⟦SmartLicense_SLR_InOverage_NotAuthorized⟧: %[x=1] ⟦SmartLicense_Reservation_InEval⟧ ⟦EvtCucSlrAuthFailed⟧',
      'SmartLicense_SLR_InOverage_NotAuthorized',
      'SmartLicense_Reservation_InEval',
      'EvtCucSlrAuthFailed',
    );
  });

  test('a syslog line with its entitlement, device and reason', () => {
    const text =
      '*May  9 21:39:42.810: %SMART_LIC-3-NOT_AUTHORIZED: The entitlement regid.2017-03.com.cisco.testk9,1.0_bd1da96e-ec1d-412b-a50e-53846b347d00 in Not Authorized to be used. Reason: License not present in SLR auth code\r\n*May  9 21:39:42.799: %SMART_LIC-6-RESERVED_INSTALLED: Specific License Reservation Authorization code installed for udi PID:C9300-24UX,SN:TST2134L0RN\n';
    const [first, second, ...more] = explainMessages(text);
    assert.equal(more.length, 0);
    assert.equal(first?.name, 'NOT_AUTHORIZED');
    assert.ok(first?.tag && text.slice(first.tag.start, first.tag.end).endsWith('53846b347d00'));
    assert.ok(
      first?.reason && text.slice(first.reason.start, first.reason.end) === 'License not present in SLR auth code',
    );
    assert.ok(second?.udi && text.slice(second.udi.start, second.udi.end) === 'PID:C9300-24UX,SN:TST2134L0RN');
  });

  test('words of every log only where they are all that the line says', () => {
    expectMessages(
      'Switch#license smart reservation request local\r\n  ⟦Already registered⟧\r\nSwitch#',
      'cli.already-registered',
    );
    expectMessages('⟦Already registered⟧', 'cli.already-registered');
    expectMessages('%LICENSE-6: endpoint 4 already registered\nAlready registered as phone 12 in the smart home\n');
  });

  test('by name: distinct names anywhere, others where the line speaks of a licensing error', () => {
    expectMessages('rc=⟦reservationmismatch⟧ (77)', 'reservationmismatch');
    expectMessages('smart agent error: ⟦reserved⟧', 'reserved');
    expectMessages('port 4 is reserved; the standby is ready; HTTP NotAuthorized, certexpired');
  });

  test('by number, with its platform where it means something on one only', () => {
    const named = (text: string, platform?: 'iosXe' | 'iosXr') =>
      explainMessages(text, platform ? { platform } : {}).map((one) => `${one.name} ${one.platform ?? 'both'}`);
    assert.deepEqual(named('Smart Agent error 73'), ['codevalidationfailed both']);
    assert.deepEqual(named('license error code: 144'), ['noreservationauthcode iosXe']);
    assert.deepEqual(named('license error code: 144', 'iosXr'), []);
    assert.deepEqual(named('reservation error (153)'), ['PreviouslyInstalled iosXr']);
    assert.deepEqual(named('HTTP error 77, page not found\nerror 77'), []);
    assert.deepEqual(named('error 77 in line 3 of the log\nlicense'), []);
  });
});

describe('where things go', () => {
  test('every kind says what it is, says and where it goes', () => {
    for (const kind of PLACED_KINDS) {
      const { what, says, goes } = artifactMeaning(kind);
      assert.ok(what && says && goes);
    }
  });

  test('a look-alike in the wrong place', () => {
    assert.equal(wrongPlace('authorizationCode', 'slrCode'), undefined);
    const wrong = wrongPlace('authorizationCode', 'requestCode');
    assert.match(wrong?.is ?? '', /request code/);
    assert.match(wrong?.wanted ?? '', /authorization code/);
    assert.ok(wrongPlace('confirmationCode', 'returnCode'));
  });
});
