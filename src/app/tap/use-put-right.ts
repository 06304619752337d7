import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../session/session-context.ts';
import type { Visit } from '../visit/visit.ts';
import { visitQuery } from '../visit/visit-query.ts';
import { loadAct } from './load-act.ts';

/** Younger than this, whoever decided it may be writing still. */
const STILL_WRITING_MS = 30_000;

/** Puts right what a chart shows that nobody decided, once for each that was read (put-right.ts). */
export function usePutRight(visit: Visit): void {
  const session = useSession();
  const queries = useQueryClient();
  const { twins, unfinished } = visit.kept;
  const found = [...twins, ...unfinished.map((one) => `${one.reference} ${one.version}`)].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that was read.
  useEffect(() => {
    if (found === '' || visit.keptHere) return;
    const decidedAt = unfinished.map(({ at, savedAt }) => Date.parse(savedAt ?? at));
    const age = Date.parse(session.clock()) - Math.max(0, ...decidedAt);
    const act = async (): Promise<void> => {
      const put = await (await loadAct()).putRight(session, visit);
      if (put.is !== 'done') return;
      await queries.invalidateQueries({ queryKey: visitQuery(session).queryKey });
    };
    // What stays as it is is named under Details, with what to do about it (ui/basis/details.tsx).
    const start = (): void => void act().catch(() => undefined);
    const timer = setTimeout(start, Math.max(0, STILL_WRITING_MS - age));
    return () => clearTimeout(timer);
  }, [found]);
}
