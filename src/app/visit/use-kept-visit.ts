import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../session/session-context.ts';
import type { FirstReading, Reading } from './use-first-reading.ts';
import { visitQuery } from './visit-query.ts';

/** The visit as React Query keeps it: what was read before it was here is its first answer. */
export function useKeptVisit(first: FirstReading): Reading {
  const session = useSession();
  const queries = useQueryClient();
  const query = visitQuery(session);
  const { read, toCome } = first;
  const begun = useRef({ isReading: first.isReading, queryKey: query.queryKey });
  useState(() => queries.setQueryData(query.queryKey, (kept) => kept ?? read));
  useEffect(() => {
    const { isReading, queryKey } = begun.current;
    // What was being read again is read by the one who keeps it.
    if (isReading) void queries.invalidateQueries({ queryKey });
  }, [queries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key goes with the person read for.
  useEffect(() => {
    // For another person it is read anew: what is known of them first is shown first.
    if (read === undefined || queries.getQueryData(query.queryKey) !== undefined) return;
    queries.setQueryData(query.queryKey, read);
  }, [queries, read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    for (const each of toCome) void each.then((add) => queries.setQueryData(query.queryKey, add));
  }, [queries, toCome]);
  const { data, isFetching, isError, refetch } = useQuery(query);
  return useMemo(
    () => ({
      read: data,
      isReading: isFetching,
      isFault: isError,
      again: () => void refetch(),
    }),
    [data, isFetching, isError, refetch],
  );
}
