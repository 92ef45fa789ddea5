import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { relative, resolve } from 'node:path';
import { root } from '../support/paths.mjs';

/** @type {Map<string, SourceMap | undefined>} */
const maps = new Map();

/** @param {string} file */
function mapOf(file) {
  if (!maps.has(file)) {
    let map;
    try {
      map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
    } catch {
      // Then the place in the bundle has to do.
    }
    maps.set(file, map);
  }
  return maps.get(file);
}

/**
 * A line of a stack trace, with the place in the source instead of the place in the compiled suite. Other lines stay as they are.
 * @param {string} line
 * @returns {string | undefined} undefined for a frame of the test runner's own
 */
export function inSource(line) {
  const frame = /(?:vscode-remote:\/\/[^/]+|file:\/\/)?(\/[^():]+\.js)(?:#vscode-extension)?:(\d+):(\d+)/.exec(line);
  if (!frame) return line;
  const [whole, file, row, column] = /** @type {[string, string, string, string]} */ (/** @type {unknown} */ (frame));
  const entry = mapOf(file)?.findEntry(Number(row) - 1, Number(column) - 1);
  if (!entry || !('originalSource' in entry)) return line;
  if (/[\\/]node_modules[\\/]mocha[\\/]/.test(entry.originalSource)) return undefined;
  const source = relative(root, resolve(file, '..', entry.originalSource));
  return line.replace(whole, `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`);
}
