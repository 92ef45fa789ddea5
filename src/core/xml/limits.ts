/** Real codes are 2 to 10 KiB; nothing near this size is one. */
export const MAX_FRAGMENT_LENGTH = 256 * 1024;

/** Real codes nest five levels deep. */
export const MAX_DEPTH = 64;

/** More problems than anyone would read; what comes behind is only counted as "more". */
export const MAX_PROBLEMS = 100;
