import { english } from '../core/render/translate';
import { TEAM_SEVERITY, teamProblemText } from '../core/team/problem';
import { readTeam } from '../core/team/readTeam';
import type { Team } from '../core/team/team';
import { LineIndex } from '../core/text/lines';
import { readInput } from './input';
import type { Call } from './verb';

/** `--team <file>` of a call. What is wrong with the file goes to standard error, a line for each; the rest of it is used. */
export const TEAM_OPTION = { team: { type: 'string' } } as const;

export function teamsOf({ values, warn }: Pick<Call, 'values' | 'warn'>): readonly Team[] {
  const { team: name } = values;
  if (typeof name !== 'string') return [];
  const { text } = readInput(name);
  const { team, problems } = readTeam(text);
  const lines = new LineIndex(text);
  for (const problem of problems) {
    const { line, column } = lines.at(problem.span.start);
    const place = `${name}:${line}:${column}`;
    warn(`${place}: ${TEAM_SEVERITY[problem.code]}: ${problem.code}: ${teamProblemText(problem, english)}`);
  }
  return [team];
}
