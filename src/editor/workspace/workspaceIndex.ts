import * as vscode from 'vscode';
import { recognise } from '../../core/analyze';
import type { Device } from '../../core/reservation/device';
import type { Evidence } from '../../core/reservation/evidence';
import { evidenceOf } from '../../core/reservation/evidenceOf';
import { mayHoldEvidence } from '../../core/reservation/markers';
import { MARKS_FILE, type Mark, type MarksProblem, marksEvidence, parseMarks } from '../../core/reservation/marks';
import { ReservationIndex } from '../../core/reservation/reservationIndex';
import { type Analyses, analyzeInSlices } from '../analyses';
import { Debounce } from '../debounce';
import { DisposableStore } from '../disposables';
import type { PastedTexts } from '../pastedTexts';
import { DEFAULTS, readSettings } from '../settings';
import { nameOf, openDocument } from '../textFiles';
import { isOurs, type Watcher } from '../watcher';
import { type FileText, readText, type SkipReason } from './readable';

/** How long to wait behind the last event of a file, milliseconds. */
const FILE_PAUSE = 100;
/** How long to work before others may, milliseconds. */
const SLICE = 12;
/** How often it is told how far reading is, milliseconds. */
const TELL_EVERY = 250;
/** So many files are asked for at once: reading is mostly waiting. */
const AT_ONCE = 24;
/** So many files, or as many characters, are read before they are looked at. */
const SOME_FILES = 240;
const SOME_CHARACTERS = 16_000_000;

export interface IndexState {
  readonly phase: 'idle' | 'reading' | 'ready';
  readonly read: number;
  readonly found: number;
  /** Files that were not read, by why. */
  readonly skipped: ReadonlyMap<string, SkipReason>;
}

/**
 * What the files of the workspace, the open documents and the pasted texts say of devices. Nothing is read before
 * {@link start}; then files are read once, and again only when they change.
 */
