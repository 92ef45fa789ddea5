import type { AuthorizationCode, CliCommand, DeviceIdentity, RequestCode } from '../codes/model';
import type { DeviceOutput } from '../device/output/model';
import type { ShortCode } from '../shortCodes/model';
import { commandProblems } from './commandChecks';
import { deviceProblems } from './deviceChecks';
import { conflictProblems, duplicateProblems, mismatchProblems } from './documentChecks';
import { DEVICE_PROBLEMS, type Problem, type ProblemCode, type ProblemOf } from './problem';
import { shortCodeProblems } from './shortCodeChecks';

/** All that was found in a text, each kind sorted by place. */
export interface Everything {
  readonly text: string;
  readonly codes: readonly AuthorizationCode[];
  readonly commands: readonly CliCommand[];
  /** By what the text names devices. */
  readonly identities: readonly (RequestCode | DeviceIdentity)[];
  readonly outputs: readonly DeviceOutput[];
  readonly shortCodes: readonly ShortCode[];
}

interface Check {
  readonly says: readonly ProblemCode[];
  readonly find: (everything: Everything) => Iterable<Problem>;
}

/** The compiler refuses a check that says something else as well. */
function check<Code extends ProblemCode>(
  says: readonly Code[],
  find: (everything: Everything) => Iterable<ProblemOf<Code>>,
): Check {
  return { says, find };
}

const CHECKS: readonly Check[] = [
  check(['command.unquoted', 'command.quotes'], ({ text, commands, codes }) => commandProblems(text, commands, codes)),
  check(['code.duplicate'], ({ codes }) => duplicateProblems(codes)),
  check(['code.other-copy', 'piid.mismatch'], ({ codes }) => conflictProblems(codes)),
  check(['udi.mismatch', 'udi.near'], ({ codes, identities }) => mismatchProblems(codes, identities)),
  check(DEVICE_PROBLEMS, ({ codes, outputs }) => deviceProblems(codes, outputs)),
  check(['short-code.mistyped'], ({ shortCodes }) => shortCodeProblems(shortCodes)),
];

/**
 * What the codes of a text, and what stands around them, say of each other.
 *
 * @param off what nobody wants to hear: a check of which that is all is not made
 */
export function* problemsAcross(everything: Everything, off: ReadonlySet<ProblemCode>): Generator<Problem> {
  for (const { says, find } of CHECKS) if (!says.every((code) => off.has(code))) yield* find(everything);
}
