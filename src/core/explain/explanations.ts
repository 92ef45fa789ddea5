import { CUC_ALARMS, CUCM_ALARMS } from './alarms';
import { CLI_MESSAGES, SYSLOG_MESSAGES } from './cliMessages';
import type { ExplanationTables } from './explanation';
import { IDENTITY_ERRORS } from './identityErrors';
import { OTHER_ERRORS } from './otherErrors';
import { RESERVATION_ERRORS } from './reservationErrors';
import { EXPLANATION_SOURCES } from './sources';
import { STATUSES } from './statuses';

/** The tables as they are written; the build makes a file of them for the editor. */
export const EXPLANATIONS = {
  errors: { ...RESERVATION_ERRORS, ...IDENTITY_ERRORS, ...OTHER_ERRORS },
  cli: CLI_MESSAGES,
  syslog: SYSLOG_MESSAGES,
  alarms: { ...CUCM_ALARMS, ...CUC_ALARMS },
  statuses: STATUSES,
  sources: EXPLANATION_SOURCES,
} as const satisfies ExplanationTables;
