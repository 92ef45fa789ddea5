import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { code, entitlementsOf, PIID, RUNNING_TERM, signatureOf, tagOf, UDI } from '../support/code';
import { IMPORT } from '../support/slp';
import { editor } from '../support/vscode';
import { CLASSIC_ALL } from '../unit/device-output/texts';
import { aWindowForEachTest, itemOf, items, open, pass, sample, shownNodes, viewText } from './window';

const ENDED_TERM = { licenseType: 'TERM', startDate: '2020-Feb-20 UTC', endDate: '2021-Feb-20 UTC' };
const OTHER = { udi: UDI.replaceAll('abcde', '12345'), signature: signatureOf('another') };

aWindowForEachTest();

describe('the view', () => {
  it('shows of a code the device first, then what it holds and what is wrong with it', () => {
    open('/session.txt', sample());
    assert.deepEqual(viewText(), [
      'UCM cc920 | 5 entitlements · 25 licenses · 1 warning',
      '  Device | UCM, serial cc920, UUID e53fc968-0253-4d61-a355-ba908a6cc920',
      '  Issued | 11 Mar 2019, 08:22 UTC',
      '  Instance | 6ca07f56-145c-4ace-bdc2-40417fd49d47',
      '  Matches | request code, line 4 of session.txt',
      '  Entitlements | 5 · 25 licenses',
      '    5 × UC Manager CUWL License (12.X) | perpetual',
      '    5 × UC Manager Enhanced Plus License (12.x) | perpetual',
      '    5 × UC Manager Essential License (12.x) | perpetual',
      '    5 × UC Manager Basic License (12.x) | perpetual',
      '    5 × UC Manager Enhanced License (12.x) | perpetual',
      '  Signature | well formed (ECDSA on P-256, 72 bytes); cannot be verified offline',
      '  Problems | 1 warning',
      '    Line break inside the UDI. No value of this kind holds one; remove it. | line 6',
      'Also in session.txt | Device output (3)',
      '  reservation enable | done · line 1',
      '    Answer | License reservation mode is enabled successfully.',
      '  reservation request | UCM cc920 · done · line 3',
      '    Request code | P:UCM,S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920',
      '  reservation install | done · line 6',
      '    Answer | Authorization code installed successfully.',
    ]);
  });

  it('shows what a text without a code holds, with its facts', () => {
    open(
      '/return.txt',
      'admin: license smart reservation return\nReturn code: CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3\n',
    );
    open('/codes.txt', 'CB-ZC9300-24TEST:TST0000L0RN-AK9A6sMTr-86\n');
    assert.deepEqual(viewText(), [
      'codes.txt | Request code',
      '  Request code | C9300-24TEST TST0000L0RN · line 1',
      'return.txt | Device output',
      '  reservation return | done · return code CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3 · line 1',
      '    Answer | Return code: CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3',
      '    Return code | CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3',
    ]);
  });

  it('shows what the output of the device says otherwise than the code', () => {
    const tag = tagOf('TEST_dna_essentials', '1.0');
    open('/code.xml', code({ udi: 'P:C9300-48TEST,S:TST0000G0NH', entitlements: [{ tag, count: 3 }] }));
    open('/show.log', CLASSIC_ALL);
    const lines = viewText().filter((line) => /^ {2}(?:Matches|Differs)/.test(line));
    assert.ok(lines.includes('  Matches | device output, line 1 of show.log'), lines.join('\n'));
    assert.ok(lines.includes('  Differs | TEST_dna_essentials: 1 on the device, 3 in the code.'), lines.join('\n'));
    assert.ok(
      lines.includes(
        '  Differs | TEST_NW_essentialsk9: 1 in use, none in the code. The device may call it not authorized.',
      ),
    );
  });

  it('shows the codes of an import file as codes, and base64 as what it is', () => {
    open('/import.xml', IMPORT);
    open('/portal.json', `{"smart_license":"${Buffer.from(IMPORT).toString('base64')}"}`);
    assert.deepEqual(
      viewText().filter((line) => !line.startsWith('    ')),
      [
        'C8000V TST9ABCDEF0 | 1 entitlement · 1 license',
        '  Device | C8000V, serial TST9ABCDEF0',
        '  Issued | 1 Jul 2026, 14:10 UTC',
        `  Instance | ${PIID}`,
        '  Entitlements | 1 · 1 license',
        '  Signature | well formed (ECDSA on P-256, 72 bytes); cannot be verified offline',
        'portal.json | File in base64',
        '  File in base64 | 2,624 characters · line 1',
      ],
    );
  });

  it('is empty where nothing of ours is open, and tells the palette', () => {
    const hasCodes = () => editor.executed.findLast(([, key]) => key === 'licenseReservation.hasCodes');
    open('/notes.txt', 'nothing');
    assert.deepEqual(viewText(), []);
    assert.deepEqual(hasCodes(), ['setContext', 'licenseReservation.hasCodes', false]);
    open('/code.xml', code());
    assert.deepEqual(hasCodes(), ['setContext', 'licenseReservation.hasCodes', true]);
  });

  it('says how long a term lasts, that it has ended, and that a code was cut', () => {
    const whole = code({ ...OTHER, entitlements: entitlementsOf(2) });
    open('/a.xml', code({ entitlements: [{ count: 1, ...RUNNING_TERM }] }));
    open('/b.xml', code({ ...OTHER, entitlements: [{ count: 2, ...ENDED_TERM }] }));
    open('/c.xml', whole.slice(0, whole.indexOf('<displayName>')));
    const lines = viewText();
    assert.deepEqual(
      lines.filter((line) => !line.startsWith(' ')),
      [
        'UCM abcde | 1 entitlement · 1 license',
        'UCM 12345 | 1 entitlement · 2 licenses · ended 20 Feb 2021',
        `Unknown device | 1 entitlement · 1 license · cut after ${whole.indexOf('<displayName>')} characters`,
      ],
    );
    assert.ok(lines.includes('    1 × UC Manager Test License (12.x) | until 31 Dec 2027, 402 days left'));
    assert.ok(lines.includes('    2 × UC Manager Test License (12.x) | ended 20 Feb 2021'));
  });

  it('never says by colour alone how bad a problem is', () => {
    const bad = { piid: '0123', entitlements: [{ count: 0 }, { ...ENDED_TERM, endDate: '2026-Dec-01 UTC' }] };
    open('/code.xml', code(bad));
    const icons = items()
      .filter(({ contextValue }) => contextValue === 'problem' || contextValue === 'code')
      .map(({ iconPath, accessibilityInformation }) => [
        iconPath?.id,
        iconPath?.color?.id,
        accessibilityInformation?.label.split(/[:.]/)[0],
      ]);
    assert.deepEqual(icons, [
      [
        'error',
        'problemsErrorIcon.foreground',
        'Authorization code for UCM abcde, 2 entitlements · 5 licenses, 1 error, 2 warnings, code',
      ],
      ['error', 'problemsErrorIcon.foreground', 'Error'],
      ['warning', 'problemsWarningIcon.foreground', 'Warning'],
      ['warning', 'problemsWarningIcon.foreground', 'Warning'],
      ['info', 'problemsInfoIcon.foreground', 'Information'],
    ]);
    assert.equal(itemOf('Problems').description, '1 error, 2 warnings, 1 note');
  });

  it('has a key as icon for a code without problems, and leaves hints out', () => {
    open('/code.xml', code({ version: 'Q' }));
    const root = itemOf('UCM abcde');
    assert.equal(root.iconPath?.id, 'key');
    assert.equal(root.description, '1 entitlement · 5 licenses');
    assert.ok(!items().some(({ label }) => label === 'Problems'));
  });

  it('has a label for screen readers wherever the line alone says too little', () => {
    open('/session.txt', sample());
    const labels = items().map(({ label, accessibilityInformation }) => accessibilityInformation?.label ?? label);
    assert.equal(labels[0], 'Authorization code for UCM cc920, 5 entitlements · 25 licenses, 1 warning, session.txt');
    assert.ok(labels.includes('Matches: request code, line 4 of session.txt'));
    assert.ok(labels.includes('UC Manager CUWL License (12.X): 5 licenses, perpetual'));
    assert.ok(
      labels.includes('Warning: Line break inside the UDI. No value of this kind holds one; remove it. line 6'),
    );
  });

  it('says what menus may offer for each line', () => {
    open('/code.xml', code({ entitlements: [{ count: 0 }] }));
    assert.deepEqual(
      [...new Set(items().map(({ contextValue }) => contextValue))],
      ['code', 'detail', 'entitlement', 'problem'],
    );
  });

  it('shows names as they are but for what would be hidden, and as text in tooltips', () => {
    const displayName = '**x** [y](command:z) \u202egnp $(bug)';
    open(
      '/code.xml',
      code({ udi: 'P:U`C`M,S:abcde,U:11111111-2222-4333-8444-5555555abcde', entitlements: [{ displayName }] }),
    );
    const entitlement = itemOf('5 × **x** [y](command:z) ⟨U+202E⟩gnp $(bug)');
    const tooltip = entitlement.tooltip;
    assert.ok(typeof tooltip === 'object');
    assert.equal(tooltip.value.split('\n')[0], '**\\*\\*x\\*\\* \\[y\\]\\(command\\:z\\) ⟨U\\+202E⟩gnp \\$\\(bug\\)**');
    assert.ok(!('isTrusted' in tooltip && tooltip.isTrusted));
    const root = itemOf('U`C`M abcde');
    assert.ok(typeof root.tooltip === 'object');
    assert.match(
      root.tooltip.value,
      /^\*\*U\\`C\\`M abcde\*\* — 1 entitlement · 5 licenses\n\nU\\`C\\`M, serial abcde/,
    );
  });

  it('goes to the place in the text on a click on any line that has one', () => {
    open('/session.txt', sample());
    for (const { node, item } of shownNodes()) {
      const { command } = item;
      if (item.label === 'Problems') assert.equal(command, undefined);
      else {
        assert.equal(command?.command, 'licenseReservation.reveal');
        assert.equal(command.arguments[0], node);
      }
    }
  });

  it('knows the parent of each line, so that it can be unfolded from outside', () => {
    open('/session.txt', sample());
    const provider = editor.tree?.treeDataProvider;
    for (const { node } of shownNodes()) {
      for (const child of provider?.getChildren(node) ?? []) assert.equal(provider?.getParent(child), node);
    }
  });
});

