import { LANGUAGE_FOLDERS } from '../../content/languages/languages.ts';
import { type SayWhen, sayDay, sayPart } from './say-when.ts';

/** "Fri, Dec 4, 2026": for what is read long after, and on paper. */
export const sayFullDay = (instant: string, how: SayWhen): string =>
  sayPart(instant, how, { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });

/** "Friday, December 4": in large print and read aloud, nothing is shortened. */
export const sayLongDay = (instant: string, how: SayWhen): string =>
  sayPart(instant, how, { weekday: 'long', month: 'long', day: 'numeric' });

/** "Monday, December 7" for a calendar day that is read aloud. */
export const sayLongDate = (day: string, locale: SayWhen['locale']): string =>
  sayLongDay(`${day.slice(0, 10)}T12:00:00Z`, { zone: 'UTC', locale });

/** "2:30 PM". */
export const sayTime = (instant: string, how: SayWhen): string =>
  sayPart(instant, how, { hour: 'numeric', minute: '2-digit' });

/** "9:00 AM and 5:00 PM", to follow "between": two `HH:MM` of the practice's own clock. */
export function sayHours(
  { from, to }: { readonly from: string; readonly to: string },
  locale: SayWhen['locale'],
): string {
  const said = (time: string): string => sayTime(`2026-01-01T${time}:00Z`, { zone: 'UTC', locale });
  return LANGUAGE_FOLDERS[locale].when.hours(said(from), said(to));
}

/** "Eastern", "hora del Este": the zone as people say it. */
export function sayZone(instant: string, { zone, locale }: SayWhen): string {
  const name = new Intl.DateTimeFormat(LANGUAGE_FOLDERS[locale].when.locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  })
    .formatToParts(Temporal.Instant.from(instant).epochMilliseconds)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return name === undefined ? zone : LANGUAGE_FOLDERS[locale].when.zone(name);
}

/** "Fri, Dec 4, 2:30 PM Eastern": always weekday and zone (rules/screen.md#zone-named). */
export const sayDayTime = (instant: string, how: SayWhen): string =>
  `${sayDay(instant, how)}, ${sayTime(instant, how)} ${sayZone(instant, how)}`;

/** Up to this long, a promised call is said to be "at" a time. */
const AT_MINUTES = 30;

/** "2:30 PM Eastern", and "8:00 AM – 12:00 PM Eastern" where a call may come within hours. */
export function sayCallTime(from: string, until: string, how: SayWhen): string {
  const lasts = Temporal.Instant.from(from).until(until).total('minutes');
  const last = lasts > AT_MINUTES ? ` – ${sayTime(until, how)}` : '';
  return `${sayTime(from, how)}${last} ${sayZone(from, how)}`;
}
