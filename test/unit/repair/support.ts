import assert from 'node:assert/strict';
import { repairCodes } from '../../../src/core/repair/repair';
import type { Repair } from '../../../src/core/repair/steps';
import { readMarks } from '../../support/marks';

/** The only repair of a text. */
export function onlyRepair(text: string): Repair {
  const [repair, ...more] = repairCodes(text);
  assert.ok(repair, 'nothing found');
  assert.equal(more.length, 0, 'more than one code');
  return repair;
}

/** `layer.wrap 3 sure never-holds-any` */
export function stepsOf(repair: Repair): string[] {
  return repair.steps.map(
    ({ code, count, sure, reason }) => `${code} ${count} ${sure ? 'sure' : 'unsure'} ${reason.kind}`,
  );
}

/**
 * Repairs a text in which `⟦…⟧` marks all that has to be taken out or mapped, layer by layer in this order.
 */
export function repairMarked(marked: string): { readonly repair: Repair; readonly text: string } {
  const { text, spans } = readMarks(marked);
  const repair = onlyRepair(text);
  const found = repair.steps.flatMap((step) => step.spans).sort((a, b) => a.start - b.start || a.end - b.end);
  assert.deepEqual(
    found,
    [...spans].sort((a, b) => a.start - b.start || a.end - b.end),
  );
  return { repair, text };
}
