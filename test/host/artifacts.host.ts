import * as vscode from 'vscode';
import { code, tagOf } from '../support/code';
import { IMPORT } from '../support/slp';
import { CLASSIC_ALL } from '../unit/device-output/texts';
import { running } from './support/answering';
import { deepEqual, equal, match, ok } from './support/assert';
import { closeDocuments, openFile, paste, rangeOf, willPaste } from './support/documents';
import { untilProblems } from './support/problems';

const CODE = code({
  udi: 'P:C9300-48TEST,S:TST0000G0NH',
  entitlements: [{ tag: tagOf('TEST_dna_essentials', '1.0'), count: 3, displayName: 'Test', tagDescription: 'Test' }],
});

describe('the output of a device', () => {
  afterEach(closeDocuments);

  it('is held against the code above it, with the place in the code', async () => {
    const document = await openFile(`${CODE}\n\n${CLASSIC_ALL}`, 'session.log');
    const problems = await untilProblems(
      document,
      'device.active-standby-tags-differ',
      'device.used-not-reserved',
      'device.clock-wrong',
      'device.term-differs',
      'device.term-differs',
      'device.term-differs',
      'device.term-empty',
      'device.count-differs',
    );
    const count = problems.find(({ message }) => message.includes('in the code') && message.includes('3'));
    equal(count?.message, 'TEST_dna_essentials: 1 on the device, 3 in the code.');
    const inCode = count?.relatedInformation?.[0]?.location.range;
    deepEqual(inCode?.start, rangeOf(document, '<count>').end);
  });

  it('is compared with a code of another document in one report', async () => {
    const document = await openFile(CODE, 'AC.xml');
    await openFile(CLASSIC_ALL, 'show.log');
    await running('checkMatch', [{ uri: document.uri.toString(), start: 0 }], {
      showQuickPick: ['device output, line 1 of show.log'],
    });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    match(text, /^Result {6}matches$/m);
    match(text, /^ {2}TEST_dna_essentials: 1 on the device, 3 in the code\. {2}\(output line \d+, code line 1\)$/m);
    match(text, /^ {2}TEST_NW_essentialsk9: 1 in use, none in the code\./m);
  });

  it('says in the hover of its first line what the device is, and in which state', async () => {
    const document = await openFile(CLASSIC_ALL, 'show.log');
    const text = await hoverText(document, rangeOf(document, 'show license all').start);
    match(text, /^\*\*show license all\*\* — /);
    match(text, /Registration: `REGISTERED - SPECIFIC LICENSE RESERVATION`/);
  });
});

describe('codes that are short strings', () => {
  afterEach(closeDocuments);

  it('are named where they are pasted in the place of an authorization code', async () => {
    const [shown, ...more] = await paste('Return code: CbbAEN-61XgQW-YGBXWm-FgS16L-LFRQ7n-aHU9Y1-cJDQGL-DtZGhJ-2D3');
    deepEqual(more, []);
    ok(shown && 'information' in shown);
    match(shown.information, /^A return code: .* It goes to the portal/);
    const [refused] = await running('copyInstallCommand');
    ok(refused && 'warning' in refused);
    match(refused.warning, /^A return code: .* What is wanted here is the authorization code/);
  });

  it('say what they are in their hover, and are marked where they are mistyped', async () => {
    const document = await openFile('CB-ZC9300-24TEST:TST0000L0RN-AK9A6sMTO-86\n', 'request.txt');
    const [problem] = await untilProblems(document, 'short-code.mistyped');
    deepEqual(problem?.range, rangeOf(document, 'O'));
    match(await hoverText(document, new vscode.Position(0, 5)), /^\*\*Request code\*\* — C9300\\-24TEST/);
  });
});

describe('files of the policy model', () => {
  afterEach(closeDocuments);

  it('are read as the codes that are in them', async () => {
    const document = await openFile(IMPORT, 'lic.xml');
    await untilProblems(document);
    const text = await hoverText(document, rangeOf(document, '<smartLicenseAuthorization>').start);
    match(text, /^\*\*C8000V TST9ABCDEF0\*\* — 1 entitlement · 1 license/);
    await running('showReport', [
      { uri: document.uri.toString(), start: IMPORT.indexOf('<smartLicenseAuthorization>') },
    ]);
    match(vscode.window.activeTextEditor?.document.getText() ?? '', /^AUTHORIZATION CODE \(SLAC\)/);
  });

  it('are decoded out of base64 when told to', async () => {
    const encoded = btoa(IMPORT);
    const document = await openFile(`{"smart_license":"${encoded}"}`, 'portal.json');
    await untilProblems(document);
    match(await hoverText(document, rangeOf(document, encoded.slice(0, 20)).start), /^\*\*File in base64\*\*/);
    willPaste();
    const at = { uri: document.uri.toString(), start: document.getText().indexOf(encoded) };
    deepEqual(await running('decodeEncoded', [at]), []);
    await running('reveal');
    equal(vscode.window.activeTextEditor?.document.getText(), IMPORT);
  });
});

async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const [content] = hovers[0]?.contents ?? [];
  ok(content instanceof vscode.MarkdownString);
  return content.value;
}
