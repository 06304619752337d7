import { queryOptions } from '@tanstack/react-query';
import type { VisitSession } from '../session/session-context.ts';
import { readVisitWithRest } from './read-visit.ts';

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
      const { read, older } = await readVisitWithRest(session);
      // After what was read is on the screen: older results add to it, and say so.
      if (older !== null) {
        setTimeout(() => void older().then((add) => client.setQueryData(queryKey, add)));
      }
      return read;
    },
    // The FHIR client has its own single silent retry; a failure is a value, shown with its next step.
    retry: 0,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
