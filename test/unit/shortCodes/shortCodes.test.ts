import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findShortCodes } from '../../../src/core/shortCodes/findShortCodes';
import type { ShortCode } from '../../../src/core/shortCodes/model';
import { code, tagOf } from '../../support/code';
import { readMarks } from '../../support/marks';

const RETURN = 'CaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9V';
const UNIVERSAL = 'DaBcDe-F2gHjK-m3NpQr-S4tUvW-x5YzAb-C6dEfG-h7JkMn-P8qRsT-u9';

function found(marked: string): { codes: ShortCode[]; expected: string[]; slices: string[] } {
  const { text, spans } = readMarks(marked);
  const codes = findShortCodes(text, []);
  return {
    codes,
    expected: spans.map(({ start, end }) => `${start} ${text.slice(start, end)}`),
    slices: codes.map(({ span }) => `${span.start} ${text.slice(span.start, span.end)}`),
  };
}

/** Finds exactly what is marked, of these kinds. */
function expectCodes(marked: string, ...kinds: readonly ShortCode['kind'][]): ShortCode[] {
  const { codes, expected, slices } = found(marked);
  assert.deepEqual(slices, expected);
  assert.deepEqual(
    codes.map(({ kind }) => kind),
    kinds,
  );
  return codes;
}

describe('request codes', () => {
  const parts = (marked: string) => {
    const [one] = expectCodes(marked, 'requestCode');
    assert.ok(one?.kind === 'requestCode');
    return [one.prefix.value, one.udi.pid?.value, one.udi.sn?.value, one.line.value, one.check.value];
  };

  test('of a switch, behind a prompt line', () => {
    assert.deepEqual(parts('portal:\n⟦CB-ZC9300-24UX:ABC1234D5EF-AK9A6sMTr-86⟧\nSwitch#'), [
      'CB',
      'C9300-24UX',
      'ABC1234D5EF',
      'AK9A6sMTr',
      '86',
    ]);
  });

  test('product IDs may hold hyphens, a slash and blanks; first and second letter are not judged', () => {
    assert.equal(parts('Code is: ⟦CE-ZISR4321/K9:FDO1-AbCdEfGhJ-0F⟧')[1], 'ISR4321/K9');
    assert.equal(parts('⟦XY-ZC9300-48P-4X:XDC1-AbCdEfGhJ-75⟧.')[1], 'C9300-48P-4X');
    assert.equal(parts('⟦CB-ZCisco Unity Connection:0cd573-AbCdEfGhJ-75⟧')[1], 'Cisco Unity Connection');
  });

  test('a mistyped character of the nine is named where it stands', () => {
    const text = 'CB-ZUCCX:0123abcd-AAwOxawE5-73';
    const [one] = findShortCodes(text, []);
    assert.ok(one?.kind === 'requestCode');
    assert.deepEqual(one.mistyped, [{ span: { start: 21, end: 22 }, character: 'O' }]);
  });

  test('no word, date or address is one', () => {
    expectCodes('FOO-ZBAR:x-y IS-Zone: a-123456789-00 AB-ZC:1-AK9A6sMTr-8 AB-ZC:1-AK9A6sMTr-862 ab-ZC:1-AK9A6sMTr-86');
    expectCodes('https://host/AB-Zone:8080/a-b xCB-ZUCCX:0123-AAwxxawE5-73');
  });
});

describe('return codes', () => {
  test('in the words of the devices', () => {
    const [one] = expectCodes(`Reservation Return Code is: ⟦${RETURN}⟧\nUse this`, 'returnCode');
    assert.ok(one?.kind === 'returnCode');
    assert.equal(one.value, RETURN);
    assert.deepEqual(one.mistyped, []);
  });

  test('broken by the width of the terminal', () => {
    const broken = `${RETURN.slice(0, 52)}\r\n${RETURN.slice(52)}`;
    const [one] = expectCodes(`Reservation Return Code is: ⟦${broken}⟧\r\nadmin:`, 'returnCode');
    assert.ok(one?.kind === 'returnCode');
    assert.equal(one.value, RETURN);
  });

  for (const character of ['0', 'O', 'I', 'l']) {
    test(`a mistyped ${character} is named`, () => {
      const text = `x ${RETURN.slice(0, 16)}${character}${RETURN.slice(17)}`;
      const [one] = findShortCodes(text, []);
      assert.ok(one?.kind === 'returnCode');
      assert.deepEqual(one.mistyped, [{ span: { start: 18, end: 19 }, character }]);
    });
  }

  test('masked ones and placeholders are not claimed', () => {
    expectCodes('Return Code is: gfgh677hn; CrnKjq-[redacted]-VCW; CrnKjq-…-VCW; CrnKjq-******-VCW');
    expectCodes(`Return Code is: ${RETURN.replace(/[A-Za-z0-9]/g, 'X')} or CXXXXX-XXXXXX`);
  });

  test('another first letter only where the words say so', () => {
    expectCodes(`E${RETURN.slice(1)}`);
    expectCodes(`return code: ⟦E${RETURN.slice(1)}⟧`, 'returnCode');
  });
});

