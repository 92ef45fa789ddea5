import * as vscode from 'vscode';
import type { Analyses } from './analyses';
import { Debounce } from './debounce';
import { DisposableStore } from './disposables';
import { CODES_VIEW, SCHEME } from './ids';

/** How long to wait behind the last key, milliseconds: short enough to feel at once, long enough not to work for each key. */
const TYPING_PAUSE = 150;

/**
 * Follows the open documents and says which one has a new analysis. Everything that shows something listens here.
 */
export class Watcher implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #debounce = this.#store.add(new Debounce(TYPING_PAUSE));
  readonly #analyzed = this.#store.add(new vscode.EventEmitter<vscode.TextDocument>());
  readonly #closed = this.#store.add(new vscode.EventEmitter<vscode.Uri>());

  /** A document was opened or has changed, and typing has paused. */
  readonly onDidAnalyze = this.#analyzed.event;
  readonly onDidClose = this.#closed.event;

  constructor(private readonly analyses: Analyses) {
    this.#store.add(vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)));
    this.#store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)));
    this.#store.add(vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)));
    this.analyzeAll();
  }

  /** Schedules every open document, without doing the work now: opening a window must not wait for us. */
  analyzeAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
  }

  #schedule(document: vscode.TextDocument, pause?: number): void {
    if (!isOurs(document)) return;
    this.#debounce.schedule(
      document.uri.toString(),
      () => {
        if (document.isClosed) return;
        this.#analyzed.fire(document);
        if (!this.analyses.of(document).isComplete) void this.#continue(document);
      },
      pause,
    );
  }

  /** Goes on with a long text in slices, so that nobody who types has to wait; says so in the view, and when it is done. */
  async #continue(document: vscode.TextDocument): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: CODES_VIEW } }, () => this.analyses.finish(document));
    if (!document.isClosed) this.#analyzed.fire(document);
  }

  #close(document: vscode.TextDocument): void {
    this.#debounce.cancel(document.uri.toString());
    this.analyses.forget(document.uri);
    this.#closed.fire(document.uri);
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/** Schemes of documents that show what others say: comparing sides, output, comments, settings. */
const FOREIGN = new Set([
  'output',
  'git',
  'comment',
  'vscode',
  'vscode-settings',
  'debug',
  'vscode-scm',
  'search-editor',
]);

/** Whether a document is one whose codes the user works with. Of our own documents only the pasted texts are. */
export function isOurs(document: vscode.TextDocument): boolean {
  if (document.uri.scheme === SCHEME) return document.uri.path.startsWith('/pasted/');
  return !FOREIGN.has(document.uri.scheme);
}
