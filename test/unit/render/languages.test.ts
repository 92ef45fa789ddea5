import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { compareCodes } from '../../../src/core/compare/compareCodes';
import { comparisonReports, comparisonSummary } from '../../../src/core/compare/render';
import { match } from '../../../src/core/match/match';
import { stepsOf } from '../../../src/core/platforms/catalogue';
import { factsOf } from '../../../src/core/platforms/codeAtHand';
import { deadDeviceText } from '../../../src/core/platforms/deadDevice';
import { GUIDES } from '../../../src/core/platforms/guides';
import { CATALOGUE, PRODUCTS } from '../../../src/core/platforms/products';
import { renderGuide } from '../../../src/core/platforms/renderGuide';
import { renderStep } from '../../../src/core/platforms/renderStep';
import { SOURCES } from '../../../src/core/platforms/sources';
import { artifactCard } from '../../../src/core/render/artifactCard';
import { columnsOf } from '../../../src/core/render/columns';
import { explainAt } from '../../../src/core/render/hover';
import { ENGLISH, type Language, language } from '../../../src/core/render/language';
import { reportText } from '../../../src/core/render/report';
import { english, type Translate } from '../../../src/core/render/translate';
import { inspectionOf, onlyCode, TODAY } from '../../support/analysis';
import { code, ISSUED, RUNNING_TERM, tagOf } from '../../support/code';

const WIDTH = 80;

/** The languages that have texts, each as the editor speaks it. */
const LANGUAGES = readdirSync('l10n').flatMap((file): Language[] => {
  const locale = /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1];
  const texts = JSON.parse(readFileSync(`l10n/${file}`, 'utf8')) as Record<string, string>;
  if (!locale || Object.keys(texts).length === 0) return [];
  const translate: Translate = (message: string, ...args) =>
    (english as (text: string, ...args: readonly (string | number)[]) => string)(texts[message] ?? message, ...args);
  return [{ ...language(locale, translate), locale } as Language];
});

const SAMPLE = inspectionOf(readFileSync('media/sample/session.txt', 'utf8'));
const SAMPLE_CODE = onlyCode(SAMPLE);
const UPDATES = [
  compareCodes(
    onlyCode(inspectionOf(code({ entitlements: [{ count: 10 }, { tag: tagOf('UCM_B'), ...RUNNING_TERM }] }))),
    onlyCode(inspectionOf(code({ timestamp: ISSUED + 1e9, entitlements: [{ count: 5 }, { tag: tagOf('UCM_C') }] }))),
    TODAY,
  ),
  compareCodes(SAMPLE_CODE, SAMPLE_CODE, TODAY),
];

/** Texts whose lines are those of the English one, but for sums that need a second line. */
function reports(spoken: Language): readonly string[] {
  const matches = SAMPLE.artifacts.flatMap((other) =>
    other.kind === 'requestCode' || other.kind === 'deviceIdentity'
      ? [{ other, where: 'session.txt', checks: match(SAMPLE_CODE, other) }]
      : [],
  );
  const hurt = inspectionOf(code({ udi: 'P:UCM,S:ab cde', entitlements: [{ count: 0, ...RUNNING_TERM }] }));
  return [
    reportText(SAMPLE, SAMPLE_CODE, matches, spoken),
    reportText(hurt, onlyCode(hurt), [], spoken),
    ...UPDATES.flatMap((update) => [
      comparisonSummary(update, spoken),
      ...Object.values(comparisonReports(update.older, update.newer, spoken)),
    ]),
  ];
}

/** The second line of a sum is held to the width by itself. */
function linesOf(report: string): readonly string[] {
  return report.split('\n').filter((line) => !/^ +→ /.test(line) || columnsOf(line) > WIDTH);
}

const guides = ({ t }: Language): readonly string[] =>
  GUIDES.flatMap((guide) => Object.values(PRODUCTS).map((product) => renderGuide(guide, { product }, CATALOGUE, t)));

const steps = ({ t }: Language): readonly string[] =>
  Object.values(PRODUCTS).flatMap((product) => stepsOf(product).map((step) => renderStep(step, SOURCES, t)));

/** A hover at every tenth character, and the card of everything that is found. */
const hovers = (spoken: Language): readonly string[] => [
  ...SAMPLE.artifacts.map((artifact) => artifactCard(artifact, spoken)),
  ...Array.from(
    { length: SAMPLE.text.length / 10 },
    (_, at) => explainAt(SAMPLE, at * 10, TODAY, spoken)?.markdown ?? '',
  ),
];

const hasLabel = (line: string) => /\S {2,}\S/.test(line);

for (const spoken of LANGUAGES) {
  describe(`in ${(spoken as Language & { locale: string }).locale}`, () => {
    test('a report keeps to 80 columns where the English one does', () => {
      const wider = reports(spoken).flatMap((report, at) => {
        const lines = linesOf(reports(ENGLISH)[at] ?? '');
        assert.equal(linesOf(report).length, lines.length);
        return linesOf(report).filter(
          (line, number) => columnsOf(line) > WIDTH && columnsOf(lines[number] ?? '') <= WIDTH,
        );
      });
      assert.deepEqual(wider, []);
    });

    test('no label of a report touches its value', () => {
      const touching = reports(spoken).flatMap((report, at) => {
        const lines = linesOf(reports(ENGLISH)[at] ?? '');
        return linesOf(report).filter((line, number) => hasLabel(lines[number] ?? '') && !hasLabel(line));
      });
      assert.deepEqual(touching, []);
    });

    test('a guide and a step keep to 80 columns but for what is typed or printed as it is', () => {
      const verbatim = [...guides(ENGLISH), ...steps(ENGLISH)].join('\n');
      const wider = [...guides(spoken), ...steps(spoken)]
        .flatMap((text) => text.split('\n').slice(1))
        .filter((line) => columnsOf(line) > WIDTH && !verbatim.includes(line.split(/ {2,}/).at(-1) ?? ''));
      assert.deepEqual(wider, []);
    });

    test('no label of a guide or a step touches its text', () => {
      const touching = [...guides(spoken), ...steps(spoken)]
        .flatMap((text) => text.split('\n').slice(1))
        .filter((line) => !/^ {2}(?:\S.*?)? {2,}\S/.test(line));
      assert.deepEqual(touching, []);
    });

    test('nothing is left open in a text, and nothing is undefined', () => {
      for (const text of [...reports(spoken), ...guides(spoken), ...steps(spoken), ...hovers(spoken)]) {
        assert.doesNotMatch(text, /\{\d\}|undefined/);
      }
    });

    test('a hover, a card and a report are not English', () => {
      const same = (texts: readonly string[], inEnglish: readonly string[]) =>
        texts.filter((text, at) => text !== '' && text === inEnglish[at]);
      assert.deepEqual(same(hovers(spoken), hovers(ENGLISH)), []);
      assert.deepEqual(same(reports(spoken), reports(ENGLISH)), []);
    });

    test('the text for the TAC case is English', () => {
      const facts = factsOf(SAMPLE_CODE, PRODUCTS.cucm);
      const guide = GUIDES.find(({ id }) => id === 'dead-device') ?? assert.fail();
      const text = renderGuide(guide, { facts, product: PRODUCTS.cucm }, CATALOGUE, spoken.t);
      assert.ok(text.endsWith(`\n\n${deadDeviceText(facts, SOURCES.CUCM)}`));
    });
  });
}
