import { readWritePlan } from '../../fhir/write/read-write-plan.ts';
import { takeBackTwins } from '../../fhir/write/take-back-twins.ts';
import type { VisitSession } from '../session/session-context.ts';
import { isThisChart } from '../visit/is-this-chart.ts';
import type { Visit } from '../visit/visit.ts';

/**
 * What a chart holds twice is put right by whoever opens it, without a tap: nobody decided it, so
 * nobody has to (rules/fhir.md#read-back). True: it was, and the chart is to be read again.
 */
export async function repairTwins(session: VisitSession, { chart }: Visit): Promise<boolean> {
  const { child, handoffResources, parent, person } = chart;
  const subject = person.reference ?? '';
  const decidedFor = { subject, child: child?.reference ?? null, parent };
  if (!isThisChart(session.patientId, decidedFor)) return false;
  const plan = await readWritePlan(session, child === null ? 'launch_patient' : 'anyone');
  return (await takeBackTwins(session.client, handoffResources, plan)).length === 0;
}
