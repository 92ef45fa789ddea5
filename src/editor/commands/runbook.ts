import * as vscode from 'vscode';
import type { Device } from '../../core/reservation/device';
import { isRedactedRunbook, isRunbook } from '../../core/reservation/runbookMark';
import { deviceCount } from '../../core/reservation/words';
import type { Runbook, RunbookFile } from '../../core/runbook/context';
import { keepTicks } from '../../core/runbook/keepTicks';
import { runbook } from '../../core/runbook/runbook';
import { usableCodes } from '../../core/runbook/usableCodes';
import { analyzeInSlices } from '../analyses';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { done, HumanError } from '../report';
import type { Services } from '../services';
import { readSettings } from '../settings';
import { openDocument, textIfThere } from '../textFiles';
import { readText } from '../workspace/readable';
import type { Command } from './command';
import { isRow } from './devices';

const NAME = 'runbook.md';

/** Writes what is left to do for some devices, with check boxes, and the files to install beside it. */
export const makeRunbook: Command = {
  id: COMMAND.makeRunbook,
  async run(services, row, rows) {
    await services.index.start();
    const devices = chosen(services, row, rows);
    if (devices.length === 0) throw new HumanError(t('No device is known in this workspace.'));
    const folder = await pickFolder(devices.length);
    if (!folder) return;
    const made = await make(services, devices);
    await write(folder, made);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, NAME), { preview: false });
    done(t('{0} written: {1}', NAME, deviceCount(made.devices, editorLanguage())));
  },
};

/** Those of the lines that were selected, else those that the filter leaves. */
function chosen({ devicesView }: Services, row: unknown, rows: unknown): readonly Device[] {
  const lines = Array.isArray(rows) ? rows : [row];
  const devices = lines.flatMap((line) => (isRow(line) && line.device ? [line.device] : []));
  return devices.length > 0 ? [...new Set(devices)] : devicesView.devices();
}

async function pickFolder(count: number): Promise<vscode.Uri | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
      openLabel: t('Write Here'),
      title: t('Where to write the runbook for {0}', deviceCount(count, editorLanguage())),
    })) ?? [];
  return uri;
}

async function make({ tables }: Services, devices: readonly Device[]): Promise<Runbook> {
  const texts = await codeTexts(devices);
  return runbook(devices, {
    catalogue: await tables.tables(),
    language: editorLanguage(),
    today: Date.now(),
    endingWithinDays: readSettings().endingWithinDays,
    codeText: ({ document, span }) => texts.get(document)?.get(span.start),
    documentName: (document) => vscode.workspace.asRelativePath(vscode.Uri.parse(document)),
  });
}

/** The codes that may be used, by document: evidence keeps no text, so each document is read once more. */
async function codeTexts(devices: readonly Device[]): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const wanted = new Set(devices.flatMap(({ evidence }) => evidence.filter(isCode).map(({ document }) => document)));
  const texts = new Map<string, ReadonlyMap<number, string>>();
  for (const document of wanted) {
    const uri = vscode.Uri.parse(document);
    const open = openDocument(uri);
    const file = open ? { text: open.getText() } : await readText(uri, readSettings().largestFile * 1024);
    if ('text' in file) texts.set(document, usableCodes(await analyzeInSlices(file.text)).texts);
  }
  return texts;
}

function isCode({ kind }: { readonly kind: string }): boolean {
  return kind === 'code' || kind === 'universalCode';
}

/** All or nothing: what is there already may be the only copy of a code, or have ticks in it. */
async function write(folder: vscode.Uri, { markdown, files }: Runbook): Promise<void> {
  const uri = vscode.Uri.joinPath(folder, NAME);
  const old = await textOf(uri);
  if (old !== undefined && (!isRunbook(old) || isRedactedRunbook(old)))
    throw new HumanError(t('{0} is there already and is no runbook that can be continued.', NAME));
  const missing: RunbookFile[] = [];
  for (const file of files) {
    const there = await textOf(vscode.Uri.joinPath(folder, file.name));
    if (there === undefined) missing.push(file);
    else if (there !== file.text)
      throw new HumanError(t('{0} is there already with other content. Nothing was written.', file.name));
  }
  try {
    for (const { name, text } of missing) await writeText(vscode.Uri.joinPath(folder, name), text);
    await writeText(uri, old === undefined ? markdown : keepTicks(markdown, old, t('Done before')));
  } catch {
    throw new HumanError(t('This folder cannot be written to.'));
  }
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  // What was ticked and not saved counts.
  if (open?.isDirty) await open.save();
  return textIfThere(uri);
}

async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
