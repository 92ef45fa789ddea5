import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aWindowForEachTest, items, open, pass, run, sample, startExtension, stopExtension, viewText } from './window';

const SERIAL = 'cc920';
const VALUES = [SERIAL, 'e53fc968-0253-4d61-a355-ba908a6cc920', '6ca07f56-145c-4ace-bdc2-40417fd49d47'];

aWindowForEachTest();

/** Everything that the view says, spoken and in tooltips as well. */
function said(): string {
  return JSON.stringify(
    items().map(({ label, description, tooltip, accessibilityInformation }) => [
      label,
      description,
      typeof tooltip === 'string' ? tooltip : tooltip?.value,
      accessibilityInformation?.label,
    ]),
  ).toLowerCase();
}

describe('values that are hidden', () => {
  it('stand nowhere in the view: not in its lines, not in tooltips, not in what is spoken', async () => {
    open('/session.txt', sample());
    assert.ok(VALUES.every((value) => said().includes(value)));
    await run('maskValues');
    assert.deepEqual(
      VALUES.filter((value) => said().includes(value)),
      [],
    );
  });

  it('have one alias each, so that a match is still seen; counts and names of licenses stay', async () => {
    open('/session.txt', sample());
    await run('maskValues');
    const lines = viewText();
    assert.equal(lines[0], 'UCM SERIAL-1 | 5 entitlements · 25 licenses · 1 warning');
    assert.ok(lines.includes('  reservation request | UCM SERIAL-1 · done · line 3'), lines.join('\n'));
    assert.ok(lines.includes('    5 × UC Manager Basic License (12.x) | perpetual'));
  });

  it('are hidden in a text that is opened later, and after the window was loaded again', async () => {
    await run('maskValues');
    open('/session.txt', sample());
    assert.equal(viewText()[0], 'UCM SERIAL-1 | 5 entitlements · 25 licenses · 1 warning');
    stopExtension();
    startExtension();
    pass();
    assert.equal(viewText()[0], 'UCM SERIAL-1 | 5 entitlements · 25 licenses · 1 warning');
  });

  it('are shown again on command', async () => {
    open('/session.txt', sample());
    const before = viewText();
    await run('maskValues');
    await run('unmaskValues');
    assert.deepEqual(viewText(), before);
  });
});
