import { dayIn } from './day-in.ts';
/**
 * How recent a screen is on the visit day: `today`, `current` (1 to 14 days before), `stale`
 * (15 or more: "repeat the screen", never "positive"), `future` (a date that cannot be right).
 */
export type ScreenAge = 'today' | 'current' | 'stale' | 'future';

/**
 * CMS2 counts a screen on the encounter day or up to 14 days before it
 * (rules/screening.md#current).
 */
const CURRENT_DAYS = 14;

/**
 * The calendar day, `YYYY-MM-DD`, of a chart date (`YYYY-MM-DD`, which is that day everywhere) or
 * of an ISO date-time with offset, seen in `zone`.
 */
export function calendarDay(taken: string, zone: string): string {
  return isDateOnly(taken) ? taken : dayIn(zone, taken).toString();
}

/** Age of a screen taken at `taken` on the visit day `visitDate` (`YYYY-MM-DD`) in `zone`. */
export function ageOfScreen(taken: string, visitDate: string, zone: string): ScreenAge {
  // Calendar days, not hours: a day on which the clocks change is still one day.
  const days = Temporal.PlainDate.from(calendarDay(taken, zone)).until(visitDate, {
    largestUnit: 'days',
  }).days;
  if (days < 0) return 'future';
  if (days === 0) return 'today';
  return days <= CURRENT_DAYS ? 'current' : 'stale';
}

/**
 * Whether `a` is surely later than `b`. Two times are compared to the instant; a date without a
 * time can only be later by whole days.
 */
export function isLater(a: string, b: string, zone: string): boolean {
  if (!isDateOnly(a) && !isDateOnly(b)) return Temporal.Instant.compare(a, b) > 0;
  return isLaterDay(a, b, zone);
}

/** Whether `a` falls on a later calendar day than `b` in `zone`. */
export function isLaterDay(a: string, b: string, zone: string): boolean {
  return Temporal.PlainDate.compare(calendarDay(a, zone), calendarDay(b, zone)) > 0;
}

function isDateOnly(taken: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(taken);
}
