/**
 * When to check in after "not today" (clinical.md §7): her next visit if it is within 14 days,
 * otherwise 14 days from today, and on the weekday before when that is a weekend.
 * Calendar days `YYYY-MM-DD` in the practice's zone; `nextVisit` is null when none is known.
 */
export function revisitDate(
  today: string,
  nextVisit: string | null,
): { readonly due: string; readonly how: 'visit' | 'call' } {
  const start = Temporal.PlainDate.from(today);
  if (nextVisit !== null) {
    const { days } = start.until(nextVisit, { largestUnit: 'days' });
    if (days >= 1 && days <= LATEST_DAYS) return { due: nextVisit, how: 'visit' };
  }
  const due = start.add({ days: LATEST_DAYS });
  const pastFriday = Math.max(0, due.dayOfWeek - 5);
  return { due: due.subtract({ days: pastFriday }).toString(), how: 'call' };
}

/** EPDS developers: repeat after two weeks (clinical.md §7). Earliest by this rule: day 12. */
const LATEST_DAYS = 14;
