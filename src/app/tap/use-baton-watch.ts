import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { useSession } from '../session/session-context.ts';
import { visitQuery } from '../visit/visit-query.ts';

const TEN_SECONDS = 10_000;

/**
 * Watches the one Task that says who has the baton, while its card is on the screen: a small read
 * every 10 seconds, and the whole chart again only when it changed. A read that fails is tried at
 * the next turn; the card goes on saying when it last knew.
 */
export function useBatonWatch(baton: StoredRecord | null): {
  /** ISO instant of the last look; null before the first one. */
  readonly lookedAt: string | null;
  readonly look: () => void;
} {
  const session = useSession();
  const queries = useQueryClient();
  const reference = baton?.reference ?? '';
  const { data, refetch } = useQuery({
    queryKey: ['baton', session.issuer, session.patientId, reference],
    queryFn: async () => {
      const read = await session.client.read(reference);
      return { at: session.clock(), version: read.ok ? read.value.versionId : null };
    },
    enabled: baton !== null,
    refetchInterval: TEN_SECONDS,
    retry: 0,
    networkMode: 'always',
    gcTime: 0,
  });
  const version = data?.version ?? null;
  const changed = baton !== null && version !== null && version !== baton.version;
  useEffect(() => {
    if (changed) void queries.invalidateQueries({ queryKey: visitQuery(session).queryKey });
  }, [changed, queries, session]);
  return { lookedAt: data?.at ?? null, look: () => void refetch() };
}