describe('the ids of lines', () => {
  const ids = () => items().map(({ id }) => id);

  it('are all different, for several codes too', () => {
    open('/a.txt', `${code()}\n${code(OTHER)}\n`);
    open('/b.txt', code());
    assert.equal(new Set(ids()).size, items().length);
  });

  it('stay when the view is made anew, when text is put in front and when another document is opened', () => {
    const document = open('/session.txt', sample());
    const before = ids();
    editor.change(document, `one more line\n${sample()}`);
    pass(150);
    assert.deepEqual(ids(), before);
    open('/a.xml', code());
    assert.deepEqual(ids().slice(-before.length), before);
  });
});

describe('the badge', () => {
  const badge = () => editor.view.badge;

  it('counts the errors of all codes, and is absent without any', () => {
    const document = open('/a.xml', code({ entitlements: [{ count: 0 }] }));
    assert.equal(badge(), undefined);
    open('/b.xml', code({ ...OTHER, piid: '0123' }));
    assert.deepEqual(badge(), { value: 1, tooltip: '1 error in the codes' });
    editor.change(document, code({ piid: '0123', timestamp: 'x' }));
    pass(150);
    assert.deepEqual(badge(), { value: 3, tooltip: '3 errors in the codes' });
    editor.close(document);
    pass();
    assert.equal(badge()?.value, 1);
  });
});

