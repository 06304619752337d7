import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { useSession } from '../session/session-context.ts';
import type { Acted } from '../visit/acted.ts';
import type { TapOf } from '../visit/tap-of.ts';
import type { Visit } from '../visit/visit.ts';
import { visitQuery } from '../visit/visit-query.ts';
import type { Attempt } from './act.ts';
import { loadAct } from './load-act.ts';
import { usePutRight } from './use-put-right.ts';
import { useWrite } from './use-write.ts';

/** How the last tap stands, for the status line. */
type TapState = { readonly is: 'idle' } | { readonly is: 'saving' } | Acted;

export type HandoffTap = {
  readonly state: TapState;
  /** It is being sent: no second tap is taken meanwhile. */
  readonly isSaving: boolean;
  /** What was known of the handoff when it was tapped. */
  readonly before: readonly StoredRecord[];
  readonly tap: (action: TapOf) => void;
  /** Sends the last decision again, exactly as it was made: it is written once. */
  readonly again: () => void;
};

type Asked = { readonly wanted: TapOf; readonly before: readonly StoredRecord[] };

/** A tap on a handoff: decided, sent, and read back before anything is shown as saved. */
export function useHandoffTap(visit: Visit): HandoffTap {
  const session = useSession();
  const queries = useQueryClient();
  usePutRight(visit);
  const writing = useWrite<Asked, Attempt, Acted>({
    decide: async ({ wanted }) => {
      const act = await loadAct().catch(() => null);
      if (act === null) return { instead: NOT_LOADED };
      const { decided, read } = await act.decideNow(session, visit, wanted);
      if (read !== null) queries.setQueryData(visitQuery(session).queryKey, read);
      if (!('is' in decided)) return { send: decided };
      // The chart could not be asked: the tap is kept, as one that could not be sent is.
      const kept = async () => decided;
      return { instead: await act.keptWhileUnsent(session, visit, { wanted, id: null }, kept) };
    },
    send: async (attempt, { wanted }, earlier) => {
      const act = await loadAct().catch(() => null);
      if (act === null) return NOT_LOADED;
      const { id = null } = attempt.action;
      return act.keptWhileUnsent(session, visit, { wanted, id }, () =>
        act.send(session, attempt, earlier),
      );
    },
    renew: async (acted) => {
      // Where it could not be fetched nothing was sent either: there is nothing new to show.
      const act = await loadAct().catch(() => null);
      await act?.renewVisit(queries, session, visit, acted);
    },
  });
  const { state, asked, write, again } = writing;
  const { stored } = visit;
  // A tap made before the rest of the chart is here waits for it: who taps, and what is there
  // already, is not known before. It ends with the card of this person (H1).
  const isWhole = visit.chart.restToCome !== true;
  const [waiting, setWaiting] = useState<TapOf | null>(null);
  useEffect(() => {
    if (waiting === null || !isWhole) return;
    setWaiting(null);
    write({ wanted: waiting, before: stored });
  }, [waiting, isWhole, write, stored]);
  return useMemo(
    () => ({
      state: waiting === null ? state : SAVING,
      isSaving: waiting !== null || state.is === 'saving',
      before: asked?.before ?? stored,
      tap: (wanted) =>
        isWhole ? write({ wanted, before: stored }) : setWaiting((first) => first ?? wanted),
      again,
    }),
    [state, waiting, isWhole, asked, write, again, stored],
  );
}

const SAVING = { is: 'saving' } as const;

/** The part of the app that sends could not be fetched: nothing was sent. */
const NOT_LOADED: Acted = {
  is: 'not_saved',
  failure: { kind: 'offline', method: 'POST', what: 'Bundle', text: null },
};
