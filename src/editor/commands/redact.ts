import * as vscode from 'vscode';
import { AliasTable } from '../../core/redact/aliases';
import { type Redaction, redact, redactedPart } from '../../core/redact/redact';
import { type Span, slice } from '../../core/text/span';
import { toClipboard } from '../clipboard';
import { COMMAND } from '../ids';
import { editorLanguage, t } from '../language';
import { masked } from '../masking/masked';
import { done, HumanError } from '../report';
import type { Services } from '../services';
import type { Source } from '../sources';
import { nameOf } from '../textFiles';
import { isOurs } from '../watcher';
import type { Command } from './command';
import { isCodeHolder, isTreeNode } from './target';

/** A text of which a part is to be passed on. */
interface Part {
  readonly name: string;
  readonly text: string;
  readonly span: Span;
  readonly redaction: Redaction;
}

/** Copies the selection, a line of the view or the document with aliases in place of everything that names somebody's device. */
export const copyRedacted: Command = {
  id: COMMAND.copyRedacted,
  async run(services, target) {
    const { redaction, text, span } = checked(partFor(services, target));
    await toClipboard(redactedPart(text, redaction, span));
    const count = redaction.edits.filter((edit) => edit.span.start < span.end && span.start < edit.span.end).length;
    done(t('Redacted text copied: {0} places replaced', editorLanguage().number(count)));
  },
};

/** Shows what a redaction would replace, before anything is copied. */
export const previewRedacted: Command = {
  id: COMMAND.previewRedacted,
  async run(services, target) {
    const { name, text, span, redaction } = checked(partFor(services, target));
    const { documents } = services;
    const original = documents.make(`original ${documents.newKey()}`, name, () => slice(text, span));
    const redacted = documents.make(`redacted ${documents.newKey()}`, t('{0} redacted', name), () =>
      redactedPart(text, redaction, span),
    );
    await vscode.commands.executeCommand('vscode.diff', original, redacted, masked(t('{0}: what is redacted', name)));
  },
};

function partFor(services: Services, target: unknown): Part {
  if (isTreeNode(target)) {
    const { analysis, label } = target.source;
    const span = isCodeHolder(target) ? target.at.code.span : { start: 0, end: analysis.text.length };
    return { name: label, text: analysis.text, span, redaction: redactionOf(target.source) };
  }
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new HumanError(t('No document is open.'));
  const { document, selection } = editor;
  const text = document.getText();
  const span = selection.isEmpty
    ? { start: 0, end: text.length }
    : { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const name = nameOf(document.uri);
  const redaction = isOurs(document)
    ? redactionOf(services.sources.ofDocument(document))
    : redactionOfReport(services, text);
  return { name, text, span, redaction };
}

function redactionOf({ analysis }: Pick<Source, 'analysis'>): Redaction {
  return redact(analysis.text, analysis);
}

/** A report shows values without the words around them: what is in sight says which they are. */
function redactionOfReport({ sources }: Services, text: string): Redaction {
  const aliases = new AliasTable();
  for (const { analysis } of sources.all()) redact(analysis.text, analysis, { aliases });
  return redact(text, undefined, { aliases });
}

/** Nothing is handed out when a value is found to be left in it. */
function checked(part: Part): Part {
  if (part.redaction.leaks.length === 0) return part;
  throw new HumanError(t('Not everything could be replaced, so nothing was copied. Please report this as a bug.'));
}
