import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { decide } from '../domain/decide.ts';
import type { HandoffAction, Refusal } from '../domain/handoff-action.ts';
import type { Change } from '../domain/handoff-record.ts';
import { chartWithSaved } from '../fhir/handoff/chart-with-saved.ts';
import type { HandoffContext } from '../fhir/handoff/handoff-transaction.ts';
import { type Sent, sendChanges } from '../fhir/handoff/send-changes.ts';
import type { VisitRead } from './read-visit.ts';
import { useSession, type VisitSession } from './session-context.ts';
import { visitQuery } from './use-visit.ts';
import type { Visit } from './visit.ts';

/** A tap without what every tap carries; the hook adds who, when and the gate. */
export type TapOf<A = HandoffAction> = A extends HandoffAction
  ? Omit<A, 'by' | 'at' | 'gate'>
  : never;

/** How the last tap stands, for the status line. */
export type TapState =
  | { readonly is: 'idle' }
  | { readonly is: 'saving' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'wrong_chart' }
  | Sent;

type Attempt = {
  readonly changes: readonly Change[];
  readonly context: HandoffContext;
  readonly action: HandoffAction;
};

export type HandoffTap = {
  readonly state: TapState;
  readonly tap: (action: TapOf) => void;
  /** Sends the last decision again, exactly as it was made: it is written once. */
  readonly again: () => void;
};

/**
 * The one mutation: a tap is decided, sent, and read back before anything is shown as saved.
 * A second tap while one is being sent does nothing.
 */
export function useHandoffTap(visit: Visit): HandoffTap {
  const session = useSession();
  const queries = useQueryClient();
  const busy = useRef(false);
  const last = useRef<Attempt | null>(null);

  const mutation = useMutation({
    retry: 0,
    networkMode: 'always',
    mutationFn: async (attempt: Attempt): Promise<TapState> => {
      if (!isThisChart(session, attempt.context)) return { is: 'wrong_chart' };
      const { changes, context, action } = attempt;
      return sendChanges(session.client, changes, context, action.by, action.at);
    },
    onSuccess: async (sent) => {
      if (sent.is === 'saved') {
        queries.setQueryData(visitQuery(session).queryKey, (read) => withSaved(read, sent));
      }
      if (sent.is === 'changed_elsewhere' || sent.is === 'partly_saved') {
        await queries.invalidateQueries({ queryKey: visitQuery(session).queryKey });
      }
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  const refusal = useMutation({ mutationFn: async (why: Refusal) => why });

  const send = (attempt: Attempt): void => {
    if (busy.current) return;
    busy.current = true;
    last.current = attempt;
    refusal.reset();
    mutation.mutate(attempt);
  };

  return {
    state: refusal.data
      ? { is: 'refused', refusal: refusal.data }
      : mutation.isPending
        ? { is: 'saving' }
        : (mutation.data ?? { is: 'idle' }),
    tap: (wanted) => {
      const action = {
        ...wanted,
        by: visit.user,
        at: session.clock(),
        gate: visit.finding.gate,
      } as HandoffAction;
      const decision = decide(visit.handoff, action);
      if (decision.ok) {
        send({ changes: decision.changes, context: contextOf(visit), action });
      } else if (!busy.current) {
        refusal.mutate(decision.refusal);
      }
    },
    again: () => {
      if (last.current !== null) send(last.current);
    },
  };
}

const contextOf = (visit: Visit): HandoffContext => ({
  handoffId: visit.handoff.id,
  episodeKey: visit.episodeKey,
  patient: visit.chart.person.reference ?? '',
  patientName: `${visit.chart.person.given} ${visit.chart.person.family}`.trim(),
  encounter: visit.chart.child === null ? visit.chart.visit.reference : null,
  stored: visit.stored,
  resources: visit.chart.handoffResources,
});

/** The launch's patient, the person on the screen and the records' subject must be one (H1). */
const isThisChart = (session: VisitSession, context: HandoffContext): boolean =>
  context.patient === `Patient/${session.patientId}`;

/** The visit with the records just read back in place of their earlier versions. */
const withSaved = (read: VisitRead | undefined, sent: Sent): VisitRead | undefined =>
  read?.ok && sent.is === 'saved'
    ? {
        ok: true,
        value: { ...read.value, chart: chartWithSaved(read.value.chart, sent.resources) },
      }
    : read;
