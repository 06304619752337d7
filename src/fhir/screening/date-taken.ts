/**
 * When a form was taken as the domain wants it: `YYYY-MM-DD`, or an ISO date-time with offset. A
 * time that is none, or has no offset, leaves its day: the day decides what counts today, and it
 * is stated (R4 dateTime asks for the offset; charts leave it out). Null when there is none, when
 * only a month or year is known, or it is no real day.
 */
export function dateTaken(recorded: string | undefined): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](.+))?$/.exec(recorded?.trim() ?? '');
  if (recorded === undefined || match?.[1] === undefined) return null;
  const day = orNull(() => Temporal.PlainDate.from(match[1] ?? '').toString());
  if (day === null || match[2] === undefined) return day;
  const moment = `${match[1]}T${match[2]}`;
  return orNull(() => Temporal.Instant.from(moment)) === null ? day : moment;
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
