import { type ForbiddenCharacter, forbiddenInCode, outside } from './characters';
import { type Action, type CodeKind, type Form, isStep, type Product, type Sourced, type Step } from './product';
import { compareRelease, isWithin, releaseHas } from './release';
import { type SftpUrlPart, sftpUrlProblem } from './sftpUrl';
import { fillTemplate, type Placeholder, placeholdersOf } from './template';

export interface SnippetRequest {
  readonly product: Product;
  readonly action: Action;
  /** As the user writes it: `12.5`, `14SU2`, `15`. Not given: any release. */
  readonly release?: string | undefined;
  /** Which of the step's forms, of those that the release has. Not given: the first that takes the code. */
  readonly form?: number | undefined;
  /** The authorization code in its canonical form, on one line. */
  readonly code?: string | undefined;
  readonly sftpUrl?: string | undefined;
  /** Where the file with the code is, or is to be, on the device: `flash:AC_FCW2134L0RN.xml`. */
  readonly file?: string | undefined;
  /** The name of the feature to be authorized. */
  readonly feature?: string | undefined;
  /** Leave what is not given as `<…>` in the text instead of refusing. */
  readonly allowPlaceholders?: boolean | undefined;
}

/** What to type, to the character. */
export interface Snippet {
  readonly kind: 'snippet';
  /** One line, or one per command where a step has several. No line break at the end. */
  readonly text: string;
  /** False when `text` still holds placeholders and cannot be typed as it stands. */
  readonly isComplete: boolean;
  /** The placeholders still in `text`. */
  readonly open: readonly Placeholder[];
  readonly step: Step;
  readonly form: Form;
}

/** Why there is no text, with the facts and without a sentence. `product` is its name. */
export type Refusal = { readonly kind: 'refusal' } & (
  | { readonly reason: 'not-documented'; readonly product: string; readonly action: Action; readonly why: Sourced }
  | { readonly reason: 'release-too-early'; readonly step: Step; readonly release: string; readonly from: string }
  | {
      readonly reason: 'product-release';
      readonly product: string;
      readonly release: string;
      readonly from: string | undefined;
      readonly until: string | undefined;
    }
  | { readonly reason: 'release-unreadable'; readonly release: string }
  | { readonly reason: 'nothing-to-type'; readonly step: Step }
  | { readonly reason: 'form-unknown'; readonly form: number; readonly forms: number }
  | { readonly reason: 'code-missing'; readonly step: Step }
  | {
      readonly reason: 'code-kind';
      readonly product: string;
      readonly action: Action;
      readonly wanted: CodeKind;
      /** The step that takes such a code. */
      readonly instead: Action | undefined;
    }
  | { readonly reason: 'code-character'; readonly character: ForbiddenCharacter }
  | { readonly reason: 'code-refused'; readonly product: string; readonly character: ForbiddenCharacter }
  | { readonly reason: 'code-too-long'; readonly product: string; readonly length: number; readonly longest: number }
  | { readonly reason: 'argument-missing'; readonly step: Step; readonly argument: 'file' | 'feature' }
  | { readonly reason: 'argument-character'; readonly character: ForbiddenCharacter }
  | { readonly reason: 'file-too-long'; readonly length: number; readonly longest: number }
  | { readonly reason: 'url-missing'; readonly step: Step }
  | { readonly reason: 'url-character'; readonly character: ForbiddenCharacter }
  | { readonly reason: 'url-malformed'; readonly part: SftpUrlPart; readonly offset: number }
);

export type RefusalReason = Refusal['reason'];

/**
 * The exact text of one step, or why there is none. The code goes in whole, and quoted wherever it is XML; nothing of what it
 * holds is ever used anywhere else in a command.
 */
export function buildSnippet(request: SnippetRequest): Snippet | Refusal {
  const { product, action, release } = request;
  const step = product.steps[action];
  if (!isStep(step)) {
    return { kind: 'refusal', reason: 'not-documented', product: product.name, action, why: step.notDocumented };
  }
  const refusal = releaseRefusal(product, step, release);
  if (refusal) return refusal;
  const form = formOf(step, request);
  if ('reason' in form) return form;
  const needed = form.lines.flatMap(placeholdersOf);
  for (const placeholder of needed) {
    const problem = argumentRefusal(placeholder, request, step, form);
    if (problem) return problem;
  }
  const open = needed.filter((placeholder) => !request[placeholder]);
  return {
    kind: 'snippet',
    text: form.lines.map((line) => fillTemplate(line, request)).join('\n'),
    isComplete: open.length === 0,
    open,
    step,
    form,
  };
}

