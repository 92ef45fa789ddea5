import * as vscode from 'vscode';
import { running } from '../support/answering';
import { deepEqual, equal, match, ok } from '../support/assert';
import { makeFile } from '../support/documents';
import { codeOf } from '../support/problems';
import { until } from '../support/until';

/** A device as the JSON export has it. */
interface DeviceJson {
  readonly udi: { readonly pid: string; readonly sn: string };
  readonly state: string;
  readonly next: string | null;
}

/** Every device of the sample, its state and its next step. */
const FLEET = [
  'C8000V TST0000A014: installed',
  'C9300-48P FCW0000A008: cancelled, return-authorization',
  'C9300-48UXM FCW0000A009: installed',
  'C9300-48UXM FCW0000A010: unknown, request',
  'Cisco Unity Connection 5a3b1e0000004000800000000b0: authorized, install',
  'UCCX 5a3b00000002: authorized, install',
  'UCCX 5a3b00000004: updateAwaitingConfirmation, confirm',
  'UCCX 5a3b00000006: returned, enter-return-code',
  'UCCX 5a3b00000011: installed',
  'UCM a0001: requested, generate-code',
  'UCM a0003: installed',
  'UCM a0005: installed',
  'UCM a0007: returned',
  'UCM a0013: unknown, show-status',
];

const MARKS = '.license-reservation.json';

