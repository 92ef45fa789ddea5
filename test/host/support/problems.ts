import * as vscode from 'vscode';
import { deepEqual } from './assert';
import { until } from './until';

export function diagnosticsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'license-reservation');
}

/** The stable codes of the problems of a document, in the order of the text. */
export function problemsIn(document: vscode.TextDocument): string[] {
  return diagnosticsOf(document)
    .sort((a, b) => a.range.start.compareTo(b.range.start) || codeOf(a).localeCompare(codeOf(b)))
    .map(codeOf);
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits until a document has these problems, and returns them. */
export async function untilProblems(
  document: vscode.TextDocument,
  ...expected: readonly string[]
): Promise<vscode.Diagnostic[]> {
  const wanted = JSON.stringify(expected);
  try {
    await until(`the problems ${wanted}`, () => JSON.stringify(problemsIn(document)) === wanted);
  } catch {
    deepEqual(problemsIn(document), [...expected], 'problems of the document');
  }
  return diagnosticsOf(document);
}
