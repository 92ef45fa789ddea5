import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCodes } from '../../../src/core/analyze';
import { knowledgeOf } from '../../../src/core/repair/knowledge';
import { MAX_ENCODINGS } from '../../../src/core/repair/peel';
import { repairCodes } from '../../../src/core/repair/repair';
import { withReadings } from '../../../src/core/repair/steps';
import { LAYERS, wrap } from '../../robustness/damage';
import { codesOfAllKinds, generateCode } from '../../robustness/generate';
import { code, entitlementsOf, PIID, SIGNATURE, tagOf } from '../../support/code';
import { fixture } from '../../support/fixtures';
import { onlyRepair, repairMarked, stepsOf } from './support';

const CODE = code();
const command = (text: string) => `admin:license smart reservation install "${text}"`;

describe('an undamaged code', () => {
  test('is left as it is', () => {
    const repair = onlyRepair(CODE);
    assert.deepEqual(
      [repair.text, repair.changed, repair.complete, repair.sure, repair.steps],
      [CODE, false, true, true, []],
    );
  });

  test('in its command is left as it is; what stands around it is named', () => {
    const repair = onlyRepair(command(CODE));
    assert.deepEqual([repair.text, repair.changed], [CODE, false]);
    assert.deepEqual(stepsOf(repair), ['layer.command 1 sure around', 'layer.quotes 2 sure around']);
  });

  test('of any size and kind is left as it is', () => {
    for (const whole of codesOfAllKinds(60, 5)) {
      const repair = onlyRepair(whole);
      assert.deepEqual([repair.text, repair.changed, repair.complete, repair.steps], [whole, false, true, []]);
    }
  });

  test('that is only spoken of is none', () => {
    for (const text of [
      'The code begins with <specificPLR> and ends with </specificPLR>.',
      'See `<authorizationCode>` and `<entitlement>` in the guide.',
      '<smartLicense><smartLicenseAuthorization><udi>P:C,S:1</udi><authorizationCode><flag>A</flag><entitlements><entitlement><licenseType>TERM</licenseType></entitlement></entitlements></authorizationCode></smartLicenseAuthorization></smartLicense>',
      '{ "displayName": "a", "entitlement": "b", "licenseType": "MIT" }',
    ]) {
      assert.deepEqual(
        [...repairCodes(text)].map((repair) => repair.text),
        [],
      );
    }
  });
});

describe('the documents', () => {
  test("the source page's first code loses the break in its UDI", () => {
    const [first, second] = repairCodes(fixture('source-document.txt'));
    assert.ok(first && second);
    assert.deepEqual(stepsOf(first), [
      'layer.wrap 1 sure never-holds-any',
      'layer.command 1 sure around',
      'layer.quotes 2 sure around',
    ]);
    assert.deepEqual([first.complete, first.sure, first.changed, second.changed], [true, true, true, false]);
    assert.equal(first.text, second.text);
  });

  test('a code printed as in the UCCX guide comes out on one line', () => {
    const whole = generateCode({ seed: 3, product: 'UCCX', entitlements: 1, tags: 'known' });
    const printed = whole
      .replace('<piid>', '⟦\n⟧<piid>')
      .replace('<entitlements>', '⟦\n⟧<entitlements>')
      .replace('PREMIUM,', 'PREMIUM,⟦\n⟧')
      .replace('<displayName>', '<displayName>⟦\n⟧')
      .replace('<subscriptionID>', '⟦\n⟧<subscriptionID>')
      .replace('<signature>', '⟦\n⟧<signature>')
      .replace(/(?<=<signature>.{40})/, '⟦\n⟧');
    const { repair } = repairMarked(printed);
    assert.deepEqual([repair.text, repair.complete, repair.sure], [whole, true, true]);
    assert.deepEqual(stepsOf(repair), ['layer.wrap 6 sure never-holds-any', 'layer.wrap 1 sure known-tag']);
  });
});

