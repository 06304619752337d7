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
  const begun = useRef({ ...first, queryKey: query.queryKey });
  useState(() => queries.setQueryData(query.queryKey, (kept) => kept ?? first.read));
  useEffect(() => {
    const { queryKey, isReading, toCome } = begun.current;
    // What was being read again is read by the one who keeps it.
    if (isReading) void queries.invalidateQueries({ queryKey });
    for (const each of toCome) void each.then((add) => queries.setQueryData(queryKey, add));
  }, [queries]);
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
