import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../../src/core/analyze';
import { PRODUCTS } from '../../../src/core/platforms/products';
import { SOURCES } from '../../../src/core/platforms/sources';
import { english } from '../../../src/core/render/translate';
import { TeamMessages } from '../../../src/core/team/messages';
import {
  additionsText,
  messageMarkdown,
  messageText,
  procedureText,
  tagLines,
  tagMarkdown,
} from '../../../src/core/team/render';
import { tagAt, teamTags } from '../../../src/core/team/tags';
import { NO_TEAM, type Team } from '../../../src/core/team/team';
import { code } from '../../support/code';

const TAG = 'regid.2017-02.com.cisco.UCM_CUWL,12.0_cc59375a-1cd8-4b36-8366-6f4d2abba965';
const team = (parts: Partial<Team>): Team => ({ ...NO_TEAM, ...parts });
const named = (...tags: string[]) => team({ tags: tags.map((tag) => ({ tag, name: `by ${tag}` })) });
const names = (teams: readonly Team[], tag = TAG) => teamTags(teams, tag).map(({ name }) => name);

describe('the name of a tag', () => {
  test('is that of the whole tag, of the part behind com.cisco., or of the name in it', () => {
    for (const tag of [TAG, TAG.slice(24), 'UCM_CUWL']) assert.deepEqual(names([named(tag)]), [`by ${tag}`]);
  });

  test('of the very tag goes before that of all which begin so, and a longer beginning before a shorter one', () => {
    assert.deepEqual(names([named('UCM_*', 'UCM_CUW*', 'UCM_CUWL')]), ['by UCM_CUWL']);
    assert.deepEqual(names([named('UCM_*', 'UCM_CUW*')]), ['by UCM_CUW*']);
  });

  test('is not that of a longer name', () => {
    assert.deepEqual(names([named('UCM_CUW', 'UCM_CUWLX*', 'CUWL*')]), []);
  });

  test('is one of each file', () => {
    assert.deepEqual(names([named('UCM_*'), NO_TEAM, named('UCM_CUWL')]), ['by UCM_*', 'by UCM_CUWL']);
  });

  test('is named as the team file’s, with its note where there is room', () => {
    const teams = [team({ tags: [{ tag: 'UCM_CUWL', name: 'Desk phones', note: 'Ask first.' }] })];
    assert.deepEqual(tagLines(teams, TAG, english, true), ['Team file: Desk phones. Ask first.']);
    assert.deepEqual(tagLines(teams, TAG, english, false), ['Team file: Desk phones']);
  });

  test('is no markup in a hover', () => {
    const teams = [team({ tags: [{ tag: 'UCM_CUWL', name: '[a](command:b) <img>' }] })];
    assert.equal(tagMarkdown(teams, TAG, english), 'Team file\\: \\[a\\]\\(command\\:b\\) \\<img\\>');
  });
});

describe('the tag at a place', () => {
  const text = `seen: ${TAG}\n${code()}`;
  const analysis = analyze(text, { today: 0, endingWithinDays: 90 });
  const at = (words: string) => tagAt(analysis, text.indexOf(words) + 1);

  test('is one that stands alone, or that of the entitlement whose tag or name it is', () => {
    assert.equal(at('regid.2017-02'), TAG);
    const own = analysis.codes[0]?.entitlements[0]?.tag;
    assert.ok(own?.value);
    assert.equal(tagAt(analysis, own.span.start), own.value.raw);
    const name = analysis.codes[0]?.entitlements[0]?.displayName;
    assert.ok(name);
    assert.equal(tagAt(analysis, name.span.start), own.value.raw);
  });

  test('is none beside it', () => {
    assert.equal(at('seen'), undefined);
    assert.equal(at('<count>'), undefined);
  });
});

