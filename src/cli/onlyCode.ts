import { distinctCodes } from '../core/codes/distinct';
import type { AuthorizationCode } from '../core/codes/model';
import { inspect } from '../core/repair/inspect';
import { CallError } from './callError';
import { readInput, shown } from './input';
import type { Call } from './verb';

/** The code of a file, which may stand in it more than once. With two that differ nobody knows which one is meant. */
export function onlyCode(file: string, { checkOptions }: Call): AuthorizationCode {
  const codes = distinctCodes(inspect(readInput(file).text, checkOptions).codes);
  const [code] = codes;
  if (!code) throw new CallError(`${shown(file)} holds no authorization code`);
  if (codes.length > 1)
    throw new CallError(`${shown(file)} holds ${codes.length} different authorization codes; one is wanted`);
  return code;
}
