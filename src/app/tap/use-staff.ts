import { useQuery } from '@tanstack/react-query';
import type { Place } from '../../domain/people/actor.ts';
import type { StaffMember } from '../../domain/people/staff.ts';
import { calendarDay } from '../../domain/time/currency.ts';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import { readStaff } from '../../fhir/directory/read-staff.ts';
import type { VisitSession } from '../session/session-context.ts';

/** Who could carry on: being read, read, or not to be had (the call can still be made). */
export type StaffState =
  | { readonly is: 'loading' }
  | { readonly is: 'here'; readonly staff: readonly StaffMember[] }
  | { readonly is: 'failed'; readonly failure: FhirFailure };

/** The staff at a place, or all there is where the place is not known: read once. */
export function useStaff(
  { issuer, client, clock }: Pick<VisitSession, 'issuer' | 'client' | 'clock'>,
  at: Place | null,
): StaffState {
  const { data } = useQuery({
    queryKey: ['staff', issuer, at?.reference],
    queryFn: () => readStaff(client, at, calendarDay(clock(), Temporal.Now.timeZoneId())),
    retry: 0,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (data === undefined) return { is: 'loading' };
  return data.ok ? { is: 'here', staff: data.value } : { is: 'failed', failure: data.failure };
}
