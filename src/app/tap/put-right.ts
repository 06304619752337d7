import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import type { Unfinished } from '../../fhir/note/unfinished.ts';
import { readWritePlan } from '../../fhir/write/read-write-plan.ts';
import type { Sent } from '../../fhir/write/sent.ts';
import { takeBackTwins } from '../../fhir/write/take-back-twins.ts';
import { finishChanges } from '../../fhir/write/write-changes.ts';
import type { WritePlan } from '../../fhir/write/write-plan.ts';
import { noteWordsOf } from '../note/note-words-of.ts';
import type { VisitSession } from '../session/session-context.ts';
import { isThisChart } from '../visit/is-this-chart.ts';
import type { Visit } from '../visit/visit.ts';
import { contextOf } from './act.ts';

/** A decision is committed in this chart, and not all written: nothing is decided on it as it is. */
export const isHalfWritten = ({ kept, keptHere }: Visit): boolean =>
  !keptHere && kept.unfinished.length > 0;

/** What became of it; `not_reached`: the chart could not be asked, so nothing is known. */
export type PutRight =
  | { readonly is: 'done' | 'not_all' }
  | { readonly is: 'not_reached'; readonly failure: FhirFailure };

/**
 * Puts a chart right without a tap: whoever opens it finishes what a colleague decided, in the
 * colleague's name and at that time, and has the second of two records entered in error. Nobody
 * decides anything here, so nobody has to (rules/fhir.md#commit, rules/fhir.md#read-back).
 */
export async function putRight(session: VisitSession, visit: Visit): Promise<PutRight> {
  const { child, handoffResources, parent, person } = visit.chart;
  const subject = person.reference ?? '';
  const decidedFor = { subject, child: child?.reference ?? null, parent };
  if (!isThisChart(session.patientId, decidedFor)) return { is: 'not_all' };
  const plan = await readWritePlan(session, child === null ? 'launch_patient' : 'anyone');
  const sent: Sent[] = [];
  for (const one of visit.kept.unfinished) sent.push(await finish(session, visit, one, plan));
  const left = await takeBackTwins(session.client, handoffResources, plan);
  const lost = sent.flatMap((one) => notReached(one) ?? [])[0];
  if (lost !== undefined) return { is: 'not_reached', failure: lost };
  return { is: left.length === 0 && sent.every(({ is }) => is === 'saved') ? 'done' : 'not_all' };
}

function finish(
  session: VisitSession,
  visit: Visit,
  { at, by, changes, encounter, handoffId }: Unfinished,
  plan: WritePlan,
): Promise<Sent> {
  const isNew = ({ record }: StoredRecord): boolean =>
    changes.some((change) => change.write === 'create' && change.record.key === record.key);
  const context = {
    ...contextOf(visit),
    handoffId,
    encounter,
    stored: visit.stored.filter((one) => one.handoffId !== handoffId || !isNew(one)),
  };
  const words: Parameters<typeof finishChanges>[1]['words'] = (records) =>
    noteWordsOf(visit, records, { at, by });
  return finishChanges(session.client, { changes, context, by, at, words }, plan);
}

/** What the EHR turned down stays as it is, and stops nobody; what it did not answer may be there. */
function notReached(sent: Sent): FhirFailure | null {
  switch (sent.is) {
    case 'saved':
    case 'not_in_chart':
    case 'changed_elsewhere':
      return null;
    case 'unknown':
      return sent.failure;
    case 'not_saved':
    case 'partly_saved':
      return sent.failure !== null && !FINAL.includes(sent.failure.kind) ? sent.failure : null;
  }
}

const FINAL: readonly FhirFailure['kind'][] = ['refused', 'not_permitted', 'not_found', 'conflict'];
