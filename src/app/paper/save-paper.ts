import { type PaperEntry, paperAsScreen } from '../../domain/screening/paper-screen.ts';
import type { Screen } from '../../domain/screening/screen.ts';
import { scoreScreen } from '../../domain/screening/screening-score.ts';
import { observationSearches, type ScreenQuirks } from '../../fhir/chart/screen-searches.ts';
import { SID } from '../../fhir/codes/sid.ts';
import { readScreens } from '../../fhir/screening/read-screens.ts';
import { toPaperObservation } from '../../fhir/screening/to-paper-observation.ts';
import { type PlanSource, readWritePlan } from '../../fhir/write/read-write-plan.ts';
import { type OneRecord, type RecordSent, writeRecord } from '../../fhir/write/write-record.ts';
import type { Run } from '../../fhir/write/write-run.ts';
import type { VisitSession } from '../session/session-context.ts';
import { type DecidedFor, isThisChart, namesChild } from '../visit/is-this-chart.ts';
import type { Visit } from '../visit/visit.ts';

/** What became of a result entered from paper. */
export type PaperSaved = RecordSent<Screen> | { readonly is: 'wrong_chart' };

/** One entry, as made: sent again it is the same, and is written once. */
export type PaperAttempt = {
  readonly record: OneRecord<Screen>;
  readonly decidedFor: DecidedFor;
};

/**
 * A result from paper as a record of her chart; null: she has no chart here. It counts as saved
 * when the app's own reader finds it in the chart with the total and the self-harm answer that were
 * entered (H4, H11).
 */
export function paperAttempt(
  visit: Visit,
  entry: PaperEntry,
  at: string,
  { observationCategory }: ScreenQuirks = {},
): PaperAttempt | null {
  const { person, child, parent } = visit.chart;
  const { reference: patient } = person;
  if (patient === null) return null;
  const onVisitDay = entry.taken === visit.today && child === null;
  const resource = toPaperObservation(entry, {
    patient,
    patientName: `${person.given} ${person.family}`.trim(),
    encounter: onVisitDay ? visit.chart.visit.reference : null,
    identifier: {
      system: SID.record,
      value: `${visit.handoff.id}:paper-${entry.instrument}-${at}`,
    },
    category: observationCategory,
    by: visit.user,
    at,
  });
  const [[by]] = observationSearches(observationCategory);
  const readBack: OneRecord<Screen>['readBack'] = (found) => {
    const { screens } = readScreens([found], { subject: patient });
    const same = screens.find((one) => tellsTheSame(one, entry, visit));
    return same === undefined ? null : { ...same, answeredBy: entry.answeredBy };
  };
  return {
    record: {
      resource,
      search: `Observation?patient=${patient.split('/')[1]}${by}`,
      readBack,
      author: { by: visit.user, at },
    },
    decidedFor: { subject: patient, child: child?.reference ?? null, parent },
  };
}

/** Writes it, unless the chart is no longer the one it was entered for (hazard H1). */
export async function sendPaper(
  session: PlanSource & Pick<VisitSession, 'patientId'>,
  { record, decidedFor }: PaperAttempt,
  earlier: Run | null,
): Promise<PaperSaved> {
  const { child } = decidedFor;
  if (!isThisChart(session.patientId, decidedFor)) return { is: 'wrong_chart' };
  if (namesChild(record.resource, child)) return { is: 'wrong_chart' };
  const plan = await readWritePlan(session, child === null ? 'launch_patient' : 'anyone');
  return writeRecord(session.client, record, plan, earlier);
}

/** Total and self-harm answer as entered: anything else may not be shown as saved (H4, H11). */
const tellsTheSame = (screen: Screen, entry: PaperEntry, { practice }: Visit): boolean =>
  screen.total === entry.total &&
  scoreScreen(screen, practice).selfHarm === scoreScreen(paperAsScreen(entry), practice).selfHarm;
