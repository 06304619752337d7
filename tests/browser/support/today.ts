import type { Temporal } from 'temporal-polyfill';

const practiceZone = 'America/New_York';

/**
 * When every journey happens: 10:02 at the practice, today or on the Monday after a
 * weekend, so that the practice to call is open whenever the tests are run.
 */
export const visitTime = (real: Temporal.ZonedDateTime): Temporal.ZonedDateTime => {
  const today = real.withTimeZone(practiceZone).startOfDay();
  const days = today.dayOfWeek > 5 ? 8 - today.dayOfWeek : 0;
  return today.add({ days }).with({ hour: 10, minute: 2 });
};

/** A week after `now`, at half past two, typed the way people type it: "12/4 230p". */
export const appointmentText = (now: Date): string => {
  const day = new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000);
  const [month, date] = day
    .toLocaleDateString('en-US', { timeZone: practiceZone, month: 'numeric', day: 'numeric' })
    .split('/');
  return `${month}/${date} 230p`;
};
