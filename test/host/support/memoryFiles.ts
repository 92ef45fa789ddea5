import * as vscode from 'vscode';

interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly time: number;
}

/** Files that are in no folder of the machine: what an extension sees of a virtual workspace. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, MemoryFile>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  #time = 0;

  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.time, size: file.bytes.length };
    const folder = path.endsWith('/') ? path : `${path}/`;
    if (![...this.#files.keys()].some((key) => key.startsWith(folder))) throw vscode.FileSystemError.FileNotFound();
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound();
    return file.bytes;
  }

  writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
    this.#time++;
    this.#files.set(path, { bytes, time: this.#time });
  }

  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {}
}
