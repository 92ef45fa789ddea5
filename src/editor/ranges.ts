import * as vscode from 'vscode';
import type { LineIndex } from '../core/text/lines';
import type { Span } from '../core/text/span';

/** The one place where offsets become lines and columns. `document` has to be of the version that was analysed. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** As {@link toRange}, for a text that need not be open. */
export function rangeIn(lines: LineIndex, span: Span): vscode.Range {
  const start = lines.at(span.start);
  const end = lines.at(span.end);
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

/** As {@link toRange}, but an empty span becomes one character wide, so that it can be seen. */
export function toVisibleRange(document: vscode.TextDocument, span: Span): vscode.Range {
  const range = toRange(document, span);
  if (!range.isEmpty) return range;
  const wider = document.validateRange(new vscode.Range(range.start, range.end.translate(0, 1)));
  return wider.isEmpty && range.start.character > 0 ? new vscode.Range(range.start.translate(0, -1), range.end) : wider;
}