describe('spans of the original', () => {
  test('mail quoting: the marks in front of each line, and the line ends', () => {
    const marked = `⟦> ⟧${CODE}`.replace('<piid>', '⟦\n⟧⟦> ⟧<piid>').replace('<signature>', '⟦\n⟧⟦> ⟧<signature>');
    const { repair } = repairMarked(marked);
    assert.deepEqual(stepsOf(repair), ['layer.mail-quote 3 sure every-line', 'layer.wrap 2 sure never-holds-any']);
    assert.equal(repair.text, CODE);
  });

  test('a ">" that a broken tag needs is no mail quoting', () => {
    const { repair } = repairMarked(CODE.replace('<flag>', '<flag⟦\n⟧>'));
    assert.equal(repair.text, CODE);
  });

  test('HTML escapes, each by itself', () => {
    const marked = CODE.replace(/[<>]/g, (sign) => (sign === '<' ? '⟦&lt;⟧' : '⟦&gt;⟧'));
    const { repair, text } = repairMarked(marked);
    assert.deepEqual([repair.text, repair.span], [CODE, { start: 0, end: text.length }]);
  });

  test('base64 is replaced as a whole, the words around it are not', () => {
    const encoded = LAYERS.find(({ name }) => name === 'base64')?.apply(CODE) ?? '';
    const repair = onlyRepair(`code: "${encoded}"`);
    assert.equal(repair.text, CODE);
    assert.deepEqual(repair.span, { start: 7, end: 7 + encoded.length });
  });

  test('the command and its quotes stay outside of what is replaced', () => {
    const repair = onlyRepair(`admin:license smart reservation install “${CODE.replace('<udi>', '<udi>\n')}”\n`);
    assert.equal(repair.span.start, 'admin:license smart reservation install “'.length);
    assert.equal(repair.text, CODE);
  });

  test('dashes, ligatures and zero-width characters in values that have none', () => {
    const marked = CODE.replace('regid.2017-02', 'regid.2017⟦–⟧02')
      .replace('specificPLR', 'speci⟦ﬁ⟧cPLR')
      .replace('<count>5', '<count>⟦\u200b⟧5');
    assert.equal(repairMarked(marked).repair.text, CODE);
  });

  test('a colour, a rubbed-out character and a pager', () => {
    const marked = CODE.replace('<piid>', '⟦\x1b[1;32m⟧<piid>')
      .replace('<count>', '⟦x\b \b⟧<count>')
      .replace('<udi>', '⟦\n⟧⟦--More--\n⟧<udi>');
    assert.equal(repairMarked(marked).repair.text, CODE);
  });

  test('a character rubbed out at the end of a line, behind which a mark of the margin stands', () => {
    for (const mark of ['>', '> ', '|']) {
      const marked = `${mark}${CODE.replace('12.0_', `12x\n${mark}\b \b.0_`)}`;
      const repair = onlyRepair(marked);
      assert.ok(repair.text === CODE || !repair.sure || !repair.complete, JSON.stringify([mark, repair.text]));
    }
    assert.equal(onlyRepair(`>${CODE.replace('12.0_', '12x\n>\b \b.0_')}`).text, CODE);
  });

  test('names of elements in another case are put right, unsure', () => {
    const { repair } = repairMarked(CODE.replace('<flag>', '<⟦Flag⟧>').replace('</flag>', '</⟦FLAG⟧>'));
    assert.deepEqual([repair.text, repair.sure], [CODE, false]);
  });
});

