import * as vscode from 'vscode';
import { TeamMessages } from '../../core/team/messages';
import type { TeamProblem } from '../../core/team/problem';
import { readTeam } from '../../core/team/readTeam';
import { LONGEST_FILE } from '../../core/team/shape';
import { TEAM_FILE, type Team } from '../../core/team/team';
import { Debounce } from '../debounce';
import { DisposableStore } from '../disposables';
import { openDocument } from '../textFiles';
import type { Watcher } from '../watcher';
import { readText } from '../workspace/readable';

/** How long to wait behind the last event of a file, milliseconds. */
const FILE_PAUSE = 100;
/** No character takes more bytes in a file. */
const BYTES_OF_A_CHARACTER = 4;

/** A team file as it was read last. */
export interface TeamFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly team: Team;
  readonly problems: readonly TeamProblem[];
}

/**
 * The team files of the workspace, at most one in each folder. They are read when the first document is looked at, and again when
 * they change; what is typed into one counts before it is saved. They are only shown, so that it does not matter whether the
 * workspace is trusted.
 */
export class TeamFiles implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #debounce = this.#store.add(new Debounce(FILE_PAUSE));
  /** By folder. */
  readonly #files = new Map<string, TeamFile>();
  readonly #messages = new Map<string, TeamMessages>();
  #watching = new DisposableStore();
  #isStarted = false;

  /** Something that a team file says, or what is wrong with it, has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(watcher: Watcher) {
    this.#store.add(watcher.onDidAnalyze((document) => this.#see(document)));
    // What was typed and not saved is gone; what is in the file counts again.
    this.#store.add(watcher.onDidClose((uri) => this.#schedule(uri)));
  }

  /** What the teams say that a text belongs to: of a text in a folder that of the folder, else those of all folders. */
  of(uri: vscode.Uri): readonly Team[] {
    this.#start();
    return this.#filesFor(uri).map(({ team }) => team);
  }

  /** The search for the messages that these teams explain. */
  messagesOf(uri: vscode.Uri): TeamMessages {
    const key = this.#filesFor(uri)
      .map((file) => file.uri.toString())
      .join('\n');
    const made = this.#messages.get(key) ?? new TeamMessages(this.of(uri));
    this.#messages.set(key, made);
    return made;
  }

  all(): readonly TeamFile[] {
    return [...this.#files.values()];
  }

  #filesFor(uri: vscode.Uri): readonly TeamFile[] {
    if (this.#files.size === 0) return [];
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return this.all();
    const own = this.#files.get(folder.uri.toString());
    return own ? [own] : [];
  }

  #start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#readAll()));
    this.#readAll();
  }

  #readAll(): void {
    this.#watching.dispose();
    this.#watching = new DisposableStore();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const gone = [...this.#files.keys()].filter((key) => !folders.some(({ uri }) => uri.toString() === key));
    for (const key of gone) this.#set(key, undefined);
    for (const folder of folders) {
      const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, TEAM_FILE));
      this.#watching.add(files);
      for (const event of [files.onDidCreate, files.onDidChange, files.onDidDelete]) {
        this.#watching.add(event((uri) => this.#schedule(uri)));
      }
      void this.#read(folder.uri);
    }
  }

  /** A document was opened or has changed. */
  #see(document: vscode.TextDocument): void {
    this.#start();
    const folder = folderOfTeamFile(document.uri);
    if (folder && !document.isClosed) this.#take(folder, document.getText());
  }

  #schedule(uri: vscode.Uri): void {
    const folder = folderOfTeamFile(uri);
    if (folder) this.#debounce.schedule(folder.toString(), () => void this.#read(folder));
  }

  async #read(folder: vscode.Uri): Promise<void> {
    const uri = vscode.Uri.joinPath(folder, TEAM_FILE);
    const document = openDocument(uri);
    if (document) return this.#take(folder, document.getText());
    const file = await readText(uri, (LONGEST_FILE + 1) * BYTES_OF_A_CHARACTER);
    // It may have been opened meanwhile.
    if (openDocument(uri)) return;
    if ('text' in file) this.#take(folder, file.text);
    // Nobody reads a file of that size to say that it is too large; that it is no text is told as that it is no JSON.
    else if (file.skipped === 'unreadable') this.#set(folder.toString(), undefined);
    else this.#take(folder, file.skipped === 'binary' ? '\0' : ' '.repeat(LONGEST_FILE + 1));
  }

  #take(folder: vscode.Uri, text: string): void {
    if (this.#files.get(folder.toString())?.text === text) return;
    this.#set(folder.toString(), { uri: vscode.Uri.joinPath(folder, TEAM_FILE), text, ...readTeam(text) });
  }

  #set(folder: string, file: TeamFile | undefined): void {
    const had = this.#files.delete(folder);
    if (file) this.#files.set(folder, file);
    this.#messages.clear();
    if (had || file) this.#changed.fire();
  }

  dispose(): void {
    this.#watching.dispose();
    this.#store.dispose();
  }
}

/** The folder of the workspace whose team file this is. */
function folderOfTeamFile(uri: vscode.Uri): vscode.Uri | undefined {
  if (!uri.path.endsWith(`/${TEAM_FILE}`)) return undefined;
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.find((folder) => vscode.Uri.joinPath(folder.uri, TEAM_FILE).toString() === uri.toString())?.uri;
}
