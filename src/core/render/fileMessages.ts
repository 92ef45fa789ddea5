import type { Problem, ProblemOf } from '../checks/problem';
import type { Translate } from './translate';
import { visible } from './visible';

export type FileProblemCode = Extract<Problem['code'], `slp.${string}`>;

/** What is wrong with a file of the policy model. */
export function fileMessage(problem: ProblemOf<FileProblemCode>, t: Translate): string {
  switch (problem.code) {
    case 'slp.cut':
      return t('The file ends early: </{0}> is missing. Copy it again from the start.', visible(problem.name, 40));
    case 'slp.date-stamp':
      return t('<{0}> is not a date such as 2026-07-01T14:10:28.', visible(problem.name, 40));
    case 'slp.json':
      return problem.isTooLong
        ? t('What <{0}> holds is too long and was not read.', visible(problem.name, 40))
        : t('What <{0}> holds is damaged: it is no JSON. Copy the file again.', visible(problem.name, 40));
    case 'slp.not-successful':
      return problem.of === 'authorization'
        ? t('License Central says that this authorization did not succeed. Ask for a new one.')
        : t('License Central says that this entitlement was not authorized.');
    case 'slp.signature':
      return t('The signature of <{0}> is damaged. Copy the file again.', visible(problem.of, 40));
  }
}
