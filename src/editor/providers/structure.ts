import * as vscode from 'vscode';
import { touches } from '../../core/text/span';
import { contentSpan, elementSpan, type XmlElement } from '../../core/xml/element';
import { elementPath } from '../../core/xml/elementPath';
import { toRange } from '../ranges';
import type { Sources } from '../sources';
import { isOurs } from '../watcher';

/** Folds the elements of a code that is spread over lines. */
export class Folding implements vscode.FoldingRangeProvider {
  constructor(private readonly sources: Sources) {}

  provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): vscode.FoldingRange[] {
    if (!isOurs(document)) return [];
    const ranges: vscode.FoldingRange[] = [];
    const fold = (element: XmlElement): void => {
      const range = toRange(document, elementSpan(element));
      // What lies in an element of one line lies in that line too.
      if (range.end.line === range.start.line) return;
      ranges.push(new vscode.FoldingRange(range.start.line, range.end.line));
      for (const child of element.children) fold(child);
    };
    for (const { root } of this.sources.ofDocument(document).analysis.codes) {
      if (token.isCancellationRequested) return [];
      if (root) fold(root);
    }
    return ranges;
  }
}

/** *Expand Selection*: value, element, the one around it, up to the whole code. */
export class SelectionRanges implements vscode.SelectionRangeProvider {
  constructor(private readonly sources: Sources) {}

  provideSelectionRanges(
    document: vscode.TextDocument,
    positions: vscode.Position[],
    token: vscode.CancellationToken,
  ): vscode.SelectionRange[] {
    if (!isOurs(document) || token.isCancellationRequested) return [];
    const { codes } = this.sources.ofDocument(document).analysis;
    return positions.map((position) => {
      const offset = document.offsetAt(position);
      const code = codes.find(({ span }) => touches(span, offset));
      let range = new vscode.SelectionRange(new vscode.Range(position, position));
      if (!code?.root) return range;
      let parent: vscode.SelectionRange | undefined;
      for (const element of elementPath(code.root, offset)) {
        parent = wrap(document, elementSpan(element), parent);
        const content = contentSpan(element);
        if (content.start < content.end && touches(content, offset)) parent = wrap(document, content, parent);
      }
      range = parent ?? range;
      return range;
    });
  }
}

function wrap(
  document: vscode.TextDocument,
  span: { start: number; end: number },
  parent: vscode.SelectionRange | undefined,
): vscode.SelectionRange {
  return new vscode.SelectionRange(toRange(document, span), parent);
}
