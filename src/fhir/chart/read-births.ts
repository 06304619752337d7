import type { Parsed } from '../border/parsed.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import { BIRTH_OBSERVATIONS } from '../codes/birth-codes.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';
import type { ChartInput } from './chart-from.ts';
import { readSections, type Section } from './read-sections.ts';

type BirthsRead = Pick<ChartInput, 'resources' | 'notRead'>;

/** What a failed part of this is called: never a screening that could not be read. */
const BIRTHS = 'births';

/** Longer ago than this no birth, and no visit about one, changes a sentence (people/birth.ts). */
const BACK = { months: 18 };

/**
 * What tells whom a sentence fits: diagnoses, observations of a birth, visits since then. An EHR
 * that does not answer these is told beside the card and holds nothing up: the neutral sentence is
 * true of everyone.
 */
export async function readBirths(
  client: FhirClient,
  charts: readonly string[],
  at: string,
): Promise<BirthsRead> {
  const since = Temporal.Instant.from(at)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .subtract(BACK)
    .toString();
  const sections: readonly Section[] = [
    (patient) => [`Condition?patient=${patient}&_count=100`],
    (patient) => [`Observation?patient=${patient}&code=${CODES}&_count=50`],
    (patient) => [`Encounter?patient=${patient}&date=ge${since}&_count=100`],
  ];
  return named(await readSections(client, charts, sections));
}

/**
 * The infants that a chart is linked to as their RelatedPerson, with whether they live. Only a
 * chart that has such links asks, and no other waits.
 *
 * @param known RelatedPersons that were read already
 */
export async function readInfants(
  client: FhirClient,
  { link = [] }: Pick<Parsed<fhir4.Patient>, 'link'>,
  known: readonly string[] = [],
): Promise<BirthsRead> {
  const relatives = link
    .flatMap(({ other }) => referenceOf(other) ?? [])
    .filter((reference) => reference.startsWith('RelatedPerson/') && !known.includes(reference))
    .map((reference) => encodeURIComponent(reference.slice('RelatedPerson/'.length)));
  if (relatives.length === 0) return { resources: [], notRead: [] };
  const read = await readSections(client, [relatives.join()], [WITH_INFANTS]);
  const patients = read.resources.filter(isType('Patient')).map(({ id }) => `Patient/${id}`);
  const missing = read.resources
    .filter(isType('RelatedPerson'))
    .flatMap(({ patient }) => referenceOf(patient) ?? [])
    .filter((reference) => reference.startsWith('Patient/') && !patients.includes(reference));
  // A server may not know `_include`: then each infant is read.
  const each = await Promise.all(missing.map((reference) => client.read<fhir4.Patient>(reference)));
  return named({
    resources: [...read.resources, ...each.flatMap((one) => (one.ok ? [one.value.resource] : []))],
    notRead: [
      ...read.notRead,
      ...each.flatMap((one) => (one.ok ? [] : [{ what: BIRTHS, failure: one.failure }])),
    ],
  });
}

/** The ids are of RelatedPersons; `readSections` quotes the comma between them, which is valid. */
const WITH_INFANTS: Section = (relatives) => [
  `RelatedPerson?_id=${decodeURIComponent(relatives)}&_include=RelatedPerson:patient`,
];

const CODES = BIRTH_OBSERVATIONS.map(encodeURIComponent).join();

/** Once is enough: three searches that an EHR refuses are one thing not known. */
const named = ({ resources, notRead }: BirthsRead): BirthsRead => ({
  resources,
  notRead: notRead.slice(0, 1).map(({ failure }) => ({ what: BIRTHS, failure })),
});