describe('a break in a name', () => {
  const KNOWN = 'regid.2016-07.com.cisco.UCM_Enhanced,12.0_66d0d1cf-4863-4761-91d0-d01d3eb1949a';
  const named = (tag: string, displayName: string, tagDescription: string) =>
    code({ entitlements: [{ tag, displayName, tagDescription }] });
  const reasons = (text: string) => stepsOf(onlyRepair(text)).filter((step) => !step.includes('never-holds-any'));

  test('is decided by a known tag', () => {
    const text = named(KNOWN, 'UC Manager\nEnhanced Lic\nense (12.x)', 'UC Manager Enhanced License');
    assert.match(onlyRepair(text).text, /<displayName>UC Manager Enhanced License \(12\.x\)</);
    assert.deepEqual(reasons(text), ['layer.wrap 2 sure known-tag']);
  });

  test('is decided by the other name of the entitlement', () => {
    const text = named(tagOf('UCM_New'), 'UC Manager\nNew Lic\nense (12.x)', 'UC Manager New License');
    assert.match(onlyRepair(text).text, /<displayName>UC Manager New License \(12\.x\)</);
    assert.deepEqual(reasons(text), ['layer.wrap 2 sure twin-field']);
  });

  const repairsWithKnowledge = (text: string) => [
    ...repairCodes(text, knowledgeOf(readCodes(text, { today: 0, endingWithinDays: 0 }).codes)),
  ];

  const OTHER_PIID = '99999999-89ab-4cde-8f01-23456789abcd';

  test('is decided by another code', () => {
    const entitlements = [{ tag: tagOf('UCM_New'), displayName: 'UC Manager New', tagDescription: 'Something else' }];
    const whole = code({ entitlements });
    const other = code({ entitlements, piid: OTHER_PIID });
    const [, repair] = repairsWithKnowledge(`${other}\n\n${whole.replace('UC Manager', 'UC\nManager')}`);
    assert.deepEqual([repair?.text, repair?.sure], [whole, true]);
    assert.deepEqual(repair && stepsOf(repair), ['layer.wrap 1 sure other-code']);
  });

  test('is decided by the twin before other codes are asked', () => {
    const entitlements = [{ tag: tagOf('UCM_New'), displayName: 'UC Manager New', tagDescription: 'UC Manager New' }];
    const other = code({ entitlements, piid: OTHER_PIID });
    const broken = code({ entitlements }).replace('UC Manager', 'UC\nManager');
    const [, repair] = repairsWithKnowledge(`${other}\n\n${broken}`);
    assert.deepEqual(repair && stepsOf(repair), ['layer.wrap 1 sure twin-field']);
  });

  test('is not decided by the code itself, nor by one that is damaged in the same way', () => {
    const parts = {
      entitlements: [{ tag: tagOf('UCM_New'), count: 50, displayName: 'SeatMap', tagDescription: 'Other' }],
    };
    const whole = code(parts);
    // A margin that falls between two words written as one, and an input field that turned line ends into blanks.
    const at = whole.indexOf('Map');
    const columns = Array.from({ length: 60 }, (_, index) => 20 + index).find((width) => at % width === 0);
    assert.ok(columns, `${at} has no divisor`);
    const broken = (text: string) => wrap(text, columns, 'LF').replace(/\n/g, ' ');
    assert.match(broken(whole), />Seat Map</);
    for (const text of [broken(whole), `${broken(whole)}\n\n${broken(code({ ...parts, piid: OTHER_PIID }))}`]) {
      for (const repair of repairsWithKnowledge(text)) {
        assert.ok(repair.steps.every(({ reason }) => reason.kind !== 'other-code'));
        assert.equal(repair.sure, false);
      }
    }
  });

  test('is not decided by a name that reads unlike all names: it may have lost the blank', () => {
    const repair = onlyRepair(named(tagOf('UCM_New'), 'UC Manager\nNew License (12.x)', 'UC ManagerNew License'));
    assert.equal(repair.sure, false);
  });

  test('is left to the user where nothing decides, with both readings', () => {
    const text = named(tagOf('UCM_New'), 'Seat\nMap', 'Something else');
    const repair = onlyRepair(text);
    assert.deepEqual([repair.complete, repair.sure], [true, false]);
    const [choice] = repair.choices;
    assert.deepEqual(
      [choice?.readings, choice?.chosen, choice?.field, choice?.entitlement],
      [[' ', ''], ' ', 'displayName', 1],
    );
    assert.equal(text.slice(choice?.span.start, choice?.span.end), '\n');
    assert.match(withReadings(repair, [' ']), /<displayName>Seat Map</);
    assert.match(withReadings(repair, ['']), /<displayName>SeatMap</);
  });

  test('is offered in the order of the text, whatever the order of the elements', () => {
    const whole = named(tagOf('UCM_New'), 'Seat\nMap', 'Something\nelse');
    const swapped = whole.replace(/(<displayName>.*?<\/displayName>)(<tagDescription>.*?<\/tagDescription>)/s, '$2$1');
    const repair = onlyRepair(swapped);
    assert.deepEqual(
      repair.choices.map(({ field }) => field),
      ['tagDescription', 'displayName'],
    );
    assert.equal(withReadings(repair, []), repair.text);
  });

  test('is read as nothing where the same break cut tight values', () => {
    const whole = code({ entitlements: entitlementsOf(3) });
    for (let columns = 20; columns <= 240; columns += 7) {
      const repair = onlyRepair(wrap(whole, columns, 'LF'));
      assert.ok(repair.text === whole || !repair.sure, `${columns} columns`);
    }
  });

  test('a line end turned into a blank is not taken for a blank', () => {
    for (let columns = 40; columns <= 240; columns++) {
      const repair = onlyRepair(wrap(CODE, columns, 'LF').replace(/\n/g, ' '));
      assert.ok(repair.text === CODE || !repair.sure, `${columns} columns: ${repair.text}`);
    }
  });

  test('a line end turned into a blank is not taken for one in any of several codes of a layer', () => {
    // The same code twice, one behind the other: in the second the margin falls elsewhere.
    const whole = generateCode({ seed: 11, product: 'UCCX', entitlements: 4, tags: 'unknown' });
    const base64 = LAYERS.find(({ name }) => name === 'base64');
    for (let columns = 20; columns <= 240; columns += 3) {
      const text = base64?.apply(wrap(whole, columns, 'CRLF').replace(/\r\n/g, ' ').repeat(2)) ?? '';
      for (const repair of repairCodes(text)) assert.ok(repair.text === whole || !repair.sure, `${columns} columns`);
    }
  });

  test('a line end turned into a blank is not taken for one at margins of any width, nor at two margins', () => {
    const whole = generateCode({ seed: 12, product: 'UCM', entitlements: 4, tags: 'unknown' });
    const toBlanks = (text: string, columns: number) => wrap(text, columns, 'LF').replace(/\n/g, ' ');
    let seen = 0;
    for (let columns = 300; columns < whole.length; columns += 7) {
      // Where no blank fell into a place that has none, nobody can tell; behind a comma there are some that are meant.
      const text = toBlanks(whole, columns);
      if (/, /.test(text)) continue;
      const repair = onlyRepair(text);
      if (repair.steps.some(({ reason }) => reason.kind === 'never-holds-any')) seen++;
      else if (repair.text !== whole) continue;
      assert.ok(repair.text === whole || !repair.sure, `${columns} columns: ${repair.text}`);
    }
    assert.ok(seen > 100);
    for (let columns = 40; columns < 120; columns += 7) {
      const repair = onlyRepair(toBlanks(toBlanks(whole, columns), 131));
      assert.ok(repair.text === whole || !repair.sure, `${columns} columns, then 131`);
    }
  });

  test('a line end turned into a blank is not taken for one where a terminal put more between', () => {
    const colours = LAYERS.find(({ name }) => name === 'ANSI colours');
    for (let seed = 900; seed < 930; seed++) {
      const whole = generateCode({ seed, product: 'UCCX', entitlements: 1 + (seed % 2), tags: 'unknown' });
      for (let columns = 150; columns <= 240; columns += 2) {
        const text = wrap(colours?.apply(whole) ?? '', columns, 'CRLF').replace(/\r\n/g, ' ');
        const repair = onlyRepair(text);
        const hasEvidence = repair.steps.some(
          ({ reason, code: step }) => step === 'layer.blank' && reason.kind === 'never-holds-any',
        );
        assert.ok(repair.text === whole || !repair.sure || !hasEvidence, `${seed}: ${columns} columns`);
      }
    }
  });

  test('no blank of a name is certain where blanks were put into values at no common distance', () => {
    const parts = { displayName: 'SeatMap', tagDescription: 'Something else' };
    const whole = code({ entitlements: [{ tag: tagOf('UCM_New'), ...parts }] });
    for (let at = 1; at < 80; at += 4) {
      const damaged = whole
        .replace('SeatMap', 'Seat Map')
        .replace(PIID, PIID.replace(/^.{7}/, '$& '))
        .replace('<version>C', '<version> C')
        .replace('-bbbb-', '-b bbb-')
        .replace(SIGNATURE, `${SIGNATURE.slice(0, at)} ${SIGNATURE.slice(at)}`);
      const repair = onlyRepair(damaged);
      assert.deepEqual([repair.complete, repair.sure], [true, false], `${at}`);
      assert.ok(repair.choices.some(({ span }) => damaged.slice(0, span.start).endsWith('>Seat')));
    }
  });

  test('the blank behind the comma of a UDI alone makes no name suspicious', () => {
    const repair = onlyRepair(CODE.replace('P:UCM,', 'P:UCM, '));
    assert.deepEqual([repair.text, repair.sure, repair.choices], [CODE, true, []]);
  });

  test('no-break spaces everywhere are blanks; one among blanks is left to the user', () => {
    assert.deepEqual(
      [onlyRepair(CODE.replace(/ /g, '\u00a0')).text, onlyRepair(CODE.replace(/ /g, '\u00a0')).sure],
      [CODE, true],
    );
    const unlike = code({ entitlements: [{ displayName: 'Seat Map', tagDescription: 'Something else' }] });
    assert.equal(onlyRepair(unlike.replace('Something', 'Some\u00a0thing')).sure, false);
  });
});