describe('the view of several documents', () => {
  it('is made anew once, however many documents are opened together', () => {
    const refreshed = mock.fn();
    editor.tree?.treeDataProvider.onDidChangeTreeData(refreshed);
    for (let n = 0; n < 10; n++) editor.open(`/${n}.xml`, code());
    pass();
    assert.equal(refreshed.mock.callCount(), 1);
    assert.equal(viewText().filter((line) => !line.startsWith(' ')).length, 10);
  });

  it('orders open documents by name, and puts pasted texts behind them, newest first', async () => {
    open('/b.xml', code());
    open('/a.xml', code(OTHER));
    for (const serial of ['11111', '22222']) await dropText(code({ udi: UDI.replaceAll('abcde', serial) }));
    pass();
    assert.deepEqual(
      viewText().filter((line) => !line.startsWith(' ')),
      ['12345', 'abcde', '22222', '11111'].map((serial) => `UCM ${serial} | 1 entitlement · 5 licenses`),
    );
    assert.equal(itemOf('UCM 22222').contextValue, 'code pasted');
    assert.match(itemOf('UCM 22222').accessibilityInformation?.label ?? '', /, Pasted 2\d Nov 2026, \d\d:\d\d$/);
  });

  it('says of a code for another device than the request that it does not match', () => {
    open('/a.txt', `${OTHER.udi}\n\n${code()}`);
    assert.ok(viewText().includes('  Does not match | request code, line 1 of a.txt'));
    assert.equal(itemOf('Does not match').iconPath?.id, 'error');
  });

  it('prefers what stands in the same text to what fits elsewhere', () => {
    open('/a.txt', `${UDI}\n\n${code()}`);
    open('/b.txt', `\n${UDI}\n`);
    assert.ok(viewText().includes('  Matches | request code, line 1 of a.txt'));
  });

  it('shows a decoded code selected, unfolded and in focus', async () => {
    open('/a.xml', code());
    await dropText(code(OTHER));
    const last = editor.reveals.at(-1);
    assert.deepEqual(last?.options, { select: true, focus: true, expand: 2 });
    assert.equal(last?.node, shownNodes().find(({ item }) => item.label === 'UCM 12345')?.node);
  });
});