describe('a message of the team', () => {
  const find = (pattern: string, text: string) =>
    new TeamMessages([team({ messages: [{ text: pattern, meaning: 'm' }] })])
      .find(text)
      .map(({ span }) => text.slice(span.start, span.end));

  test('is found in any case, with any white space and signs between its words', () => {
    assert.deepEqual(find('License gateway refused', 'x LICENSE   gateway:\trefused y'), [
      'LICENSE   gateway:\trefused',
    ]);
  });

  test('with a star is found where its parts follow each other on one line', () => {
    const pattern = 'License gateway * refused * change';
    assert.deepEqual(find(pattern, 'a license gateway gw-1.example refused the change.'), [
      'license gateway gw-1.example refused the change',
    ]);
    assert.deepEqual(find(pattern, 'license gateway gw-1\nrefused the change'), []);
    assert.deepEqual(find(pattern, 'license gateway refused'), []);
    assert.deepEqual(find(pattern, `license gateway ${'x'.repeat(300)} refused the change`), []);
  });

  test('keeps its place behind letters that become longer in lower case', () => {
    assert.deepEqual(find('gateway * refused', 'İİİ gateway İİİ refused'), ['gateway İİİ refused']);
  });

  test('is not found in longer words', () => {
    assert.deepEqual(find('gateway refused', 'gateways refused'), []);
    assert.deepEqual(find('gateway * refused', 'gateway was unrefused'), []);
  });

  test('means nothing else to a star and a point than a star and a point', () => {
    assert.deepEqual(find('(a+)+$ gateway refused', `${'a'.repeat(50_000)}!`), []);
    assert.deepEqual(find('(a+)+$ gateway refused', 'a gateway refused'), ['a gateway refused']);
  });

  test('is told a thousand times of one text and not more', () => {
    assert.equal(find('gateway refused', 'gateway refused\n'.repeat(5000)).length, 1000);
  });

  test('is shown as the team file’s', () => {
    const message = {
      text: 'gateway * refused',
      meaning: 'No *way*.',
      causes: ['It is [night].', 'Other'],
      next: ['Wait.'],
    };
    assert.equal(messageMarkdown(message, english), 'Team file\\: No \\*way\\*\\.\n\nLikely\\: It is \\[night\\]\\.');
    assert.equal(
      messageText(message, english),
      [
        'TEAM FILE',
        '  Message  gateway * refused',
        '  Means    No *way*.',
        '  Cause    It is [night].',
        '  Cause    Other',
        '  Next 1   Wait.',
        '  Source   team file',
      ].join('\n'),
    );
  });
});

describe('a step of the team', () => {
  const teams = [
    team({
      products: [
        {
          product: 'cucm',
          steps: [
            { step: 'install', place: 'after', title: 'Look', commands: ['utils {code} "{0}" <n>'] },
            { step: 'install', place: 'before', title: 'Tell the desk', do: ['Open a change.'] },
          ],
          notes: [{ step: 'install', text: 'Twice a year.' }],
        },
      ],
    }),
  ];

  test('stands in the procedure before or after the step, which stays as it is; its commands as they are written', () => {
    const own = procedureText(PRODUCTS.cucm, [], SOURCES, english);
    const text = procedureText(PRODUCTS.cucm, teams, SOURCES, english);
    const added = text.split('\n\n').filter((part) => !own.split('\n\n').includes(part));
    const title = /^(.*) \(install\)$/m.exec(own)?.[1];
    assert.deepEqual(added, [
      `Team file: before ${title} (install)\n  What    Tell the desk\n  Do 1    Open a change.\n  Source  team file`,
      `Team file: to ${title} (install)\n  Note    Twice a year.\n  Source  team file`,
      [
        `Team file: after ${title} (install)`,
        '  What                       Look',
        '  Type (from the team file)  utils {code} "{0}" <n>',
        '  Source                     team file',
      ].join('\n'),
    ]);
    assert.ok(text.indexOf('Tell the desk') < text.indexOf(`\n${title} (install)`));
    assert.ok(text.indexOf('Twice a year') > text.indexOf(`\n${title} (install)`));
  });

  test('stands with a guide where that names the step, and for its product only', () => {
    assert.match(additionsText(PRODUCTS.cucm, ['install', 'install'], teams, english), /^Team file: before install\n/);
    assert.equal(additionsText(PRODUCTS.cucm, ['return'], teams, english), '');
    assert.equal(additionsText(PRODUCTS.cuc, ['install'], teams, english), '');
    assert.equal(additionsText(undefined, ['install'], teams, english), '');
  });
});