describe('what would need invention', () => {
  test('a cut code: where it ends and how much is missing at least', () => {
    const text = command(CODE.slice(0, CODE.indexOf('<licenseType>') + 17));
    const repair = onlyRepair(text.slice(0, -1));
    assert.equal(repair.complete, false);
    const { side, inside, entitlement, length, missing, span } = repair.cut ?? {};
    assert.deepEqual(
      [side, inside, entitlement, length],
      ['end', 'licenseType', 1, CODE.indexOf('<licenseType>') + 17],
    );
    assert.equal(span?.end, text.length - 1);
    assert.ok(missing !== undefined && missing > 200 && missing <= CODE.length - (length ?? 0));
  });

  test('a missing start: how much is missing at least', () => {
    const from = CODE.indexOf('UCM_Test');
    const repair = onlyRepair(CODE.slice(from));
    assert.deepEqual([repair.complete, repair.cut?.side, repair.cut?.inside], [false, 'start', 'tag']);
    assert.ok((repair.cut?.missing ?? 0) > 100 && (repair.cut?.missing ?? 0) <= from);
  });

  test('a missing start that broke a tag: its ">" is no mail quoting', () => {
    const from = CODE.indexOf('>A</flag>');
    const { cut, steps } = onlyRepair(CODE.slice(from));
    assert.deepEqual([cut?.side, steps], ['start', []]);
    assert.ok((cut?.missing ?? 0) <= from, `${cut?.missing} of ${from}`);
  });

  test('the last tag alone is the end of a code, unless it is spoken of', () => {
    for (const text of ['i></specificPLR>', '></specificPLR>', '</specificPLR>', '\n</specificPLR>\n']) {
      assert.deepEqual([onlyRepair(text).complete, onlyRepair(text).cut?.side], [false, 'start'], text);
    }
    for (const text of ['It ends with </specificPLR>.', 'It ends with `</specificPLR>`', '- </specificPLR>']) {
      assert.deepEqual([...repairCodes(text)], [], text);
    }
  });

  for (const [what, damaged] of [
    ['a short signature', CODE.replace('=</signature>', '</signature>').replace(/.{4}<\/signature>/, '</signature>')],
    ['a lost digit of the PIID', CODE.replace('<piid>0', '<piid>')],
    ['a character that was lost on the way', CODE.replace('Test License', 'Test Licen\ufffde')],
    ['a lost bracket', CODE.replace('<flag>', '<flag')],
    [
      'a known tag with another letter',
      code({ entitlements: [{ tag: 'regid.2016-07.com.cisco.UCM_Basjc,12.0_ef827a2f-f4ae-4ebb-887f-052737063d3a' }] }),
    ],
  ] as const) {
    test(`${what} is not repaired`, () => {
      const repair = onlyRepair(damaged);
      assert.deepEqual([repair.complete, repair.changed], [false, false]);
    });
  }
});

