import type { OpenHours } from './destination.ts';

/**
 * Whether a destination's line can be called. Instants are ISO strings; `null` for `closesAt`:
 * it never closes. `unknown`: the directory gives no hours, which is not the same as closed.
 */
export type OpenState =
  | { readonly is: 'open'; readonly closesAt: string | null }
  | { readonly is: 'closing'; readonly closesAt: string }
  | { readonly is: 'closed'; readonly opensAt: string }
  | { readonly is: 'unknown' };

/** Too short for a first call; a dated next step is offered instead (clinical.md §5). */
const CLOSING_MINUTES = 10;

/** Far enough to see past a week with one opening. */
const DAYS_AHEAD = 8;

type Stretch = { readonly from: Temporal.Instant; readonly to: Temporal.Instant };

/** Whether a line with these hours, in its own zone, is open at an ISO instant (clinical.md §5). */
export function openState(hours: readonly OpenHours[], timeZone: string, at: string): OpenState {
  const now = Temporal.Instant.from(at);
  const stretches = stretchesAround(hours, timeZone, now);
  const open = stretches.find(({ from, to }) => isIn(now, from, to));
  if (open !== undefined) {
    const closesAt = open.to.toString();
    const minutes = now.until(open.to).total('minutes');
    if (minutes < CLOSING_MINUTES) return { is: 'closing', closesAt };
    // Nothing but round-the-clock hours run on past a whole week.
    return { is: 'open', closesAt: minutes > 7 * 24 * 60 ? null : closesAt };
  }
  const next = stretches.find(({ from }) => Temporal.Instant.compare(from, now) > 0);
  return next === undefined ? { is: 'unknown' } : { is: 'closed', opensAt: next.from.toString() };
}

function isIn(now: Temporal.Instant, from: Temporal.Instant, to: Temporal.Instant): boolean {
  return Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, to) < 0;
}

/** Opening stretches from yesterday on, in order, with those that touch or overlap joined. */
function stretchesAround(
  hours: readonly OpenHours[],
  timeZone: string,
  now: Temporal.Instant,
): readonly Stretch[] {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const inOrder = Array.from({ length: DAYS_AHEAD + 2 }, (_, index) =>
    today.add({ days: index - 1 }),
  )
    .flatMap((day) =>
      hours
        .filter(({ days }) => days.includes(day.dayOfWeek))
        .map((stretch) => stretchOn(day, stretch, timeZone)),
    )
    .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
  const joined: Stretch[] = [];
  for (const next of inOrder) {
    const last = joined.at(-1);
    if (last === undefined || Temporal.Instant.compare(next.from, last.to) > 0) joined.push(next);
    else if (Temporal.Instant.compare(next.to, last.to) > 0) {
      joined.splice(-1, 1, { from: last.from, to: next.to });
    }
  }
  return joined;
}

/** A closing time at or before the opening one, or `24:00`, belongs to the next day. */
function stretchOn(day: Temporal.PlainDate, hours: OpenHours, timeZone: string): Stretch {
  const opens = Temporal.PlainTime.from(hours.opens);
  const closes =
    hours.closes === '24:00' ? new Temporal.PlainTime() : Temporal.PlainTime.from(hours.closes);
  const closingDay = Temporal.PlainTime.compare(closes, opens) <= 0 ? day.add({ days: 1 }) : day;
  const instant = (date: Temporal.PlainDate, time: Temporal.PlainTime) =>
    date.toZonedDateTime({ timeZone, plainTime: time }).toInstant();
  return { from: instant(day, opens), to: instant(closingDay, closes) };
}
