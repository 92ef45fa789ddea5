import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROBLEM_CODES, SEVERITY } from '../../../src/core/checks/problem';
import { documentation } from '../../support/fixtures';

const PAGE = documentation('problems.md');
const [INTRODUCTION = '', ...SECTIONS] = PAGE.split(/^## /m);
const PARTS = ['**What it means.** ', '**Why it matters.** ', '**What to do.** ', '**Source.** '];

test('each problem has one section, in the order of the severities, and no section is left over', () => {
  const codes = SECTIONS.map((section) => /^`([^`]+)`\n/.exec(section)?.[1]);
  assert.deepEqual(codes, PROBLEM_CODES);
});

test('each section states the severity, then its four parts', () => {
  for (const section of SECTIONS) {
    const [heading = '', severity, ...paragraphs] = section.trim().split('\n\n');
    const code = PROBLEM_CODES.find((candidate) => heading === `\`${candidate}\``);
    assert.ok(code, heading);
    assert.equal(severity, `Severity: ${SEVERITY[code]}`, code);
    assert.equal(paragraphs.length, PARTS.length, code);
    for (const [index, part] of PARTS.entries()) {
      const paragraph = paragraphs[index] ?? '';
      assert.ok(paragraph.startsWith(part) && paragraph.endsWith('.'), `${code}: ${part}`);
    }
  }
});

test('a section stands on its own: the editor shows it without the rest of the page', () => {
  assert.doesNotMatch(PAGE, /\]\[|^\[[^\]]+\]:/m, 'references that are defined elsewhere');
  for (const link of PAGE.matchAll(/\]\(([^)]*)\)/g)) assert.match(link[1] ?? '', /^https:\/\/\S+$/);
});

test('it is written in a calm tone and promises nothing', () => {
  const prose = PAGE.replace(/`[^`\n]*`/g, '');
  assert.doesNotMatch(prose, /!|valid|oops|sorry|please/i);
  assert.match(INTRODUCTION, /\*well formed\* or \*damaged\*/);
});
