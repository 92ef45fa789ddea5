import * as vscode from 'vscode';
import { Explainer } from '../core/explain/explainer';
import type { ExplanationTables } from '../core/explain/explanation';
import type { Catalogue } from '../core/platforms/catalogue';

/** The tables that the build wrote: products, what their devices say, and where both are documented. */
export interface Tables extends Catalogue {
  readonly explanations: ExplanationTables;
}

/** Beside English, as VS Code names them. */
const LANGUAGES = ['de', 'ja', 'zh-cn'] as const;

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

  /**
   * Where a text for the user stands, the tables have a mark: `§` for the next one in the file of the language, `§12` for one that
   * stood before. They are parsed in the order in which they were written.
   */
  async #read(): Promise<Tables> {
    const [tables, texts] = await Promise.all([this.#text('catalogue.json'), this.#texts()]);
    let next = 0;
    return JSON.parse(tables, (_key, value: unknown) => {
      if (typeof value !== 'string' || !value.startsWith('§')) return value;
      return texts[value.length > 1 ? Number(value.slice(1)) : next++];
    }) as Tables;
  }

  async #texts(): Promise<readonly string[]> {
    const { language } = vscode.env;
    const file = (LANGUAGES as readonly string[]).includes(language) ? language : 'en';
    return JSON.parse(await this.#text('texts', `${file}.json`)) as readonly string[];
  }

  async #text(...path: string[]): Promise<string> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', ...path));
    return new TextDecoder().decode(bytes);
  }
}
