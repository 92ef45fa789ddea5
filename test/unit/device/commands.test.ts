import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysisOf } from '../../support/analysis';
import { code } from '../../support/code';

/** Action and argument of each command, and the text that the whole command covers. */
function commandsIn(text: string): [action: string, argument: string, whole: string][] {
  return analysisOf(text).artifacts.flatMap((artifact) =>
    artifact.kind === 'cliCommand'
      ? [
          [
            artifact.action,
            text.slice(artifact.argument.start, artifact.argument.end),
            text.slice(artifact.span.start, artifact.span.end),
          ] as [string, string, string],
        ]
      : [],
  );
}

test('each command of the procedure', () => {
  for (const [line, action, argument] of [
    ['license smart reservation enable', 'reservation enable', ''],
    ['license smart reservation request', 'reservation request', ''],
    ['license smart reservation request local', 'reservation request', 'local'],
    ['license smart reservation cancel', 'reservation cancel', ''],
    ['license smart reservation install "<code>"', 'reservation install', '"<code>"'],
    ['license smart reservation install-file sftp://h:22/c.xml', 'reservation install-file', 'sftp://h:22/c.xml'],
    ['license smart reservation return', 'reservation return', ''],
    ['license smart reservation return-authorization "x"', 'reservation return-authorization', '"x"'],
    ['license smart reservation return authorization "x"', 'reservation return authorization', '"x"'],
    ['license smart reservation disable', 'reservation disable', ''],
    ['license smart reservation', 'reservation', ''],
    ['license smart factory reset', 'factory reset', ''],
    ['license smart export request local X', 'export request', 'local X'],
  ]) {
    for (const [before, behind] of [
      ['', ''],
      ['admin:', '\r\n'],
      ['switch# ', '\n'],
      ['Router(config)#', '\nexit'],
      ['text\n  ', '   \n'],
    ]) {
      assert.deepEqual(commandsIn(`${before}${line}${behind}`), [[action, argument, line]], `${before}${line}`);
    }
  }
});

test('a command in a sentence is spoken of, not typed', () => {
  for (const text of [
    'Run license smart reservation enable first.',
    '`license smart reservation enable`',
    'the command "license smart reservation install"',
    'license smart reservations',
    'license smart registration',
  ]) {
    assert.deepEqual(commandsIn(text), [], text);
  }
});

test('the code in its quotes is the argument, even over several lines', () => {
  for (const text of [code(), code().replace('<signature>', '\n<signature>')]) {
    for (const [open, close] of [
      ['"', '"'],
      ['“', '”'],
      ["'", "'"],
      ['', ''],
    ]) {
      const argument = `${open}${text}${close}`;
      const line = `license smart reservation install ${argument}`;
      assert.deepEqual(commandsIn(`admin:${line}\nAuthorization code installed.`), [
        ['reservation install', argument, line],
      ]);
    }
  }
});

test('a code further down is not the argument', () => {
  assert.deepEqual(commandsIn(`admin:license smart reservation install\n\nSee below.\n${code()}`), [
    ['reservation install', '', 'license smart reservation install'],
  ]);
});
