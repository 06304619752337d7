import type { ClosedDays } from '../place/destination.ts';

/**
 * When to check in after "not today" (rules/handoff.md#decline): her next visit if it is within 14
 * days, otherwise 14 days from today, and on the working day before when that is a weekend or a
 * holiday of the practice. Calendar days `YYYY-MM-DD` in the practice's zone; `nextVisit` is null
 * when none is known.
 */
export function checkInDate(
  today: string,
  nextVisit: string | null,
  closedDays: readonly ClosedDays[] = [],
): { readonly due: string; readonly how: 'visit' | 'call' } {
  const start = Temporal.PlainDate.from(today);
  if (nextVisit !== null) {
    const { days } = start.until(nextVisit, { largestUnit: 'days' });
    if (days >= 1 && days <= LATEST_DAYS) return { due: nextVisit, how: 'visit' };
  }
  const latest = start.add({ days: LATEST_DAYS });
  const before = Array.from({ length: LATEST_DAYS }, (_, back) => latest.subtract({ days: back }));
  const worked = (date: Temporal.PlainDate): boolean => {
    const day = date.toString();
    return (
      date.dayOfWeek <= 5 &&
      !closedDays.some(({ from, to, between }) => between === undefined && from <= day && day <= to)
    );
  };
  // A clinic that is closed for two weeks still owes the call: then on the last day, as before.
  return { due: (before.find(worked) ?? latest).toString(), how: 'call' };
}

/**
 * EPDS developers: repeat after two weeks (rules/handoff.md#decline). Earliest by this rule: day
 * 12.
 */
const LATEST_DAYS = 14;
