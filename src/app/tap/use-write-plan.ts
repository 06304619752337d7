import { useQuery } from '@tanstack/react-query';
import { readWritePlan } from '../../fhir/write/read-write-plan.ts';
import type { WritePlan } from '../../fhir/write/write-plan.ts';
import { useSession } from '../session/session-context.ts';
import type { Visit } from '../visit/visit.ts';

/** How this EHR is written to, for the person on the screen; null while it is being asked. */
export function useWritePlan({ chart }: Visit): WritePlan | null {
  const session = useSession();
  const reach = chart.child === null ? 'launch_patient' : 'anyone';
  const { data } = useQuery({
    queryKey: ['write-plan', session.issuer, session.patientId, reach],
    queryFn: () => readWritePlan(session, reach),
    retry: 0,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return data ?? null;
}