describe('universal codes', () => {
  test('of the observed shape, and six groups of six where the words say so', () => {
    const [one] = expectCodes(`⟦${UNIVERSAL}⟧`, 'universalCode');
    assert.ok(one?.kind === 'universalCode' && one.form === 'observed');
    const six = 'ABC123-ABC123-ABC123-ABC123-ABC123-ABC123';
    expectCodes(six);
    const [two] = expectCodes(`universal PLR code ⟦${six}⟧`, 'universalCode');
    assert.ok(two?.kind === 'universalCode' && two.form === 'pattern');
  });

  test('no UUID, serial, hash or base64 is one', () => {
    expectCodes(
      [
        'PLR e53fc968-0253-4d61-a355-ba908a6cc920 universal 0123456789abcdef0123456789abcdef',
        'PLR AAAA-BBBB-CCCC MEYCIQChzdzDxXMoQZ7WofeNaOP2DYaEP3bxaxea1o5U027V plr 000000-111111-222222',
        'plr XXXXXX-XXXXXX-XXXXXX-XXXXXX-XXXXXX-XXXXXX',
      ].join('\n'),
    );
  });
});

describe('confirmation codes', () => {
  test('where the words say so, as text', () => {
    const texts = [
      'Confirmation Code is: ⟦125ffe1b⟧\n',
      'Last Confirmation code ⟦17488c1f⟧\n',
      'Last Confirmation code: ⟦00000001⟧\r\n',
      '"confirmationCode":"⟦1e500000⟧"',
      "confirm_code = '⟦1fc54c75⟧'",
      'Enter the confirmation code:\n   ⟦1fc54c75⟧',
      '<confirmationCode>⟦1fc54c75⟧</confirmationCode>',
    ];
    for (const text of texts) expectCodes(text, 'confirmationCode');
    const [one] = found('confirmation code 1e500000').codes;
    assert.ok(one?.kind === 'confirmationCode');
    assert.equal(one.value, '1e500000');
  });

  test('never without context, and never a part of something longer', () => {
    expectCodes('125ffe1b');
    expectCodes('Last Confirmation code: <none>\n  Reservation code: 125ffe1b');
    expectCodes('Confirmation code 125ffe1b-0253-4d61-a355-ba908a6cc920, confirmation code: 125ffe1b0');
    expectCodes('confirm 125ffe1b, configuration 125ffe1b');
  });
});

describe('tags', () => {
  test('in running text, with a line break behind the comma, directly behind other text', () => {
    const tag = tagOf('UCM_Test');
    const [one] = expectCodes(`The entitlement ⟦${tag}⟧ in Not Authorized`, 'tagMention');
    assert.ok(one?.kind === 'tagMention');
    assert.equal(one.tag?.name, 'UCM_Test');
    expectCodes(`aaaaaaaa⟦${tag}⟧   5`, 'tagMention');
    const [two] = expectCodes(`<⟦${tag.replace(',', ',\n  ')}⟧>`, 'tagMention');
    assert.ok(two?.kind === 'tagMention' && two.tag?.raw === tag);
  });

  test('without version and UUID; a full stop behind it ends the sentence', () => {
    const [one] = expectCodes('see ⟦regid.2015-10.com.cisco.NSO-network-element⟧.', 'tagMention');
    assert.ok(one?.kind === 'tagMention');
    assert.equal(one.tag?.version, undefined);
  });

  test('a cut one has no parts', () => {
    const [one] = expectCodes('⟦regid.2017-02.com.cisco.UCM_Test,12.0_aaaaaaaa-bbbb⟧', 'tagMention');
    assert.ok(one?.kind === 'tagMention');
    assert.equal(one.tag, undefined);
  });

  test('a product says so in front', () => {
    const [one] = found(`Software ID: ${tagOf('C9300', 'v1')}`).codes;
    assert.ok(one?.kind === 'tagMention' && one.isProduct);
  });
});

test('what stands inside a code belongs to the code', () => {
  const xml = code({ entitlements: [{ displayName: `CB-ZUCCX:0123-AAwxxawE5-73 ${RETURN}` }] });
  const text = `${xml}\n${RETURN}`;
  const codes = findShortCodes(text, [{ start: 0, end: xml.length }]);
  assert.deepEqual(
    codes.map(({ span }) => span.start),
    [xml.length + 1],
  );
});
