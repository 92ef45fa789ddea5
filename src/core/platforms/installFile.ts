import type { Product, Sourced } from './product';
import { codeKind } from './snippets';
import type { SourceKeys } from './sources';

/** A file to install a code from, and how it gets to the device. */
export interface InstallFile {
  /** Safe on every file system. */
  readonly name: string;
  /** To be written as it is, in UTF-8, without a line break at the end. */
  readonly text: string;
  /** Its size as a transfer reports it. */
  readonly bytes: number;
  /** For the command on the device; `undefined` where the command takes an address. */
  readonly path: string | undefined;
  /** Empty when no document shows them. What stands in angle brackets only the user knows. */
  readonly copyLines: readonly string[];
  readonly verifyLines: readonly string[];
  readonly notes: readonly Sourced[];
  /** Of the shape of the text. */
  readonly sources: SourceKeys;
}

/** The file for a product that installs from one; `undefined` for others, and for a short code, which is typed. */
export function installFile(
  { file }: Product,
  code: { readonly text: string; readonly serial?: string | undefined },
): InstallFile | undefined {
  if (!file || codeKind(code.text) === 'short') return undefined;
  const name = fileName(code.serial);
  const text =
    file.shape === 'wrapped' && code.text.startsWith('<specificPLR')
      ? `<smartLicense>${code.text}</smartLicense>`
      : code.text;
  return {
    name,
    text,
    bytes: utf8Length(text),
    path: file.folder === undefined ? undefined : `${file.folder}${name}`,
    copyLines: file.copyLines.map((line) => line.replaceAll('{name}', name)),
    verifyLines: file.verifyLines,
    notes: file.notes,
    sources: file.sources,
  };
}

const LONGEST_SERIAL = 64;

/** `AC_FCW2134L0RN.xml`. The serial number comes from outside: nothing of it can lead to another folder. */
export function fileName(serial: string | undefined): string {
  const safe = (serial ?? '')
    .replace(/[^A-Za-z0-9._-]/g, '')
    .replace(/\.{2,}|^\.|\.$/g, '')
    .slice(0, LONGEST_SERIAL);
  return `AC_${safe || 'code'}.xml`;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
  return bytes;
}
