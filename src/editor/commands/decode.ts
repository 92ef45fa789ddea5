import * as vscode from 'vscode';
import { cutMessage } from '../../core/render/repairMessages';
import { mainArtifact, meaningText } from '../../core/render/wrongPlace';
import { COMMAND } from '../ids';
import { t } from '../language';
import { masked } from '../masking/masked';
import { asDocumentText } from '../pastedTexts';
import { HumanError } from '../report';
import type { Services } from '../services';
import type { CodeAt, CodeReference, Source } from '../sources';
import { showTextFile } from '../textFiles';
import type { Command } from './command';
import { repairLabel } from './pickRepair';
import { isReference, isTreeNode } from './target';

export const decodeClipboard: Command = {
  id: COMMAND.decodeClipboard,
  async run(services) {
    const text = await vscode.env.clipboard.readText();
    if (text.trim() === '') throw new HumanError(t('The clipboard holds no text.'));
    await decodeText(services, text);
  },
};

export const decodeSelection: Command = {
  id: COMMAND.decodeSelection,
  async run(services) {
    const editor = vscode.window.activeTextEditor;
    const text = editor?.document.getText(editor.selection) ?? '';
    if (text.trim() === '') throw new HumanError(t('Nothing is selected.'));
    await decodeText(services, text);
  },
};

export const decodeDocument: Command = {
  id: COMMAND.decodeDocument,
  async run(services, resource) {
    const document =
      resource instanceof vscode.Uri ? await showTextFile(resource) : vscode.window.activeTextEditor?.document;
    if (!document) throw new HumanError(t('No document is open.'));
    const source = await services.sources.whole(document);
    services.codesView.refresh();
    if (source.analysis.artifacts.length === 0) {
      throw new HumanError(t('Nothing that has to do with licenses was found in {0}.', source.label));
    }
    await showFirst(services, source);
  },
};

/** Takes a text into the view as a pasted one and shows what it is. */
export async function decodeText(services: Services, text: string): Promise<void> {
  const known = services.sources
    .codes()
    .find(({ source }) => !source.pasted && asDocumentText(source.analysis.text) === asDocumentText(text));
  if (known) {
    await services.codesView.show(known);
    return;
  }
  const pasted = services.pasted.add(text);
  const { artifacts, repairs } = pasted.analysis;
  if (artifacts.length === 0) {
    services.pasted.remove(pasted.uri);
    const cut = repairs[0]?.cut;
    if (cut) throw new HumanError(cutMessage(cut, t));
    throw new HumanError(
      t('Nothing that has to do with licenses was found in this text ({0} characters).', text.length),
    );
  }
  const source = services.sources.all().find((candidate) => candidate.pasted === pasted);
  services.codesView.refresh();
  if (!source) return;
  await showFirst(services, source);
  // Not waited for: the code is shown, and the offer may stay open as long as it likes.
  void offerRepair(source);
}

/** Says of a pasted code that it is damaged, with the way out. */
async function offerRepair(source: Source): Promise<void> {
  const repair = source.analysis.repairs.find(({ changed, complete }) => changed && complete);
  if (!repair) return;
  const action = t('Repair…');
  const message = t('The code for {0} is damaged, and can be repaired.', repairLabel({ source, repair }));
  if ((await vscode.window.showInformationMessage(masked(message), action)) !== action) return;
  const target: CodeReference = { uri: source.uri.toString(), start: repair.span.start };
  await vscode.commands.executeCommand(COMMAND.repair, target);
}

/** Shows the first code; where there is none, what there is instead and where that goes. */
async function showFirst(services: Services, source: Source): Promise<void> {
  const [code] = source.analysis.codes;
  if (code) {
    await services.codesView.show({ source, code } satisfies CodeAt);
    return;
  }
  await services.codesView.showOthers(source);
  const other = mainArtifact(source.analysis);
  if (other) await vscode.window.showInformationMessage(masked(meaningText(other, t)));
}

/** Opens what a stretch of base64 holds as a text of its own. */
export const decodeEncoded: Command = {
  id: COMMAND.decodeEncoded,
  async run(services, target) {
    if (!isReference(target)) throw new HumanError(t('Call this for base64 in a text, by its hover or its line.'));
    const source = services.sources.all().find(({ uri }) => uri.toString() === target.uri);
    const file = source?.analysis.artifacts.find(
      ({ kind, span }) => kind === 'encodedFile' && span.start === target.start,
    );
    if (file?.kind !== 'encodedFile') throw new HumanError(t('The base64 is not there any more.'));
    await decodeText(services, file.decoded);
  },
};

export const removePasted: Command = {
  id: COMMAND.removePasted,
  run(services, node) {
    if (isTreeNode(node)) {
      services.pasted.remove(node.source.uri);
      services.codesView.refresh();
    }
  },
};
