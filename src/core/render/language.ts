import { english, type Translate } from './translate';

/** The user's language: sentences, and how its dates and numbers look. Texts that are copied out use ISO dates instead. */
export interface Language {
  readonly t: Translate;
  /** Day of a time in milliseconds since 1970, UTC: `11 Mar 2019`. */
  readonly date: (time: number) => string;
  /** Day and minute in UTC: `11 Mar 2019, 08:22`. */
  readonly dateTime: (time: number) => string;
  /** Day and minute in the time zone of the machine. */
  readonly localTime: (time: number) => string;
  readonly number: (value: number) => string;
}

/** @param locale a language tag such as `en` or `de`; one that is not known falls back to English */
export function language(locale: string, t: Translate): Language {
  // In American English 3/11 and 11/3 are told apart by habit only; a day, a short month and a year never are.
  const tag = supported(locale === 'en' || locale === 'en-US' ? 'en-GB' : locale);
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const minute = { ...day, hour: '2-digit', minute: '2-digit', hour12: false } as const;
  const dateFormat = new Intl.DateTimeFormat(tag, { ...day, timeZone: 'UTC' });
  const utcFormat = new Intl.DateTimeFormat(tag, { ...minute, timeZone: 'UTC' });
  const localFormat = new Intl.DateTimeFormat(tag, minute);
  const numberFormat = new Intl.NumberFormat(locale === 'en' ? 'en-US' : tag);
  return {
    t,
    date: (time) => dateFormat.format(time),
    dateTime: (time) => utcFormat.format(time),
    localTime: (time) => localFormat.format(time),
    number: (value) => numberFormat.format(value),
  };
}

function supported(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

export const ENGLISH: Language = language('en', english);
