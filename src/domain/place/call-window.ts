import { dayIn } from '../time/day-in.ts';
import type { OpenLine } from './destination.ts';
import { openState } from './opening-hours.ts';

/**
 * For how long a call may be promised; the first is the default (rules/handoff.md#call-window, P06
 * and P09).
 */
export const CALL_WINDOWS = ['30_minutes', '1_hour', '2_hours', 'morning', 'afternoon'] as const;
export type CallWindow = (typeof CALL_WINDOWS)[number];

const MINUTES = { '30_minutes': 30, '1_hour': 60, '2_hours': 120 } as const;

/** Half a day as people mean it, on the wall of the place that calls. */
const HALF_DAYS = {
  morning: { from: '08:00', until: '12:00' },
  afternoon: { from: '12:00', until: '17:00' },
} as const;
type HalfDay = keyof typeof HALF_DAYS;

export const isHalfDay = (window: CallWindow): window is HalfDay => window in HALF_DAYS;

/** The time that a day alone is read with: the last of it, so that a half day begun still counts. */
export const LAST_MINUTE: Readonly<Record<HalfDay, string>> = {
  morning: '11:59am',
  afternoon: '4:59pm',
};

/** Less than this is no promise that anyone can keep. */
const SHORTEST_MINUTES = 30;

type Span = { readonly from: string; readonly until: string };

/**
 * The window of a promised call, as ISO instants: from `start` for so long, or that half of its
 * day, and never past the closing time. Null: of that half day nothing is left, or they are closed.
 *
 * @param start ISO instant typed; for a half day any moment of that day
 * @param now ISO instant; a half day that has begun runs from the next quarter of an hour
 */
export function callWindow(
  window: CallWindow,
  start: string,
  line: OpenLine,
  now: string,
): Span | null {
  const from = Temporal.Instant.from(start);
  if (isHalfDay(window)) return halfDay(window, from, line, Temporal.Instant.from(now));
  const until = from.add({ minutes: MINUTES[window] });
  return { from: from.toString(), until: earlier(until, closingAfter(from, line)).toString() };
}

function halfDay(
  half: HalfDay,
  typed: Temporal.Instant,
  line: OpenLine,
  now: Temporal.Instant,
): Span | null {
  const { timeZone } = line;
  const day = dayIn(timeZone, typed);
  const at = (plainTime: string) => day.toZonedDateTime({ timeZone, plainTime }).toInstant();
  const begins = later(at(HALF_DAYS[half].from), nextQuarter(now));
  const state = openState(line.hours, timeZone, begins.toString(), line.closedDays);
  const from = state.is === 'closed' ? Temporal.Instant.from(state.opensAt) : begins;
  const until = earlier(at(HALF_DAYS[half].until), closingAfter(from, line));
  return from.until(until).total('minutes') < SHORTEST_MINUTES
    ? null
    : { from: from.toString(), until: until.toString() };
}

/** When the line closes next; null: it does not, or its hours are not known. */
function closingAfter(at: Temporal.Instant, line: OpenLine): Temporal.Instant | null {
  const state = openState(line.hours, line.timeZone, at.toString(), line.closedDays);
  const closes = state.is === 'open' || state.is === 'closing' ? state.closesAt : null;
  return closes === null ? null : Temporal.Instant.from(closes);
}

const nextQuarter = (now: Temporal.Instant): Temporal.Instant =>
  now
    .add({ minutes: 1 })
    .round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? b : a;

const earlier = (a: Temporal.Instant, b: Temporal.Instant | null): Temporal.Instant =>
  b !== null && Temporal.Instant.compare(b, a) < 0 ? b : a;
