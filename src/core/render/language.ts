import { isoDate, isoDateTime } from '../codes/dates';
import { english, type Translate } from './translate';

/** The user's language: sentences, and how its dates and numbers look. Texts that are copied out have ISO dates: {@link withIsoDates}. */
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
  // Formats are slow to make, and the first of a process slower still: whoever only loads this must not wait for them.
  const tag = once(() => supported(locale === 'en' || locale === 'en-US' ? 'en-GB' : locale));
  const dateFormat = once(() => new Intl.DateTimeFormat(tag(), { ...DAY, timeZone: 'UTC' }));
  const utcFormat = once(() => new Intl.DateTimeFormat(tag(), { ...MINUTE, timeZone: 'UTC' }));
  const localFormat = once(() => new Intl.DateTimeFormat(tag(), MINUTE));
  const numberFormat = once(() => new Intl.NumberFormat(locale === 'en' ? 'en-US' : tag()));
  return {
    t,
    date: (time) => dateFormat().format(time),
    dateTime: (time) => utcFormat().format(time),
    localTime: (time) => localFormat().format(time),
    number: (value) => numberFormat().format(value),
  };
}

/** The same language for what is copied out or written to a file. */
export function withIsoDates(language: Language): Language {
  return { ...language, date: isoDate, dateTime: isoDateTime };
}

// In American English 3/11 and 11/3 are told apart by habit only; a day, a short month and a year never are.
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const MINUTE = { ...DAY, hour: '2-digit', minute: '2-digit', hour12: false } as const;

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
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
