import type * as vscode from 'vscode';
import type { Span } from '../../core/text/span';
import type { CodeAt, Source } from '../sources';

/** One line of the view. Nodes are made anew with each refresh; their ids stay, so that the view keeps what is unfolded. */
export interface TreeNode {
  readonly id: string;
  readonly parent: TreeNode | undefined;
  /** What a click reveals. */
  readonly place: Place | undefined;
  /** The text that this line is about. */
  readonly source: Source;
  /** The code that commands on this line are about. */
  readonly at: CodeAt | undefined;
  item(): vscode.TreeItem;
  children(): readonly TreeNode[];
  /** Made when the pointer rests on the line. */
  tooltip?(): vscode.MarkdownString;
}

export interface Place {
  readonly source: Pick<Source, 'uri'>;
  readonly span: Span;
}

/** A line that is about a code. */
export interface CodeTreeNode extends TreeNode {
  readonly at: CodeAt;
}
