/** The calendar day of a moment on the wall of a place. */
export const dayIn = (zone: string, moment: Temporal.Instant | string): Temporal.PlainDate =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate();
