import type { Language } from '../language/language.ts';
import type { ClosedDays, Destination, OpenHours } from '../place/destination.ts';
import { openState } from '../place/opening-hours.ts';
import { dayIn } from '../time/day-in.ts';
import { readDate } from './when-date.ts';
import { readTime } from './when-time.ts';
import { plainWords, withoutFillers } from './when-words.ts';

/** What a typed "when" is read against. */
export type WhenContext = {
  /** ISO instant. */
  readonly now: string;
  /** The destination's IANA zone: the time typed is the time on its wall. */
  readonly zone: string;
  /** Decides how `12/4` is read; words are understood in both languages. */
  readonly locale: Language;
  /** The destination's hours. They settle a missing am or pm only where they leave one reading. */
  readonly hours?: readonly OpenHours[];
  readonly closedDays?: readonly ClosedDays[];
};

/** A moment, as an instant and as the wall shows it. */
type When = {
  /** ISO instant. */
  readonly start: string;
  /** `YYYY-MM-DDTHH:MM:SS` in `zone`: what is echoed back. */
  readonly local: string;
  readonly zone: string;
};

/** Each has a sentence in content/ that names the fix. */
export type WhenProblem =
  | 'empty'
  | 'no_date'
  | 'no_time'
  | 'ambiguous_time'
  | 'ambiguous_date'
  | 'wrong_weekday'
  | 'past'
  | 'too_far'
  | 'unreadable'
  /** The clocks skip this time. */
  | 'nonexistent_time'
  /** The clocks show this time twice. */
  | 'repeated_time';

export type WhenResult =
  | ({ readonly ok: true } & When)
  | {
      readonly ok: false;
      readonly problem: WhenProblem;
      /** What may have been meant, to be picked with one tap; empty where nothing can be offered. */
      readonly choices: readonly When[];
    };

/**
 * A first visit further off than this is a slip of the keyboard (12 months,
 * rules/screening.md#postpartum-year).
 */
const FARTHEST_DAYS = 366;

/**
 * Reads `12/4 230p`, `fri 2:30`, `mañana 9am`, `in 3 days 2pm` and the like
 * (rules/screen.md#when-field). What has two readings is asked, never guessed; whatever is not
 * understood makes the whole entry unreadable, so that no word is dropped in silence.
 */
export function parseWhen(text: string, context: WhenContext): WhenResult {
  const words = plainWords(text);
  if (words === '') return problem('empty');
  const today = dayIn(context.zone, context.now);
  const date = readDate(words, today, context.locale);
  if (date === 'unreadable' || date === 'wrong_weekday' || date === 'past') return problem(date);
  const time = readTime(date === null ? words : date.rest, date?.clock24 ?? false);
  if (time === 'unreadable') return problem('unreadable');
  const rest = time === null ? (date === null ? words : date.rest) : time.rest;
  if (withoutFillers(rest) !== '') return problem('unreadable');
  if (date === null) return problem(time === null ? 'unreadable' : 'no_date');
  if (time === null) return problem('no_time');
  return settle(date.days, time.times, context);
}

/** Narrows the readings to one, or asks. */
function settle(
  days: readonly Temporal.PlainDate[],
  times: readonly Temporal.PlainTime[],
  context: WhenContext,
): WhenResult {
  const now = Temporal.Instant.from(context.now);
  const readings = days
    .flatMap((day) => times.map((time) => day.toPlainDateTime(time)))
    .toSorted(Temporal.PlainDateTime.compare);
  const ahead = readings.filter((reading) => isAhead(reading, now, context.zone));
  if (ahead.length === 0) return problem('past');
  const near = ahead.filter((reading) => !isTooFar(reading, now, context.zone));
  if (near.length === 0) return problem('too_far');

  const [only, ...more] = near;
  // "Mon 9am" said on a Monday at noon can only be the next one.
  if (only !== undefined && more.length === 0 && times.length === 1) return place(only, context);
  const open = near.filter((reading) => isOpen(reading, context));
  const [onlyOpen, ...moreOpen] = open;
  if (days.length === 1 && onlyOpen !== undefined && moreOpen.length === 0) {
    return place(onlyOpen, context);
  }
  // Hours help to choose between am and pm; which day was meant, they do not know.
  const choices = (days.length === 1 && open.length > 0 ? open : near).map((reading) =>
    toWhen(reading.toZonedDateTime(context.zone)),
  );
  const severalDays = new Set(near.map((reading) => reading.toPlainDate().toString())).size > 1;
  return problem(severalDays ? 'ambiguous_date' : 'ambiguous_time', choices);
}

/** A wall time as an instant; one that the clocks skip or repeat is asked about. */
function place(reading: Temporal.PlainDateTime, { zone }: WhenContext): WhenResult {
  const earlier = reading.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = reading.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { ok: true, ...toWhen(earlier) };
  const repeated = earlier.toPlainDateTime().equals(later.toPlainDateTime());
  return problem(repeated ? 'repeated_time' : 'nonexistent_time', [toWhen(earlier), toWhen(later)]);
}

function isAhead(reading: Temporal.PlainDateTime, now: Temporal.Instant, zone: string): boolean {
  const last = reading.toZonedDateTime(zone, { disambiguation: 'later' }).toInstant();
  return Temporal.Instant.compare(last, now) > 0;
}

function isTooFar(reading: Temporal.PlainDateTime, now: Temporal.Instant, zone: string): boolean {
  const today = dayIn(zone, now);
  return today.until(reading.toPlainDate(), { largestUnit: 'days' }).days > FARTHEST_DAYS;
}

function isOpen(
  reading: Temporal.PlainDateTime,
  { zone, hours, closedDays }: WhenContext,
): boolean {
  if (hours === undefined) return false;
  const at = reading.toZonedDateTime(zone).toInstant().toString();
  const state = openState(hours, zone, at, closedDays).is;
  return state === 'open' || state === 'closing';
}

function toWhen(moment: Temporal.ZonedDateTime): When {
  return {
    start: moment.toInstant().toString(),
    local: moment.toPlainDateTime().toString(),
    zone: moment.timeZoneId,
  };
}

function problem(name: WhenProblem, choices: readonly When[] = []): WhenResult {
  return { ok: false, problem: name, choices };
}

/**
 * Whether the destination is open at `start` (ISO instant): if not, when it next opens. A separate
 * question from reading the text, because a visit may lie outside the intake line's hours.
 */
export function checkWhen(
  start: string,
  destination: Pick<Destination, 'hours' | 'timeZone'> & Partial<Pick<Destination, 'closedDays'>>,
): { readonly ok: true } | { readonly ok: false; readonly opensAt: string } {
  const state = openState(destination.hours, destination.timeZone, start, destination.closedDays);
  return state.is === 'closed' ? { ok: false, opensAt: state.opensAt } : { ok: true };
}
