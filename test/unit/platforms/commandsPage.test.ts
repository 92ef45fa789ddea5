import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { stepsOf } from '../../../src/core/platforms/catalogue';
import { ACTIONS, PRODUCT_IDS } from '../../../src/core/platforms/product';
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

  it('has a section for each action of each product, and no other', () => {
    const headings = Array.from(page().matchAll(/^### (.+)$/gm), (match) => match[1]);
    assert.deepEqual(
      headings,
      PRODUCT_IDS.flatMap((id) => ACTIONS.map((action) => `${id} ${action}`)),
    );
  });

  it('has every command of the tables, and no other', () => {
    const written = Array.from(page().matchAll(/^```text\n([\s\S]*?)\n```$/gm), (match) => match[1] ?? '');
    const steps = PRODUCT_IDS.flatMap((id) => stepsOf(PRODUCTS[id]));
    assert.deepEqual(
      written,
      steps.flatMap((step) => [
        ...step.forms.map((form) => form.lines.map((line) => fillTemplate(line, {})).join('\n')),
        ...(step.expected ? [step.expected.lines.join('\n')] : []),
      ]),
    );
  });

  it('says what the tables say (UPDATE_DOCS=1 writes it anew)', () => {
    assert.equal(page(), commandsPage());
  });
});
