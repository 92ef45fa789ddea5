import type { Action, Message } from '../platforms/product';
import type { Source } from '../platforms/sources';
import type { ExplanationSourceKey } from './sources';

/** What can be checked with the artifacts at hand. Whoever shows an explanation runs these. */
export const CHECK_IDS = [
  /** Code against the pending request: product, serial, order in time. */
  'match-request',
  /** Code against what the device says of itself. */
  'match-device',
  /** The UDI's own form. */
  'udi',
  /** Fingerprint against other codes: is this one not a new one? */
  'same-code',
  /** Whole, well formed, every element there. */
  'code-form',
  /** Base64 and DER; never whether it is genuine. */
  'signature-form',
  /** The letter in `<version>`. */
  'version',
  /** SLR, SLAC or universal code, or no authorization code at all. */
  'code-kind',
  /** Base58: no `0`, `O`, `I`, `l`; length. */
  'alphabet',
  /** Registration and reservation states in the device output. */
  'state',
  /** Tags of the code against those the device uses. */
  'entitlements',
  'counts',
  'terms',
  /** Active against standby unit and members. */
  'stack',
  'clock',
  /** Length and characters of the code, path of the file. */
  'file',
  'export',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export type Family = 'agent-error' | 'cli' | 'syslog' | 'alarm' | 'status';

/** Numbers of agent errors differ between platforms from 143 on: a number means nothing without its platform. */
export type ErrorPlatform = 'iosXe' | 'iosXr';

export interface NextStep {
  readonly text: Message;
  /** The step of the product table, where there is one. */
  readonly action?: Action;
}

/** What a message of a device means and what to do about it. */
export interface Explanation {
  /** Stable; error names as in the YANG models, alarm names and syslog mnemonics as printed. */
  readonly name: string;
  readonly family: Family;
  readonly numbers: Readonly<Partial<Record<ErrorPlatform, number>>>;
  /** What is printed, verbatim; of alarms and of lines with values in them the part that is always the same. */
  readonly text: string;
  /** Wordings by which it is recognised in running text, verbatim; only those that mean nothing else. */
  readonly said: readonly string[];
  /** The wordings mean this only where the line says nothing else: other software uses the same words. */
  readonly isLine?: boolean;
  readonly meaning: Message;
  /** Where Cisco's documents contradict themselves: what the other place says. */
  readonly otherMeaning?: Message;
  /** Most likely first. */
  readonly causes: readonly Message[];
  readonly checks: readonly CheckId[];
  readonly next: readonly NextStep[];
  readonly sources: readonly [ExplanationSourceKey, ...ExplanationSourceKey[]];
}

/** Everything that can be explained, as plain data: the editor reads it from a file when it is first needed. */
export interface ExplanationTables {
  /** Errors of the smart agent, by name. */
  readonly errors: Readonly<Record<string, Explanation>>;
  readonly cli: Readonly<Record<string, Explanation>>;
  /** By mnemonic. */
  readonly syslog: Readonly<Record<string, Explanation>>;
  readonly alarms: Readonly<Record<string, Explanation>>;
  readonly statuses: Readonly<Record<string, Explanation>>;
  readonly sources: Readonly<Record<string, Source>>;
}

/** An entry of a table: what most entries have in common may be left out. */
export type Entry = Pick<Explanation, 'meaning' | 'causes' | 'checks' | 'next' | 'sources'> &
  Partial<Pick<Explanation, 'text' | 'said' | 'isLine' | 'otherMeaning' | 'numbers'>>;

/** Makes a table of entries by name. */
export function explanations<Name extends string>(
  family: Family,
  entries: Readonly<Record<Name, Entry>>,
): Readonly<Record<Name, Explanation>> {
  const made = Object.entries<Entry>(entries).map(([name, entry]) => [
    name,
    { name, family, text: name, numbers: {}, said: [], ...entry } satisfies Explanation,
  ]);
  return Object.fromEntries(made) as Readonly<Record<Name, Explanation>>;
}

/** The same number on both platforms. */
export function both(number: number): Readonly<Record<ErrorPlatform, number>> {
  return { iosXe: number, iosXr: number };
}
