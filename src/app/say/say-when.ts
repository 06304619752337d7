import { LANGUAGE_FOLDERS } from '../../content/languages/languages.ts';
import type { Language } from '../../domain/language/language.ts';

/** Which language a date is said in; the zone is always the place's own, and always named. */
export type SayWhen = { readonly zone: string; readonly locale: Language };

/** An instant in parts of a date or time. */
export const sayPart = (
  instant: string,
  { zone, locale }: SayWhen,
  options: Intl.DateTimeFormatOptions,
) =>
  new Intl.DateTimeFormat(LANGUAGE_FOLDERS[locale].when.locale, { ...options, timeZone: zone })
    .format(Temporal.Instant.from(instant).epochMilliseconds)
    // ICU puts a narrow no-break space before AM/PM; a plain one can be searched and copied.
    .replaceAll('\u202f', ' ');

/** "Fri, Dec 4". */
export const sayDay = (instant: string, how: SayWhen): string =>
  sayPart(instant, how, { weekday: 'short', month: 'short', day: 'numeric' });

/** "Mon, Dec 7" for a calendar day. */
export const sayDate = (day: string, locale: SayWhen['locale']): string =>
  sayDay(`${day.slice(0, 10)}T12:00:00Z`, { zone: 'UTC', locale });

/** "Oct 21, 2001" for a birth date; a birth date that is only a year or a month, as recorded. */
export const sayBirth = (day: string, locale: SayWhen['locale']): string =>
  day.length < 10 ? day : `${sayDate(day, locale).replace(/^[^,]*, /, '')}, ${day.slice(0, 4)}`;