describe('several codes', () => {
  const OTHER = code({ piid: '99999999-89ab-4cde-8f01-23456789abcd' });

  test('the same code pasted twice is one', () => {
    const repair = onlyRepair(CODE + CODE);
    assert.deepEqual([repair.text, repair.span], [CODE, { start: 0, end: 2 * CODE.length }]);
    assert.deepEqual(stepsOf(repair), ['layer.pasted-twice 1 sure same-code']);
  });

  test('a paste that broke off and was begun again is one', () => {
    const repair = onlyRepair(CODE.slice(0, 300) + CODE);
    assert.deepEqual([repair.text, repair.complete], [CODE, true]);
  });

  test('two codes run together are split, never merged', () => {
    const [first, second] = repairCodes(CODE + OTHER);
    assert.deepEqual([first?.text, second?.text], [CODE, OTHER]);
    assert.ok(second && stepsOf(second).includes('layer.run-together 1 sure never-holds-any'));
  });

  test('each damaged code of a log has its own repair', () => {
    const log = [CODE, OTHER, CODE]
      .map((text) => `Dear all\n\n${wrap(text, 72, '> ')}\n\nadmin:show license\n`)
      .join('\n');
    assert.deepEqual(
      [...repairCodes(log)].map(({ text }) => text.replace(/\s+/g, '')),
      [CODE, OTHER, CODE].map((text) => text.replace(/\s+/g, '')),
    );
  });
});

