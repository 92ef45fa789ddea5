import * as vscode from 'vscode';
import type { Artifact } from '../../core/artifact';
import { SEVERITY } from '../../core/checks/problem';
import { touches } from '../../core/text/span';
import { Debounce } from '../debounce';
import { DisposableStore } from '../disposables';
import { CODES_VIEW, COMMAND, CONTEXT } from '../ids';
import { t } from '../language';
import { maskItem } from '../masking/masked';
import type { Masking } from '../masking/masking';
import { readSettings } from '../settings';
import type { CodeAt, Source, Sources } from '../sources';
import { CodeNode } from './codeNode';
import type { CodesDrop } from './codesDrop';
import type { TreeNode } from './node';
import { OthersNode } from './otherNodes';

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
  #roots: Roots | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly sources: Sources,
    drop: CodesDrop,
    private readonly masking: Masking,
  ) {
    this.#view = this.#store.add(
      vscode.window.createTreeView(CODES_VIEW, {
        treeDataProvider: this,
        dragAndDropController: drop,
        showCollapseAll: true,
      }),
    );
    this.#store.add(masking.onDidChange(() => this.refresh()));
    this.#store.add(sources.onDidChange(() => this.#debounce.schedule('refresh', () => this.refresh(), 0)));
    this.#store.add(vscode.window.onDidChangeTextEditorSelection((event) => this.#follow(event)));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = node.item();
    item.id = node.id;
    if (node.place) item.command ??= { title: t('Reveal in Document'), command: COMMAND.reveal, arguments: [node] };
    return maskItem(item);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.tooltip) item.tooltip = node.tooltip();
    return maskItem(item);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (node) return [...node.children()];
    const { codes, others } = this.#all();
    return [...codes, ...others];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  /** The codes in the view. */
  roots(): readonly CodeNode[] {
    return this.#all().codes;
  }

  #all(): Roots {
    this.#roots ??= this.#make();
    return this.#roots;
  }

  #make(): Roots {
    const all = this.sources.all();
    const count = all.reduce((sum, { analysis }) => sum + analysis.codes.length, 0);
    const codes = all.flatMap((source) =>
      source.analysis.codes.map((code, index) => new CodeNode({ source, code }, index, this.sources, count === 1)),
    );
    const others = all.flatMap((source) => {
      const artifacts = shownAlone(source.analysis.artifacts);
      return artifacts.length === 0 ? [] : [new OthersNode(source, artifacts, all.length === 1 && count === 0)];
    });
    return { codes, others };
  }

  refresh(): void {
    this.#roots = undefined;
    const roots = this.roots();
    (this.#view as { description: string | undefined }).description = this.masking.isOn
      ? t('values hidden')
      : undefined;
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
    await this.#reveal(() => this.roots().find((root) => isSame(root.at, at)));
  }

  /** Shows a text that holds no code. */
  async showOthers(source: Source): Promise<void> {
    await this.#reveal(() => this.#all().others.find((node) => node.source.uri.toString() === source.uri.toString()));
  }

  async #reveal(find: () => TreeNode | undefined): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const node = find();
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
        .find((child) => child.place?.source === child.source && touches(child.place.span, offset));
    }
    return found;
  }

  dispose(): void {
    this.#store.dispose();
  }
}

interface Roots {
  readonly codes: readonly CodeNode[];
  /** What else the texts hold, a line for each text. */
  readonly others: readonly OthersNode[];
}

/** What has a line of its own. What stands in the output of a device is a detail of that. */
function shownAlone(artifacts: readonly Artifact[]): Artifact[] {
  const shown: Artifact[] = [];
  let outputEnd = 0;
  for (const artifact of artifacts) {
    if (!isShownAlone(artifact) || artifact.span.end <= outputEnd) continue;
    if (artifact.kind === 'deviceOutput') outputEnd = artifact.span.end;
    shown.push(artifact);
  }
  return shown;
}

/** Commands and tags are part of what is around them; a file that holds codes is shown as those. */
function isShownAlone(artifact: Artifact): boolean {
  switch (artifact.kind) {
    case 'authorizationCode':
    case 'tagMention':
    case 'cliCommand':
      return false;
    case 'importFile':
      return artifact.parts.every(({ part }) => part !== 'authorization' && part !== 'reservation');
    case 'requestCode':
    case 'returnCode':
    case 'confirmationCode':
    case 'universalCode':
    case 'usageReport':
    case 'authorizationRequest':
    case 'encodedFile':
    case 'deviceIdentity':
    case 'deviceOutput':
      return true;
  }
}

function isSame(a: CodeAt, b: CodeAt): boolean {
  return a.source.uri.toString() === b.source.uri.toString() && a.code.span.start === b.code.span.start;
}