describe('the devices of the sample fleet', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are known with their state and next step once the workspace is read', async () => {
    equal(devicesInProblems(), 0, 'nothing is read before it is asked for');
    await vscode.commands.executeCommand('licenseReservation.refreshDevices');
    deepEqual(await fleet(), FLEET);
  });

  it('have what is open in the Problems panel, at its evidence', async () => {
    const found = await followUpsOf('uccx-update.log', 'follow-up.confirm');
    equal(found?.severity, vscode.DiagnosticSeverity.Information);
    match(found?.message ?? '', /^UCCX 5a3b00000004: Enter confirmation code 5a3b0c04 in License Central$/);
    const lines = (await documentNamed('uccx-update.log')).getText().split('\n');
    match(lines[found?.range.start.line ?? 0] ?? '', /license smart reservation install/);
    const target = typeof found?.code === 'object' ? found.code.target : undefined;
    ok(target);
    match((await vscode.workspace.openTextDocument(target)).getText(), /^# `confirm`\n/);
  });

  it('have what is open as severe as the user wants it, or not at all', async () => {
    const settings = vscode.workspace.getConfiguration('licenseReservation');
    const target = vscode.ConfigurationTarget.Global;
    const { uri } = await documentNamed('uccx-update.log');
    const confirm = () => vscode.languages.getDiagnostics(uri).find((one) => codeOf(one) === 'follow-up.confirm');
    try {
      await settings.update('severity', { 'follow-up.confirm': 'warning' }, target);
      await until('it is a warning', () => confirm()?.severity === vscode.DiagnosticSeverity.Warning);
      await settings.update('severity', { 'follow-up.confirm': 'off' }, target);
      await until('it is gone', () => confirm() === undefined);
    } finally {
      await settings.update('severity', undefined, target);
    }
    await until('it is back', () => confirm() !== undefined);
  });

  it('follow a file that is changed, made and deleted', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'oslo', 'new-request.log');
    await write(uri, 'admin:license smart reservation request\nP:UCM,S:a0099,U:11111111-2222-4333-8444-5555555a0099\n');
    await until('the new device is there', async () => (await fleet()).includes('UCM a0099: requested, generate-code'));
    await write(uri, 'admin:license smart reservation request\nP:UCM,S:a0098,U:11111111-2222-4333-8444-5555555a0098\n');
    await until('it is another one', async () => {
      const now = await fleet();
      return now.includes('UCM a0098: requested, generate-code') && !now.some((line) => line.startsWith('UCM a0099'));
    });
    await vscode.workspace.fs.delete(uri);
    await until('it is gone', async () => (await fleet()).length === FLEET.length);
  });

  it('leave out what is no text, and tell what is wrong with the file of marks', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder);
    const binary = vscode.Uri.joinPath(folder.uri, 'oslo', 'dump.bin');
    await write(binary, '\0P:UCM,S:a0096,U:11111111-2222-4333-8444-5555555a0096\n');
    const marks = vscode.Uri.joinPath(folder.uri, MARKS);
    const before = await read(marks);
    await write(marks, '{ broken');
    const problems = () => vscode.languages.getDiagnostics(marks).map(codeOf);
    await until('it is told', () => problems().includes('marks.not-json'));
    ok(!(await fleet()).some((line) => line.startsWith('UCM a0096')));
    await vscode.workspace.fs.delete(binary);
    await write(marks, before);
    await until('nothing is wrong any more', () => problems().length === 0);
    deepEqual(await fleet(), FLEET);
  });

  it('take what is being typed before it is saved', async () => {
    const document = await documentNamed('uccx-request.log');
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'P:UCM,S:a0097,U:11111111-2222-4333-8444-5555555a0097\n');
    await vscode.workspace.applyEdit(edit);
    await until('the typed device is there', async () => (await fleet()).some((line) => line.startsWith('UCM a0097')));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('it is gone', async () => (await fleet()).length === FLEET.length);
  });

  it('are found by serial, instance, tag and name as symbols of the workspace', async () => {
    const bySerial = await symbols('5a3b00000004');
    ok(bySerial.some(({ name, containerName }) => name === '5a3b00000004' && containerName === 'UCCX 5a3b00000004'));
    ok((await symbols('CCX Flex Premium')).length > 0);
    deepEqual(await symbols('no such thing anywhere'), []);
  });

  it('note what was entered in a file of the folder, which is made only when the user agrees', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, MARKS);
    const before = await read(uri);
    const row = {
      context: 'captured open',
      icon: 'verified',
      device: {
        udi: { pid: 'UCCX', sn: '5a3b00000004', uuid: '' },
        evidence: [{ document: (await documentNamed('uccx-update.log')).uri.toString() }],
      },
      captured: { value: '5a3b0c04' },
    };
    await running('markEntered', [row]);
    const marked = await read(uri);
    ok(marked.includes('"sn":"5a3b00000004"') && marked.includes('"code":"5a3b0c04"'), marked);
    // What was in it stays, line by line.
    for (const line of before.split('\n').filter((one) => one.includes('"device"'))) {
      ok(marked.includes(line.trim().replace(/,$/, '')), line);
    }
    await until('the update is confirmed', async () => (await fleet()).includes('UCCX 5a3b00000004: installed'));
    await running('unmarkEntered', [row]);
    equal(await read(uri), before);
    await until('it is open again', async () =>
      (await fleet()).includes('UCCX 5a3b00000004: updateAwaitingConfirmation, confirm'),
    );

    await write(uri, '{ broken');
    const [refused, ...more] = await running('markEntered', [row]);
    deepEqual(more, []);
    ok(refused && 'warning' in refused);
    match(refused.warning, /^\.license-reservation\.json, line 1: This is not JSON\./);
    equal(await read(uri), '{ broken', 'never written over');
    await vscode.workspace.fs.delete(uri);
    await running('markEntered', [row]);
    const asked = await running('markEntered', [row], { showInformationMessage: 'Create File' });
    ok(asked[0] && 'information' in asked[0] && asked[0].modal);
    match(await read(uri), /"code":"5a3b0c04"/);
    await write(uri, before);
  });

  it('compare the update of each device that has one', async () => {
    deepEqual(await running('compareUpdates'), []);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    match(tab?.label ?? '', /^Updates of \d devices/);
  });

  it('are exported in five formats, with the names of devices or without', async () => {
    const csv = await exported('Table (CSV)', 'With serials and instances', 'licenses.csv');
    match(csv, /5a3b00000004/);
    const redacted = await exported('Table (CSV)', 'Redacted', 'redacted.csv');
    ok(!redacted.includes('5a3b00000004') && redacted.includes('device-1'));
    equal(redacted.split('\r\n').length, csv.split('\r\n').length);
    match(await exported('Calendar (iCalendar)', 'With serials and instances', 'terms.ics'), /^BEGIN:VCALENDAR\r\n/);
    const page = await exported('Page (HTML)', 'With serials and instances', 'licenses.html');
    match(page, /^<!doctype html>/i);
    ok(!/<script/i.test(page));
    match(await exported('Markdown', 'With serials and instances', 'licenses.md'), /^\|/m);
  });

  it('have a runbook with the files to install beside it, which keeps its ticks', async () => {
    const folder = vscode.Uri.joinPath(makeFile('', 'x'), '..');
    const runbook = vscode.Uri.joinPath(folder, 'runbook.md');
    const [asked, said] = await running('makeRunbook', [], { showOpenDialog: folder });
    deepEqual(asked, { file: 'Write Here' });
    deepEqual(said, { status: '$(check) runbook.md written: 14 devices' });
    const text = await read(runbook);
    const box = /^- \[ \] .*$/m.exec(text)?.[0];
    ok(box, text.slice(0, 500));
    const file = await read(vscode.Uri.joinPath(folder, 'AC_5a3b00000002.xml'));
    match(file, /^<specificPLR>.*S:5a3b00000002<\/udi><\/specificPLR>$/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await write(runbook, text.replace(box, box.replace('[ ]', '[x]')));
    await running('makeRunbook', [], { showOpenDialog: folder });
    ok((await read(runbook)).includes(box.replace('[ ]', '[x]')), 'the tick is kept');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await write(vscode.Uri.joinPath(folder, 'AC_5a3b00000002.xml'), 'another');
    const refused = await running('makeRunbook', [], { showOpenDialog: folder });
    deepEqual(refused.at(-1), {
      warning: 'AC_5a3b00000002.xml is there already with other content. Nothing was written.',
      buttons: [],
      modal: false,
    });
  });

  it('copy what their next step needs', async () => {
    const device = { udi: { pid: 'UCM', sn: 'a0013', uuid: '' }, next: { action: 'show-status' }, codes: [] };
    await running('copyNextStep', [{ context: 'device next', icon: 'question', device }]);
    equal(await vscode.env.clipboard.readText(), 'show license status');
    const update = { ...device, next: { action: 'confirm', captured: [{ value: '5a3b0c04' }] } };
    const [said] = await running('copyNextStep', [{ context: 'device next', icon: 'warning', device: update }]);
    deepEqual(said, {
      status: '$(check) 5a3b0c04 copied: UCM a0013: enter the confirmation code in License Central',
    });
    equal(await vscode.env.clipboard.readText(), '5a3b0c04');
  });
});

