import { placeText } from '../../../src/core/platforms/placeText';
import {
  ACTIONS,
  isStep,
  type NotDocumented,
  type Product,
  type Sourced,
  type Step,
} from '../../../src/core/platforms/product';
import { PRODUCTS } from '../../../src/core/platforms/products';
import { accessText, asksForPrompts } from '../../../src/core/platforms/renderStep';
import { SOURCES, type SourceKey } from '../../../src/core/platforms/sources';
import { fillTemplate } from '../../../src/core/platforms/template';
import { english as t } from '../../../src/core/render/translate';

/** The text of docs/commands.md, from the same tables that the commands are built from. */
export function commandsPage(): string {
  return `${[INTRODUCTION, ...Object.values(PRODUCTS).map(productSection), sourcesSection()].join('\n\n')}\n`;
}

const INTRODUCTION = `# What to type

The whole procedure of a license reservation, per product: what to type, in which state, what the server answers, what it
costs, and which document says so.

- Text in angle brackets, such as \`<authorization-code>\`, stands for what you fill in. The quotes belong to the command.
- *Not documented* means that no document read says it. Nothing here was tried on a server.
- Where documents disagree, every form is given, the one that most of them use first.
- A key in brackets, such as [CUCM], leads to the document; all of them are listed [at the end](#sources).

The usual way is enable, request, generate-code, install; later update, install, confirm; at the end return,
enter-return-code. A code that was made and is not wanted goes back with return-authorization.`;

function productSection(product: Product): string {
  const heading = `## ${product.name}`;
  const pids = product.udiPids.map((pid) => `\`P:${pid}\``).join(', ');
  return [heading, `Known by ${pids} in its UDI.`, ...ACTIONS.map((action) => entrySection(product, action))].join(
    '\n\n',
  );
}

function entrySection(product: Product, action: (typeof ACTIONS)[number]): string {
  const heading = `### ${product.id} ${action}`;
  const entry = product.steps[action];
  return `${heading}\n\n${isStep(entry) ? stepSection(entry) : notDocumentedSection(entry)}`;
}

function notDocumentedSection(entry: NotDocumented): string {
  return `*Not documented for this product.* ${cited(entry.notDocumented)}`;
}

function stepSection(step: Step): string {
  return [
    `**${step.title}.** ${cited(step.summary)}`,
    ...(step.danger ? [`> **Danger.** ${cited(step.danger)}`] : []),
    ...step.forms.map(
      (form, index) =>
        `${index === 0 ? '' : 'or\n\n'}${fenced(form.lines.map((line) => fillTemplate(line, {})))}\n\n${keys(form.sources)}`,
    ),
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
  ].join('\n\n');
}

function facts(step: Step): readonly (readonly [label: string, text: string])[] {
  const typed = step.place === 'adminCli';
  return [
    ['Where', placeText(step.place, t)],
    ...step.before.map((state) => ['Before', cited(state)] as const),
    ...(typed ? [['Privilege', accessText(step.access, t)] as const] : []),
    ...(typed && asksForPrompts(step)
      ? [['Prompts', step.prompts ? cited(step.prompts) : 'not documented'] as const]
      : []),
    ...(typed && !step.expected ? [['Answer', 'not documented'] as const] : []),
    ...step.notes.map((note) => ['Note', cited(note)] as const),
    ...(step.next.length > 0 ? [['Next', step.next.join(', ')] as const] : []),
    ...(step.releases.documentedIn.length > 0 ? [['Releases', releasesText(step)] as const] : []),
  ];
}

function releasesText({ releases }: Step): string {
  const from = releases.from === undefined ? '' : `from ${releases.from} on; `;
  return `${from}documents read: ${releases.documentedIn.join(', ')}`;
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
  const links = Object.entries(SOURCES).map(([key, source]) => `[${key}]: ${source.address}`);
  return ['## Sources', ['| key | document |', '| --- | --- |', ...rows].join('\n'), links.join('\n')].join('\n\n');
}
