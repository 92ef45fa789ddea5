import { CUC_ALARMS, CUCM_ALARMS } from './alarms';
import { CLI_MESSAGES, SYSLOG_MESSAGES } from './cliMessages';
import type { ErrorPlatform, Explanation } from './explanation';
import { IDENTITY_ERRORS } from './identityErrors';
import { OTHER_ERRORS } from './otherErrors';
import { RESERVATION_ERRORS } from './reservationErrors';
import { STATUSES } from './statuses';

export const AGENT_ERRORS = { ...RESERVATION_ERRORS, ...IDENTITY_ERRORS, ...OTHER_ERRORS };
export const ALARMS = { ...CUCM_ALARMS, ...CUC_ALARMS };

/** Everything that can be explained, by name. */
export const EXPLANATIONS = {
  ...AGENT_ERRORS,
  ...CLI_MESSAGES,
  ...SYSLOG_MESSAGES,
  ...ALARMS,
  ...STATUSES,
} as const satisfies Readonly<Record<string, Explanation>>;

export type ExplanationName = keyof typeof EXPLANATIONS;

export const ALL_EXPLANATIONS: readonly Explanation[] = Object.values(EXPLANATIONS);

/** The agent error that has this number on a platform. */
export function errorByNumber(number: number, platform: ErrorPlatform): Explanation | undefined {
  return ALL_EXPLANATIONS.find(({ numbers }) => numbers[platform] === number);
}
