import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../core/render/visible';
import { CallError } from './callError';

export interface InputFile {
  /** As the user wrote it; `-` for standard input. */
  readonly name: string;
  readonly text: string;
}

const STANDARD_INPUT = '-';

/** Folders that hold other people's files. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Reads the files, folders (with all below) and standard input that a call names, in that order. */
export function readInputs(names: readonly string[]): InputFile[] {
  if (names.length === 0) throw new CallError('no file given; "-" reads standard input');
  return names.flatMap((name) => (isFolder(name) ? filesBelow(name) : [name])).map(readFile);
}

export function readInput(name: string): InputFile {
  if (isFolder(name)) throw new CallError(`${name} is a folder; one file is wanted`);
  return readFile(name);
}

/** The name of a file as it can be printed: files out of an attachment have any name. */
export function nameText(name: string): string {
  return visible(name, Number.POSITIVE_INFINITY);
}

/** What a message calls a file of a call. */
export function shown(name: string): string {
  return name === STANDARD_INPUT ? 'standard input' : name;
}

function isFolder(name: string): boolean {
  return name !== STANDARD_INPUT && readable(name, () => statSync(name).isDirectory());
}

function filesBelow(folder: string): string[] {
  return readable(folder, () => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => !SKIPPED_FOLDERS.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

function readFile(name: string): InputFile {
  const text = readable(name, () => decodeText(readFileSync(name === STANDARD_INPUT ? 0 : name)));
  return { name, text };
}

function readable<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new CallError(`${shown(name)} cannot be read`);
  }
}

/** UTF-8, or UTF-16 where the byte order mark says so. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = !isWide(bytes) ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether the bytes are UTF-16 by their byte order mark. */
export function isWide(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
