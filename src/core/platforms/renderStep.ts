import type { Translate } from '../render/translate';
import { fold } from './fold';
import { placeText } from './placeText';
import type { Access, Expected, Releases, Sourced, Step } from './product';
import { SOURCES, type SourceKey } from './sources';
import { fillTemplate } from './template';

/** One labelled part of a rendered step. */
interface Part {
  readonly label: string;
  readonly text: string;
  /** Verbatim text is never folded. */
  readonly isVerbatim: boolean;
}

const WIDTH = 80;

/** One step as plain text, for the report and `snippet --list`; no line break at the end. */
export function renderStep(step: Step, t: Translate): string {
  return stepLines(step, t).join('\n');
}

/** The lines of {@link renderStep}: the title, then one labelled part after the other. */
export function stepLines(step: Step, t: Translate): readonly string[] {
  const parts = partsOf(step, t);
  const width = Math.max(...parts.map((part) => part.label.length)) + 2;
  return [`${t(step.title)} (${step.action})`, ...parts.flatMap((part) => layOut(part, width))];
}

function partsOf(step: Step, t: Translate): readonly Part[] {
  return [
    prose(t('What'), cited(step.summary, t)),
    prose(t('Where'), placeText(step.place, t)),
    ...(step.danger ? [prose(t('Danger'), cited(step.danger, t))] : []),
    ...typed(step, t),
    ...(step.disagreement ? [prose(t('Disagreement'), cited(step.disagreement, t))] : []),
    ...(step.instructions ?? []).map((instruction, index) => prose(`${t('Do')} ${index + 1}`, cited(instruction, t))),
    ...step.before.map((state) => prose(t('Before'), cited(state, t))),
    ...(step.place === 'adminCli' ? onTheCommandLine(step, t) : []),
    ...step.notes.map((note) => prose(t('Note'), cited(note, t))),
    ...(step.next.length > 0 ? [prose(t('Next'), step.next.join(', '))] : []),
    ...releaseParts(step.releases, t),
    ...sourcesOf(step).map((key) => prose(t('Source'), `${key}: ${SOURCES[key].title}`)),
  ];
}

function typed(step: Step, t: Translate): readonly Part[] {
  return step.forms.flatMap((form, index) =>
    form.lines.map((line) => verbatim(index === 0 ? t('Type') : t('Or'), fillTemplate(line, {}))),
  );
}

function onTheCommandLine(step: Step, t: Translate): readonly Part[] {
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

/** A command that only shows something is not expected to ask anything. */
export function asksForPrompts(step: Step): boolean {
  return step.prompts !== undefined || step.access?.level !== 0;
}

export function accessText(access: Access | undefined, t: Translate): string {
  if (!access) return t('not stated in the documents read');
  const during = access.duringUpgrade ? t('allowed during an upgrade') : t('not allowed during an upgrade');
  return `${t('level {0}', access.level)}; ${during}${keysText(access.sources)}`;
}

/** A claim with the keys of its sources behind it. */
function cited(claim: Sourced, t: Translate): string {
  return `${t(claim.text)}${keysText(claim.sources)}`;
}

function keysText(keys: readonly SourceKey[]): string {
  return keys.map((key) => ` [${key}]`).join('');
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
    step.access,
    ...step.notes,
  ];
  return [...new Set([...step.forms, ...claims].flatMap((claim) => claim?.sources ?? []))];
}

function prose(label: string, text: string): Part {
  return { label, text, isVerbatim: false };
}

function verbatim(label: string, text: string): Part {
  return { label, text, isVerbatim: true };
}

function layOut(part: Part, width: number): readonly string[] {
  const lines = part.isVerbatim ? [part.text] : fold(part.text, WIDTH - width - 2);
  return lines.map((line, index) => `  ${(index === 0 ? part.label : '').padEnd(width)}${line}`);
}
