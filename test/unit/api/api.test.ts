import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { exportsFor } from '../../../src/api/createApi';
import type { DecodedCode } from '../../../src/api/types';
import { ENGLISH, language } from '../../../src/core/render/language';
import { OPTIONS } from '../../support/analysis';
import { code, ISSUED, PIID, SIGNATURE, tagOf, UDI } from '../../support/code';

const api = exportsFor(() => ({ checkOptions: OPTIONS, language: ENGLISH })).getAPI(1);
const UUID = '11111111-2222-4333-8444-5555555abcde';
const REQUEST = `${UDI} --> UDI\n`;
const BROKEN = code({ udi: `P:UCM,\nS:abcde,U:${UUID}` });

describe('the API', () => {
  test('is to be had in version 1, and says so of any other', () => {
    const { getAPI } = exportsFor(() => ({ checkOptions: OPTIONS, language: ENGLISH }));
    assert.equal(getAPI(1).version, 1);
    const other = getAPI as (version: unknown) => unknown;
    for (const version of [0, 2, '1', undefined]) {
      assert.throws(() => other(version), {
        message: 'License Reservation Codes has its API in version 1 only. Ask for it by getAPI(1).',
      });
    }
  });

  test('has the types that are documented', () => {
    assert.equal(
      readFileSync('src/api/types.ts', 'utf8'),
      readFileSync('docs/license-reservation-api.d.ts', 'utf8'),
      'copy src/api/types.ts to docs/license-reservation-api.d.ts',
    );
  });

  test('has a line in the documentation for every call', () => {
    const calls = [...readFileSync('docs/api.md', 'utf8').matchAll(/^\| `(\w+)\(/gm)].map((match) => match[1]);
    assert.deepEqual(
      calls,
      Object.keys(api).filter((key) => key !== 'version'),
    );
  });

  test('cannot be changed by one caller for the others', () => {
    assert.ok(Object.isFrozen(api));
  });
});

describe('decode', () => {
  test('says what a code says', () => {
    const text = `Code:\n${code({ entitlements: [{ tag: tagOf('UCM_Basic'), count: 3, displayName: 'Basic' }] })}\n`;
    const { artifacts, ...rest } = api.decode(text);
    assert.deepEqual(rest, { schema: 1, problems: [] });
    const { fingerprint, entitlements, signature, ...facts } = artifacts[0] as DecodedCode;
    assert.deepEqual(facts, {
      kind: 'authorizationCode',
      format: 'slr',
      span: { start: 6, end: text.length - 1 },
      complete: true,
      flag: 'A',
      version: 'C',
      piid: PIID,
      issuedAt: new Date(ISSUED).toISOString(),
      udi: { pid: 'UCM', sn: 'abcde', uuid: UUID },
      totals: { entitlements: 1, licenses: 3 },
    });
    assert.equal(signature?.wellFormed, true);
    assert.match(fingerprint ?? '', /^[0-9a-f]{4}(?: [0-9a-f]{4}){3}$/);
    const [entitlement] = entitlements;
    assert.equal(entitlement?.tag?.name, 'UCM_Basic');
    assert.deepEqual(
      { ...entitlement, tag: null },
      {
        tag: null,
        count: 3,
        licenseType: 'PERPETUAL',
        startDate: null,
        endDate: null,
        displayName: 'Basic',
        tagDescription: entitlement?.tagDescription,
        subscriptionId: '',
      },
    );
  });

  test('counts places in UTF-16 units', () => {
    const { artifacts } = api.decode(`😀é ${REQUEST}`);
    assert.deepEqual(artifacts[0]?.span.start, 4);
  });
});

describe('check', () => {
  test('says what is wrong, where, and how bad that is, without the values', () => {
    const at = BROKEN.indexOf('\n');
    assert.deepEqual(api.check(BROKEN), {
      schema: 1,
      artifacts: [{ kind: 'authorizationCode', span: { start: 0, end: BROKEN.length } }],
      problems: [
        {
          code: 'udi.whitespace',
          severity: 'warning',
          span: { start: at, end: at + 1 },
          line: 1,
          column: at + 1,
          message: api.decode(BROKEN).problems[0]?.message,
        },
      ],
    });
  });

  test('speaks the language of the user', () => {
    const german = language('de', (message) => `DE ${message}`);
    const { problems } = exportsFor(() => ({ checkOptions: OPTIONS, language: german }))
      .getAPI(1)
      .check(BROKEN);
    assert.match(problems[0]?.message ?? '', /^DE /);
    assert.doesNotMatch(api.check(BROKEN).problems[0]?.message ?? '', /^DE /);
  });
});

describe('match', () => {
  test('says part by part whether a code is for the device', () => {
    assert.deepEqual(api.match(code(), REQUEST), {
      schema: 1,
      verdict: 'match',
      reason: null,
      checks: [
        { subject: 'udi.pid', result: 'match', left: 'UCM', right: 'UCM' },
        { subject: 'udi.sn', result: 'match', left: 'abcde', right: 'abcde' },
        { subject: 'udi.uuid', result: 'match', left: UUID, right: UUID },
        { subject: 'piid', result: 'unchecked', left: PIID, right: null },
      ],
    });
    assert.equal(api.match(code(), REQUEST.replace('abcde', '37624')).verdict, 'mismatch');
  });

  test('says why nothing can be checked', () => {
    const unchecked = { schema: 1, verdict: 'unchecked', checks: [] };
    assert.deepEqual(api.match('', REQUEST), { ...unchecked, reason: 'no-code' });
    assert.deepEqual(api.match(code(), 'Hello'), { ...unchecked, reason: 'nothing-to-compare-with' });
  });
});

describe('compare', () => {
  const older = code({ entitlements: [{ tag: tagOf('UCM_Basic'), count: 3, displayName: 'Basic' }] });
  const newer = code({
    entitlements: [{ tag: tagOf('UCM_Basic'), count: 2, displayName: 'Basic' }],
    timestamp: ISSUED + 1000,
  });

  test('says what changes, and what to look at', () => {
    assert.deepEqual(api.compare(older, newer), {
      schema: 1,
      reason: null,
      changes: [{ tag: tagOf('UCM_Basic'), what: 'count', from: 3, to: 2 }],
      risks: [{ code: 'count.lowered', tag: tagOf('UCM_Basic'), from: 3, to: 2 }],
    });
  });

  test('takes a code that stands in its text twice as one', () => {
    assert.deepEqual(api.compare(`${older}\n${older}`, newer), api.compare(older, newer));
  });

  test('says which text has no code, or several', () => {
    const none = { schema: 1, changes: null, risks: null };
    assert.deepEqual(api.compare('Hello', newer), { ...none, reason: 'no-code', text: 'older' });
    assert.deepEqual(api.compare(older, `${older}\n${newer}`), { ...none, reason: 'several-codes', text: 'newer' });
  });
});

describe('redact', () => {
  test('puts aliases in the place of values', () => {
    const { text, ...rest } = api.redact(code());
    assert.deepEqual(rest, { schema: 1, replaced: 4, leaks: [] });
    for (const secret of [PIID, SIGNATURE, UUID, 'abcde']) assert.ok(!text?.includes(secret));
    assert.match(text ?? '', /<udi>P:UCM,S:SERIAL-1,U:00000000-0000-4000-8000-000000000001<\/udi>/);
  });

  test('keeps the kinds that are to be kept, and takes no notice of what is none', () => {
    const text = 'Call gw1 from host name: gw1\n10.1.2.3\n';
    assert.doesNotMatch(api.redact(text).text ?? '', /10\.1\.2\.3/);
    assert.match(api.redact(text, { keep: ['ip', 'colour'] }).text ?? '', /10\.1\.2\.3/);
  });
});

describe('any text', () => {
  const texts: Readonly<Record<string, string>> = {
    'is nothing': '',
    'has half characters': `\ud800${code()}\udfff`,
    'is a code cut in its middle': code().slice(0, 700),
    'begins a thousand codes': '<specificPLR>'.repeat(1000),
    'brings entities along': `<!DOCTYPE a [<!ENTITY b "c">]>${code()}`,
    'has names of the language': '<specificPLR><__proto__>1</__proto__><constructor/></specificPLR>',
    'is full of NUL': '\0'.repeat(10_000),
  };
  for (const [name, text] of Object.entries(texts)) {
    test(`that ${name} makes no call throw, and its results are plain data`, () => {
      const results = [
        api.decode(text),
        api.check(text),
        api.match(text, text),
        api.match(code(), text),
        api.compare(text, code()),
        api.redact(text),
      ];
      for (const result of results) {
        assert.equal(result.schema, 1);
        assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
      }
    });
  }

  test('leaves nothing in common between two results', () => {
    const first = api.decode(BROKEN);
    const second = api.decode(BROKEN);
    assert.deepEqual(first, second);
    assert.notEqual(first.problems[0]?.span, second.problems[0]?.span);
  });

  test('has to be a text', () => {
    const decode = api.decode as (text: unknown) => unknown;
    for (const text of [undefined, null, 5, {}]) assert.throws(() => decode(text), new TypeError('A text is wanted.'));
  });
});
