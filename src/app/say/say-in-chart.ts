import { sayDayTime, sayFullDay } from './say-time.ts';
import type { SayWhen } from './say-when.ts';

/** The chart's language is English; a day in it has its year. */
export const english = (zone: string): SayWhen => ({ zone, locale: 'en' });

/** "Mon, Dec 7, 2026" for a calendar day `YYYY-MM-DD`. */
export const sayCalendarDay = (day: string): string =>
  sayFullDay(`${day.slice(0, 10)}T12:00:00Z`, english('UTC'));

/** "Fri, Dec 4, 2026, 2:30 PM Eastern". */
export const sayFullDayTime = (instant: string, zone: string): string =>
  sayDayTime(instant, english(zone)).replace(/^\w+, \w+ \d+/, sayFullDay(instant, english(zone)));

/** The day a screen was taken, as recorded: a bare day has no zone to be moved by. */
export const sayTaken = (taken: string, zone: string): string =>
  taken.includes('T') ? sayFullDay(taken, english(zone)) : sayCalendarDay(taken);
