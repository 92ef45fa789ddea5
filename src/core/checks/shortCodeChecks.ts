import type { ShortCode } from '../shortCodes/model';
import type { ProblemOf } from './problem';

/** Characters that Base58 leaves out because they are taken for others. */
export function* shortCodeProblems(codes: readonly ShortCode[]): Generator<ProblemOf<'short-code.mistyped'>> {
  for (const code of codes) {
    switch (code.kind) {
      case 'requestCode':
      case 'returnCode':
      case 'universalCode':
        for (const { span, character } of code.mistyped) {
          yield { code: 'short-code.mistyped', span, character, of: code.kind };
        }
        break;
      case 'confirmationCode':
      case 'tagMention':
        break;
    }
  }
}
