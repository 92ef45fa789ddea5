import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

/** Musts and shoulds of each section. */
const LINES: Readonly<Record<string, readonly [must: number, should: number]>> = {
  '1. Manifest, activation, size': [6, 1],
  '2. Runs where the user is': [7, 1],
  '3. Views and tree': [5, 3],
  '4. Commands, menus, status bar, notifications, settings': [8, 1],
  '5. Editor features': [4, 2],
  '6. Sensitive content in a closed network': [10, 1],
  '7. Delivery to closed sites': [4, 3],
  '8. Accessibility, language, state, tests': [4, 3],
};

interface Row {
  readonly mark: string;
  readonly asked: string;
  readonly answer: string;
  readonly shownBy: string;
}

const page = readFileSync('docs/checklist.md', 'utf8');
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ title: text.slice(0, text.indexOf('\n')), rows: rowsOf(text) }))
  .filter(({ rows }) => rows.length > 0);
const rows = sections.flatMap((section) => section.rows);

function rowsOf(text: string): Row[] {
  return [...text.matchAll(/^\| ([●○]) \| (.*?) \| (.*?) \| (.*) \|$/gm)].map(
    ([, mark = '', asked = '', answer = '', shownBy = '']) => ({ mark, asked, answer, shownBy }),
  );
}

/** The names that tests have in a source, as they stand there. */
function testNames(file: string): Set<string> {
  const calls = readFileSync(file, 'utf8').matchAll(/\b(?:test|it)\(\s*(?:'((?:\\.|[^'\\])*)'|`([^`]*)`|"([^"]*)")/g);
  return new Set([...calls].map(([, single, template, double]) => single ?? template ?? double ?? ''));
}

/** The tests that a row names: a file, and names until the next file. */
function testsOf({ shownBy }: Row): { readonly file: string; readonly names: readonly string[] }[] {
  return [...shownBy.matchAll(/`(test\/[^`]+)`([^`]*(?:`(?!test\/)[^`]*`[^`]*)*)/g)].map(
    ([, file = '', text = '']) => ({
      file,
      names: [...text.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name),
    }),
  );
}

describe('the checklist', () => {
  test('has a row for every line', () => {
    const counted = sections.map(({ title, rows: own }) => {
      const count = (mark: string) => own.filter((row) => row.mark === mark).length;
      return [title, [count('●'), count('○')]];
    });
    assert.deepEqual(Object.fromEntries(counted), LINES);
    assert.equal(page.match(/^\| [●○]/gm)?.length, rows.length, 'every row has four cells');
  });

  test('answers every row, and where no test shows it, says why', () => {
    for (const row of rows) {
      assert.ok(row.answer.trim().length > 3, row.asked);
      const isShown = testsOf(row).some(({ names }) => names.length > 0);
      assert.ok(isShown || /\bnot met, because\b/.test(row.answer), row.asked);
    }
  });

  test('names with every line the page of the guides, or says that there is none', () => {
    for (const { asked } of rows) assert.match(asked, /\((?:`(?:api|docs)\/[\w/-]+`(?:, )?)+\)$|\(no page\)$/);
  });

  test('names only tests that there are', () => {
    for (const row of rows) {
      for (const { file, names } of testsOf(row)) {
        assert.ok(existsSync(file), file);
        assert.ok(names.length > 0, `${file}: no test is named`);
        const known = testNames(file);
        for (const name of names) assert.ok(known.has(name), `${file}: ${name}`);
      }
      const quoted = row.shownBy.match(/“/g)?.length ?? 0;
      assert.equal(testsOf(row).flatMap(({ names }) => names).length, quoted, row.shownBy);
    }
  });

  test('names only files, scripts and settings that there are', () => {
    const manifest = readFileSync('package.json', 'utf8');
    for (const [, path = ''] of page.matchAll(/`((?:docs|scripts|src|test|media)\/[\w./-]+\.\w+)`/g))
      assert.ok(existsSync(path), path);
    for (const [, script = ''] of page.matchAll(/`npm run ([\w:]+)`/g))
      assert.ok(manifest.includes(`    "${script}": `), script);
    for (const [, name = ''] of page.matchAll(/`(licenseReservation\.\w+)`/g))
      assert.ok(manifest.includes(`"${name}"`), name);
  });
});
