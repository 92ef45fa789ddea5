import * as vscode from 'vscode';
import { familyName } from '../../core/explain/explanationText';
import { type Explanation, explainAt, type HoverAction } from '../../core/render/hover';
import { escapeMarkdown } from '../../core/render/markdown';
import { atSamePlace } from '../../core/team/messages';
import { messageMarkdown, tagMarkdown } from '../../core/team/render';
import { tagAt } from '../../core/team/tags';
import { touches } from '../../core/text/span';
import type { DeviceMessages } from '../deviceMessages';
import { COMMAND, type CommandId } from '../ids';
import { editorLanguage, t } from '../language';
import { maskedMarkdown } from '../masking/masked';
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
  constructor(
    private readonly sources: Sources,
    private readonly messages: DeviceMessages,
  ) {}

  provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): vscode.ProviderResult<vscode.Hover> {
    if (!isOurs(document) || token.isCancellationRequested) return undefined;
    const { analysis } = this.sources.ofDocument(document);
    const offset = document.offsetAt(position);
    const explanation = explainAt(analysis, offset, Date.now(), editorLanguage());
    if (!explanation) return this.#message(document, offset, token);
    const tag = tagAt(analysis, offset);
    const ofTeam = tag === undefined ? '' : tagMarkdown(this.sources.team.of(document.uri), tag, t);
    return hoverOf(document, explanation, ofTeam);
  }

  /** What a message of a device means. */
  async #message(
    document: vscode.TextDocument,
    offset: number,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const { version } = document;
    const message = (await this.messages.shownIn(document)).find(({ span }) => touches(span, offset));
    if (document.version !== version || token.isCancellationRequested) return undefined;
    const ofTeam = this.sources.team.messagesOf(document.uri).near(document.getText(), offset);
    if (!message) {
      const own = ofTeam.find(({ span }) => touches(span, offset));
      return (
        own && new vscode.Hover(new vscode.MarkdownString(messageMarkdown(own.message, t)), toRange(document, own.span))
      );
    }
    const { family, meaning, otherMeaning, causes } = message.explanation;
    const text = [
      `**${escapeMarkdown(message.name)}** — ${familyName(family, t)}`,
      t(meaning),
      otherMeaning ? t('Elsewhere: {0}', t(otherMeaning)) : '',
      causes[0] ? t('Likely: {0}', t(causes[0])) : '',
      ...atSamePlace(ofTeam, message.span).map((own) => messageMarkdown(own, t)),
    ];
    const markdown = new vscode.MarkdownString(text.filter(Boolean).join('\n\n'));
    markdown.isTrusted = { enabledCommands: [COMMAND.explainMessage] };
    const reference: CodeReference = { uri: document.uri.toString(), start: message.span.start };
    markdown.appendMarkdown(`\n\n${commandLink(t('Explain…'), COMMAND.explainMessage, reference)}`);
    return new vscode.Hover(markdown, toRange(document, message.span));
  }
}

/** @param added Markdown in which every value is escaped */
function hoverOf(document: vscode.TextDocument, explanation: Explanation, added: string): vscode.Hover {
  const markdown = new vscode.MarkdownString([explanation.markdown, added].filter(Boolean).join('\n\n'));
  markdown.isTrusted = { enabledCommands: [...LINKS] };
  const links = explanation.actions.map((action) => link(action, document.uri, explanation));
  if (links.length > 0) markdown.appendMarkdown(`\n\n${links.join(' · ')}`);
  return new vscode.Hover(maskedMarkdown(markdown), toRange(document, explanation.span));
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
