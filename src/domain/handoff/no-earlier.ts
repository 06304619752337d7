import type { StoredRecord } from './handoff-record.ts';

/** What of a record tells when something was done; what is planned lies ahead. */
const DONE_AT = ['at', 'lastAt', 'claimedAt', 'endedAt'];

/**
 * The moment of a decision by this workstation's clock, but never before what it follows: clocks of
 * a clinic stand minutes apart, and a record that was changed before it was made is refused (R4
 * Task inv-1). ISO.
 */
export function noEarlierThan(stored: readonly StoredRecord[], now: string): string {
  const done = stored.flatMap(({ record }) =>
    Object.entries(record).flatMap(([name, value]) =>
      DONE_AT.includes(name) && typeof value === 'string' ? Date.parse(value) : [],
    ),
  );
  const last = Math.max(...done.filter((one) => !Number.isNaN(one)), Date.parse(now));
  return last === Date.parse(now) ? now : new Date(last).toISOString();
}
