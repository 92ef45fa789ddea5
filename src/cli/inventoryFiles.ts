import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CallError } from './callError';
import { decodeText, isWide, SKIPPED_FOLDERS } from './input';

/** Larger files are dumps, not what somebody keeps of a reservation. */
const LARGEST = 32 * 1024 * 1024;
/** Text has no zero byte so near to its beginning. */
const LOOKED_AT = 8192;

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The text files of folders, with all below, and of files, each once. What cannot be read for its size, its kind or its rights is
 * told and skipped; only what the call itself names has to be there.
 *
 * @param skip told of each file that is left out, and why
 */
export function* textFiles(names: readonly string[], skip: (name: string, why: string) => void): Generator<TextFile> {
  if (names.length === 0) throw new CallError('no file or folder given');
  const seen = new Set<string>();
  for (const name of names) {
    const kind = kindOf(name);
    if (!kind) throw new CallError(`${name} cannot be read`);
    for (const file of kind === 'folder' ? below(name, skip) : [name]) {
      const path = resolve(file);
      if (seen.has(path)) continue;
      seen.add(path);
      const text = readText(file, skip);
      if (text !== undefined) yield { name: file, text };
    }
  }
}

function kindOf(path: string): 'folder' | 'file' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function* below(folder: string, skip: (name: string, why: string) => void): Generator<string> {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(folder);
  } catch {
    skip(folder, 'it cannot be read');
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) yield* below(path, skip);
    } else if (entry.isFile()) yield path;
    // A link may lead out of the folder, or round in a circle.
    else skip(path, 'it is a link or no file');
  }
}

function list(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readText(file: string, skip: (name: string, why: string) => void): string | undefined {
  let bytes: Uint8Array;
  try {
    if (statSync(file).size > LARGEST) {
      skip(file, `it is larger than ${LARGEST / 1024 / 1024} MB`);
      return undefined;
    }
    bytes = readFileSync(file);
  } catch {
    skip(file, 'it cannot be read');
    return undefined;
  }
  if (!isWide(bytes) && bytes.subarray(0, LOOKED_AT).includes(0)) {
    skip(file, 'it is not text');
    return undefined;
  }
  return decodeText(bytes);
}
