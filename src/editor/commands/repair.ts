import * as vscode from 'vscode';
import { padColumns, widest } from '../../core/render/columns';
import { cutMessage, reasonMessage, stepMessage } from '../../core/render/repairMessages';
import { visible } from '../../core/render/visible';
import { type Choice, type Repair, withReadings } from '../../core/repair/steps';
import { slice } from '../../core/text/span';
import { toClipboard } from '../clipboard';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { masked } from '../masking/masked';
import { toRange } from '../ranges';
import { done, HumanError } from '../report';
import type { Services } from '../services';
import { textDocument } from '../textFiles';
import type { Command } from './command';
import { type RepairAt, repairFor, repairLabel } from './pickRepair';

/** Shows what a damaged code would be without its damage, and does it when the user says so. Nothing is changed before. */
export const repair: Command = {
  id: COMMAND.repair,
  async run(services, target) {
    const at = await repairFor(services.sources, target);
    if (!at) return;
    if (!at.repair.changed) throw new HumanError(cannotBeRepaired(at.repair));
    const text = await readingsOf(at.repair);
    if (text === undefined) return;
    await showDiff(services, at, text);
    await offer(at, text);
  },
};

function cannotBeRepaired({ cut }: Repair): string {
  return cut ? cutMessage(cut, t) : t('What is wrong with this code cannot be repaired without inventing characters.');
}

/** The repaired text, with the user's reading at each place where two are possible; `undefined` when the user gives up. */
export async function readingsOf(repair: Repair): Promise<string | undefined> {
  const readings: (' ' | '')[] = [];
  for (const choice of repair.choices) {
    const picked = await askReading(repair, choice);
    if (picked === undefined) return undefined;
    readings.push(picked);
  }
  return withReadings(repair, readings);
}

const CONTEXT = 30;

async function askReading(repair: Repair, choice: Choice): Promise<' ' | '' | undefined> {
  const { at, chosen, readings, entitlement } = choice;
  const before = repair.text.slice(Math.max(0, at.start - CONTEXT), at.start).replace(/^.*>/s, '');
  const after = repair.text.slice(at.end, at.end + CONTEXT).replace(/<.*$/s, '');
  const items = [...readings]
    .sort((a, b) => Number(b === chosen) - Number(a === chosen))
    .map((reading) => ({
      label: visible(`${before}${reading}${after}`),
      description: reading === ' ' ? t('with a blank') : t('with nothing'),
      reading,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: t('A line break in the name of entitlement {0}: what stood there?', entitlement ?? '?'),
    ignoreFocusOut: true,
  });
  return picked?.reading;
}

export async function showDiff(services: Services, at: RepairAt, text: string): Promise<void> {
  const label = repairLabel(at);
  const original = slice(at.source.analysis.text, at.repair.span);
  const steps = stepsText(at.repair);
  const left = services.documents.make(services.documents.newKey(), t('{0} as it is', label), () => `${original}\n`);
  const right = services.documents.make(
    services.documents.newKey(),
    t('{0} repaired', label),
    () => `${steps}\n${text}\n`,
  );
  const title = t('{0}: as it is ↔ repaired', label);
  await vscode.commands.executeCommand('vscode.diff', left, right, masked(title), { preview: true });
}

/** What was done, step by step; it stands above the repaired code, where it is seen first. */
function stepsText({ steps, complete, cut }: Repair): string {
  const width = widest([t('sure'), t('not sure')]) + 2;
  const lines = steps.map(
    (step) =>
      `  ${padColumns(step.sure ? t('sure') : t('not sure'), width)}${stepMessage(step, t)} ${reasonMessage(step.reason, t)}`,
  );
  const result = complete
    ? t('Looks whole. The device checks the signature.')
    : cut
      ? cutMessage(cut, t)
      : t('Still damaged.');
  return [t('Steps'), ...lines, '', `${t('Result')}  ${result}`, ''].join('\n');
}

async function offer(at: RepairAt, text: string): Promise<void> {
  const [apply, open, copy] = [t('Apply'), t('Open as New Document'), t('Copy')];
  const canApply = !at.source.pasted && isWritable(at.source.uri);
  const choice = await vscode.window.showInformationMessage(
    masked(question(at.repair)),
    ...(canApply ? [apply, open, copy] : [open, copy]),
  );
  if (choice === apply) await applyRepair(at, text);
  if (choice === open) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: text }));
  if (choice === copy) {
    await toClipboard(text);
    done(t('Repaired code copied: {0} characters', editorLanguage().number(text.length)));
  }
}

function question({ steps, sure, complete }: Repair): string {
  const count = steps.length === 1 ? t('1 step') : t('{0} steps', steps.length);
  if (!complete) return t('{0} done; the code is still not whole.', count);
  return sure
    ? t('{0}, all of them sure. The code looks whole.', count)
    : t('{0}, not all of them sure. The code looks whole.', count);
}

function isWritable(uri: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}

async function applyRepair(at: RepairAt, text: string): Promise<void> {
  const document = await textDocument(at.source.uri);
  if (document.getText() !== at.source.analysis.text) {
    throw new HumanError(t('{0} has changed meanwhile. Repair it again.', at.source.label));
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(document, at.repair.span), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new HumanError(t('{0} cannot be changed.', at.source.label));
  await vscode.window.showTextDocument(document);
  done(t('Code repaired in {0}; undo brings it back', at.source.label));
}
