import * as vscode from 'vscode';
import { SEVERITY } from '../../core/checks/problem';
import { touches } from '../../core/text/span';
import { Debounce } from '../debounce';
import { DisposableStore } from '../disposables';
import { CODES_VIEW, COMMAND, CONTEXT } from '../ids';
import { t } from '../language';
import { readSettings } from '../settings';
import type { CodeAt, Sources } from '../sources';
import { CodeNode } from './codeNode';
import type { CodesDrop } from './codesDrop';
import type { TreeNode } from './node';

/** How long the cursor has to rest before the view follows it, milliseconds. */
const CURSOR_PAUSE = 100;

const REVEAL_ATTEMPTS = 4;
const REVEAL_PAUSE = 60;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** *Authorization Codes* in the sidebar: the codes of the open documents and the pasted ones. */
export class CodesView implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #debounce = this.#store.add(new Debounce(CURSOR_PAUSE));
  readonly #view: vscode.TreeView<TreeNode>;
  #roots: readonly CodeNode[] | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly sources: Sources,
    drop: CodesDrop,
  ) {
    this.#view = this.#store.add(
      vscode.window.createTreeView(CODES_VIEW, {
        treeDataProvider: this,
        dragAndDropController: drop,
        showCollapseAll: true,
      }),
    );
    this.#store.add(sources.onDidChange(() => this.#debounce.schedule('refresh', () => this.refresh(), 0)));
    this.#store.add(vscode.window.onDidChangeTextEditorSelection((event) => this.#follow(event)));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = node.item();
    item.id = node.id;
    if (node.place) item.command = { title: t('Reveal in Document'), command: COMMAND.reveal, arguments: [node] };
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.tooltip) item.tooltip = node.tooltip();
    return item;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node ? node.children() : this.roots())];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  roots(): readonly CodeNode[] {
    if (!this.#roots) {
      const all = this.sources.all();
      const isOnly = all.reduce((sum, { analysis }) => sum + analysis.codes.length, 0) === 1;
      this.#roots = all.flatMap((source) =>
        source.analysis.codes.map((code, index) => new CodeNode({ source, code }, index, this.sources, isOnly)),
      );
    }
    return this.#roots;
  }

  refresh(): void {
    this.#roots = undefined;
    const roots = this.roots();
    const errors = this.sources
      .all()
      .reduce(
        (sum, { analysis }) => sum + analysis.problems.filter(({ code }) => SEVERITY[code] === 'error').length,
        0,
      );
    this.#view.badge =
      errors === 0
        ? undefined
        : { value: errors, tooltip: errors === 1 ? t('1 error in the codes') : t('{0} errors in the codes', errors) };
    void vscode.commands.executeCommand('setContext', CONTEXT.hasCodes, roots.length > 0);
    const hasDamage = this.sources.all().some(({ analysis }) => analysis.repairs.length > 0);
    void vscode.commands.executeCommand('setContext', CONTEXT.hasDamage, hasDamage);
    this.#changed.fire();
  }

  /** Shows a code in the view and unfolds it; opens the view if need be. */
  async show(at: CodeAt): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const node = this.roots().find((root) => isSame(root.at, at));
      if (!node) return;
      try {
        await this.#view.reveal(node, { select: true, focus: true, expand: 2 });
        return;
      } catch (error) {
        // VS Code rejects when the tree was refreshed while it looked for the line; then the line is looked for anew.
        if (attempt === REVEAL_ATTEMPTS) throw error;
        await pause(REVEAL_PAUSE);
      }
    }
  }

  #follow({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent): void {
    const position = selections[0]?.active;
    if (!this.#view.visible || !position || !readSettings().followCursor) return;
    if (textEditor !== vscode.window.activeTextEditor) return;
    this.#debounce.schedule('cursor', () => {
      const node = this.#nodeAt(textEditor.document, textEditor.document.offsetAt(position));
      // Only a convenience: when the tree has just changed, the next move of the cursor does it.
      if (node) this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => {});
    });
  }

  /** The line of the view for a place in a text: the entitlement or value that stands there, else the code. */
  #nodeAt(document: vscode.TextDocument, offset: number): TreeNode | undefined {
    const uri = document.uri.toString();
    const root = this.roots().find(({ at }) => at.source.uri.toString() === uri && touches(at.code.span, offset));
    if (!root) return undefined;
    let found: TreeNode = root;
    for (let deeper: TreeNode | undefined = root; deeper; ) {
      found = deeper;
      deeper = deeper
        .children()
        .find((child) => child.place?.source === child.at.source && touches(child.place.span, offset));
    }
    return found;
  }

  dispose(): void {
    this.#store.dispose();
  }
}

function isSame(a: CodeAt, b: CodeAt): boolean {
  return a.source.uri.toString() === b.source.uri.toString() && a.code.span.start === b.code.span.start;
}
