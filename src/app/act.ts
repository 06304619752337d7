import { decide } from '../domain/decide.ts';
import type { HandoffAction, Refusal } from '../domain/handoff-action.ts';
import type { Change } from '../domain/handoff-record.ts';
import type { HandoffContext } from '../fhir/handoff/handoff-transaction.ts';
import { type Sent, sendChanges } from '../fhir/handoff/send-changes.ts';
import type { VisitSession } from './session-context.ts';
import type { Visit } from './visit.ts';

/** A tap without what every tap carries: who, when and the gate are added here. */
export type TapOf<A = HandoffAction> = A extends HandoffAction
  ? Omit<A, 'by' | 'at' | 'gate'>
  : never;

/** One decision, as made: sent again it is the same, and is written once. */
export type Attempt = {
  readonly changes: readonly Change[];
  readonly context: HandoffContext;
  readonly action: HandoffAction;
};

export type Acted =
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'wrong_chart' }
  /** Records a handoff may be made of were not read: one may be under way already. */
  | { readonly is: 'maybe_under_way' }
  | Sent;

/** Decides a tap: an attempt to send, or the refusal. */
export function attemptOf(visit: Visit, wanted: TapOf, at: string): Attempt | Exclude<Acted, Sent> {
  if (!visit.handoffIsKnown) return { is: 'maybe_under_way' };
  const action = { ...wanted, by: visit.user, at, gate: visit.finding.gate } as HandoffAction;
  const decision = decide(visit.handoff, action);
  return decision.ok
    ? { changes: decision.changes, context: contextOf(visit), action }
    : { is: 'refused', refusal: decision.refusal };
}

/** Sends an attempt, unless the chart is no longer the one it was decided for (hazard H1). */
export async function send(session: VisitSession, attempt: Attempt): Promise<Acted> {
  const { changes, context, action } = attempt;
  // The launch's patient, the person on the screen and the records' subject must be one.
  if (context.patient !== `Patient/${session.patientId}`) return { is: 'wrong_chart' };
  return sendChanges(session.client, changes, context, action.by, action.at);
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
