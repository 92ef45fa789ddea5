import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFragments } from '../../../src/core/text/fragments';
import { code } from '../../support/code';
import { readMarks } from '../../support/marks';

const CODE = code();

/** The marked stretches are found, each whole or cut as told, and nothing else. */
function finds(marked: string, ...complete: boolean[]): void {
  const { text, spans } = readMarks(marked);
  const expected = spans.map((span, index) => ({ ...span, complete: complete[index] ?? true }));
  assert.deepEqual(findFragments(text), expected, marked.slice(0, 100));
}

test('a code, bare, in prose, in a command, in a table, escaped by nothing', () => {
  finds(`⟦${CODE}⟧`);
  finds(`\ufeff⟦${CODE}⟧\r\n`);
  finds(`Dear all, here it is: ⟦${CODE}⟧. Regards`);
  finds(`admin:license smart reservation install "⟦${CODE}⟧"\nAuthorization code installed.`);
  finds(`| code | ⟦${CODE}⟧ |`);
  finds(`<smartLicense>⟦${CODE}⟧</smartLicense>`);
  finds(`{"authorizationCode": "⟦${CODE}⟧"}`);
});

test('several codes, next to each other or not', () => {
  finds(`⟦${CODE}⟧⟦${CODE}⟧`);
  finds(`⟦${CODE}⟧\n\nsecond: ⟦${CODE}⟧ third:\n⟦${CODE}⟧`);
});

test('a root tag in any of its writings', () => {
  finds('⟦<specificPLR ><authorizationCode></specificPLR >⟧');
  finds('⟦<specificPLR\n><authorizationCode></specificPLR\n>⟧');
  finds('⟦<specificPLR xmlns="urn:x"><authorizationCode></specificPLR>⟧');
  finds('⟦<specificPLR>\r\n  <authorizationCode/>\r\n</specificPLR>⟧');
  finds('⟦<specificPLR></specificPLR>⟧');
});

test('a code without its end reaches to where the text stops being one', () => {
  const cut = CODE.slice(0, 120);
  for (const behind of [
    '',
    '\n',
    '"',
    '" then text',
    '\n\nRegards,\n<b>me</b>',
    '\r\n\r\ntext',
    '\nadmin:show',
    '\nRouter(config)#exit',
    '\nswitch> ',
  ])
    finds(`⟦${cut}⟧${behind}`, false);
  finds(`⟦${cut}⟧⟦${CODE}⟧`, false, true);
  finds(`⟦${cut}\n<timestamp>⟧`, false);
});

test('a code cut in its first tags', () => {
  for (const cut of [
    '<specificPLR',
    '<specificPLR ',
    '<specificPLR>',
    '<specificPLR><',
    '<specificPLR><auth',
    '<specificPLR></specificPL',
    '<specificPLR></specificPLR',
  ])
    finds(`⟦${cut.trimEnd()}⟧${cut.slice(cut.trimEnd().length)}`, false);
});

test('a mention is no code', () => {
  for (const text of [
    'A code begins with `<specificPLR>` and ends with `</specificPLR>`.',
    '`<specificPLR>` holds `<authorizationCode>`, then `<signature>` and `<udi>`.',
    '- `<specificPLR>`: the root\n- `<udi>`: the device',
    'Three unlike things: XML <specificPLR> (SLR), XML <smartLicense> (SLAC)',
    '"<specificPLR>" or "<smartLicense>"',
    'install "<specificPLR>...</specificPLR>"',
    'install "<specificPLR>…</specificPLR>"',
    '<specificPLR/>',
    '<specificPLRx><flag>',
    'specificPLR',
    '</specificPLR>',
  ]) {
    finds(text);
  }
});

test('a code behind a mention is found', () => {
  finds(`The \`<specificPLR>\` of today:\n\n⟦${CODE}⟧`);
  finds(`install "<specificPLR>…</specificPLR>"\ninstall "⟦${CODE}⟧"`);
});

test('a code that is damaged in front is still one', () => {
  for (const [from, to] of [
    ['<authorizationCode>', 'authorizationCode>'],
    ['<authorizationCode>', ''],
    ['<authorizationCode>', '<<authorizationCode>'],
    ['<authorizationCode>', '<1uthorizationCode>'],
    ['<specificPLR>', '<specificPLR'],
    ['<specificPLR>', '<specificPLR>x'],
    ['<specificPLR>', '<specificPLR>\nsee the ticket of today\n'],
    ['<specificPLR>', '<specificPLR><!-- note -->'],
  ] as const) {
    finds(`⟦${CODE.replace(from, to)}⟧`);
  }
});
