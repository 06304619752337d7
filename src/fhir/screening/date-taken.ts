/**
 * The date a form was taken as the domain wants it: `YYYY-MM-DD`, or an ISO date-time with
 * offset. Null when there is none, when only a month or year is known, or it is no real date:
 * the day decides what counts today.
 */
export function dateTaken(recorded: string | undefined): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(T.+)?$/.exec(recorded ?? '');
  if (recorded === undefined || match?.[1] === undefined) return null;
  try {
    const day = Temporal.PlainDate.from(match[1]).toString();
    if (match[2] === undefined) return day;
    Temporal.Instant.from(recorded);
    return recorded;
  } catch {
    return null;
  }
}
