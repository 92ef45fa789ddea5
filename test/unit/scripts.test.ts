import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

test('the scripts ask the build only for what it can make', () => {
  const build = readFileSync('scripts/build.mjs', 'utf8');
  const [, targets = ''] = /^const targets = \{\n(.*?)^\};/ms.exec(build) ?? [];
  const known = [...targets.matchAll(/^ {2}(\w+): async/gm)].map(([, name]) => name);
  const asked = readdirSync('scripts').flatMap((file) => {
    if (!file.endsWith('.mjs')) return [];
    const calls = readFileSync(join('scripts', file), 'utf8').matchAll(/\bbuild\(\{ only: (.*) \}\);/g);
    return [...calls].flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, name]) => `${file}: ${name}`));
  });
  assert.ok(asked.length > 5);
  assert.deepEqual(
    asked.filter((call) => !known.includes(call.split(': ')[1])),
    [],
  );
});
