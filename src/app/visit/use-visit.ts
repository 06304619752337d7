import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useSession, type VisitSession } from '../session/session-context.ts';
import { useLate } from '../session/use-late.ts';
import { actedBy } from './acted-by.ts';
import { readVisit, type VisitProblem } from './read-visit.ts';
import { type Visit, visitFrom } from './visit.ts';

/** The visit's data under a key that no other issuer or patient shares. */
export const visitQuery = (session: VisitSession) =>
  queryOptions({
    queryKey: [
      'visit',
      session.issuer,
      session.patientId,
      session.encounterId,
      session.parent ?? null,
    ],
    queryFn: async ({ client, queryKey }) => {
      const { read, later } = await readVisit(session);
      // After what was read is on the screen: older results add to it, and say so.
      if (later !== null) {
        setTimeout(() => void later().then((add) => client.setQueryData(queryKey, add)));
      }
      return read;
    },
    // The FHIR client has its own single silent retry; a failure is a value, shown with its next step.
    retry: 0,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

export type VisitState =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly problem: VisitProblem; readonly retry: () => void }
  | {
      readonly is: 'shown';
      readonly visit: Visit;
      /** The chart is being read again. */
      readonly reading: boolean;
      readonly readAgain: () => void;
    };

/** The visit in front of us, with the practice chosen for it. */
export function useVisit(chosen: string | null): VisitState {
  const session = useSession();
  const { actor } = session;
  const { data, refetch, isFetching, isError } = useQuery(visitQuery(session));
  const now = useNow(session.clock);
  const visit = useMemo(
    () => (data?.ok ? visitFrom(actedBy(data.value, actor), now, chosen) : null),
    [data, now, chosen, actor],
  );
  const readAgain = () => void refetch();
  const isLate = useLate(data === undefined && isFetching);
  if (data === undefined) {
    if (isError && !isFetching)
      return { is: 'failed', problem: { is: 'app_fault' }, retry: readAgain };
    return isLate ? { is: 'failed', problem: { is: 'slow' }, retry: readAgain } : { is: 'loading' };
  }
  if (!data.ok) return { is: 'failed', problem: data.problem, retry: readAgain };
  return visit === null
    ? { is: 'loading' }
    : { is: 'shown', visit, reading: isFetching, readAgain };
}

const HALF_A_MINUTE = 30_000;

/** The time, renewed often enough for opening hours ("closes in 10 minutes") to stay true. */
function useNow(clock: () => string): string {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), HALF_A_MINUTE);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
