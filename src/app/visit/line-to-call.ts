import { nextRung, type Rung } from '../../domain/handoff/fallback-ladder.ts';
import type { Destination, OpenLine } from '../../domain/place/destination.ts';
import { isSameReceiver } from '../../domain/place/receiver-key.ts';
import { NEXT_YEAR_DAYS } from '../../domain/when/when-date.ts';
import { sayFullDay, sayTime } from '../say/say-time.ts';
import { type SayWhen, sayDay } from '../say/say-when.ts';
import type { Visit } from './visit.ts';

/** What to do next with the practice referred to (rules/handoff.md#ladder). */
export const rungOf = ({ destination, destinations, handoff, now }: Visit): Rung =>
  nextRung({
    current: destination,
    matches: destinations,
    contacts: handoff.contacts.map(({ record }) => record),
    now,
  });

/** The number to call now: the second one once the first was tried. */
export function numberToCall(visit: Visit): string {
  const { destination, handoff } = visit;
  const referred = handoff.referral?.record.to;
  const second = destination?.secondPhone ?? null;
  const tries = handoff.contacts.filter(
    ({ record }) =>
      record.outcome === 'no_answer' &&
      referred !== undefined &&
      isSameReceiver(record.to, referred),
  );
  if (second !== null && tries.length === 1) return second;
  return destination?.phone || handoff.practiceTask?.record.phone || '';
}

/** When the practice can be reached; the clinic's own zone where there is none. */
export const openLineOf = (destination: Destination | null, timeZone: string): OpenLine =>
  destination === null ? { hours: [], closedDays: [], timeZone } : destination;

/**
 * An instant as people write it into the "when" field, in the zone of the line; it is read back. No
 * longer than what the field shows at 320 px in wide letters: a year only where it is needed, and then
 * no weekday. The echo below the field has both.
 */
export function asTyped(instant: string, { now, ...how }: SayWhen & { readonly now: string }) {
  const day = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(how.zone).toPlainDate();
  const ahead = day(now).until(day(instant), { largestUnit: 'days' }).days;
  const said =
    ahead <= NEXT_YEAR_DAYS
      ? sayDay(instant, how)
      : sayFullDay(instant, how).replace(/^[^,]*, /, '');
  return `${said.replaceAll(' de ', ' ')}, ${sayTime(instant, how)}`;
}
