import type { ParseArgsConfig } from 'node:util';
import type { CheckOptions } from '../core/analyze';

/** 0 nothing wrong; 1 at least one error or a mismatch; 2 the call or a file is unusable. */
export type ExitStatus = 0 | 1 | 2;

export interface Call {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly checkOptions: CheckOptions;
  readonly print: (text: string) => void;
  /** For what is no result: one line on standard error. */
  readonly warn: (line: string) => void;
}

/** One verb of the command line. */
export interface Verb {
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(call: Call): ExitStatus;
}

export function printJson({ print }: Call, value: object): void {
  print(JSON.stringify({ schema: 1, ...value }, null, 2));
}
