/**
 * After an urgent step someone is in contact with her within 24 to 72 hours
 * (rules/safety.md#after-an-answer).
 */
const FIRST_DAY = 1;
const LAST_DAY = 3;

/** The calendar days on which that contact may be, first to last, `YYYY-MM-DD`. */
export function followUpDays(today: string): readonly string[] {
  const from = Temporal.PlainDate.from(today);
  return Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) =>
    from.add({ days: FIRST_DAY + index }).toString(),
  );
}

/** The day proposed: the first of them that is not a weekend; from a Friday that is Monday. */
export function followUpDay(today: string): string {
  const days = followUpDays(today);
  return days.find((day) => Temporal.PlainDate.from(day).dayOfWeek < 6) ?? days[0] ?? today;
}
