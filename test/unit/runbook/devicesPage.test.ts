import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { COLUMNS } from '../../../src/core/inventory/columns';
import { english } from '../../../src/core/render/translate';
import { FINDING_SEVERITY, type FindingCode, STATES } from '../../../src/core/reservation/device';
import { FOLLOW_UPS } from '../../../src/core/reservation/followUps';
import { marksText, parseMarks } from '../../../src/core/reservation/marks';
import { stateLabel } from '../../../src/core/reservation/words';
import { code } from '../../support/code';
import { documentation } from '../../support/fixtures';

const PAGE = documentation('devices.md');
const SECTIONS = PAGE.split(/^##? /m).slice(1);
const CODED = SECTIONS.flatMap((section) => {
  const [, name] = /^`([^`]+)`\n/.exec(section) ?? [];
  return name === undefined ? [] : [{ name, section }];
});
const FINDINGS = Object.keys(FINDING_SEVERITY) as FindingCode[];

test('each follow-up, by urgency, and each finding has one section', () => {
  assert.deepEqual(
    CODED.map(({ name }) => name),
    [...FOLLOW_UPS, ...FINDINGS],
  );
});

test('each says what it means and what to do; a finding also how bad it is', () => {
  for (const { name, section } of CODED) {
    const [, ...paragraphs] = section.trim().split('\n\n');
    const severity = FINDING_SEVERITY[name as FindingCode] as string | undefined;
    if (severity !== undefined) assert.equal(paragraphs.shift(), `Severity: ${severity}`, name);
    const [meaning = '', remedy = '', ...more] = paragraphs;
    assert.match(meaning, /^\*\*What it means\.\*\* [\s\S]*\.$/, name);
    assert.match(remedy, /^\*\*What to do\.\*\* [\s\S]*\.$/, name);
    assert.deepEqual(
      more.filter((text) => !text.startsWith('# ')),
      [],
      name,
    );
  }
});

test('links lead to sections that there are', () => {
  const anchors = [...PAGE.matchAll(/^##? (.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
  for (const [, anchor = ''] of PAGE.matchAll(/\]\(#([^)]*)\)/g)) assert.ok(anchors.includes(anchor), anchor);
});

test('the states and columns are those of the view and the exports', () => {
  for (const state of STATES) assert.ok(PAGE.includes(`\n| ${stateLabel(state, english)} |`), state);
  const listed = SECTIONS.find((section) => section.startsWith('Exports')) ?? '';
  const named = [...listed.matchAll(/^\| ([A-Z][^|]*) \|/gm)].flatMap((match) => (match[1] ?? '').split(', '));
  assert.deepEqual(named.sort(), COLUMNS.map(({ title }) => title(english)).sort());
});

test('the settings have the defaults that the manifest has', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly contributes: {
      readonly configuration: { readonly properties: Record<string, { readonly default: unknown }> };
    };
  };
  const rows = [...PAGE.matchAll(/^\| `(licenseReservation\.\w+)` \| `?([^|`]*?)`? \|/gm)];
  assert.equal(rows.length, 5);
  for (const [, name = '', value = ''] of rows) {
    const standard = manifest.contributes.configuration.properties[name]?.default;
    assert.equal(value, standard === '' ? 'empty' : String(standard), name);
  }
});

test('the example of the file of marks is one', () => {
  const example = /```json\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
  const { marks, problems } = parseMarks(example);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    parseMarks(marksText(marks.map(({ mark }) => mark)))
      .marks.map(({ mark }) => mark.code)
      .sort(),
    marks.map(({ mark }) => mark.code).sort(),
  );
  assert.equal(marks.length, 2);
});

test('the hook stops a damaged code and lets a whole one pass', () => {
  const hook = /```sh\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'lrc-'));
  try {
    mkdirSync(join(folder, 'codes'));
    const file = join(folder, 'codes', 'AC.xml');
    const run = () =>
      spawnSync('sh', ['-c', hook], { cwd: folder, env: { ...process.env, LRC_CLI: resolve('dist/cli.js') } }).status;
    writeFileSync(file, code());
    assert.equal(run(), 0);
    writeFileSync(file, code().slice(0, -100));
    assert.equal(run(), 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('it is written in a calm tone and promises nothing', () => {
  const prose = PAGE.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  assert.doesNotMatch(prose, /!|\bvalid\b|oops|sorry|please/i);
});