/** As mail programs write it: lines of at most 76 characters. */
function quotedPrintable(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) =>
    byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  );
  return (characters.join('').match(/(?:=[0-9A-F]{2}|[^=]){1,73}/g) ?? []).join('=\r\n');
}

describe('layers', () => {
  for (const layer of LAYERS) {
    test(layer.name, () => {
      for (const product of ['UCM', 'UCCX'] as const) {
        const whole = generateCode({ seed: 21, product, entitlements: 4, tags: 'known' });
        const repair = onlyRepair(layer.apply(whole));
        assert.deepEqual([repair.text, repair.complete], [whole, true]);
      }
    });
  }

  const PADDED = generateCode({ seed: 8, product: 'UCCX', entitlements: 1, tags: 'unknown' });

  test('escapes of quoted-printable that a second wrap tore', () => {
    assert.match(PADDED, /==<\/signature>/);
    const encoded = PADDED.replace(/=/g, '=3D').replace(/<(?=[cut])/g, '=\n<');
    for (const torn of ['=3\nD=3D', '=\n3D=3D', '=3D=\n3D', '=3D=3\n    D', '=3D=\n    3D']) {
      for (const text of [encoded, encoded.replace('</sig', '=\n</sig')]) {
        const damaged = text.replace('=3D=3D', torn);
        for (const over of [damaged, damaged.replace(/^/gm, '> ')]) {
          const repair = onlyRepair(over);
          assert.deepEqual([repair.text, repair.complete], [PADDED, true], JSON.stringify(over.slice(-160)));
        }
      }
    }
  });

  test('a soft break in front of base64 that reads like an escape is never called whole', () => {
    const encoded = PADDED.replace(/<(?=[cut])/g, '=\n<').replace('==</', '=3D=3D</');
    const repair = onlyRepair(encoded.replace('=3D=3D</', '=\n3D=3D=3D</'));
    assert.equal(repair.complete, false);
  });

  test('a sign of a code page of Windows is lost: the code is not whole', () => {
    const whole = code({ entitlements: [{ displayName: 'CML \x96 Nodes', tagDescription: 'Something else' }] });
    const latin = Buffer.from(whole, 'latin1');
    const inMail = quotedPrintable(latin);
    for (const text of [latin.toString('base64'), encodeURIComponent(whole).replace('%C2%96', '%96'), inMail]) {
      assert.equal(onlyRepair(text).complete, false);
    }
  });

  test('one escaped quotation mark: certain in a string, else left to the user', () => {
    const whole = code({ entitlements: [{ displayName: 'Seat "A', tagDescription: 'Something else' }] });
    const inString = onlyRepair(JSON.stringify(whole));
    assert.deepEqual([inString.text, inString.complete, inString.sure], [whole, true, true]);
    assert.deepEqual(stepsOf(inString), ['layer.json 1 sure encoded', 'layer.quotes 2 sure around']);
    const alone = onlyRepair(whole.replace('"', '\\"'));
    assert.deepEqual([alone.text, alone.sure], [whole, false]);
    const twice = onlyRepair(JSON.stringify(JSON.stringify(whole)));
    assert.ok(twice.text === whole || !twice.sure || !twice.complete);
  });

  test('base64 of which a piece could not be told from a word is not whole', () => {
    const whole = generateCode({ seed: 7, product: 'UCCX', entitlements: 1, tags: 'known' });
    const block = LAYERS.find(({ name }) => name === 'base64')?.apply(whole) ?? '';
    const at = 4 * Math.floor(whole.indexOf('TERM') / 3) + 4;
    const text = `${block.slice(0, at)} ${block.slice(at, at + 4)}\n${block.slice(at + 4)}`;
    for (const repair of repairCodes(text)) {
      assert.ok(repair.text === whole || !repair.complete || !repair.sure, repair.text);
    }
    assert.match(onlyRepair(text).text, /<licenseType>[A-Za-z]+</);
  });

  test('names with signs that are not of ASCII come back as they were, or are not called whole and sure', () => {
    // CML has an en dash in a real name.
    const names = ['CML – Expansion Nodes', 'Müller™ 12', '日本語ライセンス 1', 'SIP lines 1-100', 'UC (END)'];
    for (const displayName of names) {
      const whole = code({ entitlements: [{ displayName, tagDescription: 'Something else' }] });
      const utf16 = Buffer.from(whole, 'utf16le');
      const inMail = quotedPrintable(Buffer.from(whole));
      const restored: Readonly<Record<string, string>> = {
        'a break inside the tag of the name': whole.replace('<displayName>', '<display\nName>'),
        'quoted-printable': inMail,
        'quoted-printable, broken inside a character': inMail.replace(
          /(=[0-9A-F]{2})(=[0-9A-F]{2})(?=.*<\/displayName>)/,
          '$1=\r\n$2',
        ),
        base64: Buffer.from(whole).toString('base64'),
        'JSON of ASCII': JSON.stringify(whole).replace(
          /[^ -~]/g,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      };
      for (const [name, text] of Object.entries(restored)) {
        const repair = onlyRepair(text);
        assert.deepEqual([repair.text, repair.complete], [whole, true], name);
      }
      const doubtful: Readonly<Record<string, string>> = {
        'wide brackets': whole.replace(/</g, '\uff1c').replace(/>/g, '\uff1e'),
        // Of a dash or a curly quote it is noticed.
        ...(displayName.includes('–') && {
          'UTF-16': utf16.toString('latin1'),
          'base64 of UTF-16': utf16.toString('base64'),
        }),
        'a percent-encoded page of Windows': encodeURIComponent(whole).replace(/%E2%(?:80%93|84%A2)/g, '%96'),
      };
      for (const [name, text] of Object.entries(doubtful)) {
        for (const repair of repairCodes(text)) {
          const isCertain = repair.complete && repair.sure;
          assert.ok(repair.text === whole || !isCertain, `${displayName}: ${name}: ${repair.text}`);
        }
      }
    }
  });

  test('ligatures of a page in PDF are not certain where names have some as well', () => {
    const whole = code({ entitlements: [{ displayName: 'Unified Office', tagDescription: 'Something else' }] });
    const repair = onlyRepair(whole.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ'));
    assert.deepEqual([repair.complete, repair.sure], [true, false]);
  });

  test('what is left of an escape sequence that is not known is not certain', () => {
    for (const sequence of ['\x1b7', '\x1bM', '\x1b[38:5:1m']) {
      const repair = onlyRepair(CODE.replace('<count>', `<count>${sequence}`));
      assert.ok(!repair.sure || !repair.complete, JSON.stringify(sequence));
    }
  });

  test('too many, one inside the other, are said and not undone', () => {
    const base64 = LAYERS.find(({ name }) => name === 'base64');
    assert.ok(base64);
    let text = CODE;
    for (let level = 0; level <= MAX_ENCODINGS; level++) text = base64.apply(text);
    const repair = onlyRepair(text);
    assert.deepEqual([repair.isTooDeep, repair.complete], [true, false]);
  });

  test('escaping a thousand times is said and not undone', () => {
    const lt = `&${'amp;'.repeat(1000)}lt;`;
    const gt = `&${'amp;'.repeat(1000)}gt;`;
    const repair = onlyRepair(`${lt}specificPLR${gt}${lt}flag${gt}A`);
    assert.deepEqual([repair.isTooDeep, repair.complete], [true, false]);
  });
});
