import { useQuery } from '@tanstack/react-query';
import type { StaffMember } from '../domain/staff.ts';
import type { FhirFailure } from '../fhir/fhir-failure.ts';
import { readStaff } from '../fhir/read-staff.ts';
import { useSession } from './session-context.ts';
import type { Visit } from './visit.ts';

/** Who could carry on: being read, read, or not to be had (the call can still be made). */
export type StaffState =
  | { readonly is: 'loading' }
  | { readonly is: 'here'; readonly staff: readonly StaffMember[] }
  | { readonly is: 'failed'; readonly failure: FhirFailure };

/** The practice's staff: read once, when the first later card opens. */
export function useStaff({ me }: Visit): StaffState {
  const { issuer, client } = useSession();
  const { data } = useQuery({
    queryKey: ['staff', issuer, me.at?.reference],
    queryFn: () => readStaff(client, me.at),
    retry: 0,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (data === undefined) return { is: 'loading' };
  return data.ok ? { is: 'here', staff: data.value } : { is: 'failed', failure: data.failure };
}
