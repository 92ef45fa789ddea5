import * as vscode from 'vscode';
import { type Explanation, explainAt, type HoverAction } from '../../core/render/hover';
import { COMMAND, type CommandId } from '../ids';
import { editorLanguage, t } from '../language';
import { toRange } from '../ranges';
import type { CodeReference, Sources } from '../sources';
import { isOurs } from '../watcher';

/** The commands that a link in a hover may run: ours, and none that changes a document. */
const LINKS: readonly CommandId[] = [
  COMMAND.copyInstallCommand,
  COMMAND.checkMatch,
  COMMAND.showReport,
  COMMAND.copyValue,
  COMMAND.decodeEncoded,
];

/** Says what stands under the pointer, in any text. */
export class Hovers implements vscode.HoverProvider {
  constructor(private readonly sources: Sources) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    if (!isOurs(document)) return undefined;
    const { analysis } = this.sources.ofDocument(document);
    const explanation = explainAt(analysis, document.offsetAt(position), Date.now(), editorLanguage());
    if (!explanation) return undefined;
    const markdown = new vscode.MarkdownString(explanation.markdown);
    markdown.isTrusted = { enabledCommands: [...LINKS] };
    const links = explanation.actions.map((action) => link(action, document.uri, explanation));
    if (links.length > 0) markdown.appendMarkdown(`\n\n${links.join(' · ')}`);
    return new vscode.Hover(markdown, toRange(document, explanation.span));
  }
}

function link(action: HoverAction, uri: vscode.Uri, explanation: Explanation): string {
  const reference: CodeReference = { uri: uri.toString(), start: explanation.artifact.span.start };
  switch (action) {
    case 'copyInstallCommand':
      return commandLink(t('Copy install command'), COMMAND.copyInstallCommand, reference);
    case 'checkMatch':
      return commandLink(t('Check match…'), COMMAND.checkMatch, reference);
    case 'showReport':
      return commandLink(t('Report'), COMMAND.showReport, reference);
    case 'copyTag':
      return commandLink(t('Copy tag'), COMMAND.copyValue, explanation.value ?? '', t('Entitlement tag'));
    case 'decodeEncoded':
      return commandLink(t('Decode'), COMMAND.decodeEncoded, reference);
    case 'copyValue':
      return commandLink(t('Copy'), COMMAND.copyValue, explanation.value ?? '', t('Value'));
  }
}

function commandLink(title: string, command: CommandId, ...args: readonly (CodeReference | string)[]): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, percent)})`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
