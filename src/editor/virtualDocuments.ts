import * as vscode from 'vscode';
import { DisposableStore } from './disposables';
import { SCHEME } from './ids';
import { t } from './language';
import { masked } from './masking/masked';
import type { PastedTexts } from './pastedTexts';
import { problemSection } from './problemPages';

/**
 * The read-only documents of this window: pasted texts, pages about problems, and texts made by commands such as reports.
 */
export class VirtualDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<vscode.Uri>());
  readonly #made = new Map<string, () => string>();
  #count = 0;

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly pasted: PastedTexts,
  ) {
    this.#store.add(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
    // One that is shown may be of a text that is gone, or of one of the same number in an earlier window.
    this.#store.add(pasted.onDidChange((uri) => this.#changed.fire(uri)));
    this.#store.add(
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.uri.scheme === SCHEME) this.#made.delete(document.uri.toString());
      }),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const made = this.#made.get(uri.toString());
    if (made) return made();
    const pasted = this.pasted.get(uri);
    if (pasted) return pasted.text;
    const problem = /^\/problem\/([\w.-]+)\.md$/.exec(uri.path)?.[1];
    if (problem !== undefined) return problemSection(this.extensionUri, problem);
    return t('This text was made in another window or has been removed. Make it again by its command.');
  }

  /**
   * A document with this content, made anew each time it is opened or refreshed. The same `key` is the same document.
   *
   * @param name what the tab shows
   */
  make(key: string, name: string, content: () => string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/text/${safeName(masked(name))}`, query: key });
    this.#made.set(uri.toString(), content);
    this.#changed.fire(uri);
    return uri;
  }

  /** A key that no other document has. */
  newKey(): string {
    this.#count++;
    return String(this.#count);
  }

  /** Opens a made document beside what the user looks at. */
  async show(uri: vscode.Uri): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(uri);
    return vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/** Names may hold text of a code: nothing in them may look like a path, and nothing may be hidden. */
function safeName(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._()↔·-]+/gu, '-').slice(0, 100);
}