export class WorkspaceIndex implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #debounce = this.#store.add(new Debounce(FILE_PAUSE));
  readonly #index = new ReservationIndex();
  readonly #skipped = new Map<string, SkipReason>();
  /** Files that something happened to and that were not looked at yet. */
  readonly #waiting = new Map<string, vscode.Uri>();
  /** Files that were found, and other texts with evidence. */
  readonly #files = new Set<string>();
  readonly #known = new Set<string>();
  #reading: Promise<void> | undefined;
  #cancel = new vscode.CancellationTokenSource();
  #watching: DisposableStore | undefined;
  #isRead = false;
  readonly #marksProblems = new Map<string, readonly MarksProblem[]>();
  #windowMarks: readonly Mark[] = [];
  #read = 0;
  #found = 0;

  /** Devices or the state have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly analyses: Analyses,
    private readonly pasted: PastedTexts,
    private readonly watcher: Watcher,
  ) {}

  get state(): IndexState {
    const phase = !this.#reading ? 'idle' : this.#isRead ? 'ready' : 'reading';
    return { phase, read: this.#read, found: this.#found, skipped: this.#skipped };
  }

  devices(): readonly Device[] {
    return this.#index.devices();
  }

  unplaced(): readonly Evidence[] {
    return this.#index.unplaced();
  }

  /** What is wrong with files of marks, by document. */
  get marksProblems(): ReadonlyMap<string, readonly MarksProblem[]> {
    return this.#marksProblems;
  }

  /** What was marked as entered where there is no folder to note it in. */
  get windowMarks(): readonly Mark[] {
    return this.#windowMarks;
  }

  setWindowMarks(marks: readonly Mark[]): void {
    this.#windowMarks = marks;
    const key = 'license-reservation:/marks';
    this.#index.setDocument(key, marksEvidence(key, { marks: marks.map((mark) => ({ mark, line: 1 })) }));
    this.#changed.fire();
  }

  /** Reads the workspace when that was not done before; resolves when it is read. */
  start(): Promise<void> {
    this.#reading ??= this.#readAll();
    return this.#reading;
  }

  /** Reads everything anew: a setting that says what to read has changed, or the user asked. */
  async restart(): Promise<void> {
    if (!this.#reading) return;
    this.#cancel.cancel();
    this.#cancel = new vscode.CancellationTokenSource();
    this.#watching?.dispose();
    for (const key of this.#known) this.#index.removeDocument(key);
    this.#known.clear();
    this.#files.clear();
    this.#skipped.clear();
    this.#marksProblems.clear();
    this.#reading = this.#readAll();
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    const { token } = this.#cancel;
    this.#isRead = false;
    // From the start: what is opened, pasted or saved while files are read counts as well.
    this.#watch();
    this.#read = 0;
    this.#found = 0;
    this.#changed.fire();
    this.#takeDocuments();
    const uris = await findFiles(token);
    if (token.isCancellationRequested) return;
    this.#found = uris.length;
    for (const uri of uris) this.#files.add(uri.toString());
    const queue = uris.values();
    const largest = largestFile();
    const clock = new Slices(() => {
      // What is read by now is joined here, so that it does not all have to be done at the end, in one go.
      this.#index.devices();
      this.#changed.fire();
    });
    while (this.#read < uris.length) {
      for (const { uri, file } of await readSome(queue, largest, token)) {
        if (token.isCancellationRequested) return;
        await this.#take(uri, file, token);
        this.#read++;
        await clock.pause();
      }
      if (token.isCancellationRequested) return;
    }
    this.#isRead = true;
    this.#changed.fire();
  }

  /** The open documents and the pasted texts: what is being typed counts, not what was saved last. */
  #takeDocuments(): void {
    for (const document of vscode.workspace.textDocuments) this.#takeDocument(document);
    for (const { uri, analysis } of this.pasted.all()) this.#set(uri, evidenceOf(uri.toString(), analysis));
  }

  #takeDocument(document: vscode.TextDocument): boolean {
    if (!isOurs(document) || document.isClosed) return false;
    if (nameOf(document.uri) === MARKS_FILE) return this.#setMarks(document.uri, document.getText());
    return this.#set(document.uri, evidenceOf(document.uri.toString(), this.analyses.of(document)));
  }

  /** @param largest bytes */
  async #readFile(uri: vscode.Uri, largest: number, token: vscode.CancellationToken): Promise<boolean> {
    return openDocument(uri) === undefined && this.#take(uri, await readText(uri, largest), token);
  }

  /** What a file says, unless it is gone or open by now: then what is being typed counts. True when something has changed. */
  async #take(uri: vscode.Uri, file: FileText, token: vscode.CancellationToken): Promise<boolean> {
    const isOutdated = () =>
      token.isCancellationRequested || !this.#files.has(uri.toString()) || openDocument(uri) !== undefined;
    if (isOutdated()) return false;
    if ('skipped' in file) {
      this.#skipped.set(uri.toString(), file.skipped);
      return this.#set(uri, []);
    }
    this.#skipped.delete(uri.toString());
    if (nameOf(uri) === MARKS_FILE) return this.#setMarks(uri, file.text);
    if (!mayHoldEvidence(file.text)) return this.#set(uri, []);
    const analysis = recognise(file.text) ?? (await analyzeInSlices(file.text));
    return !isOutdated() && this.#set(uri, evidenceOf(uri.toString(), analysis));
  }

  #setMarks(uri: vscode.Uri, text: string): boolean {
    const file = parseMarks(text);
    const key = uri.toString();
    const had = this.#marksProblems.delete(key);
    if (file.problems.length > 0) this.#marksProblems.set(key, file.problems);
    return this.#set(uri, marksEvidence(key, file)) || had || file.problems.length > 0;
  }

  /** True when something has changed. */
  #set(uri: vscode.Uri, evidence: readonly Evidence[]): boolean {
    const key = uri.toString();
    // Most keys that are typed into a document change nothing of what it says of devices, nor where.
    if (isSame(evidence, this.#index.evidenceOf(key))) return false;
    if (evidence.length > 0) this.#known.add(key);
    else this.#known.delete(key);
    this.#index.setDocument(key, evidence);
    return true;
  }

  #watch(): void {
    const store = new DisposableStore();
    this.#watching = store;
    const files = store.add(vscode.workspace.createFileSystemWatcher('**/*'));
    for (const event of [files.onDidCreate, files.onDidChange]) store.add(event((uri) => this.#schedule(uri)));
    store.add(files.onDidDelete((uri) => this.#remove(uri)));
    store.add(this.watcher.onDidAnalyze((document) => this.#takeDocument(document) && this.#changed.fire()));
    // What was typed and not saved is gone; what is in the file counts again.
    store.add(this.watcher.onDidClose((uri) => this.#schedule(uri)));
    store.add(
      this.pasted.onDidChange((uri) => {
        const text = this.pasted.get(uri);
        if (this.#set(uri, text ? evidenceOf(uri.toString(), text.analysis) : [])) this.#changed.fire();
      }),
    );
    store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.restart()));
  }

  /** A checkout changes thousands of files at once: they are looked at together, once it is quiet. */
  #schedule(uri: vscode.Uri): void {
    this.#waiting.set(uri.toString(), uri);
    this.#debounce.schedule('files', () => void this.#readWaiting());
  }

  async #readWaiting(): Promise<void> {
    // A file may have been read before it was changed, and must not count after it.
    let reading: Promise<void> | undefined;
    do {
      reading = this.#reading;
      await reading;
    } while (reading !== this.#reading);
    const uris = [...this.#waiting.values()];
    this.#waiting.clear();
    const { token } = this.#cancel;
    const isFile = (uri: vscode.Uri) => this.#files.has(uri.toString());
    const added = await indexed(
      uris.filter((uri) => !isFile(uri)),
      token,
    );
    if (token.isCancellationRequested) return;
    for (const uri of added) this.#files.add(uri.toString());
    const largest = largestFile();
    let isChanged = false;
    for (const uri of uris) {
      // What was open and is no file of the workspace is out of sight once it is closed.
      if (
        isFile(uri) ? await this.#readFile(uri, largest, token) : !this.#isInSight(uri) && this.#forget(uri.toString())
      )
        isChanged = true;
    }
    if (isChanged) this.#changed.fire();
  }

  #isInSight(uri: vscode.Uri): boolean {
    return openDocument(uri) !== undefined || this.pasted.get(uri) !== undefined;
  }

  #remove(uri: vscode.Uri): void {
    const own = uri.toString();
    // A folder takes all that lay in it along.
    const folder = `${own}/`;
    const gone = this.#files.has(own)
      ? [own]
      : [...this.#files, ...this.#known].filter((key) => key === own || key.startsWith(folder));
    if (gone.map((key) => this.#forget(key)).some(Boolean)) this.#changed.fire();
  }

  /** True when something has changed. */
  #forget(key: string): boolean {
    this.#index.removeDocument(key);
    return [this.#files, this.#known, this.#skipped, this.#marksProblems].map((keys) => keys.delete(key)).some(Boolean);
  }

  dispose(): void {
    this.#cancel.cancel();
    this.#watching?.dispose();
    this.#store.dispose();
  }
}

function isSame(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}

interface ReadFile {
  readonly uri: vscode.Uri;
  readonly file: FileText;
}

/**
 * The next files of a queue. Nothing is done with them meanwhile: while files are waited for, each piece of work between two answers
 * costs several times its own time, because questions and answers then no longer travel together.
 *
 * @param largest bytes
 */
async function readSome(
  queue: Iterator<vscode.Uri>,
  largest: number,
  token: vscode.CancellationToken,
): Promise<readonly ReadFile[]> {
  const found: ReadFile[] = [];
  let asked = 0;
  let characters = 0;
  const isEnough = () => asked >= SOME_FILES || characters >= SOME_CHARACTERS || token.isCancellationRequested;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (!isEnough()) {
        const next = queue.next();
        if (next.done) return;
        asked++;
        const file = await readText(next.value, largest);
        if ('text' in file) characters += file.text.length;
        found.push({ uri: next.value, file });
      }
    }),
  );
  return found;
}

/** Lets others work after each slice, and says now and then how far it is. */
class Slices {
  #end = performance.now() + SLICE;
  #told = performance.now();

  constructor(private readonly tell: () => void) {}

  async pause(): Promise<void> {
    if (performance.now() < this.#end) return;
    if (performance.now() > this.#told + TELL_EVERY) {
      this.tell();
      this.#told = performance.now();
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#end = performance.now() + SLICE;
  }
}

/** In bytes. */
function largestFile(): number {
  return readSettings().largestFile * 1024;
}

function findFiles(token: vscode.CancellationToken): Thenable<vscode.Uri[]> {
  const { include, exclude } = readSettings();
  // Where nothing is excluded by a setting of ours, those of the editor hold (`files.exclude`).
  return vscode.workspace.findFiles(include, exclude === '' ? undefined : exclude, undefined, token);
}

/** More new files than this are cheaper to ask for all together. */
const MANY = 8;

/** Those of some new files that are to be read, asked of the editor, which knows the patterns. */
async function indexed(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const own = uris.filter((uri) => vscode.workspace.getWorkspaceFolder(uri));
  if (own.length === 0) return [];
  const { include, exclude } = readSettings();
  if (own.length > MANY || include !== DEFAULTS.include) {
    const all = new Set((await findFiles(token)).map((uri) => uri.toString()));
    return own.filter((uri) => all.has(uri.toString()));
  }
  const found = own.map(async (uri) => {
    const [match] = await vscode.workspace.findFiles(exactly(uri), exclude === '' ? undefined : exclude, 1, token);
    return match ? [uri] : [];
  });
  return (await Promise.all(found)).flat();
}

/** The pattern of one file. */
function exactly(uri: vscode.Uri): vscode.RelativePattern {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = uri.path.slice(folder?.uri.path.length ?? 0).replace(/^\//, '');
  return new vscode.RelativePattern(folder ?? uri, path.replace(/[*?[\]{}]/g, '[$&]'));
}
