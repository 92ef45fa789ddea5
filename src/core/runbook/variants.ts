import { stepOf } from '../platforms/catalogue';
import type { Action, Product, Step } from '../platforms/product';
import { isStep } from '../platforms/product';
import { refusalText } from '../platforms/refusalText';
import { buildSnippet, formsOf, type SnippetRequest } from '../platforms/snippets';
import { codeSpan } from '../render/markdown';
import type { Translate } from '../render/translate';
import type { StepCode } from './codes';
import type { CodeFile } from './files';
import { inline } from './markdown';
import type { PlannedStep } from './plan';
import { type FormLines, plainCommands, stepBody, undocumentedBody } from './stepBody';

/**
 * The longest command that stands in the runbook itself. Codes with some twenty entitlements fit; an editor shows and copies a line of
 * this length whole (VS Code stops at 10,000 characters), and a longer one is safer copied from its file.
 */
export const LONGEST_COMMAND = 8192;

/** What a product's step is filled with. */
export interface Given {
  readonly code: StepCode | undefined;
  readonly file: CodeFile | undefined;
  /** Whether the file is written with the runbook. */
  readonly isWritten: boolean;
  readonly comesBack: readonly string[];
}

/** How one product does a step, or why no document says how. */
export function variantBody(
  product: Product,
  action: Action,
  planned: PlannedStep,
  given: Given,
  t: Translate,
): string[] {
  const entry = product.steps[action];
  if (!isStep(entry)) {
    const { text, sources } = entry.notDocumented;
    return undocumentedBody(product, { text: t(text), sources }, t);
  }
  const { commands, remarks } = commandsFor(product, entry, given, t);
  const usesFile = action === 'install-file';
  return stepBody(
    entry,
    {
      commands,
      remarks,
      file: usesFile ? given.file : undefined,
      checks: planned.action === 'install' ? checksFor(product, usesFile ? given.file : undefined) : [],
      comesBack: given.comesBack,
    },
    t,
  );
}

interface Commands {
  readonly commands: readonly FormLines[];
  readonly remarks: readonly string[];
}

function commandsFor(product: Product, step: Step, { code, file, isWritten }: Given, t: Translate): Commands {
  const takesCode = step.forms.some(({ lines }) => lines.some((line) => line.includes('{code}')));
  if (takesCode && code) return typedCode(product, step, code, file, isWritten, t);
  if (step.action !== 'install-file') {
    // Of a web interface the code is pasted from the file.
    const isPasted = code !== undefined && step.forms.length === 0 && step.place === 'gui';
    return { commands: plainCommands(step, t), remarks: isPasted ? whereText(code, file, isWritten, t) : [] };
  }
  const built = buildSnippet({ product, action: step.action, file: file?.path, allowPlaceholders: true });
  if (built.kind === 'refusal') return { commands: plainCommands(step, t), remarks: [inline(refusalText(built, t))] };
  return {
    commands: [{ when: undefined, lines: built.text.split('\n') }],
    remarks: code ? whereText(code, file, isWritten, t) : [],
  };
}

/** The command with the code in it, form by form; without the code where it is not at hand or too long to stand here. */
function typedCode(
  product: Product,
  step: Step,
  code: StepCode,
  file: CodeFile | undefined,
  isWritten: boolean,
  t: Translate,
): Commands {
  const remarks = [...whereText(code, file, isWritten, t), ...(code.inHand ? [sameCommand(step, t)] : [])];
  const isShort = code.inHand?.kind === 'universal';
  const usable = formsOf(step, undefined).flatMap((form, index) =>
    form.takes === undefined || (form.takes === 'short') === isShort ? [{ form, index }] : [],
  );
  const all = usable.length > 0 ? usable : step.forms.map((form, index) => ({ form, index }));
  const commands = all.map(({ form, index }): FormLines => {
    const request: SnippetRequest = { product, action: step.action, form: index, allowPlaceholders: true };
    const built = buildSnippet({ ...request, code: code.text });
    if (built.kind === 'refusal') remarks.push(inline(refusalText(built, t)));
    const isLong = built.kind === 'snippet' && built.text.length > LONGEST_COMMAND;
    if (isLong)
      remarks.push(t('The whole command has {0} characters: copy the code from the file.', built.text.length));
    const shown = built.kind === 'snippet' && !isLong ? built : buildSnippet(request);
    return {
      when: form.when && t(form.when),
      lines: shown.kind === 'snippet' ? shown.text.split('\n') : [],
    };
  });
  return { commands: commands.filter(({ lines }) => lines.length > 0), remarks: [...new Set(remarks)] };
}

function sameCommand({ action }: Step, t: Translate): string {
  const command = action === 'install' ? 'Copy Install Command' : 'Copy Return Command…';
  return t('In VS Code, {0} copies the whole command.', codeSpan(`License Reservation: ${command}`));
}

/** Where the code is to be taken from. */
function whereText(code: StepCode, file: CodeFile | undefined, isWritten: boolean, t: Translate): string[] {
  if (code.inHand === undefined) return [];
  if (file && isWritten && file.bytes !== undefined) {
    return [t('The code is in the file {0} beside this runbook, {1} bytes.', codeSpan(file.name), file.bytes)];
  }
  return [t('The code has to be copied from where it stands, whole and on one line.')];
}

/** What shows that it worked: as the file rule has it, else the status. */
function checksFor(product: Product, file: CodeFile | undefined): readonly string[] {
  if (file && file.verifyLines.length > 0) return file.verifyLines;
  const [form] = stepOf(product, 'show-status')?.forms ?? [];
  return form?.lines ?? [];
}
