import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fileName, type InstallFile, installFile } from '../platforms/installFile';
import type { Product } from '../platforms/product';
import type { RunbookFile } from './context';

/** A file beside the runbook, and what the product makes of it. */
export interface CodeFile {
  readonly name: string;
  /** UTF-8; `undefined` as long as the code is not at hand. */
  readonly bytes: number | undefined;
  /** For the command on the device; `undefined` where none names a file there. */
  readonly path: string | undefined;
  readonly copyLines: readonly string[];
  readonly verifyLines: readonly string[];
}

/**
 * The files of one runbook, each with a name of its own: two devices may have one serial, and two products of one device take the code in
 * different shapes. Names that differ in case alone are one name on many file systems.
 */
export class CodeFiles {
  readonly #byName = new Map<string, RunbookFile & { readonly owner: string }>();

  /** @param owner the device; the same text of another one gets a file of its own, so that each command has its file */
  add(owner: string, serial: string, text: string, product: Product | undefined): CodeFile {
    const base = fileName(serial).slice('AC_'.length, -'.xml'.length);
    for (let count = 1; ; count++) {
      const file = fileFor(product, text, count === 1 ? base : `${base.slice(0, LONGEST_BASE)}-${count}`);
      const key = file.name.toLowerCase();
      const known = this.#byName.get(key);
      if (known && (known.owner !== owner || known.text !== file.text)) continue;
      this.#byName.set(key, { name: file.name, text: file.text, owner });
      return file;
    }
  }

  all(): RunbookFile[] {
    return [...this.#byName.values()]
      .map(({ name, text }) => ({ name, text }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** `fileName` cuts after 64 characters: there has to be room for the number. */
const LONGEST_BASE = 56;

/** The file as the product wants it, before there is a text for it. */
export function fileToCome(product: Product | undefined, serial: string): CodeFile {
  const name = fileName(serial);
  const rule = product?.file;
  return {
    name,
    bytes: undefined,
    path: rule?.folder === undefined ? undefined : `${rule.folder}${name}`,
    copyLines: (rule?.copyLines ?? []).map((line) => line.replaceAll('{name}', name)),
    verifyLines: rule?.verifyLines ?? [],
  };
}

type FileFacts = Pick<InstallFile, 'name' | 'text' | 'bytes' | 'path' | 'copyLines' | 'verifyLines'>;

function fileFor(product: Product | undefined, text: string, serial: string): FileFacts {
  const made = product && installFile(product, { text, serial });
  if (made) return made;
  // For a product that takes no file it is the code as it is typed, to be copied from.
  const bytes = utf8ToBytes(text).length;
  return { name: fileName(serial), text, bytes, path: undefined, copyLines: [], verifyLines: [] };
}
