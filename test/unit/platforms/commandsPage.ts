import { GUIDES } from '../../../src/core/platforms/guides';
import type { Guide } from '../../../src/core/platforms/guides/guide';
import { placeText } from '../../../src/core/platforms/placeText';
import { ACTIONS, isStep, type Product, type Sourced, type Step } from '../../../src/core/platforms/product';
import { PRODUCTS } from '../../../src/core/platforms/products';
import { accessText, asksForPrompts } from '../../../src/core/platforms/renderStep';
import { SOURCES, type SourceKey } from '../../../src/core/platforms/sources';
import { fillTemplate } from '../../../src/core/platforms/template';
import { english as t } from '../../../src/core/render/translate';

/** The text of docs/commands.md, from the same tables that the commands are built from. */
export function commandsPage(): string {
  const products = Object.values(PRODUCTS);
  return `${[INTRODUCTION, contents(products), ...products.map(productSection), guidesSection(), sourcesSection()].join('\n\n')}\n`;
}

const INTRODUCTION = `# What to type

The whole procedure of a license reservation, per product: what to type, in which state, what the device answers, what it
costs, and which document says so.

- Text in angle brackets, such as \`<authorization-code>\`, stands for what you fill in. The quotes belong to the command.
- *Not documented* means that no document read says it. Nothing here was tried on a device.
- Where documents disagree, every form is given, the one that most of them use first.
- A key in brackets, such as [CUCM], leads to the document; all of them are listed [at the end](#sources). Of some, only the
  text was kept and no address.
- Of a REST call the first line is method and path, the second the body.

The usual way is enable, request, generate-code, install; later update, install, confirm; at the end return,
enter-return-code. A code that was made and is not wanted goes back with return-authorization.`;

function contents(products: readonly Product[]): string {
  return [
    '| product | name on the command line | its device is known by |',
    '| --- | --- | --- |',
    ...products.map((product) => `| ${product.name} | \`${product.id}\` | ${knownBy(product)} |`),
  ].join('\n');
}

function knownBy({ udiPids, udiPidPatterns = [] }: Product): string {
  const pids = [...udiPids, ...udiPidPatterns.map(({ pattern }) => pattern)];
  return pids.length === 0 ? 'not documented' : pids.map((pid) => `\`P:${pid}\``).join(', ');
}

function productSection(product: Product): string {
  const steps = ACTIONS.map((action) => product.steps[action]).filter(isStep);
  return [
    `## ${product.name}`,
    ...aboutProduct(product),
    ...steps.map((step) => `### ${product.id} ${step.action}\n\n${stepSection(step)}`),
    ...gapsSection(product),
  ].join('\n\n');
}

