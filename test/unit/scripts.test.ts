import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const scripts = readdirSync('scripts').filter((file) => file.endsWith('.mjs'));
const read = (path: string) => readFileSync(path, 'utf8');

/** What is imported before a line of a script runs, by the files that lead there. */
function importedBy(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  return [...read(path).matchAll(/^(?:import|export)\b[^;]*? from '([^']+)';/gm)].flatMap(([, from = '']) =>
    from.startsWith('.') ? importedBy(join(path, '..', from), seen) : [`${path}: ${from}`],
  );
}

test('the scripts that install what they need begin without it', () => {
  const installing = scripts.filter((file) => /\bawait ensureInstalled\(\)/.test(read(join('scripts', file))));
  for (const file of ['start.mjs', 'test.mjs', 'package.mjs']) assert.ok(installing.includes(file), file);
  const needed = installing.flatMap((file) => importedBy(join('scripts', file)));
  assert.deepEqual(
    needed.filter((line) => !line.includes(': node:')),
    [],
  );
});

test('the scripts ask the build only for what it can make', () => {
  const build = read('scripts/build.mjs');
  const [, targets = ''] = /^const targets = \{\n(.*?)^\};/ms.exec(build) ?? [];
  const known = [...targets.matchAll(/^ {2}(\w+): async/gm)].map(([, name]) => name);
  const asked = scripts.flatMap((file) => {
    const calls = read(join('scripts', file)).matchAll(/\bbuild\(\{ only: (.*) \}\);/g);
    return [...calls].flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, name]) => `${file}: ${name}`));
  });
  assert.ok(asked.length > 5);
  assert.deepEqual(
    asked.filter((call) => !known.includes(call.split(': ')[1])),
    [],
  );
});

test('a program that a shell starts gets each argument as one', async () => {
  const { run } = (await import(pathToFileURL(resolve('scripts', 'support', 'run.mjs')).href)) as {
    run(command: string, args: readonly string[], options: object): Promise<string>;
  };
  const args = ['-p', 'process.argv[1]', 'a folder'];
  assert.equal((await run('node', args, { shell: true, quiet: true })).trim(), 'a folder');
});