describe('the view and the cursor', () => {
  /** The lines that were selected, by their labels. */
  const followed = () => editor.reveals.map(({ node }) => editor.tree?.treeDataProvider.getTreeItem(node).label);

  it('selects what stands at the cursor once it rests', () => {
    const document = open('/session.txt', sample());
    editor.select(document, sample().indexOf('UCM_Essential'));
    pass(98);
    assert.deepEqual(followed(), [], 'not yet');
    pass(2);
    assert.deepEqual(followed(), ['5 × UC Manager Essential License (12.x)']);
    assert.deepEqual(editor.reveals[0]?.options, { select: true, focus: false });
  });

  it('goes by the last place only', () => {
    const document = open('/session.txt', sample());
    for (const part of ['<flag>', '<timestamp>1', '<udi>P'])
      editor.select(document, sample().indexOf(part) + part.length);
    pass(100);
    assert.deepEqual(followed(), ['Device']);
  });

  it('selects the code where no line stands for the place, and nothing outside', () => {
    const document = open('/session.txt', sample());
    editor.select(document, sample().indexOf('<version>') + 9);
    pass(100);
    editor.select(document, 0);
    pass(100);
    assert.deepEqual(followed(), ['UCM cc920']);
  });

  it('stays where it is when it is hidden, when the setting says so, and for an editor that is not looked at', () => {
    const document = open('/session.txt', sample());
    const at = sample().indexOf('<flag>');
    editor.view.visible = false;
    editor.select(document, at);
    pass(100);
    editor.view.visible = true;
    editor.set('followCursor', false);
    editor.select(document, at);
    pass(100);
    editor.set('followCursor', true);
    editor.select(document, at, false);
    pass(100);
    assert.deepEqual(followed(), []);
  });
});

async function dropText(text: string): Promise<void> {
  const controller = editor.tree?.dragAndDropController as
    | { handleDrop(target: undefined, data: unknown): Promise<void> }
    | undefined;
  await controller?.handleDrop(
    undefined,
    new Map([['text/plain', { asFile: () => undefined, asString: async () => text }]]),
  );
}
