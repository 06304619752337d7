import type { ParentChoice } from '../../domain/people/parent.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import { failed, type Result } from '../client/fhir-failure.ts';
import type { LinkIds } from '../screening/questionnaire-form.ts';
import { type Chart, type ChartInput, chartFrom } from './chart-from.ts';
import { readSections, SECTIONS_OF_A_PERSON, type Section } from './read-sections.ts';

type ChartContext = {
  readonly patientId: string;
  readonly encounterId: string | null;
  /** The moment of reading, ISO. */
  readonly at: string;
  /** The practice's IANA zone, as soon as it is known; default: the workstation's. */
  readonly homeZone?: Promise<string>;
  readonly linkIds?: LinkIds;
  /** In an infant's launch: what staff said about who the parent is. */
  readonly parent?: ParentChoice | null;
};

const SECTIONS: readonly Section[] = [
  ...SECTIONS_OF_A_PERSON,
  () => 'HealthcareService?active=true&_include=HealthcareService:organization&_count=100',
];

/**
 * Everything the app shows of a chart, in one wave: no request waits for another, only pages
 * follow pages. Without the Patient there is no chart; any other section that fails, or that the
 * server says is not whole, is in `notRead`.
 */
export async function readChart(client: FhirClient, context: ChartContext): Promise<Result<Chart>> {
  const { patientId, encounterId, at } = context;
  const [patient, encounter, sections] = await Promise.all([
    client.read<fhir4.Patient>(`Patient/${patientId}`),
    encounterId === null ? null : client.read<fhir4.Encounter>(`Encounter/${encounterId}`),
    readSections(client, [patientId], SECTIONS),
  ]);
  if (!patient.ok) return patient;
  // A proxy or a merged record may answer with someone else: nothing of theirs is shown (H1).
  if (patient.value.resource.id !== patientId) {
    return failed({ method: 'GET', what: 'Patient' }, { kind: 'unreadable' });
  }
  const input: ChartInput = {
    patient: patient.value.resource,
    encounter: encounter?.ok ? encounter.value.resource : null,
    resources: sections.resources,
    at,
    homeZone: (await context.homeZone) ?? Temporal.Now.timeZoneId(),
    ...(context.linkIds === undefined ? {} : { linkIds: context.linkIds }),
    notRead: [
      ...(encounter?.ok === false
        ? [{ what: encounter.failure.what, failure: encounter.failure }]
        : []),
      ...sections.notRead,
    ],
  };
  const own = chartFrom(input);
  const chart = own.child === null ? own : await parentChart(client, input, context.parent ?? null);
  if (chart === null) return failed({ method: 'GET', what: 'Patient' }, { kind: 'offline' });
  return { ok: true, value: keepVisit(chart, encounter?.ok === false ? encounterId : null) };
}

/** Only an infant's launch fetches what finds the parent; null when that could not be fetched. */
async function parentChart(
  client: FhirClient,
  input: ChartInput,
  choice: ParentChoice | null,
): Promise<Chart | null> {
  const loaded = await import('./read-parent-chart.ts').catch(() => null);
  return loaded === null ? null : loaded.readParentChart(client, input, choice);
}

/** The launch named the visit; that it could not be read does not make it another. */
function keepVisit(chart: Chart, encounterId: string | null): Chart {
  if (encounterId === null) return chart;
  return { ...chart, visit: { reference: `Encounter/${encounterId}`, start: null } };
}
