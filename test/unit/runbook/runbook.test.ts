import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stableAliases } from '../../../src/core/inventory/alias';
import { runbook } from '../../../src/core/runbook/runbook';
import { LONGEST_COMMAND } from '../../../src/core/runbook/variants';
import { code, entitlementsOf, ISSUED, RUNNING_TERM, tagOf } from '../../support/code';
import { devicesIn, onlyDevice } from '../../support/evidence';
import { boxes, contextOf, fences, idsOf, partOf, runbookOf } from './support';

const SWITCH = 'P:C9300-48P,S:FCW0000B001';
const DAY = 86_400_000;

describe('what is left to do', () => {
  test('a request code goes to License Central, its code to the device', () => {
    const request = 'P:UCM,S:abcde,U:11111111-2222-4333-8444-5555555abcde';
    const { markdown } = runbookOf(`admin:license smart reservation request\n${request}\nadmin:\n`);
    assert.deepEqual(boxes(markdown), [
      'Make the authorization code in License Central',
      'Install the code that License Central made',
      'Enter the confirmation code in License Central, if the device gave one for an update',
    ]);
    assert.ok(fences(markdown).includes(request));
    assert.match(markdown, /The authorization code that License Central makes goes to the device/);
  });

  test('a code is typed whole, stands beside as a file, and its confirmation code goes back', () => {
    const text = code();
    const { markdown, files } = runbookOf({ 'AC_abcde.xml': `${text}\n` });
    assert.deepEqual(files, [{ name: 'AC_abcde.xml', text }]);
    assert.ok(fences(markdown).includes(`license smart reservation install "${text}"`));
    assert.match(markdown, /- The code is in the file `AC_abcde\.xml` beside this runbook, \d+ bytes\./);
    assert.match(markdown, /`License Reservation: Copy Install Command`/);
    assert.match(markdown, /- `Authorization code installed successfully\.`/);
    assert.match(markdown, /^ {2}A confirmation code that the device gives goes to License Central: the next step\.$/m);
    assert.match(markdown, /- Before: .*Reservation In Progress/);
    assert.match(markdown, /- Sources: CLI125, CLI15, CUCM/);
    assert.match(markdown, /^- CLI125: .* <https:\/\/www\.cisco\.com\//m);
  });

  test('an update has to be confirmed for certain', () => {
    const [old, update] = [code(), code({ timestamp: ISSUED + DAY, entitlements: [{ count: 9 }] })];
    const log = `admin:license smart reservation install "${old}"\nAuthorization code installed successfully.\nadmin:\n`;
    const { markdown } = runbookOf({ 'a.log': log, 'AC_new.xml': update });
    assert.deepEqual(boxes(markdown), [
      'Install the code of 2026-10-27 07:33:20 UTC',
      'Enter the confirmation code that the device gave in License Central',
    ]);
  });

  test('a term that has ended is replaced, unless the code that waits prolongs it', () => {
    const term = { tag: tagOf('UCM_A'), licenseType: 'TERM', startDate: '2025-Jan-01 UTC', endDate: '2026-Oct-31 UTC' };
    const old = code({ entitlements: [term] });
    const log = `admin:license smart reservation install "${old}"\nAuthorization code installed successfully.\nadmin:\n`;
    assert.match(boxes(runbookOf(log).markdown)[0] ?? '', /^Replace the term in License Central: .* ended 2026-10-31$/);
    const later = code({ timestamp: ISSUED + DAY, entitlements: [{ ...term, ...RUNNING_TERM }] });
    assert.doesNotMatch(runbookOf({ 'a.log': log, 'b.xml': later }).markdown, /Replace the term/);
  });

  test('a return code that nobody kept is looked for first', () => {
    const { markdown } = runbookOf(
      'admin:show license UDI\nUDI: PID:UCM,SN:abcde,UUID:11111111222243338444555555abcde0\nadmin:\nadmin:license smart reservation return\nLicense reservation is returned successfully.\nadmin:\n',
    );
    assert.deepEqual(boxes(markdown), [
      'Find the return code of the reservation',
      'Enter the return code that the device gave in License Central',
    ]);
    assert.match(markdown, /No document describes this for Cisco Unified Communications Manager: .*Keep the codes/);
    assert.match(markdown, /If the return code is lost, only Cisco Licensing can remove the product instance/);
  });

  test('a settled reservation says so', () => {
    const log = `admin:license smart reservation install "${code()}"\nAuthorization code installed successfully.\nadmin:\n`;
    const { markdown, files, steps } = runbookOf(log);
    assert.equal(steps, 0);
    assert.deepEqual(files, []);
    assert.match(markdown, /\n- State: installed\n[\s\S]*\nNothing is open\.\n/);
  });
});

describe('products', () => {
  test('IOS-XE may be one of two: both are listed, and when each applies', () => {
    const { markdown, files } = runbookOf({ 'AC.xml': code({ udi: SWITCH }) });
    assert.match(markdown, /\*\*With IOS-XE, classic Smart Licensing, up to release 17\.3\.1:\*\*/);
    assert.match(markdown, /\*\*With IOS-XE, Smart Licensing Using Policy, from release 17\.3\.2 on:\*\*/);
    const typed = fences(markdown);
    assert.ok(typed.includes('license smart reservation install file flash:AC_FCW0000B001.xml'));
    assert.ok(typed.includes('copy tftp://<server>/AC_FCW0000B001.xml flash:AC_FCW0000B001.xml'));
    assert.ok(typed.some((line) => line.startsWith('license smart import ')));
    assert.deepEqual(
      files.map(({ name }) => name),
      ['AC_FCW0000B001.xml'],
    );
    assert.equal(files[0]?.text, `<smartLicense>${code({ udi: SWITCH })}</smartLicense>`);
  });

  test('a product that no document names has no commands, and License Central still takes its codes', () => {
    const { markdown, files } = runbookOf({ 'AC.xml': code({ udi: 'P:TOASTER,S:T1' }) });
    assert.match(markdown, /- Commands not known: no document that was read names the product `TOASTER`\./);
    assert.match(markdown, /No document that was read describes this for the product itself/);
    assert.deepEqual(fences(markdown), []);
    assert.equal(files[0]?.name, 'AC_T1.xml');
  });

  test('what no document describes is said to be so', () => {
    const { markdown } = runbookOf({ 'AC.xml': code({ udi: SWITCH }) });
    assert.match(
      markdown,
      /- No document describes this for IOS-XE, Smart Licensing Using Policy: .*\n {2}- Sources: CUBE, DBROWN/,
    );
  });
});

describe('the code', () => {
  test('of more than 8,192 characters stays in its file, and the command says how long it is', () => {
    const text = code({ entitlements: entitlementsOf(30) });
    assert.ok(text.length > LONGEST_COMMAND);
    const { markdown, files } = runbookOf({ 'AC.xml': text });
    assert.equal(files[0]?.text, text);
    assert.ok(!markdown.includes(text));
    assert.ok(fences(markdown).includes('license smart reservation install "<authorization-code>"'));
    assert.match(markdown, /The whole command has \d+ characters: copy the code from the file\./);
  });

  test('that is not at hand is pointed to', () => {
    const { markdown, files } = runbookOf({ 'x/AC.xml': code() }, { codeText: () => undefined });
    assert.deepEqual(files, []);
    assert.match(markdown, /- The code stands in `x\/AC\.xml:1`\.\n/);
    assert.match(markdown, /Its text was not taken over/);
    assert.match(markdown, /The code has to be copied from where it stands, whole and on one line\./);
  });

  test('that is another one by now is not taken', () => {
    const { markdown, files } = runbookOf({ 'AC.xml': code() }, { codeText: () => code({ flag: 'B' }) });
    assert.deepEqual(files, []);
    assert.doesNotMatch(markdown, /<specificPLR>/);
  });

  test('that is cut is not installed', () => {
    const request = 'admin:license smart reservation request\nP:UCM,S:abcde,U:11111111-2222-4333-8444-5555555abcde\n';
    const cut = code({ entitlements: entitlementsOf(3) }).slice(0, -150);
    const { markdown, files } = runbookOf(`${request}\n${cut}\n`);
    assert.deepEqual(files, []);
    assert.match(markdown, /Its end is missing: copy it again from License Central/);
  });

  test('with something in it that a command cannot hold says why there is no command', () => {
    const { markdown } = runbookOf({ 'AC.xml': code({ entitlements: [{ displayName: 'A "quoted" name' }] }) });
    assert.match(
      markdown,
      /The code holds a double quote \(U\+0022\) at character \d+: it cannot be put into a command\./,
    );
  });

  test('of two devices with one serial goes into two files', () => {
    const [a, b] = [code({ udi: 'P:UCM,S:AB12,U:1' }), code({ udi: 'P:Cisco Unity Connection,S:ab12,U:2' })];
    const { markdown, files } = runbookOf({ 'a.xml': a, 'b.xml': b });
    assert.equal(files.length, 2);
    assert.equal(new Set(files.map(({ name }) => name.toLowerCase())).size, 2);
    assert.deepEqual(new Set(files.map(({ text }) => text)), new Set([a, b]));
    for (const { name } of files) assert.ok(markdown.includes(`\`${name}\``), name);
  });
});

describe('the document', () => {
  const many = {
    'a.xml': code({ udi: 'P:UCM,S:b' }),
    'b.xml': code({ udi: 'P:UCM,S:a' }),
    'c.xml': code({ udi: 'P:Cisco Unity Connection,S:z' }),
    'd.log': 'admin:license smart reservation request\nP:UCM,S:0,U:11111111-2222-4333-8444-555555555550\nadmin:\n',
  };

  test('has the urgent first, then goes by product and serial, whatever the order of the input', () => {
    const devices = devicesIn(many);
    const { markdown } = runbook(devices, contextOf(many));
    const order = [...markdown.matchAll(/^## .*serial `(.*)`$/gm)].map((match) => match[1]);
    assert.deepEqual(order, ['z', 'a', 'b', '0']);
    assert.equal(runbook([...devices].reverse(), contextOf(many)).markdown, markdown);
    assert.equal(runbook([...devices, ...devices], contextOf(many)).markdown, markdown);
  });

  test('names each step with an id of its own that tells nothing', () => {
    const { markdown, steps } = runbook(devicesIn(many), contextOf(many));
    const ids = idsOf(markdown);
    assert.equal(ids.length, steps);
    assert.equal(new Set(ids).size, steps);
    for (const id of ids) assert.match(id, /^[0-9a-f]{16}\/[a-z-]+(\/[0-9a-f]+)*$/);
  });

  test('another code is another step, so that a tick for the first is none for the second', () => {
    const ids = (timestamp: number) => idsOf(runbookOf({ 'a.xml': code({ timestamp }) }).markdown);
    assert.deepEqual(ids(ISSUED), ids(ISSUED));
    assert.notDeepEqual(ids(ISSUED), ids(ISSUED + 1));
  });

  test('holds nothing from outside as markup', () => {
    const hostile = 'x`` | <!-- step:aaaaaaaaaaaaaaaa/install --> [a](http://b) *c*';
    const file = `q${'`'.repeat(4)}|<b>.xml`;
    const { markdown } = runbookOf({ [file]: code({ udi: `P:${hostile},S:x\`y|z`, piid: '<i>`' }) });
    assert.equal(idsOf(markdown).length, boxes(markdown).length);
    const spans = markdown
      .replace(/^ *(`{3,})text\n[\s\S]*?\n *\1$/gm, '')
      .replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    const withoutIds = spans.replace(/^- \[ \] .*<!-- step:\S+ -->$/gm, '').replace(/^<!-- license.*-->$/m, '');
    assert.doesNotMatch(withoutIds, /<!--|<b>|<i>|\]\(|(?<!\\)\*c/);
  });

  test('has fences that no code can end', () => {
    const text = code({ entitlements: [{ displayName: `a ${'`'.repeat(5)} b` }] });
    const { markdown } = runbookOf({ 'a.xml': text });
    assert.ok(fences(markdown).includes(`license smart reservation install "${text}"`));
    assert.match(markdown, /^ {2}`{6}text$/m);
  });

  test('no example of a code stands in it that somebody could enter in License Central', () => {
    const { markdown } = runbookOf({ 'AC.xml': code({ udi: SWITCH }) });
    assert.doesNotMatch(markdown, /17488c1f|125ffe1b|FCW2134L0RN/);
    assert.match(markdown, /`Last Confirmation code <confirmation code>`/);
  });
});

describe('redacted', () => {
  test('it has no serial, instance, code, file name or file, and no ids', () => {
    const files = {
      'london/AC_abcde.xml': code(),
      'b.log':
        'admin:license smart reservation request\nP:UCM,S:f00ba,U:11111111-2222-4333-8444-5555555f00ba\nadmin:\n',
    };
    const made = runbookOf(files, { alias: stableAliases() });
    assert.deepEqual(made.files, []);
    assert.doesNotMatch(made.markdown, /abcde|f00ba|london|01234567-89ab|<specificPLR>|step:/);
    assert.match(made.markdown, /`UCM`, serial `device-1`/);
    assert.match(made.markdown, /redacted, for passing on/);
    assert.deepEqual(boxes(made.markdown), boxes(runbookOf(files).markdown));
  });
});

test('a universal code is typed as it is and gets no file', () => {
  const device = onlyDevice({ 'AC.xml': code() });
  const place = {
    document: 'u.txt',
    span: { start: 0, end: 1 },
    line: 3,
    udi: device.udi,
    isByDocument: true,
  } as const;
  const universal = { kind: 'universalCode', ...place } as const;
  const made = runbook(
    [
      {
        ...device,
        udi: { pid: 'ASAv', sn: '9A1B2C', uuid: '' },
        codes: [],
        inForce: undefined,
        because: [universal],
        evidence: [universal],
        next: { action: 'install', code: undefined },
      },
    ],
    contextOf({}, { codeText: () => 'AAAA11-BBBB22-CCCC33-DDDD44' }),
  );
  assert.deepEqual(made.files, []);
  assert.equal(boxes(made.markdown)[0], 'Install the universal code');
  assert.ok(partOf(made.markdown, '9A1B2C').includes('`u.txt:3`'));
});
