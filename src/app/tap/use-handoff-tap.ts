import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { chartWithSaved } from '../../fhir/chart/chart-with-saved.ts';
import { readKept } from '../../fhir/note/kept-records.ts';
import { noteNotInChart } from '../../fhir/write/not-in-chart.ts';
import type { ReadBack } from '../../fhir/write/sent.ts';
import { inTime } from '../session/in-time.ts';
import { useSession, type VisitSession } from '../session/session-context.ts';
import type { Acted } from '../visit/acted.ts';
import { keepNoteToPaste } from '../visit/note-to-paste.ts';
import type { VisitRead } from '../visit/read-visit.ts';
import type { TapOf } from '../visit/tap-of.ts';
import { visitQuery } from '../visit/use-visit.ts';
import type { Visit } from '../visit/visit.ts';
import type { Attempt } from './act.ts';
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

/** Deciding and sending come after the first card: the sentence is readable sooner. */
const loadAct = () =>
  inTime(
    Promise.all([import('./act.ts'), import('../draft/draft.ts')]).then(([act, draft]) => ({
      ...act,
      ...draft,
    })),
  );

/** A tap on a handoff: decided, sent, and read back before anything is shown as saved. */
export function useHandoffTap(visit: Visit): HandoffTap {
  const session = useSession();
  const queries = useQueryClient();
  useEffect(() => {
    // Fetched ahead; where that fails, the tap itself tries again and says so.
    loadAct().catch(() => undefined);
  }, []);

  const writing = useWrite<Asked, Attempt, Acted>({
    decide: async ({ wanted }) => {
      const act = await loadAct().catch(() => null);
      if (act === null) return { instead: NOT_LOADED };
      const attempt = act.attemptOf(visit, wanted, session.clock());
      return 'is' in attempt ? { instead: attempt } : { send: attempt };
    },
    send: async (attempt, { wanted }, earlier) => {
      const act = await loadAct().catch(() => null);
      if (act === null) return NOT_LOADED;
      return act.keptWhileUnsent(session, visit, wanted, () => act.send(session, attempt, earlier));
    },
    renew: async (acted) => {
      const { queryKey } = visitQuery(session);
      if (acted.is === 'not_in_chart') keepToPaste(session, visit, acted.resources);
      if ('resources' in acted) {
        const read = queries.getQueryData<VisitRead>(queryKey);
        queries.setQueryData(queryKey, await withSaved(read, acted.resources));
      }
      if (acted.is === 'changed_elsewhere' || acted.is === 'partly_saved') {
        await queries.invalidateQueries({ queryKey });
      }
    },
  });
  return {
    state: writing.state,
    isSaving: writing.state.is === 'saving',
    before: writing.asked?.before ?? visit.stored,
    tap: (wanted) => writing.write({ wanted, before: visit.stored }),
    again: writing.again,
  };
}

/** The part of the app that sends could not be fetched: nothing was sent. */
const NOT_LOADED: Acted = {
  is: 'not_saved',
  failure: { kind: 'offline', method: 'POST', what: 'Bundle', text: null },
};

/** The note of this step waits in this window until it is in the chart. */
function keepToPaste(session: VisitSession, { chart }: Visit, resources: ReadBack): void {
  const resource = noteNotInChart(resources);
  const { reference } = chart.person;
  if (resource !== undefined && reference !== null) {
    keepNoteToPaste(session, reference, { resource, pasted: false });
  }
}

/** The visit with the records just read back in place of their earlier versions. */
async function withSaved(
  read: VisitRead | undefined,
  saved: ReadBack,
): Promise<VisitRead | undefined> {
  if (!read?.ok) return read;
  const chart = chartWithSaved(read.value.chart, saved);
  const kept = await readKept(chart.handoffResources);
  return { ok: true, value: { ...read.value, kept, chart } };
}
