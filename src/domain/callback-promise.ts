import type { CallbackPromise, ClosedDays, OpenHours } from './destination.ts';

/** Where the directory gives no hours, a business day is Monday to Friday until 5 in the afternoon. */
const OFFICE_HOURS: readonly OpenHours[] = [
  { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' },
];

/**
 * Until when a destination has promised to call back, as an ISO instant. Hours are hours on the
 * clock, weekends included. A business day is a day on which the destination is open; the day the
 * referral arrives is not counted, and the promise runs until the last closing time of the day that
 * is. So on a Friday "24 hours" is Saturday, and "1 business day" the end of Monday.
 *
 * @param from ISO instant at which the destination was told
 * @param zone IANA zone of the destination
 */
export function promisedBy(
  promise: CallbackPromise,
  from: string,
  hours: readonly OpenHours[],
  zone: string,
  closedDays: readonly ClosedDays[],
): string {
  const start = Temporal.Instant.from(from);
  if (promise.unit === 'hours') {
    return start.add({ seconds: Math.round(promise.value * 3600) }).toString();
  }
  const open = hours.length === 0 ? OFFICE_HOURS : hours;
  const told = start.toZonedDateTimeISO(zone).toPlainDate();
  const day = businessDayAfter(told, Math.max(1, Math.ceil(promise.value)), open, closedDays);
  return closingOf(day, open, zone).toString();
}

/** Far enough for any promise; hours on no day at all must not search for ever. */
const LAST_DAY = 400;

function businessDayAfter(
  told: Temporal.PlainDate,
  count: number,
  hours: readonly OpenHours[],
  closedDays: readonly ClosedDays[],
): Temporal.PlainDate {
  let counted = 0;
  for (let ahead = 1; ahead <= LAST_DAY; ahead += 1) {
    const day = told.add({ days: ahead });
    const open =
      hours.some(({ days }) => days.includes(day.dayOfWeek)) && !isClosed(day, closedDays);
    if (open) counted += 1;
    if (counted === count) return day;
  }
  return told.add({ days: count });
}

const isClosed = (day: Temporal.PlainDate, closedDays: readonly ClosedDays[]): boolean =>
  closedDays.some(
    ({ from, to }) =>
      Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0,
  );

/** The last closing time of a day; one past midnight ends with the day. */
function closingOf(
  day: Temporal.PlainDate,
  hours: readonly OpenHours[],
  timeZone: string,
): Temporal.Instant {
  const closings = hours
    .filter(({ days }) => days.includes(day.dayOfWeek))
    .map(({ opens, closes }) => (closes > opens ? closes : '24:00'));
  const last = closings.toSorted().at(-1) ?? '17:00';
  const at = last === '24:00' ? day.add({ days: 1 }).toZonedDateTime(timeZone) : null;
  return (at ?? day.toZonedDateTime({ timeZone, plainTime: last })).toInstant();
}
