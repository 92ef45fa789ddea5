import * as vscode from 'vscode';
import { code, entitlementsOf, RUNNING_TERM, UDI } from '../support/code';
import { deepEqual, equal, match, ok } from './support/assert';
import { closeDocuments, openFile, rangeOf } from './support/documents';
import { sampleText } from './support/sample';
import { until } from './support/until';

const LINES = [
  'Notes',
  '<specificPLR>',
  '  <authorizationCode>',
  '    <flag>A</flag>',
  '    <entitlements>',
  '      <entitlement>',
  '        <count>5</count>',
  '      </entitlement>',
  '    </entitlements>',
  '  </authorizationCode>',
  '  <udi>P:UCM,',
  '  S:abcde</udi>',
  '</specificPLR>',
  'Done',
];

describe('outline', () => {
  afterEach(closeDocuments);

  it('shows codes with their parts, and request codes, in any text', async () => {
    const document = await openFile(await sampleText());
    const symbols = await symbolsOf(document);
    deepEqual(symbols.map(shown), ['Request code: UCM cc920', 'UCM cc920: 5 entitlements · 25 licenses']);
    const [request, found] = symbols;
    deepEqual(request?.range, rangeOf(document, 'P:UCM,S:cc920,U:e53fc968-0253-4d61-a355-ba908a6cc920'));
    deepEqual(found?.children.map(shown), [
      'Issued: 11 Mar 2019, 08:22',
      'Instance: 6ca07f56-145c-4ace-bdc2-40417fd49d47',
      'UC Manager CUWL License (12.X): 5 licenses, perpetual',
      'UC Manager Enhanced Plus License (12.x): 5 licenses, perpetual',
      'UC Manager Essential License (12.x): 5 licenses, perpetual',
      'UC Manager Basic License (12.x): 5 licenses, perpetual',
      'UC Manager Enhanced License (12.x): 5 licenses, perpetual',
      'Signature: ',
      'Device: UCM cc920',
    ]);
    deepEqual(found?.range.start, rangeOf(document, '<specificPLR>').start);
    deepEqual(found?.range.end, rangeOf(document, '</specificPLR>').end);
  });

  it('shows the end of a term and what the device calls itself', async () => {
    const document = await openFile(
      `UDI: PID:UCM,SN:ABCDE,UUID:11111111222243338444555555ABCDE1\n${code({ entitlements: [{ count: 1, ...RUNNING_TERM }] })}`,
    );
    const [device, found] = await symbolsOf(document);
    equal(device && shown(device), 'show license udi: UCM ABCDE');
    match(found?.children[2]?.detail ?? '', /^1 license, until 31 Dec 2027, \d+ days left$/);
  });

  it('shows of a code that was cut what can be read', async () => {
    const whole = code({ entitlements: entitlementsOf(3) });
    const document = await openFile(whole.slice(0, whole.indexOf('UCM_Test2')));
    const [found] = await symbolsOf(document);
    equal(found?.name, 'Unknown device');
    ok((found?.children.length ?? 0) >= 4, 'issued, instance and two entitlements');
  });

  it('is empty for a text without anything of ours', async () => {
    deepEqual(await symbolsOf(await openFile('nothing')), []);
  });
});

describe('folding', () => {
  afterEach(closeDocuments);

  it('folds the elements of a code that is spread over lines', async () => {
    const document = await openFile(LINES.join('\n'));
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    deepEqual(
      ranges.map(({ start, end }) => [start, end]),
      [
        [1, 12],
        [2, 9],
        [4, 8],
        [5, 7],
        [10, 11],
      ],
    );
  });
});

describe('expand selection', () => {
  afterEach(closeDocuments);

  it('goes from the value to its element and on to the whole code', async () => {
    const document = await openFile(`See: ${code()}`);
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [rangeOf(document, 'S:abcde').start],
    );
    const texts: string[] = [];
    for (let at: vscode.SelectionRange | undefined = range; at; at = at.parent) texts.push(document.getText(at.range));
    const ours = [UDI, `<udi>${UDI}</udi>`, code().slice('<specificPLR>'.length, -'</specificPLR>'.length), code()];
    deepEqual(
      texts.filter((text) => ours.includes(text)),
      ours,
    );
  });
});

describe('code lens', () => {
  afterEach(closeDocuments);

  it('says over each code what it is, what is wrong with it, and offers what to do', async () => {
    const document = await openFile(await sampleText());
    const start = document.offsetAt(rangeOf(document, '<specificPLR>').start);
    const args = [{ uri: document.uri.toString(), start }];
    deepEqual(await lensesOf(document), [
      ['UCM cc920 · 5 entitlements · 25 licenses · 11 Mar 2019', 'licenseReservation.showReport', args],
      ['1 warning', 'workbench.actions.view.problems', undefined],
      ['Repair…', 'licenseReservation.repair', args],
      ['Copy install command', 'licenseReservation.copyInstallCommand', args],
      ['Check match…', 'licenseReservation.checkMatch', args],
    ]);
  });

  it('stands over each of several codes', async () => {
    const document = await openFile(`${code()}\n${code({ udi: UDI.replaceAll('abcde', '12345') })}\n`);
    deepEqual(
      (await lensesOf(document)).map(([title]) => title),
      [
        'UCM abcde · 1 entitlement · 5 licenses · 26 Oct 2026',
        'Copy install command',
        'Check match…',
        'UCM 12345 · 1 entitlement · 5 licenses · 26 Oct 2026',
        // It has the signature of the first one and says something else.
        '1 warning',
        'Copy install command',
        'Check match…',
      ],
    );
  });

  it('is absent when the setting is off, and comes back', async () => {
    const configuration = vscode.workspace.getConfiguration('licenseReservation');
    const document = await openFile(code());
    equal((await lensesOf(document)).length, 3);
    try {
      await configuration.update('codeLens', false, vscode.ConfigurationTarget.Global);
      await until('no lens', async () => (await lensesOf(document)).length === 0);
    } finally {
      await configuration.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('the lenses', async () => (await lensesOf(document)).length === 3);
  });
});

async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return (await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri)) ?? [];
}

function shown({ name, detail }: vscode.DocumentSymbol): string {
  return `${name}: ${detail}`;
}

async function lensesOf(document: vscode.TextDocument): Promise<unknown[][]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return lenses.map(({ command }) => [command?.title, command?.command, command?.arguments]);
}
