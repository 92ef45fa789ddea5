import * as vscode from 'vscode';
import { Explainer } from '../core/explain/explainer';
import type { ExplanationTables } from '../core/explain/explanation';
import type { Catalogue } from '../core/platforms/catalogue';

/** The tables that the build wrote: products, what their devices say, and where both are documented. */
export interface Tables extends Catalogue {
  readonly explanations: ExplanationTables;
}

/** Reads the tables when they are first asked for; once, and again only after a failure. */
export class TableReader {
  #tables: Promise<Tables> | undefined;
  #explainer: Promise<Explainer> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  tables(): Promise<Tables> {
    this.#tables ??= this.#read().catch((error: unknown) => {
      this.#tables = undefined;
      throw error;
    });
    return this.#tables;
  }

  /** Finds the messages of devices in texts. */
  explainer(): Promise<Explainer> {
    this.#explainer ??= this.tables()
      .then(({ explanations }) => new Explainer(explanations))
      .catch((error: unknown) => {
        this.#explainer = undefined;
        throw error;
      });
    return this.#explainer;
  }

  async #read(): Promise<Tables> {
    const file = vscode.Uri.joinPath(this.extensionUri, 'dist', 'catalogue.json');
    const bytes = await vscode.workspace.fs.readFile(file);
    return JSON.parse(new TextDecoder().decode(bytes)) as Tables;
  }
}
