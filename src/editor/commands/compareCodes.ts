import * as vscode from 'vscode';
import { type CodeFacts, codeFacts } from '../../core/compare/codeFacts';
import { compareFacts, inOrderOfIssue } from '../../core/compare/compareCodes';
import { comparisonReports, comparisonSummary } from '../../core/compare/render';
import { issuedText, riskMessage } from '../../core/compare/words';
import { withIsoDates } from '../../core/render/language';
import { deviceLabel } from '../../core/render/words';
import type { Device, DeviceCode } from '../../core/reservation/device';
import { deviceName } from '../../core/reservation/words';
import { analyzeText } from '../analyses';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { masked, maskedItems } from '../masking/masked';
import { HumanError } from '../report';
import type { Services } from '../services';
import type { CodeAt } from '../sources';
import type { Command } from './command';
import { isRow } from './devices';
import { type OtherText, otherTextItems } from './otherText';
import { codeFor } from './pickCode';

/** Two codes side by side, the earlier one left, and what to look at before the later one is installed. */
export const compareCodes: Command = {
  id: COMMAND.compareCodes,
  async run(services, target) {
    if (isRow(target) && target.device) {
      const [older, newer] = updateOf(target.device, target.code) ?? [];
      if (!older || !newer)
        throw new HumanError(t('There is only one code for {0}.', deviceName(target.device, editorLanguage())));
      await show(services, deviceName(target.device, editorLanguage()), older.facts, newer.facts);
      return;
    }
    const at = await codeFor(services.sources, target);
    const other = at && (await pickOther(services, at));
    if (!at || !other) return;
    const [older, newer] = inOrderOfIssue(at.code, other.code);
    await show(services, deviceLabel(newer, editorLanguage()), codeFacts(older), codeFacts(newer));
  },
};

/** Every device that has an update: all changes in one editor. */
export const compareUpdates: Command = {
  id: COMMAND.compareUpdates,
  async run(services) {
    await services.index.start();
    const updates = services.devicesView.devices().flatMap((device) => {
      const [older, newer] = updateOf(device) ?? [];
      return older && newer ? [{ device, older, newer }] : [];
    });
    if (updates.length === 0) throw new HumanError(t('No device in sight has two different codes.'));
    const changes = updates.map(({ device, older, newer }) => {
      const name = deviceName(device, editorLanguage());
      const [left, right] = documents(services, name, older.facts, newer.facts);
      return [right, left, right];
    });
    await vscode.commands.executeCommand('vscode.changes', t('Updates of {0} devices', updates.length), changes);
  },
};

/** The two codes of a device that follow one another: the given or the newest one, and the one before it. */
function updateOf(device: Device, code?: DeviceCode): readonly [DeviceCode, DeviceCode] | undefined {
  const index = code ? device.codes.indexOf(code) : 0;
  const newer = device.codes[index];
  const older = device.codes[index + 1] ?? (index > 0 ? device.codes[index - 1] : undefined);
  if (!newer || !older) return undefined;
  return index + 1 < device.codes.length ? [older, newer] : [newer, older];
}

type OtherItem = vscode.QuickPickItem & { readonly choose: () => Promise<CodeAt | undefined> };

async function pickOther(services: Services, at: CodeAt): Promise<CodeAt | undefined> {
  const language = editorLanguage();
  const others = services.sources.codes().filter(({ code }) => code !== at.code);
  const items: OtherItem[] = others.map((other) => ({
    label: deviceLabel(other.code, language),
    description: issuedText(other.code.timestamp?.value, language),
    detail: `${other.source.label} · ${other.code.fingerprint ?? ''}`,
    choose: async () => other,
  }));
  items.push(...otherTextItems(t('Compare'), only));
  const picked = await vscode.window.showQuickPick(maskedItems(items), {
    placeHolder: masked(t('Compare {0} with which code?', deviceLabel(at.code, language))),
    matchOnDetail: true,
  });
  return picked?.choose();
}

function only({ text, uri, label }: OtherText): CodeAt {
  const analysis = analyzeText(text);
  const [code] = analysis.codes;
  if (!code) throw new HumanError(t('No authorization code in {0}.', label));
  return { source: { uri, label, analysis, pasted: undefined }, code };
}

async function show(services: Services, name: string, older: CodeFacts, newer: CodeFacts): Promise<void> {
  const [left, right] = documents(services, name, older, newer);
  await vscode.commands.executeCommand('vscode.diff', left, right, masked(t('{0}: what changes', name)));
  const language = editorLanguage();
  const comparison = compareFacts(older, newer, Date.now());
  const [first, ...others] = comparison.risks;
  if (!first) return;
  const summary = t('Show Summary');
  const message =
    others.length === 0
      ? riskMessage(first, language)
      : t('{0} And {1} more.', riskMessage(first, language), others.length);
  // Not waited for: the comparison is shown, and the message may stay as long as it likes.
  void vscode.window.showWarningMessage(masked(message), summary).then(async (choice) => {
    if (choice !== summary) return;
    const uri = services.documents.make(`summary ${name}`, t('{0} Comparison', name), () =>
      comparisonSummary(comparison, language),
    );
    await services.documents.show(uri);
  });
}

function documents(
  services: Services,
  name: string,
  older: CodeFacts,
  newer: CodeFacts,
): readonly [vscode.Uri, vscode.Uri] {
  const language = editorLanguage();
  const reports = comparisonReports(older, newer, language);
  const make = (side: string, facts: CodeFacts, text: string) =>
    services.documents.make(
      `${side} ${services.documents.newKey()}`,
      `${name} ${issuedText(facts.issued, withIsoDates(language))}`,
      () => text,
    );
  return [make('older', older, reports.older), make('newer', newer, reports.newer)];
}
