import * as vscode from 'vscode';
import { running } from './support/answering';
import { deepEqual, equal, ok } from './support/assert';
import { A, codeFor } from './support/codes';
import { closeDocuments, openFile, rangeOf, replace } from './support/documents';
import { diagnosticsOf } from './support/problems';
import { sampleText } from './support/sample';
import { until } from './support/until';

describe('report', () => {
  afterEach(closeDocuments);

  it('says of the sample session what the code is, holds, lacks and fits', async () => {
    await openFile(await sampleText());
    deepEqual(await running('showReport'), []);
    const report = vscode.window.activeTextEditor?.document;
    ok(report);
    deepEqual(report.getText().split('\n'), [
      'AUTHORIZATION CODE (SLR)',
      '',
      'Device        UCM   serial cc920   UUID e53fc968-0253-4d61-a355-ba908a6cc920',
      'Instance      6ca07f56-145c-4ace-bdc2-40417fd49d47',
      'Issued        2019-03-11 08:22:02 UTC',
      'Fingerprint   3a8c eb83 c660 29ea',
      'Form          version C, flag A, 2,219 characters on one line',
      '',
      'Entitlements  5 entitlements, 25 licenses',
      '    5  perpetual  UC Manager CUWL License (12.X)           UCM_CUWL 12.0',
      '    5  perpetual  UC Manager Enhanced Plus License (12.x)  UCM_EnhancedPlus 12.0',
      '    5  perpetual  UC Manager Essential License (12.x)      UCM_Essential 12.0',
      '    5  perpetual  UC Manager Basic License (12.x)          UCM_Basic 12.0',
      '    5  perpetual  UC Manager Enhanced License (12.x)       UCM_Enhanced 12.0',
      'Signature     well formed (ECDSA on P-256, 72 bytes); cannot be verified offline',
      '',
      'Problems      1 warning',
      '  line 6      udi.whitespace  Line break inside the UDI. No value of this kind holds one; remove it.',
      'Match',
      '  with request code, line 4 of session.txt',
      '    product   UCM: matches',
      '    serial    cc920: matches',
      '    UUID      e53fc968-0253-4d61-a355-ba908a6cc920: matches',
      '    instance  cannot be checked: only one side says',
      '',
    ]);
  });

  it('is a read-only text with the name of the device, and is not itself looked through', async () => {
    await openFile(codeFor(A).replace('P:UCM,S', 'P:UCM, S'));
    await running('showReport');
    const report = vscode.window.activeTextEditor?.document;
    ok(report);
    equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'UCM aaaa1 Report');
    equal(vscode.workspace.fs.isWritableFileSystem(report.uri.scheme), undefined);
    deepEqual(diagnosticsOf(report), []);
  });

  it('is made anew when it is asked for again', async () => {
    const document = await openFile(codeFor(A));
    await running('showReport');
    const report = vscode.window.activeTextEditor?.document;
    ok(report);
    ok(report.getText().includes('\nEntitlements  1 entitlement, 5 licenses\n'));
    await replace(document, rangeOf(document, '<count>5'), '<count>7');
    await running('showReport');
    await until('the new sum', () => report.getText().includes('\nEntitlements  1 entitlement, 7 licenses\n'));
    equal(vscode.window.activeTextEditor?.document, report);
  });

  it('holds the code against what other documents say', async () => {
    await openFile(codeFor(A), 'code.xml');
    await openFile('Product instance\nUDI: PID:UCM,SN:AAAA1,UUID:111111112222433384445555555AAAA1\n', 'show.log');
    await running('showReport');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    ok(text.includes('\n  with device output, line 2 of show.log\n    product   UCM: matches\n'));
  });
});
