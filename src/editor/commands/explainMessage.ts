import * as vscode from 'vscode';
import type { ExplainedMessage } from '../../core/explain/explainer';
import { explanationText } from '../../core/explain/explanationText';
import { runChecks } from '../../core/explain/runChecks';
import { visible } from '../../core/render/visible';
import { atSamePlace, elsewhere, type TeamMessageAt } from '../../core/team/messages';
import { messageText } from '../../core/team/render';
import type { TeamMessage } from '../../core/team/team';
import { LineIndex } from '../../core/text/lines';
import { overlaps, touches } from '../../core/text/span';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { maskedItems } from '../masking/masked';
import { HumanError } from '../report';
import type { Services } from '../services';
import { textDocument } from '../textFiles';
import { isOurs } from '../watcher';
import type { Command } from './command';
import { productInSight } from './product';
import { isReference } from './target';

/** A message and the text that it stands in. */
interface MessageAt {
  readonly message: ExplainedMessage | TeamMessageAt;
  /** What the team says of a message that the product explains as well. */
  readonly ofTeam: readonly TeamMessage[];
  readonly text: string;
  readonly label: string;
  readonly uri: string | undefined;
}

/** Says what a message of a device means: the one it was called for, those selected, or those on the clipboard. */
export const explainMessage: Command = {
  id: COMMAND.explainMessage,
  async run(services, target) {
    const found = await pickMessage(services, target);
    if (found) await showExplanation(services, found);
  },
};

async function pickMessage(services: Services, target: unknown): Promise<MessageAt | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (isReference(target)) {
    const document = await textDocument(vscode.Uri.parse(target.uri));
    const found = (await inDocument(services, document)).find(({ message }) => message.span.start === target.start);
    if (!found) throw new HumanError(t('The message is not there any more.'));
    return found;
  }
  if (editor && isOurs(editor.document)) {
    const found = await inDocument(services, editor.document);
    const { start, end } = selected(editor);
    const here = found.filter(
      ({ message: { span } }) => overlaps(span, { start, end }) || touches(span, start) || touches(span, end),
    );
    if (here.length === 1) return here[0];
    if (here.length > 1) return pick(here);
    if (!editor.selection.isEmpty) throw new HumanError(t('No message that is known in the selected text.'));
    return pick(found, () => onClipboard(services));
  }
  return onClipboard(services);
}

/** The selection, or the line of the cursor. */
function selected({ document, selection }: vscode.TextEditor): { start: number; end: number } {
  const range = selection.isEmpty ? document.lineAt(selection.active.line).range : selection;
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

async function inDocument(services: Services, document: vscode.TextDocument): Promise<MessageAt[]> {
  const { label, uri } = services.sources.ofDocument(document);
  const messages = await services.messages.of(document);
  return withTeam(services, messages, { text: document.getText(), label, uri: uri.toString() });
}

/** The messages of a text, with what the team says of them, and those that only the team explains. */
function withTeam(
  { sources }: Services,
  messages: readonly ExplainedMessage[],
  at: Pick<MessageAt, 'text' | 'label' | 'uri'>,
): MessageAt[] {
  const ofTeam = sources.team.messagesOf(vscode.Uri.parse(at.uri ?? 'untitled:/')).find(at.text);
  const known = messages.map((message) => ({ message, ofTeam: atSamePlace(ofTeam, message.span), ...at }));
  const spans = messages.map(({ span }) => span);
  const own = elsewhere(ofTeam, spans).map((message) => ({ message, ofTeam: [], ...at }));
  return [...known, ...own].sort((a, b) => a.message.span.start - b.message.span.start);
}

async function onClipboard(services: Services): Promise<MessageAt | undefined> {
  const text = await vscode.env.clipboard.readText();
  const label = t('the clipboard');
  const found = withTeam(services, await services.messages.in(text), { text, label, uri: undefined });
  if (found.length === 0) throw new HumanError(t('No message that is known in {0}.', label));
  return pick(found);
}

type MessageItem = vscode.QuickPickItem & { readonly choose: () => MessageAt | Promise<MessageAt | undefined> };

async function pick(
  found: readonly MessageAt[],
  clipboard?: () => Promise<MessageAt | undefined>,
): Promise<MessageAt | undefined> {
  const [only, ...more] = found;
  if (!only && clipboard) return clipboard();
  if (only && more.length === 0 && !clipboard) return only;
  const items: MessageItem[] = distinct(found).map((at) => ({
    label: visible(at.text.slice(at.message.span.start, at.message.span.end).replace(/\s+/g, ' '), 80),
    description: t('line {0}', lineOf(at)),
    detail: meaningOf(at),
    choose: () => at,
  }));
  if (clipboard) {
    items.push({ label: t('Clipboard'), iconPath: new vscode.ThemeIcon('clippy'), choose: clipboard });
  }
  const picked = await vscode.window.showQuickPick(maskedItems(items), { placeHolder: t('Explain which message?') });
  return picked?.choose();
}

/** A log says the same a thousand times: each once, where it stands first. */
function distinct(found: readonly MessageAt[]): MessageAt[] {
  const seen = new Set<string>();
  return found.filter((at) => !seen.has(nameOf(at)) && seen.add(nameOf(at)));
}

function nameOf({ message }: MessageAt): string {
  return message.kind === 'teamMessage' ? message.message.text : message.name;
}

function meaningOf({ message }: MessageAt): string {
  return message.kind === 'teamMessage' ? t('Team file: {0}', message.message.meaning) : t(message.explanation.meaning);
}

function lineOf({ text, message }: MessageAt): number {
  return new LineIndex(text).at(message.span.start).line;
}

async function showExplanation(services: Services, at: MessageAt): Promise<void> {
  const { message, text, label, uri, ofTeam } = at;
  if (message.kind === 'teamMessage') {
    const { documents } = services;
    const name = nameOf(at);
    const content = [`${t('{0}, line {1}', label, lineOf(at))}\n`, messageText(message.message, t), ''].join('\n');
    await documents.show(documents.make(`explain ${name}`, name, () => content));
    return;
  }
  const all = services.sources.all();
  const own = all.filter((source) => source.uri.toString() === uri);
  const evidence = [...own, ...all.filter((source) => !own.includes(source))].map(({ analysis }) => analysis);
  const tables = await services.tables.tables();
  const content = explanationText(
    message,
    {
      text,
      where: t('{0}, line {1}', label, lineOf(at)),
      checks: runChecks(message.explanation.checks, evidence, editorLanguage()),
      product: productInSight(tables, evidence, message.span.start),
      sources: tables.explanations.sources,
    },
    editorLanguage(),
  );
  const withAdded = [content, ...ofTeam.map((own) => `${messageText(own, t)}\n`)].join('\n');
  const document = services.documents.make(`explain ${message.name}`, message.name, () => withAdded);
  await services.documents.show(document);
}
