import { problemsOf } from '../analyze';
import { type ProblemCode, SEVERITY } from '../checks/problem';
import type { AuthorizationCode } from '../codes/model';
import { textToInstall } from '../platforms/codeAtHand';
import { type Inspection, repairOf } from '../repair/inspect';

/** The codes of a text by where they begin, as they have to be installed, and why others may not be used. */
export interface UsableCodes {
  readonly texts: ReadonlyMap<number, string>;
  /** `damaged`: it can be repaired, but not without asking. */
  readonly refused: readonly (ProblemCode | 'damaged')[];
}

/** A code with an error is not put into a command; one that only had to be freed of what cannot belong to it is. */
export function usableCodes(inspection: Inspection): UsableCodes {
  const texts = new Map<number, string>();
  const refused: (ProblemCode | 'damaged')[] = [];
  for (const artifact of inspection.artifacts) {
    if (artifact.kind === 'universalCode') texts.set(artifact.span.start, artifact.value);
  }
  for (const code of inspection.codes) {
    const why = refusalOf(inspection, code);
    if (why) refused.push(why);
    else texts.set(code.span.start, textToInstall(inspection, code));
  }
  return { texts, refused };
}

function refusalOf(inspection: Inspection, code: AuthorizationCode): ProblemCode | 'damaged' | undefined {
  const error = problemsOf(inspection, code).find((problem) => SEVERITY[problem.code] === 'error');
  if (error) return error.code;
  const repair = repairOf(inspection, code);
  const isSure = !repair?.changed || (code.format === 'slr' && repair.steps.every(({ sure }) => sure));
  return isSure ? undefined : 'damaged';
}
