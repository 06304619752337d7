import type { Destination } from '../place/destination.ts';
import { unknownPlace } from '../place/own-destinations.ts';
import type { Handoff } from './handoff.ts';

/** The office she named herself and was referred to: on no list, its hours not known. */
export function namedOffice(
  { referral, practiceTask }: Handoff,
  timeZone: string,
): Destination | null {
  const to = referral?.record.to;
  if (to === undefined || to.reference !== null) return null;
  return {
    ...unknownPlace(timeZone),
    name: to.name,
    phone: practiceTask?.record.phone ?? '',
    modes: ['phone'],
  };
}
