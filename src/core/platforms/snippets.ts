import { type ForbiddenCharacter, forbiddenInCode } from './characters';
import { type Action, type Form, isStep, type Product, type Sourced, type Step } from './product';
import { releaseHas } from './release';
import { type SftpUrlPart, sftpUrlProblem } from './sftpUrl';
import { fillTemplate, type Placeholder, placeholdersOf } from './template';

export interface SnippetRequest {
  readonly product: Product;
  readonly action: Action;
  /** As the user writes it: `12.5`, `14SU2`, `15`. Not given: any release. */
  readonly release?: string | undefined;
  /** Which of the step's forms, 0 when not given. */
  readonly form?: number | undefined;
  /** The authorization code in its canonical form, on one line. */
  readonly code?: string | undefined;
  readonly sftpUrl?: string | undefined;
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

/** Why there is no text, with the facts and without a sentence. */
export type Refusal = { readonly kind: 'refusal' } & (
  | { readonly reason: 'not-documented'; readonly product: string; readonly action: Action; readonly why: Sourced }
  | { readonly reason: 'release-too-early'; readonly step: Step; readonly release: string; readonly from: string }
  | { readonly reason: 'release-unreadable'; readonly release: string }
  | { readonly reason: 'nothing-to-type'; readonly step: Step }
  | { readonly reason: 'form-unknown'; readonly form: number; readonly forms: number }
  | { readonly reason: 'code-missing'; readonly step: Step }
  | { readonly reason: 'code-character'; readonly character: ForbiddenCharacter }
  | { readonly reason: 'url-missing'; readonly step: Step }
  | { readonly reason: 'url-character'; readonly character: ForbiddenCharacter }
  | { readonly reason: 'url-malformed'; readonly part: SftpUrlPart; readonly offset: number }
);

export type RefusalReason = Refusal['reason'];

/**
 * The exact text of one step, or why there is none. The code goes in whole and quoted; nothing of what it holds is ever used
 * anywhere else in a command.
 */
export function buildSnippet(request: SnippetRequest): Snippet | Refusal {
  const entry = request.product.steps[request.action];
  if (!isStep(entry)) {
    return {
      kind: 'refusal',
      reason: 'not-documented',
      product: request.product.name,
      action: request.action,
      why: entry.notDocumented,
    };
  }
  const refusal = releaseRefusal(entry, request.release);
  if (refusal) return refusal;
  if (entry.forms.length === 0) return { kind: 'refusal', reason: 'nothing-to-type', step: entry };
  const index = request.form ?? 0;
  const form = entry.forms[index];
  if (!form) return { kind: 'refusal', reason: 'form-unknown', form: index, forms: entry.forms.length };
  const needed = form.lines.flatMap(placeholdersOf);
  for (const placeholder of needed) {
    const problem = argumentRefusal(placeholder, request, entry);
    if (problem) return problem;
  }
  const open = needed.filter((placeholder) => !request[placeholder]);
  return {
    kind: 'snippet',
    text: form.lines.map((line) => fillTemplate(line, request)).join('\n'),
    isComplete: open.length === 0,
    open,
    step: entry,
    form,
  };
}

function releaseRefusal(step: Step, release: string | undefined): Refusal | undefined {
  if (release === undefined) return undefined;
  const { from } = step.releases;
  switch (releaseHas(release, from)) {
    case 'has':
      return undefined;
    case 'too-early':
      return { kind: 'refusal', reason: 'release-too-early', step, release, from: from ?? '' };
    case 'unreadable':
      return { kind: 'refusal', reason: 'release-unreadable', release };
  }
}

function argumentRefusal(placeholder: Placeholder, request: SnippetRequest, step: Step): Refusal | undefined {
  switch (placeholder) {
    case 'code':
      return codeRefusal(request, step);
    case 'sftpUrl':
      return urlRefusal(request, step);
  }
}

function codeRefusal({ code, allowPlaceholders }: SnippetRequest, step: Step): Refusal | undefined {
  if (!code) return allowPlaceholders ? undefined : { kind: 'refusal', reason: 'code-missing', step };
  const character = forbiddenInCode(code);
  return character && { kind: 'refusal', reason: 'code-character', character };
}

function urlRefusal({ sftpUrl, allowPlaceholders }: SnippetRequest, step: Step): Refusal | undefined {
  if (!sftpUrl) return allowPlaceholders ? undefined : { kind: 'refusal', reason: 'url-missing', step };
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
