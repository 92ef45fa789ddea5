/**
 * A small stand-in for VS Code, so that tests in plain Node can hold what the extension shows against its state. The build puts it
 * where `src/editor` imports 'vscode'. It has what the extension uses and nothing more; what VS Code makes of it is tested in
 * VS Code (`test/host`).
 */

export interface Disposable {
  dispose(): unknown;
}

/** What was registered and not given back. */
const registrations = new Set<object>();

export const Disposable = {
  from: (...members: Disposable[]): Disposable => ({ dispose: () => members.map((member) => member.dispose()) }),
};

function registration(onDispose: () => void = () => {}): Disposable {
  const member: Disposable = {
    dispose: () => {
      if (registrations.delete(member)) onDispose();
    },
  };
  registrations.add(member);
  return member;
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>();

  readonly event = (listener: (value: T) => unknown): Disposable => {
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return registration(() => this.#listeners.delete(own));
  };

  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

interface UriParts {
  readonly scheme: string;
  readonly path?: string;
  readonly query?: string;
}

export class Uri {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;

  private constructor({ scheme, path = '', query = '' }: UriParts) {
    this.scheme = scheme;
    this.path = path;
    this.query = query;
  }

  static from(parts: UriParts): Uri {
    return new Uri(parts);
  }

  static parse(text: string): Uri {
    const [, scheme = 'file', path = '', query = ''] = /^(?:([\w.+-]+):)?(?:\/\/)?([^?]*)(?:\?(.*))?$/.exec(text) ?? [];
    return new Uri({ scheme, path: decodeURIComponent(path), query });
  }

  static joinPath(uri: Uri, ...parts: string[]): Uri {
    return new Uri({ ...uri, path: [uri.path, ...parts].join('/') });
  }

  toString(): string {
    return `${this.scheme}:${encodeURI(this.path)}${this.query === '' ? '' : `?${encodeURIComponent(this.query)}`}`;
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {}

  get isEmpty(): boolean {
    return isSamePlace(this.start, this.end);
  }

  isEqual({ start, end }: Range): boolean {
    return isSamePlace(this.start, start) && isSamePlace(this.end, end);
  }
}

function isSamePlace(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class ThemeIcon {
  constructor(
    readonly id: string,
    readonly color?: ThemeColor,
  ) {}
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 } as const;

export class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState: number,
  ) {}
}

export class MarkdownString {
  isTrusted: unknown;
  supportHtml = false;
  supportThemeIcons = false;

  constructor(public value: string) {}

  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
}

export class Diagnostic {
  constructor(
    readonly range: Range,
    readonly message: string,
    readonly severity: number,
  ) {}
}

export class Location {
  constructor(
    readonly uri: Uri,
    readonly range: Range,
  ) {}
}

export class DiagnosticRelatedInformation {
  constructor(
    readonly location: Location,
    readonly message: string,
  ) {}
}

export class CancellationError extends Error {}

export class CancellationTokenSource {
  readonly token = { isCancellationRequested: false };

  cancel(): void {
    this.token.isCancellationRequested = true;
  }
}

export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 } as const;
export const FileType = { File: 1 } as const;
export const DiagnosticTag = { Unnecessary: 1 } as const;
export const CodeActionKind = { QuickFix: 'quickfix' } as const;
export const SymbolKind = { Package: 3, Field: 7, Constant: 13, Key: 19 } as const;

/** Made by providers and commands only, which are tested in VS Code. */
class Provided {}

export class RelativePattern {
  constructor(
    readonly base: unknown,
    readonly pattern: string,
  ) {}
}

export class WorkspaceEdit {
  replace(): void {}
}

export {
  Provided as CodeAction,
  Provided as CodeLens,
  Provided as DocumentSymbol,
  Provided as FoldingRange,
  Provided as Hover,
  Provided as SelectionRange,
  Provided as SymbolInformation,
  Provided as TabInputText,
};

export class TextDocument {
  version = 1;
  isClosed = false;
  /** How often its text was asked for. */
  reads = 0;

  constructor(
    readonly uri: Uri,
    private text: string,
  ) {}

  getText(): string {
    this.reads++;
    return this.text;
  }

  setText(text: string): void {
    this.text = text;
    this.version++;
  }

  positionAt(offset: number): Position {
    const lines = this.text.slice(0, offset).split('\n');
    return new Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  }

  offsetAt({ line, character }: Position): number {
    const lines = this.text.split('\n').slice(0, line);
    return lines.reduce((sum, { length }) => sum + length + 1, 0) + character;
  }

  validateRange(range: Range): Range {
    return range;
  }
}

export interface TextEditor {
  readonly document: TextDocument;
}

export interface TreeOptions<Node = object> {
  readonly treeDataProvider: {
    getChildren(node?: Node): Node[];
    getParent(node: Node): Node | undefined;
    getTreeItem(node: Node): TreeItem & Record<string, unknown>;
    resolveTreeItem(item: TreeItem, node: Node): TreeItem & { readonly tooltip?: string | MarkdownString };
    readonly onDidChangeTreeData: (listener: () => void) => Disposable;
  };
  readonly dragAndDropController: object;
}

const opened = new EventEmitter<TextDocument>();
const changed = new EventEmitter<{ readonly document: TextDocument }>();
const closed = new EventEmitter<TextDocument>();
const configured = new EventEmitter<{ affectsConfiguration(section: string): boolean }>();
const selected = new EventEmitter<{
  readonly textEditor: TextEditor;
  readonly selections: readonly { readonly active: Position }[];
}>();

type ContentProvider = {
  readonly onDidChange: (listener: (uri: Uri) => void) => Disposable;
  provideTextDocumentContent(uri: Uri): Promise<string>;
};

/** The only folder of the workspace, for what reads one. */
const FOLDER = '/site';
const fileEvents = {
  created: new EventEmitter<Uri>(),
  changed: new EventEmitter<Uri>(),
  deleted: new EventEmitter<Uri>(),
};

/** What a test sets, and what the extension did. */
export const editor = {
  settings: new Map<string, unknown>(),
  /** Files by their path. */
  files: new Map<string, Uint8Array>(),
  content: undefined as ContentProvider | undefined,
  /** What answers for any document, by what it gives. */
  providers: new Map<string, object>(),
  tree: undefined as TreeOptions | undefined,
  view: { visible: true, badge: undefined as { value: number; tooltip: string } | undefined },
  otherView: {} as { badge?: { value: number; tooltip: string }; message?: string },
  reveals: [] as { readonly node: object; readonly options: Record<string, unknown> }[],
  clipboard: '',
  commands: new Map<string, (...args: unknown[]) => unknown>(),
  executed: [] as unknown[][],
  diagnostics: new Map<string, readonly Diagnostic[]>(),
  log: [] as string[],
  messages: [] as string[],
  registrations,

  open(path: string, text: string, scheme = 'file'): TextDocument {
    const document = new TextDocument(Uri.from({ scheme, path }), text);
    workspace.textDocuments.push(document);
    opened.fire(document);
    return document;
  },

  /** Takes a file away and tells those who watch. */
  changeFile(path: string, text: string): void {
    editor.files.set(path, new TextEncoder().encode(text));
    fileEvents.changed.fire(Uri.from({ scheme: 'file', path }));
  },

  deleteFile(path: string): void {
    editor.files.delete(path);
    fileEvents.deleted.fire(Uri.from({ scheme: 'file', path }));
  },

  change(document: TextDocument, text: string): void {
    document.setText(text);
    changed.fire({ document });
  },

  close(document: TextDocument): void {
    document.isClosed = true;
    workspace.textDocuments.splice(workspace.textDocuments.indexOf(document), 1);
    closed.fire(document);
  },

  set(name: string, value: unknown): void {
    editor.settings.set(name, value);
    configured.fire({ affectsConfiguration: (section) => section === 'licenseReservation' });
  },

  /** Puts the cursor somewhere, in the editor that the user looks at unless told otherwise. */
  select(document: TextDocument, offset: number, isActive = true): void {
    const textEditor = { document };
    if (isActive) window.activeTextEditor = textEditor;
    selected.fire({ textEditor, selections: [{ active: document.positionAt(offset) }] });
  },

  /** As a new window. */
  reset(): void {
    workspace.textDocuments.length = 0;
    window.activeTextEditor = undefined;
    editor.clipboard = '';
    for (const map of [editor.settings, editor.files, editor.commands, editor.diagnostics, editor.providers])
      map.clear();
    for (const list of [editor.reveals, editor.executed, editor.log, editor.messages]) list.length = 0;
    editor.view = { visible: true, badge: undefined };
    editor.otherView = {};
    registrations.clear();
  },
};

function file(uri: Uri): Uint8Array {
  const bytes = editor.files.get(uri.path);
  if (!bytes) throw new Error(`EntryNotFound ${uri.path}`);
  return bytes;
}

export const workspace = {
  textDocuments: [] as TextDocument[],
  onDidOpenTextDocument: opened.event,
  onDidChangeTextDocument: changed.event,
  onDidCloseTextDocument: closed.event,
  onDidChangeConfiguration: configured.event,
  workspaceFolders: undefined,
  getWorkspaceFolder: (uri: Uri) =>
    uri.scheme === 'file' && uri.path.startsWith(`${FOLDER}/`)
      ? { uri: Uri.from({ scheme: 'file', path: FOLDER }) }
      : undefined,
  findFiles: async (include: string | RelativePattern) =>
    [...editor.files.keys()]
      .filter((path) => path.startsWith(`${FOLDER}/`))
      .filter((path) => typeof include === 'string' || path === `${FOLDER}/${include.pattern}`)
      .map((path) => Uri.from({ scheme: 'file', path })),
  createFileSystemWatcher: () => ({
    onDidCreate: fileEvents.created.event,
    onDidChange: fileEvents.changed.event,
    onDidDelete: fileEvents.deleted.event,
    dispose: () => {},
  }),
  onDidChangeWorkspaceFolders: () => registration(),
  getConfiguration: () => ({ get: (name: string) => editor.settings.get(name) }),
  fs: {
    readFile: async (uri: Uri) => file(uri),
    stat: async (uri: Uri) => ({ size: file(uri).length, type: FileType.File }),
  },
  registerTextDocumentContentProvider: (_scheme: string, provider: ContentProvider) => {
    editor.content = provider;
    return registration();
  },
  openTextDocument: async (uri: Uri) => editor.open(uri.path, '', uri.scheme),
};

const message = async (text: string): Promise<undefined> => {
  editor.messages.push(text);
};

export const window = {
  activeTextEditor: undefined as TextEditor | undefined,
  onDidChangeTextEditorSelection: selected.event,
  // What is drawn over a text is tested in VS Code.
  visibleTextEditors: [],
  onDidChangeVisibleTextEditors: () => registration(),
  createTextEditorDecorationType: () => registration(),
  showInformationMessage: message,
  showWarningMessage: message,
  showErrorMessage: message,
  showQuickPick: async () => undefined,
  showInputBox: async () => undefined,
  showOpenDialog: async () => undefined,
  showTextDocument: async (document: TextDocument) => ({ document }),
  tabGroups: { all: [] },
  withProgress: async <T>(_options: object, task: () => Promise<T>) => task(),
  setStatusBarMessage: () => registration(),
  createOutputChannel: () => {
    const { dispose } = registration();
    const write = (text: string) => editor.log.push(text);
    return { dispose, error: write, info: write, show: () => editor.log.push('(shown)') };
  },
  createTreeView: (id: string, options: TreeOptions) => {
    // The other view reads a workspace, which is tested in VS Code.
    if (id !== 'licenseReservation.codes')
      return Object.assign(editor.otherView, { visible: false, onDidChangeVisibility: provider, ...registration() });
    editor.tree = options;
    const { dispose } = registration();
    const reveal = async (node: object, how: Record<string, unknown>) => {
      editor.reveals.push({ node, options: how });
    };
    return Object.assign(editor.view, { dispose, reveal });
  },
};

export const commands = {
  registerCommand: (id: string, run: (...args: unknown[]) => unknown) => {
    editor.commands.set(id, run);
    return registration(() => editor.commands.delete(id));
  },
  executeCommand: async (id: string, ...args: unknown[]) => {
    editor.executed.push([id, ...args]);
    const [uri] = args;
    if (id === 'vscode.open' && uri instanceof Uri)
      editor.open(uri.path, new TextDecoder().decode(file(uri)), uri.scheme);
  },
};

const provider = () => registration();

const providing = (what: string) => (_selector: unknown, answering: object) => {
  editor.providers.set(what, answering);
  return registration();
};

export const languages = {
  createDiagnosticCollection: () => ({
    set: (uri: Uri, diagnostics: readonly Diagnostic[]) => editor.diagnostics.set(uri.toString(), diagnostics),
    delete: (uri: Uri) => editor.diagnostics.delete(uri.toString()),
    clear: () => {},
    dispose: registration().dispose,
  }),
  registerCodeActionsProvider: providing('code actions'),
  registerCodeLensProvider: providing('code lenses'),
  registerDocumentSymbolProvider: providing('document symbols'),
  registerFoldingRangeProvider: providing('folding ranges'),
  registerHoverProvider: providing('hover'),
  registerSelectionRangeProvider: providing('selection ranges'),
  registerWorkspaceSymbolProvider: provider,
};

export const env = {
  language: 'en',
  clipboard: {
    readText: async () => editor.clipboard,
    writeText: async (text: string) => {
      editor.clipboard = text;
    },
  },
};

/** What VS Code read for the language of the window: nothing in English. */
export const l10n: { bundle: Readonly<Record<string, string>> | undefined } = { bundle: undefined };
