import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** A file of `test/fixtures`, as it is. */
export function fixture(name: string): string {
  return readFileSync(join(ROOT, 'test', 'fixtures', name), 'utf8');
}

/** A page of `docs`. */
export function documentation(name: string): string {
  return readFileSync(join(ROOT, 'docs', name), 'utf8');
}
