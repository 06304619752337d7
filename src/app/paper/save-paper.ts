import { type PaperEntry, paperAsScreen } from '../../domain/screening/paper-screen.ts';
import type { Screen } from '../../domain/screening/screen.ts';
import { scoreScreen } from '../../domain/screening/screening-score.ts';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import { isType } from '../../fhir/codes/of-type.ts';
import { SID } from '../../fhir/codes/sid.ts';
import { identifierSearch } from '../../fhir/handoff/handoff-transaction.ts';
import { handoffProvenance } from '../../fhir/handoff/provenance.ts';
import { readScreens } from '../../fhir/screening/read-screens.ts';
import { toPaperObservation } from '../../fhir/screening/to-paper-observation.ts';
import { readWritePlan } from '../../fhir/write/read-write-plan.ts';
import type { VisitSession } from '../session/session-context.ts';
import { isThisChart } from '../visit/is-this-chart.ts';
import type { Visit } from '../visit/visit.ts';

/** What became of a result entered from paper. */
export type PaperSaved =
  /** The chart holds it, read back as a screen with the same answer. */
  | {
      readonly is: 'saved';
      readonly screen: Screen;
      readonly provenanceFailure: FhirFailure | null;
    }
  | { readonly is: 'wrong_chart' }
  /** This EHR does not let the app write it, or she has no chart here. */
  | { readonly is: 'not_possible'; readonly failure: FhirFailure | null }
  | { readonly is: 'not_saved'; readonly failure: FhirFailure }
  /** Sent, and the chart could not be asked. */
  | { readonly is: 'unknown'; readonly failure: FhirFailure };

/**
 * Writes a result from paper, and reads it back: it counts as saved when the app's own reader finds
 * it in the chart with the total and the self-harm answer that were entered. Sending the same entry
 * of the same moment again writes it once (conditional create).
 */
export async function savePaper(
  session: VisitSession,
  visit: Visit,
  entry: PaperEntry,
  at: string,
): Promise<PaperSaved> {
  const { client } = session;
  const { person, child, parent } = visit.chart;
  const { reference: patient } = person;
  if (patient === null) return { is: 'not_possible', failure: null };
  const decidedFor = { subject: patient, child: child?.reference ?? null, parent };
  if (!isThisChart(session.patientId, decidedFor)) return { is: 'wrong_chart' };
  const reach = child === null ? 'launch_patient' : 'anyone';
  const { of, provenance: canSayWho } = await readWritePlan(session, reach);
  // Not asked for where it is known that it would not be taken.
  if (!of('Observation').create) return { is: 'not_possible', failure: null };
  const identifier = {
    system: SID.record,
    value: `${visit.handoff.id}:paper-${entry.instrument}-${at}`,
  };
  const onVisitDay = entry.taken === visit.today && child === null;
  const observation = toPaperObservation(entry, {
    patient,
    patientName: `${person.given} ${person.family}`.trim(),
    encounter: onVisitDay ? visit.chart.visit.reference : null,
    identifier,
    by: visit.user,
    at,
  });
  const search = `Observation?patient=${patient.split('/')[1]}&category=survey`;
  const path = `${search}&${identifierSearch(identifier)}`;
  // Without conditional creates, what may be there from a first try is looked for.
  const earlier = of('Observation').createOnce ? null : await client.searchAll(path);
  if (earlier !== null && !earlier.ok) return { is: 'not_saved', failure: earlier.failure };
  const isThere = earlier?.ok === true && earlier.value.some(isType('Observation'));
  const made = isThere
    ? ({ ok: true } as const)
    : await client.create(observation, identifierSearch(identifier));
  if (!made.ok) {
    const { failure } = made;
    if (failure.kind === 'not_permitted') return { is: 'not_possible', failure };
    if (!MAY_HAVE_ARRIVED.includes(failure.kind)) return { is: 'not_saved', failure };
  }
  const back = await client.searchAll(path);
  if (!back.ok) return { is: 'unknown', failure: made.ok ? back.failure : made.failure };
  const screen = readScreens(back.value, { subject: patient }).screens.find((one) =>
    tellsTheSame(one, entry, visit),
  );
  if (screen === undefined) {
    return { is: 'not_saved', failure: made.ok ? NOT_AS_SENT : made.failure };
  }
  const provenance = canSayWho
    ? await client.create(
        handoffProvenance({
          targets: screen.records,
          at,
          by: visit.user,
          activity: 'CREATE',
          informant: null,
        }),
        null,
      )
    : null;
  return {
    is: 'saved',
    screen: { ...screen, answeredBy: entry.answeredBy },
    provenanceFailure: provenance === null || provenance.ok ? null : provenance.failure,
  };
}

const MAY_HAVE_ARRIVED: readonly FhirFailure['kind'][] = [
  'unknown_outcome',
  'server_failed',
  'unreadable',
];

const NOT_AS_SENT: FhirFailure = {
  kind: 'unreadable',
  method: 'GET',
  what: 'Observation',
  text: null,
};

/** Total and self-harm answer as entered: anything else may not be shown as saved (H4, H11). */
const tellsTheSame = (screen: Screen, entry: PaperEntry, { practice }: Visit): boolean =>
  screen.total === entry.total &&
  scoreScreen(screen, practice).selfHarm === scoreScreen(paperAsScreen(entry), practice).selfHarm;
