import type { Translate } from '../render/translate';
import { visible } from '../render/visible';
import type { Span } from '../text/span';

/** What is wrong with a team file: data, with its exact place. */
export type TeamProblem = Wrong & { readonly span: Span };

export type Wrong =
  | { readonly code: 'team.too-large'; readonly longest: number }
  | { readonly code: 'team.not-json' }
  | { readonly code: 'team.too-deep' }
  | { readonly code: 'team.wrong-type'; readonly wanted: 'object' | 'list' | 'text' | 'number' }
  | { readonly code: 'team.version'; readonly wanted: number }
  | { readonly code: 'team.missing-key'; readonly key: string }
  | { readonly code: 'team.unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly code: 'team.double-key'; readonly key: string }
  | { readonly code: 'team.double'; readonly value: string }
  | { readonly code: 'team.unknown-value'; readonly value: string; readonly known: readonly string[] }
  | { readonly code: 'team.too-many'; readonly most: number }
  | { readonly code: 'team.empty' }
  | { readonly code: 'team.too-long'; readonly longest: number }
  | { readonly code: 'team.hidden-character' }
  | { readonly code: 'team.too-wide'; readonly of: 'tag' | 'message' };

export type TeamProblemCode = Wrong['code'];

/** An error leaves something out; a warning leaves all in use. */
export const TEAM_SEVERITY: Readonly<Record<TeamProblemCode, 'error' | 'warning'>> = {
  'team.too-large': 'error',
  'team.not-json': 'error',
  'team.too-deep': 'error',
  'team.wrong-type': 'error',
  'team.version': 'error',
  'team.missing-key': 'error',
  'team.unknown-key': 'warning',
  'team.double-key': 'warning',
  'team.double': 'error',
  'team.unknown-value': 'error',
  'team.too-many': 'error',
  'team.empty': 'error',
  'team.too-long': 'error',
  'team.hidden-character': 'error',
  'team.too-wide': 'error',
};

export function teamProblemText(problem: Wrong, t: Translate): string {
  switch (problem.code) {
    case 'team.too-large':
      return t('The team file has more than {0} characters and was not read.', problem.longest);
    case 'team.not-json':
      return t('Not JSON from here on. What stands before it is used.');
    case 'team.too-deep':
      return t('Nested deeper than a team file ever is. It was not read.');
    case 'team.wrong-type':
      return wrongTypeText(problem.wanted, t);
    case 'team.version':
      return t('This version of the form is not known; {0} is. The file was not read.', problem.wanted);
    case 'team.missing-key':
      return t('The key {0} is missing. The entry is left out.', problem.key);
    case 'team.unknown-key':
      return t(
        '{0} is no key here and is left out. Known are: {1}.',
        visible(problem.key, 60),
        problem.known.join(', '),
      );
    case 'team.double-key':
      return t('{0} stands here twice; the first one counts.', visible(problem.key, 60));
    case 'team.double':
      return t('{0} has an entry already; the first one counts.', visible(problem.value, 60));
    case 'team.unknown-value':
      return t('{0} is not known here. Known are: {1}.', visible(problem.value, 60), problem.known.join(', '));
    case 'team.too-many':
      return t('More than {0}. The rest is left out; of sentences and commands the whole entry.', problem.most);
    case 'team.empty':
      return t('There is no text. The entry is left out.');
    case 'team.too-long':
      return t('Longer than {0} characters. The entry is left out.', problem.longest);
    case 'team.hidden-character':
      return t('A line break, a control character or one that is not seen. The entry is left out.');
    case 'team.too-wide':
      return problem.of === 'tag'
        ? t('No tag, or one that fits too many: two characters of its name or more are needed. The entry is left out.')
        : t(
            'It would fit too much: a word of four letters or more and eight letters in all are needed. The entry is left out.',
          );
  }
}

function wrongTypeText(wanted: 'object' | 'list' | 'text' | 'number', t: Translate): string {
  switch (wanted) {
    case 'object':
      return t('An object in braces is wanted here. What stands here is left out.');
    case 'list':
      return t('A list in brackets is wanted here. What stands here is left out.');
    case 'text':
      return t('A text in double quotes is wanted here. The entry is left out.');
    case 'number':
      return t('A number is wanted here. The file was not read.');
  }
}
