import { eachOnce } from '../client/each-once.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { leftOut } from '../client/left-out.ts';
import type { ChartInput } from './chart-from.ts';

/** The search of one section of a chart, by patient id. */
export type Section = (patient: string) => string;

/** One search for each form of a screen. Epic answers Observation searches only with a category. */
export const SCREENS: readonly Section[] = [
  (patient) => `Observation?patient=${patient}&category=survey&_count=200`,
  (patient) => `QuestionnaireResponse?patient=${patient}&_count=100`,
];

/**
 * What was sent to a practice (referral note), and the notes a handoff note may stand in: ours, or
 * one that someone pasted it into (LOINC progress note, note).
 */
const DOCUMENTS = ['57133-1', '11506-3', '34109-9']
  .map((code) => `http://loinc.org|${code}`)
  .join();

/** What the app reads of the chart of the person being handed off. */
export const SECTIONS_OF_A_PERSON: readonly Section[] = [
  ...SCREENS,
  (patient) => `Task?patient=${patient}&_count=100`,
  (patient) => `Communication?patient=${patient}&_count=100`,
  (patient) => `ServiceRequest?patient=${patient}&_count=100`,
  // With a date: Oracle Health answers no other search by patient. None of ours is older.
  (patient) => `Appointment?patient=${patient}&date=ge2020-01-01&_count=100`,
  (patient) => `Flag?patient=${patient}&_count=100`,
  (patient) => `DocumentReference?patient=${patient}&type=${DOCUMENTS}&_count=50`,
  (patient) => `Encounter?patient=${patient}&status=planned&_count=20`,
  (patient) => `Coverage?patient=${patient}`,
  (patient) => `RelatedPerson?patient=${patient}`,
];

/** Sections of these charts (`Patient/1`), side by side; one that fails is named in `notRead`. */
export async function readSections(
  client: FhirClient,
  charts: readonly string[],
  sections: readonly Section[],
): Promise<{
  readonly resources: readonly fhir4.Resource[];
  readonly notRead: ChartInput['notRead'];
}> {
  const paths = charts.flatMap((chart) =>
    sections.map((section) => section(encodeURIComponent(chart.replace(/^Patient\//, '')))),
  );
  const answers = await Promise.all(paths.map((path) => readSection(client, path)));
  return {
    resources: eachOnce(answers.flatMap(({ resources }) => resources)),
    notRead: answers
      .flatMap(({ failure }) => failure ?? [])
      .map((failure) => ({ what: failure.what, failure })),
  };
}

type SectionRead = {
  readonly resources: readonly fhir4.Resource[];
  readonly failure: FhirFailure | null;
};

async function readSection(client: FhirClient, path: string): Promise<SectionRead> {
  const answer = await client.searchAll(path);
  if (!answer.ok) return { resources: [], failure: answer.failure };
  const [what = ''] = path.split('?');
  return { resources: answer.value, failure: leftOut(what, answer.value) };
}
