import type { CallbackPromise, ClosedDays, OpenHours } from './destination.ts';

/** Where the directory gives no hours, or a line never closes, business days are Monday to Friday. */
const OFFICE_DAYS = [1, 2, 3, 4, 5];

/** Until when: the end of a calendar day `YYYY-MM-DD` there, or an ISO instant. */
export type PromisedBy =
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'time'; readonly at: string };

/**
 * Until when a destination has promised to call back. Hours are hours on the clock, weekends
 * included. A business day is a day on which the destination is open; the day the referral arrives
 * is not counted, and the promise runs until the end of the day that is. So on a Friday "24 hours"
 * is Saturday at the same time, and "1 business day" the end of Monday. Midnight belongs to two
 * days at once, so it is said as the end of the one that ends.
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
): PromisedBy {
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
  if (promise.unit === 'hours') {
    const ends = start.add({ seconds: Math.round(promise.value * 3600) });
    return isMidnight(ends)
      ? endOf(ends.toPlainDate().subtract({ days: 1 }))
      : { is: 'time', at: ends.toInstant().toString() };
  }
  const count = Math.max(1, Math.ceil(promise.value));
  return endOf(businessDayAfter(start.toPlainDate(), count, businessDays(hours), closedDays));
}

const endOf = (day: Temporal.PlainDate): PromisedBy => ({ is: 'day', day: day.toString() });

const isMidnight = (moment: Temporal.ZonedDateTime): boolean =>
  moment.toPlainTime().equals(new Temporal.PlainTime());

/** On which weekdays a promise counts: a line that never closes does not say which are business. */
function businessDays(hours: readonly OpenHours[]): readonly number[] {
  const neverCloses = [1, 2, 3, 4, 5, 6, 7].every((day) =>
    hours.some(
      ({ days, opens, closes }) =>
        days.includes(day) && opens === '00:00' && (closes === '24:00' || closes === '00:00'),
    ),
  );
  return hours.length === 0 || neverCloses ? OFFICE_DAYS : hours.flatMap(({ days }) => days);
}

/** Far enough for any promise; hours on no day at all must not search for ever. */
const LAST_DAY = 400;

function businessDayAfter(
  told: Temporal.PlainDate,
  count: number,
  days: readonly number[],
  closedDays: readonly ClosedDays[],
): Temporal.PlainDate {
  let counted = 0;
  for (let ahead = 1; ahead <= LAST_DAY; ahead += 1) {
    const day = told.add({ days: ahead });
    if (days.includes(day.dayOfWeek) && !isClosed(day, closedDays)) counted += 1;
    if (counted === count) return day;
  }
  return told.add({ days: count });
}

const isClosed = (day: Temporal.PlainDate, closedDays: readonly ClosedDays[]): boolean =>
  closedDays.some(
    ({ from, to, between }) =>
      between === undefined &&
      Temporal.PlainDate.compare(from, day) <= 0 &&
      Temporal.PlainDate.compare(day, to) <= 0,
  );
