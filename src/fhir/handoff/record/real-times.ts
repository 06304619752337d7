import type { HandoffRecord } from '../../../domain/handoff/handoff-record.ts';
import { momentIn } from '../../border/moment-in.ts';

/** Moments a record is decided by: a day alone, a month or a year is not one. */
const MOMENTS: readonly string[] = [
  ...['at', 'start', 'end', 'lastAt', 'claimedAt', 'endedAt', 'deadline', 'from', 'until'],
  'appointmentAt',
];

/** Calendar days. */
const DAYS: readonly string[] = ['due', 'doNotOfferUntil', 'checkOn'];

/**
 * The record with times that can be reckoned with; null where one of them cannot be. We write them
 * with offset: one that an EHR stripped of it is by the clock of this workstation, which stands in
 * the clinic.
 */
export function withRealTimes<R extends HandoffRecord>(record: R): R | null {
  const entries = Object.entries(record).map(
    ([name, value]) => [name, timeOf(name, value)] as const,
  );
  return entries.some(([, value]) => value === undefined)
    ? null
    : (Object.fromEntries(entries) as R);
}

/** Undefined where it should be a time and is none. */
function timeOf(name: string, value: unknown): unknown {
  if (name === 'nextStep') {
    const step = Object(value) as { readonly at?: string };
    const at = moment(step.at);
    return at === undefined ? undefined : { ...step, at };
  }
  if (typeof value !== 'string') return value;
  if (MOMENTS.includes(name)) return moment(value);
  return DAYS.includes(name) && momentIn('UTC', value) !== value ? undefined : value;
}

function moment(value: string | undefined): string | undefined {
  const at = momentIn(Temporal.Now.timeZoneId(), value);
  return at?.includes('T') === true ? at : undefined;
}
