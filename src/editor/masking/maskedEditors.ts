import * as vscode from 'vscode';
import { Debounce } from '../debounce';
import { DisposableStore } from '../disposables';
import { toRange } from '../ranges';
import type { Sources } from '../sources';
import { isOurs, type Watcher } from '../watcher';
import type { Masking } from './masking';

/** How long to wait behind a change of a text that nobody analyses, such as a report, milliseconds. */
const PAUSE = 50;

/** Hides values in the texts of the editors: each is drawn without width, and its alias in front of it. The text stays as it is. */
export class MaskedEditors implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #debounce = this.#store.add(new Debounce(PAUSE));
  readonly #hidden = this.#store.add(
    vscode.window.createTextEditorDecorationType({ opacity: '0', letterSpacing: '-1ch' }),
  );

  constructor(
    private readonly masking: Masking,
    private readonly sources: Sources,
    watcher: Watcher,
  ) {
    this.#store.add(masking.onDidChange(() => this.#drawAll()));
    this.#store.add(vscode.window.onDidChangeVisibleTextEditors(() => this.#drawAll()));
    this.#store.add(
      watcher.onDidAnalyze((document) => {
        for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.#draw(editor);
      }),
    );
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (masking.isOn && !isOurs(document)) this.#debounce.schedule(document.uri.toString(), () => this.#drawAll());
      }),
    );
    this.#drawAll();
  }

  #drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const analysis = isOurs(document) ? this.sources.ofDocument(document).analysis : undefined;
    const edits = this.masking.isOn ? (this.masking.redaction(document.getText(), analysis)?.edits ?? []) : [];
    editor.setDecorations(
      this.#hidden,
      edits.map(({ span, newText }) => ({
        range: toRange(document, span),
        renderOptions: {
          before: { contentText: newText, color: new vscode.ThemeColor('editorCodeLens.foreground') },
        },
      })),
    );
  }

  dispose(): void {
    this.#store.dispose();
  }
}
