const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days of the Gregorian calendar; the portal writes `2026-Jan-01`, codes `2020-Feb-26 UTC`, devices `2019-JAN-15 UTC`. */
const DATE = /^([1-9]\d{3})-([A-Za-z]{3})-(\d{2})(?: UTC)?$/;

/** Milliseconds since 1970 at 00:00 UTC of the day, or `undefined` for anything that is not a day of the calendar. */
export function parseTermDate(value: string): number | undefined {
  // That of a perpetual license.
  if (value === '') return undefined;
  const parts = DATE.exec(value);
  if (!parts) return undefined;
  const month = MONTHS.indexOf((parts[2] ?? '').toLowerCase());
  const day = Number(parts[3]);
  if (month < 0) return undefined;
  const time = Date.UTC(Number(parts[1]), month, day);
  return new Date(time).getUTCDate() === day ? time : undefined;
}

/** `2020-02-26` */
export function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export const DAY = 86_400_000;

/** Whole days from the day of `from` to the day of `to`, both in UTC. Negative when `to` lies before. */
export function daysBetween(from: number, to: number): number {
  return Math.floor(to / DAY) - Math.floor(from / DAY);
}

/** What `Date` can hold; a timestamp beyond it has no calendar date. */
const LAST_DATE = 8.64e15;

/** Milliseconds since 1970 as a number, or `undefined` if the text is not a plain decimal number that a date can hold. */
export function parseTimestamp(value: string): number | undefined {
  if (!/^\d{1,16}$/.test(value)) return undefined;
  const time = Number(value);
  return time <= LAST_DATE ? time : undefined;
}
