import { type Analysis, analyze, type CheckOptions } from '../../src/core/analyze';
import type { ProblemCode } from '../../src/core/checks/problem';
import type { AuthorizationCode } from '../../src/core/codes/model';
import { type Inspection, inspect } from '../../src/core/repair/inspect';

/** The day on which all tests take place. */
export const TODAY = Date.UTC(2026, 10, 24);

export const OPTIONS: CheckOptions = { today: TODAY, endingWithinDays: 90 };

export function analysisOf(text: string, options: Partial<CheckOptions> = {}): Analysis {
  return analyze(text, { ...OPTIONS, ...options });
}

/** What the user sees: also what lies over the codes. */
export function inspectionOf(text: string, options: Partial<CheckOptions> = {}): Inspection {
  return inspect(text, { ...OPTIONS, ...options });
}

export interface Finding {
  readonly code: ProblemCode;
  readonly start: number;
  /** What the span of the problem covers. */
  readonly slice: string;
}

export function problemsIn(text: string, options: Partial<CheckOptions> = {}): Finding[] {
  return inspectionOf(text, options).problems.map(({ code, span }) => ({
    code,
    start: span.start,
    slice: text.slice(span.start, span.end),
  }));
}

/** The only code of a text. */
export function onlyCode(analysis: Analysis): AuthorizationCode {
  const [code, ...more] = analysis.codes;
  if (!code || more.length > 0) throw new Error(`${analysis.codes.length} codes instead of one`);
  return code;
}
