import type { DestinationMatch } from '../place/choose-destination.ts';
import type { Destination } from '../place/destination.ts';
import { openState } from '../place/opening-hours.ts';
import { isSameReceiver } from '../place/receiver-key.ts';
import type { ContactRecord } from './handoff-record.ts';

/** What to do next with a practice that was not reached. Instants are ISO. */
export type Rung =
  /** Nothing was tried yet, and the line is open. */
  | { readonly is: 'call' }
  | { readonly is: 'second_number'; readonly phone: string }
  | { readonly is: 'another_practice'; readonly destination: Destination }
  /** Nobody answers anywhere: a message without patient details, then a dated call. */
  | { readonly is: 'voicemail' }
  /** A dated call; `opensAt`: the next opening, null where the directory gives no hours. */
  | {
      readonly is: 'next_step';
      readonly because: 'closed' | 'voicemail';
      readonly opensAt: string | null;
    }
  /** Nowhere to call: the clinic's own check-in within a week. */
  | { readonly is: 'own_check_in' };

export type LadderAt = {
  /** The practice referred to; null when there is none to call. */
  readonly current: Destination | null;
  /** Every ordinary destination, best match first. */
  readonly matches: readonly DestinationMatch[];
  /** Calls and attempts of this handoff, oldest first. */
  readonly contacts: readonly Pick<ContactRecord, 'to' | 'outcome'>[];
  readonly now: string;
};

/**
 * The next rung of the fallback ladder (rules/handoff.md#ladder): no answer once, the second
 * number; then the second practice that fits as well; then a message without details and a dated
 * call. Closed, or closing within 10 minutes: the dated call at once. No rung is an end by itself
 * (hazard H13).
 */
export function nextRung({ current, matches, contacts, now }: LadderAt): Rung {
  if (current === null) return { is: 'own_check_in' };
  const line = openState(current.hours, current.timeZone, now, current.closedDays);
  if (line.is === 'closed') {
    return { is: 'next_step', because: 'closed', opensAt: line.opensAt };
  }
  if (line.is === 'closing') {
    return { is: 'next_step', because: 'closed', opensAt: nextOpening(current, now) };
  }
  const triesAt = (place: Destination) =>
    contacts.filter(({ to, outcome }) => isSameReceiver(to, place) && isTry(outcome));
  const tries = triesAt(current);
  if (tries.length === 0) return { is: 'call' };
  if (tries.at(-1)?.outcome === 'voicemail') {
    return { is: 'next_step', because: 'voicemail', opensAt: nextOpening(current, now) };
  }
  if (tries.length === 1 && current.secondPhone !== null) {
    return { is: 'second_number', phone: current.secondPhone };
  }
  const mine = matches.find(({ destination }) => isSameReceiver(destination, current));
  const other = matches.find(
    ({ destination, misses }) =>
      triesAt(destination).length === 0 &&
      // It fits no worse than the one that did not answer.
      misses.every((point) => mine?.misses.includes(point) === true) &&
      isOpen(destination, now),
  );
  if (other !== undefined) return { is: 'another_practice', destination: other.destination };
  return { is: 'voicemail' };
}

const isTry = (outcome: ContactRecord['outcome']): boolean =>
  outcome === 'no_answer' || outcome === 'voicemail';

const isOpen = ({ hours, timeZone, closedDays }: Destination, now: string): boolean => {
  const { is } = openState(hours, timeZone, now, closedDays);
  return is === 'open' || is === 'unknown';
};

/** A line that never closes is proposed for an hour from now: a time to be kept, not one gone by. */
const LATER_MINUTES = 60;
const QUARTER = { smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' } as const;

/**
 * When the line opens next after the stretch it is in now, always ahead; null where hours are not
 * known.
 */
export function nextOpening(destination: Destination, now: string): string | null {
  const { hours, timeZone, closedDays } = destination;
  const state = openState(hours, timeZone, now, closedDays);
  if (state.is === 'unknown') return null;
  if (state.is === 'closed') return state.opensAt;
  if (state.closesAt === null) {
    const later = Temporal.Instant.from(now).add({ minutes: LATER_MINUTES });
    return later.round(QUARTER).toString();
  }
  const after = openState(hours, timeZone, state.closesAt, closedDays);
  return after.is === 'closed' ? after.opensAt : null;
}