function aboutProduct({ releases, codeRule, file }: Product): readonly string[] {
  const lines = [
    ...(releases
      ? [
          `- **Releases:** ${releases.from === undefined ? '' : `from ${releases.from} on`}${releases.until === undefined ? '' : `up to ${releases.until}`} ${keys(releases.sources)}`,
        ]
      : []),
    ...(codeRule
      ? [
          `- **Codes:** each character has to match \`${codeRule.character}\`, ${codeRule.longest} at most ${keys(codeRule.sources)}`,
        ]
      : []),
    ...(file
      ? [
          `- **File:** \`AC_<serial>.xml\`, ${file.shape === 'bare' ? 'the code as it is' : 'the code inside `<smartLicense>`'}, no line break at the end ${keys(file.sources)}`,
          ...file.copyLines.map((line) => `- **Copy it with:** \`${line.replaceAll('{name}', 'AC_<serial>.xml')}\``),
          `- **See afterwards with:** ${file.verifyLines.map((line) => `\`${line}\``).join(', ')}`,
          ...file.notes.map((note) => `- **Note:** ${cited(note)}`),
        ]
      : []),
  ];
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** What is not documented, each reason once. */
function gapsSection(product: Product): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const action of ACTIONS) {
    const entry = product.steps[action];
    if (isStep(entry)) continue;
    const reason = cited(entry.notDocumented);
    reasons.set(reason, [...(reasons.get(reason) ?? []), action]);
  }
  if (reasons.size === 0) return [];
  const lines = [...reasons].map(([reason, actions]) => `- **${actions.join(', ')}:** ${reason}`);
  return [`### ${product.id}: not documented\n\n${lines.join('\n')}`];
}

function stepSection(step: Step): string {
  return [
    `**${step.title}.** ${cited(step.summary)}`,
    ...(step.danger ? [`> **Danger.** ${cited(step.danger)}`] : []),
    ...step.forms.map((form, index) => {
      const before = form.when ? `${form.when}:\n\n` : index === 0 ? '' : 'or\n\n';
      return `${before}${fenced(form.lines.map((line) => fillTemplate(line, {})))}\n\n${keys(form.sources)}`;
    }),
    ...(step.disagreement ? [cited(step.disagreement)] : []),
    ...(step.instructions ? [step.instructions.map((line, index) => `${index + 1}. ${cited(line)}`).join('\n')] : []),
    facts(step)
      .map(([label, text]) => `- **${label}:** ${text}`)
      .join('\n'),
    ...(step.expected
      ? [
          `${step.expected.isExample ? 'Answer, for example' : 'Answer'}: ${keys(step.expected.sources)}\n\n${fenced(step.expected.lines)}`,
        ]
      : []),
    ...(step.answers ?? []).map((answer) => `${answer.when}: ${keys(answer.sources)}\n\n${fenced(answer.lines)}`),
  ].join('\n\n');
}

function facts(step: Step): readonly (readonly [label: string, text: string])[] {
  const isTyped = step.forms.length > 0;
  return [
    ['Where', placeText(step.place, t)],
    ...step.before.map((state) => ['Before', cited(state)] as const),
    ...(isTyped ? [['Privilege', accessText(step.access, t)] as const] : []),
    ...(isTyped && asksForPrompts(step)
      ? [['Prompts', step.prompts ? cited(step.prompts) : 'not documented'] as const]
      : []),
    ...(isTyped && !step.expected ? [['Answer', 'not documented'] as const] : []),
    ...step.notes.map((note) => ['Note', cited(note)] as const),
    ...(step.next.length > 0 ? [['Next', step.next.join(', ')] as const] : []),
    ...(step.releases.documentedIn.length > 0 ? [['Releases', releasesText(step)] as const] : []),
  ];
}

function releasesText({ releases }: Step): string {
  const from = releases.from === undefined ? '' : `from ${releases.from} on; `;
  return `${from}documents read: ${releases.documentedIn.join(', ')}`;
}

function guidesSection(): string {
  return ['## Guides', ...GUIDES.map(guideSection)].join('\n\n');
}

function guideSection(guide: Guide): string {
  return [
    `### guide ${guide.id}`,
    `**${guide.title}.** ${cited(guide.applies)}`,
    guide.steps
      .map(({ when, text, sources, actions = [], commandsOf }, index) => {
        const of = commandsOf ? ` of ${PRODUCTS[commandsOf].name}` : '';
        const see = actions.length > 0 ? ` See ${actions.join(', ')}${of}.` : '';
        return `${index + 1}. ${when ? `*${when}:* ` : ''}${text}${see} ${keys(sources)}`;
      })
      .join('\n'),
    `Not known:\n\n${guide.notKnown.map((gap) => `- ${gap}`).join('\n')}`,
  ].join('\n\n');
}

function fenced(lines: readonly string[]): string {
  return ['```text', ...lines, '```'].join('\n');
}

function cited(claim: Sourced): string {
  return `${claim.text} ${keys(claim.sources)}`;
}

function keys(sources: readonly SourceKey[]): string {
  return sources.map((key) => `[${key}]`).join(' ');
}

function sourcesSection(): string {
  const rows = Object.entries(SOURCES).map(([key, source]) => `| [${key}] | ${source.title} |`);
  const links = Object.entries(SOURCES).flatMap(([key, { address }]) => (address ? [`[${key}]: ${address}`] : []));
  return ['## Sources', ['| key | document |', '| --- | --- |', ...rows].join('\n'), links.join('\n')].join('\n\n');
}
