import type { Clinic } from './clinic.ts';
import { type Chart, MONDAY } from './seeded-chart.ts';

const TYPES = [
  ...['ServiceRequest', 'Task', 'Communication', 'Appointment', 'DocumentReference', 'Flag'],
  ...['QuestionnaireResponse', 'Observation', 'Condition'],
];

/** What was stored during the schedule and is of nobody whose chart was open. */
export async function straysIn(clinic: Clinic, chart: Chart): Promise<readonly string[]> {
  const strays: string[] = [];
  for (const type of TYPES) {
    const answer = await clinic.own(`${type}?_count=500`);
    const bundle = (await answer.json()) as fhir4.Bundle<fhir4.FhirResource>;
    for (const { resource } of bundle.entry ?? []) {
      if (resource === undefined || !isNew(resource)) continue;
      const named = patientsNamed(resource);
      const own = named.length > 0 && named.every((one) => one === `Patient/${chart.person}`);
      // One line about the visit may stand in the infant's own chart.
      const line =
        type === 'Communication' && named.every((one) => one === `Patient/${chart.launch}`);
      if (!own && !line)
        strays.push(`${type}/${resource.id} names ${named.join(', ') || 'nobody'}`);
    }
  }
  return strays;
}

const isNew = ({ meta }: fhir4.Resource): boolean => Date.parse(meta?.lastUpdated ?? '') > MONDAY;

const patientsNamed = (resource: fhir4.Resource): readonly string[] => [
  ...new Set(JSON.stringify(resource).match(/Patient\/[A-Za-z0-9.-]+/g) ?? []),
];
