import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CallError } from './callError';

export interface InputFile {
  /** As the user wrote it; `-` for standard input. */
  readonly name: string;
  readonly text: string;
}

const STANDARD_INPUT = '-';

/** Folders that hold other people's files. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);

/** Reads the files, folders (with all below) and standard input that a call names, in that order. */
export function readInputs(names: readonly string[]): InputFile[] {
  if (names.length === 0) throw new CallError('no file given; "-" reads standard input');
  return names.flatMap((name) =>
    name === STANDARD_INPUT ? [{ name, text: decode(readFile(name, 0)) }] : readPath(name),
  );
}

export function readInput(name: string): InputFile {
  const [file, ...others] = readInputs([name]);
  if (!file || others.length > 0) throw new CallError(`${name} is a folder; one file is wanted`);
  return file;
}

function readPath(path: string): InputFile[] {
  const files = filesOf(path);
  return files.map((name) => ({ name, text: decode(readFile(name, name)) }));
}

function filesOf(path: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    throw new CallError(`${path} cannot be read`);
  }
  if (!isFolder) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !SKIPPED_FOLDERS.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory()) return filesOf(below);
      return entry.isFile() ? [below] : [];
    });
}

function readFile(name: string, file: string | number): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CallError(`${name} cannot be read`);
  }
}

/** UTF-8, or UTF-16 where the byte order mark says so. */
function decode(bytes: Uint8Array): string {
  const encoding = !isWide(bytes) ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether the bytes are UTF-16 by their byte order mark. */
export function isWide(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
