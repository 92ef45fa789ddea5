import * as vscode from 'vscode';
import type { Inspection } from '../core/repair/inspect';
import { analyzeText } from './analyses';
import { SCHEME } from './ids';

/** A text that the user pasted or dropped. It lives as long as the window, and nowhere else. */
export interface PastedText {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly analysis: Inspection;
  /** Milliseconds since 1970. */
  readonly time: number;
}

export class PastedTexts implements vscode.Disposable {
  readonly #texts = new Map<string, PastedText>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  #count = 0;

  /** A text was added or removed. */
  readonly onDidChange = this.#changed.event;

  /** The same text again is the same entry. */
  add(raw: string): PastedText {
    const text = asDocumentText(raw);
    const known = this.all().find((pasted) => pasted.text === text);
    if (known) return known;
    this.#count++;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/pasted/${this.#count}.txt` });
    const pasted = { uri, text, analysis: analyzeText(text), time: Date.now() };
    this.#texts.set(uri.toString(), pasted);
    this.#changed.fire(uri);
    return pasted;
  }

  get(uri: vscode.Uri): PastedText | undefined {
    return this.#texts.get(uri.toString());
  }

  remove(uri: vscode.Uri): void {
    if (this.#texts.delete(uri.toString())) this.#changed.fire(uri);
  }

  all(): readonly PastedText[] {
    return [...this.#texts.values()];
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** A text as a document would hold it: with one kind of line end and without a byte order mark, so that places agree. */
export function asDocumentText(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
