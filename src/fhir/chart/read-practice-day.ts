import type { Parsed } from '../border/parsed.ts';
import { eachOnce } from '../client/each-once.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { isType } from '../codes/of-type.ts';
import { LOCAL } from '../codes/our-codes.ts';
import { referenceOf } from '../codes/reference.ts';
import { readSection, type SectionsRead } from './read-sections.ts';
import { mapWordings, observationSearches, type ScreenQuirks } from './screen-searches.ts';

/** Everyone a practice's waiting list is about, and what of it could not be read. */
export type PracticeDay = {
  readonly patients: readonly Parsed<fhir4.Patient>[];
  readonly resources: readonly fhir4.Resource[];
  /** Charts that records point to and that could not be read. */
  readonly chartsNotRead: number;
  readonly notRead: readonly FhirFailure[];
};

/** Statuses of Tasks that still ask somebody for something. */
const OPEN = 'requested,accepted,in-progress,on-hold';

/**
 * The practice's open handoffs, and everyone screened since `screenedSince` (`YYYY-MM-DD`), whose
 * chart may never have been opened in this app (hazard H20). Two waves: who, then what of them.
 */
export async function readPracticeDay(
  client: FhirClient,
  screenedSince: string,
  today: string,
  observationCategory: ScreenQuirks['observationCategory'],
): Promise<PracticeDay> {
  const codes = ['warm-handoff', 'handoff-logistics', 'revisit-handoff-offer']
    .map((code) => encodeURIComponent(`${LOCAL.task}|${code}`))
    .join(',');
  const screens = (whose: string): readonly Promise<SectionsRead>[] =>
    observationSearches(observationCategory).map((wordings) =>
      readSection(
        client,
        mapWordings(wordings, (by) => `Observation?${whose}${by}&_count=200`),
      ),
    );
  const [visits, ...found] = await Promise.all([
    // Only for the room: a list without rooms is whole all the same.
    client.searchAll(`Encounter?date=ge${today}&_count=100`),
    section(client, `Task?code=${codes}&status=${OPEN}&_count=100`),
    ...screens(`date=ge${screenedSince}`),
    section(client, `QuestionnaireResponse?authored=ge${screenedSince}&_count=100`),
  ]);
  const ids = [...new Set(found.flatMap(({ resources }) => resources.flatMap(patientOf)))];
  const parts = await Promise.all(
    batches(ids).flatMap((batch) => {
      const whose = batch.join(',');
      return [
        section(client, `Patient?_id=${whose}&_count=100`),
        section(client, `Task?patient=${whose}&_count=200`),
        section(client, `Communication?patient=${whose}&_count=200`),
        ...screens(`patient=${whose}`),
        section(client, `QuestionnaireResponse?patient=${whose}&_count=100`),
      ];
    }),
  );
  const everything = [...found, ...parts].flatMap(({ resources }) => resources);
  const patients = eachOnce(everything.filter(isType('Patient')));
  return {
    patients,
    resources: eachOnce([...everything, ...(visits.ok ? visits.value : [])]),
    chartsNotRead: ids.length - patients.length,
    notRead: [...found, ...parts].flatMap(({ notRead }) => notRead.map(({ failure }) => failure)),
  };
}

const section = (client: FhirClient, path: string): Promise<SectionsRead> =>
  readSection(client, [path]);

/** Ids in one search; a longer address is refused by some servers. */
const BATCH = 40;

const batches = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );

function patientOf(resource: fhir4.Resource): readonly string[] {
  const about = isType('Task')(resource)
    ? resource.for
    : isType('Observation')(resource) || isType('QuestionnaireResponse')(resource)
      ? resource.subject
      : undefined;
  const reference = referenceOf(about);
  return reference?.startsWith('Patient/') ? [reference.slice('Patient/'.length)] : [];
}
