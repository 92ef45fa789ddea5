import * as vscode from 'vscode';
import type { Span } from '../../core/text/span';
import { t } from '../language';
import type { CodeAt, Source } from '../sources';
import type { Place, TreeNode } from './node';

/** A name and its value. */
export class DetailNode implements TreeNode {
  readonly id: string;
  readonly source: Source;
  readonly at: CodeAt | undefined;
  readonly place: Place | undefined;

  constructor(
    readonly parent: TreeNode,
    key: string,
    private readonly label: string,
    private readonly value: string,
    span: Span | undefined,
    private readonly icon: string,
    place?: Place,
  ) {
    this.id = `${parent.id}/${key}`;
    this.source = parent.source;
    this.at = parent.at;
    this.place = place ?? (span && { source: parent.source, span });
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.label, vscode.TreeItemCollapsibleState.None);
    item.description = this.value;
    item.iconPath = new vscode.ThemeIcon(this.icon);
    item.contextValue = 'detail';
    item.tooltip = `${this.label}: ${this.value}`;
    item.accessibilityInformation = { label: t('{0}: {1}', this.label, this.value) };
    return item;
  }

  children(): readonly TreeNode[] {
    return [];
  }
}
