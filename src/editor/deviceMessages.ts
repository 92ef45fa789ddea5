import type * as vscode from 'vscode';
import type { ExplainedMessage } from '../core/explain/explainer';
import type { TableReader } from './catalogue';

/** Texts whose messages are looked for without being asked speak of licenses, and of what reserves or counts them. */
const OF_LICENSES = /licens|SMART_LIC|EvtCuc|authorization code/i;
const OF_SMART_LICENSING = /smart|reserv|entitle|EvtCuc|\bUDI\b|\b[SP]LR\b|Base58/i;
/** Longer texts are looked through only when the user asks, characters. */
const LONGEST = 4_000_000;

/** The messages of devices in open documents; once for each version. */
export class DeviceMessages {
  readonly #found = new WeakMap<vscode.TextDocument, { readonly version: number; readonly messages: Messages }>();

  constructor(private readonly tables: TableReader) {}

  /** For what shows them without being asked. */
  async shownIn(document: vscode.TextDocument): Promise<readonly ExplainedMessage[]> {
    const text = document.getText();
    const isWorthIt = text.length <= LONGEST && OF_LICENSES.test(text) && OF_SMART_LICENSING.test(text);
    return isWorthIt ? this.of(document) : [];
  }

  of(document: vscode.TextDocument): Messages {
    const known = this.#found.get(document);
    if (known?.version === document.version) return known.messages;
    const text = document.getText();
    const messages = this.tables.explainer().then((explainer) => explainer.find(text));
    this.#found.set(document, { version: document.version, messages });
    return messages;
  }

  /** The messages of a text that is no document. */
  async in(text: string): Promise<readonly ExplainedMessage[]> {
    return (await this.tables.explainer()).find(text);
  }
}

type Messages = Promise<readonly ExplainedMessage[]>;
