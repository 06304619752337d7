import { dayIn } from '../time/day-in.ts';
import type { ClosedDays, OpenHours } from './destination.ts';

/**
 * Whether a destination's line can be called. Instants are ISO strings; `null` for `closesAt`:
 * it never closes. `unknown`: the directory gives no hours, which is not the same as closed.
 */
export type OpenState =
  | { readonly is: 'open'; readonly closesAt: string | null }
  | { readonly is: 'closing'; readonly closesAt: string }
  | { readonly is: 'closed'; readonly opensAt: string }
  | { readonly is: 'unknown' };

/** Too short for a first call; a dated next step is offered instead (rules/handoff.md#hours). */
const CLOSING_MINUTES = 10;

/** Far enough to see past a week with one opening. */
const DAYS_AHEAD = 8;

type Stretch = { readonly from: Temporal.Instant; readonly to: Temporal.Instant };

/** Holidays further ahead than this do not matter to a call today. */
const CLOSED_DAYS_AHEAD = 366;

/**
 * Whether a line with these hours, in its own zone, is open at an ISO instant
 * (rules/handoff.md#hours). On a closed day it is not, whatever the hours say; a lunch break closes
 * its hour alone.
 */
export function openState(
  hours: readonly OpenHours[],
  timeZone: string,
  at: string,
  closedDays: readonly ClosedDays[] = [],
): OpenState {
  const now = Temporal.Instant.from(at);
  const stretches = stretchesAround(hours, timeZone, now, closedDays);
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
  closedDays: readonly ClosedDays[],
): readonly Stretch[] {
  const today = dayIn(timeZone, now);
  const closed = closedDays.flatMap((days) => closedStretches(days, timeZone, today));
  const ahead = DAYS_AHEAD + daysIn(closedDays, today);
  const inOrder = Array.from({ length: ahead + 2 }, (_, index) => today.add({ days: index - 1 }))
    .flatMap((day) =>
      hours
        .filter(({ days }) => days.includes(day.dayOfWeek))
        .map((stretch) => stretchOn(day, stretch, timeZone)),
    )
    .flatMap((stretch) => without(stretch, closed))
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

/** Closed days still to come, so that the search for the next opening reaches past them. */
function daysIn(closedDays: readonly ClosedDays[], today: Temporal.PlainDate): number {
  const days = closedDays.map(({ from, to, between }) => {
    if (between !== undefined) return 0;
    const first = Temporal.PlainDate.compare(from, today) < 0 ? today : from;
    return Math.max(0, Temporal.PlainDate.from(first).until(to, { largestUnit: 'days' }).days + 1);
  });
  return Math.min(
    CLOSED_DAYS_AHEAD,
    days.reduce((sum, count) => sum + count, 0),
  );
}

/** From midnight to midnight, where the destination is; a break on each of its days near this one. */
function closedStretches(
  { from, to, between }: ClosedDays,
  timeZone: string,
  today: Temporal.PlainDate,
): readonly Stretch[] {
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(to);
  if (between === undefined) {
    const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant();
    return [{ from: midnight(first), to: midnight(last.add({ days: 1 })) }];
  }
  // No break outside this reach meets an opening that is looked at.
  const reach = CLOSED_DAYS_AHEAD + DAYS_AHEAD;
  const days = Array.from({ length: reach + 2 }, (_, index) => today.add({ days: index - 1 }));
  return days
    .filter(
      (day) =>
        Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0,
    )
    .map((day) => stretchOn(day, { days: [], opens: between.from, closes: between.to }, timeZone));
}

/** What is left of an opening stretch when the closed ones are taken out. */
function without(open: Stretch, closed: readonly Stretch[]): readonly Stretch[] {
  const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
  return closed.reduce<readonly Stretch[]>(
    (left, gap) =>
      left.flatMap((part) => {
        if (!before(part.from, gap.to) || !before(gap.from, part.to)) return [part];
        return [
          ...(before(part.from, gap.from) ? [{ from: part.from, to: gap.from }] : []),
          ...(before(gap.to, part.to) ? [{ from: gap.to, to: part.to }] : []),
        ];
      }),
    [open],
  );
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