/** The forms of a step that a release has; all of them when no release is given. */
export function formsOf(step: Step, release: string | undefined): readonly Form[] {
  if (release === undefined) return step.forms;
  return step.forms.filter(
    ({ from, before }) =>
      isWithin(release, from, undefined) && (before === undefined || (compareRelease(release, before) ?? -1) < 0),
  );
}

/** How a code is written. */
export function codeKind(code: string): CodeKind {
  return code.trimStart().startsWith('<') ? 'xml' : 'short';
}

function releaseRefusal(product: Product, step: Step, release: string | undefined): Refusal | undefined {
  if (release === undefined) return undefined;
  const { from } = step.releases;
  const answer = releaseHas(release, from);
  if (answer === 'unreadable') return { kind: 'refusal', reason: 'release-unreadable', release };
  const own = product.releases;
  if (own && !isWithin(release, own.from, own.until)) {
    return {
      kind: 'refusal',
      reason: 'product-release',
      product: product.name,
      release,
      from: own.from,
      until: own.until,
    };
  }
  if (answer === 'has') return undefined;
  return { kind: 'refusal', reason: 'release-too-early', step, release, from: from ?? '' };
}

function formOf(step: Step, { product, action, release, form, code }: SnippetRequest): Form | Refusal {
  if (step.forms.length === 0) return { kind: 'refusal', reason: 'nothing-to-type', step };
  const forms = formsOf(step, release);
  const kind = code ? codeKind(code) : undefined;
  const takes = (candidate: Form) => !kind || (candidate.takes ?? kind) === kind;
  const chosen = form === undefined ? (forms.find(takes) ?? forms[0]) : forms[form];
  if (!chosen) return { kind: 'refusal', reason: 'form-unknown', form: form ?? 0, forms: forms.length };
  if (!chosen.takes || takes(chosen)) return chosen;
  const instead = action === 'install' && product.file && isStep(product.steps['install-file']);
  return {
    kind: 'refusal',
    reason: 'code-kind',
    product: product.name,
    action,
    wanted: chosen.takes,
    instead: instead ? 'install-file' : undefined,
  };
}

function argumentRefusal(
  placeholder: Placeholder,
  request: SnippetRequest,
  step: Step,
  form: Form,
): Refusal | undefined {
  if (!request[placeholder] && request.allowPlaceholders) return undefined;
  switch (placeholder) {
    case 'code':
      return codeRefusal(request, step, form);
    case 'sftpUrl':
      return urlRefusal(request, step);
    case 'file':
    case 'feature':
      return wordRefusal(placeholder, request, step);
  }
}

/** A short code is typed without quotes, so that anything but its letters, digits and hyphens would end it. */
const IN_SHORT_CODE = /[A-Za-z0-9-]/;

function codeRefusal({ code, product }: SnippetRequest, step: Step, form: Form): Refusal | undefined {
  if (!code) return { kind: 'refusal', reason: 'code-missing', step };
  const rule = product.codeRule;
  if (rule) {
    const refused = outside(code, new RegExp(rule.character));
    if (refused) return { kind: 'refusal', reason: 'code-refused', product: product.name, character: refused };
    if (code.length <= rule.longest) return undefined;
    const { length } = code;
    return { kind: 'refusal', reason: 'code-too-long', product: product.name, length, longest: rule.longest };
  }
  const character = form.takes === 'short' ? outside(code, IN_SHORT_CODE) : forbiddenInCode(code);
  return character && { kind: 'refusal', reason: 'code-character', character };
}

const IN_PATH = /[A-Za-z0-9._:/-]/;
const IN_FEATURE = /[A-Za-z0-9._-]/;

function wordRefusal(argument: 'file' | 'feature', request: SnippetRequest, step: Step): Refusal | undefined {
  const value = request[argument];
  if (!value) return { kind: 'refusal', reason: 'argument-missing', step, argument };
  const character = outside(value, argument === 'file' ? IN_PATH : IN_FEATURE);
  if (character) return { kind: 'refusal', reason: 'argument-character', character };
  const longest = request.product.file?.longestPath;
  if (argument === 'feature' || longest === undefined || value.length <= longest) return undefined;
  return { kind: 'refusal', reason: 'file-too-long', length: value.length, longest };
}

function urlRefusal({ sftpUrl }: SnippetRequest, step: Step): Refusal | undefined {
  if (!sftpUrl) return { kind: 'refusal', reason: 'url-missing', step };
  const problem = sftpUrlProblem(sftpUrl);
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'character':
      return { kind: 'refusal', reason: 'url-character', character: problem.character };
    case 'part':
      return { kind: 'refusal', reason: 'url-malformed', part: problem.part, offset: problem.offset };
  }
}
