import type { FhirFailure } from '../client/fhir-failure.ts';
import type { Seen } from './look.ts';
import type { Run } from './write-run.ts';

/**
 * Why a record that an earlier look had confirmed could not be read this time; null: none. What the
 * screen then shows would be an old version of it, so that "saved" waits for the next look.
 */
export const unreadOf = (run: Run, seen: readonly Seen[]): FhirFailure | null => {
  const confirmed = run.filter(({ state }) => state === 'confirmed').map(({ key }) => key);
  const unread = seen.find(({ key, is }) => is === 'not_readable' && confirmed.includes(key));
  return unread?.is === 'not_readable' ? unread.failure : null;
};
