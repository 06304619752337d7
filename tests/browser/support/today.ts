import type { Temporal } from 'temporal-polyfill';

const practiceZone = 'America/New_York';
const dayMs = 24 * 60 * 60 * 1000;
const workingDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

const inEnglish = (day: Date, how: Intl.DateTimeFormatOptions): string =>
  day.toLocaleDateString('en-US', { timeZone: practiceZone, ...how });

/** Every receiving practice but one is open then on a working day. */
export const officeHours = '10:02';

/**
 * When every journey happens: 10:02 at the practice unless said otherwise, today or on the Monday
 * after a weekend, so that the practice to call is open whenever the tests are run.
 */
export const visitTime = (
  real: Temporal.ZonedDateTime,
  at: string = officeHours,
): Temporal.ZonedDateTime => {
  const today = real.withTimeZone(practiceZone).startOfDay();
  const days = today.dayOfWeek > 5 ? 8 - today.dayOfWeek : 0;
  return today.add({ days }).withPlainTime(at);
};

/** The next day from Monday to Friday: receiving practices with office hours open again then. */
export const nextWorkingDay = (now: Date): Date => {
  const day = new Date(now.getTime() + dayMs);
  return workingDays.includes(inEnglish(day, { weekday: 'short' })) ? day : nextWorkingDay(day);
};

/** A day as the app says it, "Tue, Nov 24". */
export const dayName = (day: Date): string =>
  inEnglish(day, { weekday: 'short', month: 'short', day: 'numeric' });

/** A day as it is read aloud, "Tuesday, November 24". */
export const spokenDay = (day: Date): string =>
  inEnglish(day, { weekday: 'long', month: 'long', day: 'numeric' });

/** A day as it is typed, "11/24". */
export const typedDay = (day: Date): string => inEnglish(day, { month: 'numeric', day: 'numeric' });

const weekAfter = (now: Date): Date => new Date(now.getTime() + 7 * dayMs);

/** A week after `now`, at half past two, typed the way people type it: "12/4 230p". */
export const appointmentText = (now: Date): string => `${typedDay(weekAfter(now))} 230p`;

/** The same as it is typed in Spanish, where 12/4 has two readings: "4 dic 230p". */
export const appointmentTextInSpanish = (now: Date): string => {
  const day = weekAfter(now);
  const month = day.toLocaleDateString('es-US', { timeZone: practiceZone, month: 'short' });
  return `${inEnglish(day, { day: 'numeric' })} ${month} 230p`;
};
