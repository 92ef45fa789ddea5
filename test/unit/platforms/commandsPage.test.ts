import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { stepsOf } from '../../../src/core/platforms/catalogue';
import { GUIDE_IDS } from '../../../src/core/platforms/guides/guide';
import { ACTIONS, isStep, PRODUCT_IDS } from '../../../src/core/platforms/product';
import { PRODUCTS } from '../../../src/core/platforms/products';
import { fillTemplate } from '../../../src/core/platforms/template';
import { commandsPage } from './commandsPage';

const PAGE = join('docs', 'commands.md');

/** The page, from the working directory or the next folder above that has it. */
function pagePath(folder = process.cwd()): string {
  const path = join(folder, PAGE);
  if (existsSync(path) || dirname(folder) === folder) return path;
  return pagePath(dirname(folder));
}

function page(): string {
  return readFileSync(pagePath(), 'utf8').replace(/\r\n/g, '\n');
}

describe('docs/commands.md', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(pagePath(), commandsPage());

  it('has a section for each documented step of each product and for each guide, and no other', () => {
    const headings = Array.from(page().matchAll(/^### ([^:\n]+)$/gm), (match) => match[1]);
    assert.deepEqual(headings, [
      ...PRODUCT_IDS.flatMap((id) => stepsOf(PRODUCTS[id]).map((step) => `${id} ${step.action}`)),
      ...GUIDE_IDS.map((id) => `guide ${id}`),
    ]);
  });

  it('says of every other action of every product that it is not documented', () => {
    for (const id of PRODUCT_IDS) {
      const [, gaps = ''] = page().split(`### ${id}: not documented\n\n`);
      const named = Array.from((gaps.split(/^#/m)[0] ?? '').matchAll(/^- \*\*(.+?):\*\*/gm), (match) => match[1] ?? '');
      assert.deepEqual(
        named.flatMap((actions) => actions.split(', ')).sort(),
        ACTIONS.filter((action) => !isStep(PRODUCTS[id].steps[action])).sort(),
      );
    }
  });

  it('has every command and answer of the tables, and no other', () => {
    const written = Array.from(page().matchAll(/^```text\n([\s\S]*?)\n```$/gm), (match) => match[1] ?? '');
    const steps = PRODUCT_IDS.flatMap((id) => stepsOf(PRODUCTS[id]));
    assert.deepEqual(
      written,
      steps.flatMap((step) => [
        ...step.forms.map((form) => form.lines.map((line) => fillTemplate(line, {})).join('\n')),
        ...(step.expected ? [step.expected.lines.join('\n')] : []),
        ...(step.answers ?? []).map((answer) => answer.lines.join('\n')),
      ]),
    );
  });

  it('says what the tables say (UPDATE_DOCS=1 writes it anew)', () => {
    assert.equal(page(), commandsPage());
  });
});
