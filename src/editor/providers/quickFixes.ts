import * as vscode from 'vscode';
import { type FixKind, fixesFor } from '../../core/checks/fixes';
import { encloses, overlaps } from '../../core/text/span';
import { ProblemDiagnostic } from '../diagnostics';
import { COMMAND } from '../ids';
import { t } from '../language';
import { toRange } from '../ranges';
import type { CodeReference, Sources } from '../sources';

/** Mends what can be mended without guessing. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly sources: Sources) {}

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): vscode.CodeAction[] {
    if (token.isCancellationRequested) return [];
    const diagnostics = context.diagnostics.filter(isCurrent(document));
    return [
      ...diagnostics.flatMap((diagnostic) => this.#actions(document, diagnostic)),
      ...this.#repairs(document, diagnostics),
    ];
  }

  /** *Repair…* for whatever lies in a damaged code. */
  #repairs(document: vscode.TextDocument, diagnostics: readonly ProblemDiagnostic[]): vscode.CodeAction[] {
    const { repairs } = this.sources.ofDocument(document).analysis;
    return repairs.flatMap((repair) => {
      const about = diagnostics.filter(({ problem }) => overlaps(problem.span, repair.span));
      if (!repair.changed || about.length === 0) return [];
      const action = new vscode.CodeAction(t('Repair Damaged Code…'), vscode.CodeActionKind.QuickFix);
      const reference: CodeReference = { uri: document.uri.toString(), start: repair.span.start };
      action.command = { title: action.title, command: COMMAND.repair, arguments: [reference] };
      action.diagnostics = about;
      return [action];
    });
  }

  #actions(document: vscode.TextDocument, diagnostic: ProblemDiagnostic): vscode.CodeAction[] {
    const { text, codes } = this.sources.ofDocument(document).analysis;
    const code = codes.find((candidate) => encloses(candidate.span, diagnostic.problem.span));
    return fixesFor(text, diagnostic.problem, code).map((fix) => {
      const action = new vscode.CodeAction(titleOf(fix.kind), vscode.CodeActionKind.QuickFix);
      const edit = new vscode.WorkspaceEdit();
      for (const { span, newText } of fix.edits) edit.replace(document.uri, toRange(document, span), newText);
      action.edit = edit;
      action.diagnostics = [diagnostic];
      action.isPreferred = fix.isPreferred;
      return action;
    });
  }
}

function isCurrent(document: vscode.TextDocument) {
  return (diagnostic: vscode.Diagnostic): diagnostic is ProblemDiagnostic =>
    diagnostic instanceof ProblemDiagnostic && diagnostic.version === document.version;
}

function titleOf(kind: FixKind): string {
  switch (kind) {
    case 'remove-whitespace':
      return t('Remove the white space');
    case 'one-line':
      return t('Put the code on one line');
    case 'break-to-blank':
      return t('Replace the line break by a blank');
    case 'remove-break':
      return t('Remove the line break');
    case 'add-quotes':
      return t('Put the code in straight double quotes');
    case 'straight-quote':
      return t('Replace by a straight double quote');
  }
}
