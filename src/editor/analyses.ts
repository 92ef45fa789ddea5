import type * as vscode from 'vscode';
import { type Analysis, analyze } from '../core/analyze';
import { readSettings } from './settings';

interface Entry {
  readonly version: number;
  readonly analysis: Analysis;
}

/** One analysis for each version of each document, shared by everything that shows it. Nothing is analysed twice. */
export class Analyses {
  readonly #entries = new Map<string, Entry>();

  of(document: vscode.TextDocument): Analysis {
    const key = document.uri.toString();
    const known = this.#entries.get(key);
    if (known?.version === document.version) return known.analysis;
    const analysis = analyzeText(document.getText());
    this.#entries.set(key, { version: document.version, analysis });
    return analysis;
  }

  forget(uri: vscode.Uri): void {
    this.#entries.delete(uri.toString());
  }

  /** Everything has to be analysed anew: a setting that the checks depend on has changed. */
  clear(): void {
    this.#entries.clear();
  }
}

export function analyzeText(text: string): Analysis {
  return analyze(text, { today: Date.now(), endingWithinDays: readSettings().endingWithinDays });
}
