import { stepOf } from '../platforms/catalogue';
import { layOut, type Part, prose, verbatim } from '../platforms/layOut';
import { ACTIONS, type Action, type Product } from '../platforms/product';
import { renderStep, type SourceTitles } from '../platforms/renderStep';
import { escapeMarkdown } from '../render/markdown';
import type { Translate } from '../render/translate';
import { teamTags } from './tags';
import type { Team, TeamMessage, TeamNote, TeamStep } from './team';

/** What the team calls a tag, `Team file: name`, a line for each file that names it; with the notes where there is room for them. */
export function tagLines(teams: readonly Team[], tag: string, t: Translate, withNotes: boolean): readonly string[] {
  return teamTags(teams, tag).map(({ name, note }) =>
    withNotes && note !== undefined ? t('Team file: {0}. {1}', name, note) : t('Team file: {0}', name),
  );
}

/** As {@link tagLines}, for a hover; nothing in it is markup. Empty where no file names the tag. */
export function tagMarkdown(teams: readonly Team[], tag: string, t: Translate): string {
  return tagLines(teams, tag, t, true)
    .map((line) => escapeMarkdown(line, LONGEST_LINE))
    .join('\n\n');
}

/** What the team says of a message, for a hover. */
export function messageMarkdown({ meaning, causes: [cause] = [] }: TeamMessage, t: Translate): string {
  return [t('Team file: {0}', meaning), cause === undefined ? '' : t('Likely: {0}', cause)]
    .filter(Boolean)
    .map((line) => escapeMarkdown(line, LONGEST_LINE))
    .join('\n\n');
}

/** Every text of a team file is shorter than the limits of its form; two of them and some words make a line. */
const LONGEST_LINE = 1500;

/** The procedure of a product with what the teams add to it: own steps before and after, and notes. No line break at the end. */
export function procedureText(product: Product, teams: readonly Team[], sources: SourceTitles, t: Translate): string {
  const parts = ACTIONS.flatMap((action) => {
    const step = stepOf(product, action);
    const { before, notes, after } = additionsFor(teams, product, action);
    const at = step ? `${t(step.title)} (${action})` : t('{0}, which is not documented', action);
    return [
      ...before.map((own) => teamStepText(own, t('Team file: before {0}', at), t)),
      ...(step ? [renderStep(step, sources, t)] : []),
      ...notes.map(({ text }) => noteText(text, t('Team file: to {0}', at), t)),
      ...after.map((own) => teamStepText(own, t('Team file: after {0}', at), t)),
    ];
  });
  return [product.name.toUpperCase(), ...parts].join('\n\n');
}

/** What the teams add to some steps of a product, such as those of a guide. Empty where they add nothing. */
export function additionsText(
  product: Product | undefined,
  actions: readonly Action[],
  teams: readonly Team[],
  t: Translate,
): string {
  if (!product) return '';
  const parts = [...new Set(actions)].flatMap((action) => {
    const { before, notes, after } = additionsFor(teams, product, action);
    return [
      ...before.map((own) => teamStepText(own, t('Team file: before {0}', action), t)),
      ...notes.map(({ text }) => noteText(text, t('Team file: to {0}', action), t)),
      ...after.map((own) => teamStepText(own, t('Team file: after {0}', action), t)),
    ];
  });
  return parts.join('\n\n');
}

interface Additions {
  readonly before: readonly TeamStep[];
  readonly notes: readonly TeamNote[];
  readonly after: readonly TeamStep[];
}

function additionsFor(teams: readonly Team[], { id }: Product, action: Action): Additions {
  const entries = teams.flatMap(({ products }) => products.filter(({ product }) => product === id));
  const steps = entries.flatMap((entry) => entry.steps ?? []).filter(({ step }) => step === action);
  return {
    before: steps.filter(({ place }) => place === 'before'),
    notes: entries.flatMap((entry) => entry.notes ?? []).filter(({ step }) => step === action),
    after: steps.filter(({ place }) => place === 'after'),
  };
}

/** A step of the team. Its commands stand there as they are written: nothing is filled in. */
function teamStepText({ title, do: tasks = [], commands = [] }: TeamStep, heading: string, t: Translate): string {
  const parts: Part[] = [
    prose(t('What'), title),
    ...tasks.map((task, index) => prose(`${t('Do')} ${index + 1}`, task)),
    ...commands.map((command) => verbatim(t('Type (from the team file)'), command)),
    prose(t('Source'), t('team file')),
  ];
  return [heading, ...layOut(parts)].join('\n');
}

function noteText(text: string, heading: string, t: Translate): string {
  return [heading, ...layOut([prose(t('Note'), text), prose(t('Source'), t('team file'))])].join('\n');
}

/** What a team file says of a message: meaning, causes and next steps. No line break at the end. */
export function messageText({ text, meaning, causes = [], next = [] }: TeamMessage, t: Translate): string {
  const parts: Part[] = [
    prose(t('Message'), text),
    prose(t('Means'), meaning),
    ...causes.map((cause) => prose(t('Cause'), cause)),
    ...next.map((step, index) => prose(t('Next {0}', index + 1), step)),
    prose(t('Source'), t('team file')),
  ];
  return [t('TEAM FILE'), ...layOut(parts)].join('\n');
}
