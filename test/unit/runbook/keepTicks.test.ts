import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { stableAliases } from '../../../src/core/inventory/alias';
import { keepTicks } from '../../../src/core/runbook/keepTicks';
import { runbook } from '../../../src/core/runbook/runbook';
import { code, ISSUED } from '../../support/code';
import { indexOf } from '../../support/evidence';
import { FLEET } from '../../support/fleet';
import { contextOf, idsOf, runbookOf } from './support';

const devices = indexOf(FLEET).devices();
const FRESH = runbook(devices, contextOf(FLEET)).markdown;
const STEPS = idsOf(FRESH);
const REST = runbook(devices.slice(0, 6), contextOf(FLEET)).markdown;

function tick(markdown: string, ids: readonly string[]): string {
  return markdown.replace(/^- \[ \] (.*<!-- step:(\S+) -->)$/gm, (line, rest, id) =>
    ids.includes(id) ? `- [x] ${rest}` : line,
  );
}

function ticked(markdown: string): string[] {
  return [...markdown.matchAll(/^- \[x\] .*<!-- step:(\S+) -->$/gm)].map((match) => match[1] ?? '');
}

const someSteps = fc.subarray(STEPS);

describe('when the runbook is made again', () => {
  test('each tick stays with its step', () => {
    fc.assert(
      fc.property(someSteps, (ids) => {
        const old = tick(FRESH, ids);
        assert.equal(keepTicks(FRESH, old), old);
      }),
    );
  });

  test('no tick is lost and none is made, also when steps have gone', () => {
    fc.assert(
      fc.property(someSteps, (ids) => {
        const kept = keepTicks(REST, tick(FRESH, ids));
        assert.deepEqual(ticked(kept).sort(), [...ids].sort());
        assert.ok(kept.replaceAll('- [x]', '- [ ]').startsWith(REST.trimEnd()));
      }),
    );
  });

  test('doing so twice is doing so once', () => {
    fc.assert(
      fc.property(someSteps, (ids) => {
        const once = keepTicks(REST, tick(FRESH, ids));
        assert.equal(keepTicks(REST, once), once);
      }),
    );
  });

  test('any other text in the old one does no harm', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '```',
        '  ~~~',
        '## x',
        '- [x] a',
        `- [x] b <!-- step:${STEPS[0]} -->`,
        '  Note: n',
        '\r',
        '<!-- done-before -->',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const old = `${FRESH.slice(0, FRESH.indexOf('\n'))}\n${lines.join('\n')}`;
        const kept = keepTicks(FRESH, old);
        assert.equal(kept, keepTicks(FRESH, kept));
        assert.equal(keepTicks(FRESH, lines.join('\n')), FRESH);
      }),
    );
  });

  test('ticks of steps that are gone are listed at the end, with their device', () => {
    const old = runbookOf({ 'AC.xml': code() }).markdown;
    const next = runbookOf({ 'AC.xml': code({ timestamp: ISSUED + 1000 }) }).markdown;
    const kept = keepTicks(next, tick(old, idsOf(old).slice(0, 1)));
    assert.match(
      kept.slice(kept.indexOf('## Done before')),
      /^## Done before <!-- done-before -->\n\n- \[x\] `UCM`, serial `abcde`: \*\*Install the code of .*\*\* <!-- step:\S+ -->\n$/,
    );
    assert.deepEqual(ticked(kept).length, 1);
  });

  test('a step that comes up again has to be done again', () => {
    const first = keepTicks(REST, tick(FRESH, STEPS));
    const gone = STEPS.filter((id) => !idsOf(REST).includes(id));
    assert.ok(gone.length > 0);
    const again = keepTicks(FRESH, first);
    const open = again.slice(0, again.indexOf('<!-- done-before -->'));
    assert.deepEqual(
      ticked(open).filter((id) => gone.includes(id)),
      [],
    );
  });
});

describe('what a person writes into it', () => {
  const [first = ''] = STEPS;
  const write = (text: string) =>
    FRESH.replace(new RegExp(`^(- \\[ \\] .*<!-- step:${first} -->)$`, 'm'), `$1\n${text}`);

  test('notes stay under their step', () => {
    const kept = keepTicks(FRESH, write('\n  Note: asked Kim on Tuesday\n  - Note: she is away'));
    assert.match(kept, new RegExp(`step:${first} -->\n\n  Note: asked Kim on Tuesday\n\n  Note: she is away\n`));
    assert.equal(keepTicks(FRESH, kept), kept);
    assert.equal(keepTicks(REST, kept), keepTicks(REST, keepTicks(FRESH, kept)));
  });

  test('other text is not kept, which the document says', () => {
    assert.equal(keepTicks(FRESH, write('something else')), FRESH);
    assert.match(FRESH, /lines under a step that begin with `Note:`; other text that is written into it does not\./);
  });

  test('ticks survive other tools: CRLF, a byte order mark, a capital X, other bullets, an open fence', () => {
    const old = tick(FRESH, STEPS).replaceAll('- [x]', '* [X]').replaceAll('\n', '\r\n');
    assert.deepEqual(ticked(keepTicks(FRESH, `\ufeff${old}`)), STEPS);
    assert.deepEqual(ticked(keepTicks(FRESH, tick(write('  ```'), STEPS))), STEPS);
  });

  test('nothing in a fence is a note', () => {
    assert.equal(keepTicks(FRESH, write('\n  ```text\n  Note: printed by a device\n  ```')), FRESH);
  });
});

test('nothing goes from one to the other when either is redacted or no runbook', () => {
  const redacted = runbook(devices, contextOf(FLEET, { alias: stableAliases() })).markdown;
  assert.equal(keepTicks(redacted, tick(FRESH, STEPS)), redacted);
  assert.equal(keepTicks(FRESH, redacted.replaceAll('- [ ]', '- [x]')), FRESH);
  assert.equal(keepTicks(FRESH, '# notes of mine'), FRESH);
});
