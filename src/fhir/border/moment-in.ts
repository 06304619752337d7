/**
 * The instant of a R4 dateTime. One without offset, as many EHRs send it, is by the clock of `zone`;
 * a day stays a day (`YYYY-MM-DD`). Null for a month or a year, which names neither, and for what is
 * no date at all.
 */
export function momentIn(zone: string, dateTime: string | undefined): string | null {
  const [, day, time, offset] = PARTS.exec(dateTime ?? '') ?? [];
  if (dateTime === undefined || day === undefined) return null;
  try {
    if (time === undefined) return Temporal.PlainDate.from(day).toString();
    return offset === undefined
      ? Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant().toString()
      : Temporal.Instant.from(dateTime) && dateTime;
  } catch {
    return null;
  }
}

const PARTS = /^(\d{4}-\d{2}-\d{2})(?:T([\d:.]+)(Z|[+-].+)?)?$/;
