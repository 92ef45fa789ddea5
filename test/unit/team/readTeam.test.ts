import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import Ajv from 'ajv';
import { english } from '../../../src/core/render/translate';
import { TEAM_SEVERITY, teamProblemText } from '../../../src/core/team/problem';
import { readTeam } from '../../../src/core/team/readTeam';
import { LONGEST_FILE } from '../../../src/core/team/shape';
import { NO_TEAM } from '../../../src/core/team/team';
import { teamSchema } from '../../support/teamSchema';
import { BAD_FILES } from './cases';

const SCHEMA = 'media/team.schema.json';
const page = readFileSync('docs/team-file.md', 'utf8');
const sample = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

if (process.env['WRITE_TEAM_SCHEMA']) writeFileSync(SCHEMA, `${JSON.stringify(teamSchema(), null, 2)}\n`);

const accepts = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

describe('a team file', () => {
  test('of the documentation is read whole, and the schema accepts it', () => {
    const { team, problems } = readTeam(sample);
    assert.deepEqual(problems, []);
    assert.deepEqual({ schema: 1, ...team }, JSON.parse(sample));
    assert.equal(accepts(JSON.parse(sample)), true);
  });

  test('may begin with a byte order mark', () => {
    assert.deepEqual(readTeam(`\ufeff${sample}`), readTeam(sample));
  });

  test('may name its schema', () => {
    assert.deepEqual(readTeam('{ "$schema": "a", "schema": 1 }').problems, []);
  });

  for (const { name, marked, code, left, isBeyondSchema } of BAD_FILES) {
    test(`with ${name}: ${code} at its place, the rest is used`, () => {
      const start = marked.indexOf('«');
      const end = marked.indexOf('»') - 1;
      const text = marked.replace(/[«»]/g, '');
      const { team, problems } = readTeam(text);
      assert.deepEqual(
        problems.map(({ code, span }) => ({ code, span })),
        [{ code, span: { start, end } }],
      );
      assert.deepEqual([team.tags.length, team.products.length, team.messages.length], left);
      if (!isBeyondSchema) assert.equal(accepts(JSON.parse(text)), false);
    });
  }

  test('every problem has its section in the documentation', () => {
    for (const code of Object.keys(TEAM_SEVERITY)) assert.ok(page.includes(`## \`${code}\`\n`), code);
    for (const [, code = ''] of page.matchAll(/^## `([\w.-]+)`$/gm))
      assert.ok(Object.hasOwn(TEAM_SEVERITY, code), code);
  });

  test('of more than 262,144 characters is not read', () => {
    const text = `{ "schema": 1${' '.repeat(LONGEST_FILE)}}`;
    assert.deepEqual(readTeam(text), {
      team: NO_TEAM,
      problems: [{ code: 'team.too-large', longest: 262_144, span: { start: 0, end: 1 } }],
    });
  });

  test('with a thousand tags and one more keeps the thousand', () => {
    const list = Array.from({ length: 1001 }, (_, index) => `{ "tag": "TAG_${index}", "name": "n" }`);
    const text = `{ "schema": 1, "tags": [${list.join(',')}] }`;
    const { team, problems } = readTeam(text);
    assert.equal(team.tags.length, 1000);
    const start = text.indexOf('{ "tag": "TAG_1000"');
    assert.deepEqual(problems, [
      { code: 'team.too-many', most: 1000, span: { start, end: start + '{ "tag": "TAG_1000", "name": "n" }'.length } },
    ]);
  });

  test('with a step that is being typed leaves out that step', () => {
    const entry = (title: string) => `{ "step": "install", "place": "after", "title": "${title}", "commands": ["a"] }`;
    const half = '{ "step": "install", "place": "after", "title": "Half", "commands": ["a" "b"';
    const { team, problems } = readTeam(
      `{ "schema": 1, "products": [{ "product": "cucm", "steps": [${entry('One')}, ${half}`,
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['team.not-json'],
    );
    assert.deepEqual(team.products[0]?.steps, [JSON.parse(entry('One'))]);
  });

  test('with a step that is wrong keeps the other steps of the product', () => {
    const good = '{ "step": "install", "place": "before", "title": "Tell the desk" }';
    const { team } = readTeam(
      `{ "schema": 1, "products": [{ "product": "cucm", "steps": [{ "step": "install" }, ${good}], "notes": 5 }] }`,
    );
    assert.deepEqual(team.products, [{ product: 'cucm', steps: [JSON.parse(good)] }]);
  });
});

describe('a hostile team file', () => {
  const hostile: Readonly<Record<string, string>> = {
    'nothing at all': '',
    'nothing but brackets': '['.repeat(LONGEST_FILE),
    'nothing but braces and keys': '{"a":'.repeat(LONGEST_FILE / 5),
    'brackets that are closed before they are opened': `{ "a": ${']'.repeat(50_000)}, "b": ${'['.repeat(50_000)}`,
    'brackets that the wrong ones close': '[},'.repeat(50_000),
    'an open string': `{ "schema": 1, "tags": ["${'x'.repeat(1000)}`,
    'the names of the language':
      '{ "schema": 1, "__proto__": { "tags": [] }, "constructor": {}, "tags": [{ "__proto__": 1 }] }',
    'half a pair': '\ud800{"schema":1}\udfff',
    'traces of a merge': `<<<<<<< mine\n${sample}=======\n${sample}>>>>>>> theirs\n`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    test(`with ${name} is told, not thrown`, () => {
      const { team, problems } = readTeam(text);
      assert.ok(problems.length > 0);
      assert.equal(Object.getPrototypeOf(team), Object.prototype);
      for (const problem of problems) {
        assert.ok(problem.span.start >= 0 && problem.span.end <= text.length + 1);
        assert.ok(teamProblemText(problem, english).length < 1000);
      }
    });
  }

  test('says nothing hidden and nothing long of what stands in it', () => {
    const { problems } = readTeam(`{ "schema": 1, "\u202e${'k'.repeat(500)}": 1 }`);
    const [problem] = problems;
    assert.ok(problem);
    assert.equal(
      teamProblemText(problem, english),
      `⟨U+202E⟩${'k'.repeat(52)}… is no key here and is left out. Known are: schema, tags, products, messages.`,
    );
  });
});

describe('the schema', () => {
  test('is made of the rules that the reader follows (WRITE_TEAM_SCHEMA=1 writes it)', () => {
    assert.deepEqual(JSON.parse(readFileSync(SCHEMA, 'utf8')), JSON.parse(JSON.stringify(teamSchema())));
  });

  test('is that of the file by its name in the manifest', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { jsonValidation: { fileMatch: string; url: string }[] };
    };
    assert.deepEqual(manifest.contributes.jsonValidation, [
      { fileMatch: '.license-reservation-team.json', url: './media/team.schema.json' },
    ]);
  });
});
