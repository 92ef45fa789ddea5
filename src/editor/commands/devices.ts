import * as vscode from 'vscode';
import type { Evidence } from '../../core/reservation/evidence';
import { deviceName, nextText } from '../../core/reservation/words';
import { toClipboard } from '../clipboard';
import { GROUPINGS, groupingName } from '../devices/groups';
import type { Row } from '../devices/row';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { toRange } from '../ranges';
import { done, HumanError } from '../report';
import type { Services } from '../services';
import { textDocument } from '../textFiles';
import type { Command } from './command';
import { deviceOf } from './product';
import { copyFor } from './snippets';

/** Reads the workspace anew. */
export const refreshDevices: Command = {
  id: COMMAND.refreshDevices,
  async run({ index }) {
    if (index.state.phase === 'idle') await index.start();
    else await index.restart();
  },
};

export const groupDevices: Command = {
  id: COMMAND.groupDevices,
  async run({ devicesView }) {
    const items = GROUPINGS.map((grouping) => ({
      label: groupingName(grouping),
      description: grouping === devicesView.grouping ? t('now') : '',
      grouping,
    }));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: t('Group devices by what?') });
    if (picked) devicesView.group(picked.grouping);
  },
};

export const filterDevices: Command = {
  id: COMMAND.filterDevices,
  async run({ devicesView }) {
    const text = await vscode.window.showInputBox({
      prompt: t('Words of which all have to occur: product, serial, instance, state, entitlement, code'),
      value: devicesView.filter,
    });
    if (text !== undefined) devicesView.filterBy(text);
  },
};

export const clearDeviceFilter: Command = {
  id: COMMAND.clearDeviceFilter,
  run({ devicesView }) {
    devicesView.filterBy('');
  },
};

/** Shows where something that is known of a device stands. */
export const revealEvidence: Command = {
  id: COMMAND.revealEvidence,
  async run(_services, row) {
    if (!isRow(row) || !row.evidence) throw new HumanError(t('Call this on a line of the devices view.'));
    await showEvidence(row.evidence);
  },
};

export async function showEvidence(evidence: Evidence): Promise<void> {
  const document = await textDocument(vscode.Uri.parse(evidence.document));
  await vscode.window.showTextDocument(document, { selection: rangeOf(document, evidence), preview: true });
}

/** Where evidence stands; a mark stands in a line of its own. */
export function rangeOf(document: vscode.TextDocument, { kind, span, line }: Evidence): vscode.Range {
  if (kind === 'mark') return document.lineAt(Math.min(line, document.lineCount) - 1).range;
  return toRange(document, span);
}

/** Copies what the next step of a device needs: the command to type, or the code to enter at the portal. */
export const copyNextStep: Command = {
  id: COMMAND.copyNextStep,
  async run(services, row) {
    const device = isRow(row) ? row.device : undefined;
    if (!device) throw new HumanError(t('Call this on a line of the devices view.'));
    const { next } = device;
    const name = deviceName(device, editorLanguage());
    switch (next?.action) {
      case undefined:
        throw new HumanError(t('Nothing is open for {0}.', name));
      case 'confirm':
      case 'enter-return-code':
        return copyCode(next.captured[0]?.value, t('{0}: {1}', name, nextText(next, t)));
      case 'generate-code':
        return copyCode(next.value, t('{0}: {1}', name, nextText(next, t)));
      case 'install':
      case 'return-authorization': {
        const at = await codeAtEvidence(services, next.code?.places[0]);
        if (!at) throw new HumanError(t('The code for {0} is not there any more.', name));
        return copyFor(services, at, deviceOf(at), next.action);
      }
      case 'show-status':
      case 'request':
        return copyFor(services, undefined, { pid: device.udi.pid }, next.action);
    }
  },
};

async function copyCode(value: string | undefined, what: string): Promise<void> {
  if (value === undefined) throw new HumanError(t('The code was not captured.'));
  await toClipboard(value);
  done(t('{0} copied: {1}', value, what));
}

async function codeAtEvidence(services: Services, evidence: Evidence | undefined) {
  if (!evidence) return undefined;
  const source = await services.sources.whole(await textDocument(vscode.Uri.parse(evidence.document)));
  const code = source.analysis.codes.find(({ span }) => span.start === evidence.span.start);
  return code && { source, code };
}

export function isRow(argument: unknown): argument is Row {
  return typeof argument === 'object' && argument !== null && 'context' in argument && 'icon' in argument;
}
