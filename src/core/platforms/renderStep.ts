import type { Translate } from '../render/translate';
import { cited, keysText, layOut, type Part, prose, verbatim } from './layOut';
import { placeText } from './placeText';
import type { Access, Expected, Form, Releases, Step } from './product';
import type { Source, SourceKey } from './sources';
import { fillTemplate } from './template';

/** The documents by their keys, for their titles. */
export type SourceTitles = Readonly<Record<string, Pick<Source, 'title'>>>;

/** One step as plain text, for the report and `snippet --list`; no line break at the end. */
export function renderStep(step: Step, sources: SourceTitles, t: Translate): string {
  return stepLines(step, sources, t).join('\n');
}

/** The lines of {@link renderStep}: the title, then one labelled part after the other. */
export function stepLines(step: Step, sources: SourceTitles, t: Translate): readonly string[] {
  return [`${t(step.title)} (${step.action})`, ...layOut(partsOf(step, sources, t))];
}

function partsOf(step: Step, sources: SourceTitles, t: Translate): readonly Part[] {
  return [
    prose(t('What'), cited(step.summary, t)),
    prose(t('Where'), placeText(step.place, t)),
    ...(step.danger ? [prose(t('Danger'), cited(step.danger, t))] : []),
    ...formParts(step.forms, t),
    ...(step.disagreement ? [prose(t('Disagreement'), cited(step.disagreement, t))] : []),
    ...(step.instructions ?? []).map((instruction, index) => prose(`${t('Do')} ${index + 1}`, cited(instruction, t))),
    ...step.before.map((state) => prose(t('Before'), cited(state, t))),
    ...(step.forms.length > 0 ? onTheDevice(step, t) : []),
    ...(step.answers ?? []).flatMap((answer) => [
      prose(t('Answer'), `${t(answer.when)}:${keysText(answer.sources)}`),
      ...answer.lines.map((line) => verbatim('', line)),
    ]),
    ...step.notes.map((note) => prose(t('Note'), cited(note, t))),
    ...(step.next.length > 0 ? [prose(t('Next'), step.next.join(', '))] : []),
    ...releaseParts(step.releases, t),
    ...sourcesOf(step).map((key) => prose(t('Source'), `${key}: ${sources[key]?.title ?? ''}`)),
  ];
}

function formParts(forms: readonly Form[], t: Translate): readonly Part[] {
  return forms.flatMap((form, index) => [
    ...(form.when ? [prose(t('For'), t(form.when))] : []),
    ...form.lines.map((line) => verbatim(index === 0 || form.when ? t('Type') : t('Or'), fillTemplate(line, {}))),
  ]);
}

function onTheDevice(step: Step, t: Translate): readonly Part[] {
  return [
    prose(t('Privilege'), accessText(step.access, t)),
    ...(asksForPrompts(step) ? [prose(t('Prompts'), step.prompts ? cited(step.prompts, t) : t('not documented'))] : []),
    ...expectedParts(step.expected, t),
  ];
}

function expectedParts(expected: Expected | undefined, t: Translate): readonly Part[] {
  if (!expected) return [prose(t('Expect'), t('not documented'))];
  const label = expected.isExample ? t('Expect, for example') : t('Expect');
  return expected.lines.map((line) => verbatim(label, line));
}

function releaseParts(releases: Releases, t: Translate): readonly Part[] {
  if (releases.documentedIn.length === 0) return [];
  const read = t('documents read: {0}', releases.documentedIn.join(', '));
  return [prose(t('Releases'), releases.from === undefined ? read : `${t('from {0} on', releases.from)}; ${read}`)];
}

/** A command that only shows something is not expected to ask anything, and an interface call never does. */
export function asksForPrompts(step: Step): boolean {
  if (step.prompts) return true;
  return step.place !== 'rest' && step.access?.level !== 0 && !step.action.startsWith('show-');
}

export function accessText(access: Access | undefined, t: Translate): string {
  if (!access) return t('not stated in the documents read');
  const { level, words, duringUpgrade } = access;
  const said = [
    ...(level === undefined ? [] : [t('level {0}', level)]),
    ...(words ? [t(words)] : []),
    ...(duringUpgrade === undefined
      ? []
      : [duringUpgrade ? t('allowed during an upgrade') : t('not allowed during an upgrade')]),
  ];
  return `${said.join('; ')}${keysText(access.sources)}`;
}

/** Every document a step rests on, each once: those of the command first. */
export function sourcesOf(step: Step): readonly SourceKey[] {
  const claims = [
    step.summary,
    step.disagreement,
    ...(step.instructions ?? []),
    step.danger,
    ...step.before,
    step.prompts,
    step.expected,
    ...(step.answers ?? []),
    step.access,
    ...step.notes,
  ];
  return [...new Set([...step.forms, ...claims].flatMap((claim) => claim?.sources ?? []))];
}
