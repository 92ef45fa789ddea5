import { placeText } from '../platforms/placeText';
import type { Access, Answer, Expected, Product, Step } from '../platforms/product';
import { asksForPrompts, sourcesOf } from '../platforms/renderStep';
import { fillTemplate } from '../platforms/template';
import { codeSpan } from '../render/markdown';
import type { Translate } from '../render/translate';
import { withoutExamples } from './examples';
import type { CodeFile } from './files';
import { blocks, fence, inline } from './markdown';

/** What is put into the commands of a step. */
export interface Filling {
  /** Of each form the lines to type, as they are. */
  readonly commands: readonly FormLines[];
  /** Remarks on the command, as Markdown. */
  readonly remarks: readonly string[];
  readonly file: CodeFile | undefined;
  /** What is typed afterwards to see that it worked. */
  readonly checks: readonly string[];
  /** Where the code goes that the step gives, as Markdown. */
  readonly comesBack: readonly string[];
}

export interface FormLines {
  readonly when: string | undefined;
  readonly lines: readonly string[];
}

/** The forms of a step as they are documented; what only the user knows stays in angle brackets. */
export function plainCommands(step: Step, t: Translate): FormLines[] {
  return step.forms.map((form) => ({
    when: form.when && t(form.when),
    lines: form.lines.map((line) => fillTemplate(line, {})),
  }));
}

/** Everything that is documented of a step, in the order in which somebody needs it who does it. */
export function stepBody(step: Step, filling: Filling, t: Translate): string[] {
  const { commands, remarks, file, checks, comesBack } = filling;
  const isTyped = step.forms.length > 0;
  return blocks(
    [t('Where: {0}', inline(placeText(step.place, t))) + accessOf(step, t)],
    bullets([
      ...step.before.map(({ text }) => t('Before: {0}', inline(t(text)))),
      ...(step.danger ? [`**${t('Danger')}:** ${inline(t(step.danger.text))}`] : []),
      ...remarks,
    ]),
    copying(file, t),
    ...commands.flatMap(({ when, lines }, index) => [
      [when ? `${inline(when)}:` : index === 0 ? t('Type:') : t('Or:')],
      fence(lines),
    ]),
    step.disagreement ? [inline(t(step.disagreement.text))] : [],
    numbered((step.instructions ?? []).map(({ text }) => inline(t(text)))),
    ...(isTyped ? answering(step, t) : []),
    checks.length > 0 ? [t('Check with:')] : [],
    checks.length > 0 ? fence(checks) : [],
    // A paragraph: two lists with nothing between them are one.
    ...comesBack.map((line) => [line]),
    bullets([
      ...step.notes.map(({ text }) => t('Worth knowing: {0}', inline(t(text)))),
      t('Sources: {0}', sourcesOf(step).join(', ')),
    ]),
  );
}

function accessOf({ access }: Step, t: Translate): string {
  return access ? ` (${inline(accessWords(access, t))})` : '';
}

function accessWords({ level, words, duringUpgrade }: Access, t: Translate): string {
  return [
    ...(level === undefined ? [] : [t('level {0}', level)]),
    ...(words ? [t(words)] : []),
    ...(duringUpgrade === undefined
      ? []
      : [duringUpgrade ? t('allowed during an upgrade') : t('not allowed during an upgrade')]),
  ].join('; ');
}

function copying(file: CodeFile | undefined, t: Translate): string[] {
  return file && file.copyLines.length > 0 ? blocks([t('Copy the file:')], fence(file.copyLines)) : [];
}

function answering(step: Step, t: Translate): string[][] {
  const { prompts, expected, answers = [] } = step;
  const asked = prompts ? inline(t(prompts.text)) : t('not documented');
  return [
    bullets([
      ...(asksForPrompts(step) ? [t('Asks: {0}', asked)] : []),
      ...(expected ? [] : [t('Expect: {0}', t('not documented'))]),
    ]),
    ...(expected ? expecting(expected, t) : []),
    ...answers.flatMap((answer) => otherAnswer(answer, t)),
  ];
}

function expecting({ isExample, lines }: Expected, t: Translate): string[][] {
  return [[isExample ? t('Expect, for example:') : t('Expect:')], printed(lines)];
}

function otherAnswer({ when, lines }: Answer, t: Translate): string[][] {
  return [[`${inline(t(when))}:`], printed(lines)];
}

/**
 * What the device prints, line by line. In a fence below the command it would look like a session to whoever looks for what devices have
 * answered, and there is nothing in it to be copied.
 */
function printed(lines: readonly string[]): string[] {
  return bullets(lines.map((line) => codeSpan(withoutExamples(line), 300)));
}

/** Why a product has no such step. */
export function undocumentedBody(
  product: Product,
  why: { readonly text: string; readonly sources: readonly string[] },
  t: Translate,
): string[] {
  return bullets([
    t('No document describes this for {0}: {1}', inline(product.name), inline(why.text)),
    t('Sources: {0}', why.sources.join(', ')),
  ]);
}

export function bullets(lines: readonly string[]): string[] {
  return lines.map((line) => `- ${line}`);
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`);
}
