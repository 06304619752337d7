import type { Destination } from './destination.ts';
import type { Handoff } from './handoff.ts';

/** The office she named herself and was referred to: in no directory, its hours not known. */
export function namedOffice(
  { referral, practiceTask }: Handoff,
  timeZone: string,
): Destination | null {
  const to = referral?.record.to;
  if (to === undefined || to.reference !== null) return null;
  return {
    reference: '',
    id: null,
    name: to.name,
    phone: practiceTask?.record.phone ?? '',
    secondPhone: null,
    contactName: null,
    hours: [],
    closedDays: [],
    timeZone,
    languages: [],
    payers: [],
    specialties: [],
    modes: ['phone'],
    telehealth: false,
    promise: null,
    earliestSlot: null,
    lastVerified: null,
  };
}