async function fleet(): Promise<string[]> {
  const { devices } = JSON.parse(await exported('JSON', 'With serials and instances', 'fleet.json')) as {
    readonly devices: readonly DeviceJson[];
  };
  return devices.map(({ udi, state, next }) => [`${udi.pid} ${udi.sn}: ${state}`, next].filter(Boolean).join(', '));
}

async function exported(format: string, content: string, name: string): Promise<string> {
  const uri = makeFile('', name);
  await running('exportInventory', [], { showQuickPick: [format, content], showSaveDialog: uri });
  return read(uri);
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function documentNamed(name: string): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(`**/${name}`);
  ok(uri, name);
  return vscode.workspace.openTextDocument(uri);
}

function devicesInProblems(): number {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([, diagnostics]) => diagnostics)
    .filter((diagnostic) => codeOf(diagnostic).startsWith('follow-up.')).length;
}

async function followUpsOf(name: string, code: string): Promise<vscode.Diagnostic | undefined> {
  const { uri } = await documentNamed(name);
  await until('it is in the Problems panel', () =>
    vscode.languages.getDiagnostics(uri).some((one) => codeOf(one) === code),
  );
  return vscode.languages.getDiagnostics(uri).find((one) => codeOf(one) === code);
}

async function symbols(query: string): Promise<vscode.SymbolInformation[]> {
  return vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);
}
