/** The call or a file is unusable: one line for standard error, exit status 2. */
export class CallError extends Error {}
