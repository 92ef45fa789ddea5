import * as vscode from 'vscode';
import type { DeviceMessages } from './deviceMessages';
import { CodeLenses } from './providers/codeLenses';
import { Hovers } from './providers/hovers';
import { QuickFixes } from './providers/quickFixes';
import { Folding, SelectionRanges } from './providers/structure';
import { Symbols } from './providers/symbols';
import { WorkspaceSymbols } from './providers/workspaceSymbols';
import type { Sources } from './sources';
import type { WorkspaceIndex } from './workspace/workspaceIndex';

/** Codes stand in texts of every language and every file system; the marker decides, not the file. */
const ANY_TEXT: vscode.DocumentSelector = '*';

export function registerProviders(
  sources: Sources,
  messages: DeviceMessages,
  index: WorkspaceIndex,
): vscode.Disposable {
  const lenses = new CodeLenses(sources, messages);
  return vscode.Disposable.from(
    lenses,
    vscode.languages.registerHoverProvider(ANY_TEXT, new Hovers(sources, messages)),
    vscode.languages.registerCodeActionsProvider(ANY_TEXT, new QuickFixes(sources), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
    vscode.languages.registerCodeLensProvider(ANY_TEXT, lenses),
    vscode.languages.registerDocumentSymbolProvider(ANY_TEXT, new Symbols(sources), {
      label: 'License Reservation Codes',
    }),
    vscode.languages.registerWorkspaceSymbolProvider(new WorkspaceSymbols(index)),
    vscode.languages.registerFoldingRangeProvider(ANY_TEXT, new Folding(sources)),
    vscode.languages.registerSelectionRangeProvider(ANY_TEXT, new SelectionRanges(sources)),
  );
}
