import { type Chart, chartFrom } from './chart-from.ts';
import type { FhirClient } from './fhir-client.ts';
import type { FhirFailure, Result } from './fhir-failure.ts';
import { leftOut } from './left-out.ts';
import type { LinkIds } from './screening/questionnaire-form.ts';

type ChartContext = {
  readonly patientId: string;
  readonly encounterId: string | null;
  /** The moment of reading, ISO. */
  readonly at: string;
  /** IANA zone for destinations that give none; default: the workstation's. */
  readonly homeZone?: string;
  readonly linkIds?: LinkIds;
};

/** One search for each section. Epic answers Observation searches only with a category. */
const SECTIONS: readonly ((patient: string) => string)[] = [
  (patient) => `Observation?patient=${patient}&category=survey&_count=200`,
  (patient) => `QuestionnaireResponse?patient=${patient}&_count=100`,
  (patient) => `Task?patient=${patient}&_count=100`,
  (patient) => `Communication?patient=${patient}&_count=100`,
  (patient) => `ServiceRequest?patient=${patient}&_count=100`,
  (patient) => `Appointment?patient=${patient}&_count=100`,
  (patient) => `Flag?patient=${patient}&_count=100`,
  (patient) => `Coverage?patient=${patient}`,
  (patient) => `RelatedPerson?patient=${patient}`,
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
    Promise.all(SECTIONS.map((path) => readSection(client, path(encodeURIComponent(patientId))))),
  ]);
  if (!patient.ok) return patient;
  const notRead = [
    ...(encounter?.ok === false ? [encounter.failure] : []),
    ...sections.flatMap(({ failure }) => failure ?? []),
  ].map((failure) => ({ what: failure.what, failure }));
  const chart = chartFrom({
    patient: patient.value.resource,
    encounter: encounter?.ok ? encounter.value.resource : null,
    resources: sections.flatMap(({ resources }) => resources),
    at,
    homeZone: context.homeZone ?? Temporal.Now.timeZoneId(),
    ...(context.linkIds === undefined ? {} : { linkIds: context.linkIds }),
    notRead,
  });
  return { ok: true, value: keepVisit(chart, encounter?.ok === false ? encounterId : null) };
}

type Section = {
  readonly resources: readonly fhir4.Resource[];
  readonly failure: FhirFailure | null;
};

async function readSection(client: FhirClient, path: string): Promise<Section> {
  const answer = await client.searchAll(path);
  if (!answer.ok) return { resources: [], failure: answer.failure };
  const [what = ''] = path.split('?');
  return { resources: answer.value, failure: leftOut(what, answer.value) };
}

/** The launch named the visit; that it could not be read does not make it another. */
function keepVisit(chart: Chart, encounterId: string | null): Chart {
  if (encounterId === null) return chart;
  return { ...chart, visit: { reference: `Encounter/${encounterId}`, start: null } };
}
