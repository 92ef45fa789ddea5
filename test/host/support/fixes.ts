import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { until } from './until';

/** The quick fixes that are offered for a problem. */
export async function fixesFor(
  document: vscode.TextDocument,
  problem: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  const { uri } = document;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, problem.range, 'quickfix');
}

/** As {@link fixesFor}, where there have to be some: VS Code gives an empty list while any extension registers a provider. */
export function someFixesFor(document: vscode.TextDocument, problem: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  return until('quick fixes', async () => {
    const fixes = await fixesFor(document, problem);
    return fixes.length > 0 && fixes;
  });
}

export async function applyFix(fix: vscode.CodeAction | undefined): Promise<void> {
  ok(fix?.edit, 'the fix has an edit');
  equal(await vscode.workspace.applyEdit(fix.edit), true, 'applied');
}
